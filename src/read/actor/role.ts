import type { Part } from "../../model/span.ts"
import { fold } from "../../text/fold.ts"
import type { Word } from "../../text/syntax/tree.ts"
import { partOfRange, yieldOf } from "../clause.ts"
import { TITLES } from "../name-lexicon.ts"
import type { NameSpan } from "../names.ts"
import type { Page } from "../page.ts"
import { ROLES } from "./lexicon.ts"

/** What the text calls a person beside the name: the title before it ("Russian Foreign Minister"), the apposition after it, or the one before its comma. [] where it has none. */
export function rolesOf(page: Page, name: NameSpan, names: readonly NameSpan[]): Part[] {
  const told = appositionAfter(page, name) ?? afterComma(page, name)
  const after = told && !isOfNext(told, name, names) ? told : null
  return [titleBefore(page, name), after, beforeComma(page, name)].filter((role) => role !== null)
}

/** Longest title that is followed leftwards, in words. */
const LONGEST = 12

/** "with Kerry, Foreign Minister Jane Doe and others": the words behind the comma are the next person's. */
function isOfNext(role: Part, name: NameSpan, names: readonly NameSpan[]): boolean {
  return names.some(
    (next) =>
      next.kind === "person" &&
      !next.office &&
      next.start > name.end &&
      next.start <= role.end + 1 &&
      next.start > role.start,
  )
}

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
  if (words[from]?.norm === "year" && words[from + 2]?.norm === "old") from += 3
  const first = words[from]
  const last = words[name.from - 1]
  if (last?.upos === "ADP" || last?.norm === "'s") return null
  if (words.slice(from, name.from).every((word) => HONORIFICS.has(fold(word.text)))) return null
  return found && first && last && from < name.from ? page.part(first.start, last.end) : null
}

/** Forms of address, which tell no role. */
const HONORIFICS = new Set("mr mrs ms miss sir lady lord madam".split(" "))

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

/** "The head of the network, Lena Haddad": the role stands first, with its own article, and the name is its apposition. */
function beforeComma(page: Page, name: NameSpan): Part | null {
  const { words } = name.sentence
  const comma = words.slice(0, name.from).findLastIndex((word) => word.text === ",")
  if (comma < 1 || !words.slice(comma + 1, name.from).every((word) => isRole(word) || /^\p{Lu}/u.test(word.text)))
    return null
  const closes = [",", ".", "(", ")"].includes(words[name.to]?.text ?? "") || words[name.to]?.upos === "VERB"
  if (!closes) return null
  for (let from = comma - 1; from >= 0 && comma - from <= LONGEST; from--) {
    const word = words[from]
    if (!word || word.upos === "VERB" || word.upos === "AUX" || word.text === ",") return null
    if (!/^(?:the|an?)$/.test(word.norm) || words[from - 1]?.upos === "ADP") continue
    const head = words.slice(from + 1, comma).findIndex((one) => one.upos === "ADP" || one.text === ",")
    const noun = words[head < 0 ? comma - 1 : from + head]
    const first = words[from + 1]
    const last = words[comma - 1]
    return noun && first && last && isRole(noun) ? page.part(first.start, last.end) : null
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
