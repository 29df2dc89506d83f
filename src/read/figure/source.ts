import type { MentionOf } from "../../model/mention.ts"
import { contains, overlaps, type Span } from "../../model/span.ts"
import { type Refiner, withFields } from "../extractor.ts"
import type { Page } from "../page.ts"

/** Sets who says a figure: the innermost attribution whose content holds it. Runs after attribution. */
export const figureSource: Refiner = {
  name: "figure-source",
  version: 1,
  needs: ["figure", "attribution"],
  changes: ["figure"],
  *refine(page: Page) {
    const attributions = page.all("attribution")
    for (const figure of page.all("figure")) {
      const said = sayer(figure, attributions)
      if (said && figure.allegedBy !== said.id) yield withFields(figure, { allegedBy: said.id })
    }
  },
}

function sayer(
  figure: MentionOf<"figure">,
  attributions: readonly MentionOf<"attribution">[],
): MentionOf<"attribution"> | null {
  let best: MentionOf<"attribution"> | null = null
  let size = Number.POSITIVE_INFINITY
  for (const attribution of attributions) {
    if (!covers(attribution, figure)) continue
    const length = attribution.content.reduce((sum, part) => sum + part.end - part.start, 0)
    if (length < size) {
      best = attribution
      size = length
    }
  }
  return best
}

/** Whether the words said hold the figure, or stand on both sides of it ("12 men, he said, and 3 women died" is one saying). */
function covers({ content, source, cue }: MentionOf<"attribution">, figure: Span): boolean {
  if (content.some((part) => contains(part, figure))) return true
  const [first, last] = [content[0], content.at(-1)]
  if (!first || !last || first === last) return false
  const between = contains({ start: first.start, end: last.end }, figure)
  return (
    between &&
    !content.some((part) => overlaps(part, figure)) &&
    ![source, cue].some((part) => part && overlaps(part, figure))
  )
}
