import { Postings } from "./postings.ts"

/** How members of a `Neighbourhood` meet. */
export interface Meeting<T, R> {
  /** Keys of which two members must share `least` to be compared. */
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
  /** Shared keys that are not too common by now. */
  shared: number
  readonly strong: boolean
}

/**
 * Members that are compared only with those they share keys with. What `pairs()` gives depends on the set of members, never on their order: a key that
 * becomes too common withdraws the pairs that rested on it, as if it had been too common from the first.
 */
export class Neighbourhood<T, R> {
  private readonly members: T[] = []
  /** How many keys each member shares with the one being added; all zero in between. */
  private counts = new Uint16Array(1 << 10)
  private readonly byKey = new Postings()
  private readonly byStrongKey = new Postings()
  private readonly kept = new Map<string, Kept<T, R>>()
  /** Pairs that rest on a key, so that they can be withdrawn. */
  private readonly restingOn = new Map<number, Set<string>>()

  private readonly meeting: Meeting<T, R>

  constructor(meeting: Meeting<T, R>) {
    this.meeting = meeting
  }

  /** Adds a member and compares it with its neighbours. */
  add(member: T): void {
    const { most, least } = this.meeting
    const own = this.members.length
    this.members.push(member)
    const keys = [...new Set(this.meeting.keys(member))]
    const strong = [...new Set(this.meeting.strongKeys?.(member) ?? [])]
    const near = this.sharing(keys, least)
    const alike = new Set<number>()
    for (const key of strong) this.byStrongKey.each(key, (other) => alike.add(other))
    for (const key of keys) if (this.byKey.add(key, own, most) === most + 1) this.withdraw(key)
    for (const key of strong) this.byStrongKey.add(key, own, Number.MAX_SAFE_INTEGER)
    for (const other of near) if (!alike.has(other)) this.compare(other, own, keys, false)
    for (const other of alike) this.compare(other, own, keys, true)
  }

  /** All pairs that stand, in no particular order. */
  *pairs(): Iterable<Pair<T, R>> {
    for (const pair of this.kept.values()) yield pair
  }

  /** Members that share at least so many of the keys that are not too common. */
  private sharing(keys: readonly number[], least: number): number[] {
    if (this.counts.length < this.members.length) this.counts = new Uint16Array(this.members.length * 2)
    const { counts } = this
    const seen: number[] = []
    for (const key of keys) {
      if (this.byKey.count(key) >= this.meeting.most) continue
      this.byKey.each(key, (other) => {
        if (counts[other] === 0) seen.push(other)
        counts[other] = (counts[other] ?? 0) + 1
      })
    }
    const near = seen.filter((other) => (counts[other] ?? 0) >= least)
    for (const other of seen) counts[other] = 0
    return near
  }

  private compare(other: number, own: number, keys: readonly number[], strong: boolean): void {
    const a = this.members[other]
    const b = this.members[own]
    if (a === undefined || b === undefined) return
    const result = this.meeting.compare(a, b)
    if (result === null) return
    const id = `${other} ${own}`
    const theirs = strong ? null : new Set(this.meeting.keys(a))
    const by = theirs ? keys.filter((key) => theirs.has(key) && this.byKey.count(key) <= this.meeting.most) : []
    this.kept.set(id, { a, b, result, shared: by.length, strong })
    for (const key of by) {
      const ids = this.restingOn.get(key)
      if (ids) ids.add(id)
      else this.restingOn.set(key, new Set([id]))
    }
  }

  private withdraw(key: number): void {
    for (const id of this.restingOn.get(key) ?? []) {
      const pair = this.kept.get(id)
      if (!pair) continue
      pair.shared--
      if (pair.shared < this.meeting.least && !pair.strong) this.kept.delete(id)
    }
    this.restingOn.delete(key)
  }
}
