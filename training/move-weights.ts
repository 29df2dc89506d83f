import { FeatureIndex, widened } from "./feature-index.ts"

/** A row: three weights, three sums that averaging needs, and two places that keep rows within the lines of the processor's cache. */
const ROW = 8
const SUMS = 3
/** Most features of a configuration. */
const MOST = 256
/** Keeps the sums that averaging needs near the weights in size. */
const TICK = 1e-6

/** A linear model of the three moves, learnt in steps of one size and averaged. */
export class MoveWeights {
  readonly index: FeatureIndex
  readonly scores = new Float64Array(3)
  readonly #rate: number
  #rows = new Float32Array(1 << 20)
  readonly #numbers = new Int32Array(MOST)
  #time = 1

  constructor(patience: number, rate: number) {
    this.index = new FeatureIndex(patience)
    this.#rate = rate
  }

  /** Sums the rows of the first n features into `scores`. */
  add(features: Int32Array, n: number): void {
    const numbers = this.#numbers
    for (let f = 0; f < n; f++) numbers[f] = this.index.find(features[f] as number)
    const rows = this.#rows
    let [a, b, c] = [0, 0, 0]
    for (let f = 0; f < n; f++) {
      const at = (numbers[f] as number) * ROW
      if (at < 0) continue
      a += rows[at] as number
      b += rows[at + 1] as number
      c += rows[at + 2] as number
    }
    this.scores[0] = a
    this.scores[1] = b
    this.scores[2] = c
  }

  /** Moves the weights of the features that were last added along a gradient. */
  learn(features: Int32Array, n: number, gradient: Float64Array): void {
    const [g0, g1, g2] = [gradient[0] as number, gradient[1] as number, gradient[2] as number]
    const [s0, s1, s2] = [g0 * this.#rate, g1 * this.#rate, g2 * this.#rate]
    const time = this.#time * TICK
    for (let f = 0; f < n; f++) {
      const number = this.#numberOf(features[f] as number, f)
      if (number < 0) continue
      const rows = this.#rows
      const at = number * ROW
      rows[at] = (rows[at] as number) + s0
      rows[at + 1] = (rows[at + 1] as number) + s1
      rows[at + 2] = (rows[at + 2] as number) + s2
      rows[at + SUMS] = (rows[at + SUMS] as number) + s0 * time
      rows[at + SUMS + 1] = (rows[at + SUMS + 1] as number) + s1 * time
      rows[at + SUMS + 2] = (rows[at + SUMS + 2] as number) + s2 * time
    }
  }

  #numberOf(feature: number, f: number): number {
    const known = this.#numbers[f] as number
    if (known >= 0) return known
    const number = this.index.make(feature)
    if ((number + 1) * ROW > this.#rows.length) this.#rows = widened(this.#rows)
    return number
  }

  /** Counts one decision; call once for each, learnt from or not. */
  tick(): void {
    this.#time++
  }

  /** Begins the average anew from the weights as they are now. */
  restart(): void {
    for (let number = 0; number < this.index.size; number++)
      this.#rows.fill(0, number * ROW + SUMS, number * ROW + SUMS + 3)
    this.#time = 1
  }

  /** The averaged weights of LEFT and RIGHT against SHIFT of the feature with this number. */
  averaged(number: number): [left: number, right: number] {
    const at = number * ROW
    const of = (k: number) =>
      (this.#rows[at + k] as number) - (this.#rows[at + SUMS + k] as number) / (this.#time * TICK)
    return [of(1) - of(0), of(2) - of(0)]
  }
}
