import { ActionScores } from "./action-scores.ts"
import type { ParseView } from "./parse-view.ts"
import type { Scorer } from "./scorer.ts"
import {
  after,
  allowed,
  type Configuration,
  headAfter,
  ItemPool,
  LEFT,
  labelOf,
  moveOf,
  RIGHT,
  SHIFT,
} from "./stack.ts"

/** A configuration on the way of a search, with the way to it. */
export interface Step extends Configuration {
  readonly score: number
  readonly before: Step | null
  readonly action: number
}

/** The start of every search. */
export function firstStep(pool: ItemPool): Step {
  return { top: -1, front: pool.word(0), score: 0, before: null, action: -1 }
}

/** The step that an action leads to. */
export function nextStep(pool: ItemPool, from: Step, action: number, score: number): Step {
  const { top, front } = after(pool, from, moveOf(action), labelOf(action))
  return { top, front, score, before: from, action }
}

/**
 * Beam search for the best tree with the arc-hybrid system (Kuhlmann and others 2011): `width` configurations are kept at
 * each step; 1 is the greedy parser. Buffers are kept between sentences; an instance is not for two searches at a time.
 */
export class BeamSearch {
  readonly pool = new ItemPool(256)
  readonly #actions: ActionScores
  readonly #width: number
  readonly #scores: Float64Array
  readonly #candidateScore: Float64Array
  readonly #candidateFrom: Int32Array
  readonly #candidateAction: Int32Array

  constructor(scorer: Scorer, width: number) {
    this.#actions = new ActionScores(scorer, this.pool, width)
    this.#width = width
    this.#scores = new Float64Array(scorer.classes)
    this.#candidateScore = new Float64Array(width + 1)
    this.#candidateFrom = new Int32Array(width + 1)
    this.#candidateAction = new Int32Array(width + 1)
  }

  /** The best last step; `each` is told the beam after every step, best first. */
  run(view: ParseView, each?: (beam: readonly Step[]) => void): Step {
    const { pool } = this
    const n = view.length
    pool.clear()
    this.#actions.start(view)
    let beam: Step[] = [firstStep(pool)]
    for (let step = 0; step < 2 * n; step++) {
      const kept = this.#candidates(view, beam)
      const next: Step[] = []
      for (let k = 0; k < kept; k++) {
        const from = beam[this.#candidateFrom[k] as number] as Step
        next.push(nextStep(pool, from, this.#candidateAction[k] as number, this.#candidateScore[k] as number))
      }
      beam = next
      each?.(beam)
    }
    return beam[0] as Step
  }

  /** Fills the best actions from the beam, best first; returns their number. */
  #candidates(view: ParseView, beam: readonly Step[]): number {
    const { pool } = this
    const scores = this.#scores
    const classes = scores.length
    let kept = 0
    this.#actions.prepare(beam)
    for (let b = 0; b < beam.length; b++) {
      const from = beam[b] as Step
      this.#actions.score(b, scores)
      if (allowed(pool, from, view.length, SHIFT))
        kept = this.#offer(from.score + (scores[0] as number), b, SHIFT, kept)
      for (let move = LEFT; move <= RIGHT; move++) {
        if (!allowed(pool, from, view.length, move)) continue
        for (let action = move; action < classes; action += 2)
          kept = this.#offer(from.score + (scores[action] as number), b, action, kept)
      }
    }
    return kept
  }

  #offer(score: number, from: number, action: number, kept: number): number {
    const s = this.#candidateScore
    if (kept === this.#width && (s[kept - 1] as number) >= score) return kept
    let at = kept
    while (at > 0 && (s[at - 1] as number) < score) at--
    const size = Math.min(kept + 1, this.#width)
    for (let k = size - 1; k > at; k--) {
      s[k] = s[k - 1] as number
      this.#candidateFrom[k] = this.#candidateFrom[k - 1] as number
      this.#candidateAction[k] = this.#candidateAction[k - 1] as number
    }
    s[at] = score
    this.#candidateFrom[at] = from
    this.#candidateAction[at] = action
    return size
  }
}

/** A tree under work: heads (n: the root) and classes of relations, by word. */
export interface Arcs {
  readonly heads: Int32Array
  readonly labels: Int32Array
}

/** Reads the arcs off the way to a last step; the root's gets the label `root`, no other does. */
export function arcsOf(pool: ItemPool, last: Step, root: number, arcs: Arcs): void {
  const n = arcs.heads.length
  for (let step: Step | null = last; step?.before; step = step.before) {
    const move = moveOf(step.action)
    if (move === SHIFT) continue
    const dependent = pool.fields[step.before.top] as number
    const head = headAfter(pool, step.before, move)
    arcs.heads[dependent] = head
    arcs.labels[dependent] = head === n ? root : labelOf(step.action)
  }
}
