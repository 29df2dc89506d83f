import type { Span } from "../../model/span.ts"
import { beforeCalendar } from "./calendar.ts"
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
  const subjects = children(view, v).filter((word) => isRel(word, "nsubj") && !EMPTY_SUBJECTS.has(word.norm))
  // of two that the tree gives ("the Rome daily | Il Messaggero said") the nearer one speaks
  const nearest = subjects.findLast((word) => word.i < v)
  const joined = nearest !== undefined && view.words[lowest(view, nearest.i) - 1]?.upos === "CCONJ"
  const subject = joined ? subjects[0] : (nearest ?? subjects[0])
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

/** "quoted the general as saying": the general says it, not who quotes him. "was quoted as saying": the subject does. */
function quotedSpeaker(view: View, v: number): number | null {
  const verb = wordAt(view, v)
  if (verb.xpos !== "VBG" || view.words[v - 1]?.norm !== "as") return null
  const quoting = view.words.findLast(
    (word) => word.i < v && /^(?:quote|cite|report|describe)$/.test(word.lemma) && isVerbal(word),
  )
  if (!quoting || v - quoting.i > 14) return null
  if (isPassive(view, quoting.i)) return child(view, quoting.i, "nsubj")?.i ?? null
  const object = child(view, quoting.i, "obj", "iobj")
  return object && object.i > quoting.i && object.i < v ? object.i : null
}

