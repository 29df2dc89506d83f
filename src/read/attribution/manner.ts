import type { Attribution } from "../../model/attribution.ts"
import type { Span } from "../../model/span.ts"
import type { Quotation } from "../../text/quotation.ts"

/** direct: all letters and digits of the content lie within quotation marks; mixed: some; indirect: none. */
export function mannerOf(
  text: string,
  content: readonly Span[],
  quotations: readonly Quotation[],
): Attribution["manner"] {
  let inside = 0
  let outside = 0
  for (const part of content) {
    const near = quotations.filter((quotation) => quotation.start < part.end && part.start < quotation.end)
    if (near.length === 0) {
      outside++
      continue
    }
    for (let i = part.start; i < part.end; i++) {
      if (!/[\p{L}\p{N}]/u.test(text[i] ?? "")) continue
      if (near.some((quotation) => i >= quotation.start && i < quotation.end)) inside++
      else outside++
    }
  }
  return inside === 0 ? "indirect" : outside === 0 ? "direct" : "mixed"
}
