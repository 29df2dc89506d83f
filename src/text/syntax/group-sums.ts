import { PairNumbers } from "./pair-numbers.ts"

/** Rows of sums, one a class, by a pair of integers: what a group of features gives is the same in many configurations. */
export class GroupSums {
  sums: Float64Array
  readonly #classes: number
  readonly #numbers = new PairNumbers()

  constructor(classes: number) {
    this.#classes = classes
    this.sums = new Float64Array(64 * classes)
  }

  clear(): void {
    this.#numbers.clear()
  }

  /** Where in `sums` the row of the pair starts; -1 - that where it is new: the caller has to fill it, whatever stands there. */
  find(a: number, b: number): number {
    const known = this.#numbers.size
    const number = this.#numbers.of(a, b)
    const at = number * this.#classes
    if (number < known) return at
    if (at + this.#classes > this.sums.length) {
      const more = new Float64Array(this.sums.length * 2)
      more.set(this.sums)
      this.sums = more
    }
    return -1 - at
  }
}
