import type { Page } from "../page.ts"
import type { Day } from "./calendar.ts"

/** Printed years after which a text counts as one that tells of another time. */
const ENOUGH = 4

/**
 * Whether a text tells of a time that is not its own: bare months and weekdays then count from the date told last, not from the report's day
 * (the "narrative" domain of Strötgen and Gertz 2013). So where it prints several years and most are not those around the report's own.
 */
export function historic(page: Page, anchor: Day | null): boolean {
  const near = anchor ? new Set([anchor.y - 1, anchor.y, anchor.y + 1].map(String)) : null
  let near_ = 0
  let far = 0
  for (const [, year] of page.text.matchAll(
    /\b(?:in|of|since|until|by|\d,|January|February|March|April|May|June|July|August|September|October|November|December)\s(1\d{3}|20\d\d)\b/g,
  )) {
    if (near?.has(year ?? "")) near_++
    else far++
  }
  return anchor ? far >= 2 * ENOUGH && far > 4 * near_ && !weekdays(page.text) : far >= ENOUGH
}

/** News names weekdays and "today"; history does not. */
function weekdays(text: string): boolean {
  const named = text.match(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:today|yesterday)\b/g)?.length ?? 0
  return named * 1500 > text.length
}
