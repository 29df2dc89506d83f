import { PARSE_FEATURES, parseFeatures } from "./parse-features.ts"
import type { ParseView } from "./parse-view.ts"
import type { Scorer } from "./scorer.ts"
import { advance, allowed, type Configuration, StackPool } from "./stack.ts"

/**
 * Finds the heads of a sentence's words with the arc-hybrid system (Kuhlmann and others 2011), taking the best transition
 * at each step. `heads[i]` is the position of the head of word i, or n for the word that hangs on the root.
 */
export function parseHeads(view: ParseView, scorer: Scorer, heads: Int32Array): void {
  const n = view.length
  const pool = new StackPool(2 * n + 2)
  const c: Configuration = { top: -1, buffer: 0, left1: -1, left2: -1, leftCount: 0 }
  const features = new Int32Array(PARSE_FEATURES)
  const scores = new Float64Array(3)
  while (c.buffer < n || c.top >= 0) {
    scorer.score(features, parseFeatures(view, pool, c, features), scores)
    let next = -1
    for (let t = 0; t < 3; t++) {
      if (allowed(pool, c, n, t) && (next < 0 || (scores[t] as number) > (scores[next] as number))) next = t
    }
    advance(pool, c, next, heads)
  }
}
