import type { Span } from "../../model/span.ts"
import type { Draft, Extractor } from "../extractor.ts"
import type { Page } from "../page.ts"
import type { Found } from "./found.ts"
import { findAll } from "./find-all.ts"
import { mannerOf } from "./manner.ts"

/** Who said what: reads every attribution of a page. */
export const attributionExtractor: Extractor<"attribution"> = {
  name: "attribution",
  version: 1,
  needs: [],
  gives: ["attribution"],
  *extract(page) {
    for (const found of findAll(page)) yield draftOf(page, found)
  },
}

function draftOf(page: Page, found: Found): Draft<"attribution"> {
  const parts: Span[] = [...found.content]
  if (found.source) parts.push(found.source)
  if (found.cue) parts.push(found.cue)
  const start = Math.min(...parts.map((part) => part.start))
  const end = Math.max(...parts.map((part) => part.end))
  return {
    kind: "attribution",
    rule: found.rule,
    start,
    end,
    source: found.source && page.part(found.source.start, found.source.end),
    cue: found.cue && page.part(found.cue.start, found.cue.end),
    content: found.content.map((part) => page.part(part.start, part.end)),
    manner: mannerOf(page.text, found.content, page.quotations),
    speechAct: found.act,
    speaker: { name: found.source ? page.text.slice(found.source.start, found.source.end) : null, how: "named", candidates: [] },
    within: null,
    audience: found.audience && page.part(found.audience.start, found.audience.end),
    saidAt: null,
    saidWhere: null,
    factuality: "Uu",
  }
}
