import type { ReportId } from "../../model/ids.ts"
import type { Report } from "../../model/report.ts"
import { type Comparison, compareTexts } from "./compare.ts"
import { bands, fingerprints } from "./fingerprint.ts"
import { Postings } from "./postings.ts"
import { type Profile, profileOf } from "./profile.ts"

/** Two reports whose texts share something, with what they share. `first` was added before `second`. */
export interface TextPair {
  readonly first: Profile
  readonly second: Profile
  readonly comparison: Comparison
}

/** A fingerprint that more reports than this have is a phrase of the trade: it proposes nothing. */
const MOST_HOLDERS = 512
/** Fingerprints that two texts must share to be compared word for word (a band of the MinHash signature does as well). */
const LEAST_SHARED = 2

interface Kept extends TextPair {
  /** Live fingerprints that both have; the pair stands while there are two. */
  shared: number
  readonly byBand: boolean
}

/**
 * The texts of a case, each compared only with those that share fingerprints or a MinHash band with it. What `pairs()` gives depends on the set of
 * reports added, never on their order: a fingerprint that becomes common withdraws the pairs that rested on it.
 */
export class TextIndex {
  private readonly profiles: Profile[] = []
  private readonly byFingerprint = new Postings()
  private readonly byBand = new Postings()
  private readonly kept = new Map<string, Kept>()
  /** Pairs kept that share a fingerprint, so that they can be withdrawn. */
  private readonly restingOn = new Map<number, Set<string>>()

  /** Adds a report; returns the pairs that it makes with reports added before. */
  add(report: Report): TextPair[] {
    const profile = profileOf(report)
    const own = this.profiles.length
    this.profiles.push(profile)
    const prints = fingerprints(profile.ids)
    const shared = new Map<number, number[]>()
    for (const key of prints) {
      if (this.byFingerprint.count(key) >= MOST_HOLDERS) continue
      this.byFingerprint.each(key, (other) => {
        const keys = shared.get(other)
        if (keys) keys.push(key)
        else shared.set(other, [key])
      })
    }
    const alike = new Set<number>()
    const signature = bands(profile.ids)
    for (const key of signature) this.byBand.each(key, (other) => alike.add(other))
    for (const key of prints)
      if (this.byFingerprint.add(key, own, MOST_HOLDERS) === MOST_HOLDERS + 1) this.withdraw(key)
    for (const key of signature) this.byBand.add(key, own, Number.MAX_SAFE_INTEGER)
    return this.compareWith(profile, own, shared, alike)
  }

  /** All pairs that stand, in no particular order. */
  *pairs(): Iterable<TextPair> {
    for (const pair of this.kept.values()) if (stands(pair)) yield pair
  }

  private compareWith(
    profile: Profile,
    own: number,
    shared: ReadonlyMap<number, number[]>,
    alike: ReadonlySet<number>,
  ): TextPair[] {
    const made: TextPair[] = []
    for (const other of new Set([...shared.keys(), ...alike])) {
      const keys = (shared.get(other) ?? []).filter((key) => this.byFingerprint.count(key) <= MOST_HOLDERS)
      if (keys.length < LEAST_SHARED && !alike.has(other)) continue
      const first = this.profiles[other]
      if (!first) continue
      const comparison = compareTexts(...inOrder(first, profile))
      if (!comparison.how) continue
      const id = `${other} ${own}`
      const pair: Kept = { first, second: profile, comparison, shared: keys.length, byBand: alike.has(other) }
      this.kept.set(id, pair)
      made.push(pair)
      if (!pair.byBand) for (const key of keys) this.rest(key, id)
    }
    return made
  }

  private rest(key: number, id: string): void {
    const ids = this.restingOn.get(key)
    if (ids) ids.add(id)
    else this.restingOn.set(key, new Set([id]))
  }

  private withdraw(key: number): void {
    for (const id of this.restingOn.get(key) ?? []) {
      const pair = this.kept.get(id)
      if (!pair) continue
      pair.shared--
      if (!stands(pair)) this.kept.delete(id)
    }
    this.restingOn.delete(key)
  }
}

const stands = (pair: Kept): boolean => pair.byBand || pair.shared >= LEAST_SHARED

/** Comparison goes by report id, so that it is the same whichever came first. */
function inOrder(a: Profile, b: Profile): [Profile, Profile] {
  return compareIds(a.report.id, b.report.id) <= 0 ? [a, b] : [b, a]
}

/** Order of report ids by code unit. */
export function compareIds(a: ReportId, b: ReportId): number {
  return a < b ? -1 : a > b ? 1 : 0
}
