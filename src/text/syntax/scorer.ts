/**
 * A linear model over binary features: each feature picks a row of class weights, and the rows are summed. `features` holds
 * 32-bit hashes, of which the first `n` count; the sums, one a class, are added to what `out` holds: from 0 on, or for
 * feature f from `targets[f]` on.
 */
export interface Scorer {
  readonly classes: number
  add(features: Int32Array, n: number, out: Float64Array, targets?: Int32Array): void
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
const MOST = 1024
/** All features have one row of sums. */
const NOWHERE = new Int32Array(MOST)
const PRESENT_MASK = 2 ** 22 - 1
/** The low bits of a feature say its bucket; the rest is stored with it, in 14 bits. */
const BUCKET_BITS = 18
const BUCKET_MASK = 2 ** BUCKET_BITS - 1

/**
 * Scores with stored rows; a feature without a row adds nothing. Memory is what scoring waits for, so the rows of a bucket stand together
 * with their features, short ones first: what a feature needs is mostly in one line of the processor's cache.
 */
export class RowScorer implements Scorer {
  readonly classes: number
  /** Where each bucket starts in the arena; one more at the end. */
  readonly #starts = new Int32Array(BUCKET_MASK + 2)
  /** Rows: the high bits of the feature, the number of weights, and the weights as stored. */
  readonly #arena: Int16Array
  /** One bit for each hash of a feature that has a row: a small set, which stays near the processor. */
  readonly #present = new Int32Array((PRESENT_MASK + 1) / 32)
  readonly #likely = new Int32Array(MOST + 1)
  readonly #likelyTargets = new Int32Array(MOST + 1)
  readonly #places = new Int32Array(MOST)
  readonly #heads = new Int32Array(MOST)

  constructor(rows: StoredRows) {
    this.classes = rows.classes
    const size = rows.features.length
    this.#arena = new Int16Array(rows.weights.length + 2 * size)
    const from = new Int32Array(size + 1)
    const starts = this.#starts
    for (let r = 0; r < size; r++) {
      const count = rows.counts[r] as number
      from[r + 1] = (from[r] as number) + count
      const bucket = (rows.features[r] as number) & BUCKET_MASK
      starts[bucket + 1] = (starts[bucket + 1] as number) + count + 2
    }
    if (from[size] !== rows.weights.length)
      throw new RangeError(`rows count ${from[size]} weights, there are ${rows.weights.length}`)
    for (let bucket = 0; bucket <= BUCKET_MASK; bucket++)
      starts[bucket + 1] = (starts[bucket + 1] as number) + (starts[bucket] as number)
    this.#place(rows, from)
  }

  #place(rows: StoredRows, from: Int32Array): void {
    const arena = this.#arena
    const free = this.#starts.slice()
    const byCount: number[][] = Array.from({ length: 256 }, () => [])
    rows.counts.forEach((count, r) => {
      byCount[count]?.push(r)
    })
    for (const r of byCount.flat()) {
      const feature = rows.features[r] as number
      const bucket = feature & BUCKET_MASK
      const at = free[bucket] as number
      const first = from[r] as number
      const end = from[r + 1] as number
      arena[at] = feature >>> BUCKET_BITS
      arena[at + 1] = end - first
      for (let k = first; k < end; k++) arena[at + 2 + k - first] = rows.weights[k] as number
      free[bucket] = at + 2 + end - first
      const mixed = feature ^ (feature >>> 15)
      const word = (mixed & PRESENT_MASK) >> 5
      this.#present[word] = (this.#present[word] as number) | (1 << (mixed & 31))
    }
  }

  add(features: Int32Array, n: number, out: Float64Array, targets = NOWHERE): void {
    const arena = this.#arena
    const starts = this.#starts
    const likely = this.#likely
    const heads = this.#heads
    const targetOf = this.#likelyTargets
    const places = this.#places
    const count = this.#sift(features, n, targets)
    // All heads are read before any row is, so that they are fetched side by side.
    for (let f = 0; f < count; f++) places[f] = starts[(likely[f] as number) & BUCKET_MASK] as number
    for (let f = 0; f < count; f++) heads[f] = arena[places[f] as number] as number
    for (let f = 0; f < count; f++) {
      const feature = likely[f] as number
      const key = feature >>> BUCKET_BITS
      const end = starts[(feature & BUCKET_MASK) + 1] as number
      let row = places[f] as number
      if (row === end) continue
      let head = heads[f] as number
      while (head !== key) {
        row += (arena[row + 1] as number) + 2
        if (row >= end) break
        head = arena[row] as number
      }
      if (row >= end) continue
      const at = targetOf[f] as number
      const last = row + 2 + (arena[row + 1] as number)
      for (let k = row + 2; k < last; k++) {
        const w = arena[k] as number
        const code = (w << 24) >> 24
        const label = at + ((w - code) >> 8)
        out[label] = (out[label] as number) + code * (code < 0 ? -code : code)
      }
    }
  }

  /** Keeps the features that may have a row; returns their number. */
  #sift(features: Int32Array, n: number, targets: Int32Array): number {
    if (n > MOST) throw new RangeError(`${n} features are more than can be scored at a time`)
    const likely = this.#likely
    const targetOf = this.#likelyTargets
    const present = this.#present
    let count = 0
    for (let f = 0; f < n; f++) {
      const feature = features[f] as number
      const mixed = feature ^ (feature >>> 15)
      likely[count] = feature
      targetOf[count] = targets[f] as number
      count += ((present[(mixed & PRESENT_MASK) >> 5] as number) >>> (mixed & 31)) & 1
    }
    return count
  }
}

/** Class with the highest score; the lowest number on ties. */
export function best(scores: Float64Array, classes: number): number {
  let top = 0
  for (let k = 1; k < classes; k++) if ((scores[k] as number) > (scores[top] as number)) top = k
  return top
}
