import { PairNumbers } from "./pair-numbers.ts"
import {
  belowFeatures,
  belowTopFeatures,
  belowTopWords,
  bufferFeatures,
  frontFeatures,
  PARSE_FEATURES,
  thirdWord,
  threeWords,
  topFeatures,
  topFrontFeatures,
  topFrontWords,
} from "./parse-features.ts"
import type { ParseView } from "./parse-view.ts"
import type { Scorer } from "./scorer.ts"
import { BELOW, CONTENT, type Configuration, type ItemPool, POSITION } from "./stack.ts"

/** Number of groups of features, and what tells a group's pairs from the others' (at least that number). */
const GROUPS = 10
const GROUP_STEP = 16

/**
 * Scores the actions in the configurations of one search. Each group of features is scored once for all configurations that agree in what it looks
 * at: a search meets the same top, front or pair of words several times in its beam and its steps. What a whole beam needs is looked up together,
 * as looking up is waiting for memory. The sums are those of `allFeatures`.
 */
export class ActionScores {
  readonly #scorer: Scorer
  readonly #pool: ItemPool
  #view: ParseView | null = null
  /** Rows of sums, one a class, by group and what it looks at. */
  #sums: Float64Array
  readonly #rows = new PairNumbers()
  /** Where the rows of the beam's configurations start: GROUPS for each. */
  readonly #places: Int32Array
  /** Features that wait for their look-up, and the rows that they belong to. */
  readonly #features: Int32Array
  readonly #targets: Int32Array
  #waiting = 0
  readonly #written = new Int32Array(PARSE_FEATURES)

  /** @param width most configurations that are prepared together */
  constructor(scorer: Scorer, pool: ItemPool, width: number) {
    this.#scorer = scorer
    this.#pool = pool
    this.#sums = new Float64Array(1024 * scorer.classes)
    this.#places = new Int32Array(width * GROUPS)
    this.#features = new Int32Array(width * PARSE_FEATURES)
    this.#targets = new Int32Array(width * PARSE_FEATURES)
  }

  /** Forgets the search before; to be called after the pool is cleared. */
  start(view: ParseView): void {
    this.#view = view
    this.#rows.clear()
  }

  /** Looks up what the configurations need. */
  prepare(beam: readonly Configuration[]): void {
    const view = this.#view
    if (view === null) throw new RangeError("no search was started")
    this.#waiting = 0
    for (let b = 0; b < beam.length; b++) this.#prepareOne(view, beam[b] as Configuration, b * GROUPS)
    this.#scorer.add(this.#features, this.#waiting, this.#sums, this.#targets)
  }

  /** Writes the score of every action, allowed or not, in the configuration that was prepared with this number. */
  score(number: number, scores: Float64Array): void {
    const sums = this.#sums
    const p = this.#places
    const at = number * GROUPS
    const [a, b, c] = [p[at] as number, p[at + 1] as number, p[at + 2] as number]
    const [d, e, f] = [p[at + 3] as number, p[at + 4] as number, p[at + 5] as number]
    const [g, h, i, j] = [p[at + 6] as number, p[at + 7] as number, p[at + 8] as number, p[at + 9] as number]
    for (let k = 0; k < scores.length; k++)
      scores[k] =
        (sums[a + k] as number) +
        (sums[b + k] as number) +
        (sums[c + k] as number) +
        (sums[d + k] as number) +
        (sums[e + k] as number) +
        (sums[f + k] as number) +
        (sums[g + k] as number) +
        (sums[h + k] as number) +
        (sums[i + k] as number) +
        (sums[j + k] as number)
  }

  #prepareOne(v: ParseView, c: Configuration, to: number): void {
    const pool = this.#pool
    const out = this.#written
    const i0 = c.top
    const i1 = pool.get(i0, BELOW)
    const s0 = pool.get(i0, POSITION)
    const s1 = pool.get(i1, POSITION)
    const s2 = pool.get(pool.get(i1, BELOW), POSITION)
    const b0 = pool.fields[c.front] as number
    const top = pool.get(i0, CONTENT)
    const below = pool.get(i1, CONTENT)
    const front = pool.fields[c.front + CONTENT] as number
    if (this.#row(0, b0, 0, to)) this.#wait(bufferFeatures(v, b0, out))
    if (this.#row(1, front, 0, to)) this.#wait(frontFeatures(v, pool, c.front, out))
    if (this.#row(2, top, 0, to)) this.#wait(topFeatures(v, pool, i0, out))
    if (this.#row(3, s0, b0, to)) this.#wait(topFrontWords(v, s0, b0, out))
    if (this.#row(4, top, front, to)) this.#wait(topFrontFeatures(v, pool, i0, c.front, out))
    if (this.#row(5, s1, s0, to)) this.#wait(belowTopWords(v, s1, s0, out))
    if (this.#row(6, below, s0, to)) this.#wait(belowFeatures(v, pool, i1, s0, out))
    if (this.#row(7, below, top, to)) this.#wait(belowTopFeatures(v, pool, i1, i0, out))
    if (this.#row(8, s1 * v.length + s0, b0, to)) this.#wait(threeWords(v, s1, s0, b0, out))
    if (this.#row(9, s2 * v.length + s1, s0, to)) this.#wait(thirdWord(v, s2, s1, s0, out))
  }

  #target = 0

  /** Notes the row of a group for what it looks at; true where the row is new and empty. */
  #row(group: number, a: number, b: number, to: number): boolean {
    const known = this.#rows.size
    const number = this.#rows.of(a * GROUP_STEP + group, b)
    const { classes } = this.#scorer
    const at = number * classes
    this.#places[to + group] = at
    if (number < known) return false
    this.#target = at
    if (at + classes > this.#sums.length) {
      const more = new Float64Array(this.#sums.length * 2)
      more.set(this.#sums)
      this.#sums = more
    }
    const sums = this.#sums
    for (let k = at; k < at + classes; k++) sums[k] = 0
    return true
  }

  #wait(count: number): void {
    const written = this.#written
    let to = this.#waiting
    for (let k = 0; k < count; k++) {
      this.#features[to] = written[k] as number
      this.#targets[to++] = this.#target
    }
    this.#waiting = to
  }
}
