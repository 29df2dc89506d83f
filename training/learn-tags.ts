import { best } from "../src/text/syntax/scorer.ts"
import { TAG_FEATURES, tagFeatures } from "../src/text/syntax/tag.ts"
import type { WordCodes } from "../src/text/syntax/word-code.ts"
import { Perceptron } from "./perceptron.ts"
import { generator, shuffled } from "./random.ts"

/** How a part is trained. */
export interface Settings {
  readonly epochs: number
  readonly seed: number
}

/** Updates before a feature gets weights. */
const PATIENCE = 2

/** Trains the tagger; the tags before a word are the tagger's own, right or wrong. */
export function learnTags(
  data: readonly { codes: WordCodes; tags: Int32Array }[],
  classes: number,
  s: Settings,
): Perceptron {
  const model = new Perceptron(classes, PATIENCE)
  const features = new Int32Array(TAG_FEATURES)
  const scores = new Float64Array(classes)
  const random = generator(s.seed)
  for (let epoch = 0; epoch < s.epochs; epoch++) {
    for (const { codes, tags } of shuffled(data, random)) {
      let last = -1
      let beforeLast = -1
      for (let i = 0; i < codes.length; i++) {
        const n = tagFeatures(codes, i, last, beforeLast, features)
        scores.fill(0)
        model.add(features, n, scores)
        const guess = best(scores, classes)
        const gold = tags[i] as number
        if (guess !== gold) {
          model.learn(features, n, gold, 1)
          model.learn(features, n, guess, -1)
        }
        model.tick()
        beforeLast = last
        last = guess
      }
    }
  }
  return model
}
