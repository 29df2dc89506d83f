// Data table: the feature templates of the parser, one a line; each has a number that goes into its hash.

import {
  BOTH,
  between,
  COARSE,
  type Configuration,
  FORM,
  LEFT_TAGS,
  LEFT1,
  LEFT2,
  RECORD,
  RIGHT_COUNT,
  RIGHT_TAGS,
  RIGHT1,
  RIGHT2,
  step,
  TAG,
} from "./configuration.ts"
import { mix1, mix2, mix3, mix4 } from "./hash.ts"

/** Room that `moveFeatures` needs. */
export const MOVE_FEATURES = 128

/** Writes the features of a configuration; returns their number. */
export function moveFeatures(c: Configuration, out: Int32Array): number {
  const r = c.records
  const s0 = c.below(0)
  const s1 = c.below(1)
  const s2 = c.below(2)
  const b0 = c.front
  const b1 = b0 + RECORD
  const b0w = r[b0 + FORM] as number
  const b0p = r[b0 + TAG] as number
  const b0b = r[b0 + BOTH] as number
  const b1w = r[b1 + FORM] as number
  const b1p = r[b1 + TAG] as number
  const b2p = r[b1 + RECORD + TAG] as number
  const s0w = r[s0 + FORM] as number
  const s0p = r[s0 + TAG] as number
  const s0b = r[s0 + BOTH] as number
  const s1w = r[s1 + FORM] as number
  const s1p = r[s1 + TAG] as number
  const s1b = r[s1 + BOTH] as number
  const s2p = r[s2 + TAG] as number
  let n = 0
  out[n++] = mix1(8, b0p)
  out[n++] = mix1(9, b0b)
  out[n++] = mix1(11, b1p)
  out[n++] = mix1(12, r[b1 + BOTH] as number)
  out[n++] = mix1(13, b2p)
  out[n++] = mix2(24, b0p, b1p)
  out[n++] = mix2(25, b0w, b1p)
  out[n++] = mix2(26, b0p, b1w)
  out[n++] = mix3(39, b0p, b1p, b2p)
  const bl1 = r[b0 + LEFT1] as number
  const bSet = r[b0 + LEFT_TAGS] as number
  const bl1p = r[bl1 + TAG] as number
  if (bl1 > 0) {
    out[n++] = mix1(52, r[bl1 + FORM] as number)
    out[n++] = mix3(54, b0p, bl1p, r[(r[b0 + LEFT2] as number) + TAG] as number)
    out[n++] = mix2(101, b0p, bSet)
    out[n++] = mix2(102, b0w, bSet)
  }
  if (s0 === 0) return n
  const l1 = r[s0 + LEFT1] as number
  const r1 = r[s0 + RIGHT1] as number
  const l1p = r[l1 + TAG] as number
  const r1p = r[r1 + TAG] as number
  const leftSet = r[s0 + LEFT_TAGS] as number
  const rightSet = r[s0 + RIGHT_TAGS] as number
  const rights = r[s0 + RIGHT_COUNT] as number
  out[n++] = mix1(2, s0p)
  out[n++] = mix1(3, s0b)
  out[n++] = mix2(58, s0w, rights)
  out[n++] = mix2(59, s0p, rights)
  out[n++] = mix2(60, s0p, r[l1 + FORM] as number)
  out[n++] = mix2(61, s0p, r[r1 + FORM] as number)
  out[n++] = mix3(64, s0p, l1p, r[(r[s0 + LEFT2] as number) + TAG] as number)
  out[n++] = mix3(65, s0p, r1p, r[(r[s0 + RIGHT2] as number) + TAG] as number)
  out[n++] = mix2(104, s0p, leftSet)
  out[n++] = mix2(105, s0w, leftSet)
  out[n++] = mix2(106, s0p, rightSet)
  out[n++] = mix2(107, s0w, rightSet)
  const near = step((b0 - s0) / RECORD)
  const gap = between(r, s0, b0)
  out[n++] = mix2(20, s0b, b0p)
  out[n++] = mix2(21, s0p, b0b)
  out[n++] = mix2(22, s0w, b0w)
  out[n++] = mix2(23, s0p, b0p)
  out[n++] = mix2(37, s0p, b1p)
  out[n++] = mix2(38, s0w, b1p)
  out[n++] = mix3(120, s0p, r[s0 + RECORD + TAG] as number, b0p)
  out[n++] = mix3(121, s0p, r[s0 - RECORD + TAG] as number, b0p)
  out[n++] = mix3(123, s0p, r[b0 - RECORD + TAG] as number, b0p)
  out[n++] = mix3(40, s0p, b0p, b1p)
  out[n++] = mix3(43, s0w, b0p, b1p)
  out[n++] = mix4(48, s0p, b0p, b1p, b2p)
  out[n++] = mix2(80, s0w, near)
  out[n++] = mix2(82, b0w, near)
  out[n++] = mix3(84, s0p, b0p, near)
  out[n++] = mix3(86, s0p, b0p, gap)
  out[n++] = mix2(87, s0w, gap)
  out[n++] = mix3(62, s0p, l1p, b0p)
  out[n++] = mix3(63, s0p, r1p, b0p)
  out[n++] = mix3(66, s0p, bl1p, b0p)
  out[n++] = mix3(67, s0w, r1p, b0p)
  out[n++] = mix4(68, s0p, l1p, r1p, b0p)
  out[n++] = mix3(109, s0p, leftSet, b0p)
  out[n++] = mix3(110, s0p, rightSet, b0p)
  out[n++] = mix4(112, s0p, b0p, bSet, leftSet)
  // A preposition, conjunction or subordinator hangs on the left of its phrase: its form says where the phrase may hang.
  if (bl1 > 0) {
    const bl1w = r[bl1 + FORM] as number
    out[n++] = mix3(130, s0p, b0p, bl1w)
    out[n++] = mix2(131, s0w, bl1w)
    out[n++] = mix2(132, s1w, bl1w)
    out[n++] = mix3(133, s1p, s0p, bl1w)
    out[n++] = mix3(134, s0w, b0p, bl1w)
    out[n++] = mix3(135, s1w, b0p, bl1w)
    out[n++] = mix3(136, s1p, b0p, bl1w)
    out[n++] = mix3(138, s0p, b0p, bSet)
    out[n++] = mix4(139, s1p, s0p, b0p, bl1p)
    out[n++] = mix4(140, s1p, s0p, b0p, bSet)
  }
  out[n++] = mix3(142, s0p, b0p, r[l1 + FORM] as number)
  out[n++] = mix2(145, s1w, b0w)
  out[n++] = mix3(146, s1w, s0w, b0p)
  out[n++] = mix2(147, s0w, b1w)
  out[n++] = mix2(148, b0w, b1w)
  out[n++] = mix4(150, s1p, s0p, b0p, b1p)
  out[n++] = mix3(151, s0p, b0p, b1w)
  out[n++] = mix1(5, s1p)
  out[n++] = mix1(6, s1b)
  out[n++] = mix2(30, s1b, s0p)
  out[n++] = mix2(31, s1p, s0b)
  out[n++] = mix2(32, s1w, s0w)
  out[n++] = mix2(33, s1p, s0p)
  out[n++] = mix2(34, s1p, b0p)
  out[n++] = mix2(35, s1b, b0p)
  out[n++] = mix2(36, s1p, b0b)
  out[n++] = mix3(41, s1p, s0p, b0p)
  out[n++] = mix3(44, s1p, s0w, b0p)
  out[n++] = mix3(45, s1w, s0p, b0p)
  out[n++] = mix3(46, s1p, s0p, b0w)
  out[n++] = mix4(47, r[s1 + COARSE] as number, r[s0 + COARSE] as number, r[b0 + COARSE] as number, b1p)
  if (s1 === 0) return n
  const far = step((s0 - s1) / RECORD)
  const space = between(r, s1, s0)
  const s1r1p = r[(r[s1 + RIGHT1] as number) + TAG] as number
  const s1l1p = r[(r[s1 + LEFT1] as number) + TAG] as number
  const s1Set = r[s1 + RIGHT_TAGS] as number
  out[n++] = mix3(122, s1p, r[s1 + RECORD + TAG] as number, s0p)
  out[n++] = mix2(88, s1w, far)
  out[n++] = mix2(89, s0w, far)
  out[n++] = mix3(90, s1p, s0p, far)
  out[n++] = mix3(92, s1p, s0p, space)
  out[n++] = mix2(93, s1w, space)
  out[n++] = mix2(69, s1w, r[s1 + RIGHT_COUNT] as number)
  out[n++] = mix3(72, s1p, s1l1p, s0p)
  out[n++] = mix3(73, s1p, s1r1p, s0p)
  out[n++] = mix3(113, s1p, s1Set, s0p)
  out[n++] = mix3(114, s1w, s1Set, s0p)
  out[n++] = mix3(74, s1p, s0p, l1p)
  out[n++] = mix3(75, s1p, s0p, r1p)
  out[n++] = mix3(77, s1w, s0p, r[l1 + FORM] as number)
  out[n++] = mix4(78, s1p, s0p, s1l1p, r1p)
  out[n++] = mix3(116, s1p, s0p, leftSet)
  out[n++] = mix3(117, s1w, s0p, leftSet)
  out[n++] = mix4(118, s1p, s0p, rightSet, s1Set)
  const s1Left = r[s1 + LEFT_TAGS] as number
  out[n++] = mix3(141, s1p, s0p, r[l1 + FORM] as number)
  out[n++] = mix4(149, s2p, s1p, s0p, b0p)
  out[n++] = mix3(153, s1p, s1Set, b0p)
  out[n++] = mix3(154, s1w, s1Set, b0p)
  out[n++] = mix3(155, s1p, s1Left, s0p)
  out[n++] = mix4(156, s1p, s1Left, s0p, b0p)
  out[n++] = mix1(15, s2p)
  out[n++] = mix3(42, s2p, s1p, s0p)
  return n
}
