import type { Span } from "../model/span.ts"

/** A line shorter than this is a heading, a byline or a list item: the next one does not go on with it. */
const SHORTEST_WRAPPED = 45

/**
 * The paragraphs of a text, without white space at their ends. A line is a paragraph of its own, unless the text is wrapped
 * at a width: then lines that break off in the middle of a sentence are joined. A blank line always separates.
 */
export function paragraphs(text: string): Span[] {
  const lines = [...text.matchAll(/[^\n\r\u2028\u2029\f\v]+/g)]
    .map((m) => trimmed(text, m.index, m.index + m[0].length))
    .filter((l) => l.end > l.start)
  const wrapped = isWrapped(lines)
  const found: { start: number; end: number }[] = []
  for (const line of lines) {
    const last = found.at(-1)
    if (last && goesOn(text, last, line, wrapped)) last.end = line.end
    else found.push({ start: line.start, end: line.end })
  }
  return found
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from
  let end = to
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return { start, end }
}

/** Most lines about as long as the longest, which is no longer than a printed line. */
function isWrapped(lines: readonly Span[]): boolean {
  if (lines.length < 4) return false
  const lengths = lines.map((l) => l.end - l.start)
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0)
  return longest <= 110 && lengths.filter((n) => n > 0.75 * longest).length > 0.6 * lengths.length
}

function goesOn(text: string, before: Span, line: Span, wrapped: boolean): boolean {
  const gap = text.slice(before.end, line.start)
  if (/\n[^\S\n]*\n|\r\r|\u2029|\f/.test(gap)) return false
  const lastBreak = Math.max(text.lastIndexOf("\n", before.end - 1), before.start - 1)
  if (before.end - lastBreak < SHORTEST_WRAPPED) return false
  if (/[.!?:…]["”’')\]]*$/.test(text.slice(Math.max(before.start, before.end - 6), before.end))) return false
  const next = text.slice(line.start, line.start + 2)
  return /^\p{Ll}/u.test(next) || (wrapped && /^["“‘(]?[\p{L}\p{Nd}]/u.test(next))
}
