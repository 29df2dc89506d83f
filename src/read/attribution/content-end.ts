import type { Word } from "../../text/syntax/tree.ts"
import { VERB_CUES } from "./lexicon/cue-entry.ts"
import { idiomAt } from "./lexicon/idioms.ts"
import { child, highest, isQuoteMark, isVerbal, lowest, trimmed, type View, wordAt } from "./view.ts"

/** A stretch of words, both inclusive. */
export interface Words {
  readonly from: number
  readonly to: number
}

/** Where a content that begins at `from` with its main verb `head` ends. */
export function ended(view: View, v: number, from: number, head: number): Words | null {
  let to = Math.max(head, highest(view, head))
  const last = view.words.length - 1
  // words after the clause that no comma parts from it were hung elsewhere by mistake
  while (to < last && !isBreak(view, to + 1, v)) to++
  to = cutAtCue(view, from, head, to)
  return trimmed(view, from, to)
}

/**
 * A wish or an order without the relative clause that follows a comma at its end: in "wants a deal to stop the rebels, who have taken two towns" the
 * towns are the page's own telling, not what is wanted.
 */
export function withoutAside(view: View, words: Words): Words {
  for (let i = words.to - 3; i > words.from + 2; i--) {
    if (!/^(?:who|which)$/.test(wordAt(view, i).norm) || wordAt(view, i - 1).text !== ",") continue
    const next = wordAt(view, i + 1)
    const told = /^VB[DPZ]$/.test(next.xpos) || /^VB[DPZ]$/.test(view.words[i + 2]?.xpos ?? "")
    return told ? (trimmed(view, words.from, i - 2) ?? words) : words
  }
  return words
}

/** Whether the content ends before this word. */
function isBreak(view: View, i: number, v: number): boolean {
  const word = wordAt(view, i)
  if (word.norm === ",") return endsAtComma(view, i, v)
  if (/^[.;:!?]$/.test(word.norm) || word.norm === "--" || word.norm === "—" || word.norm === "–") return true
  if (word.upos === "CCONJ") {
    return !followedByThat(view, i) && (joinsCue(view, i, v) || speaksOn(view, i + 1, v))
  }
  return false
}

/** Whether a coordination is the cue's own ("said so and left"): the tree hangs it there, and its verb can have the cue's subject. */
function joinsCue(view: View, conjunction: number, v: number): boolean {
  const governor = wordAt(view, conjunction).head
  const conjunct = governor >= 0 ? wordAt(view, governor) : null
  if (conjunct?.rel !== "conj" || conjunct.head !== v) return false
  const first = view.words[conjunction + 1]
  if (!first) return true
  if (first.xpos === "MD") return false
  const subject = child(view, v, "nsubj")
  const singular =
    subject !== null &&
    (subject.xpos === "NN" || subject.xpos === "NNP" || /^(he|she|it)$/.test(subject.norm)) &&
    !child(view, subject.i, "conj")
  return !(singular && /^(were|are|have|'re|'ve)$/.test(first.norm))
}

const SPEAKING_ON = new Set(
  "say tell urge call warn accuse vow pledge promise condemn insist stress add reiterate criticize criticise praise blame demand express voice".split(
    " ",
  ),
)

/** "said the truce held and urged both sides …": a past-tense verb of saying right after "and" goes on with the speaker's own acts. */
function speaksOn(view: View, from: number, v: number): boolean {
  const word = view.words[from]?.upos === "ADV" ? view.words[from + 1] : view.words[from]
  const { xpos } = wordAt(view, v)
  return word !== undefined && isSpeakingOn(word) && (word.xpos === xpos || xpos === "VB")
}

/** Whether a verb can carry on a report after "and": its subject is then the speaker, not the subject of what was said. */
export function isSpeakingOn(word: Word): boolean {
  return SPEAKING_ON.has(word.lemma) && /^VB[DZ]$/.test(word.xpos)
}

const CONTRAST = new Set(["while", "although", "though", "as", "after", "before", "even", "despite", "whereas"])

/**
 * Whether the content ends at a comma. Most of what follows one still belongs to it (relative clauses, appositions, conditions, a verb that
 * came late); a coordinate or contrasting clause that the tree hangs on the cue does not, nor does a new reporting clause.
 */
function endsAtComma(view: View, i: number, v: number): boolean {
  const next = view.words[i + 1]
  if (!next) return true
  if (isCueParticiple(view, next.i) || next.norm === "according") return true
  if (next.upos !== "CCONJ" && reportAfter(view, next.i, v)) return true
  if (isInitialClause(view, v) && mainClauseFrom(view, next.i)) return true
  if ((isFiniteVerb(next) || next.xpos === "VBN") && isRelativeCue(view, v)) return true
  if (next.upos === "CCONJ") {
    if (followedByThat(view, next.i)) return false
    if (newReport(view, next.i + 1, v)) return true
    return joinsCue(view, next.i, v)
  }
  if (CONTRAST.has(next.norm)) return !hangsBetween(view, next.i, v, i) || newReport(view, next.i + 1, v)
  return false
}

function isFiniteVerb(word: Word): boolean {
  return ["VBD", "VBZ", "VBP", "MD"].includes(word.xpos)
}

/** "who said …, said": the cue stands in a relative clause, which the main verb ends. */
function isRelativeCue(view: View, v: number): boolean {
  for (let i = v - 1; i >= Math.max(0, v - 4); i--) if (/^(who|which|that)$/.test(wordAt(view, i).norm)) return true
  return false
}

