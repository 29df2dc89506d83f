import type { ReportId } from "../../model/ids.ts"
import type { Report } from "../../model/report.ts"
import type { Span } from "../../model/span.ts"
import { Neighbourhood, type Pair } from "../neighbours.ts"
import type { Reading } from "../reading.ts"
import { Recent } from "../recent.ts"
import type { Tile } from "./align.ts"
import { compareTexts, type Features, shareWords } from "./compare.ts"
import { bands, fingerprints } from "./fingerprint.ts"
import { type Profile, profileOf } from "./profile.ts"

/** A text of the case, as it is kept: its words are counted, and read anew where they are compared. */
export interface CaseText {
  readonly reading: Reading
  readonly report: Report
  /** How many running words it has. */
  readonly words: number
  /** Hashes of these words: most pairs that share a few fingerprints are told apart by them alone. */
  readonly ids: Uint32Array
}

/** What two texts share, in the texts' own offsets. */
export interface SharedText {
  readonly how: NonNullable<ReturnType<typeof compareTexts>["how"]>
  readonly features: Features
  /** Stretches that stand in both; `a` and `b` as in the pair. */
  readonly overlaps: readonly { readonly a: Span; readonly b: Span }[]
}

/** Two reports whose texts share something, with what they share. `a` has the lesser id. */
export type TextPair = Pair<CaseText, SharedText>

/** A fingerprint that more reports than this have proposes nothing: bands of the whole text still join the copies of a story printed everywhere. */
const MOST_HOLDERS = 256
/** Twenty words in a row give about six fingerprints, a sentence of the trade three. */
const LEAST_SHARED = 4
/** Profiles remembered: a few wire stories and their copies are looked at again and again, the rest of a case once. */
const MOST_PROFILES = 1024

/** The texts of a case, each compared word for word only with those that share four fingerprints or a MinHash band with it. */
export class CaseTexts {
  private readonly profiles = new Recent<Reading, Profile>(MOST_PROFILES, profileOf)
  private readonly texts: Neighbourhood<CaseText, SharedText>

  constructor() {
    this.texts = new Neighbourhood({
      keys: (text) => fingerprints(text.ids),
      strongKeys: (text) => bands(text.ids),
      least: LEAST_SHARED,
      most: MOST_HOLDERS,
      compare: (a, b) => this.compare(a, b),
    })
  }

  add(reading: Reading): void {
    const { ids } = this.profiles.get(reading)
    this.texts.add({ reading, report: reading.report, words: ids.length, ids })
  }

  /** The pairs that stand, in no particular order. */
  *pairs(): Iterable<TextPair> {
    for (const { a, b, result } of this.texts.pairs())
      yield compareIds(a.report.id, b.report.id) <= 0 ? { a, b, result } : { a: b, b: a, result }
  }

  private compare(one: CaseText, other: CaseText): SharedText | null {
    const [a, b] = compareIds(one.report.id, other.report.id) <= 0 ? [one, other] : [other, one]
    if (!shareWords(a.ids, b.ids)) return null
    const x = this.profiles.get(a.reading)
    const y = this.profiles.get(b.reading)
    const { how, features, tiles } = compareTexts(x, y)
    if (how === null) return null
    // `compareTexts` calls the shorter text `a`, of equal ones the first given.
    const swapped = y.ids.length < x.ids.length
    const overlaps = tiles.map((t: Tile) => ({
      a: spanOf(x, swapped ? t.bAt : t.aAt, t.length),
      b: spanOf(y, swapped ? t.aAt : t.bAt, t.length),
    }))
    return { how, features, overlaps }
  }
}

function spanOf(p: Profile, at: number, length: number): Span {
  return { start: p.starts[at] ?? 0, end: p.ends[at + length - 1] ?? 0 }
}

/** Order of report ids by code unit. */
export function compareIds(a: ReportId, b: ReportId): number {
  return a < b ? -1 : a > b ? 1 : 0
}
