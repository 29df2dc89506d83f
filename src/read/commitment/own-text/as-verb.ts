import type { PageSentence } from "../../page.ts"

/** Plain forms of deeds that agreements order. A tagger trained on other prose takes many of them for nouns ("that all parties cease all attacks"). */
const BARE = new Set(
  `abide declare establish abstain adhere allow assist avoid cease comply cooperate desist dismantle end enable ensure evacuate facilitate free fulfil fulfill guarantee halt hand honour
   honor implement lift observe open permit protect provide publish pull refrain release remove reopen respect return secure stop submit support surrender suspend uphold
   verify withdraw investigate disarm demobilize demobilise exchange deliver restore respect maintain grant give let`.split(
    /\s+/,
  ),
)

/** Whether a word's form is that of a deed that agreements order. */
export function isBareDeed(word: { readonly norm: string } | undefined): boolean {
  return word !== undefined && BARE.has(word.norm)
}

/** "hands", "lifts", "lets": the plain form of a deed in the present; null for other words. */
export function presentDeed(norm: string): string | null {
  const stem = norm.endsWith("s") ? norm.slice(0, -1) : null
  return stem !== null && BARE.has(stem) ? stem : null
}

/** The sentence with one word read as a verb, for what its form and place say against the tagger. */
export function asVerb(s: PageSentence, i: number, lemma: string): PageSentence {
  return {
    ...s,
    words: s.words.map((word) => (word.i === i ? { ...word, upos: "VERB", xpos: "VB", lemma } : word)),
  }
}
