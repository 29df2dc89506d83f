import type { Bound } from "../../model/figure.ts"
import { CARDINAL, numberValue } from "../../text/number.ts"

/** A number as printed in a sentence, with the words that bound it. Offsets count from the sentence's start. */
export interface Quantity {
  readonly start: number
  readonly end: number
  /** Where the number itself begins, after its qualifier. */
  readonly numberStart: number
  readonly qualifier: { readonly start: number; readonly end: number } | null
  readonly bound: Bound
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  /** "several", "many": a figure only where something is told of them. */
  readonly weak: boolean
  /** Currency of a sum, ISO 4217; null for anything else. */
  readonly currency: string | null
  readonly percent: boolean
}

const SCALE = "(?:hundred|thousand|million|mln|billion|bn|trillion)"
const FRACTION = `(?:(?:a )?(?:half|quarter|third)(?: of)? an? ${SCALE}|half an? ${SCALE}|(?:a|an|one|two|three) and a (?:half|quarter) ${SCALE})`
const VAGUE = `(?:(?:several|many|a few|few|a couple of|some) (?:dozen|hundred|thousand|million)(?! (?:and|or) )|(?:many |several |a few )?(?:tens|dozens|scores|hundreds|thousands|millions|billions)(?: of (?:thousands|millions|billions))?|several|many|numerous|countless|an? (?:unknown|unspecified|undetermined|untold|unconfirmed) number|a number|a handful|a few|few)`
const DIGITS = `(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,3}(?:[ \\u00a0\\u202f]\\d00){1,3}(?!\\d)|\\d{1,3}(?:\\u00a0|\\u202f)\\d{3}|\\d{1,12}(?:\\.\\d{1,3})?)`
const NUMBER = `(?:${FRACTION}|${DIGITS}(?:[ -]?${SCALE}|[km](?![\\w]))?|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|half an?)[ -](?:dozen|score)(?!s)|dozen|(?:an?) ${SCALE}(?: and ${CARDINAL})?|${CARDINAL}(?:[ -]${SCALE})?)`
const BOUNDING =
  "(?:at (?:the very )?least|no (?:fewer|less) than|not (?:fewer|less) than|(?:well )?(?:more than|over|above)|upwards? of|in excess of|up to|as (?:many|much|high|few) as|at (?:the )?most|no more than|not more than|(?:fewer|less) than|under|below|(?:very )?nearly|almost|close to|about|around|some|roughly|approximately|(?:an )?estimated|a record|a total of|a combined|just|only|exactly|another|a further|an additional|additional|further|the|all|other)"
const CURRENCY = "(?:US\\$|[$€£]|USD ?|EUR ?|GBP ?)"

const PATTERN = new RegExp(
  `(?<![\\w$€£.,/-])(?<qual>(?:${BOUNDING} ){0,3})(?:(?<zero>no)(?= (?:immediate |confirmed |reported |other )?(?:deaths|fatalities|casualties|injuries|victims|wounded|civilians|one|losses))|(?<money>${CURRENCY})?(?:(?:(?:between|from) )?(?<from>${NUMBER})(?: ?(?:-|–|to|and|or) ?(?:${CURRENCY})?(?<to>${NUMBER}))?(?<percent>(?:%| ?per ?cent\\b))?|(?<vague>${VAGUE})))(?![\\w]|[.,:]\\d|-year|-month|-day|-hour|-week)(?<more> or more| or so| or less)?`.replaceAll(
    " ",
    "\\s",
  ),
  "gi",
)

const LOWS: Readonly<Record<string, number>> = {
  tens: 10,
  dozens: 12,
  hundreds: 100,
  thousands: 1000,
  millions: 1e6,
  billions: 1e9,
}

/** All numbers of a sentence in order. Words that count nothing yet ("one", "a") are left to who reads the noun. */
export function quantities(text: string): Quantity[] {
  const found: Quantity[] = []
  for (const match of text.matchAll(PATTERN)) {
    const read = quantity(text, match)
    if (read) found.push(read)
  }
  return found
}

