import { PairNumbers } from "./pair-numbers.ts"

// Configurations of the arc-hybrid transition system (Kuhlmann and others 2011): a stack, and a buffer that ends in the root.

/** Fields of an item. Positions and labels are -1 where there is none. */
export const POSITION = 0
/** The item below it on the stack. */
export const BELOW = 1
/** Outermost dependent on the left, the next one, their labels, how many there are, and the set of their labels. */
export const LEFT1 = 2
export const LEFT2 = 3
export const LEFT1_LABEL = 4
export const LEFT2_LABEL = 5
export const LEFT_COUNT = 6
export const LEFT_SET = 7
/** The same on the right. */
export const RIGHT1 = 8
export const RIGHT2 = 9
export const RIGHT1_LABEL = 10
export const RIGHT2_LABEL = 11
export const RIGHT_COUNT = 12
export const RIGHT_SET = 13
/** A number for the fields but BELOW: items with the same one are the same word with the same history of dependents. */
export const CONTENT = 14
const SIZE = 16

/**
 * Words with the dependents that they have so far, in one pool. An item never changes once it is made, so configurations
 * that differ at their top share what lies below. An item is named by the place of its first field; -1 is "none".
 */
export class ItemPool {
  fields: Int32Array
  #used = 0
  readonly #contents = new PairNumbers()

  constructor(capacity: number) {
    this.fields = new Int32Array(capacity * SIZE)
  }

  clear(): void {
    this.#used = 0
    this.#contents.clear()
  }

  /** The value of a field; -1 for no item. */
  get(item: number, field: number): number {
    return item < 0 ? -1 : (this.fields[item + field] as number)
  }

  /** A word without dependents. */
  word(position: number): number {
    const at = this.#room()
    const f = this.fields
    f.fill(-1, at, at + SIZE)
    f[at] = position
    f[at + LEFT_COUNT] = 0
    f[at + LEFT_SET] = 0
    f[at + RIGHT_COUNT] = 0
    f[at + RIGHT_SET] = 0
    f[at + CONTENT] = this.#contents.of(-1, position)
    return at
  }

  /** The item laid on another. */
  on(item: number, below: number): number {
    const at = this.#copy(item)
    this.fields[at + BELOW] = below
    return at
  }

  /** The item with one more dependent on the side given by LEFT1 or RIGHT1. */
  with(item: number, side: number, dependent: number, label: number): number {
    const at = this.#copy(item)
    const f = this.fields
    f[at + side + 1] = f[at + side] as number
    f[at + side + 3] = f[at + side + 2] as number
    f[at + side] = dependent
    f[at + side + 2] = label
    f[at + side + 4] = (f[at + side + 4] as number) + 1
    f[at + side + 5] = (f[at + side + 5] as number) | (1 << (label & 31))
    f[at + CONTENT] = this.#contents.of(
      (f[item + CONTENT] as number) * 2 + (side === LEFT1 ? 0 : 1),
      dependent * 256 + label,
    )
    return at
  }

  #copy(item: number): number {
    const at = this.#room()
    const f = this.fields
    for (let k = 0; k < SIZE; k++) f[at + k] = f[item + k] as number
    return at
  }

  #room(): number {
    const at = this.#used
    this.#used += SIZE
    if (this.#used > this.fields.length) {
      const more = new Int32Array(this.fields.length * 2)
      more.set(this.fields)
      this.fields = more
    }
    return at
  }
}

/** The top of the stack (-1: empty) and the first word of the buffer. */
export interface Configuration {
  readonly top: number
  readonly front: number
}

/**
 * The moves: push the next word; hang the top on the next word; hang the top on the item below it. An action is SHIFT, or
 * a move with a label: 1 + 2 * label for LEFT, 2 + 2 * label for RIGHT.
 */
export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2

/** The move of an action. */
export function moveOf(action: number): number {
  return action === 0 ? SHIFT : 2 - (action & 1)
}

/** The label of an action; -1 for SHIFT. */
export function labelOf(action: number): number {
  return (action - 1) >> 1
}

/** True where the move can be made in a sentence of n words (the root stands at n and takes one word only). */
export function allowed(pool: ItemPool, c: Configuration, n: number, move: number): boolean {
  const atRoot = pool.fields[c.front] === n
  if (move === SHIFT) return !atRoot
  if (c.top < 0) return false
  const alone = (pool.fields[c.top + BELOW] as number) < 0
  return move === LEFT ? !atRoot || alone : !alone
}

/** The word that LEFT or RIGHT makes the head of the top. */
export function headAfter(pool: ItemPool, c: Configuration, move: number): number {
  return pool.fields[move === LEFT ? c.front : (pool.fields[c.top + BELOW] as number)] as number
}

/** The configuration after a move; `label` is that of the arc that the move draws. */
export function after(pool: ItemPool, c: Configuration, move: number, label: number): Configuration {
  const { top, front } = c
  if (move === SHIFT) {
    const next = pool.word((pool.fields[front] as number) + 1)
    return { top: pool.on(front, top), front: next }
  }
  const below = pool.fields[top + BELOW] as number
  const dependent = pool.fields[top] as number
  if (move === LEFT) return { top: below, front: pool.with(front, LEFT1, dependent, label) }
  return { top: pool.with(below, RIGHT1, dependent, label), front }
}
