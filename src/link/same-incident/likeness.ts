import type { IncidentType } from "../../model/incident.ts"
import type { Ground } from "../../model/judgement.ts"
import type { Sides } from "../dispute/sides.ts"
import { inCommon } from "../words.ts"
import type { Event } from "./event.ts"
import { type Finding, finding } from "./finding.ts"
import { compareDays, comparePlaces } from "./place-and-day.ts"

/** Two events compared field by field. */
export interface Likeness {
  readonly score: number
  /** 1 where the places of both are one or one lies in the other; a place that only their sentences share leaves it open. */
  readonly place: Finding["verdict"]
  /** Whether both name a place of their own, and nothing shows that they are one. */
  readonly otherNames: boolean
  /** Whether their sentences share a place, though the incidents themselves are not tied to one. */
  readonly besidePlace: boolean
  readonly day: Finding["verdict"]
  /** Whether no day is told for one of them, and the days that their sentences name are others. */
  readonly otherDays: boolean
  /** Whether no day is told for one of them, but the reports are news of one day. */
  readonly oneNews: boolean
  readonly act: Finding["verdict"]
  /** The type of the first; the other's too where \`act\` agrees. */
  readonly type: IncidentType
  /** 1 where a number of dead or wounded that is hardly chance stands in both. */
  readonly toll: Finding["verdict"]
  /** Whether the numbers of dead are near each other, far apart, or not told on both sides. */
  readonly tolls: "near" | "far" | "open"
  readonly actor: Finding["verdict"]
  readonly words: Finding["verdict"]
  /** How much the sentences have in common: 0 nothing, 1 some content words, 2 so many that a missing place or day does not matter where the rest agrees. */
  readonly alike: 0 | 1 | 2
  /** Whether nothing but place, day and act agrees: no number, no doer, no words. */
  readonly bare: boolean
  readonly grounds: readonly Ground[]
}

/** Compares two events; higher scores speak for one and the same. Null where place or day rule it out at once. */
export function likeness(a: Event, b: Event, sides: Sides): Likeness | null {
  const place = comparePlaces(a, b)
  if (place.verdict === -1) return null
  const day = compareDays(a, b)
  if (day === null) return null
  const otherNames = place.rule === "other-place-name"
  // Two named places and no day in common: nothing that agrees could make them one, and a busy week brings thousands of such pairs.
  if (otherNames && day.verdict !== 1) return null
  const act = compareActs(a, b)
  const toll = compareTolls(a, b)
  const words = compareWords(a, b)
  const actor = compareActors(a, b, sides)
  const findings = [
    place,
    day,
    act,
    toll,
    words,
    actor,
    compareTriggers(a, b),
    compareWeapons(a, b),
    compareTargets(a, b),
  ]
  return {
    score: findings.reduce((sum, f) => sum + f.weight, 0),
    place: place.verdict,
    otherNames,
    besidePlace: place.rule === "place-beside",
    day: day.verdict,
    otherDays: day.rule === "other-days",
    oneNews: day.rule === "day-of-news",
    act: act.verdict,
    type: a.mention.type,
    toll: toll.verdict,
    tolls: tollsApart(a.killed, b.killed),
    actor: actor.verdict,
    words: words.verdict,
    bare: toll.weight <= 0 && words.weight < 1 && actor.verdict !== 1,
    alike: words.weight >= ALIKE ? 2 : words.weight >= 1 ? 1 : 0,
    grounds: findings
      .filter((f) => f.text !== "")
      .map((f) => ({ rule: f.rule, supports: f.weight >= 0, text: f.text })),
  }
}

/** Acts that reporters call by one another's names. */
const KIN: readonly (readonly IncidentType[])[] = [
  ["air-drone-strike", "shelling-artillery-missile-attack"],
  ["suicide-bomb", "remote-explosive-landmine-ied"],
  ["remote-explosive-landmine-ied", "shelling-artillery-missile-attack", "grenade"],
  ["armed-clash", "government-regains-territory", "non-state-actor-overtakes-territory"],
  ["attack", "armed-clash"],
  ["attack", "suicide-bomb", "remote-explosive-landmine-ied"],
  ["attack", "air-drone-strike"],
  ["attack", "shelling-artillery-missile-attack"],
  ["attack", "chemical-weapon"],
  ["attack", "abduction-forced-disappearance", "sexual-violence"],
  ["other", "disrupted-weapons-use", "air-drone-strike"],
  ["disrupted-weapons-use", "shelling-artillery-missile-attack", "armed-clash"],
]

function compareActs(a: Event, b: Event): Finding {
  const x = a.mention.type
  const y = b.mention.type
  if (x === y) return finding("act", 1, x === "other" ? 0.5 : 1.5, `same act: ${x}`)
  if (KIN.some((kin) => kin.includes(x) && kin.includes(y)))
    return finding("act", 0, 0, `acts that can be one: ${x}, ${y}`)
  return finding("act", -1, -2, `different acts: ${x}, ${y}`)
}

/** Least number of dead or wounded that two reports hardly both print by chance. */
const TELLING = 5

