import type { BriefLine, BriefSection, Segment } from "../../../model/brief.ts"
import type { PositionItem, StatementItem } from "../../../model/item.ts"
import { labelOf } from "../../../model/labels.ts"
import type { CaseRecord } from "../../../model/record.ts"
import { itemLine, say, subLine } from "../line.ts"
import type { SourceText } from "../source-text.ts"

/** Who stands where: under each question the parties that take a side on it, in the reports' words. */
export function positionsSection(record: CaseRecord, source: SourceText): BriefSection {
  const questions = new Map<string, PositionItem[]>()
  for (const position of record.positions)
    questions.set(position.question, [...(questions.get(position.question) ?? []), position])
  const lines = [...questions].map(([question, positions]): BriefLine => {
    const holders = new Set(positions.map(({ holder }) => holder)).size
    return {
      item: null,
      support: null,
      segments: [say(`On ${labelOf(question)}: ${holders === 1 ? "one party" : `${holders} parties`}.`)],
      under: [...positions]
        .sort((a, b) => ((a.holder ?? "~") < (b.holder ?? "~") ? -1 : (a.holder ?? "~") > (b.holder ?? "~") ? 1 : 0))
        .map((position) => positionLine(position, source)),
    }
  })
  return { code: "positions", heading: "Positions", empty: "No report tells of a stance or a precondition.", lines }
}

function positionLine(position: PositionItem, source: SourceText): BriefLine {
  const first = position.evidence[0]
  const stance = position.stance === "conditional" && position.condition ? "on condition" : position.stance
  const words: Segment[] = first ? [source.telling(first.report, first)] : []
  const condition = position.condition === null ? [] : [say(`; condition: “${position.condition}”`)]
  return itemLine(position, source, [
    say(`${position.holder ?? "Holder not told"}, ${stance}: `),
    ...words,
    ...condition,
  ])
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
