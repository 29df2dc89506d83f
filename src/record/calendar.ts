/** A stretch of days, both ends included, ISO dates. */
export interface Window {
  readonly from: string
  readonly to: string
}

const DAY = 86_400_000
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]

/** The ISO date `days` after (before, if negative) an ISO date. */
export function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** 0 (Sunday) to 6 for an expression that is a weekday's name, else null. */
export function weekdayOf(text: string): number | null {
  const match = /\b(sun|mon|tues|wednes|thurs|fri|satur)day\b/i.exec(text)
  return match ? WEEKDAYS.indexOf(match[0].toLowerCase()) : null
}

/** The one day in the window that a TIMEX value names: a full date as it is, "XXXX-02-05" in the window's year; null for anything else. */
export function inWindow(value: string | null, window: Window): string | null {
  if (value === null) return null
  if (/^\d{4}-\d{2}-\d{2}/.test(value)) return value.slice(0, 10)
  if (!/^XXXX-\d{2}-\d{2}$/.test(value)) return null
  const years = new Set([window.from.slice(0, 4), window.to.slice(0, 4)])
  const fits = [...years].map((year) => year + value.slice(4)).filter((day) => day >= window.from && day <= window.to)
  return fits.length === 1 ? (fits[0] ?? null) : null
}

/** The month in the window that "XXXX-12" names, no later than the window's end; null for anything else. */
export function monthInWindow(value: string | null, window: Window): string | null {
  if (value === null || !/^XXXX-\d{2}$/.test(value)) return null
  const years = [window.to.slice(0, 4), window.from.slice(0, 4)]
  return (
    years
      .map((year) => year + value.slice(4))
      .find((month) => month >= window.from.slice(0, 7) && month <= window.to.slice(0, 7)) ?? null
  )
}
