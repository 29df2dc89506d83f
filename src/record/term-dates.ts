import type { CommitmentItem, SettledDate, TruceClockReading } from "../model/item.ts"
import type { CaseView, Located } from "./case-view.ts"
import { truceClock } from "./commitment/clock.ts"
import { readLimit, resolveLimit } from "./commitment/deadline.ts"
import { momentOf } from "./commitment/moment.ts"

type Group = readonly Located<"commitment">[]

/** A term's date: the first telling of it that is settled to the year, else the first. */
export function firstDate(view: CaseView, group: Group, field: "deadline" | "starts" | "ends"): SettledDate | null {
  const dates = group.map(({ report, mention }) => view.date(report, mention[field])).filter((date) => date !== null)
  return dates.find(({ value }) => value !== null && !value.includes("X")) ?? dates[0] ?? null
}

/**
 * When a commitment falls due: the day that the text gives, or, for a limit counted from something ("within 48 hours of the exchange"), the day
 * counted from it where the case knows that. Never counted from the day of publication; an unresolved limit keeps its words and says why.
 */
export function dueDate(view: CaseView, group: Group): SettledDate | null {
  const told = firstDate(view, group, "deadline")
  if (told === null || /^\d{4}-\d{2}-\d{2}/.test(told.value ?? "")) return told
  for (const { report, mention } of group) {
    const time = view.get("time", report.id, mention.deadline)
    if (!time) continue
    const saying = view.get("attribution", report.id, mention.reportedBy)
    const limit = readLimit(limitWords(report.text, time.start, time.end), time.value)
    const { due, resolved, why } = resolveLimit(limit, {
      saidAt: momentOf(view.date(report, saying?.saidAt ?? null)?.value ?? null, null),
      ...anchorsOf(view, group, { report, mention }),
      eventAt: () => null,
    })
    if (resolved && due !== null) return { value: due, text: time.text, basis: [...told.basis, why] }
    return { ...told, basis: [...told.basis, why] }
  }
  return told
}

/**
 * What a limit is counted from: the promise's own start, else, in an instrument's own text, the start of the truce that the same text sets; and the day that
 * the text gives for its signature, or on which a resolution was adopted.
 */
function anchorsOf(view: CaseView, group: Group, { report, mention }: Located<"commitment">) {
  const own = firstDate(view, group, "starts")
  if (mention.clause === null) return { startsAt: momentOf(own?.value ?? null, null) }
  const texts = view.all("commitment").filter((one) => one.report.id === report.id && one.mention.clause !== null)
  const begins = texts.find(
    (one) => /^(?:ceasefire|humanitarian-pause|enter-into-force)$/.test(one.mention.act) && one.mention.starts !== null,
  )
  const start = own ?? (begins ? view.date(report, begins.mention.starts) : null)
  const signature = view
    .all("clause")
    .filter((one) => one.report.id === report.id && one.mention.part === "signature")
    .flatMap((one) => view.within("time", report.id, one.mention))
    .find(({ type }) => type === "DATE")
  const ordered = texts.some((one) => one.mention.demandedBy !== null)
  const signedAt = signature
    ? momentOf(view.date(report, signature.id)?.value ?? null, null)
    : ordered
      ? view.dayOf(report.id)
      : null
  return { startsAt: momentOf(start?.value ?? null, null), signedAt }
}

/** A time limit with its preposition before and what it is counted from after it, within its clause. */
function limitWords(text: string, start: number, end: number): string {
  const before =
    /(?:\b(?:no later than|within|by|before|until|till|for|from|after|in|on|at)\s+(?:the\s+)?)$/i.exec(
      text.slice(Math.max(0, start - 24), start),
    )?.[0] ?? ""
  const after = /^\s+(?:of|after|from|before|following)\s[^,.;:()\n]{1,60}/i.exec(text.slice(end, end + 80))?.[0] ?? ""
  return before + text.slice(start, end) + after
}

/** How long a truce was agreed for, as an ISO duration; null where no length is told. */
export function lengthOf(view: CaseView, group: Group): string | null {
  for (const { report, mention } of group) {
    for (const id of [mention.ends, mention.deadline]) {
      const value = view.get("time", report.id, id)?.value
      if (value && /^P(?!X)/.test(value)) return value
    }
  }
  return null
}

/** The clock of a ceasefire on the case's latest day; null for other acts and where no start is told. */
export function clockOf(
  view: CaseView,
  act: string,
  { starts, ends }: Pick<CommitmentItem, "starts" | "ends">,
  length: string | null,
): TruceClockReading | null {
  const startsAt = momentOf(starts?.value ?? null, null)
  const on = view.latestDay
  if (act !== "ceasefire" || startsAt === null || on === null) return null
  const { day, expires, daysLeft, state } = truceClock(
    { startsAt, length, endsAt: momentOf(ends?.value ?? null, null), extensions: [], endedAt: null },
    on,
  )
  return { on, day, expires, daysLeft, state }
}