function inheritedSource(view: View, v: number, depth: number): number | null {
  const verb = wordAt(view, v)
  if (verb.head < 0) return null
  const head = wordAt(view, verb.head)
  const quoted = quotedSpeaker(view, v)
  if (quoted !== null) return quoted
  const participle = verb.xpos === "VBG"
  // "said 40 were hurt adding that": only a speaker adds, not what the parser hung it on
  if (participle && /^(?:add|note|reiterate|stress)$/.test(verb.lemma) && !isRel(verb, "acl:relcl"))
    return mainSubject(view, v)
  const afterComma = view.words[v - 1]?.text === ","
  if (participle && (afterComma || isRel(verb, "acl") || isRel(verb, "parataxis", "ccomp", "dep"))) {
    if (isRel(verb, "acl") && !afterComma && !GROUND.test(head.lemma)) return isNounLike(view, head.i) ? head.i : null
    return mainSubject(view, v)
  }
  if (isRel(verb, "acl")) return verb.rel === "acl:relcl" || verb.xpos === "VBN" ? null : head.i
  if (!isRel(verb, "conj", "advcl", "xcomp", "dep") || (isRel(verb, "advcl") && verb.xpos === "VBN")) return null
  // a finite clause has a subject of its own unless it shares one
  if (/^VB[DZP]$/.test(verb.xpos) && !isRel(verb, "conj")) return null
  if (isRel(verb, "conj") && !sharesSubject(view, v)) return null
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

/** Ground claims nothing: in "stormed a district of the town claiming that" those who stormed it speak. */
const GROUND =
  /^(?:neighbou?rhood|district|town|village|suburb|area|region|province|quarter|hospital|market|building|road|bridge|camp|base|airport|school)$/

/** Whether a coordinated verb follows its "and" directly, with no noun of its own before it. */
function sharesSubject(view: View, v: number): boolean {
  for (let i = v - 1; i >= Math.max(0, v - 6); i--) {
    const word = wordAt(view, i)
    if (word.upos === "CCONJ" || word.text === "," || word.text === "-" || word.text === "–") return true
    if (["NOUN", "PROPN", "PRON"].includes(word.upos) && !isRel(word, "obl")) return false
  }
  return false
}

/** The subject of the clause that a participle after a comma ("…, saying that") goes with: the nearest governing verb that has one. */
function mainSubject(view: View, v: number): number | null {
  let at = wordAt(view, v).head
  for (let steps = 0; at >= 0 && steps < 12; steps++) {
    const word = wordAt(view, at)
    const subject = children(view, at).find((w) => isRel(w, "nsubj") && w.i < v && !EMPTY_SUBJECTS.has(w.norm))
    const inner = word.rel === "acl:relcl" || isRel(word, "ccomp")
    if (subject && !inner && isNounLike(view, subject.i)) return subject.i
    at = word.head
  }
  const finite = view.words.findLast((word) => word.i < v && isVerbal(word) && child(view, word.i, "nsubj") !== null)
  const subject = finite && child(view, finite.i, "nsubj")
  return subject && isNounLike(view, subject.i) ? subject.i : null
}

const TIMES =
  /^(mon|tues|wednes|thurs|fri|satur|sun)day$|^(today|yesterday|night|morning|week|month|year|afternoon|evening)$/

/** A subject that the parser hung elsewhere: the whole noun phrase that ends right before the verb's words. */
function subjectBeside(view: View, v: number): number | null {
  const verb = wordAt(view, v)
  if (verb.xpos === "VBG" || verb.xpos === "VBN") return null
  let at = v - 1
  while (at >= 0 && (wordAt(view, at).upos === "AUX" || wordAt(view, at).upos === "ADV")) at--
  if (at >= 0 && wordAt(view, at).norm === "to") return null
  if (verb.xpos === "VB" && at === v - 1) return null
  if (at >= 0 && wordAt(view, at).text === ",") at--
  if (at < 0) return null
  let best: number | null = null
  let k = at
  for (let steps = 0; k >= 0 && k < v && steps < 30; steps++) {
    const word = wordAt(view, k)
    if (isVerbal(word) && !isRel(word, "acl", "advcl")) break
    const reaches = highest(view, k) >= at
    if (reaches && ["PROPN", "NOUN", "PRON", "NUM"].includes(word.upos) && !TIMES.test(word.norm)) best = k
    if (isRel(word, "obj", "iobj") || (isRel(word, "obl") && !TIMES.test(word.norm)) || isRel(word, "nsubj", "conj"))
      break
    k = word.head
  }
  if (best === null) return null
  const top = wordAt(view, best)
  const governor = top.head >= 0 ? view.words[top.head] : undefined
  if (governor && governor.i < best && isVerbal(governor) && isRel(top, "obj", "iobj", "obl")) return null
  if (isRel(top, "nmod") && governor && governor.i < best) return null
  return best
}

/** The noun phrase right after an inverted reporting verb (`"…," said the mayor`). */
export function invertedSource(view: View, last: number): number | null {
  const next = view.words[last + 1]
  if (!next || !["PROPN", "NOUN", "PRON", "DET", "ADJ", "NUM"].includes(next.upos)) return null
  for (let i = last + 1; i <= last + 8; i++) {
    const word = view.words[i]
    if (!word || isPunctuation(word) || ["VERB", "AUX", "ADP", "SCONJ"].includes(word.upos)) return null
    if (
      !["PROPN", "NOUN", "PRON", "NUM"].includes(word.upos) ||
      (word.upos === "NUM" && view.words[i + 1]?.upos !== "PUNCT")
    )
      continue
    let top = i
    while (["PROPN", "NOUN"].includes(view.words[top + 1]?.upos ?? "")) top++
    // "said Cairo-based analyst": the name is a part of what describes the speaker
    if (/^-/.test(view.words[top + 1]?.text ?? "") && view.words[top + 1]?.start === wordAt(view, top).end) {
      i = top + 2
      continue
    }
    const head = wordAt(view, top).head
    if (head >= i && head <= top) return head
    const inside = view.words.find((w) => w.i >= i && w.i <= top && (w.head < i || w.head > top))
    return inside?.i ?? top
  }
  return null
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
    if (
      word.i < head &&
      isRel(word, "case", "cc", "mark", "advmod", "discourse") &&
      word.i >= from &&
      !isApproximation(view, word.i, head)
    )
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
  return trimmed(view, afterDateline(view, from, head), beforeCalendar(view.words, head, Math.max(head, to)))
}

/** "nearly | half", "almost | everyone": how many they are belongs to who they are. */
function isApproximation(view: View, i: number, head: number): boolean {
  if (i + 1 !== head || !/^(?:nearly|almost|about|around|roughly|approximately|over)$/.test(wordAt(view, i).norm))
    return false
  const { norm, upos } = wordAt(view, head)
  return upos === "NUM" || /^(?:half|most|all|everyone|everybody|nobody|none|everything)$/.test(norm)
}

/** "GENEVA, Feb. 3 (Wire) - The envoy": a source begins after the dash of a dateline. */
function afterDateline(view: View, from: number, head: number): number {
  if (from > 3 || !/^\p{Lu}{3}/u.test(wordAt(view, from).text)) return from
  for (let i = Math.min(head, from + 24) - 1; i > from; i--)
    if (/^(?:-|--|–|—)$/.test(wordAt(view, i).text) && !touches(view, i)) return i + 1
  return from
}

/** Whether a dash stands inside a word ("al-Golani", "US-led"). */
function touches(view: View, i: number): boolean {
  return view.words[i - 1]?.end === wordAt(view, i).start || view.words[i + 1]?.start === wordAt(view, i).end
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
