import { clauseContent, whateverFollows } from "./content.ts"
import { ended, type Words, withoutAside } from "./content-end.ts"
import {
  afterObject,
  gerund,
  object,
  passiveFrame,
  predicate,
  prepositional,
  quotedPredicate,
} from "./object-frames.ts"
import type { Complement, VerbCue } from "./verb-cue.ts"
import { children, isRel, isVerbal, lowest, markTo, trimmed, type View, wordAt } from "./view.ts"

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
  return content && { rule: "verb-object-to", content: [withoutAside(view, content)], cueTo: last, audience: null }
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
  const near = verb?.i ?? view.words.find((word) => word.i > to && word.i <= to + 4 && isVerbal(word))?.i
  // "promised to free the prisoners": the tagger may take the verb for an adjective, but this cue takes no "to" + noun
  const head = near ?? (cue.entry.prepositions.has("to") || !cue.entry.strong ? undefined : to + 1)
  if (head === undefined || !view.words[head]) return null
  const content = ended(view, v, to, head)
  return content && { rule: "verb-to", content: [withoutAside(view, content)], cueTo: last, audience: null }
}

function hasTo(view: View, i: number): boolean {
  return markTo(view, i) !== null
}
