import type { Span } from "../../model/span.ts"
import type { ParsedSentence, Word } from "../../text/syntax/tree.ts"
import { dependents, wordAt } from "../clause.ts"

/**
 * The verbs that govern a number's words, nearest first: one in a clause on them ("the $50 million it pledged", "the people displaced by"), then those that the
 * tree hangs them on, at most three deep and never across a clause that another verb governs.
 */
export function governorsOf(s: ParsedSentence, span: Span): Word[] {
  const last = wordAt(s, span.end - 1)
  const first = wordAt(s, span.start)
  if (last < 0 || first < 0) return []
  const found: Word[] = []
  const inside = s.words.slice(first, last + 1)
  const head = inside.find((word) => word.head < first || word.head > last) ?? s.words[last]
  if (!head) return []
  // of "$20 million of the aid that it pledged" the aid is what was pledged
  const of = inside.findIndex(({ norm }) => norm === "of")
  for (const word of of < 0 ? inside : inside.slice(0, of))
    for (const child of dependents(s, word.i, "acl")) if (child.i > last && child.i - last <= 4) found.push(child)
  let at: Word | undefined = head
  for (let steps = 0; at && steps < 4; steps++) {
    const above: Word | undefined = s.words[at.head]
    if (!above) break
    if (above.upos === "VERB") {
      found.push(above)
      if (!/^(?:xcomp|conj|advcl|acl|ccomp)/.test(above.rel) || found.length > 3) break
      if (/^(?:advcl|ccomp|acl)/.test(above.rel)) break
    } else if (/^(?:nsubj|advcl|parataxis|ccomp)/.test(at.rel) && above.upos !== "NOUN") break
    at = above
  }
  // "were displaced" is an adjective for many taggers
  const copular = s.words[last + 1]
  if (copular?.upos === "AUX") {
    const next = s.words.slice(last + 2, last + 5).find(({ upos }) => upos === "VERB" || upos === "ADJ")
    if (next && !found.includes(next)) found.push(next)
  }
  return found
}
