import { phraseContent, type Words } from "./content-end.ts"
import { cueGroup, hasFiniteVerb, isPassive } from "./cue.ts"
import type { Found } from "./found.ts"
import { type IdiomMatch, idiomAt } from "./lexicon/idioms.ts"
import { linearSource } from "./linear-source.ts"
import { sourceOf, sourceSpan, sourceWords } from "./source.ts"
import { child, spanOf, trimmed, type View, wordAt } from "./view.ts"

/** Reads set phrases of claiming, blaming and praising: "claimed responsibility for the attack", "put the blame on the rebels". */
export function idiomCues(view: View): Found[] {
  const found: Found[] = []
  for (const word of view.words) {
    const match = word.upos === "VERB" || !hasFiniteVerb(view, word.i) ? idiomAt(view.words, word.i) : null
    const one = match ? readIdiom(view, word.i, match) : null
    if (one) found.push(one)
  }
  return found
}

function readIdiom(view: View, v: number, match: IdiomMatch): Found | null {
  const content = contentAfter(view, match.preposition, v)
  if (!content) return null
  const group = cueGroup(view, v)
  const passive = isPassive(view, v)
  const linear = passive ? null : linearSource(view, v, group.from)
  const head = sourceOf(view, v) ?? coordinatedSubject(view, v) ?? linear?.head ?? null
  const range =
    head === null ? null : head === linear?.head ? linear : sourceWords(view, head, group.from, match.preposition)
  return {
    rule: "idiom",
    view,
    word: v,
    lemma: `${wordAt(view, v).lemma}_${match.idiom.words[0]}`,
    act: match.idiom.act,
    strong: true,
    source: range ? sourceSpan(view, range) : null,
    sourceWord: range ? head : null,
    cue: spanOf(view, group.from, match.preposition),
    content: [spanOf(view, content.from, content.to)],
    audience: null,
    negated: group.negated,
    quotes: false,
  }
}

/** ", but put the blame on": the subject of the sentence when the tree lost the coordination. */
function coordinatedSubject(view: View, v: number): number | null {
  const before = view.words[v - 1]
  if (before?.upos !== "CCONJ") return null
  const root = view.words.find((word) => word.head < 0)
  return root && root.i < v ? (child(view, root.i, "nsubj")?.i ?? null) : null
}

function contentAfter(view: View, preposition: number, v: number): Words | null {
  const head = wordAt(view, preposition).head
  const phrase = phraseContent(view, head > preposition ? head : preposition + 1, v)
  if (!phrase || !view.words[preposition + 1]) return null
  return trimmed(view, preposition + 1, phrase.to)
}
