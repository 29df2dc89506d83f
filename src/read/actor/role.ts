import type { Part } from "../../model/span.ts"
import { fold } from "../../text/fold.ts"
import type { Word } from "../../text/syntax/tree.ts"
import { partOfRange, yieldOf } from "../clause.ts"
import { TITLES } from "../name-lexicon.ts"
import type { NameSpan } from "../names.ts"
import type { Page } from "../page.ts"
import { ROLES } from "./lexicon.ts"

/** What the text calls a person beside the name: the title before it ("Russian Foreign Minister") or the apposition after it. Null where it has neither. */
export function roleOf(page: Page, name: NameSpan): Part | null {
  return titleBefore(page, name) ?? appositionAfter(page, name) ?? afterComma(page, name)
}

/** Longest title that is followed leftwards, in words. */
const LONGEST = 12

function titleBefore(page: Page, name: NameSpan): Part | null {
  const { words } = name.sentence
  let from = name.from
  let found = false
  while (from > 0 && name.from - from < LONGEST) {
    const word = words[from - 1]
    if (!word || !belongs(words, from - 1, name)) break
    if (isRole(word)) found = true
    from--
  }
  while (from < name.from && ["ADP", "PART", "PUNCT", "CCONJ"].includes(words[from]?.upos ?? "")) from++
  const first = words[from]
  const last = words[name.from - 1]
  return found && first && last && from < name.from ? page.part(first.start, last.end) : null
}

function belongs(words: readonly Word[], i: number, name: NameSpan): boolean {
  const word = words[i]
  if (!word) return false
  if (word.upos === "PROPN" || word.upos === "NOUN" || word.upos === "ADJ") return true
  if (/^[-‐‑–]$/.test(word.text)) return words[i - 1]?.end === word.start
  if (word.norm === "'s" || word.norm === "'") return name.from - i < LONGEST
  return ["of", "for"].includes(word.norm) && words[i - 1] !== undefined && isRole(words[i - 1] as Word)
}

function isRole(word: Word): boolean {
  return ROLES.has(word.lemma) || TITLES.has(fold(word.text))
}

function appositionAfter(page: Page, name: NameSpan): Part | null {
  const { words, children } = name.sentence
  for (let i = name.from; i < name.to; i++) {
    for (const c of children[i] ?? []) {
      const child = words[c]
      if (!child || c < name.to || child.rel !== "appos" || !isRole(child)) continue
      const range = yieldOf(
        name.sentence,
        c,
        (w) =>
          w.rel.startsWith("acl") ||
          w.rel === "parataxis" ||
          (w.rel === "conj" && w.i > c) ||
          (w.rel === "appos" && w.i > c),
      )
      let { first } = range
      while (first < range.last && /^(?:the|an?|[,–—-])$/.test(words[first]?.norm ?? "")) first++
      if (range.first >= name.to && first <= range.last)
        return partOfRange(page, name.sentence, { first, last: range.last })
    }
  }
  return null
}

/** The apposition by word order, where the tree has missed it: from the comma to the next comma, verb or end, with a role's noun in it. */
function afterComma(page: Page, name: NameSpan): Part | null {
  const { words } = name.sentence
  if (words[name.to]?.text !== ",") return null
  let from = name.to + 1
  if (/^(?:the|an?)$/.test(words[from]?.norm ?? "")) from++
  let to = from
  let head = -1
  while (to < words.length && to - from <= LONGEST) {
    const word = words[to]
    if (!word || /^[,.;:!?()“”"]$/.test(word.text) || ["VERB", "AUX", "PRON", "SCONJ"].includes(word.upos)) break
    if (head < 0 && isRole(word) && word.upos !== "VERB") head = to
    if (head < 0 && word.upos === "ADP") break
    to++
  }
  while (to > from && ["ADP", "CCONJ", "ADV", "DET", "PUNCT"].includes(words[to - 1]?.upos ?? "")) to--
  const first = words[from]
  const last = words[to - 1]
  return head >= 0 && head < to && first && last && to > from ? page.part(first.start, last.end) : null
}
