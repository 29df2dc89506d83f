import type { Word } from "../../text/syntax/tree.ts"
import { ended, isCueParticiple, phraseContent, type Words } from "./content-end.ts"
import type { Complement, VerbCue } from "./verb-cue.ts"
import {
  child,
  children,
  highest,
  isQuoteMark,
  isRel,
  isVerbal,
  lowest,
  markTo,
  trimmed,
  type View,
  wordAt,
} from "./view.ts"

export function prepositional(cue: VerbCue): Complement | null {
  const { view, v, last, entry } = cue
  if (entry.prepositions.size === 0) return null
  const next = view.words[last + 1]
  if (!next || !entry.prepositions.has(next.norm) || next.upos === "PART") return null
  const head = next.head > next.i ? next.head : next.i + 1
  if (!view.words[head]) return null
  const infinitiveObject = children(view, v).find(
    (word) => word.i > head && isRel(word, "xcomp", "ccomp", "advcl") && markTo(view, word.i) !== null,
  )
  const content =
    infinitiveObject && entry.lemma === "call"
      ? ended(view, v, next.i + 1, infinitiveObject.i)
      : phraseFrom(view, next.i + 1, head, v)
  return content && { rule: "verb-preposition", content: [content], cueTo: next.i, audience: null }
}

function phraseFrom(view: View, from: number, head: number, v: number): Words | null {
  const phrase = phraseContent(view, head, v)
  return phrase && trimmed(view, from, withPhrases(view, v, phrase.to))
}

export function afterObject(cue: VerbCue): Complement | null {
  const { view, v, last, entry } = cue
  if (entry.afterObject.size === 0) return null
  const object = child(view, v, "obj", "iobj")
  if (!object || object.i < last) return null
  const limit = Math.min(view.words.length - 1, Math.max(highest(view, v), last + 1))
  for (let i = object.i + 1; i <= limit; i++) {
    const word = wordAt(view, i)
    if (word.norm === ",") break
    if (!entry.afterObject.has(word.norm) || (word.upos !== "ADP" && word.upos !== "SCONJ")) continue
    const head = word.head > i ? word.head : i + 1
    const to = withPhrases(view, v, phraseContent(view, head, v)?.to ?? i)
    const content = trimmed(view, last + 1, throughGerund(view, v, i, to))
    return content && { rule: "verb-object-preposition", content: [content], cueTo: last, audience: null }
  }
  return null
}

/** "accused them of shelling homes | and stopping convoys": a second gerund goes on with the first, wherever the tree hung it. */
function throughGerund(view: View, v: number, preposition: number, to: number): number {
  const second = to + 2
  // the first one may be tagged as a noun or an adjective before its object
  const gerunds = /\p{Ll}ing$/u.test(view.words[preposition + 1]?.text ?? "") && view.words[second]?.xpos === "VBG"
  if (!gerunds || view.words[to + 1]?.upos !== "CCONJ" || isCueParticiple(view, second)) return to
  return Math.max(to, ended(view, v, preposition + 1, second)?.to ?? to)
}

/** "called the offer a trap", "described it as futile". */
export function predicate(cue: VerbCue): Complement | null {
  const { view, v, last, entry } = cue
  const object = child(view, v, "obj", "iobj")
  if (!object || object.i < last || entry.frames.has("v")) return null
  const rest = children(view, v).find(
    (word) =>
      word.i > object.i &&
      (isRel(word, "xcomp", "obj") || (isRel(word, "obl", "advcl") && firstWord(view, word.i) === "as")),
  )
  const inside = view.words.find((word) => word.norm === "as" && word.i > object.i && word.i <= highest(view, v))
  if (!rest && !inside) return null
  const to = rest ? highest(view, rest.i) : phraseContent(view, inside?.head ?? object.i, v)?.to
  if (to === undefined) return null
  const content = trimmed(view, last + 1, Math.max(to, object.i))
  return content && { rule: "verb-predicate", content: [content], cueTo: last, audience: null }
}

function firstWord(view: View, i: number): string {
  return wordAt(view, lowest(view, i)).norm
}

/** "called the plan “a trap”": the quoted name runs to its closing mark whatever the tree makes of it. */
export function quotedPredicate(cue: VerbCue): Complement | null {
  const { view, last } = cue
  const open = view.words.find((word) => word.i > last + 1 && isQuoteMark(word))
  if (!open || open.i > last + 9) return null
  for (let i = last + 1; i < open.i; i++)
    if (isVerbal(wordAt(view, i)) || /^[,.;:]$/.test(wordAt(view, i).text)) return null
  const close = view.words.find((word) => word.i > open.i + 1 && isQuoteMark(word))
  const content = close && trimmed(view, last + 1, close.i)
  return content ? { rule: "verb-predicate", content: [content], cueTo: last, audience: null } : null
}

export function object(cue: VerbCue): Complement | null {
  const { view, v, last, entry } = cue
  const found =
    children(view, v).find((word) => word.i > last && isRel(word, "obj")) ??
    children(view, v).find((word) => isNounAsVerb(view, word, last)) ??
    children(view, v).find(
      (word) => word.rel === "obl:unmarked" && lowest(view, word.i) === last + 1 && !/day$/.test(word.norm),
    )
  if (!found || (found.upos === "PRON" && found.norm.endsWith("self"))) return null
  if (!entry.strong && !isStated(cue)) return null
  const phrase = phraseContent(view, found.i, v)
  if (!phrase || phrase.from > last + 2) return null
  const content = { from: Math.max(phrase.from, last + 1), to: withPhrases(view, v, phrase.to) }
  return { rule: "verb-object", content: [content], cueTo: last, audience: null }
}

