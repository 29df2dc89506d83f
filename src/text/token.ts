import type { Span } from "../model/span.ts"

/** A word or a mark. `text` is exactly what stands at the span; `norm` is its form for look-up (see `normalForm`). */
export interface Token extends Span {
  readonly text: string
  /** Lower case, curly quotes straightened, tokeniser's codes undone ("-LRB-" is "("). */
  readonly norm: string
}

const TOKEN =
  /-(?:LRB|RRB|LSB|RSB)-|``|''|[\p{L}\p{M}](?:\.[\p{L}])+\.?|\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’](?!s\b|S\b|re\b|ve\b|ll\b|d\b|m\b)[\p{L}\p{M}]+)*|['’](?:s|S|re|ve|ll|d|m)\b|\.{2,}|…|\S/gu

/** Splits a stretch of text into tokens, in order, without overlap; white space belongs to none. */
export function tokenize(text: string, start = 0, end: number = text.length): Token[] {
  const tokens: Token[] = []
  const pattern = new RegExp(TOKEN)
  pattern.lastIndex = start
  for (let m = pattern.exec(text); m && m.index < end; m = pattern.exec(text)) {
    const to = Math.min(end, m.index + m[0].length)
    const word = text.slice(m.index, to)
    tokens.push({ start: m.index, end: to, text: word, norm: normalForm(word) })
  }
  return tokens
}

/** The form of a token for look-up in lexicons. */
export function normalForm(word: string): string {
  switch (word) {
    case "-LRB-":
    case "-LSB-":
      return "("
    case "-RRB-":
    case "-RSB-":
      return ")"
    case "``":
    case "''":
    case "“":
    case "”":
      return '"'
    default:
      return word.toLowerCase().replace(/[‘’]/g, "'")
  }
}
