/**
 * From a key (32 bits) to the members that have it, each list in rising order. Open addressing in typed arrays; a key of one member costs its slot alone, longer
 * lists stand in blocks of powers of two, so that a list is read in one piece and searched by halving.
 */
export class Postings {
  /** Three numbers a slot: the key; its only value or, of longer lists, where their block begins; how many values were added (0: a free slot). */
  private slots = new Uint32Array(3 << 12)
  private bits = 12
  private used = 0
  private blocks = new Uint32Array(1 << 12)
  private blocksUsed = 0
  /** Blocks given back when their list grew, by the exponent of their size. */
  private readonly free: number[][] = Array.from({ length: 32 }, () => [])
  private readonly most: number

  /** @param most a key's values beyond so many are counted but not kept. */
  constructor(most: number) {
    this.most = most
  }

  /** Adds a value, not less than any before, under a key; returns how many values the key now has. */
  add(key: number, value: number): number {
    if (this.used * 3 > 2 << this.bits) this.growSlots()
    const slot = this.slot(key)
    const before = this.slots[slot + 2] ?? 0
    this.slots[slot + 2] = before + 1
    if (before === 0) {
      this.slots[slot] = key
      this.slots[slot + 1] = value
      this.used++
    } else if (before < this.most) this.append(slot, before, value)
    return before + 1
  }

  /** How many values were added under a key. */
  count(key: number): number {
    return this.slots[this.slot(key) + 2] ?? 0
  }

  /** Calls `visit` for each value kept under a key, in rising order. */
  each(key: number, visit: (value: number) => void): void {
    const slot = this.slot(key)
    const n = Math.min(this.slots[slot + 2] ?? 0, this.most)
    const head = this.slots[slot + 1] ?? 0
    if (n === 1) visit(head)
    else for (let i = head; i < head + n; i++) visit(this.blocks[i] ?? 0)
  }

  /** Whether a value is kept under a key. */
  has(key: number, value: number): boolean {
    const slot = this.slot(key)
    const n = Math.min(this.slots[slot + 2] ?? 0, this.most)
    const head = this.slots[slot + 1] ?? 0
    if (n <= 1) return n === 1 && head === value
    let low = head
    let high = head + n
    while (low < high) {
      const mid = (low + high) >>> 1
      if ((this.blocks[mid] ?? 0) < value) low = mid + 1
      else high = mid
    }
    return low < head + n && this.blocks[low] === value
  }

  private append(slot: number, before: number, value: number): void {
    const head = this.slots[slot + 1] ?? 0
    if (before > 1 && (before & (before - 1)) !== 0) {
      this.blocks[head + before] = value
      return
    }
    const size = 31 - Math.clz32(before)
    const at = this.block(size + 1)
    if (before === 1) this.blocks[at] = head
    else {
      this.blocks.copyWithin(at, head, head + before)
      this.free[size]?.push(head)
    }
    this.blocks[at + before] = value
    this.slots[slot + 1] = at
  }

  /** Where a free block of 2 ** size begins. */
  private block(size: number): number {
    const old = this.free[size]?.pop()
    if (old !== undefined) return old
    const at = this.blocksUsed
    this.blocksUsed += 1 << size
    if (this.blocksUsed > this.blocks.length) {
      const blocks = new Uint32Array(Math.max(this.blocks.length * 2, this.blocksUsed))
      blocks.set(this.blocks)
      this.blocks = blocks
    }
    return at
  }

  private slot(key: number): number {
    const last = (1 << this.bits) - 1
    let at = Math.imul(key, 0x9e3779b1) >>> (32 - this.bits)
    while ((this.slots[3 * at + 2] ?? 0) > 0 && this.slots[3 * at] !== key) at = (at + 1) & last
    return 3 * at
  }

  private growSlots(): void {
    const old = this.slots
    this.slots = new Uint32Array(old.length * 2)
    this.bits++
    for (let i = 0; i < old.length; i += 3) {
      if (old[i + 2] === 0) continue
      const slot = this.slot(old[i] ?? 0)
      this.slots[slot] = old[i] ?? 0
      this.slots[slot + 1] = old[i + 1] ?? 0
      this.slots[slot + 2] = old[i + 2] ?? 0
    }
  }
}
