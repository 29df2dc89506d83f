import type { Span } from "../model/span.ts"

/** A word of a text as linkers compare it. */
export interface Word extends Span {
  /** Lower case, without accents, apostrophes and the commas of numbers: "Syria’s" and a page that lost its apostrophes ("Syrias") agree. */
  readonly norm: string
  /** Whether it is printed with a capital. */
  readonly capital: boolean
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{M}\p{N}]+)*/gu

/** The words of a stretch of text, hyphened ones apart, in order. Marks are left out: copies differ in their punctuation. */
export function wordsOf(text: string, start = 0, end: number = text.length): Word[] {
  const words: Word[] = []
  const pattern = new RegExp(WORD)
  pattern.lastIndex = start
  for (let m = pattern.exec(text); m && m.index < end; m = pattern.exec(text)) {
    const to = Math.min(end, m.index + m[0].length)
    const first = text.charAt(m.index)
    words.push({
      start: m.index,
      end: to,
      norm: fold(text.slice(m.index, to)),
      capital: first !== first.toLowerCase(),
    })
  }
  return words
}

const PLAIN = /^[A-Za-z0-9]+$/

/** The form under which words are compared. */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase()
  return word
    .normalize("NFD")
    .replace(/[\p{M}'’,]/gu, "")
    .replace(/(\p{L})\.(?=\p{L}|$)/gu, "$1")
    .toLowerCase()
}

/** A crude stem: enough for "bombing", "bombed" and "bombs" to meet; never used for anything that is shown. */
export function stem(norm: string): string {
  if (norm.length <= 4 || /\p{N}/u.test(norm)) return norm
  let s = norm
  if (s.endsWith("ies") || s.endsWith("ied")) s = `${s.slice(0, -3)}y`
  else if (s.endsWith("ing") && s.length > 6) s = s.slice(0, -3)
  else if (s.endsWith("ed") && s.length > 5) s = s.slice(0, -2)
  else if (s.endsWith("es") && s.length > 5) s = s.slice(0, -2)
  else if (s.endsWith("s") && !s.endsWith("ss")) s = s.slice(0, -1)
  if (s.endsWith("e") && s.length > 4) s = s.slice(0, -1)
  return s
}

/** Words that carry no content of their own; they count less when rewritten sentences are compared. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the and or but nor so yet if as at by for from in into of off on onto out over to up with about after again against all also although am among amid any are aren't
  around be been before being below between both can could did do does doing down during each even ever few had has have having he her here hers him his how however i
  is it its itself just last least less may me might more most much must my near no not now of once one only other our own per same she should since some still such than
  that thats their them then there these they this those through till too toward towards two under until upon us very was we were what when where whether which while who
  whom whose why will within without would you your said say says saying told tell tells according added adding reported reports report news agency mr mrs ms dr`
    .split(/\s+/)
    .map(fold),
)

/** Hashes of the stems of the content words among some folded words, each once, rising: two lists are compared in one pass. */
export function stemHashes(norms: readonly string[]): Uint32Array {
  const content = norms.filter((norm) => !FUNCTION_WORDS.has(norm))
  return Uint32Array.from(new Set(content.map((norm) => hashWord(stem(norm))))).sort()
}

/** How many numbers two rising lists have in common. */
export function inCommon(a: Uint32Array, b: Uint32Array): number {
  let n = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] ?? 0
    const y = b[j] ?? 0
    if (x === y) n++
    if (x <= y) i++
    if (y <= x) j++
  }
  return n
}

/** FNV-1a of a word, 32 bits. */
export function hashWord(norm: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < norm.length; i++) h = Math.imul(h ^ norm.charCodeAt(i), 0x01000193)
  h ^= h >>> 15
  return Math.imul(h, 0x2c1b3c6d) >>> 0
}

/** Mixes a word's hash into that of the words before it. */
export function mix(h: number, next: number): number {
  let x = Math.imul(h ^ next, 0x9e3779b1)
  x ^= x >>> 15
  return Math.imul(x, 0x85ebca77) >>> 0
}
