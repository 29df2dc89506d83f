import { contains } from "../../model/span.ts"
import { numberValue } from "../../text/number.ts"
import type { Page, PageSentence } from "../page.ts"
import { addDays, type Day, dayOf, weekdayOf } from "./calendar.ts"
import { monthNumber, weekdayNumber } from "./words.ts"

/** What an undated report lets one know about its own day, from dated events and instruments of the codebook. */
export interface Settled {
  /** The day it speaks on ("One day after the London conference, ... said"). */
  readonly day: Day | null
  /** A day that lies at most a year before it ("resolution 2254, passed in December"): bare months are the first ones from here on. */
  readonly since: Day | null
}

const NOTHING: Settled = { day: null, since: null }
const AFTER = /\b(an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+(days?|weeks?)\s+(after|before)\b/i
const MONTH =
  /\b(?:in|of|since|last)\s+(January|February|March|April|May|June|July|August|September|October|November|December)\b(?!\s+\d|,\s+\d)/g
const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g

/** Settles an undated report's day or year where the codebook's dates do; nothing where a printed year or the report's own date does already. */
export function settled(page: Page): Settled {
  if (page.anchorDate !== null) return NOTHING
  let since: Day | null = null
  let day: Day | null = null
  for (const sentence of page.sentences) {
    if (sentence.zone !== "body") continue
    const text = page.text.slice(sentence.start, sentence.end)
    day ??= dayAfter(page, sentence, text)
    since ??= yearBy(page, text)
  }
  return { day, since }
}

/** "One day after X, … said": the day of X moved. Held only if a weekday of the text agrees with it. */
function dayAfter(page: Page, sentence: PageSentence, text: string): Day | null {
  const match = AFTER.exec(text)
  if (
    !match ||
    page.quotations.some((quotation) =>
      contains(quotation, { start: sentence.start + match.index, end: sentence.start + match.index + 1 }),
    )
  )
    return null
  const event = page.codebook.events.find(
    ({ date, name, aliases }) => dayOf(date) && [name, ...aliases].some((alias) => holds(text, alias)),
  )
  const from = event ? dayOf(event.date) : null
  if (!from) return null
  const count = /^an?$/i.test(match[1] ?? "") ? 1 : (numberValue(match[1] ?? "") ?? 0)
  const day = addDays(from, count * (/^week/i.test(match[2] ?? "") ? 7 : 1) * (/before/i.test(match[3] ?? "") ? -1 : 1))
  const named = [...page.text.matchAll(WEEKDAY)].map(([word]) => weekdayNumber(word))
  return named.includes(weekdayOf(day)) ? day : null
}

/** An instrument together with the bare month of its adoption: the report stands within a year after it. */
function yearBy(page: Page, text: string): Day | null {
  for (const [, month = ""] of text.matchAll(MONTH)) {
    const m = monthNumber(month)
    for (const { date, name, aliases } of [...page.codebook.instruments, ...page.codebook.events]) {
      const day = dayOf(date)
      if (day?.m === m && [name, ...aliases].some((alias) => holds(text, alias))) return day
    }
  }
  return null
}

function holds(text: string, name: string): boolean {
  const at = text.indexOf(name)
  return at >= 0 && !/\w/.test(text[at - 1] ?? "") && !/\w/.test(text[at + name.length] ?? "")
}
