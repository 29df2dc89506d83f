import { clauseContent, ended, isInitialClause, phraseContent, type Words, whateverFollows } from "./content.ts"
import { cueGroup, isPassive, verbEntry } from "./cue.ts"
import type { Found } from "./found.ts"
import { type CueEntry, NOUN_CUES } from "./lexicon/cue-entry.ts"
import { LIGHT_VERBS } from "./lexicon/nouns.ts"
import { linearSource } from "./linear-source.ts"
import { invertedSource, sourceOf, sourceSpan, sourceWords } from "./source.ts"
import {
  child,
  children,
  highest,
  isQuoteMark,
  isRel,
  isVerbal,
  lowest,
  spanOf,
  trimmed,
  type View,
  wordAt,
} from "./view.ts"

/** A verb of the lexicon with its words, before its content is known. */
export interface VerbCue {
  readonly view: View
  readonly v: number
  readonly entry: CueEntry
  /** First and last word of the cue. */
  readonly from: number
  readonly last: number
  readonly negated: boolean
  readonly passive: boolean
  readonly sourceHead: number | null
  readonly source: { from: number; to: number } | null
}

/** What a frame found: content, and how far the cue reaches (a linking preposition). */
export interface Complement {
  readonly rule: string
  readonly content: readonly Words[]
  readonly cueTo: number
  readonly audience: Words | null
}

/** All verbs of a sentence that may be cues. */
export function verbCues(view: View): VerbCue[] {
  const cues: VerbCue[] = []
  for (const word of view.words) {
    if (word.upos === "VERB" && isRel(word, "amod", "aux", "case", "compound", "cop")) continue
    if (word.upos === "VERB" && nounAfterLightVerb(view, word.i)) continue
    const known = verbEntry(view, word.i)
    if (!known) continue
    const group = cueGroup(view, word.i, known.last)
    const passive = isPassive(view, word.i)
    const { head: sourceHead, source } = sourceFor(view, word.i, group, passive)
    cues.push({
      view,
      v: word.i,
      entry: known.entry,
      from: group.from,
      last: group.to,
      negated: group.negated,
      passive,
      sourceHead,
      source,
    })
  }
  return cues
}

/** "expressed hope that": a noun that the tagger took for a verb. */
function nounAfterLightVerb(view: View, i: number): boolean {
  const word = wordAt(view, i)
  return (
    (word.xpos === "VB" || word.xpos === "VBP") &&
    NOUN_CUES.has(word.norm) &&
    LIGHT_VERBS.has(view.words[i - 1]?.lemma ?? "")
  )
}

/** The source by the tree; by word order where the tree gives none or one from beyond a quotation mark. */
function sourceFor(
  view: View,
  v: number,
  group: { from: number; to: number },
  passive: boolean,
): { head: number | null; source: Words | null } {
  const pronoun = subjectPronoun(view, v, group.from)
  if (pronoun !== null && !passive) return { head: pronoun, source: { from: pronoun, to: pronoun } }
  const head = sourceOf(view, v)
  const source = head === null ? null : sourceWords(view, head, group.from, group.to)
  if (source && head !== null && !crossesQuotation(view, source, group)) return { head, source }
  const shared = passive ? null : sharedSource(view, v, group.from)
  if (shared !== null) {
    const range = sourceWords(view, shared, group.from, group.to)
    if (range) return { head: shared, source: range }
  }
  if (wordAt(view, v).xpos === "VBG" && isInitialClause(view, v)) {
    const subject = view.words.find((word) => word.i > v && isRel(word, "nsubj") && wordAt(view, word.head).head < 0)
    const range = subject && sourceWords(view, subject.i, group.from, group.to)
    if (subject && range) return { head: subject.i, source: range }
  }
  const linear = passive ? null : linearSource(view, v, group.from)
  if (linear) return { head: linear.head, source: { from: linear.from, to: linear.to } }
  const before = view.words[group.from - 1]
  const inverted =
    !passive && wordAt(view, v).xpos !== "VBG" && before && (before.text === "," || isQuoteMark(before))
      ? invertedSource(view, group.to)
      : null
  const range = inverted === null ? null : sourceWords(view, inverted, group.from, group.to)
  return range ? { head: inverted, source: range } : { head: null, source: null }
}

