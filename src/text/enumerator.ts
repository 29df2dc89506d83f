/** A number, letter or bullet at the head of a paragraph. */
export interface Enumerator {
  /** Units from the paragraph's start to behind the number and its mark. */
  readonly length: number
  /** What kind of numbering it is: items of one style are siblings. "bullet" for marks without a number. */
  readonly style: string
  /** Its place in its own numbering, from 1; 0 for bullets. */
  readonly value: number
  /** How high a section word stands (annex 1 … clause 5), or how deep a decimal number goes (10 + parts); 0 where the nesting alone tells. */
  readonly rank: number
  /** As it is cited: "3", "a", "iv", "Article 3", "1.2". */
  readonly token: string
  /** True for "Article 3", "Annex A" and the like. */
  readonly section: boolean
  /** The section's word in lower case; "" for plain numbers. */
  readonly word: string
}

const RANKS: Readonly<Record<string, number>> = {
  annex: 1,
  appendix: 1,
  schedule: 1,
  attachment: 1,
  title: 2,
  part: 2,
  phase: 2,
  chapter: 3,
  section: 4,
  article: 5,
  "art.": 5,
  clause: 5,
  paragraph: 6,
  point: 6,
}
const SECTION =
  /^(Annex|Appendix|Schedule|Attachment|Title|Part|Phase|Chapter|Section|Article|Art\.|Clause|Paragraph|Point)(?:\s{1,3}(\d{1,3}[A-Za-z]?|[IVXLC]{1,7}|[A-Z]|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten))?(?=$|\s?[.:)–—-]|\s{2,}|\s\p{Lu}|\n)\s?(?:[.:)–—-]+(?=\s|$))?/iu
const WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
const ROMAN = /^(?:x{0,3})(?:ix|iv|v?i{0,3})$/

/** Looks up the value of the innermost open item of a style; null where none is open. */
export type Before = (style: string) => number | null

/**
 * The number or bullet that a paragraph begins with; null where it begins with words. A date ("5 March") is none.
 * @param before tells "(i)" after "(h)" from a first roman number.
 */
export function enumeratorAt(line: string, before: Before = () => null): Enumerator | null {
  return section(line) ?? numbered(line) ?? lettered(line, before) ?? ordinal(line) ?? bullet(line)
}

function section(line: string): Enumerator | null {
  const match = SECTION.exec(line)
  const word = match?.[1]?.toLowerCase()
  if (!match || word === undefined || !/^\p{Lu}/u.test(line)) return null
  const token = match[2]
  // "Annex" alone may stand for the only one; "Part" or "Point" alone is a word
  if (token === undefined && !(RANKS[word] === 1 && /^\s*(?:[.:–—-]|$)/.test(line.slice(match[1]?.length ?? 0))))
    return null
  // "Article 5 shall apply": a sentence about it
  if (/^\s{0,2}(?:of|shall|will|is|are|and|or|to|above|below|does|applies)\b/.test(line.slice(match[0].length)))
    return null
  const name = match[1] ?? ""
  const cited = `${name.charAt(0).toUpperCase()}${name.slice(1).toLowerCase()}`
  return {
    length: match[0].length,
    style: word,
    value: token === undefined ? 1 : numberOf(token),
    rank: RANKS[word] ?? 6,
    token: token === undefined ? cited : `${cited} ${token}`,
    section: true,
    word,
  }
}

function numbered(line: string): Enumerator | null {
  const decimal = /^(\d{1,3}(?:\.\d{1,3}){1,3})[.)]?(?=\s)/.exec(line)
  if (decimal) {
    const token = decimal[1] ?? ""
    const parts = token.split(".").length
    return plain(decimal[0].length, `decimal${parts}`, Number(token.split(".").at(-1)), token, 10 + parts)
  }
  const match =
    /^(?:\((\d{1,3})\)|(\d{1,3})(?:\s?[.)]|\.\)))(?=\s|$|\p{Lu}|\()/u.exec(line) ??
    /^(?:§\s?(\d{1,3}))\.?(?=\s)/.exec(line)
  if (!match) return null
  const token = match[1] ?? match[2] ?? ""
  const style = match[0].startsWith("(") ? "(1)" : match[0].endsWith(")") ? "1)" : "1."
  return plain(match[0].length, style, Number(token), token)
}

