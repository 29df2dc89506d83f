import type { Span } from "../../../model/span.ts"
import type { Page } from "../../page.ts"
import { nameRuns } from "./name-run.ts"
import type { Person, Register } from "./register.ts"

const REACH_BACK = 1500

/**
 * The person behind a description: "the ambassador" after "Ambassador Lena Novak", or before the name is given ("Norway's envoy admitted … 'Yes,' Lena Novak said").
 * Null unless exactly one person fits and the description is definite. On a stitched page only within the paragraph.
 */
export function roleHolder(
  page: Page,
  register: Register,
  role: string,
  phrase: string,
  span: Span,
  stitched: boolean,
  next: readonly Span[],
): Person | null {
  if (!/^(?:the|his|her|its|their)\b|^\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*)*['’]s?\s/iu.test(phrase)) return null
  const backward = /^the\s/i.test(phrase) ? holderBefore(page, register, role, phrase, span, stitched) : null
  if (backward) return backward
  return stitched ? null : holderAfter(page, register, span, next)
}

function holderBefore(
  page: Page,
  register: Register,
  role: string,
  phrase: string,
  span: Span,
  stitched: boolean,
): Person | null {
  const from = stitched ? paragraphStart(page, span.start) : span.start - REACH_BACK
  const fitting = register.people.filter(
    (person) =>
      person.roles.has(role) &&
      person.introducedAt < span.start &&
      person.at.some((offset) => offset >= from && offset < span.start),
  )
  const [only] = fitting
  if (fitting.length !== 1 || !only) return null
  // a description that names a side of its own ("the Russian minister") must not be another's
  const side = nameRuns(phrase.replace(/^the\s/i, ""))[0]
  return side ? null : only
}

function paragraphStart(page: Page, at: number): number {
  const paragraph = page.sentenceAt(at)?.paragraph ?? 0
  return page.sentences.find((sentence) => sentence.paragraph === paragraph)?.start ?? 0
}

/** The office first, the name next: the very next source within two paragraphs is a full name that the report has not had before and that brings no office of its own. */
function holderAfter(page: Page, register: Register, span: Span, next: readonly Span[]): Person | null {
  const here = page.sentenceAt(span.start)?.paragraph ?? 0
  const following = next.find((source) => source.start > span.end)
  if (!following) return null
  const there = page.sentenceAt(following.start)?.paragraph ?? 0
  if (there - here > 1) return null
  const text = page.text.slice(following.start, following.end)
  const run = nameRuns(text)[0]
  if (!run || run.words.length < 2 || run.titles.length > 0 || text.trim() !== text.slice(run.start, run.end))
    return null
  const at = following.start + run.start
  const person = register.people.find((one) => one.introducedAt === at)
  if (!person || person.at.some((offset) => offset < at)) return null
  return person
}
