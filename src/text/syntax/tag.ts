// Data table: the feature templates of the tagger, one a line; each has a number that goes into its hash.

import { mix1, mix2, mix3 } from "./hash.ts"
import { best, type Scorer } from "./scorer.ts"
import { PAD, type WordCodes } from "./word-code.ts"

/** Room that `tagFeatures` needs. */
export const TAG_FEATURES = 40

/** Writes the features of word `i` (from 0) given the tags of the two words before it; returns their number. */
export function tagFeatures(c: WordCodes, i: number, last: number, beforeLast: number, out: Int32Array): number {
  const at = i + PAD
  const w = c.form[at] as number
  const w1 = c.form[at + 1] as number
  const wl = c.form[at - 1] as number
  const k = c.kind[at] as number
  const k1 = c.kind[at + 1] as number
  const k2 = c.kind[at + 2] as number
  const s3 = c.suffix3[at] as number
  const s3next = c.suffix3[at + 1] as number
  const shape = c.shape[at] as number
  // What stands for the word in pairs: its set of tags where it is known, else its ending and shape.
  const sort = k === 0 ? s3 ^ shape : k
  const sort1 = k1 === 0 ? s3next ^ (c.shape[at + 1] as number) : k1
  let n = 0
  out[n++] = mix1(1, w)
  out[n++] = mix1(2, c.suffix2[at] as number)
  out[n++] = mix1(3, s3)
  out[n++] = mix1(4, c.suffix4[at] as number)
  out[n++] = mix1(5, c.prefix2[at] as number)
  out[n++] = mix1(6, c.prefix3[at] as number)
  out[n++] = mix2(7, shape, i === 0 ? 1 : 0)
  out[n++] = mix2(8, shape, s3)
  out[n++] = mix1(9, k)
  out[n++] = mix1(10, last)
  out[n++] = mix2(11, last, beforeLast)
  out[n++] = mix2(12, last, w)
  out[n++] = mix2(13, last, sort)
  out[n++] = mix3(14, last, beforeLast, sort)
  out[n++] = mix3(15, last, sort, sort1)
  out[n++] = mix2(16, last, sort1)
  out[n++] = mix1(17, wl)
  out[n++] = mix1(18, c.form[at - 2] as number)
  out[n++] = mix1(19, w1)
  out[n++] = mix1(20, c.form[at + 2] as number)
  out[n++] = mix2(21, wl, w)
  out[n++] = mix2(22, w, w1)
  out[n++] = mix2(23, w, sort1)
  out[n++] = mix2(24, sort, sort1)
  out[n++] = mix3(25, sort, sort1, k2)
  out[n++] = mix2(26, sort, w1)
  out[n++] = mix2(27, sort, wl)
  out[n++] = mix1(28, sort1)
  out[n++] = mix2(29, sort1, k2)
  out[n++] = mix2(30, wl, sort1)
  out[n++] = mix2(31, wl, w1)
  out[n++] = mix2(32, c.shape[at - 1] as number, shape)
  out[n++] = mix2(33, shape, c.shape[at + 1] as number)
  out[n++] = mix1(34, s3next)
  out[n++] = mix1(35, c.suffix3[at - 1] as number)
  out[n++] = mix2(36, last, shape)
  out[n++] = mix2(37, beforeLast, sort)
  out[n++] = mix3(38, last, beforeLast, w)
  return n
}

/** Tags the words of a sentence from left to right; `tags[i]` is a class of the scorer. */
export function tagWords(codes: WordCodes, scorer: Scorer, tags: Int32Array): void {
  const features = new Int32Array(TAG_FEATURES)
  const scores = new Float64Array(scorer.classes)
  let last = -1
  let beforeLast = -1
  for (let i = 0; i < codes.length; i++) {
    const n = tagFeatures(codes, i, last, beforeLast, features)
    scores.fill(0)
    scorer.add(features, n, scores)
    const tag = best(scores, scorer.classes)
    tags[i] = tag
    beforeLast = last
    last = tag
  }
}