/** "denies | raid on market": a bare verb right after the cue, without "to" or a subject, is a noun that the tagger took for a verb. */
function isNounAsVerb(view: View, word: Word, last: number): boolean {
  if (
    !isRel(word, "xcomp", "ccomp") ||
    word.upos !== "VERB" ||
    word.norm !== word.lemma ||
    lowest(view, word.i) <= last
  )
    return false
  if (children(view, word.i).some((one) => isRel(one, "nsubj", "aux", "mark", "cop", "obj"))) return false
  for (let i = last + 1; i < word.i; i++) if (!/^(?:DET|ADJ|NUM)$/.test(wordAt(view, i).upos)) return false
  return true
}

/** Whether the verb is finite: "backs the plan", not "groups backing the plan" or "to back the plan", which tell what somebody does. */
function isStated(cue: VerbCue): boolean {
  const first = wordAt(cue.view, cue.from)
  const verb = wordAt(cue.view, cue.v)
  if (first.norm === "to" || (verb.xpos === "VBG" && first.i === cue.v)) return false
  return !(verb.xpos === "VB" && first.i === cue.v) || isPresent(cue)
}

/** "Diplomats expect": the bare form right after its own plural subject is the present tense, whatever the tagger says. */
function isPresent({ view, v }: VerbCue): boolean {
  const before = view.words[v - 1]
  if (!before || before.head !== v || !isRel(before, "nsubj") || wordAt(view, v).norm !== wordAt(view, v).lemma)
    return false
  return isRel(wordAt(view, v), "root", "conj", "ccomp", "parataxis") && /^(?:NNP?S|PRP)$/.test(before.xpos)
}

const COMPLETING = new Set([
  "of",
  "for",
  "from",
  "as",
  "against",
  "about",
  "over",
  "between",
  "to",
  "with",
  "into",
  "onto",
  "toward",
  "towards",
])

/** A noun phrase with the phrases after it that complete it ("praised Aziz | for his patience"); times and places stay out. */
export function withPhrases(view: View, v: number, end: number): number {
  let to = end
  for (let steps = 0; steps < 6; steps++) {
    const next = view.words[to + 1]
    if (!next || !COMPLETING.has(next.norm)) return to
    const head = next.head > next.i ? next.head : next.i + 1
    const words = phraseContent(view, head, v)
    if (!words || words.to <= to) return to
    to = words.to
  }
  return to
}

export function gerund(cue: VerbCue): Complement | null {
  const { view, v, last } = cue
  const next = view.words[last + 1]
  if (next?.xpos !== "VBG") return null
  const content = ended(view, v, next.i, next.i)
  return content && { rule: "verb-gerund", content: [content], cueTo: last, audience: null }
}

/** Stances that a passive with its agent tells: "was backed by the tribes". */
const BY_SIDES = new Set(
  "support back oppose endorse favor favour approve veto contest champion embrace welcome recommend".split(" "),
)

/** "is accused of", "are expected to", "was asked about": what is said starts with the subject. */
export function passiveFrame(cue: VerbCue): Complement | null {
  const { view, v, last, entry } = cue
  const next = view.words[last + 1]
  if (!next) return null
  const verb = wordAt(view, v)
  const subject = child(view, v, "nsubj") ?? (isRel(verb, "acl") && verb.head >= 0 ? wordAt(view, verb.head) : null)
  const before = subject
    ? trimmed(view, lowest(view, subject.i), Math.min(cue.from - 1, highest(view, subject.i)))
    : null
  const withSubject = (content: Words): readonly Words[] => (before ? [before, content] : [content])
  if (next.norm === "to" && (entry.frames.has("o") || entry.frames.has("i") || entry.frames.has("x"))) {
    const head = view.words.find((word) => word.i > next.i && isVerbal(word) && word.xpos === "VB")
    const content = head && ended(view, v, next.i, head.i)
    if (content) return { rule: "passive-to", content: withSubject(content), cueTo: last, audience: null }
  }
  if (entry.afterObject.has(next.norm)) {
    const content = phraseContent(view, next.head > next.i ? next.head : next.i + 1, v)
    if (content)
      return {
        rule: "passive-preposition",
        content: withSubject({ from: next.i, to: content.to }),
        cueTo: last,
        audience: null,
      }
  }
  if (entry.frames.has("a")) {
    const rest = children(view, v).find(
      (word) => word.i > last && (isRel(word, "xcomp") || firstWord(view, word.i) === "as"),
    )
    const content = rest && trimmed(view, last + 1, highest(view, rest.i))
    if (content && (before || cue.sourceHead !== null))
      return { rule: "passive-predicate", content: withSubject(content), cueTo: last, audience: null }
  }
  // "was quoted by state media as saying" tells what the quoted one says
  const stated = entry.strong ? !/^(?:quote|cite)$/.test(entry.lemma) : BY_SIDES.has(entry.lemma) && cue.from < v
  if (entry.frames.has("n") && stated && before && cue.sourceHead !== null)
    return { rule: "passive-object", content: [before], cueTo: last, audience: null }
  return null
}
