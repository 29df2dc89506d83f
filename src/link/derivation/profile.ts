import type { Span } from "../../model/span.ts"
import type { Reading } from "../reading.ts"
import { FUNCTION_WORDS, hashWord, stem, wordsOf } from "../words.ts"
import { furnitureOf, postsOf } from "./furniture.ts"

/** Flags of a word in a profile. */
export const QUOTED = 1
export const FUNCTION = 2
export const CAPITAL = 4
export const NUMBER = 8

/** A report's running words as linkers compare them; furniture, captions and headline are left out. Parallel arrays. */
export interface Profile {
  readonly reading: Reading
  /** Hash of each word's folded form. */
  readonly ids: Uint32Array
  /** Hash of each word's stem. */
  readonly stems: Uint32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly flags: Uint8Array
  /** Index of the first word of each sentence, and the number of words at the end. */
  readonly sentences: Uint32Array
}

/** Builds the profile of a report. */
export function profileOf(reading: Reading): Profile {
  const { text, zones } = reading.report
  const left = [...zones.filter((z) => z.zone !== "body"), ...furnitureOf(text)]
  const skip = mask(text.length, left)
  const quoted = mask(text.length, [...reading.quotations().filter((q) => q.depth === 0), ...postsOf(text)])
  const ids: number[] = []
  const stems: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  const flags: number[] = []
  const sentences: number[] = []
  for (const sentence of reading.sentences()) {
    const before = ids.length
    for (const word of wordsOf(text, sentence.start, sentence.end)) {
      if (skip[word.start]) continue
      ids.push(hashWord(word.norm))
      stems.push(hashWord(stem(word.norm)))
      starts.push(word.start)
      ends.push(word.end)
      flags.push(
        (quoted[word.start] ? QUOTED : 0) |
          (FUNCTION_WORDS.has(word.norm) ? FUNCTION : 0) |
          (word.capital && ids.length - 1 > before ? CAPITAL : 0) |
          (/\p{N}/u.test(word.norm) ? NUMBER : 0),
      )
    }
    if (ids.length > before) sentences.push(before)
  }
  sentences.push(ids.length)
  return {
    reading,
    ids: Uint32Array.from(ids),
    stems: Uint32Array.from(stems),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    flags: Uint8Array.from(flags),
    sentences: Uint32Array.from(sentences),
  }
}

function mask(length: number, spans: readonly Span[]): Uint8Array {
  const on = new Uint8Array(length)
  for (const span of spans) on.fill(1, span.start, span.end)
  return on
}
