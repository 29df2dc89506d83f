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
  if (NOT_NAMES.has(folded)) return false
  if (word.upos === "PROPN" || word.upos === "X") return true
  if (CLOSED.has(word.upos))
    return word.text.length > 1 && word.text === word.text.toUpperCase() && word.upos !== "PUNCT"
  return i > 0 && !/^["“‘'([:—–-]$/.test(words[i - 1]?.text ?? "") ? true : opensName(words, i)
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
  return next !== undefined && next.upos === "PROPN" && /^\p{Lu}/u.test(next.text)
}

/**
 * Maximal runs of name-like words with the joints inside them: hyphens, particles, "of" after a head word, "&".
 * @param knownAt where the codebook's name that begins at a word ends (its first word after); the word itself or less where none begins
 */
export function nameRuns(words: readonly Word[], knownAt: (i: number) => number): WordSpan[] {
  const runs: WordSpan[] = []
  for (let i = 0; i < words.length; i++) {
    const known = knownAt(i)
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
    return touches && next !== undefined && word.end === next.start && isNameLike(words, to + 1) ? to + 2 : null
  }
  if (isNicknameAt(words, to)) return to + 4
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
