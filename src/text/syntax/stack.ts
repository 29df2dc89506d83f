/**
 * Stack items of transition parsers, in one pool. An item never changes once it is made: configurations that differ in
 * their top share what lies below. Position -1 and item -1 mean "none".
 */
export class StackPool {
  readonly position: Int32Array
  readonly below: Int32Array
  /** Outermost and next dependents on either side, and the number of dependents on each. */
  readonly left1: Int32Array
  readonly left2: Int32Array
  readonly leftCount: Int32Array
  readonly right1: Int32Array
  readonly right2: Int32Array
  readonly rightCount: Int32Array
  #used = 0

  constructor(capacity: number) {
    const make = () => new Int32Array(capacity)
    this.position = make()
    this.below = make()
    this.left1 = make()
    this.left2 = make()
    this.leftCount = make()
    this.right1 = make()
    this.right2 = make()
    this.rightCount = make()
  }

  clear(): void {
    this.#used = 0
  }

  /** A new item for a word that leaves the buffer with its left dependents. */
  push(position: number, below: number, left1: number, left2: number, leftCount: number): number {
    const k = this.#used++
    this.position[k] = position
    this.below[k] = below
    this.left1[k] = left1
    this.left2[k] = left2
    this.leftCount[k] = leftCount
    this.right1[k] = -1
    this.right2[k] = -1
    this.rightCount[k] = 0
    return k
  }

  /** A copy of `item` with one more dependent on its right. */
  withRight(item: number, dependent: number): number {
    const k = this.#used++
    this.position[k] = this.position[item] as number
    this.below[k] = this.below[item] as number
    this.left1[k] = this.left1[item] as number
    this.left2[k] = this.left2[item] as number
    this.leftCount[k] = this.leftCount[item] as number
    this.right1[k] = dependent
    this.right2[k] = this.right1[item] as number
    this.rightCount[k] = (this.rightCount[item] as number) + 1
    return k
  }
}

/** A configuration of the arc-hybrid system; see `parse.ts`. */
export interface Configuration {
  /** Top item of the stack. */
  top: number
  /** First position of the buffer. */
  buffer: number
  /** Left dependents that the first word of the buffer already has. */
  left1: number
  left2: number
  leftCount: number
}

/** The transitions: push the next word; hang the top on the next word; hang the top on the item below it. */
export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2

/** True where the transition can be made in a sentence of n words (the root stands last, at n, and takes one word only). */
export function allowed(pool: StackPool, c: Configuration, n: number, transition: number): boolean {
  if (transition === SHIFT) return c.buffer < n
  if (c.top < 0) return false
  const alone = (pool.below[c.top] as number) < 0
  return transition === LEFT ? c.buffer < n || alone : !alone
}

/** Makes a transition in place; writes the head of the word that it attaches. */
export function advance(pool: StackPool, c: Configuration, transition: number, heads: Int32Array): void {
  if (transition === SHIFT) {
    c.top = pool.push(c.buffer, c.top, c.left1, c.left2, c.leftCount)
    c.buffer++
    c.left1 = -1
    c.left2 = -1
    c.leftCount = 0
    return
  }
  const dependent = pool.position[c.top] as number
  const below = pool.below[c.top] as number
  if (transition === LEFT) {
    heads[dependent] = c.buffer
    c.left2 = c.left1
    c.left1 = dependent
    c.leftCount++
    c.top = below
    return
  }
  heads[dependent] = pool.position[below] as number
  c.top = pool.withRight(below, dependent)
}
