// Data table: the feature templates of the parser, one a line; each has a number that goes into its hash.

import { mix1, mix2, mix3, mix4 } from "./hash.ts"
import { between, type ParseView, step } from "./parse-view.ts"
import {
  BELOW,
  type Configuration,
  type ItemPool,
  LEFT_SET,
  LEFT1,
  LEFT1_LABEL,
  LEFT2,
  LEFT2_LABEL,
  POSITION,
  RIGHT_COUNT,
  RIGHT_SET,
  RIGHT1,
  RIGHT1_LABEL,
  RIGHT2,
  RIGHT2_LABEL,
} from "./stack.ts"

// The templates are those of Zhang and Nivre (2011) for the first two words of stack and buffer with their dependents, carried over to the
// arc-hybrid system (a word of the stack has no head yet), and the summaries of what stands between two words from McDonald and others (2005).
// They come in groups by what they look at, so that the sums of a group can be kept for all configurations that agree in it. "Top" is
// the item on top of the stack, "below" the one under it, "third" the one under that, "front" the first word of the buffer; a name with "Word"
// looks at positions only, the others look at items with their dependents. Each writes the features of its group and returns their number.

/** Room that these functions need, all together. */
export const PARSE_FEATURES = 128

/** The next words alone; `b0` is the first of them. */
export function bufferFeatures(v: ParseView, b0: number, out: Int32Array): number {
  const { form, tag, both } = v
  const b0w = form[b0 + 1] as number
  const b0p = tag[b0 + 1] as number
  const b0b = both[b0 + 1] as number
  const b1w = form[b0 + 2] as number
  const b1p = tag[b0 + 2] as number
  const b2p = tag[b0 + 3] as number
  let n = 0
  out[n++] = mix1(8, b0p)
  out[n++] = mix1(9, b0b)
  out[n++] = mix1(11, b1p)
  out[n++] = mix1(12, both[b0 + 2] as number)
  out[n++] = mix1(13, b2p)
  out[n++] = mix2(24, b0p, b1p)
  out[n++] = mix2(25, b0w, b1p)
  out[n++] = mix2(26, b0p, b1w)
  out[n++] = mix3(39, b0p, b1p, b2p)
  return n
}

/** The first word of the buffer with its dependents. */
export function frontFeatures(v: ParseView, pool: ItemPool, front: number, out: Int32Array): number {
  const f = pool.fields
  const bl1 = f[front + LEFT1] as number
  if (bl1 < 0) return 0
  const { form, tag } = v
  const b0 = f[front] as number
  const b0p = tag[b0 + 1] as number
  const b0w = form[b0 + 1] as number
  const set = f[front + LEFT_SET] as number
  out[0] = mix1(52, form[bl1 + 1] as number)
  out[1] = mix3(54, b0p, tag[bl1 + 1] as number, tag[(f[front + LEFT2] as number) + 1] as number)
  out[2] = mix2(101, b0p, set)
  out[3] = mix2(102, b0w, set)
  out[4] = mix3(103, b0p, f[front + LEFT1_LABEL] as number, f[front + LEFT2_LABEL] as number)
  return 5
}

/** The item on top with its dependents; -1 is none. */
export function topFeatures(v: ParseView, pool: ItemPool, i0: number, out: Int32Array): number {
  const { form, tag, both } = v
  const s0 = pool.get(i0, POSITION)
  const s0p = tag[s0 + 1] as number
  let n = 0
  out[n++] = mix1(2, s0p)
  out[n++] = mix1(3, both[s0 + 1] as number)
  if (i0 < 0) return n
  const f = pool.fields
  const s0w = form[s0 + 1] as number
  const l1 = f[i0 + LEFT1] as number
  const r1 = f[i0 + RIGHT1] as number
  const leftSet = f[i0 + LEFT_SET] as number
  const rightSet = f[i0 + RIGHT_SET] as number
  out[n++] = mix2(58, s0w, f[i0 + RIGHT_COUNT] as number)
  out[n++] = mix2(59, s0p, f[i0 + RIGHT_COUNT] as number)
  out[n++] = mix2(60, s0p, form[l1 + 1] as number)
  out[n++] = mix2(61, s0p, form[r1 + 1] as number)
  out[n++] = mix3(64, s0p, tag[l1 + 1] as number, tag[(f[i0 + LEFT2] as number) + 1] as number)
  out[n++] = mix3(65, s0p, tag[r1 + 1] as number, tag[(f[i0 + RIGHT2] as number) + 1] as number)
  out[n++] = mix2(104, s0p, leftSet)
  out[n++] = mix2(105, s0w, leftSet)
  out[n++] = mix2(106, s0p, rightSet)
  out[n++] = mix2(107, s0w, rightSet)
  out[n++] = mix3(108, s0p, f[i0 + RIGHT1_LABEL] as number, f[i0 + RIGHT2_LABEL] as number)
  return n
}

