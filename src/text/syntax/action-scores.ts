import { GroupSums } from "./group-sums.ts"
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

/**
 * Scores the actions in the configurations of one search. Each group of features is looked up once for all configurations that agree in what it looks
 * at; a search meets the same top, front or pair of words several times in its beam and its steps. The sums are those of `allFeatures`.
 */
export class ActionScores {
  readonly #scorer: Scorer
  readonly #pool: ItemPool
  readonly #features = new Int32Array(PARSE_FEATURES)
  #view: ParseView | null = null
  readonly #buffer: GroupSums
  readonly #front: GroupSums
  readonly #top: GroupSums
  readonly #topFrontWords: GroupSums
  readonly #topFront: GroupSums
  readonly #belowTopWords: GroupSums
  readonly #below: GroupSums
  readonly #belowTop: GroupSums
  readonly #threeWords: GroupSums
  readonly #third: GroupSums
  readonly #all: readonly GroupSums[]

  constructor(scorer: Scorer, pool: ItemPool) {
    this.#scorer = scorer
    this.#pool = pool
    const group = () => new GroupSums(scorer.classes)
    this.#buffer = group()
    this.#front = group()
    this.#top = group()
    this.#topFrontWords = group()
    this.#topFront = group()
    this.#belowTopWords = group()
    this.#below = group()
    this.#belowTop = group()
    this.#threeWords = group()
    this.#third = group()
    this.#all = [
      this.#buffer,
      this.#front,
      this.#top,
      this.#topFrontWords,
      this.#topFront,
      this.#belowTopWords,
      this.#below,
      this.#belowTop,
      this.#threeWords,
      this.#third,
    ]
  }

  /** Forgets the search before; to be called after the pool is cleared. */
  start(view: ParseView): void {
    this.#view = view
    for (const group of this.#all) group.clear()
  }

  /** Writes the score of every action, allowed or not. */
  score(c: Configuration, scores: Float64Array): void {
    const view = this.#view
    if (view === null) throw new RangeError("no search was started")
    const pool = this.#pool
    const i1 = pool.get(c.top, BELOW)
    const s0 = pool.get(c.top, POSITION)
    const s1 = pool.get(i1, POSITION)
    const s2 = pool.get(pool.get(i1, BELOW), POSITION)
    const b0 = pool.fields[c.front] as number
    const a = this.#topFrontAt(view, c.top, c.front, s0, b0)
    const b = this.#belowTopAt(view, i1, c.top, s1, s0)
    const d = this.#threeWordsAt(view, s1, s0, b0)
    const e = this.#thirdAt(view, s2, s1, s0)
    const aSums = this.#topFront.sums
    const bSums = this.#belowTop.sums
    const dSums = this.#threeWords.sums
    const eSums = this.#third.sums
    for (let k = 0; k < scores.length; k++)
      scores[k] =
        (aSums[a + k] as number) + (bSums[b + k] as number) + (dSums[d + k] as number) + (eSums[e + k] as number)
  }

  #topFrontAt(view: ParseView, i0: number, front: number, s0: number, b0: number): number {
    const pool = this.#pool
    const found = this.#topFront.find(pool.get(i0, CONTENT), pool.fields[front + CONTENT] as number)
    if (found >= 0) return found
    const at = -1 - found
    const x = this.#topAt(view, i0)
    const y = this.#frontAt(view, front, b0)
    const z = this.#topFrontWordsAt(view, s0, b0)
    const xSums = this.#top.sums
    const ySums = this.#front.sums
    const zSums = this.#topFrontWords.sums
    const sums = this.#topFront.sums
    const { classes } = this.#scorer
    for (let k = 0; k < classes; k++)
      sums[at + k] = (xSums[x + k] as number) + (ySums[y + k] as number) + (zSums[z + k] as number)
    this.#scorer.add(this.#features, topFrontFeatures(view, pool, i0, front, this.#features), sums, at)
    return at
  }

  #belowTopAt(view: ParseView, i1: number, i0: number, s1: number, s0: number): number {
    const pool = this.#pool
    const content = pool.get(i1, CONTENT)
    const found = this.#belowTop.find(content, pool.get(i0, CONTENT))
    if (found >= 0) return found
    const at = -1 - found
    const x = this.#belowAt(view, i1, content, s0)
    const y = this.#belowTopWordsAt(view, s1, s0)
    const xSums = this.#below.sums
    const ySums = this.#belowTopWords.sums
    const sums = this.#belowTop.sums
    const { classes } = this.#scorer
    for (let k = 0; k < classes; k++) sums[at + k] = (xSums[x + k] as number) + (ySums[y + k] as number)
    this.#scorer.add(this.#features, belowTopFeatures(view, pool, i1, i0, this.#features), sums, at)
    return at
  }

  #bufferAt(view: ParseView, b0: number): number {
    const found = this.#buffer.find(b0, 0)
    return found >= 0 ? found : this.#fill(this.#buffer, -1 - found, bufferFeatures(view, b0, this.#features))
  }

  #frontAt(view: ParseView, front: number, b0: number): number {
    const found = this.#front.find(this.#pool.fields[front + CONTENT] as number, 0)
    if (found >= 0) return found
    const at = -1 - found
    const x = this.#bufferAt(view, b0)
    const { classes } = this.#scorer
    const xSums = this.#buffer.sums
    const { sums } = this.#front
    for (let k = 0; k < classes; k++) sums[at + k] = xSums[x + k] as number
    this.#scorer.add(this.#features, frontFeatures(view, this.#pool, front, this.#features), sums, at)
    return at
  }

  #topAt(view: ParseView, i0: number): number {
    const found = this.#top.find(this.#pool.get(i0, CONTENT), 0)
    return found >= 0 ? found : this.#fill(this.#top, -1 - found, topFeatures(view, this.#pool, i0, this.#features))
  }

  #topFrontWordsAt(view: ParseView, s0: number, b0: number): number {
    const found = this.#topFrontWords.find(s0, b0)
    if (found >= 0) return found
    return this.#fill(this.#topFrontWords, -1 - found, topFrontWords(view, s0, b0, this.#features))
  }

  #belowTopWordsAt(view: ParseView, s1: number, s0: number): number {
    const found = this.#belowTopWords.find(s1, s0)
    if (found >= 0) return found
    return this.#fill(this.#belowTopWords, -1 - found, belowTopWords(view, s1, s0, this.#features))
  }

  #belowAt(view: ParseView, i1: number, content: number, s0: number): number {
    const found = this.#below.find(content, s0)
    if (found >= 0) return found
    return this.#fill(this.#below, -1 - found, belowFeatures(view, this.#pool, i1, s0, this.#features))
  }

  #threeWordsAt(view: ParseView, s1: number, s0: number, b0: number): number {
    const found = this.#threeWords.find(s1 * view.length + s0, b0)
    if (found >= 0) return found
    return this.#fill(this.#threeWords, -1 - found, threeWords(view, s1, s0, b0, this.#features))
  }

  #thirdAt(view: ParseView, s2: number, s1: number, s0: number): number {
    const found = this.#third.find(s2 * view.length + s1, s0)
    if (found >= 0) return found
    return this.#fill(this.#third, -1 - found, thirdWord(view, s2, s1, s0, this.#features))
  }

  #fill(group: GroupSums, at: number, features: number): number {
    group.sums.fill(0, at, at + this.#scorer.classes)
    this.#scorer.add(this.#features, features, group.sums, at)
    return at
  }
}
