import { codebookIndex } from "../codebook-index.ts"
import type { Page, PageSentence } from "../page.ts"

/** Nouns of men under arms that a party commands: "forces loyal to X", "X's troops". */
export const FORCES =
  /^(?:forces?|troops|soldiers|army|military|battalions?|brigades?|units?|fighters|militia(?:s|men)?|gunmen|guards?|security|police|tanks|snipers|warplanes|jets|aircraft|helicopters|artillery|gunships|navy|men|thugs|mercenaries|loyalists|commandos|paramilitaries)$/
const LOYAL = /^(?:loyal|faithful)$/
/** How far a name may stand behind "loyal to": titles come before it ("the country's longtime leader"). */
const TITLES = 7

/** "forces loyal to X": the words up to the name, and whose they are; null for other words. */
export interface Loyal {
  /** Index of the last word. */
  readonly to: number
  /** Index of the first word of the name that they are loyal to; -1 where it is a description ("the defence minister"). */
  readonly name: number
}

/** Finds "forces (who are still) loyal to (the leader) NAME" from word `i` on. */
export function loyalAt(sentence: PageSentence, i: number): Loyal | null {
  const { words } = sentence
  if (!FORCES.test(words[i]?.norm ?? "")) return null
  let k = i + 1
  while (k - i < 5 && /^(?:that|who|which|are|were|still|remain|remaining|remained|,)$/.test(words[k]?.norm ?? "")) k++
  if (!LOYAL.test(words[k]?.norm ?? "") || words[k + 1]?.norm !== "to") return null
  const whole = { to: k + 1, name: -1 }
  for (let n = k + 2; n < Math.min(words.length, k + 2 + TITLES); n++) {
    const word = words[n]
    if (!word || /^[.,;:()]$/.test(word.norm) || /^(?:VERB|AUX|ADV|SCONJ|CCONJ)$/.test(word.upos)) return whole
    if (/^\p{Lu}/u.test(word.text) && !TITLE.test(word.norm) && words[n + 1]?.norm !== "'s") return { to: n, name: n }
    if (/^(?:government|regime|president)$/.test(word.norm) && !/^\p{L}/u.test(words[n + 1]?.text ?? "."))
      return { to: n, name: n }
    whole.to = n
  }
  return whole
}

const TITLE =
  /^(?:president|colonel|col|col\.|general|gen|gen\.|leader|king|sheikh|prime|minister|commander|the|strongman|ruler|dictator)$/

/** A force named with whose it is ("British troops"), where it stands in the report. */
export interface NamedForce {
  readonly start: number
  readonly name: string
}

const named = new WeakMap<Page, readonly NamedForce[]>()

/** All forces that the report names with whose they are, in reading order; found once a page by `find`. */
function namedForces(page: Page, find: (sentence: PageSentence, i: number) => string | null): readonly NamedForce[] {
  const known = named.get(page)
  if (known) return known
  const found: NamedForce[] = []
  const index = codebookIndex(page.codebook)
  for (const sentence of page.sentences)
    for (let i = 1; i < sentence.words.length; i++) {
      const word = sentence.words[i]
      if (!word || !/^(?:troops|soldiers|forces|army|military|marines|police|servicemen)$/.test(word.norm)) continue
      const from = [1, 2, 3].map((n) => i - n).find((at) => at >= 0 && index.longestAt(sentence.words, at))
      const name = from === undefined ? null : find(sentence, from)
      if (name !== null) found.push({ start: word.start, name })
    }
  named.set(page, found)
  return found
}

/**
 * Whose "the soldiers" or "the army" are, where the report has named forces before: bare soldiers are those named last, a bare army the only one that
 * the report names. Null where it has named none, or several armies.
 */
export function forceBefore(
  page: Page,
  start: number,
  phrase: string,
  find: (sentence: PageSentence, i: number) => string | null,
): string | null {
  const before = namedForces(page, find).filter((f) => f.start < start)
  if (/^(?:troops|soldiers)$/.test(phrase)) return before.at(-1)?.name ?? null
  const names = new Set(before.map((f) => f.name))
  const [only] = names
  return names.size === 1 && only !== undefined ? only : null
}
