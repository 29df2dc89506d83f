import type { Span } from "../../model/span.ts"

/** A line of a report that holds more than white space. The span leaves white space at both ends out. */
export interface Line extends Span {
  readonly text: string
  /** Ends a sentence: a full stop, question or exclamation mark, closing marks after it left aside. */
  readonly ended: boolean
  /** A blank line stands before it. */
  readonly afterBlank: boolean
  readonly words: number
}

const ENDED = /[.!?…][\s"”’'»)\]}*]*(?:\s*-R[RS]B-)?$/u

/** The lines of a text, blank ones left out. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let breaks = 2
  for (const m of text.matchAll(/[^\r\n\u2028\u2029\u0085\f]+|\r\n|[\r\n\u2028\u2029\u0085\f]/gu)) {
    if (/^[\r\n\u2028\u2029\u0085\f]/u.test(m[0])) {
      breaks++
      continue
    }
    const trimmed = m[0].trim()
    if (!trimmed) continue
    const start = m.index + m[0].indexOf(trimmed)
    lines.push({
      start,
      end: start + trimmed.length,
      text: trimmed,
      ended: ENDED.test(trimmed.slice(-40)),
      afterBlank: breaks >= 2,
      words: trimmed.split(/\s+/u).length,
    })
    breaks = 0
  }
  return lines
}

/** A form in which two printings of one line are equal: letters and digits only, lower case. */
export function foldedLine(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}
