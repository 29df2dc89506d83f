import { daysApart, type Interval, intervalOf } from "./interval.ts"
import type { Reading } from "./reading.ts"

/** The days that a report is about, as far as that is known: its own date, else the days that its text names. Empty where neither is known. */
export function eraOf(reading: Reading): readonly Interval[] {
  const published = reading.published()
  if (published) return [published]
  return reading
    .all("time")
    .map(intervalOf)
    .filter((days): days is Interval => days !== null && days.to - days.from <= 7)
}

/** Fewest days between two reports' eras; null where one of them is unknown. */
export function erasApart(a: readonly Interval[], b: readonly Interval[]): number | null {
  if (a.length === 0 || b.length === 0) return null
  return Math.min(...a.flatMap((x) => b.map((y) => daysApart(x, y))))
}

/** Number of the month of each interval of an era (0 to 11), for keys that must meet with or without a year. */
export function monthsOf(era: readonly Interval[]): number[] {
  return [...new Set(era.flatMap(({ from, to }) => [from, to].map((day) => new Date(day * 86_400_000).getUTCMonth())))]
}