/** The words on top and in front: they, their neighbours, their distance and what stands between. */
export function topFrontWords(v: ParseView, s0: number, b0: number, out: Int32Array): number {
  const { form, tag, both } = v
  const s0w = form[s0 + 1] as number
  const s0p = tag[s0 + 1] as number
  const b0w = form[b0 + 1] as number
  const b0p = tag[b0 + 1] as number
  const b1p = tag[b0 + 2] as number
  let n = 0
  out[n++] = mix2(20, both[s0 + 1] as number, b0p)
  out[n++] = mix2(21, s0p, both[b0 + 1] as number)
  out[n++] = mix2(22, s0w, b0w)
  out[n++] = mix2(23, s0p, b0p)
  out[n++] = mix2(37, s0p, b1p)
  out[n++] = mix2(38, s0w, b1p)
  out[n++] = mix3(120, s0p, tag[s0 + 2] as number, b0p)
  out[n++] = mix3(121, s0p, tag[s0 < 0 ? 0 : s0] as number, b0p)
  out[n++] = mix3(123, s0p, tag[b0] as number, b0p)
  out[n++] = mix3(40, s0p, b0p, b1p)
  out[n++] = mix3(43, s0w, b0p, b1p)
  out[n++] = mix4(48, s0p, b0p, b1p, tag[b0 + 3] as number)
  if (s0 < 0) return n
  const d = step(b0 - s0)
  const gap = between(v, s0, b0)
  out[n++] = mix2(80, s0w, d)
  out[n++] = mix2(82, b0w, d)
  out[n++] = mix3(84, s0p, b0p, d)
  out[n++] = mix3(86, s0p, b0p, gap)
  out[n++] = mix2(87, s0w, gap)
  return n
}

/** Top and front with their dependents. */
export function topFrontFeatures(v: ParseView, pool: ItemPool, i0: number, front: number, out: Int32Array): number {
  if (i0 < 0) return 0
  const { tag, form } = v
  const f = pool.fields
  const s0 = f[i0] as number
  const s0p = tag[s0 + 1] as number
  const b0p = tag[(f[front] as number) + 1] as number
  const l1p = tag[(f[i0 + LEFT1] as number) + 1] as number
  const r1p = tag[(f[i0 + RIGHT1] as number) + 1] as number
  const leftSet = f[i0 + LEFT_SET] as number
  let n = 0
  out[n++] = mix3(62, s0p, l1p, b0p)
  out[n++] = mix3(63, s0p, r1p, b0p)
  out[n++] = mix3(66, s0p, tag[(f[front + LEFT1] as number) + 1] as number, b0p)
  out[n++] = mix3(67, form[s0 + 1] as number, r1p, b0p)
  out[n++] = mix4(68, s0p, l1p, r1p, b0p)
  out[n++] = mix3(109, s0p, leftSet, b0p)
  out[n++] = mix3(110, s0p, f[i0 + RIGHT_SET] as number, b0p)
  out[n++] = mix4(112, s0p, b0p, f[front + LEFT_SET] as number, leftSet)
  return n
}

/** The words below and on top: they, their distance and what stands between. */
export function belowTopWords(v: ParseView, s1: number, s0: number, out: Int32Array): number {
  const { form, tag, both } = v
  const s1w = form[s1 + 1] as number
  const s1p = tag[s1 + 1] as number
  const s1b = both[s1 + 1] as number
  const s0w = form[s0 + 1] as number
  const s0p = tag[s0 + 1] as number
  let n = 0
  out[n++] = mix1(5, s1p)
  out[n++] = mix1(6, s1b)
  out[n++] = mix2(30, s1b, s0p)
  out[n++] = mix2(31, s1p, both[s0 + 1] as number)
  out[n++] = mix2(32, s1w, s0w)
  out[n++] = mix2(33, s1p, s0p)
  out[n++] = mix3(122, s1p, tag[s1 + 2] as number, s0p)
  if (s1 < 0) return n
  const d = step(s0 - s1)
  const gap = between(v, s1, s0)
  out[n++] = mix2(88, s1w, d)
  out[n++] = mix2(89, s0w, d)
  out[n++] = mix3(90, s1p, s0p, d)
  out[n++] = mix3(92, s1p, s0p, gap)
  out[n++] = mix2(93, s1w, gap)
  return n
}

