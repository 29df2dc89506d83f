import { numberValue, ordinalValue } from "../../text/number.ts"
import { after, lastDayOf, type Moment, momentOf, offsetIn } from "./moment.ts"

/** What a time limit's words do: name the latest moment, a length, the end, the start, a rhythm, "at once", an event to wait for, or leave the end open. */
export type LimitRole =
  | "latest"
  | "length"
  | "end"
  | "start"
  | "recurring"
  | "at-once"
  | "event"
  | "open-ended"
  | "none"

/** A time limit read off its words and the TIMEX value of the time in them; not yet placed on the calendar. */
export interface Limit {
  readonly role: LimitRole
  /** TIMEX or EDTF value, or ISO duration; null where the words hold no time of the calendar. */
  readonly value: string | null
  /** What it is counted from: the calendar itself, the day of saying, the start of the agreement, or an event in the text's words. */
  readonly anchor: { readonly kind: "absolute" | "said" | "start" | "event"; readonly words: string | null }
  /** Minutes east of Greenwich where the words name a clock ("Damascus time"). */
  readonly offset: number | null
}

const NOTHING: Limit = { role: "none", value: null, anchor: { kind: "absolute", words: null }, offset: null }
const UNITS: Readonly<Record<string, string>> = { hour: "H", day: "D", week: "W", month: "M", year: "Y" }
const START_EVENT =
  /\b(?:truce|cease-?fire|cessation|agreement|deal|accord|pause|entry into force|its start|signing|signature|taking effect|adoption)\b/i

/**
 * Reads a time limit.
 * @param words the limit with its preposition and the event that it is counted from ("within 48 hours of the exchange")
 * @param value TIMEX value of the time mention in it; null where there is none
 */
export function readLimit(words: string, value: string | null): Limit {
  const text = words.trim().replace(/\s+/g, " ")
  const offset = offsetIn(text)
  if (text === "") return NOTHING
  if (/\b(?:immediate(?:ly)?|at once|forthwith|without delay|straight away|with immediate effect)\b/i.test(text))
    return { ...NOTHING, role: "at-once", anchor: { kind: "said", words: null } }
  if (
    /\b(?:indefinite(?:ly)?|open-ended|permanent(?:ly)?|until further notice|no (?:end|time limit)|no expiry)\b/i.test(
      text,
    )
  )
    return { ...NOTHING, role: "open-ended" }
  if (/\b(?:every|each|daily|weekly|monthly|nightly|per (?:day|week))\b/i.test(text))
    return { ...NOTHING, role: "recurring", value: durationIn(text) ?? value, offset }
  return (
    dayOfTruce(text) ??
    phase(text) ??
    counted(text, value, offset) ??
    dated(text, value, offset) ??
    awaited(text) ??
    NOTHING
  )
}

/** "the 16th day of the truce", "day nine". */
function dayOfTruce(text: string): Limit | null {
  const match =
    /\b(?:the )?(?:(\d{1,3})(?:st|nd|rd|th)|([a-z]{4,7})) day (?:of|after|from) (?:the |its )?([a-z -]{3,40})/i.exec(
      text,
    ) ?? /\bday (\d{1,3}|[a-z]{3,7})\b(?: of (?:the )?([a-z -]{3,40}))?/i.exec(text)
  if (!match) return null
  const count = numberIn(match[1] ?? match[2] ?? "")
  if (count === null) return null
  const event = (match.length > 3 ? match[3] : match[2])?.trim() ?? null
  const from =
    event === null || START_EVENT.test(event)
      ? ({ kind: "start", words: event } as const)
      : ({ kind: "event", words: event } as const)
  // the first day is the start itself
  return {
    role: roleOf(text, "latest"),
    value: `P${count - (/\bafter\b/i.test(text) ? 0 : 1)}D`,
    anchor: from,
    offset: null,
  }
}

/** "in phase two", "during the second stage": an order of steps, no date. */
function phase(text: string): Limit | null {
  const match =
    /\b(?:(?:phase|stage|step) (?:\d|[ivx]{1,4}|one|two|three|four)|(?:first|second|third|final|next|last) (?:phase|stage|step))\b[^.]{0,40}/i.exec(
      text,
    )
  return match ? { ...NOTHING, role: "event", anchor: { kind: "event", words: match[0] } } : null
}

/** "within 48 hours of the exchange", "three days after signing", "for a week", "72 hours". */
function counted(text: string, value: string | null, offset: number | null): Limit | null {
  const duration = /^P(?=\d|T\d)/.test(value ?? "") ? value : durationIn(text)
  if (duration === null) return null
  const event = /\b(?:of|after|from|following|before|since)\s+(?:the |its |their |a )?([^.,;]{3,60})$/i.exec(text)
  const words = event?.[1]?.replace(/^(?:date|day|moment) of (?:the )?/i, "") ?? null
  const inside =
    /\b(?:within|inside|no later than|not later than|in the next|over the next|in under|less than|by)\b/i.test(text)
  if (event && /^before/i.test(event[0]))
    return { role: "event", value: null, anchor: { kind: "event", words }, offset }
  const anchor =
    words === null || /^(?:now|today|(?:the )?announcement)$/i.test(words)
      ? ({ kind: words !== null || inside || /^in\b/i.test(text) ? "said" : "start", words: null } as const)
      : ({ kind: START_EVENT.test(words) ? "start" : "event", words } as const)
  return {
    role: inside || words !== null || /^in\b/i.test(text) ? "latest" : "length",
    value: duration,
    anchor,
    offset,
  }
}

