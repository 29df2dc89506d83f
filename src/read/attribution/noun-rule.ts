import { ended, phraseContent, type Words } from "./content-end.ts"
import { cueGroup } from "./cue.ts"
import type { Found } from "./found.ts"
import { ADJECTIVE_CUES, type CueEntry, NOUN_CUES } from "./lexicon/cue-entry.ts"
import { LIGHT_VERBS } from "./lexicon/nouns.ts"
import { linearSource } from "./linear-source.ts"
import { sourceOf, sourceSpan, sourceWords } from "./source.ts"
import { child, children, isRel, isVerbal, spanOf, type View, wordAt } from "./view.ts"

/** Nouns and adjectives that hold what somebody says, thinks or wants: "their claim that", "voiced concern about", "is confident that". */
export function nounAndAdjectiveCues(view: View): Found[] {
  const found: Found[] = []
  for (const word of view.words) {
    const lent = word.upos === "VERB" && LIGHT_VERBS.has(view.words[word.i - 1]?.lemma ?? "")
    if (word.upos === "NOUN" || word.upos === "PROPN" || (lent && NOUN_CUES.has(word.norm))) {
      const entry = NOUN_CUES.get(lent ? word.norm : word.lemma)
      const one = entry && !isRel(word, "compound") ? nounCue(view, word.i, entry) : null
      if (one) found.push(one)
    } else if (word.upos === "ADJ" || word.upos === "VERB") {
      const entry = ADJECTIVE_CUES.get(word.norm)
      const one = entry && !isRel(word, "amod") ? adjectiveCue(view, word.i, entry) : null
      if (one) found.push(one)
    }
  }
  return found
}

/** Nouns that report somebody's words even where nobody is named. */
const SOURCELESS = new Set([
  "claim",
  "allegation",
  "accusation",
  "rumor",
  "rumour",
  "speculation",
  "suggestion",
  "charge",
  "suspicion",
])

/** What follows the word: a that-clause, an infinitive, or a preposition with its noun. */
function complementAfter(
  view: View,
  i: number,
  entry: CueEntry,
): { words: Words; cueTo: number; frame: string } | null {
  const next = view.words[i + 1]
  if (!next) return null
  if (entry.frames.has("t") && next.norm === "that" && !["VERB", "AUX"].includes(view.words[i + 2]?.upos ?? "X")) {
    const head = clauseHead(view, i, i + 2)
    const words = head === null ? null : ended(view, i, i + 1, head)
    return words && { words, cueTo: i, frame: "that" }
  }
  const infinitive = next.norm === "not" && view.words[i + 2]?.norm === "to" ? i + 2 : i + 1
  if (entry.frames.has("i") && view.words[infinitive]?.norm === "to") {
    const head = view.words.find((word) => word.i > infinitive && isVerbal(word))
    if (!head || head.i > infinitive + 3) return null
    const words = ended(view, i, i + 1, head.i)
    return words && { words, cueTo: i, frame: "to" }
  }
  if (entry.frames.has("w") && /^(whether|how|why|if)$/.test(next.norm)) {
    const head = clauseHead(view, i, i + 2)
    const words = head === null ? null : ended(view, i, i + 1, head)
    return words && { words, cueTo: i, frame: "that" }
  }
  if (entry.prepositions.has(next.norm) && next.upos !== "PART") {
    const head = next.head > next.i ? next.head : next.i + 1
    if (!view.words[head]) return null
    const phrase = phraseContent(view, head, i)
    if (!phrase || phrase.to < i + 2) return null
    return { words: { from: i + 2, to: phrase.to }, cueTo: i + 1, frame: "preposition" }
  }
  return null
}

function clauseHead(view: View, i: number, from: number): number | null {
  const hung = children(view, i).find((word) => word.i >= from && isRel(word, "acl", "ccomp", "advcl"))
  if (hung) return hung.i
  const finite = view.words.find((word) => word.i >= from && isVerbal(word) && child(view, word.i, "nsubj", "expl"))
  return finite?.i ?? view.words.find((word) => word.i >= from && isVerbal(word))?.i ?? null
}

