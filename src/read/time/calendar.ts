/** Days and parts of years in the proleptic Gregorian calendar; values are TIMEX3 strings. No clock, no time zones. */

/** A day. Months and days count from 1. */
export interface Day {
  readonly y: number
  readonly m: number
  readonly d: number
}

/** Reads the day of an ISO date or time; null for anything less exact than a day or out of the calendar. */
export function dayOf(iso: string | null): Day | null {
  const found = iso ? /^(\d{4})-(\d\d)-(\d\d)(?:T|$| )/.exec(iso) : null
  return found ? makeDay(Number(found[1]), Number(found[2]), Number(found[3])) : null
}

/** A day that exists; null for 30 February and the like. */
export function makeDay(y: number, m: number, d: number): Day | null {
  return m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m) ? { y, m, d } : null
}

export function daysIn(y: number, m: number): number {
  if (m === 2) return (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0 ? 29 : 28
  return m === 4 || m === 6 || m === 9 || m === 11 ? 30 : 31
}

/** Days since 1970-01-01 (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
export function ordinal({ y, m, d }: Day): number {
  const year = m <= 2 ? y - 1 : y
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

export function fromOrdinal(days: number): Day {
  const z = days + 719468
  const era = Math.floor(z / 146097)
  const doe = z - era * 146097
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const m = mp < 10 ? mp + 3 : mp - 9
  return { y: yoe + era * 400 + (m <= 2 ? 1 : 0), m, d: doy - Math.floor((153 * mp + 2) / 5) + 1 }
}

export function addDays(day: Day, n: number): Day {
  return fromOrdinal(ordinal(day) + n)
}

/** Adds months; the day is cut to the month's length. */
export function addMonths(day: Day, n: number): Day {
  const index = day.y * 12 + day.m - 1 + n
  const y = Math.floor(index / 12)
  const m = index - y * 12 + 1
  return { y, m, d: Math.min(day.d, daysIn(y, m)) }
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: Day): number {
  return ((((ordinal(day) + 3) % 7) + 7) % 7) + 1
}

/** The ISO week of a day: "2016-W06". */
export function isoWeek(day: Day): string {
  const thursday = addDays(day, 4 - weekdayOf(day))
  const week = Math.floor((ordinal(thursday) - ordinal({ y: thursday.y, m: 1, d: 1 })) / 7) + 1
  return `${year(thursday.y)}-W${two(week)}`
}

export function iso({ y, m, d }: Day): string {
  return `${year(y)}-${two(m)}-${two(d)}`
}

export function isoMonth({ y, m }: { readonly y: number; readonly m: number }): string {
  return `${year(y)}-${two(m)}`
}

/** Stands for the year of a told day whose year is not known; sums with it print as "XXXX". It is a leap year, so that no day is lost. */
export const NO_YEAR = -8000

/** Whether a year (or one counted from it) is not known. */
export function unknownYear(y: number): boolean {
  return y < -7000
}

/** A year as four digits; "XXXX" where it is not known. */
export function year(y: number | null): string {
  return y === null || unknownYear(y) ? "XXXX" : String(y).padStart(4, "0")
}

export function two(n: number): string {
  return String(n).padStart(2, "0")
}

/** Easter Sunday (Western; the anonymous Gregorian computus, Nature 1876). */
export function easter(y: number): Day {
  const a = y % 19
  const b = Math.floor(y / 100)
  const c = y % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const k = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * k + 114
  return { y, m: Math.floor(n / 31), d: (n % 31) + 1 }
}

/** The n-th weekday (1 Monday to 7 Sunday) of a month. */
export function nthWeekday(y: number, m: number, weekday: number, n: number): Day {
  const first = { y, m, d: 1 }
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1))
}
