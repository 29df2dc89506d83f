import type { MentionOf } from "../../model/mention.ts"
import type { Interval } from "../interval.ts"
import type { Reading } from "../reading.ts"
import { FUNCTION_WORDS, fold, hashWord, mix, stem, stemHashes, type Word, wordsOf } from "../words.ts"

/** An attribution's content as it is compared with others; its words as hashes, to keep a large case small. */
export interface Statement {
  readonly reading: Reading
  readonly mention: MentionOf<"attribution">
  /** Hash of each word of the content, folded, number words as digits. */
  readonly words: Uint32Array
  /** Flags of each word. */
  readonly flags: Uint8Array
  /** Hashes of the stems of its content words, rising. */
  readonly stems: Uint32Array
  readonly speaker: string | null
  readonly saidOn: Interval | null
}

/** Flags of a word in a statement. */
export const QUOTED = 1
export const CONTENT = 2
export const NUMBER = 4

/** The attributions of a report, ready to be compared. */
export function statementsOf(reading: Reading): Statement[] {
  const mentions = reading.all("attribution").filter((m) => m.zone === "body" || m.zone === "headline")
  if (mentions.length === 0) return []
  const quotations = reading.quotations()
  return mentions.map((mention) => {
    const words = contentWords(reading, mention)
    const norms = words.map(normOf)
    const flags = words.map(
      (w, i) =>
        (quotations.some((q) => q.start <= w.start && w.end <= q.end) ? QUOTED : 0) |
        (FUNCTION_WORDS.has(norms[i] ?? "") ? 0 : CONTENT) |
        (/\p{N}/u.test(norms[i] ?? "") ? NUMBER : 0),
    )
    return {
      reading,
      mention,
      words: Uint32Array.from(norms, hashWord),
      flags: Uint8Array.from(flags),
      stems: stemHashes(norms),
      speaker: mention.speaker.name,
      saidOn: reading.days(mention.saidAt),
    }
  })
}

function contentWords(reading: Reading, mention: MentionOf<"attribution">): Word[] {
  return mention.content.flatMap((part) => wordsOf(reading.report.text, part.start, part.end))
}

const normOf = (word: Word): string => NUMBERS.get(word.norm) ?? word.norm

/** The words of a statement as printed, in the order of its hashes; read from the text again. */
export function printedWords({ reading, mention }: Statement): string[] {
  return contentWords(reading, mention).map((w) => reading.report.text.slice(w.start, w.end))
}

/** The stems that two statements have in common, in the order of the first. */
export function sharedStems(a: Statement, b: Statement): string[] {
  const theirs = new Set(b.stems)
  const stems = contentWords(a.reading, a.mention).map((w) => stem(normOf(w)))
  return [...new Set(stems)].filter((s) => !FUNCTION_WORDS.has(s) && theirs.has(hashWord(s)))
}

/** Number words that copies swap for digits. */
const NUMBERS: ReadonlyMap<string, string> = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve".split(" ").map((word, n) => [word, String(n)]),
)

const SHINGLE = 4

/** Keys for statements with words in common: four words in a row, two of them content words. */
export function wordKeys(s: Statement): number[] {
  const keys: number[] = []
  for (let i = 0; i + SHINGLE <= s.words.length; i++) {
    let h = 0
    let n = 0
    for (let k = 0; k < SHINGLE; k++) {
      h = mix(h, s.words[i + k] ?? 0)
      if ((s.flags[i + k] ?? 0) & CONTENT) n++
    }
    if (n >= 2) keys.push(h)
  }
  return keys
}

/** The key of a whole statement of some length: however many reports quote it, its copies meet. */
export function wholeKey(s: Statement): number[] {
  return s.words.length >= 6 ? [s.words.reduce((h, word) => mix(h, word), 0x3b1d)] : []
}

/** Keys for statements of one speaker on one matter: the speaker's last name with each stem. */
export function matterKeys(s: Statement): number[] {
  if (s.speaker === null) return []
  const who = hashWord(lastName(s.speaker))
  return Array.from(s.stems, (x) => mix(who, x))
}

/** The folded last word of a name: enough to see whether two reports can mean one speaker. */
export function lastName(name: string): string {
  return fold(name.trim().split(/\s+/).at(-1) ?? name)
}
