import type { BriefLine, Segment } from "../../model/brief.ts"
import type { ItemBase, SettledDate } from "../../model/item.ts"
import type { SourceText } from "./source-text.ts"

/** The tool's words. */
export function say(text: string): Segment {
  return { voice: "tool", text }
}

/** A line about an item: segments, then the places of its evidence and its support. */
export function itemLine(
  item: ItemBase,
  source: SourceText,
  segments: readonly Segment[],
  under: readonly BriefLine[] = [],
): BriefLine {
  return {
    item: item.id,
    segments: [...segments, say(" ("), ...source.places(item.evidence), say(")")],
    support: { reports: item.reportCount, origins: item.originCount },
    under,
  }
}

/** A line under another, without an item of its own. */
export function subLine(segments: readonly Segment[]): BriefLine {
  return { item: null, segments, support: null, under: [] }
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
]

/** A date as people read it ("5 February 2016", "December 2015", "week of 8 February 2016"); what is not a plain date is given as printed. */
export function readableDate(date: SettledDate | null): string {
  if (date === null) return "date not told"
  const value = date.value ?? ""
  if (value.endsWith("/..")) return `${readableDate({ ...date, value: value.slice(0, -3) })} or later`
  const day = /^(\d{4}|XXXX)-(\d{2})-(\d{2})/.exec(value)
  if (day) return `${Number(day[3])} ${MONTHS[Number(day[2]) - 1] ?? ""}${day[1] === "XXXX" ? "" : ` ${day[1]}`}`
  const month = /^(\d{4}|XXXX)-(\d{2})$/.exec(value)
  if (month) return `${MONTHS[Number(month[2]) - 1] ?? ""}${month[1] === "XXXX" ? "" : ` ${month[1]}`}`
  if (/^\d{4}$/.test(value)) return value
  const week = /^(\d{4})-W(\d{2})$/.exec(value)
  if (week) return `week of ${mondayOf(Number(week[1]), Number(week[2]))}`
  return `“${date.text}”`
}

/** The Monday of an ISO week. */
function mondayOf(year: number, week: number): string {
  const fourth = Date.UTC(year, 0, 4)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * 86_400_000 + (week - 1) * 7 * 86_400_000
  const date = new Date(monday)
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ""} ${date.getUTCFullYear()}`
}

/** Joins names for reading: "a", "a and b", "a, b and c". */
export function listed(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? ""
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`
}
