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

/** Room that these functions need. */
export const PARSE_FEATURES = 128

/** Writes the features that the next words alone give, the first of them at `b0`; returns their number. */
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

/** Writes the features that the word on top of the stack alone gives; returns their number. */
export function topFeatures(v: ParseView, s0: number, out: Int32Array): number {
  out[0] = mix1(2, v.tag[s0 + 1] as number)
  out[1] = mix1(3, v.both[s0 + 1] as number)
  return 2
}

/** Writes the features that the word below the top alone gives; returns their number. */
export function belowFeatures(v: ParseView, s1: number, out: Int32Array): number {
  out[0] = mix1(5, v.tag[s1 + 1] as number)
  out[1] = mix1(6, v.both[s1 + 1] as number)
  return 2
}

/** Writes all features of a configuration; returns their number. */
export function allFeatures(v: ParseView, pool: ItemPool, c: Configuration, out: Int32Array): number {
  let n = jointFeatures(v, pool, c, out)
  n += bufferFeatures(v, pool.get(c.front, POSITION), out.subarray(n))
  n += topFeatures(v, pool.get(c.top, POSITION), out.subarray(n))
  return n + belowFeatures(v, pool.get(pool.get(c.top, BELOW), POSITION), out.subarray(n))
}

/**
 * Writes the features that more than one of these give; returns their number. The templates are those of Zhang and Nivre (2011) for
 * the first two words of stack and buffer with their dependents, carried over to the arc-hybrid system (a word of the
 * stack has no head yet), and the summaries of what stands between two words from McDonald and others (2005).
 */
export function jointFeatures(v: ParseView, pool: ItemPool, c: Configuration, out: Int32Array): number {
  const { form, tag, both, coarse } = v
  const i0 = c.top
  const i1 = pool.get(i0, BELOW)
  const i2 = pool.get(i1, BELOW)
  const s0 = pool.get(i0, POSITION)
  const s1 = pool.get(i1, POSITION)
  const s2 = pool.get(i2, POSITION)
  const b0 = pool.get(c.front, POSITION)
  const s0w = form[s0 + 1] as number
  const s0p = tag[s0 + 1] as number
  const s0b = both[s0 + 1] as number
  const s1w = form[s1 + 1] as number
  const s1p = tag[s1 + 1] as number
  const s1b = both[s1 + 1] as number
  const s2p = tag[s2 + 1] as number
  const b0w = form[b0 + 1] as number
  const b0p = tag[b0 + 1] as number
  const b0b = both[b0 + 1] as number
  const b1p = tag[b0 + 2] as number
  const b2p = tag[b0 + 3] as number
  const s0c = coarse[s0 + 1] as number
  const s1c = coarse[s1 + 1] as number
  const b0c = coarse[b0 + 1] as number
  let n = 0
  // the third word of the stack
  out[n++] = mix1(15, s2p)
  // pairs
  out[n++] = mix2(20, s0b, b0p)
  out[n++] = mix2(21, s0p, b0b)
  out[n++] = mix2(22, s0w, b0w)
  out[n++] = mix2(23, s0p, b0p)
  out[n++] = mix2(30, s1b, s0p)
  out[n++] = mix2(31, s1p, s0b)
  out[n++] = mix2(32, s1w, s0w)
  out[n++] = mix2(33, s1p, s0p)
  out[n++] = mix2(34, s1p, b0p)
  out[n++] = mix2(35, s1b, b0p)
  out[n++] = mix2(36, s1p, b0b)
  out[n++] = mix2(37, s0p, b1p)
  out[n++] = mix2(38, s0w, b1p)
  // the words next to them in the text
  out[n++] = mix3(120, s0p, tag[s0 + 2] as number, b0p)
  out[n++] = mix3(121, s0p, tag[s0 < 0 ? 0 : s0] as number, b0p)
  out[n++] = mix3(122, s1p, tag[s1 + 2] as number, s0p)
  out[n++] = mix3(123, s0p, tag[b0] as number, b0p)
  // three words
  out[n++] = mix3(40, s0p, b0p, b1p)
  out[n++] = mix3(41, s1p, s0p, b0p)
  out[n++] = mix3(42, s2p, s1p, s0p)
  out[n++] = mix3(43, s0w, b0p, b1p)
  out[n++] = mix3(44, s1p, s0w, b0p)
  out[n++] = mix3(45, s1w, s0p, b0p)
  out[n++] = mix3(46, s1p, s0p, b0w)
  out[n++] = mix4(47, s1c, s0c, b0c, b1p)
  out[n++] = mix4(48, s0p, b0p, b1p, b2p)
  n = dependentFeatures(v, pool, c.front, i0, i1, out, n)
  // distances and what stands between
  if (s0 >= 0) {
    const d = step(b0 - s0)
    const gap = between(v, s0, b0)
    out[n++] = mix2(80, s0w, d)
    out[n++] = mix2(82, b0w, d)
    out[n++] = mix3(84, s0p, b0p, d)
    out[n++] = mix3(86, s0p, b0p, gap)
    out[n++] = mix2(87, s0w, gap)
  }
  if (s1 >= 0) {
    const d = step(s0 - s1)
    const gap = between(v, s1, s0)
    out[n++] = mix2(88, s1w, d)
    out[n++] = mix2(89, s0w, d)
    out[n++] = mix3(90, s1p, s0p, d)
    out[n++] = mix3(92, s1p, s0p, gap)
    out[n++] = mix2(93, s1w, gap)
  }
  return n
}

