import type { Words } from "./content-end.ts"
import { cueGroup, isPassive, verbEntry } from "./cue.ts"
import type { Found } from "./found.ts"
import { type CueEntry, NOUN_CUES } from "./lexicon/cue-entry.ts"
import { LIGHT_VERBS } from "./lexicon/nouns.ts"
import { sourceSpan } from "./source.ts"
import { sourceFor, withApposition } from "./verb-source.ts"
import { isRel, spanOf, type View, wordAt } from "./view.ts"

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
      from: source && source.from <= group.from && group.from <= source.to ? source.to + 1 : group.from,
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
