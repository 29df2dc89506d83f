import type { Span } from "../model/span.ts"
import { type Token, tokenize } from "./token.ts"

/** A sentence, heading or list line. Sentences are in order, never overlap and never cross a line break. */
export interface Sentence extends Span {
  readonly index: number
  /** Number of the paragraph (a line, or lines joined by single breaks in the middle of a sentence) that it stands in. */
  readonly paragraph: number
  readonly tokens: readonly Token[]
}

const BREAK = /[.!?…]["”’')\]]*\s+(?=["“‘([]?\p{Lu})/gu

/** Splits a text into sentences. Every non-space unit of the text lies in exactly one sentence. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let paragraph = 0
  for (const line of text.matchAll(/[^\n\r]+/g)) {
    let from = line.index
    const to = line.index + line[0].length
    if (!line[0].trim()) continue
    const cuts = [...line[0].matchAll(BREAK)].map((m) => line.index + m.index + m[0].length)
    for (const cut of [...cuts, to]) {
      const tokens = tokenize(text, from, cut)
      const first = tokens[0]
      const last = tokens.at(-1)
      if (first && last)
        sentences.push({ index: sentences.length, paragraph, start: first.start, end: last.end, tokens })
      from = cut
    }
    paragraph++
  }
  return sentences
}
