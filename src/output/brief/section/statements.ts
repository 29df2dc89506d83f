import type { BriefLine, BriefSection, Segment } from "../../../model/brief.ts"
import type { StatementItem } from "../../../model/item.ts"
import { labelOf } from "../../../model/labels.ts"
import type { CaseRecord } from "../../../model/record.ts"
import { itemLine, say, subLine } from "../line.ts"
import type { SourceText } from "../source-text.ts"

/** Who stands where: party by question, in the reports' words. */
export function positionsSection(record: CaseRecord, source: SourceText): BriefSection {
  const lines = record.positions.map((position) => {
    const first = position.evidence[0]
    const segments: Segment[] = [
      say(`${position.holder ?? "Holder not told"} on ${labelOf(position.question)}, ${position.stance}: `),
    ]
    if (first) segments.push(source.telling(first.report, first))
    return itemLine(position, source, segments)
  })
  return { code: "positions", heading: "Positions", empty: "No report tells of a stance or a precondition.", lines }
}

/** Quotations that stand in several wordings, and the words that changed. */
export function changedWordsSection(record: CaseRecord, source: SourceText): BriefSection {
  const changed = record.statements.filter(
    ({ variants }) =>
      variants.some(({ changes }) => changes.length > 0) && new Set(variants.map(({ report }) => report)).size > 1,
  )
  return {
    code: "changed-words",
    heading: "Words that changed",
    empty: "No statement stands in two wordings in the reports read.",
    lines: changed.map((statement) => changedLine(statement, source)),
  }
}

function changedLine(statement: StatementItem, source: SourceText): BriefLine {
  const under = statement.variants.map((variant) => {
    const at = statement.evidence.find(
      ({ report, mention }) => report === variant.report && mention === variant.mention,
    )
    const changes = variant.changes
      .map(([before, after]) => `${before ? `“${before}”` : "nothing"} → ${after ? `“${after}”` : "left out"}`)
      .join("; ")
    const who = variant.source === null ? "no speaker given here" : `source as printed: “${variant.source}”`
    const quotes = variant.parts.flatMap((part, i): Segment[] => [
      ...(i > 0 ? [say(" … ")] : []),
      source.quote(variant.report, part),
    ])
    return subLine([
      ...quotes,
      say(`; ${who}${changes ? `; changed: ${changes}` : ""} (`),
      ...(at ? [source.place(at)] : []),
      say(")"),
    ])
  })
  return itemLine(
    statement,
    source,
    [say(`${statement.speaker ?? "Speaker not told"}: one statement in ${statement.variants.length} wordings.`)],
    under,
  )
}
