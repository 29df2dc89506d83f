import { type CaseText, compareIds, type TextPair } from "./texts.ts"

/** A pair with the side presumed older. */
export interface Directed {
  readonly pair: TextPair
  readonly from: CaseText
  readonly to: CaseText
  /** Why `to` is presumed the older side, in words that can be shown. */
  readonly why: string
}

const STRENGTH = { "verbatim-copy": 3, "light-edit": 2, rewrite: 1, "shared-quotation": 0 } as const

/** Strongest first: kind, then share of own words, then ids; a total order, so that the outcome never depends on the order of reports. */
function byStrength(a: TextPair, b: TextPair): number {
  const kind = (p: TextPair): number => STRENGTH[p.result.how]
  const share = (p: TextPair): number => p.result.features.ownShare
  return kind(b) - kind(a) || share(b) - share(a) || (key(a) < key(b) ? -1 : 1)
}

function key(pair: TextPair): string {
  const [x, y] = [pair.a.report.id, pair.b.report.id].sort()
  return `${x}\0${y}`
}

/**
 * Text derivations as trees: of the pairs that join the same reports the strongest are kept (Kruskal), and each tree hangs on the report presumed oldest:
 * by day of publication where it is known, else the one that shares most of its own words with the rest, the longest first.
 */
export function trees(pairs: readonly TextPair[]): Directed[] {
  const parent = new Map<CaseText, CaseText>()
  const find = (x: CaseText): CaseText => {
    let at = x
    for (let up = parent.get(at); up; up = parent.get(at)) at = up
    return at
  }
  const kept = new Map<CaseText, TextPair[]>()
  const shared = new Map<CaseText, number>()
  for (const pair of [...pairs].sort(byStrength)) {
    const words = pair.result.features.ownWords
    for (const side of [pair.a, pair.b]) shared.set(side, (shared.get(side) ?? 0) + words)
    const a = find(pair.a)
    const b = find(pair.b)
    if (a === b) continue
    parent.set(a, b)
    for (const side of [pair.a, pair.b]) kept.set(side, [...(kept.get(side) ?? []), pair])
  }
  const older = (a: CaseText, b: CaseText): number =>
    compareDays(a, b) ||
    (shared.get(b) ?? 0) - (shared.get(a) ?? 0) ||
    b.words - a.words ||
    compareIds(a.report.id, b.report.id)
  const done = new Set<CaseText>()
  const out: Directed[] = []
  for (const root of [...kept.keys()].sort(older)) if (!done.has(root)) hang(root, kept, done, out)
  return out
}

function hang(
  root: CaseText,
  kept: ReadonlyMap<CaseText, readonly TextPair[]>,
  done: Set<CaseText>,
  out: Directed[],
): void {
  done.add(root)
  const queue = [root]
  for (let to = queue.shift(); to; to = queue.shift()) {
    for (const pair of kept.get(to) ?? []) {
      const from = pair.a === to ? pair.b : pair.a
      if (done.has(from)) continue
      done.add(from)
      queue.push(from)
      out.push({ pair, from, to, why: reason(from, to) })
    }
  }
}

/** The day a report was published; null where it is not known to the day. */
export function dayOf(text: CaseText): string | null {
  const value = text.report.publishedAt.value
  return value && /^\d{4}-\d\d-\d\d/.test(value) ? value.slice(0, 10) : null
}

/** The earlier day first; an unknown day after all known ones. */
function compareDays(a: CaseText, b: CaseText): number {
  const x = dayOf(a) ?? "9999"
  const y = dayOf(b) ?? "9999"
  return x < y ? -1 : x > y ? 1 : 0
}

/** Why `to` is presumed the older side; says so where nothing settles it. */
export function reason(from: CaseText, to: CaseText): string {
  const x = dayOf(from)
  const y = dayOf(to)
  if (x && y && x !== y)
    return y < x
      ? `published ${y}, the other ${x}`
      : `nearer the oldest of these texts, though published ${y}, the other ${x}`
  const longer = to.words - from.words
  if (longer > 0) return `no earlier day known; it is longer by ${longer} words, so the other looks cut from it`
  return "no earlier day known; the direction is open"
}