/** Whether the words from here are "subject + strong cue", the next reporting clause of a sentence like "Asked whether it would, Aziz said no". */
function reportAfter(view: View, from: number, v: number): boolean {
  if (/^(who|which|that|as|where|when|what|if)$/.test(wordAt(view, from).norm)) return false
  for (let k = from; k < Math.min(view.words.length, from + 7); k++) {
    const word = wordAt(view, k)
    if (k > from && ["VBD", "VBZ", "VBP"].includes(word.xpos) && VERB_CUES.get(word.lemma)?.strong && k !== v)
      return true
    if (!["NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "PART", "ADP"].includes(word.upos)) return false
  }
  return false
}

/** Whether a clause that starts here is a report of its own: a subject and a strong cue within a few words. */
function newReport(view: View, from: number, v: number): boolean {
  for (let k = from; k < Math.min(view.words.length, from + 8); k++) {
    const word = wordAt(view, k)
    if (word.text === ",") return false
    if (!isVerbal(word) || word.upos === "AUX") continue
    const strong = VERB_CUES.get(word.lemma)?.strong ?? false
    if (
      strong &&
      k === from &&
      isFiniteVerb(word) &&
      isFiniteVerb(wordAt(view, v)) &&
      !isVerbal(view.words[k + 1] ?? wordAt(view, v - 1 < 0 ? 0 : v - 1))
    )
      return true
    return strong && k !== v && ["VBD", "VBZ", "VBP"].includes(word.xpos) && child(view, k, "nsubj") !== null
  }
  return false
}

function followedByThat(view: View, i: number): boolean {
  return view.words[i + 1]?.norm === "that"
}

/** Whether a word's chain of governors reaches something after the cue before it reaches the cue itself. */
function hangsBetween(view: View, i: number, v: number, before: number): boolean {
  let at = i
  for (let steps = 0; steps < 60 && at >= 0; steps++) {
    const word = wordAt(view, at)
    if (word.head < 0 || word.head === v) return false
    if (word.head > v && word.head < before) return true
    at = word.head
  }
  return false
}

const OPENERS = new Set([
  "while",
  "after",
  "if",
  "as",
  "when",
  "although",
  "though",
  "because",
  "since",
  "before",
  "once",
  "until",
  "unless",
  "asked",
  "whereas",
])

/** Whether the cue stands in a subordinate or participle clause at the head of its sentence ("While Aziz said …, the talks …"). */
export function isInitialClause(view: View, v: number): boolean {
  let first = 0
  while (first < v && (isQuoteMark(wordAt(view, first)) || wordAt(view, first).upos === "CCONJ")) first++
  const opener = wordAt(view, first)
  if (
    first === v
      ? opener.xpos !== "VBG" && opener.xpos !== "VBN"
      : !OPENERS.has(opener.norm) && opener.xpos !== "VBG" && opener.xpos !== "VBN"
  )
    return false
  for (let i = first; i < v; i++) if (wordAt(view, i).text === ",") return false
  return true
}

/** Whether a clause of its own begins here: a noun phrase, then a finite verb. */
function mainClauseFrom(view: View, from: number): boolean {
  for (let k = from; k < Math.min(view.words.length, from + 12); k++) {
    const word = wordAt(view, k)
    if (k > from && isFiniteVerb(word)) return true
    if (word.text === "," || /^(who|which|that|and|or)$/.test(word.norm)) return false
    if (!["NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "PART", "ADP", "ADV", "AUX", "PUNCT"].includes(word.upos))
      return false
  }
  return false
}

/** A new reporting clause inside the stretch ends it: ", adding that", ", according to". */
function cutAtCue(view: View, from: number, head: number, to: number): number {
  for (let i = Math.max(from + 2, 1); i <= to; i++) {
    const before = wordAt(view, i - 1)
    const word = wordAt(view, i)
    const mark = isQuoteMark(before) ? wordAt(view, i - 2) : before
    if (before.upos === "CCONJ" && i > head && i > from + 3 && speaksOn(view, i, cueBefore(view, from))) return i - 2
    if (word.norm === "adding" && view.words[i + 1]?.norm === "that" && i > head) return i - 1
    if (!/^(,|-|–|—|--)$/.test(mark.text)) continue
    if (isQuoteMark(before) && isCueParticiple(view, i)) return i - 1
    if (isCueParticiple(view, i)) return i - 2
    if (i > head && /^VB[DZPN]$/.test(word.xpos) && isRelativeCue(view, cueBefore(view, from))) return i - 2
    if (i > head && reportAfter(view, i, head)) return i - 2
    if (i > head && isInitialClause(view, from - 1) && mainClauseFrom(view, i)) return i - 2
    if (word.norm === "according" && i > head) return i - 2
    if (word.upos === "CCONJ" && i > head && (newReport(view, i + 1, head) || idiomAt(view.words, i + 1))) return i - 2
  }
  return to
}

/** The finite verb that the content belongs to: the last one before it. */
function cueBefore(view: View, from: number): number {
  for (let i = from - 1; i >= 0; i--) if (isVerbal(wordAt(view, i))) return i
  return Math.max(0, from - 1)
}

/** "adding", "saying", "arguing" with something said after it. */
export function isCueParticiple(view: View, i: number): boolean {
  const word = view.words[i]
  if (word?.xpos !== "VBG") return false
  const entry = VERB_CUES.get(word.lemma)
  if (!entry?.strong) return false
  const next = view.words[i + 1]
  return next !== undefined && next.norm !== "," && next.norm !== "."
}

/** A noun phrase or other dependent as content: its whole subtree, cut at a new cue. */
export function phraseContent(view: View, head: number, v: number): Words | null {
  const from = lowest(view, head)
  if (from <= v && v < head) return trimmed(view, v + 1, cutAtCue(view, v + 1, head, highest(view, head)))
  return trimmed(view, from, cutAtCue(view, from, head, highest(view, head)))
}
