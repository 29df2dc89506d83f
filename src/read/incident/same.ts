import type { MentionOf } from "../../model/mention.ts"
import { codebookIndex } from "../codebook-index.ts"
import type { Page } from "../page.ts"
import { fineness } from "./setting.ts"

const GENERIC_SIDES =
  /^(?:rebels|insurgents|militants|terrorists|jihadists|extremists|Islamists|gunmen|militia|militias)$/

/** 1 where some known value agrees, -1 where all known ones disagree, 0 where nothing is known. */
export function relation<T>(known: readonly (T | null)[], value: T | null, same: (a: T, b: T) => boolean): number {
  if (value === null) return 0
  const values = known.filter((v): v is T => v !== null)
  if (values.length === 0) return 0
  return values.some((v) => same(v, value)) ? 1 : -1
}

/** Whether two dates may be one day; a night may be counted to the day before or after. */
export function sameDay(a: MentionOf<"time">, b: MentionOf<"time">): boolean {
  const x = daysOf(a.value ?? "")
  const y = daysOf(b.value ?? "")
  if (!x || !y) return (a.value ?? "").slice(0, 10) === (b.value ?? "").slice(0, 10)
  // Outlets count a night to the day before or after.
  const night = [a, b].some((t) => /T(?:NI|2[0-3]|0[0-6])/.test(t.value ?? "")) ? 1 : 0
  return x[0] <= y[1] + night && y[0] <= x[1] + night
}

const DAY_MS = 86_400_000

/** First and last day of a TIMEX3 value, counted from 1970; null where it has no calendar date ("XXXX-WXX-4"). */
function daysOf(value: string): [number, number] | null {
  const day = /^(\d{4})-(\d\d)-(\d\d)/.exec(value)
  if (day) {
    const at = Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])) / DAY_MS
    return [at, at]
  }
  const week = /^(\d{4})-W(\d\d)/.exec(value)
  if (week) {
    const fourth = Date.UTC(Number(week[1]), 0, 4) / DAY_MS
    const monday = fourth - ((fourth + 3) % 7) + (Number(week[2]) - 1) * 7
    return [monday, monday + 6]
  }
  const month = /^(\d{4})-(\d\d)$/.exec(value)
  if (!month) return null
  const [year, m] = [Number(month[1]), Number(month[2])]
  return [Date.UTC(year, m - 1, 1) / DAY_MS, Date.UTC(year, m, 0) / DAY_MS]
}

/** Same name, same entry, close points, or one the wider of the two. */
export function samePlace(a: MentionOf<"place">, b: MentionOf<"place">): boolean {
  if (a.name === b.name || (a.gazetteer !== null && a.gazetteer === b.gazetteer)) return true
  if (a.country && b.country && a.country !== b.country) return false
  const [fine, wide] = fineness(a) <= fineness(b) ? [a, b] : [b, a]
  if (wide.precision === "country" || wide.precision === "region") return true
  if (fine.latitude === null || wide.latitude === null || fine.longitude === null || wide.longitude === null)
    return true
  const km = distance(fine.latitude, fine.longitude, wide.latitude, wide.longitude)
  return km <= (wide.precision === "province" ? 120 : 30)
}

function distance(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const rad = Math.PI / 180
  const x = (lon2 - lon1) * rad * Math.cos(((lat1 + lat2) / 2) * rad)
  const y = (lat2 - lat1) * rad
  return Math.sqrt(x * x + y * y) * 6371
}

/** Whether two names may mean one side: equal, one part of the other, or one of them unnamed ("rebels") beside a group. */
export function sameSide(page: Page, a: string, b: string): boolean {
  if (a === b) return true
  const index = codebookIndex(page.codebook)
  const [x, y] = [index.named(a), index.named(b)]
  if (x?.partOf === b || y?.partOf === a || (x?.partOf != null && x.partOf === y?.partOf)) return true
  const armed = (name: string) => GENERIC_SIDES.test(name)
  const group = (known: typeof x) => known === null || known.type === "armed-group"
  return (
    (armed(a) && group(y) && !/government|army|coalition/i.test(b)) ||
    (armed(b) && group(x) && !/government|army|coalition/i.test(a))
  )
}

/** Whether two names are one party or one is part of the other by the codebook: the only ground on which an answer is somebody's own. */
export function sameParty(page: Page, a: string, b: string): boolean {
  if (a === b) return true
  const index = codebookIndex(page.codebook)
  const [x, y] = [index.named(a), index.named(b)]
  return x?.partOf === b || y?.partOf === a || (x?.partOf != null && x.partOf === y?.partOf)
}

/** Whether a speaker as printed ("the army") is a party or part of it: by the codebook, else where the party's name ends in the same words. */
export function speaksFor(page: Page, speaker: string, name: string): boolean {
  return sameParty(page, speaker, name) || name.toLowerCase().endsWith(` ${speaker.toLowerCase().replace(/^the /, "")}`)
}
