/** Numbers as English news prints them: digits, words, scales and fractions. */

const ONES: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
}
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  mln: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  bln: 1e9,
  trillion: 1e12,
  tn: 1e12,
}
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  hundredth: 100,
}

const alternatives = (table: Readonly<Record<string, number>>) =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .join("|")
const SMALL = `${alternatives(TENS)}|${alternatives(ONES)}`

/** Regex source (case-insensitive) of a cardinal number in digits or words, without fractions of a million and without "a". */
export const CARDINAL = `(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12}(?:\\.\\d{1,3})?(?:\\s\\d/\\d)?|(?:${SMALL})(?:[-\\s]{1,2}(?:and\\s)?(?:${SMALL}|hundred|thousand|million|billion)){0,6})`

/** Regex source (case-insensitive) of an ordinal number in digits or words ("16th", "twenty-first"). */
export const ORDINAL = `(?:\\d{1,3}(?:st|nd|rd|th)|(?:(?:${alternatives(TENS)})-)?(?:${alternatives(ORDINALS)}))`

/**
 * The value of a number in digits or words: "35,000", "35 000", "1.5 million", "twenty-five", "two hundred and six", "5 1/2", "two and a half",
 * "half a million", "a quarter of a million", "a dozen", "two dozen". Null for anything else, for mixtures that are no number and for words without a value ("dozens").
 */
export function numberValue(words: string): number | null {
  const text = words.toLowerCase().replace(/[‐–]/g, "-").trim()
  const digits =
    /^(\d{1,3}(?:[,\u00a0\u202f ]\d{3})+|\d+)(\.\d+)?(?:[\s-]+(\d)\/(\d))?(?:[\s-]*(hundred|thousand|million|mln|billion|bn|bln|trillion|tn|m))?$/.exec(
      text,
    )
  if (digits) {
    const whole = Number((digits[1] ?? "").replace(/\D/g, "")) + Number(digits[2] ?? 0)
    const part = digits[3] && digits[4] && digits[4] !== "0" ? Number(digits[3]) / Number(digits[4]) : 0
    return tidy((whole + part) * (digits[5] ? (SCALES[digits[5]] ?? 1) : 1))
  }
  return fraction(text) ?? spelled(text)
}

/** The value of an ordinal: "16th", "second", "twenty-first"; null for anything else. */
export function ordinalValue(word: string): number | null {
  const text = word.toLowerCase()
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(text)
  if (digits) return Number(digits[1])
  const [first = "", second] = text.split("-")
  if (second !== undefined) {
    const tens = TENS[first]
    const ones = ORDINALS[second]
    return tens !== undefined && ones !== undefined && ones < 10 ? tens + ones : null
  }
  return ORDINALS[first] ?? null
}

function fraction(text: string): number | null {
  const of =
    /^(?:a\s+)?(half|quarter|third|three[-\s]quarters?)(?:\s+of)?\s+(?:an?\s+)?(hundred|thousand|million|billion|trillion|dozen)$/.exec(
      text,
    )
  if (of) {
    const share = of[1] === "half" ? 0.5 : of[1] === "quarter" ? 0.25 : of[1] === "third" ? 1 / 3 : 0.75
    return tidy(share * (of[2] === "dozen" ? 12 : (SCALES[of[2] ?? ""] ?? 1)))
  }
  const more = /^(.{1,30}?)\s+and\s+(?:an?\s+)?(half|quarter|third)(?:\s+(hundred|thousand|million|billion))?$/.exec(
    text,
  )
  if (more) {
    const whole = more[1] === "one" ? 1 : numberValue(more[1] ?? "")
    if (whole === null) return null
    const share = more[2] === "half" ? 0.5 : more[2] === "quarter" ? 0.25 : 1 / 3
    return tidy((whole + share) * (more[3] ? (SCALES[more[3]] ?? 1) : 1))
  }
  return null
}

function spelled(text: string): number | null {
  const words = text.split(/[\s-]+/).filter((word) => word && word !== "and")
  if (words.length === 0 || words.length > 12) return null
  let total = 0
  let group = 0
  let seen = false
  for (const [i, word] of words.entries()) {
    const small = ONES[word] ?? TENS[word]
    if (small !== undefined) {
      // "nineteen ninety" is a year, not a number: units may follow tens, nothing else may pile up
      if (seen && group % 100 !== 0 && !(group % 10 === 0 && small < 10 && group % 100 >= 20)) return null
      group += small
    } else if ((word === "a" || word === "an") && i === 0 && words.length > 1) {
      group = 1
    } else if (word === "dozen" || word === "score") {
      return total === 0 && i === words.length - 1 ? Math.max(1, group) * (word === "dozen" ? 12 : 20) : null
    } else if (word === "hundred") group = Math.max(1, group) * 100
    else if (SCALES[word] !== undefined && word.length > 2) {
      total += Math.max(1, group) * (SCALES[word] ?? 1)
      group = 0
    } else if (/^\d+(?:,\d{3})*(?:\.\d+)?$/.test(word) && i === 0) group = Number(word.replace(/,/g, ""))
    else return null
    seen = true
  }
  return seen ? total + group : null
}

/** Removes the noise of floating point ("4.6 million" is 4600000). */
function tidy(value: number): number {
  return Math.round(value * 1000) / 1000
}