function quantity(text: string, match: RegExpMatchArray): Quantity | null {
  const group = match.groups ?? {}
  const start = match.index ?? 0
  const qual = trimmed(group["qual"] ?? "")
  const numberStart = start + (group["qual"] ?? "").length
  const whole = {
    end: start + match[0].length,
    numberStart,
    currency: currencyOf(group["money"], text.slice(start + match[0].length)),
    percent: Boolean(group["percent"]),
  }
  // "the 12", "all 12": the article is no part of the figure
  const from = qual.drop > 0 ? numberStart - (group["qual"] ?? "").slice(qual.drop).length : start
  const qualifier = qual.text ? { start: from, end: from + qual.text.length } : null
  const base = { ...whole, start: qualifier ? from : numberStart, qualifier, weak: false }
  if (group["zero"]) return { ...base, bound: "exact", low: 0, best: 0, high: 0 }
  if (group["vague"]) {
    const words = group["vague"].toLowerCase()
    const one = /\s(dozen|hundred|thousand|million)$/.exec(words)?.[1]
    const scale = one ? `${one}s` : /(?:tens|dozens|scores|hundreds|thousands|millions|billions)/.exec(words)?.[0]
    const of = /of\s(thousands|millions|billions)/.exec(words)?.[1]
    const low = scale === undefined || scale === "scores" ? null : (LOWS[scale] ?? 0) * (of ? (LOWS[of] ?? 1) : 1)
    return { ...base, bound: "vague", low, best: null, high: null, weak: scale === undefined }
  }
  let first = printedValue(group["from"] ?? "")
  if (first === null) return null
  // "up from 80": "from" belongs to a range only
  const lead = group["to"] ? 0 : (/^(?:between|from)\s/i.exec(text.slice(numberStart))?.[0].length ?? 0)
  if (lead > 0) {
    const bare = { ...base, start: numberStart + lead, numberStart: numberStart + lead, qualifier: null }
    return { ...bare, bound: "exact", low: first, best: first, high: first }
  }
  const second = group["to"] ? printedValue(group["to"]) : null
  if (group["to"]) {
    // "10 to 15 million": the scale belongs to both
    const scale = /(hundred|thousand|million|billion)/i.exec(group["to"])?.[1]
    if (scale && second !== null && first < 1000 && !/hundred|thousand|million|billion/i.test(group["from"] ?? ""))
      first *= numberValue(`one ${scale}`) ?? 1
    if (
      second === null ||
      second <= first ||
      /\sand\s/i.test(match[0]) !== /\bbetween\s/i.test(match[0]) ||
      (/\sor\s/.test(match[0]) && second - first > first)
    )
      return firstOnly(base, match, first)
    return { ...base, bound: "range", low: first, best: null, high: second }
  }
  return bounded(base, qual.text, group["more"], first)
}

/** Of "12 and 15 men" only the first number: the second is found on its own. */
function firstOnly(
  base: Omit<Quantity, "bound" | "low" | "best" | "high">,
  match: RegExpMatchArray,
  value: number,
): Quantity {
  const length = (match.groups?.["from"] ?? "").length
  const at = match[0].indexOf(match.groups?.["from"] ?? "", base.numberStart - (match.index ?? 0))
  return { ...base, end: (match.index ?? 0) + at + length, bound: "exact", low: value, best: value, high: value }
}

function bounded(
  base: Omit<Quantity, "bound" | "low" | "best" | "high">,
  qualifier: string,
  after: string | undefined,
  n: number,
): Quantity {
  const words = `${qualifier} ${after ?? ""}`.toLowerCase().replace(/\s+/g, " ")
  if (
    /least|more than|over|above|upwards?|excess|(?:fewer|less) than/.test(words) &&
    !/^(?:fewer|less) than/.test(words) &&
    !/no more|not more/.test(words)
  )
    return { ...base, bound: "at-least", low: n, best: n, high: null }
  if (/or more/.test(words)) return { ...base, bound: "at-least", low: n, best: n, high: null }
  if (/up to|as (?:many|much|high) as|most|no more than|not more than|fewer than|less than|under|below/.test(words))
    return { ...base, bound: "at-most", low: null, best: null, high: n }
  if (/nearly|almost|close to|about|around|some|roughly|approximately|estimated|or so/.test(words))
    return { ...base, bound: "about", low: null, best: n, high: null }
  return { ...base, bound: "exact", low: n, best: n, high: n }
}

/** The qualifier without articles before it, and how much was dropped. */
function trimmed(words: string): { text: string; drop: number } {
  const lead = /^(?:(?:the|all|other)\s+)*/i.exec(words)?.[0] ?? ""
  return { text: words.slice(lead.length).trimEnd(), drop: lead.length }
}

function printedValue(words: string): number | null {
  const text = words.trim()
  if (/^dozen$/i.test(text)) return 12
  if (/k$/i.test(text) && /^\d/.test(text)) return (numberValue(text.slice(0, -1)) ?? Number.NaN) * 1000
  return numberValue(text)
}

function currencyOf(sign: string | undefined, after: string): string | null {
  const mark = (sign ?? "").toUpperCase().trim()
  if (mark.includes("$") || mark === "USD") return "USD"
  if (mark === "€" || mark === "EUR") return "EUR"
  if (mark === "£" || mark === "GBP") return "GBP"
  const word = /^\s(?:US\s)?(dollars?|euros?|pounds?\ssterling|usd)\b/i.exec(after)?.[1]?.toLowerCase()
  return word ? (word.startsWith("d") || word === "usd" ? "USD" : word.startsWith("e") ? "EUR" : "GBP") : null
}
