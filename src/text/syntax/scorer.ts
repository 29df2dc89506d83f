/**
 * A linear model over hashed binary features: each feature picks a row of class weights, and the rows are summed.
 * `features` holds 32-bit hashes, of which the first `n` count; `out` gets one sum a class.
 */
export interface Scorer {
  readonly classes: number
  score(features: Int32Array, n: number, out: Float64Array): void
}

/** Rows stored whole: right for few classes. */
export class DenseScorer implements Scorer {
  readonly classes: number
  readonly bits: number
  readonly weights: Int8Array
  readonly #mask: number

  /** `weights` holds 2^bits rows of `classes` weights. */
  constructor(bits: number, classes: number, weights: Int8Array) {
    if (weights.length !== classes * 2 ** bits)
      throw new RangeError(`${weights.length} weights for 2^${bits} rows of ${classes}`)
    this.bits = bits
    this.classes = classes
    this.weights = weights
    this.#mask = 2 ** bits - 1
  }

  score(features: Int32Array, n: number, out: Float64Array): void {
    const { weights, classes } = this
    const mask = this.#mask
    if (classes === 3) {
      let a = 0
      let b = 0
      let c = 0
      for (let f = 0; f < n; f++) {
        const row = ((features[f] as number) & mask) * 3
        a += weights[row] as number
        b += weights[row + 1] as number
        c += weights[row + 2] as number
      }
      out[0] = a
      out[1] = b
      out[2] = c
      return
    }
    out.fill(0, 0, classes)
    for (let f = 0; f < n; f++) {
      const row = ((features[f] as number) & mask) * classes
      for (let k = 0; k < classes; k++) out[k] = (out[k] as number) + (weights[row + k] as number)
    }
  }
}

/** Rows stored as lists of the weights that are not zero: right for many classes, where most are. */
export class SparseScorer implements Scorer {
  readonly classes: number
  readonly bits: number
  /** Number of weights of each row. */
  readonly counts: Uint8Array
  readonly labels: Uint8Array
  readonly weights: Int8Array
  readonly #mask: number
  readonly #starts: Uint32Array

  constructor(bits: number, classes: number, counts: Uint8Array, labels: Uint8Array, weights: Int8Array) {
    if (counts.length !== 2 ** bits) throw new RangeError(`${counts.length} rows, not 2^${bits}`)
    this.bits = bits
    this.classes = classes
    this.counts = counts
    this.labels = labels
    this.weights = weights
    this.#mask = 2 ** bits - 1
    this.#starts = new Uint32Array(counts.length + 1)
    let at = 0
    for (let r = 0; r < counts.length; r++) {
      this.#starts[r] = at
      at += counts[r] as number
    }
    this.#starts[counts.length] = at
    if (labels.length !== at || weights.length !== at)
      throw new RangeError(`${labels.length} weights, rows count ${at}`)
  }

  score(features: Int32Array, n: number, out: Float64Array): void {
    const { labels, weights } = this
    const starts = this.#starts
    const mask = this.#mask
    out.fill(0, 0, this.classes)
    for (let f = 0; f < n; f++) {
      const row = (features[f] as number) & mask
      const to = starts[row + 1] as number
      for (let k = starts[row] as number; k < to; k++) {
        const label = labels[k] as number
        out[label] = (out[label] as number) + (weights[k] as number)
      }
    }
  }
}

/** Class with the highest score; the lowest number on ties. */
export function best(scores: Float64Array, classes: number): number {
  let top = 0
  for (let k = 1; k < classes; k++) if ((scores[k] as number) > (scores[top] as number)) top = k
  return top
}
