import { mix2 } from "./hash.ts"
import { PAD, type WordCodes } from "./word-code.ts"

/**
 * What the parser sees of a sentence of n words. Arrays are read at position + 1, so that position -1 ("none") and the
 * root (position n) need no test; positions n + 1 and n + 2 lie behind the root.
 */
export interface ParseView {
  readonly length: number
  readonly form: Int32Array
  /** Class of the tagger. */
  readonly tag: Int32Array
  /** Coarse class: the UD part of speech. */
  readonly coarse: Int32Array
  /** Form and tag together. */
  readonly both: Int32Array
  readonly suffix: Int32Array
  /** Counts, up to and without a position, of marks, verbs, conjunctions and quotation marks: 8 bits each. */
  readonly passed: Int32Array
}

/** Which of the counted sorts a tag belongs to, as an amount to add to `passed`. */
export interface TagSorts {
  /** Coarse class by tag. */
  readonly coarse: Int32Array
  /** Amount by tag: 1 comma or other mark, 1 << 8 verb, 1 << 16 conjunction, 1 << 24 quotation mark. */
  readonly amount: Int32Array
}

/** Builds the view from the words' codes and tags. */
export function parseView(codes: WordCodes, tags: Int32Array, sorts: TagSorts): ParseView {
  const n = codes.length
  const size = n + 5
  const make = () => new Int32Array(size)
  const v = { length: n, form: make(), tag: make(), coarse: make(), both: make(), suffix: make(), passed: make() }
  edge(v, 0, -1)
  for (let i = 0; i < n; i++) {
    const at = i + 1
    const tag = tags[i] as number
    const form = codes.form[i + PAD] as number
    v.form[at] = form
    v.tag[at] = tag
    v.coarse[at] = sorts.coarse[tag] as number
    v.both[at] = mix2(99, form, tag)
    v.suffix[at] = codes.suffix3[i + PAD] as number
    v.passed[at + 1] = add(v.passed[at] as number, sorts.amount[tag] as number)
  }
  for (let k = n + 1; k < size; k++) edge(v, k, -k + n - 1)
  return v
}

function edge(v: ParseView, at: number, code: number): void {
  v.form[at] = code
  v.tag[at] = code
  v.coarse[at] = code
  v.both[at] = code
  v.suffix[at] = code
}

// Counts wrap at 256 within their byte without touching the next: only differences of near positions are read.
function add(a: number, b: number): number {
  return ((a & 0x7f7f7f7f) + (b & 0x7f7f7f7f)) ^ ((a ^ b) & 0x80808080)
}

/** What stands between two positions (both left out), `from` < `to`: counts capped at 0-3 marks, 0-3 verbs, 0-1 others. */
export function between(v: ParseView, from: number, to: number): number {
  const a = v.passed[from + 2] as number
  const b = v.passed[to + 1] as number
  const marks = ((b & 255) - (a & 255)) & 255
  const verbs = (((b >>> 8) & 255) - ((a >>> 8) & 255)) & 255
  const joins = (((b >>> 16) & 255) - ((a >>> 16) & 255)) & 255
  const quotes = ((b >>> 24) - (a >>> 24)) & 255
  return (marks > 3 ? 3 : marks) | ((verbs > 3 ? 3 : verbs) << 2) | ((joins > 0 ? 1 : 0) << 4) | ((quotes & 1) << 5)
}

/** Distance in steps: 1, 2, 3, 4, 5-6, 7-10, 11 and more. */
export function step(distance: number): number {
  return distance < 5 ? distance : distance < 7 ? 5 : distance < 11 ? 6 : 7
}
