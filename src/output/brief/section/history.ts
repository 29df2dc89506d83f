import type { BriefLine, BriefSection } from "../../../model/brief.ts"
import { dateWords } from "../../../model/date-words.ts"
import type { CommitmentItem, StatusEvent } from "../../../model/item.ts"
import { labelOf } from "../../../model/labels.ts"
import type { CaseRecord } from "../../../model/record.ts"
import { itemLine, say, subLine } from "../line.ts"
import type { SourceText } from "../source-text.ts"

/** What sources say became of a commitment, a line an event, with who says so and the words. The promise itself and the alleged breaches stand elsewhere. */
export function historyLines(commitment: CommitmentItem, source: SourceText): BriefLine[] {
  return commitment.statusHistory
    .filter(({ told }) => told !== "made" && told !== "day-passed" && told !== "breach-alleged")
    .map((event) => eventLine(event, source))
}

/** "Told as begun, by the envoy, for 3 May: “…” (07:4)". */
function eventLine({ told, by, at, evidence }: StatusEvent, source: SourceText): BriefLine {
  const day = at === null ? "" : told === "extended" ? `, to ${dateWords(at) ?? at}` : `, ${dateWords(at) ?? at}`
  return subLine([
    say(`${labelOf(`told-${told}`)}${day}, by ${by ?? "the page's own voice"}: `),
    source.sentence(evidence.report, evidence),
    say(" ("),
    source.place(evidence),
    say(")"),
  ])
}

/** Commitments of which one source says that they were kept or begun and another that they were not, or that somebody is said to have broken. */
export function disputedSection(record: CaseRecord, source: SourceText): BriefSection {
  return {
    code: "disputed",
    heading: "Disputed",
    empty: "No report says that a commitment was not kept.",
    lines: record.commitments
      .filter(({ status }) => status === "disputed")
      .map((commitment) => disputedLine(commitment, source)),
  }
}

function disputedLine(commitment: CommitmentItem, source: SourceText): BriefLine {
  const first = commitment.evidence[0]
  const head = `${commitment.promisor ?? "Promisor not told"}, ${labelOf(commitment.act)}: `
  const alleged = commitment.statusHistory.filter(({ told }) => told === "breach-alleged")
  return itemLine(
    commitment,
    source,
    [say(head), ...(first ? [source.telling(first.report, first)] : [])],
    [...historyLines(commitment, source), ...alleged.map((event) => eventLine(event, source))],
  )
}