/** "by the end of June", "until midnight on 7 March", "on Friday", "from 27 February". */
function dated(text: string, value: string | null, offset: number | null): Limit | null {
  if (value === null || !/^[\dX]{4}/.test(value)) return null
  return { role: roleOf(text, "latest"), value, anchor: { kind: "absolute", words: null }, offset }
}

/** "until a political solution is reached", "once the road is open", "as long as", "before the talks": an event that the text names and does not date. */
function awaited(text: string): Limit | null {
  const match =
    /^(?:(until|till)|only after|after|once|when|as soon as|before|ahead of|by the time|upon|on completion of|as long as|pending)\s+(?:the |its |a )?(.{3,80})$/i.exec(
      text,
    )
  return match
    ? { ...NOTHING, role: match[1] ? "end" : "event", anchor: { kind: "event", words: match[2] ?? null } }
    : null
}

function roleOf(text: string, otherwise: LimitRole): LimitRole {
  if (/^(?:until|till|through|up to)\b/i.test(text) || /\bexpir/i.test(text)) return "end"
  if (/^(?:from|starting|beginning|effective|as of|as from|with effect from|since)\b/i.test(text)) return "start"
  return otherwise
}

function durationIn(text: string): string | null {
  const match = /\b(\d{1,4}|[a-z]{1,8})[ -](hour|day|week|month|year)s?\b/i.exec(text)
  const count = numberIn(match?.[1] ?? "")
  const unit = UNITS[match?.[2]?.toLowerCase() ?? ""]
  if (count === null || unit === undefined) return null
  return unit === "H" ? `PT${count}H` : `P${count}${unit}`
}

/** "16", "sixteen", "sixteenth", "a": the count that a word of a limit gives. */
function numberIn(word: string): number | null {
  return /^an?$/i.test(word) ? 1 : (numberValue(word) ?? ordinalValue(word))
}

/** What a limit is placed against. All moments may be null: a limit then stays unresolved and says why. */
export interface LimitContext {
  /** When the words were said (not when they were published, unless the case knows that these are one). */
  readonly saidAt: Moment | null
  /** When the agreement took effect. */
  readonly startsAt: Moment | null
  /** When it was signed or adopted; undefined where the text's own word on that was not looked for: its start then stands in. */
  readonly signedAt?: Moment | null
  /** The moment of an event that the limit names; null where the case does not know it. */
  eventAt(words: string): Moment | null
}

/** When a limit runs out. `due` is null where it is open, recurring, a start, or cannot be placed; `why` says which, in words for the reader. */
export interface Due {
  readonly due: Moment | null
  readonly resolved: boolean
  readonly why: string
}

/** Places a limit on the calendar. Nothing is counted from the day of publication: what it is counted from must be known, else it stays unresolved. */
export function resolveLimit(limit: Limit, context: LimitContext): Due {
  switch (limit.role) {
    case "none":
      return { due: null, resolved: false, why: "the words give no time limit" }
    case "open-ended":
      return { due: null, resolved: true, why: "open-ended by its own words" }
    case "recurring":
      return { due: null, resolved: true, why: "recurs; it does not fall due once" }
    case "start":
      return { due: null, resolved: true, why: "a start is not a deadline" }
    case "at-once":
      return context.saidAt === null
        ? { due: null, resolved: false, why: "at once, but the day of saying is not known" }
        : { due: context.saidAt.slice(0, 10), resolved: true, why: `at once, said on ${context.saidAt.slice(0, 10)}` }
    default:
      return limit.anchor.kind === "absolute" ? onCalendar(limit) : fromAnchor(limit, context)
  }
}

function onCalendar(limit: Limit): Due {
  const moment = momentOf(limit.value, limit.offset) ?? lastDayOf(limit.value)
  if (moment === null)
    return {
      due: null,
      resolved: false,
      why: limit.value?.startsWith("X") ? "the year is not known" : "the words give no day",
    }
  return {
    due: moment,
    resolved: true,
    why: limit.value?.length === 10 ? "the day that the text gives" : "the last day or hour of what the text gives",
  }
}

function fromAnchor(limit: Limit, context: LimitContext): Due {
  const { kind, words } = limit.anchor
  const from =
    kind === "said"
      ? context.saidAt
      : kind === "start"
        ? context.signedAt !== undefined && /\b(?:sign|adopt)/i.test(words ?? "")
          ? context.signedAt
          : context.startsAt
        : words === null
          ? null
          : context.eventAt(words)
  const what =
    kind === "said"
      ? "the day of saying"
      : kind === "start"
        ? /\b(?:sign|adopt)/i.test(words ?? "")
          ? `“${words ?? ""}”`
          : "the start of the agreement"
        : `“${words ?? "the event"}”`
  if (from === null) return { due: null, resolved: false, why: `counted from ${what}, which is not known` }
  if (limit.value === null) return { due: from, resolved: true, why: `with ${what}` }
  const due = after(from, limit.value)
  return due === null
    ? { due: null, resolved: false, why: "the length is not exact" }
    : { due, resolved: true, why: `counted from ${what}, ${from}` }
}
