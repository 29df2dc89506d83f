import type { Time } from "../../model/time.ts"
import { firstEndingAfter } from "../../text/token-at.ts"
import type { Draft, Extractor } from "../extractor.ts"
import type { Page, PageSentence } from "../page.ts"
import { dayOf, NO_YEAR } from "./calendar.ts"
import { edtfOf, lastDay } from "./edtf.ts"
import { dated, type Found, joined, widened } from "./extend.ts"
import { historic } from "./narrative.ts"
import type { Fit, Now, Rule, Told } from "./rule.ts"
import { CLOCK_RULES } from "./rules/clock.ts"
import { DATE_RULES } from "./rules/dates.ts"
import { DURATION_RULES } from "./rules/durations.ts"
import { FEAST_RULES } from "./rules/feasts.ts"
import { PERIOD_RULES } from "./rules/periods.ts"
import { QUARTER_RULES } from "./rules/quarters.ts"
import { REFERENCE_RULES } from "./rules/references.ts"
import { SHIFT_RULES } from "./rules/shifts.ts"
import { TRUCE_RULES } from "./rules/truce.ts"
import { WEEKDAY_RULES } from "./rules/weekdays.ts"
import { settled } from "./settled.ts"
import { type Starts, startsAfter } from "./starts.ts"
import { tenseAt } from "./tense.ts"
import { classesIn } from "./triggers.ts"

/** All rules; of two that fit the same words the earlier holds. */
export const TIME_RULES: readonly Rule[] = [
  ...DATE_RULES,
  ...WEEKDAY_RULES,
  ...FEAST_RULES,
  ...CLOCK_RULES,
  ...TRUCE_RULES,
  ...QUARTER_RULES,
  ...PERIOD_RULES,
  ...SHIFT_RULES,
  ...DURATION_RULES,
  ...REFERENCE_RULES,
]

/** Sentences after which "the day before" no longer counts from a date that news told. */
const FRESH = 3

/** Finds time expressions and their TIMEX3 values: dates, times of day, durations and sets. */
export const timeExtractor: Extractor<"time"> = {
  name: "time",
  version: 1,
  needs: [],
  gives: ["time"],
  *extract(page: Page): Iterable<Draft<"time">> {
    const own = settled(page)
    const given = dayOf(page.anchorDate)
    const anchor = given ?? own.day
    let now: Now = { anchor, told: null, historic: historic(page, anchor), since: own.since }
    let age = 0
    for (const sentence of page.sentences) {
      // in news a date is soon stale, and a headline's is not the body's; a history goes on from the last one
      age++
      if (!now.historic && age > FRESH) now = { ...now, told: null }
      const found = readSentence(page.text, sentence, now)
      if (found.told !== now.told && sentence.zone === "body") age = 0
      for (const { start, end, rule, reading } of found.times)
        yield {
          kind: "time",
          start,
          end,
          rule,
          ...(given ? reading : { ...reading, anchor: reading.anchor === "publication" ? "text" : reading.anchor }),
        }
      now = { ...now, told: sentence.zone === "headline" ? null : found.told, starts: found.starts }
    }
  },
}

interface Candidate {
  readonly start: number
  readonly end: number
  readonly rule: Rule
  readonly order: number
  readonly match: RegExpExecArray
}

/** The times of one sentence in order of reading, and the date that it told last. */
export function readSentence(
  pageText: string,
  sentence: PageSentence,
  before: Now,
  rules: readonly Rule[] = TIME_RULES,
): { times: Found[]; told: Told | null; starts: Starts } {
  const classes = classesIn(sentence.tokens)
  let told = before.told
  const starts = before.starts ?? new Map()
  if (classes.size === 0) return { times: [], told, starts }
  const text = pageText.slice(sentence.start, sentence.end)
  const times: Found[] = []
  let free = 0
  for (const candidate of candidates(text, classes, rules)) {
    if (candidate.start < free) continue
    const now = { ...before, told }
    const reading = candidate.rule.read(around(text, sentence, candidate), now)
    if (!reading) continue
    const wide = widened(text, free, { start: candidate.start, end: candidate.end, rule: candidate.rule.name, reading })
    const last = times.at(-1)
    const whole = last ? joined(text, last, wide) : null
    if (whole) times.pop()
    times.push(whole ?? (last ? dated(text, last, wide) : wide))
    free = (whole ?? wide).end
    // in news "a year earlier" is an aside that nothing is counted from
    const aside =
      wide.rule === "ago" &&
      (!before.historic || /\d\d\s+years/.test(text.slice(wide.start, wide.end))) &&
      /^\d{4}(?:-Q\d)?$/.test(wide.reading.value ?? "")
    if (!aside) told = toldBy((whole ?? wide).reading) ?? told
  }
  return {
    times: times.map((found) => ({
      ...found,
      start: found.start + sentence.start,
      end: found.end + sentence.start,
      reading: finished(text, found),
    })),
    told,
    starts: startsAfter(starts, text, times),
  }
}

/** The reading with what EDTF says of it; a year that is not known makes no value by itself. */
function finished(text: string, { start, end, reading }: Found): Time {
  const value = reading.value === "XXXX" || /^XXXX-W\d/.test(reading.value ?? "") ? null : reading.value
  const due =
    value &&
    reading.mod === "END" &&
    /^(?:the\s+)?(?:end|close)\s/i.test(text.slice(start, end)) &&
    /\b(?:by|before|until|till|through)\s+$/i.test(text.slice(Math.max(0, start - 12), start))
  return { ...reading, value, edtf: reading.edtf ?? (due ? lastDay(value) : edtfOf({ ...reading, value })) }
}

/** All places where a rule fits: leftmost first, of one place the longest, of one length the earlier rule. */
function candidates(text: string, classes: ReadonlySet<string>, rules: readonly Rule[]): Candidate[] {
  const found: Candidate[] = []
  for (const [order, rule] of rules.entries()) {
    if (!rule.classes.some((name) => classes.has(name))) continue
    for (const match of text.matchAll(rule.pattern)) {
      found.push({ start: match.index, end: match.index + match[0].length, rule, order, match })
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order)
}

/** How far rules look to both sides: bounded, so that long sentences stay linear. */
const AROUND = 240

function around(text: string, sentence: PageSentence, { start, end, match }: Candidate): Fit {
  const from = sentence.start + start
  const to = sentence.start + end
  const first = firstEndingAfter(sentence.words, from)
  let last = first
  while (last + 1 < sentence.words.length && (sentence.words[last + 1]?.start ?? to) < to) last++
  return {
    text: match[0],
    group: match.groups ?? {},
    left: text.slice(Math.max(0, start - AROUND), start),
    right: text.slice(end, end + AROUND),
    prev: sentence.words[first - 1] ?? null,
    next: sentence.words[last + 1] ?? null,
    tense: () => tenseAt(sentence, first, last),
  }
}

/** The date that a reading tells for what follows; null for durations, sets and references. */
function toldBy({ type, value }: Time): Told | null {
  if ((type !== "DATE" && type !== "TIME") || value === null) return null
  const parts = /^(\d{4}|XXXX(?=-\d))(?:-(\d\d)(?:-(\d\d))?)?(?:T|-Q|-W|-S|-F|-H|$)/.exec(value)
  if (!parts) return null
  const quarter = /-Q(\d)$/.exec(value)?.[1]
  return {
    y: parts[1] === "XXXX" ? NO_YEAR : Number(parts[1]),
    m: parts[2] ? Number(parts[2]) : null,
    d: parts[3] ? Number(parts[3]) : null,
    ...(quarter && { q: Number(quarter) }),
  }
}
