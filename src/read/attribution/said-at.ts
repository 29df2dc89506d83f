import type { MentionId } from "../../model/ids.ts"
import type { Part, Span } from "../../model/span.ts"
import type { Page } from "../page.ts"
import type { Found } from "./found.ts"
import { child, children, highest, isRel, lowest, wordAt } from "./view.ts"

const FARTHEST = 70

/**
 * The time mention that tells when something was said: beside the cue or at the head of its sentence, outside source and content. Null where the time
 * could be that of what is told ("…, the first since October, the committee said").
 */
export function saidAtOf(page: Page, found: Found): MentionId | null {
  const cue = found.cue
  if (!cue) return null
  const { sentence } = found.view
  let best: { id: MentionId; distance: number } | null = null
  for (const time of page.all("time", sentence)) {
    if (time.type === "DURATION" || time.type === "SET" || time.value === "PRESENT_REF") continue
    if (found.content.some((part) => meet(part, time)) || (found.source && meet(found.source, time))) continue
    const distance = time.start >= cue.end ? time.start - cue.end : cue.start - time.end
    const beside = time.start >= cue.end ? followsCue(page, found, time, cue) : leadsIn(page, found, time, cue)
    if (beside && distance <= FARTHEST + sourceLength(found) && (!best || distance < best.distance))
      best = { id: time.id, distance }
  }
  return best?.id ?? null
}

function sourceLength(found: Found): number {
  return found.source ? found.source.end - found.source.start : 0
}

/** A bound of what is told, not the day of telling. */
const BOUND = /(?:^|\s)(?:since|until|till|after|before|from|between|through|by|for|of)\s+(?:the\s+)?$/i

/** "said in Geneva on Tuesday": nothing but a place or the person spoken to stands between the cue and the time. */
function followsCue(page: Page, found: Found, time: Span, cue: Span): boolean {
  const between = page.text.slice(cue.end, time.start)
  if (/[,;:.“”"–—]|''|``/.test(between) || BOUND.test(between)) return false
  if (found.content.some((part) => part.start >= cue.end && part.end <= time.start)) return false
  return !verbBetween(found, cue.end, time.start)
}

/** "On Tuesday, the envoy said", "the envoy on Tuesday said". */
function leadsIn(page: Page, found: Found, time: Span, cue: Span): boolean {
  const { sentence } = found.view
  const start = found.source && found.source.start < cue.start ? found.source.start : cue.start
  if (time.start >= start) {
    // between source and cue: only what describes the source may stand there beside the time
    const from = found.source ? found.source.end : start
    return !/[;:.“”"]|\band\b/.test(page.text.slice(from, cue.start)) && !verbBetween(found, from, cue.start)
  }
  const before = page.text.slice(sentence.start, time.start)
  return (
    /^[“"'`\s]*(?:and|but|also|late|early|earlier|later|on|in)?\s*(?:on|in)?\s*$/i.test(before) &&
    /^\s*,?\s*$/.test(page.text.slice(time.end, start))
  )
}

function verbBetween(found: Found, from: number, to: number): boolean {
  return found.view.words.some(
    (word) =>
      word.start >= from && word.end <= to && word.i !== found.word && (word.upos === "VERB" || word.upos === "SCONJ"),
  )
}

/** "in Washington", "at the conference": where it was said, as a phrase beside the cue. */
export function saidWhereOf(page: Page, found: Found): Part | null {
  const { view } = found
  for (const word of children(view, found.word)) {
    if (!isRel(word, "obl", "nmod") || word.upos !== "PROPN") continue
    const preposition = child(view, word.i, "case")
    if (!preposition || !/^(in|at)$/.test(preposition.norm)) continue
    const from = wordAt(view, Math.max(lowest(view, word.i), preposition.i + 1))
    const to = wordAt(view, highest(view, word.i))
    const span = { start: from.start, end: to.end }
    if (
      from.i > to.i ||
      found.content.some((part) => meet(part, span)) ||
      page.all("time", view.sentence).some((time) => meet(time, span))
    )
      continue
    return page.part(span.start, span.end)
  }
  return null
}

function meet(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
