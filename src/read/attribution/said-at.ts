import type { MentionId } from "../../model/ids.ts"
import type { Part, Span } from "../../model/span.ts"
import type { Page } from "../page.ts"
import type { Found } from "./found.ts"
import { child, children, highest, isRel, lowest, wordAt } from "./view.ts"

/** The time mention that tells when something was said: in the reporting clause, outside source and content. */
export function saidAtOf(page: Page, found: Found): MentionId | null {
  const cue = found.cue
  if (!cue) return null
  const { sentence } = found.view
  let best: { id: MentionId; distance: number } | null = null
  for (const time of page.all("time", sentence)) {
    if (time.type === "DURATION" || time.type === "SET") continue
    if (found.content.some((part) => meet(part, time)) || (found.source && meet(found.source, time))) continue
    const distance = time.start >= cue.end ? time.start - cue.end : cue.start - time.end
    if (distance > 90 || !sameClause(page, found, time, cue)) continue
    if (!best || distance < best.distance) best = { id: time.id, distance }
  }
  return best?.id ?? null
}

/** Whether no other finite verb with a subject stands between the two: the time then belongs to the cue. */
function sameClause(page: Page, found: Found, time: Span, cue: Span): boolean {
  const [from, to] = time.start >= cue.end ? [cue.end, time.start] : [time.end, cue.start]
  if (/[;:.]\s/.test(page.text.slice(from, to))) return false
  return (
    !found.view.words.some(
      (word) =>
        word.start >= from &&
        word.end <= to &&
        /^(VBD|VBZ|VBP|MD)$/.test(word.xpos) &&
        !isRel(word, "acl") &&
        word.i !== found.word,
    ) && !found.content.some((part) => part.start >= from && part.end <= to)
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
