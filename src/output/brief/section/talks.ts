import type { BriefLine, BriefSection } from "../../../model/brief.ts"
import type { MeetingItem } from "../../../model/item.ts"
import { labelOf } from "../../../model/labels.ts"
import type { CaseRecord } from "../../../model/record.ts"
import { itemLine, listed, readableDate, say, subLine } from "../line.ts"
import type { SourceText } from "../source-text.ts"
import { isAhead } from "./due.ts"

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

/** Hosts and parties, for a line about talks. */
export function roster(meeting: MeetingItem): string {
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
      !isAhead(meeting.date?.value, day),
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
