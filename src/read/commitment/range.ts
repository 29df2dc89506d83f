import { yieldOf } from "../clause.ts"
import type { PageSentence } from "../page.ts"

/** From the word of promising over the deed to the end of its objects; clauses after them stay outside. */
export function rangeOf(s: PageSentence, word: number, content: number): { first: number; last: number } {
  const inner = yieldOf(
    s,
    content,
    (child) => /^(advcl|acl:relcl|conj|parataxis|nsubj|cc|punct|ccomp)/.test(child.rel) || child.i < content - 6,
  )
  const first = Math.min(word, inner.first, content)
  const last = Math.max(word, Math.min(inner.last, content + 14))
  const auxiliary = s.words[word - 1]
  return withinQuotation(
    s,
    {
      first: auxiliary && /^(?:will|not|n't|would)$/.test(auxiliary.norm) ? Math.min(first, word - 1) : first,
      last: withoutTail(s, content, beforeTag(s, content, last)),
    },
    content,
  )
}

/** A stretch does not end with a preposition or article whose noun was cut off. */
function withoutTail(s: PageSentence, content: number, last: number): number {
  let end = last
  while (
    end > content &&
    /^(?:ADP|DET|CCONJ|SCONJ|PUNCT)$/.test(s.words[end]?.upos ?? "") &&
    s.words[end]?.rel !== "compound:prt"
  )
    end--
  return end
}

/** "…, a spokesman said": the words by which a speaker is named behind what was said are no part of it. */
function beforeTag(s: PageSentence, content: number, last: number): number {
  for (let k = content + 1; k <= Math.min(last + 1, s.words.length - 1); k++) {
    if (!/^[,"”]$|^''$/.test(s.words[k]?.text ?? "")) continue
    const tag = s.words.slice(k + 1, k + 12)
    const says = tag.findIndex(({ lemma, upos }) => upos === "VERB" && SAYS.test(lemma))
    if (says >= 0 && !tag.slice(0, says).some(({ upos, xpos }) => upos === "VERB" && /^VB[DPZ]$/.test(xpos)))
      return k - 1
  }
  return last
}

const SAYS = /^(?:say|tell|add|announce|report|note|state|confirm|claim|insist|warn|explain|write|declare)$/

/** A stretch that begins or ends inside a quotation and runs over its mark is cut at the mark, on the side that holds the deed; a whole quotation inside it stays. */
function withinQuotation(
  s: PageSentence,
  { first, last }: { first: number; last: number },
  content: number,
): { first: number; last: number } {
  const marks = s.words.slice(first, last + 1).filter(({ text }) => /^(?:["“”]|``|'')$/.test(text))
  if (marks.length % 2 === 0) return { first, last }
  const before = marks.findLast(({ i }) => i < content)
  const after = marks.find(({ i }) => i > content)
  if (after && (!before || after.i - content <= content - before.i)) return { first, last: after.i - 1 }
  return before ? { first: before.i + 1, last } : { first, last }
}
