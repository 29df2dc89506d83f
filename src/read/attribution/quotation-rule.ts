import { isCueParticiple, type Words } from "./content-end.ts"
import type { FullQuotation } from "./full-quotation.ts"
import { VERB_CUES } from "./lexicon/cue-entry.ts"
import type { Complement, VerbCue } from "./verb-cue.ts"
import { audienceBetween } from "./verb-frames.ts"
import { child, isQuoteMark, isRel, isVerbal, trimmed, type View, wordAt } from "./view.ts"

/** First and last word of a cue with its source: "he said", "said Kerry, the minister". */
export function reportingClause(cue: VerbCue): Words {
  const { source, view } = cue
  const beside =
    source &&
    source.from < cue.from &&
    source.to >= cue.from - 4 &&
    !view.words.some((word) => word.i > source.to && word.i < cue.from && isVerbal(word))
  const from = beside ? source.from : cue.from
  const to = source && source.to > cue.last ? source.to : cue.last
  return { from, to }
}

/** The quotation that ends directly before a reporting clause. */
export function quotationBefore(cue: VerbCue, quotations: readonly FullQuotation[]): FullQuotation | null {
  const { view } = cue
  let at = reportingClause(cue).from - 1
  while (at >= 0 && /^[,.]$/.test(wordAt(view, at).text)) at--
  if (at < 0)
    return standsAlone(cue)
      ? (quotations.find((one) => one.end <= view.sentence.start && view.sentence.start - one.end <= 2) ?? null)
      : null
  const end = wordAt(view, at).end
  return quotations.find((quotation) => quotation.end === end) ?? null
}

/** A sentence that is nothing but a reporting clause: `"They left."  Aziz said.` */
function standsAlone(cue: VerbCue): boolean {
  const next = cue.view.words[reportingClause(cue).to + 1]
  return next === undefined || /^[.]$/.test(next.text) || next.upos === "ADP"
}

/** The quotation that a reporting clause leads into: `said: "…"`, `told reporters in Geneva, "…"`. */
export function quotationAfter(cue: VerbCue, quotations: readonly FullQuotation[]): FullQuotation | null {
  const { view } = cue
  const from = reportingClause(cue).to
  const edge = wordAt(view, from).end
  const next = quotations.find((quotation) => quotation.start >= edge)
  const last = view.words.at(-1)
  if (!next || (next.start >= view.sentence.end && last?.text !== ":")) return null
  for (const word of view.words) {
    if (word.start < edge || word.start >= next.start) continue
    if (isVerbal(word) && word.xpos !== "VBG" && word.xpos !== "VBN" && child(view, word.i, "nsubj")) return null
    if (/^[;.]$/.test(word.text)) return null
    if (isVerbal(word) && word.i !== cue.v && VERB_CUES.get(word.lemma)?.frames.has("q") && word.upos === "VERB")
      return null
  }
  const before = view.words.findLast((word) => word.end <= next.start)
  if (!before) return null
  if (/^[,:—–-]$/.test(before.text) || before.i === from || before.norm === "that") return next
  return null
}

/** Verbs without quotations that are put into or after what they tell. */
const PARENTHETIC = new Set([
  "believe",
  "think",
  "hope",
  "show",
  "fear",
  "suspect",
  "reckon",
  "suppose",
  "find",
  "suggest",
  "indicate",
  "expect",
])

/** Content that stands before a reporting clause without marks, and what follows after it: "The convoy, he said, had turned back." */
export function wordsAround(cue: VerbCue): Complement | null {
  const { view, v, entry } = cue
  if (cue.passive || !((entry.frames.has("q") && entry.strong) || PARENTHETIC.has(entry.lemma)) || !cue.source)
    return null
  const clause = reportingClause(cue)
  const closing = view.words[clause.from - 1]
  const mark = closing && isQuoteMark(closing) ? view.words[clause.from - 2] : closing
  if (!mark || !/^(,|—|–|--|-)$/.test(mark.text)) return null
  const verb = wordAt(view, v)
  // the parser hangs many an inserted clause on the noun before it; a relative clause has its pronoun
  if (verb.xpos === "VBG" || (isRel(verb, "acl") && clause.from === cue.from)) return null
  if (/^(?:who|which|that)$/.test(wordAt(view, clause.from).norm)) return null
  const end = clauseEnd(view, clause.to)
  if (end === null) return null
  const left = trimmed(view, 0, closing === mark ? clause.from - 2 : clause.from - 1)
  if (!left) return null
  const content: Words[] = []
  const after = view.words[end + 1]
  const right =
    after?.text === "," && !isCueParticiple(view, end + 2) ? trimmed(view, end + 2, view.words.length - 1) : null
  const leftVerb = view.words.some(
    (word) => word.i <= left.to && isVerbal(word) && (isFiniteTag(word.xpos) || child(view, word.i, "nsubj") !== null),
  )
  const goesOn = right !== null && continues(view, cue, left, right, leftVerb)
  if (left.to - left.from >= 2 || leftVerb || (goesOn && left.to - left.from >= 1)) content.push(left)
  if (goesOn && right) content.push(right)
  if (content.length === 0 || !(leftVerb || goesOn)) return null
  return {
    rule: goesOn ? "verb-inside" : "verb-after",
    content,
    cueTo: cue.last,
    audience: audienceBetween(cue, end + 1),
  }
}

function isFiniteTag(xpos: string): boolean {
  return xpos === "VBD" || xpos === "VBZ" || xpos === "VBP" || xpos === "MD"
}

/** Whether the clause goes on after the insertion: it lacked its verb so far, or the tree hangs the two together over it. */
function continues(view: View, cue: VerbCue, left: Words, right: Words, leftVerb: boolean): boolean {
  if (!leftVerb) return true
  const head = wordAt(view, cue.v).head
  if (head >= right.from) return true
  for (let i = right.from; i <= right.to; i++) {
    const governor = wordAt(view, i).head
    if (governor >= left.from && governor <= left.to && !isRel(wordAt(view, i), "punct")) return true
  }
  for (let i = left.from; i <= left.to; i++) if (wordAt(view, i).head >= right.from) return true
  return false
}

/** The last word of a reporting clause with its adjuncts: the word before the next comma or the sentence's end; null when another clause starts first. */
function clauseEnd(view: View, from: number): number | null {
  for (let i = from + 1; i < view.words.length; i++) {
    const word = wordAt(view, i)
    if (/^[,.;!?—–]$/.test(word.text) || word.text === "--") return i - 1
    if (isVerbal(word) && isFiniteTag(word.xpos) && child(view, i, "nsubj")) return i - from > 3 ? from : null
    if (i - from > 25) return from
  }
  return view.words.length - 1
}
