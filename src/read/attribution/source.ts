import type { Span } from "../../model/span.ts"
import { isPassive } from "./cue.ts"
import {
  child,
  children,
  highest,
  isPunctuation,
  isQuoteMark,
  isRel,
  isVerbal,
  lowest,
  trimmed,
  type View,
  wordAt,
} from "./view.ts"

const EMPTY_SUBJECTS = new Set(["there"])

/** The main word of the phrase that a verb's words come from; null where the sentence names none. */
export function sourceOf(view: View, v: number, depth = 0): number | null {
  if (depth > 8) return null
  if (isPassive(view, v)) return agentOf(view, v)
  const subject = children(view, v).find((word) => isRel(word, "nsubj") && !EMPTY_SUBJECTS.has(word.norm))
  if (subject) return isNounLike(view, subject.i) ? subject.i : null
  if (children(view, v).some((word) => word.rel === "expl" || isRel(word, "csubj"))) return null
  const beside = subjectBeside(view, v)
  if (beside !== null) return beside
  return inheritedSource(view, v, depth)
}

/** The agent of a passive: "by" + noun. */
export function agentOf(view: View, v: number): number | null {
  for (const word of children(view, v)) {
    if (!isRel(word, "obl", "nmod") || word.i < v) continue
    if (child(view, word.i, "case")?.norm === "by") return word.i
  }
  return null
}

function inheritedSource(view: View, v: number, depth: number): number | null {
  const verb = wordAt(view, v)
  if (verb.head < 0) return null
  const head = wordAt(view, verb.head)
  if (isRel(verb, "acl")) return verb.rel === "acl:relcl" || verb.xpos === "VBN" ? null : head.i
  if (isRel(verb, "conj", "advcl", "xcomp", "parataxis", "ccomp", "dep")) {
    if (isRel(verb, "parataxis", "ccomp") && verb.xpos !== "VBG") return null
    if (isRel(verb, "advcl") && verb.xpos === "VBN") return null
    if (isRel(verb, "xcomp")) {
      const object = child(view, head.i, "obj", "iobj")
      if (object && object.i < v) return isNounLike(view, object.i) ? object.i : null
    }
    if (!isVerbal(head) && head.upos !== "ADJ") {
      return child(view, head.i, "cop") ? (child(view, head.i, "nsubj")?.i ?? null) : null
    }
    const own = children(view, head.i).find((word) => isRel(word, "nsubj") && !EMPTY_SUBJECTS.has(word.norm))
    if (own) return isNounLike(view, own.i) ? own.i : null
    return sourceOf(view, head.i, depth + 1)
  }
  return null
}

/** A subject that the parser missed: the noun directly before the verb's words, or directly after an inverted "said". */
function subjectBeside(view: View, v: number): number | null {
  const verb = wordAt(view, v)
  if (verb.xpos === "VBG" || verb.xpos === "VBN") return null
  let at = v - 1
  while (at >= 0 && (wordAt(view, at).upos === "AUX" || wordAt(view, at).upos === "ADV")) at--
  if (at < 0) return null
  const before = wordAt(view, at)
  if (before.norm === "to" || !["PROPN", "NOUN", "PRON"].includes(before.upos)) return null
  if (verb.xpos === "VB" && at === v - 1) return null
  let top = before
  while (top.head >= 0 && top.head !== v && top.head < v && top.i > wordAt(view, top.head).i) {
    const head = wordAt(view, top.head)
    if (!["PROPN", "NOUN", "PRON"].includes(head.upos) || isRel(head, "obj", "obl", "nmod", "iobj")) break
    top = head
  }
  if (
    isRel(top, "obj", "obl", "nmod", "iobj", "conj") &&
    top.head >= 0 &&
    wordAt(view, top.head).i < top.i &&
    isVerbal(wordAt(view, top.head))
  )
    return null
  return top.i
}

function isNounLike(view: View, i: number): boolean {
  const word = wordAt(view, i)
  return ["PROPN", "NOUN", "PRON", "NUM", "DET", "ADJ", "X", "SYM"].includes(word.upos)
}

/** The full phrase of a source: titles, appositions and clauses that identify the speaker; without the preposition, and never over the cue. */
export function sourceWords(
  view: View,
  head: number,
  cueFrom: number,
  cueTo: number,
): { from: number; to: number } | null {
  let from = lowest(view, head)
  let to = highest(view, head)
  if (from <= cueTo && cueFrom <= to) {
    if (head < cueFrom) to = cueFrom - 1
    else if (head > cueTo) from = cueTo + 1
    else return null
  }
  for (const word of children(view, head)) {
    if (word.i < head && isRel(word, "case", "cc", "mark", "advmod", "discourse") && word.i >= from)
      from = Math.max(from, word.i + 1)
    if (word.i > head && isRel(word, "parataxis", "advcl", "ccomp", "dep")) to = Math.min(to, lowest(view, word.i) - 1)
  }
  for (let i = from; i < head; i++) if (wordAt(view, i).norm === ";" || isQuoteMark(wordAt(view, i))) from = i + 1
  for (let i = head + 1; i <= to; i++) {
    const word = wordAt(view, i)
    if (word.norm === ";" || word.norm === ":" || (isQuoteMark(word) && !closesBefore(view, i, to))) {
      to = i - 1
      break
    }
  }
  return trimmed(view, from, Math.max(head, to))
}

function closesBefore(view: View, i: number, to: number): boolean {
  for (let k = i + 1; k <= to; k++) if (isQuoteMark(wordAt(view, k))) return true
  return false
}

/** The source's span with a possessive ending left out. */
export function sourceSpan(view: View, range: { from: number; to: number }): Span {
  let to = range.to
  while (to > range.from && (wordAt(view, to).xpos === "POS" || isPunctuation(wordAt(view, to)))) to--
  return { start: wordAt(view, range.from).start, end: wordAt(view, to).end }
}
