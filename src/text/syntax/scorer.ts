/**
 * A linear model over binary features: each feature picks a row of class weights, and the rows are summed. `features` holds
 * 32-bit hashes, of which the first `n` count; `out` gets one sum a class.
 */
export interface Scorer {
  readonly classes: number
  score(features: Int32Array, n: number, out: Float64Array): void
}

/** Features with the weights that are not zero, as a model file has them: row after row, sorted by feature (unsigned). */
export interface StoredRows {
  readonly classes: number
  readonly features: Int32Array
  /** Number of weights of each row: 1 to 255. */
  readonly counts: Uint8Array
  /** Class * 256 + code, a code being -127 to 127; the weight is the code's square with its sign. */
  readonly weights: Int16Array
}

/** Most features that are scored at a time. */
const MOST = 256

/** Scores with stored rows through a hash table; a feature without a row adds nothing. */
export class RowScorer implements Scorer {
  readonly classes: number
  readonly #weights: Int16Array
  /** Pairs: feature, and the place of its first weight * 256 + their number (0: free). */
  readonly #table: Int32Array
  readonly #mask: number
  readonly #keys = new Int32Array(MOST)
  readonly #found = new Int32Array(MOST)

  constructor(rows: StoredRows) {
    this.classes = rows.classes
    this.#weights = rows.weights
    if (rows.weights.length >= 2 ** 23)
      throw new RangeError(`${rows.weights.length} weights are more than a table can address`)
    let size = 1024
    while (size < rows.features.length * 2) size *= 2
    this.#mask = size - 1
    this.#table = new Int32Array(size * 2)
    let start = 0
    for (let r = 0; r < rows.features.length; r++) {
      const count = rows.counts[r] as number
      this.#place(rows.features[r] as number, start * 256 + count)
      start += count
    }
    if (start !== rows.weights.length)
      throw new RangeError(`rows count ${start} weights, there are ${rows.weights.length}`)
  }

  #place(feature: number, value: number): void {
    const table = this.#table
    let at = (feature ^ (feature >>> 15)) & this.#mask
    while (table[at * 2 + 1] !== 0) at = (at + 1) & this.#mask
    table[at * 2] = feature
    table[at * 2 + 1] = value
  }

  score(features: Int32Array, n: number, out: Float64Array): void {
    const found = this.#found
    const weights = this.#weights
    const rows = this.#find(features, n)
    out.fill(0)
    for (let f = 0; f < rows; f++) {
      const value = found[f] as number
      const end = (value >>> 8) + (value & 255)
      for (let k = value >>> 8; k < end; k++) {
        const w = weights[k] as number
        const label = (w + 128) >> 8
        const code = w - label * 256
        out[label] = (out[label] as number) + (code < 0 ? -code * code : code * code)
      }
    }
  }

  // Memory is what this waits for: the slots are all read before any is looked at, so that the processor fetches them side by side.
  #find(features: Int32Array, n: number): number {
    const table = this.#table
    const found = this.#found
    const mask = this.#mask
    const keys = this.#keys
    for (let f = 0; f < n; f++) {
      const feature = features[f] as number
      const at = ((feature ^ (feature >>> 15)) & mask) * 2
      keys[f] = table[at] as number
      found[f] = table[at + 1] as number
    }
    let rows = 0
    for (let f = 0; f < n; f++) {
      const feature = features[f] as number
      let value = found[f] as number
      if (value === 0) continue
      if (keys[f] !== feature) {
        let at = (feature ^ (feature >>> 15)) & mask
        do {
          at = (at + 1) & mask
          value = table[at * 2 + 1] as number
        } while (value !== 0 && table[at * 2] !== feature)
        if (value === 0) continue
      }
      found[rows++] = value
    }
    return rows
  }
}

/** Class with the highest score; the lowest number on ties. */
export function best(scores: Float64Array, classes: number): number {
  let top = 0
  for (let k = 1; k < classes; k++) if ((scores[k] as number) > (scores[top] as number)) top = k
  return top
}
