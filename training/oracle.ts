import { type Configuration, LEFT, RECORD, SHIFT } from "../src/text/syntax/configuration.ts"

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

const position = (place: number) => place / RECORD - 1

/** Number of gold arcs that can't be reached any more after the move (Goldberg and Nivre 2013, arc-hybrid). */
export function cost(c: Configuration, gold: GoldTree, move: number): number {
  return move === SHIFT ? costOfShift(c, gold) : costOfArc(c, gold, move)
}

function costOfShift(c: Configuration, gold: GoldTree): number {
  const front = position(c.front)
  const head = gold.heads[front]
  let lost = 0
  for (let depth = 0; ; depth++) {
    const place = c.below(depth)
    if (place === 0) return lost
    if (gold.heads[position(place)] === front) lost++
    if (depth > 0 && position(place) === head) lost++
  }
}

function costOfArc(c: Configuration, gold: GoldTree, move: number): number {
  const front = position(c.front)
  const top = position(c.below(0))
  const head = gold.heads[top] as number
  let lost = 0
  for (const d of gold.dependents[top] ?? []) if (d >= front) lost++
  const headIsLost = move === LEFT ? head > front || head === position(c.below(1)) : head >= front
  return headIsLost ? lost + 1 : lost
}
