import type { Span } from "../../model/span.ts"
import type { Word } from "../../text/syntax/tree.ts"
import type { PageSentence } from "../page.ts"

/** A sentence with the extent of each word's subtree: words `lo[i]` to `hi[i]`, both inclusive. */
export interface View {
  readonly sentence: PageSentence
  readonly words: readonly Word[]
  readonly lo: readonly number[]
  readonly hi: readonly number[]
}

/** Computes the subtree extents of a sentence. */
export function viewOf(sentence: PageSentence): View {
  const n = sentence.words.length
  const lo = Array.from({ length: n }, (_, i) => i)
  const hi = Array.from({ length: n }, (_, i) => i)
  for (let i = 0; i < n; i++) {
    let at = sentence.words[i]?.head ?? -1
    // the walk is bounded by the sentence's length, so a cycle in a broken tree cannot hold it
    for (let steps = 0; at >= 0 && at < n && steps < n; steps++) {
      if (i < (lo[at] ?? i)) lo[at] = i
      if (i > (hi[at] ?? i)) hi[at] = i
      at = sentence.words[at]?.head ?? -1
    }
  }
  return { sentence, words: sentence.words, lo, hi }
}

/** The word at an index. @throws RangeError outside the sentence. */
export function wordAt(view: View, i: number): Word {
  const word = view.words[i]
  if (!word) throw new RangeError(`word ${i} of a sentence of ${view.words.length} words`)
  return word
}

export function lowest(view: View, i: number): number {
  return view.lo[i] ?? i
}

export function highest(view: View, i: number): number {
  return view.hi[i] ?? i
}

/** Dependents of a word, in order of reading. */
export function children(view: View, i: number): Word[] {
  return (view.sentence.children[i] ?? []).map((c) => wordAt(view, c))
}

/** The first dependent with one of these relations; a relation stands for its subtypes too unless it names one. */
export function child(view: View, i: number, ...rels: readonly string[]): Word | null {
  return children(view, i).find((word) => isRel(word, ...rels)) ?? null
}

/** Whether a word hangs on its head by one of these relations ("nsubj" covers "nsubj:pass"). */
export function isRel(word: Word, ...rels: readonly string[]): boolean {
  return rels.some((rel) => word.rel === rel || word.rel.startsWith(`${rel}:`))
}

/** Text span of the words `from` to `to`, both inclusive. */
export function spanOf(view: View, from: number, to: number): Span {
  return { start: wordAt(view, from).start, end: wordAt(view, to).end }
}

export function isVerbal(word: Word): boolean {
  return word.upos === "VERB" || word.upos === "AUX"
}

const QUOTE_MARKS = new Set(['"', "''", "“", "”", "„", "«", "»", "‘", "’", "'", "`", "``"])

export function isQuoteMark(word: Word): boolean {
  return QUOTE_MARKS.has(word.text) && word.upos !== "PART"
}

/** A mark that ends no phrase by itself but stands at its edges: comma, dash, colon, semicolon, stop. */
export function isPunctuation(word: Word): boolean {
  return word.upos === "PUNCT" || /^[,.;:!?…–—-]+$/.test(word.text)
}

/** Moves the edges of a stretch inward over commas, dashes and stops; quotation marks and brackets stay. Null when nothing is left. */
export function trimmed(view: View, from: number, to: number): { from: number; to: number } | null {
  let a = Math.max(0, from)
  let b = Math.min(view.words.length - 1, to)
  while (a <= b && isOuterMark(wordAt(view, a))) a++
  while (b >= a && isOuterMark(wordAt(view, b))) b--
  return a <= b ? { from: a, to: b } : null
}

function isOuterMark(word: Word): boolean {
  return /^[,.;:!?…–—-]+$/.test(word.text) && !/^(\.{2,}|…)$/.test(word.text)
}

/** The "to" of an infinitive; null for other verb forms. */
export function markTo(view: View, i: number): number | null {
  return children(view, i).find((word) => word.norm === "to" && word.i < i && isRel(word, "mark"))?.i ?? null
}
