import type { BriefLine, BriefSection, Segment } from "../../../model/brief.ts"
import type { CommitmentItem, MeetingItem } from "../../../model/item.ts"
import { labelOf } from "../../../model/labels.ts"
import type { CaseRecord } from "../../../model/record.ts"
import { itemLine, readableDate, say, subLine } from "../line.ts"
import type { SourceText } from "../source-text.ts"
import { historyLines } from "./history.ts"
import { latestDay, roster } from "./talks.ts"

/** Whether a meeting or term lies on or after a day. */
export function isAhead(value: string | null | undefined, day: string | null): boolean {
  if (!value || !/^\d{4}-/.test(value)) return false
  return day === null || value.slice(0, 10) >= day
}

/** Meetings, starts and deadlines on or after the latest report's day, in the order of their days. */
export function dueSection(record: CaseRecord, source: SourceText): BriefSection {
  const day = latestDay(record)
  const dated: { value: string; line: BriefLine }[] = []
  for (const meeting of record.meetings) {
    if (isAhead(meeting.date?.value, day))
      dated.push({ value: meeting.date?.value ?? "", line: meetingLine(meeting, source) })
    // put off or suspended until a day that another account does not know
    const later = meeting.scheduleHistory.filter(
      ({ date, status }) =>
        isAhead(date, day) && date !== meeting.date?.value && /^(?:postponed|suspended)$/.test(status),
    )
    for (const { date, status, evidence } of later.slice(0, 3)) {
      const words = say(
        `${readableDate({ value: date, text: date ?? "", basis: [] })}: ${meeting.name ?? "talks"}, told as ${labelOf(status)} until then: `,
      )
      dated.push({
        value: date ?? "",
        line: itemLine(meeting, source, [words, source.sentence(evidence.report, evidence)]),
      })
    }
  }
  for (const commitment of record.commitments) {
    for (const [what, date] of [
      ["starts", commitment.starts],
      ["due", commitment.deadline],
      ["ends", commitment.ends],
    ] as const) {
      // "until Thursday" is the end of what is promised: one day, told once
      if (!isAhead(date?.value, day) || (what === "due" && date?.value === commitment.ends?.value)) continue
      const who = commitment.promisor ?? "promisor not told"
      const words = say(`${readableDate(date ?? null)}: ${labelOf(commitment.act)} ${what} (${who}), printed `)
      dated.push({
        value: date?.value ?? "",
        line: itemLine(commitment, source, [words, ...printed(commitment, date?.text ?? "", source)]),
      })
    }
  }
  const first =
    day === null
      ? []
      : [
          subLine([
            say(`From ${readableDate({ value: day, text: day, basis: [] })} on, the latest day that the reports know.`),
          ]),
        ]
  const lines = dated.sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0)).map(({ line }) => line)
  return {
    code: "due",
    heading: "Due",
    empty: "No report names a date ahead.",
    lines: lines.length > 0 ? [...first, ...lines] : [],
  }
}

function printed(commitment: CommitmentItem, text: string, source: SourceText): Segment[] {
  const at = [
    ...(commitment.fieldEvidence["deadline"] ?? []),
    ...(commitment.fieldEvidence["starts"] ?? []),
    ...(commitment.fieldEvidence["ends"] ?? []),
  ].find((one) => one.text === text)
  return [at ? source.quote(at.report, at) : say(`“${text}”`)]
}

function meetingLine(meeting: MeetingItem, source: SourceText): BriefLine {
  const printedDays = [...new Set((meeting.fieldEvidence["date"] ?? []).map(({ text }) => text))]
  const days = printedDays.length > 0 ? `; printed ${printedDays.map((text) => `“${text}”`).join(", ")}` : ""
  return itemLine(meeting, source, [
    say(
      `${readableDate(meeting.date)}, ${meeting.venue ?? "venue not told"}: ${meeting.name ?? "talks"}${days}${roster(meeting)}`,
    ),
  ])
}

/** Commitments whose day has passed with nothing told of the outcome (a silence, neither compliance nor breach), or told as not done by then. */
export function overdueSection(record: CaseRecord, source: SourceText): BriefSection {
  return {
    code: "overdue",
    heading: "Overdue",
    empty: "No commitment's day has passed without word of its outcome.",
    lines: record.commitments
      .filter(({ status }) => status === "overdue")
      .map((commitment) => overdueLine(commitment, source)),
  }
}

function overdueLine(commitment: CommitmentItem, source: SourceText): BriefLine {
  const head = `${commitment.promisor ?? "Promisor not told"}, ${labelOf(commitment.act)}, due ${readableDate(commitment.deadline)}: `
  const first = commitment.evidence[0]
  const told = historyLines(commitment, source)
  const silent = commitment.statusHistory.some((event) => event.told === "day-passed")
  return itemLine(
    commitment,
    source,
    [say(head), ...(first ? [source.telling(first.report, first)] : [])],
    silent ? [...told, subLine([say("No report read tells the outcome: neither kept nor broken.")])] : told,
  )
}
