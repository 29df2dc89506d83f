import { expect, it } from "vitest"
import { ActionScores } from "./action-scores.ts"
import { firstStep, nextStep } from "./parse.ts"
import { allFeatures, PARSE_FEATURES } from "./parse-features.ts"
import { type ParseView, parseView } from "./parse-view.ts"
import type { Scorer } from "./scorer.ts"
import { allowed, ItemPool, LEFT, RIGHT, SHIFT } from "./stack.ts"
import { PAD } from "./word-code.ts"

/** Each feature gives class 0 one, and class 1 its low bits: a feature that is missing, doubled or filed under the wrong row shows. */
const counting: Scorer = {
  classes: 2,
  add(features, n, out, targets) {
    for (let f = 0; f < n; f++) {
      const at = targets?.[f] ?? 0
      out[at] = (out[at] as number) + 1
      out[at + 1] = (out[at + 1] as number) + ((features[f] as number) & 0xffff)
    }
  },
}

function viewOf(n: number): ParseView {
  const codes = Int32Array.from({ length: n + 2 * PAD }, (_, i) => ((i * 7919) % 13) - 1)
  const field = { form: codes, suffix2: codes, suffix3: codes, suffix4: codes, prefix2: codes, prefix3: codes }
  const tags = Int32Array.from({ length: n }, (_, i) => i % 3)
  const sorts = { coarse: Int32Array.of(1, 2, 3), amount: Int32Array.of(0, 1, 1 << 8) }
  return parseView({ length: n, ...field, shape: codes, kind: codes }, tags, sorts)
}

it("gives the sums of all features in every configuration on the way", () => {
  const pool = new ItemPool(4)
  const scores = new ActionScores(counting, pool, 2)
  const features = new Int32Array(PARSE_FEATURES)
  for (let round = 0; round < 40; round++) {
    const view = viewOf(3 + (round % 7))
    pool.clear()
    scores.start(view)
    let at = firstStep(pool)
    let before = at
    for (let k = 0; k < 2 * view.length; k++) {
      scores.prepare([before, at])
      for (const [number, step] of [before, at].entries()) {
        const [expected, found] = [new Float64Array(2), new Float64Array(2)]
        counting.add(features, allFeatures(view, pool, step, features), expected)
        scores.score(number, found)
        expect([...found]).toEqual([...expected])
      }
      const moves = [SHIFT, LEFT, RIGHT].filter((m) => allowed(pool, at, view.length, m))
      const move = moves[(round * 31 + k * 17 + ((round * k) >> 2)) % moves.length] ?? SHIFT
      before = at
      at = nextStep(pool, at, move === SHIFT ? SHIFT : move + 2 * ((k + round) % 5), 0)
    }
  }
})
