import { Postings } from "./postings.ts"

/** How members of a `Neighbourhood` meet. */
export interface Meeting<T, R> {
  /** Keys of which two members must share `least` to be compared. Must give the same keys for a member each time. */
  readonly keys: (member: T) => readonly number[]
  /** Keys of which one shared is enough and that never become too common; they must be rare by their nature. */
  readonly strongKeys?: (member: T) => readonly number[]
  readonly least: number
  /** A key that more members than this have is a phrase of the trade, a busy place, a common speaker: it proposes nothing. */
  readonly most: number
  /** What two members have with each other; null for nothing. Must not depend on which of them comes first. */
  readonly compare: (a: T, b: T) => R | null
}

/** Two members that have something with each other. */
export interface Pair<T, R> {
  readonly a: T
  readonly b: T
  readonly result: R
}

interface Kept<T, R> extends Pair<T, R> {
  /** Shared keys that are not too common by now; infinite for a pair that met by a strong key. */
  shared: number
}

/**
 * Members that are compared only with those they share keys with. What `pairs()` gives depends on the set of members, never on their order: a key that
 * becomes too common withdraws the pairs that rested on it, as if it had been too common from the first.
 */
export class Neighbourhood<T, R> {
  private readonly members: T[] = []
  /** How many keys each member shares with the one being added; all zero in between. */
  private counts = new Uint8Array(1 << 10)
  private readonly byKey: Postings
  private readonly byStrongKey = new Postings(Number.MAX_SAFE_INTEGER)
  /** Pairs in the order of their finding; empty where one was withdrawn. */
  private readonly kept: (Kept<T, R> | undefined)[] = []
  /** Pairs that rest on a key, by their place in `kept`, so that they can be withdrawn. */
  private readonly restingOn = new Map<number, number[]>()

  private readonly meeting: Meeting<T, R>

  constructor(meeting: Meeting<T, R>) {
    this.meeting = meeting
    this.byKey = new Postings(meeting.most)
  }

  /** Adds a member and compares it with its neighbours. */
  add(member: T): void {
    const { most } = this.meeting
    const own = this.members.length
    this.members.push(member)
    const keys = [...new Set(this.meeting.keys(member))]
    const strong = [...new Set(this.meeting.strongKeys?.(member) ?? [])]
    const near = this.sharing(keys)
    const alike = new Set<number>()
    for (const key of strong) this.byStrongKey.each(key, (other) => alike.add(other))
    for (const key of keys) if (this.byKey.add(key, own) === most + 1) this.withdraw(key)
    for (const key of strong) this.byStrongKey.add(key, own)
    for (const other of near) if (!alike.has(other)) this.compare(other, own, keys, false)
    for (const other of alike) this.compare(other, own, keys, true)
  }

  /** All pairs that stand, in no particular order. */
  *pairs(): Iterable<Pair<T, R>> {
    for (const pair of this.kept) if (pair) yield pair
  }

  /**
   * Members that share at least `least` of the keys that are not too common. Whoever shares so many shares one outside any `least - 1` of them (prefix filtering,
   * Chaudhuri, Ganti and Kaushik 2006): the lists of the commonest keys are never gone through, only asked for members that a rarer key has brought.
   */
  private sharing(keys: readonly number[]): number[] {
    const { least, most } = this.meeting
    const usable = keys
      .map((key) => [this.byKey.count(key), key] as const)
      .filter(([count]) => count > 0 && count < most)
      .sort((x, y) => x[0] - y[0])
    if (usable.length < least) return []
    if (this.counts.length < this.members.length) this.counts = new Uint8Array(this.members.length * 2)
    const { counts } = this
    const seen: number[] = []
    const rare = usable.length - (least - 1)
    for (const [, key] of usable.slice(0, rare)) {
      this.byKey.each(key, (other) => {
        const count = counts[other] ?? 0
        if (count === 0) seen.push(other)
        if (count < 255) counts[other] = count + 1
      })
    }
    const common = usable.slice(rare)
    const near = seen.filter((other) => {
      let shared = counts[other] ?? 0
      for (let k = 0; k < common.length && shared < least; k++) if (this.byKey.has(common[k]?.[1] ?? 0, other)) shared++
      return shared >= least
    })
    for (const other of seen) counts[other] = 0
    return near
  }

  private compare(other: number, own: number, keys: readonly number[], strong: boolean): void {
    const a = this.members[other]
    const b = this.members[own]
    if (a === undefined || b === undefined) return
    const result = this.meeting.compare(a, b)
    if (result === null) return
    const at = this.kept.length
    if (strong) {
      this.kept.push({ a, b, result, shared: Number.POSITIVE_INFINITY })
      return
    }
    const theirs = new Set(this.meeting.keys(a))
    const by = keys.filter((key) => theirs.has(key) && this.byKey.count(key) <= this.meeting.most)
    this.kept.push({ a, b, result, shared: by.length })
    for (const key of by) {
      const pairs = this.restingOn.get(key)
      if (pairs) pairs.push(at)
      else this.restingOn.set(key, [at])
    }
  }

  private withdraw(key: number): void {
    for (const at of this.restingOn.get(key) ?? []) {
      const pair = this.kept[at]
      if (!pair) continue
      pair.shared--
      if (pair.shared < this.meeting.least) this.kept[at] = undefined
    }
    this.restingOn.delete(key)
  }
}