function compareTolls(a: Event, b: Event): Finding {
  const killed = a.killed.filter((n) => n > 0 && b.killed.includes(n))
  const injured = a.injured.filter((n) => n > 0 && b.injured.includes(n))
  const dead = killed.length > 0 ? "same" : tollsApart(a.killed, b.killed)
  const equal = [...new Set([...killed, ...(dead === "far" ? [] : injured)])].filter((n) => n > 1)
  const text = [
    killed.length > 0 ? `both tell ${[...new Set(killed)].join(", ")} killed` : null,
    injured.length > 0 && dead !== "far" ? `both tell ${[...new Set(injured)].join(", ")} wounded` : null,
  ]
    .filter((one) => one !== null)
    .join("; ")
  if (equal.length >= 2 && Math.max(...equal) >= 10) return finding("toll", 1, 3, text)
  if (text !== "") {
    const telling = equal.some((n) => n >= TELLING)
    return finding("toll", telling ? 1 : 0, telling ? 1.5 : 0.7, text)
  }
  if (dead === "far")
    return finding("toll", 0, -0.7, `tolls far apart: ${a.killed.join(", ")} and ${b.killed.join(", ")} killed`)
  return dead === "near"
    ? finding("toll", 0, 0, `tolls near each other: ${a.killed.join(", ")} and ${b.killed.join(", ")} killed`)
    : finding("toll", 0, 0, "")
}

const ALIKE = 1.4

function tollsApart(a: readonly number[], b: readonly number[]): Likeness["tolls"] {
  if (a.length === 0 || b.length === 0) return "open"
  const ratio = Math.max(...a) / Math.max(1, Math.max(...b))
  return ratio > 4 || ratio < 0.25 ? "far" : ratio <= 2 && ratio >= 0.5 ? "near" : "open"
}

function compareWords(a: Event, b: Event): Finding {
  const shared = inCommon(a.stems, b.stems)
  const dice = a.stems.length + b.stems.length === 0 ? 0 : (2 * shared) / (a.stems.length + b.stems.length)
  const run = dice >= 0.3 ? longestRun(a.wordHashes, b.wordHashes) : 0
  if (run >= 10 || (dice >= 0.6 && shared >= 6))
    return finding("words", 1, 2.5, `told in the same words (${run} in a row)`)
  if (dice >= 0.4 && shared >= 6) return finding("words", 0, ALIKE, `${shared} content words in common`)
  if (dice >= 0.35 && shared >= 4) return finding("words", 0, 1, `${shared} content words in common`)
  if (dice >= 0.22 && shared >= 3) return finding("words", 0, 0.4, `${shared} content words in common`)
  return finding("words", 0, 0, "")
}

/** Words of a sentence that are compared for runs; longer ones are lists. */
const MOST_WORDS = 120
/** Lengths of the runs that end at each word of the other sentence; used again for each pair. */
const RUNS = new Uint8Array(MOST_WORDS + 1)

function longestRun(a: Uint32Array, b: Uint32Array): number {
  let best = 0
  const width = Math.min(b.length, MOST_WORDS)
  RUNS.fill(0)
  for (let i = 0; i < Math.min(a.length, MOST_WORDS); i++) {
    // From the right, so that the run one word earlier is still that of the row before.
    for (let j = width - 1; j >= 0; j--) {
      const run = a[i] === b[j] ? (RUNS[j] ?? 0) + 1 : 0
      RUNS[j + 1] = run
      if (run > best) best = run
    }
  }
  return best
}

function compareActors(a: Event, b: Event, sides: Sides): Finding {
  const x = [...new Set(a.mention.perpetrators.map((p) => p.name))]
  const y = [...new Set(b.mention.perpetrators.map((p) => p.name))]
  if (x.length === 0 || y.length === 0) return finding("actor", 0, 0, "")
  const shared = x.filter((name) => y.some((other) => sides.oneSide(name, other)))
  if (shared.length > 0) return finding("actor", 1, 0.7, `both name ${shared.join(", ")} or its side`)
  const excluded = x.every((name) => y.every((other) => sides.exclude(name, other)))
  return excluded
    ? finding("actor", -1, -1.2, `one names ${x.join(", ")}, the other ${y.join(", ")}`)
    : finding("actor", 0, -0.2, "")
}

/** Stems of words that tell any act of war. */
const ANY_ACT = new Set(
  "kill attack die dead hit struck strik wound injur death incident fir bomb shell target explosion blast fight clash battl rais raid captur seiz tak took".split(
    " ",
  ),
)

function compareTriggers(a: Event, b: Event): Finding {
  const shared = a.trigger.filter((s) => b.trigger.includes(s))
  const own = shared.some((s) => !ANY_ACT.has(s))
  return own
    ? finding("trigger", 1, 1.2, `told by one word: ${a.mention.text}, ${b.mention.text}`)
    : finding("trigger", 0, 0, "")
}

function compareWeapons(a: Event, b: Event): Finding {
  const shared = a.weapons.filter((s) => b.weapons.includes(s))
  return shared.length > 0
    ? finding("weapon", 1, 0.3, `both with ${a.mention.weapons.join(", ")}`)
    : finding("weapon", 0, 0, "")
}

function compareTargets(a: Event, b: Event): Finding {
  const shared = a.mention.flags.filter((f) => b.mention.flags.includes(f))
  return shared.length > 0 ? finding("target", 1, 0.5, `both of ${shared.join(", ")}`) : finding("target", 0, 0, "")
}