function dependentFeatures(
  v: ParseView,
  pool: ItemPool,
  front: number,
  i0: number,
  i1: number,
  out: Int32Array,
  from: number,
): number {
  const { form, tag } = v
  const f = pool.fields
  let n = from
  const b0 = f[front] as number
  const b0p = tag[b0 + 1] as number
  const b0w = form[b0 + 1] as number
  const bl1 = f[front + LEFT1] as number
  const bl1p = tag[bl1 + 1] as number
  if (bl1 >= 0) {
    const bl2p = tag[(f[front + LEFT2] as number) + 1] as number
    const label = f[front + LEFT1_LABEL] as number
    out[n++] = mix1(52, form[bl1 + 1] as number)
    out[n++] = mix3(54, b0p, bl1p, bl2p)
    out[n++] = mix2(101, b0p, f[front + LEFT_SET] as number)
    out[n++] = mix2(102, b0w, f[front + LEFT_SET] as number)
    out[n++] = mix3(103, b0p, label, f[front + LEFT2_LABEL] as number)
  }
  if (i0 < 0) return n
  const s0 = f[i0] as number
  const s0p = tag[s0 + 1] as number
  const s0w = form[s0 + 1] as number
  const l1 = f[i0 + LEFT1] as number
  const r1 = f[i0 + RIGHT1] as number
  const l1p = tag[l1 + 1] as number
  const r1p = tag[r1 + 1] as number
  const r1Label = f[i0 + RIGHT1_LABEL] as number
  const leftSet = f[i0 + LEFT_SET] as number
  const rightSet = f[i0 + RIGHT_SET] as number
  out[n++] = mix2(58, s0w, f[i0 + RIGHT_COUNT] as number)
  out[n++] = mix2(59, s0p, f[i0 + RIGHT_COUNT] as number)
  out[n++] = mix2(60, s0p, form[l1 + 1] as number)
  out[n++] = mix2(61, s0p, form[r1 + 1] as number)
  out[n++] = mix3(62, s0p, l1p, b0p)
  out[n++] = mix3(63, s0p, r1p, b0p)
  out[n++] = mix3(64, s0p, l1p, tag[(f[i0 + LEFT2] as number) + 1] as number)
  out[n++] = mix3(65, s0p, r1p, tag[(f[i0 + RIGHT2] as number) + 1] as number)
  out[n++] = mix3(66, s0p, bl1p, b0p)
  out[n++] = mix3(67, s0w, r1p, b0p)
  out[n++] = mix4(68, s0p, l1p, r1p, b0p)
  out[n++] = mix2(104, s0p, leftSet)
  out[n++] = mix2(105, s0w, leftSet)
  out[n++] = mix2(106, s0p, rightSet)
  out[n++] = mix2(107, s0w, rightSet)
  out[n++] = mix3(108, s0p, r1Label, f[i0 + RIGHT2_LABEL] as number)
  out[n++] = mix3(109, s0p, leftSet, b0p)
  out[n++] = mix3(110, s0p, rightSet, b0p)
  out[n++] = mix4(112, s0p, b0p, f[front + LEFT_SET] as number, leftSet)
  if (i1 < 0) return n
  const s1 = f[i1] as number
  const s1p = tag[s1 + 1] as number
  const s1w = form[s1 + 1] as number
  const sl = tag[(f[i1 + LEFT1] as number) + 1] as number
  const sr = tag[(f[i1 + RIGHT1] as number) + 1] as number
  const s1Right = f[i1 + RIGHT_SET] as number
  out[n++] = mix2(69, s1w, f[i1 + RIGHT_COUNT] as number)
  out[n++] = mix3(72, s1p, sl, s0p)
  out[n++] = mix3(73, s1p, sr, s0p)
  out[n++] = mix3(74, s1p, s0p, l1p)
  out[n++] = mix3(75, s1p, s0p, r1p)
  out[n++] = mix3(77, s1w, s0p, form[l1 + 1] as number)
  out[n++] = mix4(78, s1p, s0p, sl, r1p)
  out[n++] = mix3(113, s1p, s1Right, s0p)
  out[n++] = mix3(114, s1w, s1Right, s0p)
  out[n++] = mix3(116, s1p, s0p, leftSet)
  out[n++] = mix3(117, s1w, s0p, leftSet)
  out[n++] = mix4(118, s1p, s0p, rightSet, s1Right)
  return n
}
