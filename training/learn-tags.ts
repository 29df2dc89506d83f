import { best } from "../src/text/syntax/scorer.ts"
import { TAG_FEATURES, tagFeatures } from "../src/text/syntax/tag.ts"
import { PAD, type WordCodes } from "../src/text/syntax/word-code.ts"
import { ClassWeights } from "./class-weights.ts"
import { generator, shuffled } from "./random.ts"

/** A sentence to learn tags from. */
export interface TagExample {
  readonly codes: WordCodes
  readonly tags: Int32Array
}

/** How tags are learnt. */
export interface TagSettings {
  readonly epochs: number
  readonly seed: number
  /** How often a feature is learnt from before it gets weights. */
  readonly patience: number
}

/** Trains the tagger; the tags before a word are the tagger's own, right or wrong. */
export function learnTags(data: readonly TagExample[], classes: number, s: TagSettings): ClassWeights {
  const model = new ClassWeights(classes, s.patience, 1, false)
  const features = new Int32Array(TAG_FEATURES)
  const scores = new Float64Array(classes)
  const random = generator(s.seed)
  for (let epoch = 0; epoch < s.epochs; epoch++) {
    for (const { codes, tags } of shuffled(data, random)) {
      let last = -1
      let beforeLast = -1
      for (let i = 0; i < codes.length; i++) {
        let guess = codes.sure[i + PAD] as number
        if (guess < 0) {
          const n = tagFeatures(codes, i, last, beforeLast, features)
          scores.fill(0)
          model.add(features, n, scores)
          guess = best(scores, classes)
          const gold = tags[i] as number
          if (guess !== gold) {
            model.learn(features, n, gold, 1)
            model.learn(features, n, guess, -1)
          }
        }
        model.tick()
        beforeLast = last
        last = guess
      }
    }
  }
  return model
}