function nounCue(view: View, i: number, entry: CueEntry): Found | null {
  const complement = complementAfter(view, i, entry)
  if (!complement) return null
  const noun = wordAt(view, i)
  const verb = lightVerb(view, i)
  const owner = child(view, i, "nmod:poss")
  let from = i
  let sourceHead: number | null = null
  if (owner && owner.i < i) {
    sourceHead = owner.i
    const possessive = children(view, owner.i).find((word) => word.xpos === "POS")
    from = possessive?.i ?? owner.i + 1
  } else if (verb !== null) {
    sourceHead = sourceOf(view, verb) ?? linearSource(view, verb, cueGroup(view, verb).from)?.head ?? null
    if (sourceHead === null) return null
    from = cueGroup(view, verb).from
  } else {
    const agent = children(view, i).find(
      (word) =>
        word.i > i && isRel(word, "nmod", "obl") && /^(by|from|among)$/.test(child(view, word.i, "case")?.norm ?? ""),
    )
    sourceHead = agent?.i ?? null
  }
  if (sourceHead === null && !(complement.frame === "that" && SOURCELESS.has(noun.lemma))) return null
  if (from > i) return null
  const range = sourceHead === null ? null : sourceWords(view, sourceHead, from, i)
  return make(
    view,
    i,
    entry,
    verb === null ? "noun" : "light-verb-noun",
    range,
    sourceHead,
    { from, to: complement.cueTo },
    complement.words,
    noun.lemma,
  )
}

function lightVerb(view: View, i: number): number | null {
  const noun = wordAt(view, i)
  const before = view.words[i - 1]
  if (
    before &&
    LIGHT_VERBS.has(before.lemma) &&
    (before.upos === "VERB" || /^(voiced|expressed|issued|raised)$/.test(before.norm))
  )
    return before.i
  if (!isRel(noun, "obj") || noun.head < 0 || noun.head > i || i - noun.head > 6) return null
  const verb = wordAt(view, noun.head)
  return LIGHT_VERBS.has(verb.lemma) ? verb.i : null
}

function adjectiveCue(view: View, i: number, entry: CueEntry): Found | null {
  const complement = complementAfter(view, i, entry)
  if (!complement) return null
  const word = wordAt(view, i)
  // where the tagger takes the adjective for a verb ("is unwilling"), its copula is an auxiliary
  const copula = children(view, i).find(
    (w) => w.i < i && (isRel(w, "cop", "aux:pass") || (isRel(w, "aux") && w.lemma === "be")),
  )
  const verb = copula ? i : isRel(word, "xcomp", "acl", "advcl") ? word.head : -1
  if (
    !copula &&
    verb >= 0 &&
    !/^(be|remain|seem|appear|feel|become|sound|look|stay)$/.test(wordAt(view, verb).lemma) &&
    !isRel(word, "acl")
  )
    return null
  const subject =
    child(view, i, "nsubj") ??
    (verb >= 0 && verb !== i ? (isRel(word, "acl") ? wordAt(view, verb) : child(view, verb, "nsubj")) : null)
  if (
    !subject ||
    subject.i > i ||
    subject.norm === "it" ||
    subject.norm === "there" ||
    subject.norm === "this" ||
    subject.norm === "that"
  )
    return null
  const group = cueGroup(view, i)
  const from = copula
    ? Math.min(group.from, cueGroup(view, copula.i).from)
    : verb >= 0 && verb < i && isVerbal(wordAt(view, verb))
      ? cueGroup(view, verb).from
      : i
  if (subject.i >= from) return null
  const range = sourceWords(view, subject.i, from, i)
  return make(
    view,
    i,
    entry,
    "adjective",
    range,
    subject.i,
    { from, to: complement.cueTo },
    complement.words,
    entry.lemma,
    group.negated,
  )
}

function make(
  view: View,
  i: number,
  entry: CueEntry,
  rule: string,
  range: Words | null,
  sourceHead: number | null,
  cue: Words,
  content: Words,
  lemma: string,
  negated = false,
): Found {
  return {
    rule,
    view,
    word: i,
    lemma,
    act: entry.act,
    strong: entry.strong,
    source: range ? sourceSpan(view, range) : null,
    sourceWord: range ? sourceHead : null,
    cue: spanOf(view, cue.from, cue.to),
    content: [spanOf(view, content.from, content.to)],
    audience: null,
    negated,
    quotes: false,
  }
}
