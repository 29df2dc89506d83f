import type { Time } from "../model/time.ts"

/** Whole days, both ends in. Days count from 1970-01-01; where no year is told (`yearless`), the year is 2000, for comparing months and days only. */
export interface Interval {
  readonly from: number
  readonly to: number
  readonly yearless: boolean
}

const DAY = 86_400_000

/** The number of a day; null for a date that does not exist. */
export function dayNumber(year: number, month: number, day: number): number | null {
  const at = Date.UTC(year, month - 1, day)
  const date = new Date(at)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? Math.floor(at / DAY) : null
}

/** The days that a time mention names; null where it names none (a duration, a set, "now", a date without day or month). */
export function intervalOf(time: Time): Interval | null {
  if (time.type === "DURATION" || time.type === "SET") return null
  return parseInterval(time.edtf ?? time.value) ?? parseInterval(time.value)
}

/** Reads TimeBank values and the EDTF forms that the program writes: a day, a week, a month, "a/b"; with "XXXX" for a year that is not told. */
export function parseInterval(value: string | null): Interval | null {
  if (!value) return null
  const [first, last] = value.replace(/[~?%[\]{}]/g, "").split(/\/|\.\./)
  const a = parsePoint(first ?? "")
  if (!last) return a
  const b = parsePoint(last)
  if (!a || !b || a.yearless !== b.yearless || b.to < a.from) return a && b ? null : (a ?? b)
  return { from: a.from, to: b.to, yearless: a.yearless }
}

function parsePoint(text: string): Interval | null {
  const day = /^(\d{4}|XXXX)-(\d\d)-(\d\d)/.exec(text)
  if (day) return span(day[1], (y) => [dayNumber(y, Number(day[2]), Number(day[3])), 0])
  const week = /^(\d{4})-W(\d\d)/.exec(text)
  if (week) {
    const start = isoWeek(Number(week[1]), Number(week[2]))
    return { from: start, to: start + 6, yearless: false }
  }
  const month = /^(\d{4}|XXXX)-(\d\d)$/.exec(text)
  if (month) {
    const m = Number(month[2])
    return span(month[1], (y) => [dayNumber(y, m, 1), new Date(Date.UTC(y, m, 0)).getUTCDate() - 1])
  }
  return null
}

function span(year: string | undefined, days: (year: number) => [number | null, number]): Interval | null {
  const yearless = year === "XXXX"
  const [from, more] = days(yearless ? 2000 : Number(year))
  return from === null ? null : { from, to: from + more, yearless }
}

function isoWeek(year: number, week: number): number {
  const fourth = dayNumber(year, 1, 4) ?? 0
  const weekday = (((fourth + 3) % 7) + 7) % 7
  return fourth - weekday + (week - 1) * 7
}

/**
 * Days between two intervals: 0 where they overlap. An interval without a year is compared by month and day alone.
 */
export function daysApart(a: Interval, b: Interval): number {
  if (a.yearless !== b.yearless) {
    const dated = a.yearless ? b : a
    const yearless = a.yearless ? a : b
    if (dated.to - dated.from > 200) return 0
    const year = new Date(dated.from * DAY).getUTCFullYear()
    return Math.min(...[year - 1, year, year + 1].map((y) => gap(inYear(yearless, y), dated)))
  }
  return gap(a, b)
}

function gap(a: { from: number; to: number }, b: { from: number; to: number }): number {
  return Math.max(0, a.from - b.to, b.from - a.to)
}

function inYear(interval: Interval, year: number): { from: number; to: number } {
  const start = new Date(interval.from * DAY)
  const from = Math.floor(Date.UTC(year, start.getUTCMonth(), start.getUTCDate()) / DAY)
  return { from, to: from + interval.to - interval.from }
}
