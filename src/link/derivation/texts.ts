import type { ReportId } from "../../model/ids.ts"
import { Neighbourhood, type Pair } from "../neighbours.ts"
import { type Comparison, compareTexts } from "./compare.ts"
import { bands, fingerprints } from "./fingerprint.ts"
import type { Profile } from "./profile.ts"

/** Two reports whose texts share something, with what they share. */
export type TextPair = Pair<Profile, Comparison & { readonly how: NonNullable<Comparison["how"]> }>

/** A fingerprint that more reports than this have proposes nothing: bands of the whole text still join the copies of a story printed everywhere. */
const MOST_HOLDERS = 256
/** Twenty words in a row give about six fingerprints, a sentence of the trade three. */
const LEAST_SHARED = 4

/** The texts of a case, each compared word for word only with those that share four fingerprints or a MinHash band with it. */
export function textNeighbourhood(): Neighbourhood<Profile, TextPair["result"]> {
  return new Neighbourhood({
    keys: (p) => fingerprints(p.ids),
    strongKeys: (p) => bands(p.ids),
    least: LEAST_SHARED,
    most: MOST_HOLDERS,
    compare: (a, b) => {
      const comparison = compareTexts(
        ...(compareIds(a.report.id, b.report.id) <= 0 ? ([a, b] as const) : ([b, a] as const)),
      )
      return comparison.how ? { ...comparison, how: comparison.how } : null
    },
  })
}

/** Order of report ids by code unit. */
export function compareIds(a: ReportId, b: ReportId): number {
  return a < b ? -1 : a > b ? 1 : 0
}
