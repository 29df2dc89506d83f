/** A stretch of a report's frozen text: UTF-16 code units, half-open `[start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span together with the words that stand there. Invariant: `text === report.text.slice(start, end)`, with no white space at its ends. */
export interface Part extends Span {
  readonly text: string
}

/**
 * Cuts a part out of a text, leaving white space at both ends out of the span.
 * @throws RangeError when the span lies outside the text or holds nothing but white space.
 */
export function partOf(text: string, start: number, end: number): Part {
  if (!(start >= 0 && end <= text.length && start < end)) {
    throw new RangeError(`span [${start}, ${end}) does not lie in a text of ${text.length} units`)
  }
  let from = start
  let to = end
  while (from < to && isWhiteSpace(text.charCodeAt(from))) from++
  while (to > from && isWhiteSpace(text.charCodeAt(to - 1))) to--
  if (from === to) throw new RangeError(`span [${start}, ${end}) holds only white space`)
  return { start: from, end: to, text: text.slice(from, to) }
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `outer` holds the whole of `inner` (equal spans hold each other). */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Order of reading: by start, then the shorter first. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end
}

function isWhiteSpace(unit: number): boolean {
  return (
    unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0xfeff || /\s/.test(String.fromCharCode(unit))
  )
}
