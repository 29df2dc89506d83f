import type { Reading } from "./rule.ts"
import { ABOUT, modOf } from "./words.ts"

/** A time found in a sentence; offsets count from the sentence's start until the extractor moves them. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly reading: Reading
}

const PART =
  /(?:\b(?:the\s)?(?:very\s)?(?<of>beginning|start|middle|end|close|(?:first|opening|early|last|final|closing)\s(?:few\s|two\s|three\s)?(?:hours|days?|weeks?|months?|part|years))\sof\s(?:the\s)?|\b(?:the\s)?(?<adj>early|late|mid|middle|first\shalf\sof|last\shalf\sof|second\shalf\sof)(?:-\s?|\s)(?:to\s|in\s(?:the\s)?|the\s)?|\b(?<when>earlier|later|sometime|some\stime)\s(?:in\s|on\s)?(?:the\s)?)$/i
const BOUND = new RegExp(`(?<![\\w$€£-])(?<about>${ABOUT})\\s{1,2}$`, "i")
const LIMIT = /\b(?:(?:no|not) later than|on or before)\s{1,2}$/i
const DAYLIKE = /^(?:\d\d|XXXX)/

/** Takes the words beside a time that change its value into it: "early", "the end of", "more than", "or so". `free` is where the last time ended. */
export function widened(text: string, free: number, whole: Found): Found {
  const found = withoutArticle(text, whole)
  const left = text.slice(Math.max(free, found.start - 40), found.start)
  const { reading } = found
  const value = reading.value ?? ""
  const part =
    reading.type !== "SET" &&
    reading.mod === null &&
    (reading.type !== "DURATION" || /^the\s/i.test(text.slice(found.start, found.start + 40)))
      ? PART.exec(left)
      : null
  if (part && DAYLIKE.test(value)) {
    const word = (part.groups?.["of"] ?? part.groups?.["adj"] ?? part.groups?.["when"] ?? "").toLowerCase()
    const isDay = /-\d\d-\d\d|WXX-\d/.test(value)
    if (!isDay || /^(?:early|late|earlier|later|mid)$/.test(word))
      return { ...found, start: found.start - part[0].length, reading: { ...reading, mod: partMod(word) } }
  }
  const limit = reading.type === "DATE" && reading.mod === null && LIMIT.test(left) && /^[\dX]{4}/.test(value)
  if (limit) return { ...found, reading: { ...reading, mod: "ON_OR_BEFORE" } }
  const framed = reading.type === "DURATION" && /^the\s/i.test(text.slice(found.start, found.start + 40))
  const about = framed
    ? null
    : reading.type === "DURATION" ||
        /\b(?:ago|earlier|later)$/i.test(text.slice(found.start, found.end)) ||
        reading.type === "TIME" ||
        (/^\d{4}/.test(value) &&
          !/-W\d\d-\d/.test(value) &&
          !/^\p{Lu}\p{Ll}+day\b/u.test(text.slice(found.start, found.start + 40)))
      ? BOUND.exec(left)
      : null
  if (about) {
    const mod = modOf(about.groups?.["about"])
    // "over three years" is mostly "during"
    const during =
      /^over$/i.test(about.groups?.["about"] ?? "") &&
      !/^(?:an?|\d\d)\b/i.test(text.slice(found.start, found.start + 40))
    if (
      mod &&
      !during &&
      (reading.type === "DURATION" || !/^(?:up to|over|under)$/i.test(about.groups?.["about"] ?? ""))
    )
      return { ...found, start: found.start - about[0].length, reading: { ...reading, mod } }
  }
  return found
}

/** "the eight-year war", "a third-quarter loss": the article belongs to the noun behind. */
function withoutArticle(text: string, found: Found): Found {
  const article = /^(?:the|an?)\s+(?=[\w\s]+-(?:minute|hour|day|week|month|quarter|year|decade)$)/i.exec(
    text.slice(found.start, found.end),
  )
  return article ? { ...found, start: found.start + article[0].length } : found
}

function partMod(word: string): string | null {
  if (/^(?:early|earlier|beginning|start|first|opening)\b/.test(word)) return "START"
  if (/^(?:late|later|end|close|second half of|last|final|closing)\b/.test(word)) return "END"
  return /^mid/.test(word) ? "MID" : null
}

const GAP = /^(?:,?\s{1,3}(?:on\s{1,3}|of\s{1,3}|in\s{1,3}the\s{1,3})?)$/i

/** One time out of two that stand together and mean one: "9 a.m. Tuesday", "the morning of 5 February", "00:00 Damascus time on 27 February". Null where they are two. */
export function joined(text: string, first: Found, second: Found): Found | null {
  if (!GAP.test(text.slice(first.end, second.start))) return null
  const a = first.reading
  const b = second.reading
  const clock = a.type === "TIME" ? /T.+$/.exec(a.value ?? "")?.[0] : undefined
  if (clock && b.type === "DATE" && b.value && /-\d\d$|WXX-\d$/.test(b.value)) {
    return {
      start: first.start,
      end: second.end,
      rule: first.rule,
      reading: { ...b, type: "TIME", value: b.value + clock, mod: a.mod ?? b.mod },
    }
  }
  return null
}

/** The second of two times that stand together but are two ("Tuesday at 9 a.m."): the time of day is that day's. */
export function dated(text: string, first: Found, second: Found): Found {
  const clock = second.reading.type === "TIME" ? /T\d\d:\d\d$/.exec(second.reading.value ?? "")?.[0] : undefined
  const day =
    first.reading.type === "DATE"
      ? /^(?:[\dX]{4}-\d\d-\d\d|XXXX-WXX-\d)$/.exec(first.reading.value ?? "")?.[0]
      : undefined
  const gap = /^,?\s{1,3}(?:at|from|until|by|before|after)\s{1,3}(?:about\s|around\s)?$/i
  if (!clock || !day || !gap.test(text.slice(first.end, second.start))) return second
  return { ...second, reading: { ...second.reading, value: day + clock, anchor: first.reading.anchor } }
}
