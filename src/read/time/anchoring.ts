import type { Time } from "../../model/time.ts"
import { addDays, addMonths, type Day, daysIn, ordinal, unknownYear, weekdayOf } from "./calendar.ts"
import type { Now, Told } from "./rule.ts"
import type { Tense } from "./tense.ts"

/** From what text leaves out to dates: years of bare months, days of bare weekdays, the day that "later" counts from. */

/** Where tense decides: a month this far from the report is as likely in the one year as in the other. Days; measured on TimeBank. */
const UNDECIDED = 120

/** A narrative that goes from November to February has gone on, not back. Months. */
const MONTHS_BACK = 7

/** The year of a month (and day) told without one. Null where neither the report nor the text gives one. */
export function yearOf(
  m: number,
  d: number | null,
  now: Now,
  tense: Tense,
): { y: number | null; anchor: Time["anchor"] } {
  if (now.historic || !now.anchor) {
    const { told, since } = now
    if (since && !now.historic)
      return {
        y: m > since.m || (m === since.m && (d === null || d >= since.d)) ? since.y : since.y + 1,
        anchor: "text",
      }
    // in an undated report a year printed somewhere before is seldom the report's own
    return told && now.historic
      ? { y: told.m !== null && told.m - m >= MONTHS_BACK ? told.y + 1 : told.y, anchor: "text" }
      : { y: null, anchor: now.anchor ? "publication" : null }
  }
  const { anchor } = now
  const away = (y: number) => distance(y, m, d, anchor)
  const years = [anchor.y - 1, anchor.y, anchor.y + 1].sort((a, b) => Math.abs(away(a)) - Math.abs(away(b)))
  const nearest = years[0] ?? anchor.y
  if (Math.abs(away(nearest)) <= UNDECIDED) return { y: nearest, anchor: "publication" }
  const wanted = tense === "future" ? years.find((y) => away(y) >= 0) : years.find((y) => away(y) <= 0)
  return { y: wanted ?? nearest, anchor: "publication" }
}

/** Days from the anchor to a month's day, or to the nearest day of a month; 0 inside the anchor's own month. */
function distance(y: number, m: number, d: number | null, anchor: Day): number {
  if (d !== null) return ordinal({ y, m, d: Math.min(d, daysIn(y, m)) }) - ordinal(anchor)
  if (y === anchor.y && m === anchor.m) return 0
  const before = ordinal({ y, m, d: daysIn(y, m) }) - ordinal(anchor)
  return before < 0 ? before : ordinal({ y, m, d: 1 }) - ordinal(anchor)
}

/** The day of a bare weekday (1 Monday to 7 Sunday); `which` is the word before it. Null where there is nothing to count from. */
export function weekdayDate(
  weekday: number,
  which: "last" | "next" | "this" | null,
  now: Now,
  tense: Tense,
): { day: Day | null; anchor: Time["anchor"] } {
  const told = toldDay(now)
  const base = now.historic ? told : now.anchor
  if (!base || unknownYear(base.y)) return { day: null, anchor: null }
  const anchor = now.historic ? "text" : "publication"
  const back = (weekdayOf(base) - weekday + 7) % 7
  const ahead = (weekday - weekdayOf(base) + 7) % 7
  if (which === "last") return { day: addDays(base, -(back || 7)), anchor }
  if (which === "next") return { day: addDays(base, ahead || 7), anchor }
  if (which === "this") return { day: addDays(base, ahead), anchor }
  if (now.historic) return { day: addDays(base, ahead), anchor }
  if (tense === "future") return { day: addDays(base, ahead), anchor }
  if (tense === "present") return { day: addDays(base, back <= ahead ? -back : ahead), anchor }
  return { day: addDays(base, -back), anchor }
}

/** The told date if it is a day. */
export function toldDay(now: Now): Day | null {
  const { told } = now
  return told && told.m !== null && told.d !== null ? { y: told.y, m: told.m, d: told.d } : null
}

/** What "later", "earlier", "the following" count from: what the text told last, else the report's day. */
export function baseOf(now: Now, unit: string): { base: Told | null; anchor: Time["anchor"] } {
  if (now.told) return { base: now.told, anchor: "text" }
  // "a year earlier" is a year before the report; "the day before" is the day before what its paragraph told
  if (/^(?:D|W|T)/.test(unit)) return { base: null, anchor: null }
  return now.anchor ? { base: now.anchor, anchor: "publication" } : { base: null, anchor: null }
}

/** A date moved by units; null where the date is not told exactly enough for the unit ("two days later" after "in 1994"). */
export function shifted(base: Told, count: number, letter: string): Told | null {
  const months = letter === "M" ? count : letter === "Q" ? count * 3 : null
  if (letter === "Y")
    return Number.isInteger(count) ? { y: base.y + count, m: null, d: null } : moveMonths(base, Math.round(count * 12))
  if (months !== null) return moveMonths(base, Math.round(months))
  if (base.m === null || base.d === null) return null
  const days = letter === "W" ? count * 7 : letter === "D" ? count : letter === "TH" ? count / 24 : null
  if (days !== null && unknownYear(base.y) && Math.abs(days) > 27) return null
  return days === null
    ? null
    : addDays({ y: base.y, m: base.m, d: base.d }, days < 0 ? Math.ceil(days) : Math.floor(days))
}

function moveMonths(base: Told, n: number): Told | null {
  if (base.m === null) return null
  const moved = addMonths({ y: base.y, m: base.m, d: 1 }, n)
  return { y: moved.y, m: moved.m, d: null }
}
