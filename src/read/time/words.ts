import { CARDINAL, numberValue, ORDINAL } from "../../text/number.ts"

/** Words of time and the regex fragments that rules are built from. Fragments are sources for case-insensitive patterns. */

const MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sept: 9,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
}
const WEEKDAYS: Readonly<Record<string, number>> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
  sun: 7,
}
const SEASONS: Readonly<Record<string, string>> = { spring: "SP", summer: "SU", autumn: "FA", fall: "FA", winter: "WI" }
const DAYPARTS: Readonly<Record<string, string>> = {
  morning: "MO",
  dawn: "MO",
  daybreak: "MO",
  sunrise: "MO",
  afternoon: "AF",
  evening: "EV",
  dusk: "EV",
  sunset: "EV",
  night: "NI",
  nighttime: "NI",
}
/** TIMEX3 letters of units; a factor where the unit is many of a smaller one. */
const UNITS: Readonly<Record<string, readonly [letter: string, factor: number]>> = {
  second: ["TS", 1],
  minute: ["TM", 1],
  min: ["TM", 1],
  hour: ["TH", 1],
  day: ["D", 1],
  night: ["D", 1],
  weekend: ["WE", 1],
  week: ["W", 1],
  fortnight: ["W", 2],
  month: ["M", 1],
  quarter: ["Q", 1],
  year: ["Y", 1],
  decade: ["Y", 10],
  century: ["Y", 100],
  millennium: ["Y", 1000],
}

export const MONTH =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\b\\.?)"
export const WEEKDAY =
  "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:mon|tues|tue|wed|thurs|thur|thu|fri|sat|sun)\\b\\.?)"
export const FULL_WEEKDAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
export const SEASON = "(?:spring|summer|autumn|fall|winter)"
export const DAYPART = "(?:morning|afternoon|evening|night|dawn|dusk)"
export const UNIT =
  "(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|fortnights?|months?|quarters?|years?|decades?|century|centuries|millennium|millennia)"
/** A day of the month: "5", "05", "5th". */
export const DAY = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?"
export const YEAR4 = "(?:1\\d{3}|20\\d\\d)"
export const NUMBER = CARDINAL
export const NTH = ORDINAL
/** How many: a number, "a", "several", "a couple of", "half a". */
export const COUNT = `(?:${CARDINAL}(?:\\s(?:or|to)\\s${CARDINAL}|\\sand\\sa\\shalf)?|half\\san?|an?\\scouple(?:\\sof)?|a\\sfew|several|many|some|an?|a\\sdozen|dozens\\sof|hundreds\\sof|scores\\sof)`
/** A word before a quantity that bounds it. */
export const ABOUT =
  "(?:about|around|approximately|roughly|some|nearly|almost|more\\sthan|less\\sthan|fewer\\sthan|at\\sleast|at\\smost|over|under|up\\sto|no\\smore\\sthan|not\\smore\\sthan|no\\sless\\sthan|only|just|an\\sestimated|exactly)"

const stem = (word: string) => word.toLowerCase().replace(/[.\s]+$/, "")

export const monthNumber = (word: string): number => MONTHS[stem(word)] ?? 0
export const weekdayNumber = (word: string): number => WEEKDAYS[stem(word).replace(/(.day)s$/, "$1")] ?? 0
export const seasonCode = (word: string): string => SEASONS[stem(word)] ?? "SU"
export const daypartCode = (word: string): string => DAYPARTS[stem(word).replace(/s$/, "")] ?? "NI"

/** The unit of a word in singular or plural. */
export function unitOf(word: string): readonly [letter: string, factor: number] {
  const low = stem(word)
  const single = low === "centuries" ? "century" : low === "millennia" ? "millennium" : low.replace(/s$/, "")
  return UNITS[single] ?? ["D", 1]
}

/** The number that a count means: null where it names none ("several"). "a couple of" is 2. */
export function countOf(words: string): number | null {
  const text = words.toLowerCase().replace(/\s+/g, " ").trim()
  if (text === "a" || text === "an") return 1
  if (/^an? couple/.test(text)) return 2
  if (/^half an?$/.test(text)) return 0.5
  const alternatives = /^(.+?) (?:or|to) /.exec(text)
  return numberValue(alternatives?.[1] ?? text)
}

/** TIMEX3's modifier for a bounding word; null where it bounds nothing ("just"). */
export function modOf(words: string | undefined): string | null {
  const text = (words ?? "").toLowerCase().replace(/\s+/g, " ")
  if (/^(?:about|around|approximately|roughly|some|an estimated)$/.test(text)) return "APPROX"
  if (/^(?:nearly|almost|less than|fewer than|under)$/.test(text)) return "LESS_THAN"
  if (/^(?:more than|over)$/.test(text)) return "MORE_THAN"
  if (/^(?:at least|no less than)$/.test(text)) return "EQUAL_OR_MORE"
  return /^(?:at most|up to|no more than|not more than)$/.test(text) ? "EQUAL_OR_LESS" : null
}

/** A TIMEX3 duration: "P3D", "PT5H30M", "P20Y"; X where the number is not told. */
export function duration(count: number | null, unit: string): string {
  const [letter, factor] = unitOf(unit)
  const clock = letter.startsWith("T")
  const code = letter.replace("T", "")
  const head = clock ? "PT" : "P"
  if (count === null) return `${head}X${letter === "Y" && factor >= 10 ? (factor === 10 ? "E" : "C") : code}`
  const n = count * factor
  if (Number.isInteger(n)) return `${head}${n}${code}`
  const whole = Math.floor(n)
  const rest = n - whole
  const lead = whole > 0 ? `${whole}${code}` : ""
  switch (letter) {
    case "Y":
      return `P${lead}${Math.round(rest * 12)}M`
    case "M":
      return `P${lead}${Math.round(rest * 30)}D`
    case "TH":
      return `PT${lead}${Math.round(rest * 60)}M`
    case "TM":
      return `PT${lead}${Math.round(rest * 60)}S`
    case "D":
      return `P${lead}T${Math.round(rest * 24)}H`
    default:
      return `${head}${n}${code}`
  }
}
