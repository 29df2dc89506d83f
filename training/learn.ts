import { LABEL_FEATURES, labelFeatures, treeOf } from "../src/text/syntax/label.ts"
import { PARSE_FEATURES, parseFeatures } from "../src/text/syntax/parse-features.ts"
import type { ParseView } from "../src/text/syntax/parse-view.ts"
import { best } from "../src/text/syntax/scorer.ts"
import { advance, allowed, type Configuration, StackPool } from "../src/text/syntax/stack.ts"
import { TAG_FEATURES, tagFeatures } from "../src/text/syntax/tag.ts"
import type { WordCodes } from "../src/text/syntax/word-code.ts"
import { cost, goldTree } from "./oracle.ts"
import { Perceptron } from "./perceptron.ts"
import { generator, shuffled } from "./random.ts"

/** How a part is trained. */
export interface Settings {
  readonly bits: number
  readonly epochs: number
  readonly seed: number
}

/** Trains the tagger; the tags before a word are the tagger's own, right or wrong. */
export function learnTags(
  data: readonly { codes: WordCodes; tags: Int32Array }[],
  classes: number,
  s: Settings,
): Perceptron {
  const model = new Perceptron(s.bits, classes)
  const features = new Int32Array(TAG_FEATURES)
  const scores = new Float64Array(classes)
  const random = generator(s.seed)
  for (let epoch = 0; epoch < s.epochs; epoch++) {
    for (const { codes, tags } of shuffled(data, random)) {
      let last = -1
      let beforeLast = -1
      for (let i = 0; i < codes.length; i++) {
        const n = tagFeatures(codes, i, last, beforeLast, features)
        model.score(features, n, scores)
        const guess = best(scores, classes)
        const gold = tags[i] as number
        if (guess !== gold) {
          model.add(features, n, gold, 1)
          model.add(features, n, guess, -1)
        }
        model.tick()
        beforeLast = last
        last = guess
      }
    }
  }
  return model
}

/** Trains the transitions with a dynamic oracle: after the first epoch mostly the model's own choices are followed. */
export function learnHeads(data: readonly { view: ParseView; heads: Int32Array }[], s: Settings): Perceptron {
  const model = new Perceptron(s.bits, 3)
  const features = new Int32Array(PARSE_FEATURES)
  const scores = new Float64Array(3)
  const random = generator(s.seed)
  const golds = new Map(data.map((d) => [d, goldTree(d.heads)]))
  for (let epoch = 0; epoch < s.epochs; epoch++) {
    let wrong = 0
    for (const sentence of shuffled(data, random)) {
      const gold = golds.get(sentence)
      if (!gold) continue
      const n = sentence.view.length
      const pool = new StackPool(2 * n + 2)
      const heads = new Int32Array(n)
      const c: Configuration = { top: -1, buffer: 0, left1: -1, left2: -1, leftCount: 0 }
      while (c.buffer < n || c.top >= 0) {
        const count = parseFeatures(sentence.view, pool, c, features)
        model.score(features, count, scores)
        let guess = -1
        let right = -1
        let least = Number.POSITIVE_INFINITY
        const costs = [0, 0, 0]
        for (let t = 0; t < 3; t++) {
          if (!allowed(pool, c, n, t)) continue
          const lost = cost(pool, c, gold, t)
          costs[t] = lost
          const better = (a: number) => a < 0 || (scores[t] as number) > (scores[a] as number)
          if (better(guess)) guess = t
          if (lost < least || (lost === least && better(right))) {
            least = lost
            right = t
          }
        }
        if ((costs[guess] as number) > least) {
          wrong++
          model.add(features, count, right, 1)
          model.add(features, count, guess, -1)
        }
        model.tick()
        const follow = epoch > 0 && random() < 0.9 ? guess : right
        advance(pool, c, follow, heads)
      }
    }
    console.error(`  heads, epoch ${epoch + 1}: ${wrong} updates`)
  }
  return model
}

/** Trains the labels on gold trees; the labels of earlier words are the model's own. */
export function learnLabels(
  data: readonly { view: ParseView; heads: Int32Array; labels: Int32Array }[],
  classes: number,
  root: number,
  s: Settings,
): Perceptron {
  const model = new Perceptron(s.bits, classes)
  const features = new Int32Array(LABEL_FEATURES)
  const scores = new Float64Array(classes)
  const random = generator(s.seed)
  for (let epoch = 0; epoch < s.epochs; epoch++) {
    for (const { view, heads, labels } of shuffled(data, random)) {
      const tree = treeOf(heads)
      const guesses = new Int32Array(view.length)
      for (let d = 0; d < view.length; d++) {
        if (heads[d] === view.length) {
          guesses[d] = root
          continue
        }
        const n = labelFeatures(view, tree, d, guesses, features)
        model.score(features, n, scores)
        const guess = best(scores, classes)
        const gold = labels[d] as number
        if (guess !== gold) {
          model.add(features, n, gold, 1)
          model.add(features, n, guess, -1)
        }
        model.tick()
        guesses[d] = guess
      }
    }
  }
  return model
}
