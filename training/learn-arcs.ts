import { Configuration, LEFT, RECORD, RIGHT, SHIFT, type TagSorts } from "../src/text/syntax/configuration.ts"
import { LABEL_FEATURES, labelFeatures } from "../src/text/syntax/label-features.ts"
import { MOVE_FEATURES, moveFeatures } from "../src/text/syntax/move-features.ts"
import { best } from "../src/text/syntax/scorer.ts"
import type { WordCodes } from "../src/text/syntax/word-code.ts"
import { ClassWeights } from "./class-weights.ts"
import { MoveWeights } from "./move-weights.ts"
import { cost, type GoldTree, goldTree } from "./oracle.ts"
import { generator, shuffled } from "./random.ts"

/** A sentence to learn arcs from; the tags are those that a tagger gave it. */
export interface ArcExample {
  readonly codes: WordCodes
  readonly tags: Int32Array
  readonly heads: Int32Array
  readonly labels: Int32Array
}

/** How arcs are learnt. */
export interface ArcSettings {
  readonly epochs: number
  readonly seed: number
  /** Learning rates. */
  readonly moveRate: number
  readonly labelRate: number
  /** What the right moves' probability may lack before something is learnt. */
  readonly slack: number
  /** How often a feature is learnt from before it gets weights. */
  readonly patience: number
}

/** Share of the moves that are the model's own, right or wrong, after the first epoch. */
const OWN = 0.9

/** Learns moves and labels with a dynamic oracle: after the first epoch mostly the model's own moves are followed, right or wrong. */
export class ArcLearner {
  readonly moves: MoveWeights
  /** None where only moves are learnt. */
  readonly labels: ClassWeights | null
  readonly #settings: ArcSettings
  readonly #sorts: TagSorts
  readonly #configuration = new Configuration()
  readonly #random: () => number
  readonly #moveFeatures = new Int32Array(MOVE_FEATURES)
  readonly #labelFeatures = new Int32Array(LABEL_FEATURES)
  readonly #labelScores: Float64Array
  readonly #costs = new Float64Array(3)
  readonly #chances = new Float64Array(3)
  readonly #gradient = new Float64Array(3)
  #seen = 0
  #wrong = 0

  /** @param relations number of labels to learn; 0 learns moves only, which do not look at labels */
  constructor(relations: number, sorts: TagSorts, settings: ArcSettings) {
    this.moves = new MoveWeights(settings.patience, settings.moveRate)
    this.labels = relations > 0 ? new ClassWeights(relations, settings.patience, settings.labelRate, true) : null
    this.#settings = settings
    this.#sorts = sorts
    this.#random = generator(settings.seed)
    this.#labelScores = new Float64Array(relations)
  }

  /** Learns from all examples, in all epochs; `watch` is called after each with the share of the moves that the model got wrong. */
  run(data: readonly ArcExample[], watch: (epoch: number, wrong: number) => void): void {
    const golds = new Map(data.map((d) => [d, goldTree(d.heads, d.labels)]))
    for (let epoch = 0; epoch < this.#settings.epochs; epoch++) {
      this.#seen = 0
      this.#wrong = 0
      for (const example of shuffled(data, this.#random))
        this.#sentence(example, golds.get(example) as GoldTree, epoch > 0)
      // The weights of the first epoch are far from the last ones: they stay out of the average.
      if (epoch === 0) {
        this.moves.restart()
        this.labels?.restart()
      }
      watch(epoch, this.#wrong / this.#seen)
    }
  }

  #sentence(example: ArcExample, gold: GoldTree, explore: boolean): void {
    const c = this.#configuration
    c.start(example.codes, example.tags, this.#sorts)
    while (!c.done) {
      const move = this.#move(c, gold, explore)
      if (move === SHIFT) c.shift()
      else c.draw(move, this.labels ? this.#label(this.labels, c, gold, move, explore) : 0)
      this.moves.tick()
      this.labels?.tick()
    }
  }

  /** Learns from one choice of a move and returns the move to follow. */
  #move(c: Configuration, gold: GoldTree, explore: boolean): number {
    const features = this.#moveFeatures
    const n = moveFeatures(c, features)
    this.moves.add(features, n)
    const { scores } = this.moves
    const costs = this.#costs
    let [own, right, least] = [-1, -1, Number.POSITIVE_INFINITY]
    for (let move = SHIFT; move <= RIGHT; move++) {
      costs[move] = c.allowed(move) ? cost(c, gold, move) : Number.POSITIVE_INFINITY
      const lost = costs[move] as number
      if (lost === Number.POSITIVE_INFINITY) continue
      if (own < 0 || (scores[move] as number) > (scores[own] as number)) own = move
      if (lost < least || (lost === least && (scores[move] as number) > (scores[right] as number))) right = move
      least = Math.min(least, lost)
    }
    this.#seen++
    if (own !== right) this.#wrong++
    if (this.#steer(scores, own, least)) this.moves.learn(features, n, this.#gradient)
    return explore && this.#random() < OWN ? own : right
  }

  /** Fills the gradient of the log probability of the moves that lose least; false where they are probable enough. */
  #steer(scores: Float64Array, own: number, least: number): boolean {
    const chances = this.#chances
    let all = 0
    let good = 0
    for (let move = SHIFT; move <= RIGHT; move++) {
      const can = this.#costs[move] !== Number.POSITIVE_INFINITY
      const chance = can ? Math.exp((scores[move] as number) - (scores[own] as number)) : 0
      chances[move] = chance
      all += chance
      if (this.#costs[move] === least) good += chance
    }
    if (good >= (1 - this.#settings.slack) * all) return false
    for (let move = SHIFT; move <= RIGHT; move++) {
      const chance = chances[move] as number
      this.#gradient[move] = (this.#costs[move] === least ? chance / good : 0) - chance / all
    }
    return true
  }

  /** Learns the label of an arc, where the arc is right, and returns the label to draw it with. */
  #label(labels: ClassWeights, c: Configuration, gold: GoldTree, move: number, explore: boolean): number {
    const dependent = c.below(0)
    const head = move === LEFT ? c.front : c.below(1)
    const features = this.#labelFeatures
    const n = labelFeatures(c, head, dependent, features)
    const scores = this.#labelScores.fill(0)
    labels.add(features, n, scores)
    const own = best(scores, scores.length)
    const word = dependent / RECORD - 1
    if (gold.heads[word] !== head / RECORD - 1) return own
    const right = gold.labels[word] as number
    const wrong = own === right ? second(scores, own) : own
    if ((scores[right] as number) - (scores[wrong] as number) < 1) {
      labels.learn(features, n, right, 1)
      labels.learn(features, n, wrong, -1)
    }
    return explore ? own : right
  }
}

/** The class with the highest score but one. */
function second(scores: Float64Array, first: number): number {
  let top = first === 0 ? 1 : 0
  for (let k = 0; k < scores.length; k++) if (k !== first && (scores[k] as number) > (scores[top] as number)) top = k
  return top
}
