import { firstStep, nextStep, type Step } from "../src/text/syntax/parse.ts"
import {
  allowed,
  BELOW,
  type Configuration,
  headAfter,
  type ItemPool,
  LEFT,
  RIGHT,
  SHIFT,
} from "../src/text/syntax/stack.ts"

/** A gold tree with its dependents listed, for counting what a move loses. */
export interface GoldTree {
  readonly heads: Int32Array
  readonly labels: Int32Array
  readonly dependents: readonly (readonly number[])[]
}

/** Lists the dependents of each word. */
export function goldTree(heads: Int32Array, labels: Int32Array): GoldTree {
  const dependents: number[][] = Array.from({ length: heads.length + 1 }, () => [])
  heads.forEach((h, d) => {
    dependents[h]?.push(d)
  })
  return { heads, labels, dependents }
}

/** Number of gold arcs that can't be reached any more after the move (Goldberg and Nivre 2013, arc-hybrid). */
export function cost(pool: ItemPool, c: Configuration, gold: GoldTree, move: number): number {
  const b0 = pool.get(c.front, 0)
  let lost = 0
  if (move === SHIFT) {
    const h = gold.heads[b0] as number
    for (let item = c.top; item >= 0; item = pool.get(item, BELOW)) {
      const s = pool.get(item, 0)
      if (gold.heads[s] === b0) lost++
      if (s === h && item !== c.top) lost++
    }
    return lost
  }
  const s0 = pool.get(c.top, 0)
  const h = gold.heads[s0] as number
  for (const d of gold.dependents[s0] ?? []) if (d >= b0) lost++
  if (move === LEFT) {
    const below = pool.get(c.top, BELOW)
    if (h > b0 || (below >= 0 && h === pool.get(below, 0))) lost++
  } else if (h >= b0) lost++
  return lost
}

/** True where LEFT or RIGHT draws a gold arc: only then is one label right. */
export function drawsGold(pool: ItemPool, c: Configuration, gold: GoldTree, move: number): boolean {
  return move !== SHIFT && gold.heads[pool.get(c.top, 0)] === headAfter(pool, c, move)
}

/** The steps to the gold tree, or to the nearest one that the system reaches; arcs are drawn as early as they can be. */
export function goldSteps(pool: ItemPool, gold: GoldTree): Step[] {
  const n = gold.heads.length
  const steps = [firstStep(pool)]
  for (let k = 0; k < 2 * n; k++) {
    const from = steps[k] as Step
    let move = -1
    let least = Number.POSITIVE_INFINITY
    for (const m of [LEFT, RIGHT, SHIFT]) {
      if (!allowed(pool, from, n, m)) continue
      const lost = cost(pool, from, gold, m)
      if (lost < least) {
        least = lost
        move = m
      }
    }
    const action = move === SHIFT ? SHIFT : move + 2 * (gold.labels[pool.get(from.top, 0)] as number)
    steps.push(nextStep(pool, from, action, 0))
  }
  return steps
}
