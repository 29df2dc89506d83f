import { PARSE_FEATURES } from "./parse-features.ts"
import type { ParseView } from "./parse-view.ts"
import type { Scorer } from "./scorer.ts"

/** Sums of the features that one word gives in one role (on top of the stack, say): they are the same in many configurations. */
export class RoleScores {
  sums = new Float64Array(0)
  readonly #scorer: Scorer
  readonly #write: (v: ParseView, position: number, out: Int32Array) => number
  readonly #features = new Int32Array(PARSE_FEATURES)
  #known = new Uint8Array(0)
  #view: ParseView | null = null

  constructor(scorer: Scorer, write: (v: ParseView, position: number, out: Int32Array) => number) {
    this.#scorer = scorer
    this.#write = write
  }

  /** Forgets the sentence before. */
  start(view: ParseView): void {
    this.#view = view
    const places = view.length + 2
    if (places > this.#known.length) {
      this.#known = new Uint8Array(places * 2)
      this.sums = new Float64Array(places * 2 * this.#scorer.classes)
    }
    this.#known.fill(0, 0, places)
  }

  /** Where in `sums` those of the word at `position` start; -1 and the root's position are good too. */
  at(position: number): number {
    const { classes } = this.#scorer
    const place = position + 1
    const from = place * classes
    if (this.#known[place] === 0 && this.#view) {
      this.#known[place] = 1
      const out = this.sums.subarray(from, from + classes).fill(0)
      this.#scorer.add(this.#features, this.#write(this.#view, position, this.#features), out)
    }
    return from
  }
}
