import { cueGroup, isPassive, verbEntry } from "./cue.ts"
import type { Found } from "./found.ts"
import { isVerbal, spanOf, trimmed, type View, wordAt } from "./view.ts"

const ACCUSES = /^(?:accuse|accuses|accused|blame|blames|blamed)$/
/** How far the link ("of", "for", "on") may stand from the verb: the accused stands between. */
const REACH = 9
const MAX_SOURCE = 14

/**
 * "X accused Y of shelling the town", "X blamed Y for the attack" by word order alone, for sentences whose tree does not show it. Only for cues that
 * no other rule has read.
 */
export function accusations(view: View, known: readonly Found[]): Found[] {
  const found: Found[] = []
  for (const word of view.words) {
    if (!ACCUSES.test(word.norm) || word.i === 0) continue
    if (known.some((one) => one.cue !== null && one.cue.start <= word.start && word.end <= one.cue.end)) continue
    const entry = verbEntry(view, word.i)
    if (!entry || isPassive(view, word.i) || view.words[word.i + 1]?.norm === "by") continue
    const link = word.norm.startsWith("accus") ? /^of$/ : /^(?:for|on)$/
    if (!view.words.slice(word.i + 2, word.i + 2 + REACH).some((w) => link.test(w.norm))) continue
    const group = cueGroup(view, word.i)
    const source = sourceBefore(view, group.from)
    const content = trimmed(view, group.to + 1, contentEnd(view, group.to + 1, isAside(view, source)))
    if (!source || !content) continue
    found.push({
      rule: "accusation",
      view,
      word: word.i,
      lemma: entry.entry.lemma,
      act: entry.entry.act,
      strong: entry.entry.strong,
      source: spanOf(view, source.from, source.to),
      sourceWord: source.to,
      cue: spanOf(view, group.from, group.to),
      content: [spanOf(view, content.from, content.to)],
      audience: null,
      negated: group.negated,
      quotes: false,
    })
  }
  return found
}

/** The noun phrase that ends right before the cue; null where something else stands there. */
function sourceBefore(view: View, from: number): { from: number; to: number } | null {
  let start = from
  while (start > 0 && from - start < MAX_SOURCE) {
    const word = wordAt(view, start - 1)
    const inside = /^(?:NOUN|PROPN|ADJ|DET|NUM|X)$/.test(word.upos) || /^(?:of|for|-|'s|’s|and)$/.test(word.norm)
    if (!inside || isVerbal(word)) break
    start--
  }
  const range = trimmed(view, start, from - 1)
  if (!range || range.from > from - 1) return null
  const last = wordAt(view, range.to)
  return /^(?:NOUN|PROPN|X)$/.test(last.upos) || /^\p{Lu}/u.test(last.text) ? range : null
}

/** "the blast, which the ministry blamed on X, killed": an accusation in a clause of its own, which ends with the next comma. */
function isAside(view: View, source: { from: number } | null): boolean {
  return source !== null && /^(?:which|whom)$/.test(view.words[source.from - 1]?.norm ?? "")
}

/** The last word of what is alleged: of an aside, to the next comma; else to the end of the sentence, or to a semicolon or another reporting clause after a comma. */
function contentEnd(view: View, from: number, aside: boolean): number {
  for (let i = from + 2; i < view.words.length; i++) {
    const { norm } = wordAt(view, i)
    const next = view.words[i + 1]?.norm ?? ""
    if (aside && norm === ",") return i - 1
    if (norm === ";" || (norm === "," && /^(?:adding|saying|but|while|although|and)$/.test(next))) return i - 1
  }
  return view.words.length - 1
}
