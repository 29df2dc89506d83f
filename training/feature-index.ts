/** Numbers features from 0 as they come to need weights. Features never share a number, save by a clash of all 32 bits. */
export class FeatureIndex {
  /** Pairs: feature, and its number plus one (0: free). */
  #table = new Int32Array(1 << 20)
  #used = 0
  /** How often features without a number were asked for, by hash. */
  readonly #asked = new Uint8Array(1 << 24)
  readonly #patience: number

  /** A feature gets its number at the call of `make` with the number `patience`: what is rare is not worth its place. */
  constructor(patience: number) {
    this.#patience = patience
  }

  get size(): number {
    return this.#used
  }

  /** The feature's number; -1 if it has none. */
  find(feature: number): number {
    const table = this.#table
    const mask = (table.length >> 1) - 1
    let at = placeOf(feature) & mask
    for (;;) {
      const number = table[at * 2 + 1] as number
      if (number === 0 || table[at * 2] === feature) return number - 1
      at = (at + 1) & mask
    }
  }

  /** The number of a feature that has none so far; -1 for the first few calls. */
  make(feature: number): number {
    const at = (feature ^ (feature >>> 8)) & (this.#asked.length - 1)
    this.#asked[at] = (this.#asked[at] as number) + 1
    if ((this.#asked[at] as number) < this.#patience) return -1
    this.#asked[at] = 0
    if (this.#used * 4 > this.#table.length) this.#grow()
    this.#place(feature, ++this.#used)
    return this.#used - 1
  }

  /** All features with their numbers. */
  *entries(): Generator<[feature: number, number: number]> {
    const table = this.#table
    for (let at = 0; at < table.length; at += 2)
      if (table[at + 1] !== 0) yield [table[at] as number, (table[at + 1] as number) - 1]
  }

  #place(feature: number, number: number): void {
    const table = this.#table
    const mask = (table.length >> 1) - 1
    let at = placeOf(feature) & mask
    while (table[at * 2 + 1] !== 0) at = (at + 1) & mask
    table[at * 2] = feature
    table[at * 2 + 1] = number
  }

  #grow(): void {
    const old = this.#table
    this.#table = new Int32Array(old.length * 2)
    for (let at = 0; at < old.length; at += 2)
      if (old[at + 1] !== 0) this.#place(old[at] as number, old[at + 1] as number)
  }
}

function placeOf(feature: number): number {
  return feature ^ (feature >>> 15)
}

/** A copy with more room. */
export function widened(a: Float32Array): Float32Array<ArrayBuffer> {
  const more = new Float32Array(a.length + Math.max(1 << 20, a.length >> 1))
  more.set(a)
  return more
}
