const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
const MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
const WEEKDAY = "(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"

/** A calendar date as a page prints it, with its place in the string that was searched. */
export interface PrintedDate {
  readonly start: number
  readonly end: number
  /** ISO date; null where the year is missing or where day and month could be exchanged. */
  readonly value: string | null
  /** Month and day ("02-05") where only the year is missing. */
  readonly monthDay: string | null
  /** The two readings of a date such as 05-02-2015 whose order of day and month is not told; empty otherwise. */
  readonly readings: readonly string[]
}

const WORDED_DAY_FIRST = new RegExp(
  `(?:\\b${WEEKDAY}[.,]{0,1}\\s{1,2}){0,1}\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s{1,2}(?<month>${MONTH})\\b[.]?(?:\\s{0,2},?\\s{0,2}(?<year>(?:19|20)\\d\\d)\\b)?`,
  "giu",
)
const WORDED_MONTH_FIRST = new RegExp(
  `(?:\\b${WEEKDAY}[.,]{0,1}\\s{1,2}){0,1}\\b(?<month>${MONTH})[.]?\\s{1,2}(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?:\\s{0,2},?\\s{0,2}(?<year>(?:19|20)\\d\\d)\\b)?`,
  "giu",
)
const ISO = /(?<!\d)(?<year>(?:19|20)\d\d)[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/gu
const NUMERIC = /(?<![\d./-])(?<a>\d{1,2})(?<sep>[-./])(?<b>\d{1,2})\k<sep>(?<year>(?:19|20)\d\d)(?![\d])/gu

/** All dates printed in a string, in order, without overlap. Only whole days: "February 2016" is none. */
export function printedDates(text: string): PrintedDate[] {
  const found: PrintedDate[] = []
  for (const pattern of [WORDED_DAY_FIRST, WORDED_MONTH_FIRST]) {
    for (const m of text.matchAll(pattern)) {
      const month = MONTHS.indexOf((m.groups?.month ?? "").slice(0, 3).toLowerCase()) + 1
      const dated = datedAt(m.index, m[0], m.groups?.year ?? null, month, Number(m.groups?.day))
      if (dated) found.push(dated)
    }
  }
  for (const m of text.matchAll(ISO)) {
    const dated = datedAt(m.index, m[0], m.groups?.year ?? null, Number(m.groups?.month), Number(m.groups?.day))
    if (dated) found.push(dated)
  }
  for (const m of text.matchAll(NUMERIC)) {
    const dated = numericAt(m.index, m[0], m.groups ?? {})
    if (dated) found.push(dated)
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return found.filter((date, i) => found.slice(0, i).every((earlier) => earlier.end <= date.start))
}

function datedAt(start: number, printed: string, year: string | null, month: number, day: number): PrintedDate | null {
  const end = start + printed.length
  if (!isDay(Number(year ?? 2000), month, day)) return null
  const monthDay = `${two(month)}-${two(day)}`
  return year === null
    ? { start, end, value: null, monthDay, readings: [] }
    : { start, end, value: `${year}-${monthDay}`, monthDay: null, readings: [] }
}

function numericAt(start: number, printed: string, groups: { [name: string]: string }): PrintedDate | null {
  const { a = "", b = "", sep = "", year = "" } = groups
  const end = start + printed.length
  const dayFirst = isDay(Number(year), Number(b), Number(a)) ? `${year}-${two(Number(b))}-${two(Number(a))}` : null
  const monthFirst = isDay(Number(year), Number(a), Number(b)) ? `${year}-${two(Number(a))}-${two(Number(b))}` : null
  // Full stops between the numbers are used where the day comes first; with dashes and strokes both orders are in use.
  const readings = [dayFirst, sep === "." ? null : monthFirst].filter((value) => value !== null)
  const distinct = [...new Set(readings)]
  const only = distinct[0]
  if (only === undefined) return null
  return distinct.length === 1
    ? { start, end, value: only, monthDay: null, readings: [] }
    : { start, end, value: null, monthDay: null, readings: distinct }
}

/** Whether year, month (1 to 12) and day name a day of the calendar. */
export function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return day <= ([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0)
}

const two = (n: number) => String(n).padStart(2, "0")

/**
 * A month and day put into the year in which they fall nearest to a known date.
 * Null where that is more than `limit` days away: then the known date does not settle the year.
 */
export function nearestYear(monthDay: string, known: string, limit = 60): string | null {
  const [month, day] = monthDay.split("-").map(Number)
  const target = Date.parse(`${known.slice(0, 10)}T00:00:00Z`)
  if (month === undefined || day === undefined || Number.isNaN(target)) return null
  const year = Number(known.slice(0, 4))
  let best: string | null = null
  let distance = limit * 86_400_000
  for (const candidate of [year - 1, year, year + 1]) {
    if (!isDay(candidate, month, day)) continue
    const away = Math.abs(Date.parse(`${candidate}-${monthDay}T00:00:00Z`) - target)
    if (away <= distance) {
      best = `${candidate}-${monthDay}`
      distance = away
    }
  }
  return best
}

/** Whether a string is an ISO date or time that names a real day ("2016-02-10", "2016-02-10T08:00:00Z"). */
export function isIsoDate(value: string): boolean {
  const m = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(value)
  return m !== null && isDay(Number(m[1]), Number(m[2]), Number(m[3]))
}

/** Whole days from one ISO date to another (negative where `b` is earlier). */
export function daysBetween(a: string, b: string): number {
  return Math.round(
    (Date.parse(`${b.slice(0, 10)}T00:00:00Z`) - Date.parse(`${a.slice(0, 10)}T00:00:00Z`)) / 86_400_000,
  )
}
