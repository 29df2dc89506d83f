import { type Token, tokenize } from "./token.ts"

/**
 * A name's spelling with what varies between writers taken off: case, accents, apostrophes and full stops ("A'zaz" and "Azaz", "U.N." and "UN").
 * Gives "" for a mark. Letters are never exchanged: that is `looseFold`.
 */
export function fold(word: string): string {
  const known = FOLDED.get(word)
  if (known !== undefined) return known
  const folded = word
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .replace(/ß/g, "ss")
    .replace(/ø/g, "o")
    .replace(/[đð]/g, "d")
    .replace(/ł/g, "l")
    .replace(/ı/g, "i")
    .replace(/æ/g, "ae")
  if (FOLDED.size > 50_000) FOLDED.clear()
  FOLDED.set(word, folded)
  return folded
}

/** Folding is asked for the same words again and again; the cache is bounded and never changes a result. */
const FOLDED = new Map<string, string>()

const HYPHENS = new Set(["-", "‐", "‑", "–"])
/** Forms of the Arabic article before sun letters; only "al" and "el" also stand without a hyphen. */
const ARTICLES = new Set("al el an ar as ash at ath ad adh az ez es esh er ed edh en et".split(" "))

/**
 * Whether the token at `i` is an Arabic article ("al-" in "al-Assad", "Al" in "Al Jazeera"). It takes no part in look-up; the sun-letter forms
 * count only before a hyphen, so that "as" and "at" stay words.
 */
export function isArticleAt(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  if (!token || token.text.length > 4 || token.text.length < 2 || token.text === token.text.toUpperCase()) return false
  const word = fold(token.text)
  if (!ARTICLES.has(word)) return false
  if (HYPHENS.has(tokens[i + 1]?.text ?? "")) return true
  return word === "al" && /^[\p{L}‘’']/u.test(tokens[i + 1]?.text ?? "")
}

/** The units of a name that look-up compares: folded words without marks and Arabic articles. "Jabhat an-Nusra" gives "jabhat", "nusra". */
export function nameUnits(name: string): string[] {
  const tokens = tokenize(name)
  const units: string[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token || isArticleAt(tokens, i)) continue
    const unit = fold(token.text)
    if (unit) units.push(unit)
  }
  return units
}

/** `nameUnits` joined by spaces: the key under which a whole name is kept. */
export function nameKey(name: string): string {
  return nameUnits(name).join(" ")
}

/**
 * A coarser key that also levels the usual transliterations of Arabic (Deir al-Zor / Deir ez-Zor / Dayr Az Zawr, Raqqa / ar-Raqqah, Hassakeh / Hasaka).
 * It joins names that differ in truth as well, so it is only asked where the country is settled and the plain key finds nothing.
 */
export function looseFold(name: string): string {
  const units = nameUnits(name)
  return units
    .filter((unit) => units.length === 1 || !ARTICLES.has(unit))
    .map((unit) =>
      unit
        .replace(/[eyia]+h$/, "a")
        .replace(/eh$|ah$/, "a")
        .replace(/dh|dj/g, "d")
        .replace(/ou|oo|aw|au|ow|w/g, "u")
        .replace(/o/g, "u")
        .replace(/ai|ay|ei|ey|ee|y/g, "i")
        .replace(/e/g, "i")
        .replace(/q|kh|ck/g, "k")
        .replace(/gh/g, "g")
        .replace(/c/g, "k")
        .replace(/(.)\1+/g, "$1")
        .replace(/(?<=.)[aiu]$/, ""),
    )
    .join(" ")
}
