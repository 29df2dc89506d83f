import type { Span } from "../model/span.ts"
import { splitChunk } from "./chunk-split.ts"
import { splitWord } from "./word-split.ts"

export { normalForm } from "./normal-form.ts"

/** A word or a mark. `text` is exactly what stands at the span; `norm` is its form for look-up (see `normalForm`). */
export interface Token extends Span {
  readonly text: string
  /** Lower case, curly quotes straightened, tokeniser's codes undone ("-LRB-" is "("). */
  readonly norm: string
}

/** Longest stretch without white space that is looked at as one: longer ones (hostile or encoded text) are cut there. */
const LONGEST = 400

/**
 * Splits a stretch of text into tokens, in order, without overlap; white space belongs to none. Follows the English Web
 * Treebank: "don't" is do + n't, "Syria's" is Syria + 's, hyphens split ("cease-fire" is three) save after prefixes such as
 * "anti-"; abbreviations keep their stop ("Feb.", "U.S."). Text that is tokenised already is left as it is.
 */
export function tokenize(text: string, start = 0, end: number = text.length): Token[] {
  const tokens: Token[] = []
  let at = start
  while (at < end) {
    if (isSpace(text.charCodeAt(at))) {
      at++
      continue
    }
    let to = at + 1
    let plain = isLetter(text.charCodeAt(at))
    while (to < end && to - at < LONGEST) {
      const c = text.charCodeAt(to)
      if (isSpace(c)) break
      if (plain && !isLetter(c)) plain = false
      to++
    }
    if (to < end && isLowSurrogate(text.charCodeAt(to))) to++
    if (plain) splitWord(text, at, to, tokens)
    else splitChunk(text, at, to, end, tokens)
    at = to
  }
  return tokens
}

function isSpace(c: number): boolean {
  return (
    c === 32 ||
    (c >= 9 && c <= 13) ||
    c === 0xa0 ||
    c === 0x85 ||
    c === 0x1680 ||
    (c >= 0x2000 && c <= 0x200b) ||
    c === 0x2028 ||
    c === 0x2029 ||
    c === 0x202f ||
    c === 0x205f ||
    c === 0x3000 ||
    c === 0xfeff
  )
}

function isLetter(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0x24f && c !== 0xd7 && c !== 0xf7)
}

function isLowSurrogate(c: number): boolean {
  return c >= 0xdc00 && c <= 0xdfff
}
