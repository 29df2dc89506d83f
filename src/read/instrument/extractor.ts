import type { ClausePart } from "../../model/clause.ts"
import { CLOSING, type OutlineItem, outlineOf } from "../../text/outline.ts"
import type { Draft, Extractor } from "../extractor.ts"
import { partiesBetween, partySigning } from "../instrument-parties.ts"
import { mentionIdAt } from "../mention-id.ts"
import type { Page } from "../page.ts"
import { headOperation, innerOperation, type Operation, recalls } from "./operative.ts"

/** Reads the clauses of an instrument's own text: what they are numbered, where they stand, and by which words they bind, ask, permit or leave out. */
export const clauseExtractor: Extractor<"clause"> = {
  name: "clause",
  version: 1,
  needs: [],
  gives: ["clause"],
  *extract(page) {
    if (page.report.kind !== "instrument") return
    const items = outlineOf(page.text, page.report.zones)
    const parts = partsOf(page, items)
    const operations: (Operation | null)[] = []
    for (const [i, item] of items.entries()) {
      const part = parts[i] ?? "operative"
      const own = part === "operative" || part === "annex" ? operationOf(page, item) : null
      const above = item.parent >= 0 ? (operations[item.parent] ?? null) : null
      operations.push(own ?? above)
      if (item.isHeading && part !== "title") continue
      if (item.bodyStart >= item.end) continue
      yield draftOf(page, items, item, part, own, above)
    }
  },
}

function draftOf(
  page: Page,
  items: readonly OutlineItem[],
  item: OutlineItem,
  part: ClausePart,
  own: Operation | null,
  above: Operation | null,
): Draft<"clause"> {
  // "(b) (i) ...": an item that is only a number leads nothing in, what stands above it does
  let parent = items[item.parent]
  while (parent && !parent.isHeading && parent.bodyStart >= parent.end) parent = items[parent.parent]
  const within = parent && !parent.isHeading ? parent : null
  return {
    kind: "clause",
    rule: own ? "own-words" : above ? "item-of" : part,
    start: item.start,
    end: item.end,
    label: part === "operative" || part === "annex" ? item.label : null,
    heading: item.heading && part !== "title" ? page.part(item.heading.start, item.heading.end) : null,
    part,
    within: within ? mentionIdAt(page.text, "clause", within, 0) : null,
    operative: own ? page.part(own.start, own.end) : null,
    parties: partiesOf(page, page.text.slice(item.bodyStart, item.end), part),
    effect: part === "preamble" ? "recalls" : ((own ?? above)?.effect ?? null),
  }
}

function partiesOf(page: Page, words: string, part: ClausePart): string[] {
  if (part === "signature") {
    const name = partySigning(page.codebook, words)
    return name === null ? [] : [name]
  }
  return part === "title" || part === "preamble" ? partiesBetween(page.codebook, words) : []
}

function operationOf(page: Page, item: OutlineItem): Operation | null {
  const words = page.text.slice(item.bodyStart, item.end)
  const inner = innerOperation(words)
  // "Decides that the truce shall not apply to": what is left out counts for more than that it is decided
  const found = inner?.effect === "leaves-out" ? inner : (headOperation(words) ?? inner)
  return found && { ...found, start: found.start + item.bodyStart, end: found.end + item.bodyStart }
}

/** The title lines at the top, then the preamble up to the first numbered or binding paragraph, then the clauses; signatures at the end. */
function partsOf(page: Page, items: readonly OutlineItem[]): ClausePart[] {
  const words = items.map(({ bodyStart, end }) => page.text.slice(bodyStart, end))
  const firstClause = items.findIndex((item, i) => {
    const own = words[i] ?? ""
    if (recalls(own) && item.sections.length === 0) return false
    return item.label !== null || item.bullet || (!item.isHeading && /[.;:]$/.test(own) && binds(own))
  })
  const from = firstClause < 0 ? items.length : firstClause
  const closing = words.findIndex((own, i) => i >= from && CLOSING.test(own) && (items[i]?.label ?? null) === null)
  return items.map((item, i) => {
    if (i < from) return item.isHeading && !words.slice(0, i).some(recalls) ? "title" : "preamble"
    if (closing >= 0 && i >= closing && item.label === null) return "signature"
    return item.sections.some((section) => /^(?:annex|appendix|schedule|attachment)$/.test(section))
      ? "annex"
      : "operative"
  })
}

/** "The Parties, wishing to ..., have agreed as follows:" opens the clauses but is none. */
function binds(words: string): boolean {
  if (/\bas follows\s?[:.]?$/i.test(words)) return false
  const head = headOperation(words) ?? innerOperation(words)
  return head !== null
}
