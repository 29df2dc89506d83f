// Data table: the feature templates that label an arc, one a line; each has a number that goes into its hash.

import {
  BOTH,
  between,
  COARSE,
  type Configuration,
  FORM,
  LEFT_LABELS,
  LEFT_SET,
  LEFT1,
  RECORD,
  RIGHT_LABELS,
  RIGHT_SET,
  RIGHT1,
  step,
  TAG,
} from "./configuration.ts"
import { mix1, mix2, mix3 } from "./hash.ts"

/** Room that `labelFeatures` needs. */
export const LABEL_FEATURES = 64

/** Writes the features of an arc between two words, given by their places, at the moment when it is drawn; returns their number. */
export function labelFeatures(c: Configuration, head: number, dependent: number, out: Int32Array): number {
  const r = c.records
  const side = head > dependent ? 256 : 512
  const hw = r[head + FORM] as number
  const hp = r[head + TAG] as number
  const hb = r[head + BOTH] as number
  const dw = r[dependent + FORM] as number
  const dp = r[dependent + TAG] as number
  const db = r[dependent + BOTH] as number
  const l1 = r[dependent + LEFT1] as number
  const r1 = r[dependent + RIGHT1] as number
  const dLeft = r[dependent + LEFT_SET] as number
  const dRight = r[dependent + RIGHT_SET] as number
  const hLeft = r[head + LEFT_SET] as number
  const hRight = r[head + RIGHT_SET] as number
  const near = step(head > dependent ? (head - dependent) / RECORD : (dependent - head) / RECORD)
  const gap = head > dependent ? between(r, dependent, head) : between(r, head, dependent)
  let n = 0
  out[n++] = mix2(201 + side, hp, dp)
  out[n++] = mix2(202 + side, hb, dp)
  out[n++] = mix2(203 + side, hp, db)
  out[n++] = mix2(204 + side, hw, dw)
  out[n++] = mix1(205 + side, db)
  out[n++] = mix1(206 + side, hb)
  out[n++] = mix1(207 + side, dp)
  out[n++] = mix1(208 + side, dw)
  out[n++] = mix2(209 + side, dp, dLeft)
  out[n++] = mix2(210 + side, dp, dRight)
  out[n++] = mix3(211 + side, hp, dp, dLeft)
  out[n++] = mix3(212 + side, hp, dp, dRight)
  out[n++] = mix3(213 + side, hp, dp, hLeft)
  out[n++] = mix3(214 + side, hp, dp, hRight)
  out[n++] = mix3(215 + side, hw, dp, hLeft)
  out[n++] = mix3(216 + side, hw, dp, hRight)
  out[n++] = mix2(217 + side, hw, dLeft)
  out[n++] = mix3(218 + side, hp, dp, r[l1 + FORM] as number)
  out[n++] = mix3(219 + side, hw, dp, r[l1 + FORM] as number)
  out[n++] = mix2(220 + side, dw, r[l1 + FORM] as number)
  out[n++] = mix3(221 + side, hp, dp, r[r1 + TAG] as number)
  out[n++] = mix3(222 + side, hp, dp, r[dependent - RECORD + TAG] as number)
  out[n++] = mix3(223 + side, hp, dp, r[dependent + RECORD + TAG] as number)
  out[n++] = mix3(224 + side, hp, dp, r[head + RECORD + TAG] as number)
  out[n++] = mix3(225 + side, hp, dp, head > 0 ? (r[head - RECORD + TAG] as number) : -9)
  out[n++] = mix2(226 + side, dw, r[dependent - RECORD + FORM] as number)
  out[n++] = mix2(227 + side, dw, r[dependent + RECORD + FORM] as number)
  out[n++] = mix3(228 + side, hp, dp, near)
  out[n++] = mix3(229 + side, hp, dp, gap)
  out[n++] = mix2(230 + side, dw, gap)
  out[n++] = mix3(231 + side, hw, dp, gap)
  out[n++] = mix2(232 + side, dp, r[dependent + LEFT_LABELS] as number)
  out[n++] = mix2(233 + side, dp, r[dependent + RIGHT_LABELS] as number)
  out[n++] = mix3(234 + side, dw, hp, dLeft)
  out[n++] = mix3(235 + side, dw, hp, dRight)
  out[n++] = mix3(236 + side, r[head + COARSE] as number, r[dependent + COARSE] as number, r[c.front + TAG] as number)
  out[n++] = mix3(237 + side, dp, dLeft, dRight)
  out[n++] = mix3(238 + side, hp, dp, r[r1 + FORM] as number)
  return n
}
