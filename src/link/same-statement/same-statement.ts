import type { Ground, Link } from "../../model/judgement.ts"
import { overlaps } from "../../model/span.ts"
import { daysApart } from "../interval.ts"
import { Neighbourhood, type Pair } from "../neighbours.ts"
import { compareRefs, type Reading } from "../reading.ts"
import { inCommon } from "../words.ts"
import { alignLocally, type LocalAlignment } from "./local-alignment.ts"
import {
  CONTENT,
  lastName,
  matterKeys,
  NUMBER,
  printedWords,
  QUOTED,
  type Statement,
  sharedStems,
  statementsOf,
  wholeKey,
  wordKeys,
} from "./statement.ts"

const BY = "same-statement 1"
/** A four-word key or a matter of a speaker that more statements have proposes nothing. */
const MOST_HOLDERS = 128

/** Links between statements of different reports that look like one act of saying. */
export class SameStatement {
  private readonly byWords = new Neighbourhood<Statement, Link>({
    keys: wordKeys,
    strongKeys: wholeKey,
    least: 2,
    most: MOST_HOLDERS,
    compare: (a, b) => ordered(a, b, linkByWords),
  })
  private readonly byMatter = new Neighbourhood<Statement, Link>({
    keys: matterKeys,
    least: 3,
    most: MOST_HOLDERS,
    compare: (a, b) => ordered(a, b, linkByMatter),
  })

  add(reading: Reading): void {
    for (const statement of statementsOf(reading)) {
      this.byWords.add(statement)
      this.byMatter.add(statement)
    }
  }

  /** A link by words stands before one by matter. */
  links(): Link[] {
    const found = new Map<string, Pair<Statement, Link>>()
    for (const pair of this.byMatter.pairs()) found.set(keyOf(pair.result), pair)
    for (const pair of this.byWords.pairs()) found.set(keyOf(pair.result), pair)
    return outermost([...found.values()]).map(({ result }) => result)
  }
}

/**
 * Where one statement meets both an attribution and another that stands inside it ("… and I have said this before, that …"), only the better one is kept: they are two
 * statements of one page and must not become one through a third.
 */
function outermost(pairs: readonly Pair<Statement, Link>[]): Pair<Statement, Link>[] {
  const byOne = new Map<string, { side: Statement; link: Link }[]>()
  const put = (one: Statement, other: Statement, link: Link): void => {
    const key = `${one.reading.report.id}\0${one.mention.id}\0${other.reading.report.id}`
    byOne.set(key, [...(byOne.get(key) ?? []), { side: other, link }])
  }
  for (const { a, b, result } of pairs) {
    put(a, b, result)
    put(b, a, result)
  }
  const dropped = new Set<Link>()
  for (const group of byOne.values()) {
    const sorted = [...group].sort(
      (x, y) =>
        preference(y) - preference(x) ||
        lengthOf(y.side) - lengthOf(x.side) ||
        (x.side.mention.id < y.side.mention.id ? -1 : 1),
    )
    sorted.forEach(({ side, link }, i) => {
      if (sorted.slice(0, i).some((better) => !dropped.has(better.link) && overlaps(better.side.mention, side.mention)))
        dropped.add(link)
    })
  }
  return pairs.filter(({ result }) => !dropped.has(result))
}

/** Certain before proposed, named speakers before lost ones, then by likeness, roughly. */
function preference({ side, link }: { side: Statement; link: Link }): number {
  return (link.verdict === "positive" ? 4 : 0) + (side.speaker === null ? 0 : 2) + Math.round(link.score * 10) / 10
}

const lengthOf = ({ mention }: Statement): number => mention.end - mention.start

const keyOf = ({ a, b }: Link): string => [a.report, a.mention, b.report, b.mention].join("\0")

function ordered(a: Statement, b: Statement, link: (a: Statement, b: Statement) => Link | null): Link | null {
  if (a.reading.report.id === b.reading.report.id) return null
  return compareRefs(a.reading.ref(a.mention), b.reading.ref(b.mention)) < 0 ? link(a, b) : link(b, a)
}

/** Fewest words, and content words, in common that cannot well be chance. */
const LEAST_WORDS = 6
const LEAST_CONTENT = 3

function linkByWords(a: Statement, b: Statement): Link | null {
  const found = alignLocally(a.words, b.words)
  if (!found) return null
  const n = found.matches.length
  const content = found.matches.filter(([i]) => (a.flags[i] ?? 0) & CONTENT).length
  if (n < LEAST_WORDS || content < LEAST_CONTENT) return null
  const likeness = (2 * n) / (found.aTo - found.aFrom + found.bTo - found.bFrom)
  const cover = n / Math.min(a.words.length, b.words.length)
  if (likeness < 0.7 || (cover < 0.5 && n < 12)) return null
  const quotedA = share(found, (i) => ((a.flags[i[0]] ?? 0) & QUOTED) !== 0)
  const quotedB = share(found, (i) => ((b.flags[i[1]] ?? 0) & QUOTED) !== 0)
  const quoted = Math.max(quotedA, quotedB) >= 0.5
  const who = speakers(a, b)
  const when = days(a, b)
  const against = who.against || when.against
  if (who.against && !(quoted && n >= 10)) return null
  if (!quoted && !(who.same && cover >= 0.6)) return null
  const changes = wordChanges(a, b, found)
  const grounds: Ground[] = [
    {
      rule: "same-words",
      supports: true,
      text: `${n} words of ${a.words.length} and ${b.words.length} are the same, in the same order`,
    },
    ...changes.map(([x, y]) => ({ rule: "changed-words", supports: true, text: changeInWords(x, y, a, b) })),
    ...(quoted ? [{ rule: "quoted", supports: true, text: "at least one report prints them as a quotation" }] : []),
    ...who.grounds,
    ...when.grounds,
  ]
  const score = Math.min(1, likeness * (0.5 + 0.5 * Math.min(1, n / 12)))
  return link(a, b, against ? "unsure" : "positive", against ? score / 2 : score, grounds, changes)
}

