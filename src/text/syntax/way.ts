import { type Configuration, LEFT, RIGHT, SHIFT } from "./configuration.ts"
import { MOVE_FEATURES, moveFeatures } from "./move-features.ts"
import type { MoveScorer } from "./move-scorer.ts"

/** Second thoughts a sentence: more cost time in proportion and gain little. */
const SECOND_THOUGHTS = 3
/** Lead of a move over the next best, in log odds, above which it is not thought over. */
const SURE = 2
/** Log odds above which the others' chances are taken as none. */
const CERTAIN = 10

/** The moves of a sentence, one after another, with what was known before each. */
class Way {
  length = 0
  /** Log probability of all moves. */
  score = 0
  moves = new Uint8Array(128)
  /** The best move that was not made; -1 where there was no choice. */
  others = new Int8Array(128)
  /** Its distance in log odds. */
  margins = new Float64Array(128)
  /** Log probability of the moves before. */
  sums = new Float64Array(128)
  signatures = new Int32Array(128)

  /** Forgets its moves and makes room for a sentence of n words. */
  clear(n: number): void {
    this.length = 0
    this.score = 0
    if (this.moves.length >= 2 * n) return
    this.moves = new Uint8Array(4 * n)
    this.others = new Int8Array(4 * n)
    this.margins = new Float64Array(4 * n)
    this.sums = new Float64Array(4 * n)
    this.signatures = new Int32Array(4 * n)
  }

  note(move: number, other: number, margin: number, signature: number): void {
    const k = this.length++
    this.moves[k] = move
    this.others[k] = other
    this.margins[k] = margin
    this.sums[k] = this.score
    this.signatures[k] = signature
  }

  /** Takes over the first moves of another way. */
  begin(from: Way, length: number): void {
    this.moves.set(from.moves.subarray(0, length))
    this.length = length
    this.score = from.sums[length] as number
  }

  /** Goes on as another way does after as many moves. */
  join(other: Way): void {
    this.moves.set(other.moves.subarray(this.length, other.length), this.length)
    this.score += other.score - (other.sums[this.length] as number)
    this.length = other.length
  }
}

/**
 * Finds the moves of a sentence: the likeliest at each step, and then second thoughts where that was least sure (as Choi and McCallum 2013): the other
 * move is made, and the likelier way is kept. A second way that comes to the same stack and buffer as the first goes on as that does.
 */
export class WayFinder {
  readonly #scorer: MoveScorer
  readonly #features = new Int32Array(MOVE_FEATURES)
  #spare = new Way()
  #first = new Way()
  #trial = new Way()
  #move = SHIFT
  #other = -1
  #margin = 0
  #chance = 0

  constructor(scorer: MoveScorer) {
    this.#scorer = scorer
  }

  /** The moves for a configuration that stands at its start; it stands there again afterwards. Good until the next call. */
  find(c: Configuration): Uint8Array {
    const first = this.#first
    first.clear(c.length)
    this.#spare.clear(c.length)
    this.#trial.clear(c.length)
    this.#follow(c, first, null)
    c.restart()
    let best = first
    for (let round = 0; round < SECOND_THOUGHTS; round++) {
      const at = leastSure(first)
      if (at < 0) break
      const trial = best === this.#trial ? this.#spare : this.#trial
      trial.begin(first, at)
      for (let k = 0; k < at; k++) step(c, first.moves[k] as number)
      this.#follow(c, trial, first)
      first.margins[at] = SURE
      c.restart()
      if (trial.score > best.score) best = trial
    }
    return best.moves.subarray(0, best.length)
  }

  /** Goes to the end; where there is a way to join, its second choice is made first. */
  #follow(c: Configuration, way: Way, join: Way | null): void {
    const start = way.length
    while (!c.done) {
      const k = way.length
      const { signature } = c
      if (join !== null && k > start && join.signatures[k] === signature) {
        way.join(join)
        return
      }
      this.#choose(c)
      if (join !== null && k === start) this.#turn()
      way.note(this.#move, this.#other, this.#margin, signature)
      way.score += this.#chance
      step(c, this.#move)
    }
  }

  /** Finds the best move, the next best, its distance and the log probability of the best. */
  #choose(c: Configuration): void {
    const { scores, unit } = this.#scorer
    this.#scorer.add(this.#features, moveFeatures(c, this.#features))
    const none = Number.NEGATIVE_INFINITY
    const left = c.allowed(LEFT) ? scores.left * unit : none
    const right = c.allowed(RIGHT) ? scores.right * unit : none
    let top = c.allowed(SHIFT) ? 0 : none
    let second = none
    let move = SHIFT
    let other = -1
    if (left > top) {
      if (top !== none) other = SHIFT
      second = top
      top = left
      move = LEFT
    } else if (left !== none) {
      second = left
      other = LEFT
    }
    if (right > top) {
      other = move
      second = top
      top = right
      move = RIGHT
    } else if (right > second) {
      second = right
      other = RIGHT
    }
    const margin = top - second
    this.#move = move
    this.#other = other
    this.#margin = margin
    const shift = c.allowed(SHIFT) ? Math.exp(-top) : 0
    this.#chance = margin > CERTAIN ? 0 : -Math.log(shift + Math.exp(left - top) + Math.exp(right - top))
  }

  /** Takes the next best move instead of the best. */
  #turn(): void {
    const best = this.#move
    this.#move = this.#other
    this.#other = best
    this.#chance -= this.#margin
  }
}

function step(c: Configuration, move: number): void {
  if (move === SHIFT) c.shift()
  else c.draw(move, 0)
}

/** The least sure move of a way that is worth a second thought; -1 for none. */
function leastSure(way: Way): number {
  let at = -1
  let least = SURE
  for (let k = 0; k < way.length; k++) {
    if ((way.margins[k] as number) >= least) continue
    least = way.margins[k] as number
    at = k
  }
  return at
}
