import type { IncidentType } from "../../model/incident.ts"
import type { Ground } from "../../model/judgement.ts"
import type { Sides } from "../dispute/sides.ts"
import { daysApart } from "../interval.ts"
import { placeRelation } from "../place-match.ts"
import type { Event } from "./event.ts"

/** One field of two events compared. `verdict`: 1 agrees, 0 open, −1 speaks against; `weight` adds up over the fields. */
interface Finding {
  readonly rule: string
  readonly verdict: 1 | 0 | -1
  readonly weight: number
  readonly text: string
}

/** Two events compared field by field. */
export interface Likeness {
  readonly score: number
  readonly place: Finding["verdict"]
  readonly day: Finding["verdict"]
  readonly act: Finding["verdict"]
  readonly toll: Finding["verdict"]
  /** Whether the numbers of dead are near each other, far apart, or not told on both sides. */
  readonly tolls: "near" | "far" | "open"
  readonly words: Finding["verdict"]
  /** Whether the sentences share so many content words that a missing place or a day misread does not matter where the rest agrees. */
  readonly alike: boolean
  readonly grounds: readonly Ground[]
}

/** Compares two events; higher scores speak for one and the same. Null where place, or day and toll, rule it out at once. */
export function likeness(a: Event, b: Event, sides: Sides): Likeness | null {
  const day = compareDays(a, b)
  const toll = compareTolls(a, b)
  if (day.verdict === -1 && toll.verdict !== 1) return null
  const place = comparePlaces(a, b)
  if (place.verdict === -1) return null
  const act = compareActs(a, b)
  const words = compareWords(a, b)
  const others = [compareActors(a, b, sides), compareTargets(a, b)]
  const findings = [place, day, act, toll, words, ...others]
  return {
    score: findings.reduce((sum, f) => sum + f.weight, 0),
    place: place.verdict,
    day: day.verdict,
    act: act.verdict,
    toll: toll.verdict,
    tolls: tollsApart(a.killed, b.killed),
    words: words.verdict,
    alike: words.weight >= ALIKE,
    grounds: findings
      .filter((f) => f.text !== "")
      .map((f) => ({ rule: f.rule, supports: f.weight >= 0, text: f.text })),
  }
}

const finding = (rule: string, verdict: Finding["verdict"], weight: number, text: string): Finding => ({
  rule,
  verdict,
  weight,
  text,
})

function comparePlaces(a: Event, b: Event): Finding {
  if (!a.place || !b.place) {
    const shared = [a.place, ...a.nearby].find(
      (p) => p && [b.place, ...b.nearby].some((q) => q && placeRelation(p, q) === "same"),
    )
    if (shared && shared.precision !== "country") return finding("place", 1, 1, `both sentences name ${shared.name}`)
    const missing = a.place ? b : a
    return finding("place", 0, 0, `${missing.reading.report.id} names no place`)
  }
  const names = `${a.place.name} and ${b.place.name}`
  const direct = placeRelation(a.place, b.place)
  if (direct === "same")
    return a.place.precision === "country"
      ? finding("place", 0, 0.3, `both only ${names}`)
      : finding("place", 1, 2, `same place: ${names}`)
  if (direct === "within" || direct === "near") {
    const country = a.place.precision === "country" || b.place.precision === "country"
    return country
      ? finding("place", 0, 0.2, `one only names the country: ${names}`)
      : finding("place", 1, 1.2, `one lies in or by the other: ${names}`)
  }
  const crossed = [a.place, ...a.nearby].some((p) =>
    [b.place, ...b.nearby].some((q) => p && q && p.precision !== "country" && placeRelation(p, q) === "same"),
  )
  if (crossed)
    return finding(
      "place",
      direct === "apart" ? 0 : 1,
      direct === "apart" ? 0 : 1,
      `${names}, and both sentences name a third place`,
    )
  if (direct === "apart") return finding("place", -1, -3, `different places: ${names}`)
  return finding("place", 0, -0.5, `${names}: not known to be one place`)
}

function compareDays(a: Event, b: Event): Finding {
  const x = a.days ?? a.implied
  const y = b.days ?? b.implied
  if (!x || !y) return finding("day", 0, 0, "no day is known on one side")
  const apart = daysApart(x, y)
  const told = a.days !== null && b.days !== null
  if (told && apart === 0) return finding("day", 1, 2, "told of the same day")
  if (told && apart === 1) return finding("day", 0, 0.3, "told of days next to each other")
  if (apart <= 1 && a.mention.status === "ongoing" && b.mention.status === "ongoing")
    return finding("day", 1, 1, "told as going on, in reports of the same days")
  if (apart > 1 && crossing(a, b)) return finding("day", 0, 0.5, "their sentences name a day in common")
  if (apart <= 1) return finding("day", 0, 0.5, "one side tells no day; the reports are of the same days")
  return finding("day", -1, apart > 3 ? -4 : -2.5, `days ${apart} apart`)
}

