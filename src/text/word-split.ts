import { pushToken } from "./normal-form.ts"
import type { Token } from "./token.ts"

// Prefixes that the English Web Treebank leaves joined to the word behind their hyphen.
const PREFIX = new Set(
  `anti pro pre post non ex co re semi multi mid un sub e vice inter intra counter de pan neo_ quasi_ mis dis bi tri trans ultra over_ under_ self_ proto pseudo micro mini
  macro mega hyper cross_ extra_ psycho socio geo bio eco electro`.split(/\s+/),
)

// Words that are two: where they part.
const JOINED = new Map<string, number>(Object.entries({ cannot: 3, gonna: 3, gotta: 3, wanna: 3, gimme: 3, lemme: 3 }))

// Verbs whose negative or short form lost its apostrophe: where they part. "its", "were", "well", "ill" and "id" are words.
const BARE = new Map<string, number>(
  Object.entries({
    dont: 2,
    didnt: 3,
    doesnt: 4,
    isnt: 2,
    wasnt: 3,
    werent: 4,
    wouldnt: 5,
    couldnt: 5,
    shouldnt: 6,
    havent: 4,
    hasnt: 3,
    hadnt: 3,
    arent: 3,
    aint: 2,
    wont: 2,
    cant: 2,
    im: 1,
    ive: 1,
    hes: 2,
    shes: 3,
    thats: 4,
    theres: 5,
    theyre: 4,
    weve: 2,
    theyve: 4,
    youre: 3,
    youve: 3,
    youll: 3,
    theyll: 4,
    whats: 4,
  }),
)

const NEGATION = /n['’`´]t$/i
const ENDING = /['’`´](?:s|re|ve|ll|m|d)$/i
const LETTER = /[\p{L}\p{M}]/u
const DIGIT = /\p{Nd}/u

/** Splits what stands between white space and outer marks: contractions, hyphens, slashes, units. Adds the tokens. */
export function splitWord(text: string, start: number, end: number, tokens: Token[]): void {
  const cut = innerCut(text, start, end)
  if (cut) {
    const [from, to] = cut
    if (from > start) splitWord(text, start, from, tokens)
    if (to > from) pushToken(text, from, to, tokens)
    if (end > to) splitWord(text, to, end, tokens)
    return
  }
  splitContraction(text, start, end, tokens)
}

// Marks inside a chunk, each with what must not be cut there. Left to right, so that the work is linear in the length.
function innerCut(text: string, start: number, end: number): [number, number] | null {
  if (end - start < 2) return null
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i)
    if ((c >= 97 && c <= 122) || (c >= 65 && c <= 90)) continue
    const cut = cutAt(text, i, start, end)
    if (cut) return cut
  }
  return null
}

function cutAt(text: string, i: number, start: number, end: number): [number, number] | null {
  const c = text.charAt(i)
  const before = i > start ? text.charAt(i - 1) : ""
  const next = i + 1 < end ? text.charAt(i + 1) : ""
  switch (c) {
    case "-":
    case "‐":
    case "‑":
      return hyphenCut(text, i, start, end)
    case "–":
    case "—":
    case "(":
    case ")":
    case "[":
    case "]":
    case "{":
    case "}":
    case "<":
    case ">":
    case '"':
    case "“":
    case "”":
    case "«":
    case "»":
    case "…":
    case "?":
    case "!":
    case ";":
    case "|":
    case "%":
    case "•":
    case "=":
      return [i, i + 1]
    case ",":
    case ":":
      return DIGIT.test(before) && DIGIT.test(next) ? null : [i, i + 1]
    case "/":
      return slashCut(text, i, start, end)
    case ".":
      return stopCut(text, i, start, end)
    case "$":
    case "£":
    case "€":
    case "¥":
      // "$5", "US$5", "£1m": the sign ends its token.
      return i > start ? (DIGIT.test(next) ? [start, i + 1] : null) : next ? [i, i + 1] : null
    default:
      return unitCut(text, i, start, end)
  }
}

