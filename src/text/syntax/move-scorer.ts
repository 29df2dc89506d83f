/** Weights for the three moves, one row a feature, as a model file has them. */
export interface StoredMoves {
  readonly features: Int32Array
  /** For LEFT and for RIGHT against SHIFT, as only differences count: -512 to 511 each, in bits 10-19 and 0-9. */
  readonly weights: Int32Array
  /** What a weight of 1 is worth in log odds. */
  readonly unit: number
}

/** Two numbers as `StoredMoves` holds them. */
export function packed(left: number, right: number): number {
  return ((left & 1023) << 10) | (right & 1023)
}

/** The low bits of a feature say where its row is looked for; the others are stored with it, above the weights. */
export const LOW_BITS = 20
const HIGH = -1 << LOW_BITS
/** Most features that are scored at a time. */
const MOST = 256
/** Slots for each row, at least: the emptier the table, the fewer second looks. */
const ROOM = 1.5

/** Scores of the moves against SHIFT, whose score is 0. */
export interface MoveScores {
  left: number
  right: number
}

/**
 * Sums the rows of a configuration's features. A row is one number in an open table, so that a look-up waits for memory once,
 * and all first looks are under way together. A feature without a row adds nothing.
 */
export class MoveScorer {
  readonly #slots: Int32Array
  readonly #mask: number
  readonly #first = new Int32Array(MOST)
  readonly scores: MoveScores = { left: 0, right: 0 }
  /** What a score of 1 is worth in log odds. */
  readonly unit: number

  constructor({ features, weights, unit }: StoredMoves) {
    this.unit = unit
    let bits = 8
    while (2 ** bits < features.length * ROOM) bits++
    const slots = new Int32Array(2 ** bits)
    this.#mask = slots.length - 1
    for (let k = 0; k < features.length; k++) {
      const feature = features[k] as number
      const row = weights[k] as number
      if (row === 0) continue
      let at = placeOf(feature) & this.#mask
      while (slots[at] !== 0) at = (at + 1) & this.#mask
      slots[at] = (feature & HIGH) | row
    }
    this.#slots = slots
  }

  /** Sums the rows of the first n features into `scores`. */
  add(features: Int32Array, n: number): void {
    const slots = this.#slots
    const mask = this.#mask
    const first = this.#first
    for (let f = 0; f < n; f++) first[f] = slots[placeOf(features[f] as number) & mask] as number
    let left = 0
    let right = 0
    for (let f = 0; f < n; f++) {
      let row = first[f] as number
      const feature = features[f] as number
      if (((row ^ feature) & HIGH) !== 0 && row !== 0) {
        let at = placeOf(feature) & mask
        do {
          at = (at + 1) & mask
          row = slots[at] as number
        } while (((row ^ feature) & HIGH) !== 0 && row !== 0)
      }
      left += (row << 12) >> 22
      right += (row << 22) >> 22
    }
    this.scores.left = left
    this.scores.right = right
  }
}

/** Where a feature's row is first looked for: mixed, as features of one template may agree in their low bits. */
function placeOf(feature: number): number {
  return feature ^ (feature >>> 17)
}