function lettered(line: string, before: Before): Enumerator | null {
  const match = /^(?:\(([A-Za-z]{1,5})\)|([A-Za-z]{1,5})\)|([A-Z]|[IVX]{1,5}|[a-z]|[ivx]{1,5})\.)(?=\s)/.exec(line)
  const token = match?.[1] ?? match?.[2] ?? match?.[3]
  if (!match || token === undefined) return null
  const form = match[0].startsWith("(") ? "()" : match[0].endsWith(")") ? ")" : "."
  const upper = token === token.toUpperCase()
  const lower = token.toLowerCase()
  const roman = ROMAN.test(lower) ? romanValue(lower) : null
  const letter = token.length === 1 ? lower.charCodeAt(0) - 96 : null
  const romanStyle = `${upper ? "I" : "i"}${form}`
  const letterStyle = `${upper ? "A" : "a"}${form}`
  if (
    roman !== null &&
    (letter === null || before(romanStyle) === roman - 1 || (roman === 1 && before(letterStyle) !== letter - 1))
  )
    return plain(match[0].length, romanStyle, roman, token)
  return letter === null ? null : plain(match[0].length, letterStyle, letter, token)
}

function ordinal(line: string): Enumerator | null {
  const match =
    /^(First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)(?:ly)?\s?(?:[:.–—-]|,(?= the\b| both\b| all\b))(?=\s)/.exec(
      line,
    )
  const word = match?.[1]?.toLowerCase()
  if (!match || word === undefined) return null
  const value = ORDINALS.indexOf(word) + 1
  return plain(match[0].length, "first", value, String(value))
}

function bullet(line: string): Enumerator | null {
  const match = /^(?:[•·▪●◦‣∙*]|[-–—](?=\s))\s{0,4}(?=\S)/u.exec(line)
  return match ? plain(match[0].length, "bullet", 0, "") : null
}

function plain(length: number, style: string, value: number, token: string, rank = 0): Enumerator {
  return { length, style, value, rank, token, section: false, word: "" }
}

function numberOf(token: string): number {
  const lower = token.toLowerCase()
  if (/^\d/.test(token)) return Number.parseInt(token, 10)
  const word = WORDS.indexOf(lower)
  if (word >= 0) return word + 1
  return ROMAN.test(lower) ? romanValue(lower) : lower.charCodeAt(0) - 96
}

function romanValue(roman: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }
  let sum = 0
  for (let k = 0; k < roman.length; k++) {
    const own = values[roman.charAt(k)] ?? 0
    sum += own < (values[roman.charAt(k + 1)] ?? 0) ? -own : own
  }
  return sum
}

/**
 * Where items begin inside a paragraph: "the parties shall (a) …; (b) …; and (c) …". Only a run that counts up from the first, each item behind a mark
 * or "and"; else the letters are references ("under paragraph (b)").
 */
export function inlineEnumerators(block: string): number[] {
  for (const first of ["a", "i", "1"]) {
    const found: number[] = []
    for (const match of block.matchAll(
      /(?<=[:;,.]\s{1,2}|\b(?:and|or|to|shall|by|for|of)\s)\((?:([a-z]|[ivx]{1,4})|(\d{1,2}))\)(?=\s)/g,
    )) {
      if (match.index === 0) continue
      const wanted =
        first === "a"
          ? String.fromCharCode(97 + found.length)
          : first === "1"
            ? String(found.length + 1)
            : roman(found.length + 1)
      if ((match[1] ?? match[2]) === wanted) found.push(match.index)
    }
    if (found.length >= 2) return found
  }
  return []
}

function roman(value: number): string {
  return ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"][value] ?? ""
}