/** ", declined to", "and told": a finite verb right after a comma or "and" shares the subject of the finite verb before it. */
function sharedSource(view: View, v: number, from: number): number | null {
  const before = view.words[from - 1]
  const verb = wordAt(view, v)
  if (!before || !(before.text === "," || before.upos === "CCONJ") || !/^VB[DZPNG]$/.test(verb.xpos)) return null
  const finite = view.words.findLast(
    (word) =>
      word.i < from - 1 &&
      isVerbal(word) &&
      /^VB[DZP]$/.test(word.xpos) &&
      !isRel(word, "acl") &&
      child(view, word.i, "nsubj") !== null,
  )
  const subject = finite ? child(view, finite.i, "nsubj") : null
  return subject &&
    ["NOUN", "PROPN", "PRON"].includes(subject.upos) &&
    !/^(it|that|which|who|there)$/.test(subject.norm)
    ? subject.i
    : null
}

const NOMINATIVE = new Set(["he", "she", "they", "we", "i", "who"])

/** "he said": a subject pronoun right before a finite verb is its subject whatever the tree says. */
function subjectPronoun(view: View, v: number, from: number): number | null {
  const before = view.words[from - 1]
  if (!before || !NOMINATIVE.has(before.norm)) return null
  const first = wordAt(view, from)
  return ["VBD", "VBZ", "VBP", "MD"].includes(first.xpos) || (from === v && first.xpos === "VBN") ? before.i : null
}

/** Whether a mark stands between a source and its cue, so that one is inside a quotation and the other is not. */
function crossesQuotation(view: View, source: Words, group: { from: number; to: number }): boolean {
  const [from, to] = source.from < group.from ? [source.from, group.from] : [group.to, source.to]
  let marks = 0
  for (let i = from; i < to; i++) if (isQuoteMark(wordAt(view, i))) marks++
  return marks % 2 === 1
}

/** Reads what a verb says without a quotation beside it: the first of its frames that the sentence fills. */
export function complementOf(cue: VerbCue): Complement | null {
  const complement = firstFrame(cue)
  // words that name the source after an inverted verb are not what it says
  const { source } = cue
  if (
    complement &&
    source &&
    source.from > cue.last &&
    complement.content.some((words) => words.from <= source.to && source.from <= words.to)
  )
    return null
  return complement
}

function firstFrame(cue: VerbCue): Complement | null {
  const { entry } = cue
  return (
    (entry.frames.has("t") || entry.frames.has("w") ? thatFrame(cue) : null) ??
    (cue.passive ? passiveFrame(cue) : null) ??
    (cue.passive ? null : activeFrame(cue)) ??
    lastResort(cue)
  )
}

/** "say" says whatever follows it; "call" and its like call a thing what stands in quotation marks after it. */
function lastResort(cue: VerbCue): Complement | null {
  const { view, v, last, entry } = cue
  if (cue.passive) return null
  const missed = wordAt(view, v).upos !== "VERB"
  if ((entry.lemma === "say" || missed) && cue.source && cue.source.to < cue.from) {
    const content = whateverFollows(view, v, last)
    return content && { rule: "verb-that", content: [content], cueTo: last, audience: null }
  }
  return null
}

/** "called the plan “a trap”": the quoted name runs to its closing mark whatever the tree makes of it. */
function quotedPredicate(cue: VerbCue): Complement | null {
  const { view, last } = cue
  const open = view.words.find((word) => word.i > last + 1 && isQuoteMark(word))
  if (!open || open.i > last + 9) return null
  for (let i = last + 1; i < open.i; i++)
    if (isVerbal(wordAt(view, i)) || /^[,.;:]$/.test(wordAt(view, i).text)) return null
  const close = view.words.find((word) => word.i > open.i + 1 && isQuoteMark(word))
  const content = close && trimmed(view, last + 1, close.i)
  return content ? { rule: "verb-predicate", content: [content], cueTo: last, audience: null } : null
}

