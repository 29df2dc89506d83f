/** A point or day in time: an ISO date ("2016-02-27"), or an ISO time in UTC to the minute where the hour is known ("2016-02-26T22:00Z"). */
export type Moment = string

/** Fixed offsets of the clocks that agreements name, in minutes east of Greenwich; summer time is not guessed: an agreement that names its offset wins. */
const ZONES: Readonly<Record<string, number>> = {
  gmt: 0,
  utc: 0,
  damascus: 120,
  beirut: 120,
  amman: 120,
  jerusalem: 120,
  cairo: 120,
  tripoli: 120,
  kyiv: 120,
  geneva: 60,
  moscow: 180,
  baghdad: 180,
  sanaa: 180,
  riyadh: 180,
  istanbul: 180,
  tehran: 210,
  juba: 180,
  khartoum: 120,
}

/** Minutes east of Greenwich for the zone that words name ("Damascus time", "GMT", "+0200"); null where they name none that is known. */
export function offsetIn(words: string): number | null {
  const numeric = /(?:GMT|UTC)?\s?([+-])(\d{1,2}):?(\d{2})?\b/.exec(words)
  if (numeric) return (numeric[1] === "-" ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3] ?? 0))
  const named = /\b(gmt|utc)\b|\b([a-z]{4,10}) (?:local )?time\b/i.exec(words)
  const zone = (named?.[1] ?? named?.[2])?.toLowerCase()
  return zone === undefined ? null : (ZONES[zone] ?? null)
}

/** A TIMEX or EDTF value as a moment: dates stay, times go to UTC where the offset is known, else lose their hour. Null for anything vaguer than a day. */
export function momentOf(value: string | null, offset: number | null): Moment | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2})(?::(\d{2}))?(?::\d{2})?(Z)?)?/.exec(value ?? "")
  const [, date, hour, minute, utc] = match ?? []
  if (date === undefined || Number.isNaN(Date.parse(date))) return null
  if (hour === undefined || (offset === null && utc === undefined)) return date
  const at = Date.parse(`${date}T${hour}:${minute ?? "00"}:00Z`) - (utc ? 0 : (offset ?? 0)) * 60_000
  return Number.isNaN(at) ? date : minutes(at)
}

/** The moment an ISO 8601 duration after another. Days and longer keep a bare date bare; hours after a bare date round up to the day that they end on. Null where the duration is vague ("PXD"). */
export function after(moment: Moment, duration: string): Moment | null {
  const match =
    /^P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?)?$/.exec(duration)
  if (!match || !match.slice(1).some((part) => part !== undefined)) return null
  const [years, months, weeks, days, hours, mins] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const bare = moment.length === 10
  const start = new Date(bare ? `${moment}T00:00:00Z` : moment)
  if (Number.isNaN(start.getTime())) return null
  const day = start.getUTCDate()
  start.setUTCDate(1)
  start.setUTCMonth(start.getUTCMonth() + years * 12 + months)
  start.setUTCDate(Math.min(day, new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 0)).getUTCDate()))
  const at = start.getTime() + ((weeks * 7 + days) * 24 + hours) * 3_600_000 + mins * 60_000
  if (!bare) return minutes(at)
  return new Date(at).toISOString().slice(0, 10)
}

/** Whole days from one moment's day to another's; negative where the second is earlier. */
export function daysBetween(a: Moment, b: Moment): number {
  return Math.round((Date.parse(b.slice(0, 10)) - Date.parse(a.slice(0, 10))) / 86_400_000)
}

/** The last day of a month, week or year given as TIMEX ("2016-06", "2016-W06", "2016"); null for other values. */
export function lastDayOf(value: string | null): string | null {
  const month = /^(\d{4})-(\d{2})$/.exec(value ?? "")
  if (month) return new Date(Date.UTC(Number(month[1]), Number(month[2]), 0)).toISOString().slice(0, 10)
  const week = /^(\d{4})-W(\d{2})$/.exec(value ?? "")
  if (week) {
    const fourth = Date.UTC(Number(week[1]), 0, 4)
    const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * 86_400_000
    return new Date(monday + ((Number(week[2]) - 1) * 7 + 6) * 86_400_000).toISOString().slice(0, 10)
  }
  return /^\d{4}$/.test(value ?? "") ? `${value}-12-31` : null
}

function minutes(at: number): Moment {
  return `${new Date(at).toISOString().slice(0, 16)}Z`
}
