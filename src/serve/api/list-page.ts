import { type ListAnswer, type SentenceAnswer, sentenceKey } from "../../model/api.ts"
import type { Evidence } from "../../model/item.ts"
import type { SourceText } from "../../output/brief/source-text.ts"
import { ApiError } from "./error.ts"

/** Most items of one answer. */
const MOST_ITEMS = 500
/** Longest sentence that an answer carries, in characters; a page without full stops would else be sent whole with each of its items. */
const LONGEST_SENTENCE = 1000

/** A page of a list: `offset`, `limit`, and `q`, a word that an item's JSON must hold (case is folded). */
export function pageOf(
  items: readonly object[],
  source: SourceText,
  query: Readonly<Record<string, string>>,
): ListAnswer<unknown> {
  const offset = whole(query["offset"], 0, "offset", Number.MAX_SAFE_INTEGER)
  const limit = whole(query["limit"], 100, "limit", MOST_ITEMS)
  const word = query["q"]?.toLowerCase() ?? ""
  const found = word ? items.filter((item) => JSON.stringify(item).toLowerCase().includes(word)) : items
  const page = found.slice(offset, offset + limit)
  return { total: found.length, offset, items: page, sentences: sentencesOf(page, source) }
}

function sentencesOf(items: readonly object[], source: SourceText): Record<string, SentenceAnswer> {
  const sentences: Record<string, SentenceAnswer> = {}
  for (const item of items) {
    if (!("evidence" in item)) continue
    const steps = "statusHistory" in item ? (item.statusHistory as readonly { readonly evidence: Evidence }[]) : []
    for (const at of [...(item.evidence as readonly Evidence[]), ...steps.map(({ evidence }) => evidence)]) {
      const { start, end } = source.sentenceSpan(at.report, at)
      if (end - start > LONGEST_SENTENCE) continue
      sentences[sentenceKey(at)] = { start, end, text: source.text(at.report).slice(start, end) }
    }
  }
  return sentences
}

function whole(value: string | undefined, otherwise: number, field: string, most: number): number {
  if (value === undefined) return otherwise
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0 || number > most)
    throw new ApiError(400, "bad-number", `${field} must be a whole number from 0 to ${most}`, field)
  return number
}
