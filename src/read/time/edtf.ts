import { addDays, type Day, daysIn, fromOrdinal, iso, ordinal, two, weekdayOf } from "./calendar.ts"
import type { Reading } from "./rule.ts"

/** EDTF (ISO 8601-2:2019) for TIMEX3 values that EDTF says in other words: weeks, seasons, quarters, decades, ends of months, approximate days. Null where the value is EDTF already. */
export function edtfOf({ type, value, mod }: Reading): string | null {
  if (type !== "DATE" || value === null) return null
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value)
  if (week) {
    const monday = mondayOf(Number(week[1]), Number(week[2]))
    return week[3]
      ? `${iso(addDays(monday, 5))}/${iso(addDays(monday, 6))}`
      : `${iso(monday)}/${iso(addDays(monday, 6))}`
  }
  const part = /^(\d{4}|XXXX)-(SP|SU|FA|WI|Q[1-4]|H[12])$/.exec(value)
  if (part) return `${part[1]}-${CODES[part[2] ?? ""] ?? ""}`
  if (/^\d{3}$/.test(value)) return `${value}X`
  if (/^\d\d$/.test(value)) return `${value}XX`
  if (mod === "APPROX" && /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value)) return `${value}~`
  return null
}

/** Sub-year groupings of ISO 8601-2: seasons 21 to 24, quarters 33 to 36, semesters 40 and 41. */
const CODES: Readonly<Record<string, string>> = {
  SP: "21",
  SU: "22",
  FA: "23",
  WI: "24",
  Q1: "33",
  Q2: "34",
  Q3: "35",
  Q4: "36",
  H1: "40",
  H2: "41",
}

/** The last day of a month, a year or a week, which "by the end of" it means; null for other values. */
export function lastDay(value: string): string | null {
  const month = /^(\d{4})-(\d\d)$/.exec(value)
  if (month) return `${value}-${two(daysIn(Number(month[1]), Number(month[2])))}`
  if (/^\d{4}$/.test(value)) return `${value}-12-31`
  const week = /^(\d{4})-W(\d\d)$/.exec(value)
  if (week) return iso(addDays(mondayOf(Number(week[1]), Number(week[2])), 6))
  return /^\d{4}-\d\d-\d\d$/.test(value) ? value : null
}

/** Monday of an ISO week: that of 4 January is week 1. */
function mondayOf(year: number, week: number): Day {
  const fourth = { y: year, m: 1, d: 4 }
  return fromOrdinal(ordinal(fourth) - weekdayOf(fourth) + 1 + 7 * (week - 1))
}
