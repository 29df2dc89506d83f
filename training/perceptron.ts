import type { Scorer } from "../src/text/syntax/scorer.ts"
import { RowTable } from "./row-table.ts"

/** Averaged perceptron (Collins 2002; averaging as in Daumé 2006). */
export class Perceptron implements Scorer {
  readonly classes: number
  readonly rows: RowTable
  #time = 1

  /** Features get weights at their update with the number `patience`. */
  constructor(classes: number, patience: number) {
    this.classes = classes
    this.rows = new RowTable(patience)
  }

  add(features: Int32Array, n: number, out: Float64Array, targets?: Int32Array): void {
    const { rows } = this
    const { classes, weights } = rows
    for (let f = 0; f < n; f++) {
      const row = rows.find(features[f] as number)
      if (row < 0) continue
      const start = rows.start(row)
      const end = start + rows.count(row)
      for (let k = start; k < end; k++) {
        const label = (targets?.[f] ?? 0) + (classes[k] as number)
        out[label] = (out[label] as number) + (weights[k] as number)
      }
    }
  }

  /** Begins the average anew from the weights as they are now. */
  restart(): void {
    this.rows.sums.fill(0)
    this.#time = 1
  }

  /** Counts one decision; call once for each, updated or not. */
  tick(): void {
    this.#time++
  }

  /** Adds `amount` to the weights of `label` for these features. */
  learn(features: Int32Array, n: number, label: number, amount: number): void {
    const late = amount * this.#time * 1e-6
    for (let f = 0; f < n; f++) this.rows.add(features[f] as number, label, amount, late)
  }

  /** The averaged weight of an entry of the table. */
  averaged(entry: number): number {
    return (this.rows.weights[entry] as number) - (this.rows.sums[entry] as number) / (this.#time * 1e-6)
  }
}

/** The averaged weights of a perceptron, to test it with while it is trained. */
export class Averaged implements Scorer {
  readonly classes: number
  readonly #model: Perceptron

  constructor(model: Perceptron) {
    this.classes = model.classes
    this.#model = model
  }

  add(features: Int32Array, n: number, out: Float64Array, targets?: Int32Array): void {
    const { rows } = this.#model
    for (let f = 0; f < n; f++) {
      const row = rows.find(features[f] as number)
      if (row < 0) continue
      const start = rows.start(row)
      for (let k = start; k < start + rows.count(row); k++) {
        const label = (targets?.[f] ?? 0) + (rows.classes[k] as number)
        out[label] = (out[label] as number) + this.#model.averaged(k)
      }
    }
  }
}
