import type { Token } from "./token.ts"

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
      return word.toLowerCase().replace(/[‘’`]/g, "'")
  }
}

/** Adds the token at a span. */
export function pushToken(text: string, start: number, end: number, tokens: Token[]): void {
  const word = text.slice(start, end)
  tokens.push({ start, end, text: word, norm: normalForm(word) })
}