/** The item below with its dependents, and the word on top. */
export function belowFeatures(v: ParseView, pool: ItemPool, i1: number, s0: number, out: Int32Array): number {
  if (i1 < 0) return 0
  const { form, tag } = v
  const f = pool.fields
  const s1 = f[i1] as number
  const s1p = tag[s1 + 1] as number
  const s1w = form[s1 + 1] as number
  const s0p = tag[s0 + 1] as number
  const set = f[i1 + RIGHT_SET] as number
  out[0] = mix2(69, s1w, f[i1 + RIGHT_COUNT] as number)
  out[1] = mix3(72, s1p, tag[(f[i1 + LEFT1] as number) + 1] as number, s0p)
  out[2] = mix3(73, s1p, tag[(f[i1 + RIGHT1] as number) + 1] as number, s0p)
  out[3] = mix3(113, s1p, set, s0p)
  out[4] = mix3(114, s1w, set, s0p)
  return 5
}

/** The items below and on top with their dependents. */
export function belowTopFeatures(v: ParseView, pool: ItemPool, i1: number, i0: number, out: Int32Array): number {
  if (i1 < 0) return 0
  const { form, tag } = v
  const f = pool.fields
  const s1 = f[i1] as number
  const s1p = tag[s1 + 1] as number
  const s1w = form[s1 + 1] as number
  const s0p = tag[(f[i0] as number) + 1] as number
  const l1 = f[i0 + LEFT1] as number
  const r1p = tag[(f[i0 + RIGHT1] as number) + 1] as number
  const leftSet = f[i0 + LEFT_SET] as number
  out[0] = mix3(74, s1p, s0p, tag[l1 + 1] as number)
  out[1] = mix3(75, s1p, s0p, r1p)
  out[2] = mix3(77, s1w, s0p, form[l1 + 1] as number)
  out[3] = mix4(78, s1p, s0p, tag[(f[i1 + LEFT1] as number) + 1] as number, r1p)
  out[4] = mix3(116, s1p, s0p, leftSet)
  out[5] = mix3(117, s1w, s0p, leftSet)
  out[6] = mix4(118, s1p, s0p, f[i0 + RIGHT_SET] as number, f[i1 + RIGHT_SET] as number)
  return 7
}

/** The words below, on top and in front. */
export function threeWords(v: ParseView, s1: number, s0: number, b0: number, out: Int32Array): number {
  const { form, tag, both, coarse } = v
  const s1p = tag[s1 + 1] as number
  const s0p = tag[s0 + 1] as number
  const b0p = tag[b0 + 1] as number
  out[0] = mix2(34, s1p, b0p)
  out[1] = mix2(35, both[s1 + 1] as number, b0p)
  out[2] = mix2(36, s1p, both[b0 + 1] as number)
  out[3] = mix3(41, s1p, s0p, b0p)
  out[4] = mix3(44, s1p, form[s0 + 1] as number, b0p)
  out[5] = mix3(45, form[s1 + 1] as number, s0p, b0p)
  out[6] = mix3(46, s1p, s0p, form[b0 + 1] as number)
  const [s1c, s0c, b0c] = [coarse[s1 + 1] as number, coarse[s0 + 1] as number, coarse[b0 + 1] as number]
  out[7] = mix4(47, s1c, s0c, b0c, tag[b0 + 2] as number)
  return 8
}

/** The word third from the top, and the two above it. */
export function thirdWord(v: ParseView, s2: number, s1: number, s0: number, out: Int32Array): number {
  const { tag } = v
  const s2p = tag[s2 + 1] as number
  out[0] = mix1(15, s2p)
  out[1] = mix3(42, s2p, tag[s1 + 1] as number, tag[s0 + 1] as number)
  return 2
}

/** Writes all features of a configuration; returns their number. */
export function allFeatures(v: ParseView, pool: ItemPool, c: Configuration, out: Int32Array): number {
  const i0 = c.top
  const i1 = pool.get(i0, BELOW)
  const s0 = pool.get(i0, POSITION)
  const s1 = pool.get(i1, POSITION)
  const s2 = pool.get(pool.get(i1, BELOW), POSITION)
  const b0 = pool.get(c.front, POSITION)
  let n = bufferFeatures(v, b0, out)
  n += frontFeatures(v, pool, c.front, out.subarray(n))
  n += topFeatures(v, pool, i0, out.subarray(n))
  n += topFrontWords(v, s0, b0, out.subarray(n))
  n += topFrontFeatures(v, pool, i0, c.front, out.subarray(n))
  n += belowTopWords(v, s1, s0, out.subarray(n))
  n += belowFeatures(v, pool, i1, s0, out.subarray(n))
  n += belowTopFeatures(v, pool, i1, i0, out.subarray(n))
  n += threeWords(v, s1, s0, b0, out.subarray(n))
  return n + thirdWord(v, s2, s1, s0, out.subarray(n))
}
