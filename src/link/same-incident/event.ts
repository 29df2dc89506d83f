import type { MentionOf } from "../../model/mention.ts"
import type { Place } from "../../model/place.ts"
import { contains, type Span } from "../../model/span.ts"
import { type Interval, intervalOf, parseInterval } from "../interval.ts"
import { nameKey, namesOne } from "../place-match.ts"
import type { Reading } from "../reading.ts"
import { FUNCTION_WORDS, hashWord, mix, stem, stemHashes, wordsOf } from "../words.ts"

/** An incident mention with all that its report tells of it, ready to be compared. */
export interface Event {
  readonly reading: Reading
  readonly mention: MentionOf<"incident">
  /** The place that the mention names, if any, and the other places of the sentences that tell it. */
  readonly place: Place | null
  readonly nearby: readonly Place[]
  /** Other days that those sentences name. */
  readonly otherDays: readonly Interval[]
  /** Days that the report tells; null where it tells none. */
  readonly days: Interval | null
  /** Where no day is told: the days before the report's own date. */
  readonly implied: Interval | null
  readonly killed: readonly number[]
  readonly injured: readonly number[]
  /** Stems of the words that tell the act itself ("crashed", "rocket attack"). */
  readonly trigger: readonly string[]
  /** Stems of the weapons named. */
  readonly weapons: readonly string[]
  /** Hashes of the stems of the content words of its sentence, each once, rising. */
  readonly stems: Uint32Array
  /** Hashes of all words of its sentence, in order. */
  readonly wordHashes: Uint32Array
}

/** Sentences of an incident that are searched for its places and days. */
const MOST_SENTENCES = 5
/** News of a report without a told day is taken as of the four days up to its own date. */
const NEWS_DAYS = 3

/** The events of a report that can be compared: told as single, past or going on; furniture left out. */
export function eventsOf(reading: Reading): Event[] {
  const mentions = reading
    .all("incident")
    .filter((m) => m.scope === "event" && (m.status === "happened" || m.status === "ongoing") && isText(m.zone))
  if (mentions.length === 0) return []
  const { text } = reading.report
  const sentences = reading.sentences()
  const places = reading.all("place").filter((p) => p.use === "literal" && namesOne(p.name))
  const figures = reading.all("figure").filter((f) => !f.cumulative && f.bound !== "vague")
  const times = reading.all("time")
  const anchor = parseInterval(reading.report.anchorDate) ?? reading.published()
  return mentions.map((mention) => {
    const told = [mention, ...mention.alsoAt].map(
      (at) => sentences.find((s) => s.start <= at.start && at.start < s.end) ?? at,
    )
    const sentence = told[0] ?? mention
    const inTold = (at: Span): boolean => told.slice(0, MOST_SENTENCES).some((s) => contains(s, at))
    const words = wordsOf(text, sentence.start, sentence.end).map((w) => w.norm)
    const days = believed(reading.days(mention.time), anchor, mention.status)
    const own = figures.filter((f) => mention.figures.includes(f.id) || f.incident === mention.id)
    const counts = (measure: string): number[] =>
      own.filter((f) => f.measure === measure && f.partOf === null).flatMap((f) => f.best ?? f.low ?? f.high ?? [])
    return {
      reading,
      mention,
      place: literal(reading.get("place", mention.place)),
      nearby: places.filter((p) => p.id !== mention.place && inTold(p)),
      otherDays: times
        .filter((t) => t.id !== mention.time && inTold(t))
        .flatMap((t) => believed(intervalOf(t), anchor, mention.status) ?? [])
        .filter(isShort),
      days,
      implied: days || !anchor ? null : { from: anchor.from - NEWS_DAYS, to: anchor.to, yearless: anchor.yearless },
      killed: counts("killed"),
      injured: counts("injured"),
      trigger: stemsOf([mention.text]),
      weapons: stemsOf(mention.weapons),
      stems: stemHashes(words),
      wordHashes: Uint32Array.from(words, hashWord),
    }
  })
}

function stemsOf(phrases: readonly string[]): string[] {
  const norms = phrases.flatMap((phrase) => wordsOf(phrase).map((w) => w.norm))
  return [...new Set(norms.filter((norm) => !FUNCTION_WORDS.has(norm)).map(stem))]
}

/** "U.S. air strikes" were not in the United States. */
const literal = (place: MentionOf<"place"> | null): Place | null =>
  place?.use === "literal" && namesOne(place.name) ? place : null

const isShort = (days: Interval): boolean => days.to - days.from <= 2

/** A day after the report's own for something that has happened was misread: taken as not told. */
function believed(days: Interval | null, anchor: Interval | null, status: string): Interval | null {
  const future = days && anchor && !days.yearless && !anchor.yearless && days.from > anchor.to + 1
  return future && status === "happened" ? null : days
}

const isText = (zone: string): boolean => zone === "body" || zone === "headline"

/** Longest told stretch of days that is used as a key day by day. */
const MOST_KEY_DAYS = 10
const SHINGLE = 10

/**
 * Keys by which the events of two reports meet: place and day (a day to either side), toll and week, and ten words in a row of the sentence. Without any day,
 * place and type.
 */
export function eventKeys(e: Event): number[] {
  const keys: number[] = []
  const span = e.days ?? e.implied
  const names = [e.place, ...e.nearby]
    .filter((p) => p !== null && p.precision !== "country")
    .map((p) => (p ? nameKey(p.name) : ""))
  for (const name of new Set(names)) {
    const h = hashWord(name)
    if (!span) for (const salt of [1, 2]) keys.push(mix(h, hashWord(`${e.mention.type} ${salt}`)))
    else
      for (let day = span.from - 1; day <= Math.min(span.to + 1, span.from + MOST_KEY_DAYS); day++)
        keys.push(mix(h, day & 0xffff))
  }
  // Two keys, as two must be shared: a toll of some size in one week is worth a look by itself.
  for (const n of e.killed)
    if (n >= 10)
      for (const salt of [1, 2]) keys.push(mix(hashWord(`toll ${n} ${salt}`), span ? Math.floor(span.to / 7) : 0))
  for (let i = 0; i + SHINGLE <= e.wordHashes.length; i += 1) {
    let h = 0x51ed
    for (let k = 0; k < SHINGLE; k++) h = mix(h, e.wordHashes[i + k] ?? 0)
    keys.push(h)
  }
  return keys
}

/** Keys that are rare by their nature and so never become too common, however many papers print one story: the whole sentence; place, day, type and toll together. */
export function strongEventKeys(e: Event): number[] {
  const keys: number[] = []
  if (e.wordHashes.length >= SHINGLE) keys.push(e.wordHashes.reduce(mix, 0x7a3f))
  if (e.place && e.days)
    for (const n of e.killed) keys.push(hashWord(`${nameKey(e.place.name)} ${e.days.from} ${e.mention.type} ${n}`))
  return keys
}
