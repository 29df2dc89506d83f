import { type Configuration, LEFT, RECORD, RIGHT, SHIFT } from "./configuration.ts"
import { LABEL_FEATURES, labelFeatures } from "./label-features.ts"
import type { MoveScorer } from "./move-scorer.ts"
import { MOVE_FEATURES, moveFeatures } from "./move-features.ts"
import { best, type Scorer } from "./scorer.ts"

/** A tree under work: heads (n: the root) and classes of relations, by word. */
export interface Arcs {
  readonly heads: Int32Array
  readonly labels: Int32Array
}

/**
 * The greedy parser: makes the move with the highest score until every word has its head, and labels each arc as it is drawn, so that later moves can
 * look at its label. Buffers are kept between sentences.
 */
export class Parser {
  readonly #moves: MoveScorer
  readonly #labels: Scorer
  readonly #root: number
  readonly #moveFeatures = new Int32Array(MOVE_FEATURES)
  readonly #labelFeatures = new Int32Array(LABEL_FEATURES)
  readonly #scores: Float64Array

  /** @param root class of the relation "root": the root's dependent gets it, no other word does */
  constructor(moves: MoveScorer, labels: Scorer, root: number) {
    this.#moves = moves
    this.#labels = labels
    this.#root = root
    this.#scores = new Float64Array(labels.classes)
  }

  /** Finds the arcs of the sentence that the configuration was started on. */
  parse(c: Configuration, arcs: Arcs): void {
    const { scores } = this.#moves
    while (!c.done) {
      this.#moves.add(this.#moveFeatures, moveFeatures(c, this.#moveFeatures))
      const move = bestMove(c, scores.left, scores.right)
      if (move === SHIFT) {
        c.shift()
        continue
      }
      const dependent = c.below(0)
      const head = move === LEFT ? c.front : c.below(1)
      const word = dependent / RECORD - 1
      arcs.heads[word] = head / RECORD - 1
      const label = this.#labelOf(c, head, dependent)
      arcs.labels[word] = label
      c.draw(move, label)
    }
  }

  #labelOf(c: Configuration, head: number, dependent: number): number {
    if (head / RECORD - 1 === c.length) return this.#root
    const scores = this.#scores
    scores.fill(0)
    this.#labels.add(this.#labelFeatures, labelFeatures(c, head, dependent, this.#labelFeatures), scores)
    return best(scores, scores.length)
  }
}

/** The highest scored of the moves that can be made, SHIFT having the score 0; the first of SHIFT, LEFT and RIGHT on ties. */
export function bestMove(c: Configuration, left: number, right: number): number {
  let move = -1
  let score = 0
  if (c.allowed(SHIFT)) move = SHIFT
  if (c.allowed(LEFT) && (move < 0 || left > score)) {
    move = LEFT
    score = left
  }
  if (c.allowed(RIGHT) && (move < 0 || right > score)) move = RIGHT
  return move
}
