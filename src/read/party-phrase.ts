import type { MentionOf } from "../model/mention.ts"
import type { Word } from "../text/syntax/tree.ts"
import { codebookIndex } from "./codebook-index.ts"
import type { Page, PageSentence } from "./page.ts"

/** The codebook's actor for the noun phrase that ends in word `i`: the longest stretch of it that the codebook knows as a whole. */
export function knownAt(page: Page, s: PageSentence, i: number): string | null {
  const word = s.words[i]
  if (!word || !/^(?:NOUN|PROPN|ADJ|X)$/.test(word.upos)) return null
  const index = codebookIndex(page.codebook)
  let last = i
  while (/^(?:flat|compound)/.test(s.words[last + 1]?.rel ?? "") && s.words[last + 1]?.head === i) last++
  let first = i
  while (first > 0 && i - first < 6 && inPhrase(s, first - 1)) first--
  const end = s.words[last]?.end ?? word.end
  for (let k = first; k <= i; k++) {
    const start = s.words[k]
    if (!start || /^(?:DET|PUNCT)$/.test(start.upos)) continue
    const phrase = page.text.slice(start.start, end)
    // some pages lost their apostrophes: "Russias military", "the regimes jets"
    const actor = index.resolve(phrase) ?? index.resolve(phrase.replace(/^(\p{L}{3,20}[^s\W])s(?= |$)/u, "$1"))
    if (actor && actor.type !== "outlet") return actor.name
  }
  return null
}

/** Whether a word may stand before the head inside one noun phrase. */
function inPhrase(s: PageSentence, k: number): boolean {
  const word = s.words[k]
  return (
    word !== undefined &&
    (/^(?:ADJ|NOUN|PROPN|NUM)$/.test(word.upos) || /^(?:-|–|'s|’s|\.)$/.test(word.text) || word.xpos === "VBN")
  )
}

/** The actor mention at a word: the longest that covers it. Outlets are no parties. */
export function actorAt(page: Page, word: Word): MentionOf<"actor"> | null {
  let best: MentionOf<"actor"> | null = null
  for (const actor of page.all("actor")) {
    if (actor.start > word.start) break
    if (actor.end < word.end || actor.type === "outlet") continue
    if (best === null || actor.end - actor.start > best.end - best.start) best = actor
  }
  return best
}

/** "groups known as X and Y", "a faction called X": the names that a description introduces, as printed. */
export function knownAs(page: Page, s: PageSentence, from: number): string | null {
  for (let k = from + 1; k < Math.min(s.words.length - 1, from + 8); k++) {
    const word = s.words[k]
    if (!word || /^(?:AUX|PUNCT)$/.test(word.upos)) return null
    const named = /^(?:called|named|dubbed)$/.test(word.norm)
      ? k + 1
      : word.norm === "known" && s.words[k + 1]?.norm === "as"
        ? k + 2
        : -1
    if (named < 0) continue
    const names: string[] = []
    let start = named
    for (let j = named; j <= Math.min(s.words.length, named + 12); j++) {
      const one = s.words[j]
      const inside = one !== undefined && (/^\p{Lu}/u.test(one.text) || /^(?:al|el|-|the)$/.test(one.norm))
      if (inside) continue
      const a = s.words[start]
      const b = s.words[j - 1]
      if (a && b && j > start) names.push(page.text.slice(a.start, b.end))
      if (one?.norm !== "and") break
      start = j + 1
    }
    return names.length > 0 ? names.join("; ") : null
  }
  return null
}

export const COLLECTIVE =
  /^(?:group|body|council|committee|commission|coalition|alliance|movement|organi[sz]ation|front|mission)$/

/** The actor named before a word whose own name ends in it ("the Support Group … the group"); null where several could be meant. */
export function lastNamed(page: Page, word: Word): string | null {
  const found = new Set<string>()
  for (const actor of page.all("actor")) {
    if (actor.start >= word.start) break
    if (actor.type !== "person" && /\p{Lu}/u.test(actor.name) && actor.printed.toLowerCase().endsWith(` ${word.norm}`))
      found.add(actor.name)
  }
  const [only = null] = found
  return found.size === 1 ? only : null
}
