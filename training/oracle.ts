import { type Configuration, LEFT, SHIFT, type StackPool } from "../src/text/syntax/stack.ts"

/** A gold tree with its dependents listed, for counting what a transition loses. */
export interface GoldTree {
  readonly heads: Int32Array
  readonly dependents: readonly (readonly number[])[]
}

/** Lists the dependents of each word. */
export function goldTree(heads: Int32Array): GoldTree {
  const dependents: number[][] = Array.from({ length: heads.length + 1 }, () => [])
  heads.forEach((h, d) => {
    dependents[h]?.push(d)
  })
  return { heads, dependents }
}

/** Number of gold arcs that can't be reached any more after the transition (Goldberg and Nivre 2013, arc-hybrid). */
export function cost(pool: StackPool, c: Configuration, gold: GoldTree, transition: number): number {
  const b0 = c.buffer
  if (transition === SHIFT) {
    const h = gold.heads[b0] as number
    let lost = 0
    for (let item = c.top; item >= 0; item = pool.below[item] as number) {
      const s = pool.position[item] as number
      if (gold.heads[s] === b0) lost++
      if (s === h && item !== c.top) lost++
    }
    return lost
  }
  const s0 = pool.position[c.top] as number
  const h = gold.heads[s0] as number
  let lost = 0
  for (const d of gold.dependents[s0] ?? []) if (d >= b0) lost++
  if (transition === LEFT) {
    const below = pool.below[c.top] as number
    if (h > b0 || (below >= 0 && h === (pool.position[below] as number))) lost++
  } else if (h >= b0) lost++
  return lost
}
