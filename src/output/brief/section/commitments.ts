import type { BriefLine, BriefSection, Segment } from "../../../model/brief.ts"
import type { AllegationItem, CommitmentItem } from "../../../model/item.ts"
import { labelOf } from "../../../model/labels.ts"
import type { CaseRecord } from "../../../model/record.ts"
import { itemLine, readableDate, say, subLine } from "../line.ts"
import type { SourceText } from "../source-text.ts"
import { historyLines } from "./history.ts"

/** What is alleged against the terms: who says it of whom, and the answer or its absence. */
export function allegedSection(record: CaseRecord, source: SourceText): BriefSection {
  return {
    code: "alleged",
    heading: "Allegations against the terms",
    empty: "No report alleges a breach of a commitment.",
    lines: record.allegations.map((allegation) => allegationLine(allegation, source)),
  }
}

function allegationLine(allegation: AllegationItem, source: SourceText): BriefLine {
  const by = allegation.by ?? "the page's own voice, no source given"
  const against = allegation.against ?? "nobody named"
  const first = allegation.evidence[0]
  const answer =
    allegation.responses.length > 0 ? `Answer: ${allegation.responses.join(", ")}.` : "No response in the reports read."
  const tied = allegation.incident === null ? "Tied to no single incident. " : `About ${allegation.incident}. `
  const segments: Segment[] = [say(`${by}, against ${against}: `)]
  if (first) segments.push(source.telling(first.report, first))
  return itemLine(allegation, source, segments, [subLine([say(`${tied}${answer} No verification is reported here.`)])])
}

/** What is proposed, promised, pledged, refused; a deadline only where one is told. */
export function promisedSection(record: CaseRecord, source: SourceText): BriefSection {
  const order: readonly string[] = ["proposed", "reported-by-other", "verbal", "declared", "signed", "legal"]
  // what only an own text holds stands under its agreement, clause by clause
  const owned = new Set(record.agreements.flatMap(({ versions }) => versions.map(({ report }) => report)))
  const told = record.commitments.filter(({ evidence }) => evidence.some(({ report }) => !owned.has(report)))
  const commitments = [...told].sort(
    (a, b) => order.indexOf(a.force) - order.indexOf(b.force) || (a.id < b.id ? -1 : 1),
  )
  return {
    code: "promised",
    heading: "Proposed, promised, refused",
    empty: "No report tells of a promise, offer, pledge or refusal.",
    lines: commitments.map((commitment) => commitmentLine(commitment, source)),
  }
}

function commitmentLine(commitment: CommitmentItem, source: SourceText): BriefLine {
  const first = commitment.evidence[0]
  const who = commitment.promisor ?? "Promisor not told"
  const word = commitment.polarity === "will-not" ? "refused or ended" : labelOf(commitment.force)
  const segments: Segment[] = [say(`${who}, ${labelOf(commitment.act)} (${word}): `)]
  if (first) segments.push(source.telling(first.report, first))
  if (commitment.reportedBy !== null && commitment.reportedBy !== commitment.promisor)
    segments.push(say(`, told by ${commitment.reportedBy}`))
  if (commitment.instrument !== null) segments.push(say(`, in ${commitment.instrument}`))
  return itemLine(commitment, source, segments, terms(commitment, source))
}

function terms(commitment: CommitmentItem, source: SourceText): BriefLine[] {
  const told: string[] = []
  if (commitment.deadline) told.push(`Deadline: ${readableDate(commitment.deadline)}.`)
  if (commitment.starts) told.push(`Starts: ${readableDate(commitment.starts)}.`)
  if (commitment.ends) told.push(`Ends: ${readableDate(commitment.ends)}.`)
  if (commitment.conditions.length > 0)
    told.push(`On condition: ${commitment.conditions.map((words) => `“${words}”`).join("; ")}.`)
  if (commitment.exemptions.length > 0)
    told.push(`Exempted: ${commitment.exemptions.map((words) => `“${words}”`).join("; ")}.`)
  if (commitment.clock && commitment.clock.state !== "unknown") told.push(clockWords(commitment.clock))
  if (commitment.status === "disputed")
    told.push(
      `Disputed: ${commitment.allegedBreaches.map(({ allegedBy }) => `breach alleged by ${allegedBy ?? "the page's own voice"}`).join("; ")}.`,
    )
  const lines = told.length > 0 ? [subLine([say(told.join(" "))])] : []
  return [
    ...lines,
    ...historyLines(commitment, source),
    ...commitment.allegedBreaches.map((breach) => subLine([say(breachWords(breach))])),
  ]
}

/** The terms' own clock; that their time runs says nothing of whether they are kept. */
function clockWords({ on, day, expires, daysLeft, state }: NonNullable<CommitmentItem["clock"]>): string {
  const at = readableDate({ value: on, text: on, basis: [] })
  if (state === "not-yet") return `Not yet begun on ${at}, by its terms.`
  if (state === "run-out") return `Its time had run out by ${at}, by its terms.`
  const left =
    expires === null
      ? ""
      : `; runs out ${readableDate({ value: expires, text: expires, basis: [] })}${daysLeft === null ? "" : `, ${daysLeft} days left`}`
  return `Day ${day ?? "not known"} on ${at}, by its terms${left}.`
}

const TESTS = [
  ["inForce", "in force"],
  ["partyBound", "party bound"],
  ["areaCovered", "area covered"],
  ["actProhibited", "act prohibited"],
  ["targetNotExempt", "target not exempt"],
] as const

/** The five tests of an alleged breach. */
function breachWords({ allegation, tests, status }: CommitmentItem["allegedBreaches"][number]): string {
  const answers = TESTS.map(([test, words]) => `${words} ${tests[test]}`).join(", ")
  return `${allegation}, ${labelOf(status)}: ${answers}.`
}
