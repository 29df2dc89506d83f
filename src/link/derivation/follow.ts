import { CAPITAL, FUNCTION, NUMBER, type Profile, QUOTED } from "./profile.ts"

/** A sentence of one text that says what a sentence of the other says, in other words. */
export interface Followed {
  readonly a: number
  readonly b: number
  /** Share of the lighter sentence's weight of content words that both have, 0 to 1. */
  readonly likeness: number
}

/** Lightest sentence that is compared: shorter ones meet by chance. */
const LEAST_WEIGHT = 7

/** Weighted content words of each sentence by stem: names and figures weigh double. */
function bags(p: Profile): Map<number, number>[] {
  const out: Map<number, number>[] = []
  for (let s = 0; s + 1 < p.sentences.length; s++) {
    const bag = new Map<number, number>()
    for (let w = p.sentences[s] ?? 0; w < (p.sentences[s + 1] ?? 0); w++) {
      const flags = p.flags[w] ?? 0
      if (flags & (FUNCTION | QUOTED)) continue
      bag.set(p.stems[w] ?? 0, flags & (NUMBER | CAPITAL) ? 1.5 : 1)
    }
    out.push(bag)
  }
  return out
}

const weight = (bag: ReadonlyMap<number, number>): number => {
  let sum = 0
  for (const w of bag.values()) sum += w
  return sum
}

/** For each own sentence of `a` the sentence of `b` most like it, where they share at least `least` of the weight of the longer of the two. */
export function followed(a: Profile, b: Profile, least: number): Followed[] {
  const bagsB = bags(b)
  const heavyB = bagsB.map(weight)
  const holders = new Map<number, number[]>()
  bagsB.forEach((bag, j) => {
    for (const stem of bag.keys()) {
      const at = holders.get(stem)
      if (at) at.push(j)
      else holders.set(stem, [j])
    }
  })
  const found: Followed[] = []
  bags(a).forEach((bag, i) => {
    const heavy = weight(bag)
    if (heavy < LEAST_WEIGHT) return
    const shared = new Map<number, number>()
    for (const [stem, w] of bag) for (const j of holders.get(stem) ?? []) shared.set(j, (shared.get(j) ?? 0) + w)
    let best: Followed | null = null
    for (const [j, w] of shared) {
      const other = heavyB[j] ?? 0
      if (other < LEAST_WEIGHT) continue
      const likeness = (2 * w) / (heavy + other)
      if (likeness >= least && (!best || likeness > best.likeness || (likeness === best.likeness && j < best.b)))
        best = { a: i, b: j, likeness }
    }
    if (best) found.push(best)
  })
  return found
}

/** How many of the pairs keep one order in both texts (longest rising run of `b`). */
export function inOrder(pairs: readonly Followed[]): number {
  const tails: number[] = []
  for (const pair of pairs) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const mid = (low + high) >> 1
      if ((tails[mid] ?? 0) < pair.b) low = mid + 1
      else high = mid
    }
    tails[low] = pair.b
  }
  return tails.length
}
