import { type Configuration, LEFT, RECORD, SHIFT } from "./configuration.ts"
import { LABEL_FEATURES, labelFeatures } from "./label-features.ts"
import type { MoveScorer } from "./move-scorer.ts"
import { best, type Scorer } from "./scorer.ts"
import { WayFinder } from "./way.ts"

/** A tree under work: heads (n: the root) and classes of relations, by word. */
export interface Arcs {
  readonly heads: Int32Array
  readonly labels: Int32Array
}

/** Parses: finds the moves first, then makes them once more and labels each arc as it is drawn. Buffers are kept between sentences. */
export class Parser {
  readonly #finder: WayFinder
  readonly #labels: Scorer
  readonly #root: number
  readonly #features = new Int32Array(LABEL_FEATURES)
  readonly #scores: Float64Array

  /** @param root class of the relation "root": the root's dependent gets it, no other word does */
  constructor(moves: MoveScorer, labels: Scorer, root: number) {
    this.#finder = new WayFinder(moves)
    this.#labels = labels
    this.#root = root
    this.#scores = new Float64Array(labels.classes)
  }

  /** Finds the arcs of the sentence that the configuration was started on. */
  parse(c: Configuration, arcs: Arcs): void {
    for (const move of this.#finder.find(c)) {
      if (move === SHIFT) {
        c.shift()
        continue
      }
      const dependent = c.below(0)
      const head = move === LEFT ? c.front : c.below(1)
      const word = dependent / RECORD - 1
      const label = this.#labelOf(c, head, dependent)
      arcs.heads[word] = head / RECORD - 1
      arcs.labels[word] = label
      c.draw(move, label)
    }
  }

  #labelOf(c: Configuration, head: number, dependent: number): number {
    if (head / RECORD - 1 === c.length) return this.#root
    const scores = this.#scores
    scores.fill(0)
    this.#labels.add(this.#features, labelFeatures(c, head, dependent, this.#features), scores)
    return best(scores, scores.length)
  }
}
