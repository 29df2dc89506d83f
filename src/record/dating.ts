import type { Codebook } from "../model/codebook.ts"
import type { MentionId, ReportId } from "../model/ids.ts"
import type { Link } from "../model/judgement.ts"
import { isKind, type Mention, type MentionOf } from "../model/mention.ts"
import type { Report } from "../model/report.ts"
import { dayAfter, inWindow, type Window, weekdayOf } from "./calendar.ts"

/** How an undated report's dates were settled from the case: a day that it can be counted from, or only the year's window, with the chain of evidence. */
export interface DateBasis {
  /** The latest day that the report tells as past; null where only the window is known. */
  readonly day: string | null
  readonly window: Window
  readonly basis: readonly string[]
}

type Dated = Map<ReportId, DateBasis>

/**
 * Settles the year, and where the text allows it the day, of reports that print no date. Only named evidence counts: a codebook's instrument
 * beside the bare month of its adoption, or a statement or meeting shared with a report whose date is known. Nothing is taken from today's date.
 */
export function inferDates(
  reports: readonly Report[],
  mentions: ReadonlyMap<ReportId, readonly Mention[]>,
  links: readonly Link[],
  codebook: Codebook,
): Dated {
  const undated = reports.filter(({ anchorDate }) => anchorDate === null).sort((a, b) => (a.id < b.id ? -1 : 1))
  const known = new Map(
    reports.flatMap(({ id, anchorDate }) => (anchorDate === null ? [] : [[id, anchorDate.slice(0, 10)] as const])),
  )
  const settled: Dated = new Map()
  if (undated.length === 0) return settled
  for (const report of undated) {
    const found = byInstrument(report, mentions.get(report.id) ?? [], codebook)
    if (found) settled.set(report.id, withDay(report, mentions, found))
  }
  const joins = links.filter(
    ({ kind, verdict }) => verdict === "positive" && (kind === "same-statement" || kind === "same-meeting"),
  )
  // Each round can only settle more reports or days, so the rounds end; the bound keeps a faulty rule from looping.
  for (let round = 0, changed = true; changed && round < 10; round++) {
    changed = false
    for (const report of undated) {
      const before = settled.get(report.id)
      if (before?.day) continue
      const found = byLink(report, mentions, joins, known, settled, before)
      if (found && (!before || found.day)) {
        settled.set(report.id, found)
        changed = true
      }
    }
  }
  return settled
}

/** A month without a year beside an instrument adopted in that month: the report belongs to the twelve months after the adoption. */
function byInstrument(report: Report, mentions: readonly Mention[], codebook: Codebook): Omit<DateBasis, "day"> | null {
  const months = mentions.filter(
    (mention) =>
      isKind(mention, "time") && /^(?:XXXX|\d{4})-\d{2}$/.test(mention.value ?? "") && !/\d{4}/.test(mention.text),
  ) as MentionOf<"time">[]
  for (const time of months) {
    const from = report.text.lastIndexOf("\n", time.start) + 1
    const near = report.text.slice(Math.max(from, time.start - 200), time.end + 40)
    for (const { name, aliases, date } of codebook.instruments) {
      if (!date || date.slice(4, 7) !== time.value?.slice(4, 7)) continue
      const named = [name, ...aliases].find((alias) => /\d/.test(alias) && near.includes(alias))
      if (!named) continue
      return {
        window: { from: date, to: dayAfter(date, 364) },
        basis: [`“${time.text}” beside “${named}” (adopted ${date}, codebook) in ${report.id}`],
      }
    }
  }
  return null
}

function byLink(
  report: Report,
  mentions: ReadonlyMap<ReportId, readonly Mention[]>,
  joins: readonly Link[],
  known: ReadonlyMap<ReportId, string>,
  settled: Dated,
  before: DateBasis | undefined,
): DateBasis | null {
  for (const link of joins) {
    const [own, other] = link.a.report === report.id ? [link.a, link.b] : [link.b, link.a]
    if (own.report !== report.id || other.report === report.id) continue
    const basisThere = settled.get(other.report)
    const there = known.get(other.report) ?? basisThere?.day ?? null
    if (there === null && !basisThere) continue
    const what = link.kind === "same-statement" ? "the same remarks" : "the same meeting"
    const around = there === null ? basisThere?.window : { from: dayAfter(there, -30), to: dayAfter(there, 30) }
    const window = before?.window ?? around
    if (!window) continue
    const dated = there === null ? `which belongs to ${window.from} to ${window.to}` : `dated ${there}`
    const chain = [...(before?.basis ?? []), ...(basisThere?.basis ?? []), `${what} as in ${other.report} (${dated})`]
    const basis = [...new Set(chain)]
    const day = weekdayMatch(report.id, own.mention, other.report, other.mention, mentions, window)
    if (day) return { day: day.day, window, basis: [...basis, day.why] }
    if (!before) return withDay(report, mentions, { window, basis })
  }
  return null
}

/** "Friday" here and "February 5" there for one act of saying: the weekday is that day, if the calendar agrees. */
function weekdayMatch(
  own: ReportId,
  ownMention: MentionId,
  other: ReportId,
  otherMention: MentionId,
  mentions: ReadonlyMap<ReportId, readonly Mention[]>,
  window: Window,
): { day: string; why: string } | null {
  const here = saidAt(mentions.get(own) ?? [], ownMention)
  const there = saidAt(mentions.get(other) ?? [], otherMention)
  if (!here || !there) return null
  const weekday = weekdayOf(here.text)
  const day = inWindow(there.value, window)
  if (weekday === null || day === null || new Date(`${day}T00:00:00Z`).getUTCDay() !== weekday) return null
  return { day, why: `“${here.text}” is ${day}: the same remarks are dated “${there.text}” in ${other}` }
}

function saidAt(mentions: readonly Mention[], id: MentionId): MentionOf<"time"> | null {
  const attribution = mentions.find((mention) => mention.id === id)
  if (!attribution || !isKind(attribution, "attribution") || attribution.saidAt === null) return null
  const time = mentions.find((mention) => mention.id === attribution.saidAt)
  return time && isKind(time, "time") ? time : null
}

/** Adds the latest day that the report itself prints and tells as past (a dated remark, an incident that happened). */
function withDay(
  report: Report,
  mentions: ReadonlyMap<ReportId, readonly Mention[]>,
  found: Omit<DateBasis, "day">,
): DateBasis {
  const own = mentions.get(report.id) ?? []
  const past = own.flatMap((mention) => {
    if (isKind(mention, "attribution")) return mention.saidAt ? [mention.saidAt] : []
    return isKind(mention, "incident") &&
      mention.time &&
      (mention.status === "happened" || mention.status === "ongoing")
      ? [mention.time]
      : []
  })
  const days = own
    .filter(
      (mention) =>
        isKind(mention, "time") &&
        past.includes(mention.id) &&
        (/\d/.test(mention.text) || /^\d{4}-/.test(mention.value ?? "")),
    )
    .flatMap((mention) => (isKind(mention, "time") ? [inWindow(mention.value, found.window)] : []))
    .filter((day) => day !== null)
    .sort()
  const day = days.at(-1) ?? null
  return {
    ...found,
    day,
    basis: day ? [...found.basis, `${day} is the latest day that ${report.id} tells as past`] : found.basis,
  }
}
