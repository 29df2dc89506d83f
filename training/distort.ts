import type { GoldSentence } from "./conllu.ts"
import { tokensOf } from "./conllu.ts"
import { generator } from "./random.ts"

/** Share of the sentences that get a copy of each sort. */
const SHARES = { capitals: 0.04, headline: 0.07, bare: 0.12 }

/** Copies of some sentences as news pages and stripped data sets have them: in capitals, as headlines, without commas and apostrophes. */
export function distortedCopies(sentences: readonly GoldSentence[], seed: number): GoldSentence[] {
  const random = generator(seed)
  const copies: GoldSentence[] = []
  for (const s of sentences) {
    if (s.tokens.length < 4) continue
    const r = random()
    if (r < SHARES.capitals) copies.push(capitals(s))
    else if (r < SHARES.capitals + SHARES.headline) copies.push(headline(s))
    else if (r < SHARES.capitals + SHARES.headline + SHARES.bare) copies.push(bare(s))
  }
  return copies
}

function withWords(s: GoldSentence, words: readonly string[]): GoldSentence {
  return { ...s, tokens: tokensOf(words) }
}

/** Every word in capitals. */
export function capitals(s: GoldSentence): GoldSentence {
  return withWords(
    s,
    s.tokens.map((t) => t.text.toUpperCase()),
  )
}

/** Words with a capital, save short function words; no full stop at the end. */
export function headline(s: GoldSentence): GoldSentence {
  const small = new Set(["ADP", "DET", "CCONJ", "PART", "PUNCT", "AUX", "SCONJ"])
  const words = s.tokens.map((t, i) =>
    i > 0 && small.has(s.upos[i] ?? "") && t.text.length < 5
      ? t.text
      : t.text.charAt(0).toUpperCase() + t.text.slice(1),
  )
  const last = words.length - 1
  const copy = withWords(s, words)
  return words[last] === "." ? without(copy, new Set([last])) : copy
}

/** Without commas and quotation marks; apostrophes are dropped, and a possessive 's is glued to its word. */
export function bare(s: GoldSentence): GoldSentence {
  const words = s.tokens.map((t) => t.text.replace(/['’`]/g, "") || t.text)
  const gone = new Set<number>()
  s.tokens.forEach((t, i) => {
    if (/^(?:[,"“”]|''|``)$/.test(t.text)) gone.add(i)
    if (s.xpos[i] !== "POS" || i === 0) return
    gone.add(i)
    words[i - 1] += words[i] === "'" || words[i] === "’" ? "" : (words[i] ?? "")
  })
  return without(withWords(s, words), gone)
}

/** The sentence without some words; those that others hang on stay. */
function without(s: GoldSentence, gone: ReadonlySet<number>): GoldSentence {
  const n = s.tokens.length
  const keep = Array.from({ length: n }, (_, i) => !gone.has(i) || s.heads.includes(i) || s.heads[i] === n)
  const left = keep.filter(Boolean).length
  const place = new Int32Array(n + 1)
  let to = 0
  for (let i = 0; i < n; i++) place[i] = keep[i] ? to++ : -1
  place[n] = left
  const pick = <T>(a: readonly T[]): T[] => a.filter((_, i) => keep[i])
  return {
    ...s,
    tokens: tokensOf(pick(s.tokens).map((t) => t.text)),
    upos: pick(s.upos),
    xpos: pick(s.xpos),
    lemmas: pick(s.lemmas),
    relations: pick(s.relations),
    heads: Int32Array.from(pick([...s.heads]), (h) => place[h] as number),
  }
}
