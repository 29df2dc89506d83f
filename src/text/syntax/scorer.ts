/**
 * A linear model over binary features: each feature picks a row of class weights, and the rows are summed. `features` holds
 * 32-bit hashes, of which the first `n` count; the sums, one a class, are added to what `out` holds from `at` on.
 */
export interface Scorer {
  readonly classes: number
  add(features: Int32Array, n: number, out: Float64Array, at?: number): void
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
const PRESENT_MASK = 2 ** 22 - 1

/** Scores with stored rows through a hash table; a feature without a row adds nothing. */
export class RowScorer implements Scorer {
  readonly classes: number
  readonly #labels: Uint8Array
  readonly #weights: Int16Array
  /** Pairs: feature, and the place of its first weight * 256 + their number (0: free). */
  readonly #table: Int32Array
  readonly #mask: number
  /** One bit for each hash of a feature that has a row. */
  readonly #present = new Int32Array((PRESENT_MASK + 1) / 32)
  readonly #likely = new Int32Array(MOST + 1)
  readonly #keys = new Int32Array(MOST)
  readonly #found = new Int32Array(MOST)

  constructor(rows: StoredRows) {
    this.classes = rows.classes
    this.#labels = Uint8Array.from(rows.weights, (w) => (w + 128) >> 8)
    this.#weights = rows.weights.map((w) => {
      const code = w - ((w + 128) >> 8) * 256
      return code * Math.abs(code)
    })
    if (rows.weights.length >= 2 ** 23)
      throw new RangeError(`${rows.weights.length} weights are more than a table can address`)
    let size = 1024
    while (size < rows.features.length * 1.35) size *= 2
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
    const mixed = feature ^ (feature >>> 15)
    const word = (mixed & PRESENT_MASK) >> 5
    this.#present[word] = (this.#present[word] as number) | (1 << (mixed & 31))
    let at = mixed & this.#mask
    while (table[at * 2 + 1] !== 0) at = (at + 1) & this.#mask
    table[at * 2] = feature
    table[at * 2 + 1] = value
  }

  add(features: Int32Array, n: number, out: Float64Array, at = 0): void {
    const found = this.#found
    const labels = this.#labels
    const weights = this.#weights
    const rows = this.#find(features, n)
    for (let f = 0; f < rows; f++) {
      const value = found[f] as number
      const end = (value >>> 8) + (value & 255)
      for (let k = value >>> 8; k < end; k++) {
        const label = at + (labels[k] as number)
        out[label] = (out[label] as number) + (weights[k] as number)
      }
    }
  }

  // Memory is what this waits for. A small set of bits, which stays near the processor, sorts out the features that have no row;
  // then all slots are read before any is looked at, so that they are fetched side by side.
  #find(features: Int32Array, n: number): number {
    const table = this.#table
    const found = this.#found
    const mask = this.#mask
    const keys = this.#keys
    const likely = this.#likely
    const present = this.#present
    let count = 0
    for (let f = 0; f < n; f++) {
      const feature = features[f] as number
      const mixed = feature ^ (feature >>> 15)
      likely[count] = feature
      count += ((present[(mixed & PRESENT_MASK) >> 5] as number) >>> (mixed & 31)) & 1
    }
    for (let f = 0; f < count; f++) {
      const feature = likely[f] as number
      const at = ((feature ^ (feature >>> 15)) & mask) * 2
      keys[f] = table[at] as number
      found[f] = table[at + 1] as number
    }
    let rows = 0
    for (let f = 0; f < count; f++) {
      const feature = likely[f] as number
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