function hyphenCut(text: string, i: number, start: number, end: number): [number, number] | null {
  if (i === start || i + 1 >= end) return [i, i + 1]
  const whole = text.slice(start, end)
  // Telephone numbers, dates, file names.
  if (/^[\d+()-]+$/.test(whole) && (whole.match(/-/g)?.length ?? 0) > 1) return null
  if (text.charAt(i + 1) === "-") return [i, i + 2]
  const first = text.slice(start, i).toLowerCase()
  if (PREFIX.has(first) && LETTER.test(text.charAt(i + 1))) return null
  return [i, i + 1]
}

function slashCut(text: string, i: number, start: number, end: number): [number, number] | null {
  const whole = text.slice(start, end)
  if (/^\d{1,4}(?:\/\d{1,4}){1,2}$/.test(whole) || /^[a-z]\/[a-z]?$/i.test(whole)) return null
  return [i, i + 1]
}

/** A full stop that glues two sentences, "Syria.The", or two dots within a word. */
function stopCut(text: string, i: number, start: number, end: number): [number, number] | null {
  if (text.charAt(i + 1) === "." && i + 1 < end) {
    let to = i + 1
    while (to < end && text.charAt(to) === ".") to++
    return to - i > 1 ? [i, to] : null
  }
  const glued = /^\p{Ll}{2}\.["”’]?\p{Lu}\p{L}/u.test(text.slice(Math.max(start, i - 2), Math.min(end, i + 4)))
  return glued ? [i, i + 1] : null
}

const UNIT = /^(?:am|pm|a\.m\.?|p\.m\.?|km|kg|cm|mm|m|k|bn|tn|mn|mph|kph|lbs?|ft|hrs?|mins?)$/i

/** A number glued to its unit: the unit starts a token of its own. */
function unitCut(text: string, i: number, start: number, end: number): [number, number] | null {
  if (
    i === start ||
    i + 1 >= end ||
    !DIGIT.test(text.charAt(i)) ||
    !/^[\p{Nd}.,:]*$/u.test(text.slice(start, i)) ||
    DIGIT.test(text.charAt(i + 1))
  ) {
    // At the first digit too: "5pm" has nothing before it.
    if (!(i === start && i + 1 < end && DIGIT.test(text.charAt(i)) && !DIGIT.test(text.charAt(i + 1)))) return null
  }
  return end - i <= 6 && UNIT.test(text.slice(i + 1, end)) ? [i + 1, i + 1] : null
}

function splitContraction(text: string, start: number, end: number, tokens: Token[]): void {
  const length = end - start
  const at = length > 24 ? 0 : partsAt(text, start, end)
  if (at > 0 && at < length) {
    splitContraction(text, start, start + at, tokens)
    pushToken(text, start + at, end, tokens)
    return
  }
  if (length > 24 && ENDING.test(text.slice(end - 3, end))) {
    const m = ENDING.exec(text.slice(end - 3, end))
    const cut = end - (m?.[0].length ?? 0)
    pushToken(text, start, cut, tokens)
    pushToken(text, cut, end, tokens)
    return
  }
  pushToken(text, start, end, tokens)
}

/** How many units of the word stand before its ending "n't", "'s" and the like; 0 where it has none. */
function partsAt(text: string, start: number, end: number): number {
  const word = text.slice(start, end)
  const last = word.charCodeAt(word.length - 1) | 32
  // Only s, t, e, l, m, d, a and o can end what splits: spares most words the look-ups.
  if (last !== 115 && last !== 116 && last !== 101 && last !== 108 && last !== 109 && last !== 100 && last !== 97)
    return 0
  const key = word.toLowerCase()
  if (JOINED.has(key)) return JOINED.get(key) ?? 0
  if (BARE.has(key) && (word === key || word.slice(1) === key.slice(1)))
    return key === "im" && word === "IM" ? 0 : (BARE.get(key) ?? 0)
  if (word.length > 3 && NEGATION.test(word)) return word.length - 3
  const m = word.length > 2 ? ENDING.exec(word) : null
  return m && m.index > 0 ? m.index : 0
}
