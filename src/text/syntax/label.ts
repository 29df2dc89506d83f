import { mix1, mix2, mix3, mix4 } from "./hash.ts"
import { between, type ParseView, step } from "./parse-view.ts"
import { best, type Scorer } from "./scorer.ts"

/** Room that `labelFeatures` needs. */
export const LABEL_FEATURES = 80

/** A tree without relations: heads (n is the root) and, by word, the nearest dependents on either side and their outermost ones. */
export interface Tree {
  readonly heads: Int32Array
  /** First and last dependent in order of reading, -1 where there is none. The root's are not kept. */
  readonly first: Int32Array
  readonly last: Int32Array
  /** Next and previous word with the same head; -1 at the ends. */
  readonly next: Int32Array
  readonly previous: Int32Array
}

/** Links the dependents of each word. */
export function treeOf(heads: Int32Array): Tree {
  const n = heads.length
  const make = () => new Int32Array(n + 1).fill(-1)
  const t = { heads, first: make(), last: make(), next: make(), previous: make() }
  for (let i = 0; i < n; i++) {
    const h = heads[i] as number
    const before = t.last[h] as number
    if (before < 0) t.first[h] = i
    else t.next[before] = i
    t.previous[i] = before
    t.last[h] = i
  }
  return t
}

/** Writes the features of the arc above word `d`, given the labels of the words before it; returns their number. */
export function labelFeatures(v: ParseView, t: Tree, d: number, labels: Int32Array, out: Int32Array): number {
  const { form, tag, both } = v
  const h = t.heads[d] as number
  const g = h < v.length ? (t.heads[h] as number) : -1
  const side = d < h ? 1 : 0
  const dw = form[d + 1] as number
  const dp = tag[d + 1] as number
  const hw = form[h + 1] as number
  const hp = tag[h + 1] as number
  const hs = mix2(97, hp, side)
  const ds = mix2(98, dp, side)
  const first = t.first[d] as number
  const last = t.last[d] as number
  const second = first < 0 ? -1 : (t.next[first] as number)
  const prev = t.previous[d] as number
  const next = t.next[d] as number
  const prevLabel = prev < 0 ? -1 : (labels[prev] as number)
  const distance = step(d < h ? h - d : d - h)
  const gap = d < h ? between(v, d, h) : between(v, h, d)
  const near = d < h ? (tag[d + 2] as number) : (tag[d] as number)
  let n = 0
  out[n++] = mix2(1, dw, side)
  out[n++] = mix1(2, ds)
  out[n++] = mix2(3, both[d + 1] as number, hs)
  out[n++] = mix2(4, hw, side)
  out[n++] = mix1(5, hs)
  out[n++] = mix2(6, both[h + 1] as number, ds)
  out[n++] = mix2(7, dp, hs)
  out[n++] = mix3(8, dw, hw, side)
  out[n++] = mix3(9, dp, hs, distance)
  out[n++] = mix3(10, dp, hs, gap)
  out[n++] = mix3(11, dp, hs, tag[d] as number)
  out[n++] = mix3(12, dp, hs, tag[d + 2] as number)
  out[n++] = mix3(13, dp, hs, tag[h] as number)
  out[n++] = mix3(14, dp, hs, tag[h + 2] as number)
  out[n++] = mix2(15, ds, form[d] as number)
  out[n++] = mix2(16, ds, form[d + 2] as number)
  out[n++] = mix2(17, dw, tag[d + 2] as number)
  out[n++] = mix2(18, v.suffix[d + 1] as number, hs)
  out[n++] = mix2(19, v.suffix[h + 1] as number, ds)
  out[n++] = mix3(20, dp, hs, near)
  // dependents of the word: case markers, subordinators, auxiliaries, determiners
  out[n++] = mix2(21, ds, form[first + 1] as number)
  out[n++] = mix3(22, ds, hs, form[first + 1] as number)
  out[n++] = mix3(23, hw, dp, form[first + 1] as number)
  out[n++] = mix3(24, dw, hs, form[first + 1] as number)
  out[n++] = mix3(25, dp, hs, tag[first + 1] as number)
  out[n++] = mix3(26, dp, hs, tag[last + 1] as number)
  out[n++] = mix4(27, dp, hs, tag[first + 1] as number, tag[second + 1] as number)
  out[n++] = mix2(28, ds, form[last + 1] as number)
  out[n++] = mix2(29, ds, form[second + 1] as number)
  out[n++] = mix3(30, dp, hs, form[second + 1] as number)
  out[n++] = mix4(31, dp, hs, first < 0 ? 2 : first < d ? 1 : 0, last < 0 ? 2 : last > d ? 1 : 0)
  // sisters
  out[n++] = mix2(32, ds, prevLabel)
  out[n++] = mix3(33, dp, hs, prevLabel)
  out[n++] = mix3(34, dp, hs, tag[prev + 1] as number)
  out[n++] = mix3(35, dp, hs, tag[next + 1] as number)
  out[n++] = mix3(36, hw, dp, tag[next + 1] as number)
  out[n++] = mix3(37, hw, dp, prevLabel)
  out[n++] = mix3(38, dp, hs, form[prev + 1] as number)
  out[n++] = mix3(39, dp, hs, form[next + 1] as number)
  out[n++] = mix3(40, hw, dw, prevLabel)
  out[n++] = mix4(41, dp, hs, prev < 0 ? 2 : prev < h ? 1 : 0, next < 0 ? 2 : next > h ? 1 : 0)
  // the head's place
  out[n++] = mix3(42, dp, hs, tag[g + 1] as number)
  out[n++] = mix3(43, dp, hs, h >= v.length ? -1 : (t.first[h] as number) === d ? 1 : 0)
  out[n++] = mix3(44, dp, hs, form[(h >= v.length ? -1 : (t.first[h] as number)) + 1] as number)
  out[n++] = mix4(45, dp, hs, seen(t, labels, d), 0)
  out[n++] = mix4(46, dw, hp, seen(t, labels, d), side)
  return n
}

/** Set of the labels that the head's dependents before `d` already have. */
function seen(t: Tree, labels: Int32Array, d: number): number {
  let set = 0
  for (let k = t.previous[d] as number, tries = 0; k >= 0 && tries < 8; k = t.previous[k] as number, tries++)
    set |= 1 << ((labels[k] as number) & 31)
  return set
}

/** Labels the arcs of a tree from left to right; `labels[i]` is a class of the scorer. `root` is the class of the root's arc. */
export function labelArcs(view: ParseView, tree: Tree, scorer: Scorer, root: number, labels: Int32Array): void {
  const features = new Int32Array(LABEL_FEATURES)
  const scores = new Float64Array(scorer.classes)
  for (let d = 0; d < view.length; d++) {
    if (tree.heads[d] === view.length) {
      labels[d] = root
      continue
    }
    scorer.score(features, labelFeatures(view, tree, d, labels, features), scores)
    scores[root] = Number.NEGATIVE_INFINITY
    labels[d] = best(scores, scorer.classes)
  }
}
