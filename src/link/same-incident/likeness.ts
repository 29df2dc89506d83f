import type { IncidentType } from "../../model/incident.ts"
import type { Ground } from "../../model/judgement.ts"
import type { Sides } from "../dispute/sides.ts"
import { daysApart, type Interval } from "../interval.ts"
import { placeRelation } from "../place-match.ts"
import { inCommon } from "../words.ts"
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
  readonly grounds: readonly Ground[]
}

/** Days from which two told days are two incidents whatever else agrees; up to it one of them may be misread or misprinted. */
const OTHER_WEEK = 8

/** Compares two events; higher scores speak for one and the same. Null where place or day rule it out at once. */
export function likeness(a: Event, b: Event, sides: Sides): Likeness | null {
  const place = comparePlaces(a, b)
  if (place.verdict === -1) return null
  const day = compareDays(a, b)
  if (day === null) return null
  const act = compareActs(a, b)
  const toll = compareTolls(a, b)
  const words = compareWords(a, b)
  const actor = compareActors(a, b, sides)
  const findings = [place, day, act, toll, words, actor, compareTargets(a, b)]
  return {
    score: findings.reduce((sum, f) => sum + f.weight, 0),
    place: place.verdict,
    otherNames: place.rule === "other-place-name",
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
    alike: words.weight >= ALIKE ? 2 : words.weight >= 1 ? 1 : 0,
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
    if (shared && shared.precision !== "country")
      return finding("place-beside", 0, 1, `both sentences name ${shared.name}`)
    const silent = [a, b].filter((e) => !e.place).map((e) => e.reading.report.id)
    return finding("place", 0, 0, `no place is told for it in ${silent.join(" and ")}`)
  }
  const [x, y] = [a.place.name, b.place.name]
  const names = x === y ? x : `${x} and ${y}`
  const direct = placeRelation(a.place, b.place)
  if (direct === "same")
    return a.place.precision === "country"
      ? finding("place", 0, 0.3, `both name only the country: ${names}`)
      : finding("place", 1, 2, `same place: ${names}`)
  if (direct === "within" || direct === "near") {
    const country = a.place.precision === "country" || b.place.precision === "country"
    return country
      ? finding("place", 0, 0.2, `one names only the country: ${names}`)
      : finding("place", 1, 1.2, `one lies in or by the other: ${names}`)
  }
  const third = [a.place, ...a.nearby].find((p) =>
    [b.place, ...b.nearby].some((q) => p && q && p.precision !== "country" && placeRelation(p, q) === "same"),
  )
  if (third)
    return direct === "apart"
      ? finding("other-place-name", 0, 0, `${names} are two places, though both sentences name ${third.name}`)
      : finding("place-beside", 0, 1, `${names}, and both sentences name ${third.name}`)
  if (direct === "apart") return finding("place", -1, -3, `different places: ${names}`)
  return finding("other-place-name", 0, -0.5, `${names}: not known to be one place`)
}

/** Null where the days told are weeks apart: never one incident. */
function compareDays(a: Event, b: Event): Finding | null {
  const x = a.days ?? a.implied
  const y = b.days ?? b.implied
  if (!x || !y) return finding("day", 0, 0, "no day is known on one side")
  const apart = daysApart(x, y)
  const told = a.days !== null && b.days !== null
  if (told && apart === 0) return finding("day", 1, 2, "told of the same day")
  if (told && apart === 1) return finding("day", 0, 0.3, "told of days next to each other")
  if (apart <= 1 && a.mention.status === "ongoing" && b.mention.status === "ongoing")
    return finding("day", 1, 1, "told as going on, in reports of the same days")
  if (apart > OTHER_WEEK) return null
  if (apart > 1 && crossing(a, b)) return finding("day", 0, 0.5, "their sentences name a day in common")
  if (apart <= 1 && otherDays(a, b))
    return finding("other-days", 0, 0, `${silentDay(a, b)}, but their sentences name other days`)
  if (apart <= 1) return finding(oneNews(a, b) ? "day-of-news" : "day", 0, 0.5, silentDay(a, b))
  return finding("day", -1, apart > 3 ? -4 : -2.5, `told of days ${apart} days apart`)
}

function silentDay(a: Event, b: Event): string {
  const silent = [a, b].filter((e) => !e.days).map((e) => e.reading.report.id)
  return `no day is told for it in ${silent.join(" and ")}; the reports are of the same days`
}

/** Whether two reports of which one tells no day are news of one day: printed on it or the day after, or both printed on one day. */
function oneNews(a: Event, b: Event): boolean {
  const [x, y] = [a.reading.published(), b.reading.published()]
  if (!x || !y) return false
  const told = a.days ?? b.days
  const silent = a.days ? y : x
  return told ? told.to >= silent.from - 1 && told.from <= silent.to : daysApart(x, y) === 0
}

const daysBeside = (e: Event): Interval[] => [e.days, ...e.otherDays].filter((d) => d !== null)

/** Whether a day told for one, or beside it, is a day told for or beside the other. */
function crossing(a: Event, b: Event): boolean {
  return daysBeside(a).some((p) => daysBeside(b).some((q) => daysApart(p, q) === 0))
}

/** Whether the sentences of both name days, and none of one is near any of the other. */
function otherDays(a: Event, b: Event): boolean {
  const [x, y] = [daysBeside(a), daysBeside(b)]
  return x.length > 0 && y.length > 0 && x.every((p) => y.every((q) => daysApart(p, q) >= 2))
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

function longestRun(a: Uint32Array, b: Uint32Array): number {
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
    ? finding("actor", -1, -1.2, `one names ${x.join(", ")}, the other ${y.join(", ")}`)
    : finding("actor", 0, -0.2, "")
}

function compareTargets(a: Event, b: Event): Finding {
  const shared = a.mention.flags.filter((f) => b.mention.flags.includes(f))
  return shared.length > 0 ? finding("target", 1, 0.5, `both of ${shared.join(", ")}`) : finding("target", 0, 0, "")
}
