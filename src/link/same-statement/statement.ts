import type { MentionOf } from "../../model/mention.ts"
import { pairQuotations } from "../../text/quotation.ts"
import type { Interval } from "../interval.ts"
import type { Reading } from "../reading.ts"
import { FUNCTION_WORDS, fold, hashWord, mix, stem, wordsOf } from "../words.ts"

/** An attribution's content as it is compared with others. */
export interface Statement {
  readonly reading: Reading
  readonly mention: MentionOf<"attribution">
  /** Words of the content: as printed, folded, and whether each stands in quotation marks. */
  readonly printed: readonly string[]
  readonly norms: readonly string[]
  readonly quoted: readonly boolean[]
  /** Stems of its content words. */
  readonly stems: ReadonlySet<string>
  readonly speaker: string | null
  readonly saidOn: Interval | null
}

/** The attributions of a report, ready to be compared. */
export function statementsOf(reading: Reading): Statement[] {
  const { text } = reading.report
  const mentions = reading.all("attribution").filter((m) => m.zone === "body" || m.zone === "headline")
  if (mentions.length === 0) return []
  const quotations = pairQuotations(text)
  return mentions.map((mention) => {
    const words = mention.content.flatMap((part) => wordsOf(text, part.start, part.end))
    const norms = words.map((w) => NUMBERS.get(w.norm) ?? w.norm)
    return {
      reading,
      mention,
      printed: words.map((w) => text.slice(w.start, w.end)),
      norms,
      quoted: words.map((w) => quotations.some((q) => q.start <= w.start && w.end <= q.end)),
      stems: new Set(norms.filter((n) => !FUNCTION_WORDS.has(n)).map(stem)),
      speaker: mention.speaker.name,
      saidOn: reading.days(mention.saidAt),
    }
  })
}

/** Number words that copies swap for digits. */
const NUMBERS: ReadonlyMap<string, string> = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve".split(" ").map((word, n) => [word, String(n)]),
)

const SHINGLE = 4

/** Keys for statements with words in common: four words in a row, two of them content words. */
export function wordKeys(s: Statement): number[] {
  const keys: number[] = []
  const hashes = s.norms.map(hashWord)
  const content = s.norms.map((n) => (FUNCTION_WORDS.has(n) ? 0 : 1))
  for (let i = 0; i + SHINGLE <= hashes.length; i++) {
    let h = 0
    let n = 0
    for (let k = 0; k < SHINGLE; k++) {
      h = mix(h, hashes[i + k] ?? 0)
      n += content[i + k] ?? 0
    }
    if (n >= 2) keys.push(h)
  }
  return keys
}

/** The key of a whole statement of some length: however many reports quote it, its copies meet. */
export function wholeKey(s: Statement): number[] {
  return s.norms.length >= 6 ? [s.norms.reduce((h, norm) => mix(h, hashWord(norm)), 0x3b1d)] : []
}

/** Keys for statements of one speaker on one matter: the speaker's last name with each stem. */
export function matterKeys(s: Statement): number[] {
  if (s.speaker === null) return []
  const who = hashWord(lastName(s.speaker))
  return [...s.stems].map((x) => mix(who, hashWord(x)))
}

/** The folded last word of a name: enough to see whether two reports can mean one speaker. */
export function lastName(name: string): string {
  return fold(name.trim().split(/\s+/).at(-1) ?? name)
}
