import type { Span } from "../model/span.ts"

/** Index of the first of some sorted, non-overlapping spans that ends after the offset; their number where none does. Binary search. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
