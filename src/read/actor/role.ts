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
  return titleBefore(page, name) ?? appositionAfter(page, name)
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
      const first = /^(?:the|an?)$/.test(words[range.first]?.norm ?? "") ? range.first + 1 : range.first
      if (range.first >= name.to && first <= range.last)
        return partOfRange(page, name.sentence, { first, last: range.last })
    }
  }
  return null
}
