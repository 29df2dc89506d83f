import type { Ground, Link } from "../../model/judgement.ts"
import type { Reading } from "../reading.ts"
import { compareRefs } from "../reading.ts"
import { stem, wordsOf } from "../words.ts"
import { type Counted, compatible, countedBy, type FigureMention, numberOf, replaces, wholeOf } from "./quantity.ts"

export const BY = "same-figure 1"

/** The figures that one mention of an incident carries, with the report that they stand in. */
export interface Toll {
  readonly reading: Reading
  readonly figures: readonly FigureMention[]
}

/** Measures of what an incident did; states that it led to (people displaced, besieged) are compared by place and day. */
const TOLLS = new Set(["killed", "injured", "missing", "detained", "abducted", "attacks", "destroyed", "other"])

/** The figures of an incident mention; running totals are never among them. */
export function tollOf(reading: Reading, incident: string): Toll {
  const own = reading.get("incident", incident as never)
  const listed = new Set<string>(own?.figures ?? [])
  const figures = reading
    .all("figure")
    .filter((f) => (f.zone === "body" || f.zone === "headline") && TOLLS.has(f.measure))
    .filter((f) => !f.cumulative && f.aspect !== "cumulative" && (f.incident === incident || listed.has(f.id)))
  return { reading, figures }
}

/** Links between the figures of two accounts of one incident, or, given one account twice, within it. */
export function linkTolls(a: Toll, b: Toll): Link[] {
  const links: Link[] = []
  const measures = new Set(a.figures.map((f) => f.measure))
  for (const measure of measures) {
    const x = a.figures.filter((f) => f.measure === measure)
    const y = b.figures.filter((f) => f.measure === measure)
    for (const f of x) {
      for (const g of y) {
        if (a === b && !(f.start < g.start || (f.start === g.start && f.id < g.id))) continue
        const relation = relate(f, x, g, y, a, b)
        if (relation) links.push(figureLink(a.reading, f, b.reading, g, relation))
      }
    }
  }
  return links
}

/** Smallest number that two reports of one incident hardly both print of two things. */
const TELLING = 10

/**
 * Links between equal numbers of two reports that tell one incident, where one of them was read as another incident's (a report often tells one attack in several
 * stretches): the figures of `a` and all figures of the other report.
 */
export function linkEqualTolls(a: Toll, other: Reading): Link[] {
  const theirs = other
    .all("figure")
    .filter(
      (g) =>
        !g.cumulative && g.bound !== "vague" && TOLLS.has(g.measure) && (g.zone === "body" || g.zone === "headline"),
    )
  return a.figures.flatMap((f) => {
    const n = numberOf(f)
    if (n === null || n < TELLING || f.bound === "vague" || f.measure === "other") return []
    return theirs
      .filter(
        (g) =>
          g.measure === f.measure &&
          numberOf(g) === n &&
          (countedBy(g) === countedBy(f) || (wide(countedBy(g)) && wide(countedBy(f)))),
      )
      .map((g) => figureLink(a.reading, f, other, g, "agree"))
  })
}

export type Relation = "agree" | "differ" | "update" | "different-scope"

/** The relation of two figures of one measure about one incident; null where they count parts that need not be the same. */
function relate(
  f: FigureMention,
  besideF: readonly FigureMention[],
  g: FigureMention,
  besideG: readonly FigureMention[],
  a: Toll,
  b: Toll,
): Relation | null {
  const p = countedBy(f)
  const q = countedBy(g)
  const equal = numberOf(f) !== null && numberOf(f) === numberOf(g)
  const partial = isPart(f, besideF, a.reading) !== isPart(g, besideG, b.reading)
  if (p !== q && !(wide(p) && wide(q))) return equal && (p === "anyone" || q === "anyone") && !partial ? "agree" : null
  if (equal && !partial) return "agree"
  if (isPart(f, besideF, a.reading) || isPart(g, besideG, b.reading)) return null
  if (p !== q && (has(besideF, q) || has(besideG, p))) return null
  if (compatible(f, g)) return "agree"
  if (otherPeople(f, g) && (hasNumber(besideG, numberOf(f)) || hasNumber(besideF, numberOf(g)))) return null
  const told = replaces(f, a.reading.report.text) || replaces(g, b.reading.report.text)
  const oneVoice = sourceOf(f, a.reading) === sourceOf(g, b.reading)
  if (told && oneVoice) return "update"
  // One voice in one report does not contradict itself: two numbers are of two things.
  return oneVoice && a.reading === b.reading ? null : "differ"
}

