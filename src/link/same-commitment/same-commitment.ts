import type { Codebook } from "../../model/codebook.ts"
import type { Ground, Link } from "../../model/judgement.ts"
import type { MentionOf } from "../../model/mention.ts"
import { type Sides, sidesOf } from "../dispute/sides.ts"
import { eraOf, erasApart } from "../era.ts"
import { daysApart, type Interval } from "../interval.ts"
import { Neighbourhood } from "../neighbours.ts"
import { compareRefs, type Reading } from "../reading.ts"
import { fold, hashWord } from "../words.ts"

const BY = "same-commitment 1"
const MOST_HOLDERS = 200
/** Days between two reports within which one party's word on one act can be one commitment. */
const SAME_NEWS = 14

interface Told {
  readonly reading: Reading
  readonly mention: MentionOf<"commitment">
  readonly deadline: Interval | null
  readonly era: readonly Interval[]
}

/** Links between commitments of different reports: one party's word on one act. Certain only where its instrument or its date is the same too. */
export class SameCommitment {
  private readonly sides: Sides
  private readonly told: Neighbourhood<Told, Link>

  constructor(codebook: Codebook) {
    this.sides = sidesOf(codebook)
    this.told = new Neighbourhood({
      keys: (t) => keys(t, this.sides),
      least: 1,
      most: MOST_HOLDERS,
      compare: (a, b) => {
        if (a.reading.report.id === b.reading.report.id) return null
        return compareRefs(a.reading.ref(a.mention), b.reading.ref(b.mention)) < 0
          ? this.compare(a, b)
          : this.compare(b, a)
      },
    })
  }

  add(reading: Reading): void {
    const commitments = reading.all("commitment")
    if (commitments.length === 0) return
    const era = eraOf(reading)
    for (const mention of commitments)
      this.told.add({ reading, mention, deadline: reading.days(mention.deadline ?? mention.starts), era })
  }

  links(): Link[] {
    return [...this.told.pairs()].map(({ result }) => result)
  }

  private compare(a: Told, b: Told): Link | null {
    const [x, y] = [a.mention, b.mention]
    if (x.act !== y.act || x.polarity !== y.polarity) return null
    const byInstrument = x.instrument !== null && y.instrument !== null && sameInstrument(x.instrument, y.instrument)
    // two persons' words in one instrument are two commitments, and so are two clauses that do not say the same
    if (byInstrument && x.promisor !== null && y.promisor !== null && !this.share(x.promisor, y.promisor)) return null
    if (x.clause !== null && y.clause !== null && !alike(x.text, y.text)) return null
    const parties = byInstrument || this.share(x.promisor, y.promisor)
    if (!parties) return null
    const eras = erasApart(a.era, b.era)
    if (!byInstrument && eras !== null && eras > SAME_NEWS) return null
    const apart = a.deadline && b.deadline ? daysApart(a.deadline, b.deadline) : null
    if (apart !== null && apart > 1) return null
    const grounds: Ground[] = [
      byInstrument
        ? { rule: "instrument", supports: true, text: `both under ${x.instrument}` }
        : { rule: "promisor", supports: true, text: `both of ${x.promisor}` },
      { rule: "act", supports: true, text: `same act: ${x.act} (${x.polarity})` },
      ...(apart === null ? [] : [{ rule: "date", supports: true, text: "dates that can be one day" }]),
    ]
    const sure = byInstrument || (apart === 0 && x.promisor === y.promisor)
    return {
      kind: "same-commitment",
      a: a.reading.ref(x),
      b: b.reading.ref(y),
      verdict: sure ? "positive" : "unsure",
      score: sure ? 0.7 : 0.35,
      grounds,
      by: BY,
    }
  }

  /** Whether two fields of party names have one in common, or one that belongs to the other. */
  private share(a: string | null, b: string | null): boolean {
    if (a === null || b === null) return false
    return names(a).some((x) => names(b).some((y) => this.sides.related(x, y)))
  }
}

/** Whether two clauses share most of their words. */
function alike(a: string, b: string): boolean {
  const set = (text: string) => new Set(fold(text).split(" "))
  const [x, y] = [set(a), set(b)]
  return [...x].filter((word) => y.has(word)).length > 0.6 * Math.max(x.size, y.size)
}

const names = (field: string): string[] => field.split("; ").filter((name) => name.length > 0)

/** Two instruments are one where both carry the same number, or the same name without any. */
function sameInstrument(a: string, b: string): boolean {
  const number = (s: string): string | null => /\d{2,}/.exec(s)?.[0] ?? null
  const x = number(a)
  const y = number(b)
  return x !== null && y !== null
    ? x === y
    : x === null && y === null && fold(a) === fold(b) && a.split(/\s+/).length >= 2
}

function keys({ mention }: Told, sides: Sides): number[] {
  const act = `${mention.act} ${mention.polarity}`
  const parties = names(mention.promisor ?? "").flatMap((name) => [...sides.chain(name)])
  const number = /\d{2,}/.exec(mention.instrument ?? "")?.[0] ?? (mention.instrument ? fold(mention.instrument) : null)
  return [...parties, ...(number ? [`of ${number}`] : [])].map((who) => hashWord(`${who} ${act}`))
}