function activeFrame(cue: VerbCue): Complement | null {
  const { entry } = cue
  return (
    (entry.frames.has("o") ? objectInfinitive(cue) : null) ??
    (entry.frames.has("i") ? infinitive(cue) : null) ??
    prepositional(cue) ??
    afterObject(cue) ??
    (entry.frames.has("a") ? (quotedPredicate(cue) ?? predicate(cue)) : null) ??
    (entry.frames.has("n") ? object(cue) : null) ??
    (entry.frames.has("g") ? gerund(cue) : null)
  )
}

function thatFrame(cue: VerbCue): Complement | null {
  const { view, v, last, entry } = cue
  const content = clauseContent(view, v, last, { that: entry.frames.has("t"), wh: entry.frames.has("w") })
  if (!content || (entry.frames.has("v") && !tellsSomebody(cue, content.from))) return null
  const audience = audienceBetween(cue, content.from)
  return { rule: "verb-that", content: [content], cueTo: last, audience }
}

/** "told the story of how" tells of something; only people and bodies are told that something is so. */
function tellsSomebody(cue: VerbCue, before: number): boolean {
  const { view, v, last } = cue
  const spoken = children(view, v).find((word) => word.i > last && word.i < before && isRel(word, "obj", "iobj"))
  return spoken === undefined || !/^(story|tale|truth|time|difference|lie)$/.test(spoken.lemma)
}

/** The person spoken to between the cue and what is said ("told reporters that"). */
export function audienceBetween(cue: VerbCue, before: number): Words | null {
  const { view, v, last, entry } = cue
  if (!entry.frames.has("v")) return null
  const spoken = children(view, v).find((word) => word.i > last && word.i < before && isRel(word, "obj", "iobj"))
  if (!spoken) return null
  return trimmed(view, Math.max(last + 1, lowest(view, spoken.i)), Math.min(before - 1, spoken.i))
}

function objectInfinitive(cue: VerbCue): Complement | null {
  const { view, v, last } = cue
  const verb = children(view, v).find(
    (word) => word.i > last && isRel(word, "xcomp", "ccomp", "advcl") && hasTo(view, word.i),
  )
  const to = verb ? markTo(view, verb.i) : infinitiveAfterNoun(view, last)
  if (to === null || to <= last + 1) return null
  const content = ended(view, v, last + 1, verb?.i ?? to + 1)
  return content && { rule: "verb-object-to", content: [content], cueTo: last, audience: null }
}

/** "asked | the army | to open": the "to" of an infinitive with nothing but a noun phrase between it and the cue. */
function infinitiveAfterNoun(view: View, last: number): number | null {
  for (let i = last + 1; i < Math.min(view.words.length - 1, last + 10); i++) {
    const word = wordAt(view, i)
    if (word.norm === "to" && view.words[i + 1]?.xpos === "VB") return i
    if (!["NOUN", "PROPN", "DET", "ADJ", "PRON", "NUM", "PART", "ADP", "CCONJ"].includes(word.upos)) return null
  }
  return null
}

function infinitive(cue: VerbCue): Complement | null {
  const { view, v, last } = cue
  const next = view.words[last + 1]
  const to = next?.norm === "to" || (next?.norm === "not" && view.words[last + 2]?.norm === "to") ? last + 1 : null
  if (to === null) return null
  const verb = children(view, v).find(
    (word) => word.i > last && isRel(word, "xcomp", "ccomp", "advcl") && hasTo(view, word.i),
  )
  const head = verb?.i ?? view.words.find((word) => word.i > to && isVerbal(word))?.i
  if (head === undefined || head > to + 4) return null
  const content = ended(view, v, to, head)
  return content && { rule: "verb-to", content: [content], cueTo: last, audience: null }
}

function hasTo(view: View, i: number): boolean {
  return markTo(view, i) !== null
}

function markTo(view: View, i: number): number | null {
  return children(view, i).find((word) => word.norm === "to" && word.i < i && isRel(word, "mark"))?.i ?? null
}

