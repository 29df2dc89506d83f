import type { MentionOf } from "../../model/mention.ts"
import type { Part } from "../../model/span.ts"
import { numberValue, ORDINAL, ordinalValue } from "../../text/number.ts"
import type { Word } from "../../text/syntax/tree.ts"
import type { Page, PageSentence } from "../page.ts"

const UNIT = "(?:hours?|days?|weeks?|months?)"
const TRUCE = "(?:truce|cease-?fire|cessation(?: of hostilities)?|agreement|deal|pause|lull|accord)"

/** Periods of a truce that no calendar names. Each repetition is bounded. */
const PERIOD = new RegExp(
  [
    String.raw`\bsince (?:the |its |their )?(?:start|beginning|entry into force|signing)?(?: of )?(?:the |a )?${TRUCE}(?: (?:began|begun|started|took effect|came into (?:force|effect)|went into (?:force|effect)|entered into force|was (?:signed|announced|declared)))?`,
    String.raw`\bsince it (?:began|started|took effect|came into (?:force|effect)|was (?:signed|announced|declared))`,
    String.raw`\b(?:on|in|during|over|within) (?:the |its |their )?(?:${ORDINAL} |opening |initial )(?:\w{1,8} )?${UNIT}(?: of (?:the |its |a )?${TRUCE})?`,
    String.raw`\b(?:on|by) day (?:\d{1,3}|[a-z]{3,9})(?: of (?:the |its |a )?${TRUCE})?`,
    String.raw`\bentered (?:its|the) ${ORDINAL} (?:day|week)`,
    String.raw`\b(?:in|over|during|within|for) (?:the )?(?:past|last|previous|preceding)? ?(?:\d{1,3}|[a-z]{3,9}) ${UNIT}`,
    String.raw`\b(?:a|per) (?:day|week)\b|\bdaily\b`,
  ].join("|"),
  "gi",
)

/** The words for the period of a count, nearest to the counted noun; null where the sentence has none of these forms. */
export function periodWords(page: Page, s: PageSentence, noun: Word): Part | null {
  let best: { start: number; end: number } | null = null
  for (const match of page.text.slice(s.start, s.end).matchAll(PERIOD)) {
    const start = s.start + match.index
    const span = { start, end: start + match[0].length }
    if (best === null || away(span, noun) < away(best, noun)) best = span
  }
  return best === null ? null : page.part(best.start, best.end)
}

/** "since 12 January", "between Monday and": a time with the preposition that makes a period of it; null for a bare day. */
export function sinceWords(page: Page, s: PageSentence, time: MentionOf<"time">): Part | null {
  const before = page.text.slice(Math.max(s.start, time.start - 12), time.start)
  const preposition = /\b(?:since|until|from|between)(?: the)? $/i.exec(before)?.[0]
  return preposition ? page.part(time.start - preposition.length, time.end) : null
}

function away(span: { readonly start: number; readonly end: number }, noun: Word): number {
  return span.start > noun.end ? span.start - noun.end : noun.start - span.end
}

/** The day of the truce that period words name ("on day nine", "its tenth day"), the first being 1; null for longer periods. */
export function truceDay(words: string): number | null {
  const day = /\bday (\d{1,3}|[a-z]{3,9})\b/i.exec(words)?.[1]
  if (day) return numberValue(day)
  const nth = NTH_DAY.exec(words)?.[1]
  return nth ? ordinalValue(nth) : null
}

const NTH_DAY = new RegExp(String.raw`\b(${ORDINAL}) day\b`, "i")