/** Whether a day told for one, or beside it, is a day told for or beside the other. */
function crossing(a: Event, b: Event): boolean {
  const x = [a.days, ...a.otherDays].filter((d) => d !== null)
  const y = [b.days, ...b.otherDays].filter((d) => d !== null)
  return x.some((p) => y.some((q) => daysApart(p, q) === 0))
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

function compareTolls(a: Event, b: Event): Finding {
  const killed = compareCounts(a.killed, b.killed)
  const injured = compareCounts(a.injured, b.injured)
  const best = Math.max(killed, injured)
  const equal = [
    ...new Set([...a.killed.filter((n) => b.killed.includes(n)), ...a.injured.filter((n) => b.injured.includes(n))]),
  ].filter((n) => n > 1)
  if (equal.length >= 2 && Math.max(...equal) >= 10)
    return finding("toll", 1, 3, `several numbers in common: ${equal.join(", ")}`)
  if (best > 0)
    return finding(
      "toll",
      1,
      Math.min(2.5, Math.max(0, killed) + Math.max(0, injured)),
      `a toll in common: ${[...a.killed, ...a.injured].join(", ")}`,
    )
  if (killed < 0)
    return finding("toll", 0, killed, `tolls far apart: ${a.killed.join(", ")} and ${b.killed.join(", ")}`)
  return finding("toll", 0, 0, "")
}

/** How much two lists of counts speak for one incident: an equal number the more the larger it is; numbers far apart speak against. */
function compareCounts(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return 0
  const equal = a.filter((n) => n > 0 && b.includes(n))
  if (equal.length > 0) return Math.max(...equal) >= 5 ? 1.5 : 0.7
  return tollsApart(a, b) === "far" ? -0.7 : 0
}

const ALIKE = 1.4

function tollsApart(a: readonly number[], b: readonly number[]): Likeness["tolls"] {
  if (a.length === 0 || b.length === 0) return "open"
  const ratio = Math.max(...a) / Math.max(1, Math.max(...b))
  return ratio > 4 || ratio < 0.25 ? "far" : ratio <= 2 && ratio >= 0.5 ? "near" : "open"
}

function compareWords(a: Event, b: Event): Finding {
  let shared = 0
  for (const s of a.stems) if (b.stems.has(s)) shared++
  const dice = a.stems.size + b.stems.size === 0 ? 0 : (2 * shared) / (a.stems.size + b.stems.size)
  const run = dice >= 0.3 ? longestRun(a.wordHashes, b.wordHashes) : 0
  if (run >= 10 || (dice >= 0.6 && shared >= 6))
    return finding("words", 1, 2.5, `told in the same words (${run} in a row)`)
  if (dice >= 0.4 && shared >= 6) return finding("words", 0, ALIKE, `${shared} content words in common`)
  if (dice >= 0.35 && shared >= 4) return finding("words", 0, 1, `${shared} content words in common`)
  if (dice >= 0.22 && shared >= 3) return finding("words", 0, 0.4, `${shared} content words in common`)
  return finding("words", 0, 0, "")
}

function longestRun(a: readonly number[], b: readonly number[]): number {
  let best = 0
  let previous = new Int32Array(b.length + 1)
  for (let i = 0; i < Math.min(a.length, 120); i++) {
    const row = new Int32Array(b.length + 1)
    for (let j = 0; j < Math.min(b.length, 120); j++) {
      if (a[i] === b[j]) {
        row[j + 1] = (previous[j] ?? 0) + 1
        if ((row[j + 1] ?? 0) > best) best = row[j + 1] ?? 0
      }
    }
    previous = row
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
    ? finding("actor", 0, -1.2, `one names ${x.join(", ")}, the other ${y.join(", ")}`)
    : finding("actor", 0, -0.2, "")
}

function compareTargets(a: Event, b: Event): Finding {
  const shared = a.mention.flags.filter((f) => b.mention.flags.includes(f))
  return shared.length > 0 ? finding("target", 1, 0.5, `both of ${shared.join(", ")}`) : finding("target", 0, 0, "")
}
