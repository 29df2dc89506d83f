import { fold, isArticleAt } from "../text/fold.ts"
import type { Word } from "../text/syntax/tree.ts"
import { FIRST_NAMES, NOT_NAMES, ORG_HEADS, PARTICLES, PLACE_HEADS } from "./name-lexicon.ts"

/** A stretch of words of one sentence, half-open. */
export interface WordSpan {
  readonly from: number
  readonly to: number
}

const CLOSED = new Set(["DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX", "PART", "INTJ", "PUNCT", "SYM"])

/** Whether a word is written as a name is: with a capital, and no word that is capitalised for another reason. */
export function isNameLike(words: readonly Word[], i: number): boolean {
  const word = words[i]
  if (!word) return false
  if (isArticleAt(words, i))
    return isNameLike(words, i + 1) || (/^[-‐‑–]$/.test(words[i + 1]?.text ?? "") && isNameLike(words, i + 2))
  if (!/^\p{Lu}/u.test(word.text)) return isUnitNumber(words, i) || PREFIXED.test(word.text)
  const folded = fold(word.text)
  if (NOT_NAMES.has(folded)) return isInnerName(words, i, folded)
  if (word.upos === "PROPN" || word.upos === "X") return true
  if (CLOSED.has(word.upos))
    return word.text.length > 1 && word.text === word.text.toUpperCase() && word.upos !== "PUNCT"
  return i > 0 && !/^["“‘'([:—–-]$/.test(words[i - 1]?.text ?? "") ? true : opensName(words, i)
}

/** Short days and months are names, too, between two words of one: "Khin Thu Aye". */
function isInnerName(words: readonly Word[], i: number, folded: string): boolean {
  if (!/^(?:thu|sun|sat|wed|mon|mar|jan|may|will)$/.test(folded)) return false
  const plain = (k: number) => {
    const word = words[k]
    return word?.upos === "PROPN" && /^\p{Lu}\p{Ll}+$/u.test(word.text) && !NOT_NAMES.has(fold(word.text))
  }
  return plain(i - 1) && plain(i + 1)
}

/** "counter-ISIL", "anti-Assad": the name is part of the word. */
const PREFIXED = /^(?:counter|anti|pro|non|ex|post|pre)-\p{Lu}/u

/** "158th" in "158th Fighter Wing", "5th" in "5th Avenue". */
function isUnitNumber(words: readonly Word[], i: number): boolean {
  if (!/^\d+(?:st|nd|rd|th)$/.test(words[i]?.text ?? "")) return false
  const next = words[i + 1]
  return next !== undefined && /^\p{Lu}/u.test(next.text) && !NOT_NAMES.has(fold(next.text))
}

/** A capitalised noun or adjective at the head of a sentence is part of a name only before one. */
function opensName(words: readonly Word[], i: number): boolean {
  const next = words[i + 1]
  if (!next || !/^\p{Lu}/u.test(next.text) || NOT_NAMES.has(fold(next.text))) return false
  if (next.upos === "PROPN") return true
  // "Free Galician Army": the head of a body's name follows soon.
  for (let k = i + 1; k < i + 5 && /^\p{Lu}/u.test(words[k]?.text ?? ""); k++)
    if (k > i + 1 && ORG_HEADS.has(fold(words[k]?.text ?? ""))) return words[i]?.upos === "ADJ"
  return false
}

/**
 * Maximal runs of name-like words with the joints inside them: hyphens, particles, "of" after a head word, "&".
 * @param knownAt where the codebook's name that begins at a word ends (its first word after); the word itself or less where none begins
 */
export function nameRuns(words: readonly Word[], knownAt: (i: number) => number): WordSpan[] {
  const runs: WordSpan[] = []
  for (let i = 0; i < words.length; i++) {
    const known = Math.max(knownAt(i), datedName(words, i))
    if (known <= i && !isNameLike(words, i)) continue
    let to = Math.max(i + 1, known)
    for (;;) {
      const joint = jointAt(words, i, to)
      if (joint === null) break
      to = joint
    }
    runs.push({ from: i, to })
    i = to - 1
  }
  return runs
}

/** Where the run goes on to when it stands at `to`; null where it ends. */
function jointAt(words: readonly Word[], from: number, to: number): number | null {
  const word = words[to]
  if (!word) return null
  const touches = words[to - 1]?.end === word.start
  if (isNameLike(words, to)) return to + 1
  if (/^[-‐‑–]$/.test(word.text)) {
    const next = words[to + 1]
    if (!touches || next === undefined || word.end !== next.start) return null
    if (isNameLike(words, to + 1)) return to + 2
    // "Rostov-on-Don"
    const inner = /^(?:on|upon|sur|le|la|les|de|en|in|an|der|am)$/.test(next.text) && words[to + 2]?.start === next.end
    return inner && /^\p{Lu}/u.test(words[to + 3]?.text ?? "") ? to + 4 : null
  }
  if (isNicknameAt(words, to)) return to + 4
  if (word.norm === "'s" || word.norm === "'")
    return PEOPLE_OF.has(fold(words[to - 1]?.text ?? "")) && /^\p{Lu}/u.test(words[to + 1]?.text ?? "") ? to + 2 : null
  if (/^\d{1,4}$/.test(word.text)) return NUMBERED.test(words[to - 1]?.text ?? "") ? to + 1 : null
  if (word.text === "&" && isNameLike(words, to + 1)) return to + 2
  const folded = fold(word.text)
  if (PARTICLES.has(folded) && isNameLike(words, to + 1)) return to + 2
  if (folded !== "of" && folded !== "for") return null
  const headed = words
    .slice(from, to)
    .some((w) => ORG_HEADS.has(fold(w.text)) || PLACE_HEADS.has(fold(w.text)) || OF_HEADS.has(fold(w.text)))
  if (!headed) return null
  const after = fold(words[to + 1]?.text ?? "") === "the" ? to + 2 : to + 1
  return isNameLike(words, after) && /^\p{Lu}/u.test(words[after]?.text ?? "") ? after + 1 : null
}

/** Those whose army, party or republic bears their name: "People's Protection Units", "Workers' Party". */
const PEOPLE_OF = new Set(
  "people peoples workers women men children farmers teachers students doctors lawyers soldiers writers".split(" "),
)

const MONTHS = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/

/** Where a body that bears a date ends: "March 23 Movement", "14 July Brigade"; `i` where none begins. */
function datedName(words: readonly Word[], i: number): number {
  const [a, b] = [words[i]?.text ?? "", words[i + 1]?.text ?? ""]
  const day = /^\d{1,2}(?:th|st|nd|rd)?$/
  if (!(MONTHS.test(a) && day.test(b)) && !(day.test(a) && MONTHS.test(b))) return i
  const head = words[i + 2]
  if (!head || !/^\p{Lu}/u.test(head.text)) return i
  return ORG_HEADS.has(fold(head.text)) || ORG_HEADS.has(fold(words[i + 3]?.text ?? "")) ? i + 3 : i
}

/** A nickname in quotation marks between given name and surname: Richard "Dick" Rowe. */
function isNicknameAt(words: readonly Word[], i: number): boolean {
  const mark = /^["“”]$/
  if (!mark.test(words[i]?.text ?? "") || !mark.test(words[i + 2]?.text ?? "")) return false
  return (
    FIRST_NAMES.has(fold(words[i - 1]?.text ?? "")) &&
    /^\p{Lu}/u.test(words[i + 1]?.text ?? "") &&
    words[i + 3]?.upos === "PROPN" &&
    /^\p{Lu}/u.test(words[i + 3]?.text ?? "")
  )
}

/** What a number after it belongs to: "CTF 50", "Highway 19". */
const NUMBERED =
  /^(?:\p{Lu}{2,5}|Highway|Hwy\.?|Route|Rt\.?|Interstate|Road|Squadron|Battalion|Brigade|Division|Regiment|Task|Force)$/u

/** Words that take "of" inside a name without being heads of organisations or places. */
const OF_HEADS = new Set(
  "secretary house chief ministry bank cessation law office republic kingdom league friends chamber states bay isle duke prince king queen archbishop bishop".split(
    " ",
  ),
)
