/**
 * From a key (32 bits) to the reports that have it, in order of arrival. Open addressing in typed arrays: ten million entries take about 160 MB, and
 * adding one touches only its own list.
 */
export class Postings {
  private keys = new Uint32Array(1 << 12)
  /** First entry of each slot's list, 0 for an empty slot. */
  private heads = new Uint32Array(1 << 12)
  private counts = new Uint32Array(1 << 12)
  private used = 0
  private next = new Uint32Array(1 << 12)
  private values = new Uint32Array(1 << 12)
  private entries = 1

  /** Adds a value under a key; returns how many values the key now has. A key's values beyond `most` are counted but not kept. */
  add(key: number, value: number, most: number): number {
    if (this.used * 2 > this.keys.length) this.growSlots()
    const slot = this.slot(key)
    if (this.counts[slot] === 0) {
      this.keys[slot] = key
      this.used++
    }
    const count = (this.counts[slot] ?? 0) + 1
    this.counts[slot] = count
    if (count <= most) {
      if (this.entries === this.values.length) this.growEntries()
      this.values[this.entries] = value
      this.next[this.entries] = this.heads[slot] ?? 0
      this.heads[slot] = this.entries++
    }
    return count
  }

  /** How many values were added under a key. */
  count(key: number): number {
    return this.counts[this.slot(key)] ?? 0
  }

  /** Calls `visit` for each value kept under a key, the latest first. */
  each(key: number, visit: (value: number) => void): void {
    for (let e = this.heads[this.slot(key)] ?? 0; e !== 0; e = this.next[e] ?? 0) visit(this.values[e] ?? 0)
  }

  private slot(key: number): number {
    const mask = this.keys.length - 1
    let at = (Math.imul(key, 0x9e3779b1) >>> 7) & mask
    while ((this.counts[at] ?? 0) > 0 && this.keys[at] !== key) at = (at + 1) & mask
    return at
  }

  private growSlots(): void {
    const { keys, heads, counts } = this
    this.keys = new Uint32Array(keys.length * 2)
    this.heads = new Uint32Array(keys.length * 2)
    this.counts = new Uint32Array(keys.length * 2)
    for (let i = 0; i < keys.length; i++) {
      const count = counts[i] ?? 0
      if (count === 0) continue
      const slot = this.slot(keys[i] ?? 0)
      this.keys[slot] = keys[i] ?? 0
      this.heads[slot] = heads[i] ?? 0
      this.counts[slot] = count
    }
  }

  private growEntries(): void {
    const values = new Uint32Array(this.values.length * 2)
    values.set(this.values)
    this.values = values
    const next = new Uint32Array(this.next.length * 2)
    next.set(this.next)
    this.next = next
  }
}