function changeInWords(x: string, y: string, a: Statement, b: Statement): string {
  const [here, there] = [a.reading.report.id, b.reading.report.id]
  if (x === "") return `only in ${there}: “${y}”`
  return y === "" ? `only in ${here}: “${x}”` : `“${x}” in ${here}, “${y}” in ${there}`
}

function share(found: LocalAlignment, test: (match: readonly [number, number]) => boolean): number {
  return found.matches.filter(test).length / found.matches.length
}

/** Words of `a` and what stands for them in `b`, as printed. */
function wordChanges(a: Statement, b: Statement, found: LocalAlignment): (readonly [string, string])[] {
  if (found.changes.length === 0) return []
  const [x, y] = [printedWords(a), printedWords(b)]
  return found.changes.map((c) => [x.slice(...c.a).join(" "), y.slice(...c.b).join(" ")] as const)
}

function speakers(a: Statement, b: Statement): { same: boolean; against: boolean; grounds: Ground[] } {
  if (a.speaker !== null && b.speaker !== null) {
    const same = a.speaker === b.speaker || lastName(a.speaker) === lastName(b.speaker)
    const text = same
      ? `both name ${a.speaker}`
      : `${a.reading.report.id} names ${a.speaker}, ${b.reading.report.id} names ${b.speaker}`
    return { same, against: !same, grounds: [{ rule: "speaker", supports: same, text }] }
  }
  const names = a.speaker !== null ? a : b.speaker !== null ? b : null
  const lost = names === a ? b : a
  if (!names) return { same: false, against: false, grounds: [] }
  const text = `${lost.reading.report.id} does not tell who speaks; ${names.reading.report.id} names ${names.speaker}`
  return { same: false, against: false, grounds: [{ rule: "lost-speaker", supports: true, text }] }
}

function days(a: Statement, b: Statement): { against: boolean; grounds: Ground[] } {
  if (!a.saidOn || !b.saidOn) return { against: false, grounds: [] }
  const apart = daysApart(a.saidOn, b.saidOn)
  if (apart <= 1)
    return {
      against: false,
      grounds: [{ rule: "said-on", supports: true, text: "told of the same day, or of two days next to each other" }],
    }
  return { against: true, grounds: [{ rule: "said-on", supports: false, text: `told of days ${apart} days apart` }] }
}

/** Share of content words, by stem, from which a paraphrase is proposed; never more than unsure. */
const LEAST_LIKENESS = 0.45
/** The same where a short statement stands nearly whole in a long one. */
const LEAST_HELD = 0.7

function linkByMatter(a: Statement, b: Statement): Link | null {
  const shared = inCommon(a.stems, b.stems)
  const likeness = (2 * shared) / (a.stems.length + b.stems.length)
  const least = Math.min(a.stems.length, b.stems.length)
  const held = least >= 4 && likeness >= 0.25 && shared >= LEAST_HELD * least
  if (shared < 3 || (likeness < LEAST_LIKENESS && !held)) return null
  const who = speakers(a, b)
  if (!who.same) return null
  const when = days(a, b)
  if (when.against || otherNumbers(a, b) || otherWeeks(a, b)) return null
  const text = `${shared} content words of ${a.stems.length} and ${b.stems.length} are the same: ${sharedStems(a, b).slice(0, 8).join(", ")}`
  return link(
    a,
    b,
    "unsure",
    likeness / 2,
    [{ rule: "paraphrase", supports: true, text }, ...who.grounds, ...when.grounds],
    [],
  )
}

/** Whether both tell numbers and none of them is the same: the same kind of news about something else. */
function otherNumbers(a: Statement, b: Statement): boolean {
  const numbers = (s: Statement): Uint32Array => s.words.filter((_, i) => (s.flags[i] ?? 0) & NUMBER)
  const x = numbers(a)
  const y = new Set(numbers(b))
  return x.length > 0 && y.size > 0 && !x.some((n) => y.has(n))
}

/** Whether the reports are known to be more than a week apart. */
function otherWeeks(a: Statement, b: Statement): boolean {
  const x = a.reading.published()
  const y = b.reading.published()
  return x !== null && y !== null && daysApart(x, y) > 7
}

function link(
  a: Statement,
  b: Statement,
  verdict: Link["verdict"],
  score: number,
  grounds: readonly Ground[],
  changes: NonNullable<Link["changes"]>,
): Link {
  return {
    kind: "same-statement",
    a: a.reading.ref(a.mention),
    b: b.reading.ref(b.mention),
    verdict,
    score,
    grounds,
    by: BY,
    changes,
  }
}
