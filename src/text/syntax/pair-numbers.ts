const SLOT = 4

/** Numbers pairs of 32-bit integers from 0 in the order in which they first come. Emptying it costs nothing, so one serves sentence after sentence. */
export class PairNumbers {
  size = 0
  /** First, second, number, and the round that the slot was filled in. */
  #slots = new Int32Array(256 * SLOT)
  #mask = 255
  #round = 1

  clear(): void {
    this.size = 0
    this.#round++
  }

  /** The pair's number; `size` where the pair is new, and one is added to `size`. */
  of(a: number, b: number): number {
    const slots = this.#slots
    let at = placeOf(a, b) & this.#mask
    while (slots[at * SLOT + 3] === this.#round) {
      if (slots[at * SLOT] === a && slots[at * SLOT + 1] === b) return slots[at * SLOT + 2] as number
      at = (at + 1) & this.#mask
    }
    const number = this.size++
    slots[at * SLOT] = a
    slots[at * SLOT + 1] = b
    slots[at * SLOT + 2] = number
    slots[at * SLOT + 3] = this.#round
    if (this.size * 2 > this.#mask) this.#grow()
    return number
  }

  #grow(): void {
    const old = this.#slots
    const mask = this.#mask * 2 + 1
    const slots = new Int32Array((mask + 1) * SLOT)
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from + 3] !== this.#round) continue
      let at = placeOf(old[from] as number, old[from + 1] as number) & mask
      while (slots[at * SLOT + 3] === this.#round) at = (at + 1) & mask
      for (let k = 0; k < SLOT; k++) slots[at * SLOT + k] = old[from + k] as number
    }
    this.#slots = slots
    this.#mask = mask
  }
}

function placeOf(a: number, b: number): number {
  const h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)
  return h ^ (h >>> 15)
}