function prepositional(cue: VerbCue): Complement | null {
  const { view, v, last, entry } = cue
  if (entry.prepositions.size === 0) return null
  const next = view.words[last + 1]
  if (!next || !entry.prepositions.has(next.norm) || next.upos === "PART") return null
  const head = next.head > next.i ? next.head : next.i + 1
  if (!view.words[head]) return null
  const infinitiveObject = children(view, v).find(
    (word) => word.i > head && isRel(word, "xcomp", "ccomp", "advcl") && hasTo(view, word.i),
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

function afterObject(cue: VerbCue): Complement | null {
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
    const content = trimmed(view, last + 1, withPhrases(view, v, phraseContent(view, head, v)?.to ?? i))
    return content && { rule: "verb-object-preposition", content: [content], cueTo: last, audience: null }
  }
  return null
}

/** "called the offer a trap", "described it as futile". */
function predicate(cue: VerbCue): Complement | null {
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

function object(cue: VerbCue): Complement | null {
  const { view, v, last, entry } = cue
  const found =
    children(view, v).find((word) => word.i > last && isRel(word, "obj")) ??
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

/** Whether the verb is finite: "backs the plan", not "groups backing the plan" or "to back the plan", which tell what somebody does. */
function isStated(cue: VerbCue): boolean {
  const first = wordAt(cue.view, cue.from)
  const verb = wordAt(cue.view, cue.v)
  if (first.norm === "to" || (verb.xpos === "VBG" && first.i === cue.v)) return false
  return !(verb.xpos === "VB" && first.i === cue.v)
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

function gerund(cue: VerbCue): Complement | null {
  const { view, v, last } = cue
  const next = view.words[last + 1]
  if (next?.xpos !== "VBG") return null
  const content = ended(view, v, next.i, next.i)
  return content && { rule: "verb-gerund", content: [content], cueTo: last, audience: null }
}

/** "is accused of", "are expected to", "was asked about": what is said starts with the subject. */
function passiveFrame(cue: VerbCue): Complement | null {
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
  if (entry.frames.has("n") && entry.strong && before && cue.sourceHead !== null)
    return { rule: "passive-object", content: [before], cueTo: last, audience: null }
  return null
}

/** `said Novak, the deputy head.`: a description after an inverted source belongs to it, up to the next comma or the end. */
function withApposition(view: View, source: Words): Words {
  let to = source.to
  for (let parts = 0; parts < 2; parts++) {
    if (view.words[to + 1]?.text !== ",") return { from: source.from, to }
    let end = to + 2
    while (end < view.words.length) {
      const word = wordAt(view, end)
      if (/^[,.;:!?—–]$/.test(word.text) || isQuoteMark(word)) break
      if (isVerbal(word) || word.upos === "SCONJ" || word.upos === "CCONJ" || word.norm === "as")
        return { from: source.from, to }
      end++
    }
    const first = view.words[to + 2]
    if (!first || end === to + 2 || !["DET", "NOUN", "PROPN", "ADJ", "PRON", "NUM"].includes(first.upos))
      return { from: source.from, to }
    to = end - 1
  }
  return { from: source.from, to }
}

/** Makes a find of a cue and its complement. */
export function foundOf(cue: VerbCue, complement: Complement): Found {
  const { view } = cue
  return {
    rule: complement.rule,
    view,
    word: cue.v,
    lemma: cue.entry.lemma,
    act: cue.entry.act,
    strong: cue.entry.strong,
    source: cue.source
      ? sourceSpan(view, cue.source.from > cue.last ? withApposition(view, cue.source) : cue.source)
      : null,
    sourceWord: cue.sourceHead,
    cue: spanOf(
      view,
      cue.from,
      view.words[complement.cueTo + 1]?.text === ":" ? complement.cueTo + 1 : complement.cueTo,
    ),
    content: complement.content.map((words) => spanOf(view, words.from, words.to)),
    audience: complement.audience ? spanOf(view, complement.audience.from, complement.audience.to) : null,
    negated: cue.negated,
    quotes: cue.entry.frames.has("q"),
  }
}
