/**
 * Weights by feature and class, made when first changed. Features never share weights, save by a clash of all 32 bits. A
 * row is a block of entries, of which most features need few; a full block is copied to one of twice its size.
 */
export class RowTable {
  /** Pairs: feature, and the number of its row plus one (0: free). */
  #table = new Int32Array(1 << 21)
  #used = 0
  #start = new Int32Array(1 << 18)
  #count = new Uint8Array(1 << 18)
  #room = new Uint8Array(1 << 18)
  #free = 0
  /** The entries: class, weight, and the sum that averaging needs. */
  classes = new Uint8Array(1 << 20)
  weights = new Float32Array(1 << 20)
  sums = new Float32Array(1 << 20)

  /** How often features without a row were asked for, by hash. */
  readonly #asked = new Uint8Array(1 << 24)
  readonly #patience: number

  /** A feature gets a row at the call of `add` with this number: what is rare is not worth its place. */
  constructor(patience: number) {
    this.#patience = patience
  }

  get size(): number {
    return this.#used
  }

  /** The number of the feature's row; -1 if it has none. */
  find(feature: number): number {
    const table = this.#table
    const mask = (table.length >> 1) - 1
    let at = (feature ^ (feature >>> 15)) & mask
    for (;;) {
      const row = table[at * 2 + 1] as number
      if (row === 0 || table[at * 2] === feature) return row - 1
      at = (at + 1) & mask
    }
  }

  start(row: number): number {
    return this.#start[row] as number
  }

  count(row: number): number {
    return this.#count[row] as number
  }

  /** Adds to the weights of a feature; the first few calls for a feature are only counted. */
  add(feature: number, label: number, amount: number, late: number): void {
    let row = this.find(feature)
    if (row < 0) {
      const at = (feature ^ (feature >>> 8)) & (this.#asked.length - 1)
      this.#asked[at] = (this.#asked[at] as number) + 1
      if ((this.#asked[at] as number) < this.#patience) return
      this.#asked[at] = 0
      row = this.#make(feature)
    }
    const start = this.#start[row] as number
    const count = this.#count[row] as number
    let k = start
    while (k < start + count && this.classes[k] !== label) k++
    if (k === start + count) k = this.#append(row, label)
    this.weights[k] = (this.weights[k] as number) + amount
    this.sums[k] = (this.sums[k] as number) + late
  }

  /** All features with their rows. */
  *entries(): Generator<[feature: number, row: number]> {
    const table = this.#table
    for (let at = 0; at < table.length; at += 2)
      if (table[at + 1] !== 0) yield [table[at] as number, (table[at + 1] as number) - 1]
  }

  #make(feature: number): number {
    if (this.#used * 4 > this.#table.length) this.#grow()
    const row = this.#used++
    if (row >= this.#start.length) {
      this.#start = widened(this.#start, Int32Array)
      this.#count = widened(this.#count, Uint8Array)
      this.#room = widened(this.#room, Uint8Array)
    }
    this.#room[row] = 2
    this.#start[row] = this.#reserve(2)
    this.#place(feature, row)
    return row
  }

  #append(row: number, label: number): number {
    const count = this.#count[row] as number
    if (count === this.#room[row]) {
      const from = this.#start[row] as number
      const to = this.#reserve(count * 2)
      this.classes.copyWithin(to, from, from + count)
      this.weights.copyWithin(to, from, from + count)
      this.sums.copyWithin(to, from, from + count)
      this.#start[row] = to
      this.#room[row] = Math.min(255, count * 2)
    }
    const k = (this.#start[row] as number) + count
    this.#count[row] = count + 1
    this.classes[k] = label
    this.weights[k] = 0
    this.sums[k] = 0
    return k
  }

  #reserve(n: number): number {
    const at = this.#free
    this.#free += n
    if (this.#free > this.classes.length) {
      this.classes = widened(this.classes, Uint8Array)
      this.weights = widened(this.weights, Float32Array)
      this.sums = widened(this.sums, Float32Array)
    }
    return at
  }

  #place(feature: number, row: number): void {
    const table = this.#table
    const mask = (table.length >> 1) - 1
    let at = (feature ^ (feature >>> 15)) & mask
    while (table[at * 2 + 1] !== 0) at = (at + 1) & mask
    table[at * 2] = feature
    table[at * 2 + 1] = row + 1
  }

  #grow(): void {
    const old = this.#table
    this.#table = new Int32Array(old.length * 2)
    for (let at = 0; at < old.length; at += 2)
      if (old[at + 1] !== 0) this.#place(old[at] as number, (old[at + 1] as number) - 1)
  }
}

function widened<T extends Int32Array | Uint8Array | Float32Array>(a: T, make: new (n: number) => T): T {
  const more = new make(a.length + Math.max(1 << 18, a.length >> 1))
  more.set(a)
  return more
}
