import type { Scorer } from "../src/text/syntax/scorer.ts"
import { FeatureIndex, widened } from "./feature-index.ts"

/** An entry of a row: class, weight, the sum that averaging needs, and the sum of squares of what moved it. */
const ENTRY = 4
/** Most features that are learnt from at a time. */
const MOST = 256
/** Keeps the sums that averaging needs near the weights in size. */
const TICK = 1e-6

/**
 * A linear model of many classes, averaged, learnt in steps of one size or of AdaGrad (Duchi and others 2011). A feature's row holds
 * the classes that it was ever moved for, mostly few; a full row is copied to one of twice its size.
 */
export class ClassWeights implements Scorer {
  readonly classes: number
  readonly index: FeatureIndex
  readonly #rate: number
  readonly #adaptive: boolean
  #entries = new Float32Array(1 << 20)
  #start: number[] = []
  #count: number[] = []
  #room: number[] = []
  #free = 0
  #time = 1
  readonly #numbers = new Int32Array(MOST)

  /** @param adaptive steps of AdaGrad: smaller, the more a weight was moved already */
  constructor(classes: number, patience: number, rate: number, adaptive: boolean) {
    this.classes = classes
    this.#adaptive = adaptive
    this.index = new FeatureIndex(patience)
    this.#rate = rate
  }

  add(features: Int32Array, n: number, out: Float64Array): void {
    const numbers = this.#numbers
    for (let f = 0; f < n; f++) numbers[f] = this.index.find(features[f] as number)
    const entries = this.#entries
    for (let f = 0; f < n; f++) {
      const number = numbers[f] as number
      if (number < 0) continue
      const start = this.#start[number] as number
      const end = start + ENTRY * (this.#count[number] as number)
      for (let k = start; k < end; k += ENTRY) {
        const label = entries[k] as number
        out[label] = (out[label] as number) + (entries[k + 1] as number)
      }
    }
  }

  /** Moves the weights of `label` for the features that were last added. */
  learn(features: Int32Array, n: number, label: number, gradient: number): void {
    const time = this.#time * TICK
    for (let f = 0; f < n; f++) {
      const number = this.#numberOf(features[f] as number, f)
      if (number < 0) continue
      const k = this.#entry(number, label)
      const entries = this.#entries
      entries[k + 3] = (entries[k + 3] as number) + gradient * gradient
      const step = (this.#rate * gradient) / (this.#adaptive ? Math.sqrt(entries[k + 3] as number) : 1)
      entries[k + 1] = (entries[k + 1] as number) + step
      entries[k + 2] = (entries[k + 2] as number) + step * time
    }
  }

  #numberOf(feature: number, f: number): number {
    const known = this.#numbers[f] as number
    if (known >= 0) return known
    const number = this.index.make(feature)
    if (number < 0) return -1
    this.#numbers[f] = number
    this.#start[number] = this.#reserve(2)
    this.#room[number] = 2
    this.#count[number] = 0
    return number
  }

  #entry(number: number, label: number): number {
    const start = this.#start[number] as number
    const count = this.#count[number] as number
    const end = start + ENTRY * count
    for (let k = start; k < end; k += ENTRY) if (this.#entries[k] === label) return k
    if (count === this.#room[number]) {
      const to = this.#reserve(count * 2)
      this.#entries.copyWithin(to, start, end)
      this.#start[number] = to
      this.#room[number] = count * 2
    }
    const k = (this.#start[number] as number) + ENTRY * count
    this.#count[number] = count + 1
    this.#entries[k] = label
    return k
  }

  #reserve(n: number): number {
    const at = this.#free
    this.#free += n * ENTRY
    while (this.#free > this.#entries.length) this.#entries = widened(this.#entries)
    return at
  }

  /** Counts one decision; call once for each, learnt from or not. */
  tick(): void {
    this.#time++
  }

  /** Begins the average anew from the weights as they are now. */
  restart(): void {
    for (let k = 0; k < this.#free; k += ENTRY) this.#entries[k + 2] = 0
    this.#time = 1
  }

  /** The averaged weights of the feature with this number. */
  averaged(number: number): [label: number, weight: number][] {
    const start = this.#start[number] as number
    const row: [number, number][] = []
    for (let k = start; k < start + ENTRY * (this.#count[number] as number); k += ENTRY) {
      const late = (this.#entries[k + 2] as number) / (this.#time * TICK)
      row.push([this.#entries[k] as number, (this.#entries[k + 1] as number) - late])
    }
    return row
  }
}
