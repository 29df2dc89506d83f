import type { Scorer } from "../src/text/syntax/scorer.ts"

/** Averaged perceptron over hashed features (Collins 2002; averaging as in Daumé 2006). */
export class Perceptron implements Scorer {
  readonly classes: number
  readonly bits: number
  readonly #weights: Float32Array
  readonly #sums: Float32Array
  readonly #mask: number
  #time = 1

  constructor(bits: number, classes: number) {
    this.bits = bits
    this.classes = classes
    this.#weights = new Float32Array(classes * 2 ** bits)
    this.#sums = new Float32Array(classes * 2 ** bits)
    this.#mask = 2 ** bits - 1
  }

  score(features: Int32Array, n: number, out: Float64Array): void {
    const { classes } = this
    const weights = this.#weights
    const mask = this.#mask
    out.fill(0, 0, classes)
    for (let f = 0; f < n; f++) {
      const row = ((features[f] as number) & mask) * classes
      for (let k = 0; k < classes; k++) out[k] = (out[k] as number) + (weights[row + k] as number)
    }
  }

  /** Counts one decision; call once for each, updated or not. */
  tick(): void {
    this.#time++
  }

  /** Adds `amount` to the weights of `label` for these features. */
  add(features: Int32Array, n: number, label: number, amount: number): void {
    const { classes } = this
    const late = amount * this.#time * 1e-6
    for (let f = 0; f < n; f++) {
      const at = ((features[f] as number) & this.#mask) * classes + label
      this.#weights[at] = (this.#weights[at] as number) + amount
      this.#sums[at] = (this.#sums[at] as number) + late
    }
  }

  /** The averaged weights. */
  averaged(): Float32Array {
    const out = new Float32Array(this.#weights.length)
    const total = this.#time * 1e-6
    for (let i = 0; i < out.length; i++) out[i] = (this.#weights[i] as number) - (this.#sums[i] as number) / total
    return out
  }
}