/** Who a figure is told by: the name, else the source as printed; null for the report's own voice. */
function sourceOf(figure: FigureMention, reading: Reading): string | null {
  const by = reading.get("attribution", figure.allegedBy)
  return by ? (by.speaker.name ?? by.source?.text ?? null) : null
}

/** Groups that reporters use for all the dead of an incident. */
const wide = (counted: Counted): boolean => counted === "anyone" || counted === "civilians" || counted === "fighters"

/** Whether two figures name people in words that have nothing in common ("loyalists", "rebels"). */
function otherPeople(f: FigureMention, g: FigureMention): boolean {
  if (f.population === null || g.population === null) return false
  const words = new Set(wordsOf(f.population).map((w) => stem(w.norm)))
  return !wordsOf(g.population).some((w) => words.has(stem(w.norm)))
}

const hasNumber = (figures: readonly FigureMention[], n: number | null): boolean =>
  n !== null && figures.some((f) => numberOf(f) === n)

const has = (figures: readonly FigureMention[], counted: Counted): boolean =>
  figures.some((f) => countedBy(f) === counted)

/** Whether a figure is a part of another of its account: read or worded so, or one of two that make up a third, where no two of the three have different sources. */
function isPart(figure: FigureMention, beside: readonly FigureMention[], reading: Reading): boolean {
  const around = reading.report.text.slice(figure.start, figure.end + 20)
  if (wholeOf(figure, reading)) return true
  const n = numberOf(figure)
  // "wounding dozens of them" after a number of dead: a part of it, but no part of any other number of wounded.
  const larger = (f: FigureMention): boolean => f !== figure && (n === null || (numberOf(f) ?? n) >= n)
  const of = OF_THEM.exec(around)?.[1]?.toLowerCase()
  if (of !== undefined && (!/^(?:them|whom)$/.test(of) || beside.some(larger))) return true
  if (n === null || n === 0) return false
  return beside.some((whole) => {
    const rest = (numberOf(whole) ?? 0) - n
    return rest > 0 && rest !== n && beside.some((f) => numberOf(f) === rest && oneSource([figure, f, whole], reading))
  })
}

function oneSource(figures: readonly FigureMention[], reading: Reading): boolean {
  return new Set(figures.map((f) => sourceOf(f, reading)).filter((source) => source !== null)).size <= 1
}

const OF_THEM =
  /^(?:at least |about |some |around |more than |nearly |almost |over |up to )?[\w,.-]{1,20}\sof (the|them|whom|those|these)\b/i

/** A positive link between two figures. */
export function figureLink(
  readingA: Reading,
  a: FigureMention,
  readingB: Reading,
  b: FigureMention,
  relation: Relation,
  verdict: Link["verdict"] = "positive",
): Link {
  const swap = compareRefs(readingA.ref(a), readingB.ref(b)) > 0
  const [r, f, s, g] = swap ? [readingB, b, readingA, a] : [readingA, a, readingB, b]
  return {
    kind: "same-figure",
    a: r.ref(f),
    b: s.ref(g),
    verdict,
    score: relation === "agree" ? 0.9 : relation === "different-scope" ? 0.4 : 0.7,
    grounds: [ground(f, g, relation)],
    by: BY,
    relation,
  }
}

const WORDS: Readonly<Record<Relation, string>> = {
  agree: "can both be right",
  differ: "cannot both be right",
  update: "one is told as replacing the other",
  "different-scope": "do not count the same thing",
}

function ground(a: FigureMention, b: FigureMention, relation: Relation): Ground {
  return {
    rule: relation,
    supports: relation !== "different-scope",
    text: `“${a.text}” and “${b.text}” (${a.measure}) ${WORDS[relation]}`,
  }
}
