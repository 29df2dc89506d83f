import type { BriefLine, BriefSection, Segment } from "../../../model/brief.ts"
import type { MeetingItem } from "../../../model/item.ts"
import { labelOf } from "../../../model/labels.ts"
import type { CaseRecord } from "../../../model/record.ts"
import { itemLine, listed, readableDate, say, subLine } from "../line.ts"
import type { SourceText } from "../source-text.ts"

/** The latest day that any report is known to have been published or to speak from; null where none is known. */
export function latestDay(record: CaseRecord): string | null {
  return (
    record.reports
      .map(({ publishedAt }) => publishedAt.value?.slice(0, 10) ?? null)
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  )
}

/** Whether a meeting or term lies on or after a day. */
function ahead(value: string | null | undefined, day: string | null): boolean {
  if (!value || !/^\d{4}-/.test(value)) return false
  return day === null || value.slice(0, 10) >= day
}

/** Meetings, starts and deadlines after the latest report's day. */
export function datesAheadSection(record: CaseRecord, source: SourceText): BriefSection {
  const day = latestDay(record)
  const dated: { value: string; line: BriefLine }[] = []
  for (const meeting of record.meetings) {
    if (ahead(meeting.date?.value, day))
      dated.push({ value: meeting.date?.value ?? "", line: meetingDateLine(meeting, source) })
  }
  for (const commitment of record.commitments) {
    for (const [what, date] of [
      ["starts", commitment.starts],
      ["deadline", commitment.deadline],
      ["ends", commitment.ends],
    ] as const) {
      if (!ahead(date?.value, day)) continue
      const segments = [
        say(
          `${readableDate(date ?? null)}: ${labelOf(commitment.act)} ${what === "deadline" ? "due" : what} (${commitment.promisor ?? "promisor not told"}), printed “${date?.text}”`,
        ),
      ]
      dated.push({ value: date?.value ?? "", line: itemLine(commitment, source, segments) })
    }
  }
  return {
    code: "dates-ahead",
    heading: day === null ? "Dates told" : `Dates ahead of ${readableDate({ value: day, text: day, basis: [] })}`,
    empty: "No report names a date ahead.",
    lines: dated.sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0)).map(({ line }) => line),
  }
}

/** Terms whose day has passed by the latest report, with nothing told of the outcome: a silence, neither compliance nor breach. */
export function pastDeadlineSection(record: CaseRecord, source: SourceText): BriefSection {
  const day = latestDay(record)
  const past = record.commitments.filter(({ deadline, polarity, status }) => {
    const value = deadline?.value ?? ""
    return (
      day !== null && polarity === "will" && status === "pending" && /^\d{4}-\d{2}-\d{2}$/.test(value) && value < day
    )
  })
  return {
    code: "past-deadline",
    heading: "Past the day told, outcome not told",
    empty: "No commitment's day has passed without word of its outcome.",
    lines: past.map((commitment) => {
      const head = `${commitment.promisor ?? "Promisor not told"}, ${labelOf(commitment.act)}, due ${readableDate(commitment.deadline)}: `
      const first = commitment.evidence[0]
      return itemLine(commitment, source, [say(head), ...(first ? [source.telling(first.report, first)] : [])])
    }),
  }
}

function meetingDateLine(meeting: MeetingItem, source: SourceText): BriefLine {
  const printed = [...new Set((meeting.fieldEvidence["date"] ?? []).map(({ text }) => text))]
  const segments: Segment[] = [
    say(
      `${readableDate(meeting.date)}, ${meeting.venue ?? "venue not told"}: ${meeting.name ?? "meeting"}${printed.length > 0 ? `; printed ${printed.map((text) => `“${text}”`).join(", ")}` : ""}${roster(meeting)}`,
    ),
  ]
  return itemLine(meeting, source, segments)
}

function roster(meeting: MeetingItem): string {
  const hosts = meeting.hosts.length > 0 ? `; hosts: ${listed(meeting.hosts)}` : ""
  return `${hosts}${meeting.parties.length > 0 ? `; named as taking part: ${listed(meeting.parties)}` : ""}`
}

/** Talks and the several words for their state, each with its report; causes as the reports give them. */
export function talksSection(record: CaseRecord, source: SourceText): BriefSection {
  const day = latestDay(record)
  const told = record.meetings.filter(
    ({ name, venue, date, accounts, parties }) =>
      venue !== null ||
      date !== null ||
      parties.length > 1 ||
      accounts.some(({ word, statedCause }) => word !== null || statedCause !== null) ||
      (name !== null && /\p{Lu}/u.test(name)),
  )
  const talks = told.filter(
    (meeting) =>
      meeting.accounts.some(({ word, statedCause }) => word !== null || statedCause !== null) ||
      !ahead(meeting.date?.value, day),
  )
  return {
    code: "talks",
    heading: "Talks",
    empty: "No report tells of talks.",
    lines: talks.map((meeting) => talkLine(meeting, source)),
  }
}

function talkLine(meeting: MeetingItem, source: SourceText): BriefLine {
  const what =
    [meeting.name, meeting.venue]
      .filter((word, i, all) => word !== null && !(i === 1 && all[0]?.includes(word)))
      .join(", ") || "Talks"
  const when = meeting.date ? `, ${readableDate(meeting.date)}` : ""
  const under = meeting.accounts.flatMap((account) => {
    const at = meeting.evidence.find(({ report, mention }) => report === account.report && mention === account.mention)
    if (!at || (account.word === null && account.statedCause === null)) return []
    const cause = account.statedCause === null ? "" : `; cause as given: “${account.statedCause}”`
    const by = account.by === null ? "" : `${account.by}: `
    return [
      subLine([
        say(`${by}${account.word === null ? labelOf(account.status) : `“${account.word}”`}${cause} (`),
        source.place(at),
        say(")"),
      ]),
    ]
  })
  return itemLine(meeting, source, [say(`${what}${when}${roster(meeting)}.`)], under)
}
