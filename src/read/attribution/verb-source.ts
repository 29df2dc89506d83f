import { isCalendar } from "./calendar.ts"
import { isInitialClause, type Words } from "./content-end.ts"
import { linearSource } from "./linear-source.ts"
import { invertedSource, sourceOf, sourceWords } from "./source.ts"
import { child, isQuoteMark, isRel, isVerbal, type View, wordAt } from "./view.ts"

/** The source, reaching back to a closing quotation mark with nothing but parts of a noun phrase between: `…,” one senior | official said`. */
export function sourceFor(
  view: View,
  v: number,
  group: { from: number; to: number },
  passive: boolean,
): { head: number | null; source: Words | null } {
  const found = plausible(view, readSource(view, v, group, passive), v)
  const { source } = found
  if (!source || source.to >= group.from) return found
  const name = wholeName(view, source.from)
  const end = throughSecond(view, v, found.head, source.to, group.from)
  if (name < source.from || end > source.to) return { head: found.head, source: { from: name, to: end } }
  for (let i = source.from - 1; i >= Math.max(0, source.from - 8); i--) {
    const word = wordAt(view, i)
    const strays = ["DET", "NUM", "ADJ"].includes(word.upos) && word.head === v && !isRel(word, "nsubj", "obj")
    if (strays && i === source.from - 1) return { head: found.head, source: { from: i, to: source.to } }
    if (isQuoteMark(word))
      return i + 1 < source.from ? { head: found.head, source: { from: i + 1, to: source.to } } : found
    if (!["DET", "NUM", "ADJ", "NOUN", "PROPN", "ADV", "PART", "ADP"].includes(word.upos)) return found
  }
  return found
}

/** Where a name begins of which the tree gave only the end: "Human Rights | Watch said", "Saif al-| Islam said". */
function wholeName(view: View, from: number): number {
  // "Harbour Front | spokesman Lena Haddad said": whose spokesman belongs to the name too
  const titled = wordAt(view, from).upos === "NOUN" && wordAt(view, from + 1).upos === "PROPN"
  if (!titled && wordAt(view, from).upos !== "PROPN") return from
  let start = from
  while (start > 0) {
    const before = wordAt(view, start - 1)
    const dash = before.text === "-" && before.end === wordAt(view, start).start
    const name = /^(?:PROPN|NOUN|ADJ|X)$/.test(before.upos) && /^(?:\p{Lu}|al$|el$|bin$|ibn$|abu$)/u.test(before.text)
    if (!(dash || name) || isCalendar(before)) break
    start--
  }
  // "In Geneva Kerry said": what stands after a preposition is a place, not the first name
  const before = view.words[start - 1]
  if (before && (before.upos === "ADP" || before.upos === "SCONJ" || isVerbal(before))) return from
  return wordAt(view, start).upos === "PUNCT" ? from : start
}

/** "The United States | and Russia said": a second subject that the tree hung beside the first belongs to the source. */
function throughSecond(view: View, v: number, head: number | null, to: number, from: number): number {
  if (head === null || wordAt(view, head).head !== v || view.words[to + 1]?.norm !== "and" || to + 2 >= from) return to
  for (let i = to + 2; i < from; i++) if (!/^(?:NOUN|PROPN|DET|ADJ|NUM|X)$/.test(wordAt(view, i).upos)) return to
  return from - 1
}

/** A day speaks for nobody; "lest people", "any basis in law for" are no noun phrases. */
function plausible(
  view: View,
  found: { head: number | null; source: Words | null },
  v: number,
): { head: number | null; source: Words | null } {
  const { head, source } = found
  if (head === null || !source) return found
  const first = wordAt(view, source.from)
  const last = wordAt(view, source.to)
  const broken =
    isCalendar(wordAt(view, head)) ||
    (/^\d/.test(wordAt(view, head).norm) && source.from === source.to) ||
    (first.upos === "SCONJ" && first.i !== head) ||
    (last.norm === "that" && last.i !== head) ||
    (last.upos === "ADP" && last.i !== head && source.to < v && !/^(?:out|up|down|off|over|in)$/.test(last.norm))
  return broken ? { head: null, source: null } : found
}

/** The source by the tree; by word order where the tree gives none or one from beyond a quotation mark. */
function readSource(
  view: View,
  v: number,
  group: { from: number; to: number },
  passive: boolean,
): { head: number | null; source: Words | null } {
  const few = quantity(view, group, v)
  if (few) return few
  const pronoun = subjectPronoun(view, v, group.from)
  if (pronoun !== null && !passive) return { head: pronoun, source: { from: pronoun, to: pronoun } }
  const between = passive ? null : betweenCommas(view, group)
  if (between) return between
  const after = passive ? null : invertedAtEnd(view, v, group)
  if (after) return after
  const head = relativeObject(view, v, group.from) ?? sourceOf(view, v)
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

/** "which US officials say has allies": with a noun phrase between the relative pronoun and the verb, that is who says it. */
function relativeObject(view: View, v: number, from: number): number | null {
  const subject = child(view, v, "nsubj")
  if (!subject || !/^(?:which|that|who|what)$/.test(subject.norm) || subject.i >= from - 1) return null
  let k = from - 1
  while (k > subject.i && ["ADV", "AUX"].includes(wordAt(view, k).upos)) k--
  const noun = wordAt(view, k)
  if (!["NOUN", "PROPN", "PRON"].includes(noun.upos) || k <= subject.i) return null
  for (let i = subject.i + 1; i < k; i++) {
    const word = wordAt(view, i)
    if (!["NOUN", "PROPN", "DET", "ADJ", "NUM", "CCONJ", "ADP", "PUNCT"].includes(word.upos)) return null
  }
  return noun.i
}

/** "The bridge, | the governor said, | was open": a noun phrase alone between a comma and the cue of an inserted clause, whatever the tree says. */
function betweenCommas(view: View, group: { from: number; to: number }): { head: number; source: Words } | null {
  const after = view.words[group.to + 1]
  if (after && !/^[,.]$/.test(after.text)) return null
  if (!/^(?:VB[DZP]|MD)$/.test(wordAt(view, group.from).xpos)) return null
  let from = group.from
  while (from > 0 && /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(wordAt(view, from - 1).upos)) from--
  const last = view.words[group.from - 1]
  if (from === group.from || from < 3 || !last || !/^(?:NOUN|PROPN)$/.test(last.upos) || isCalendar(last)) return null
  return wordAt(view, from - 1).text === "," ? { head: last.i, source: { from, to: last.i } } : null
}

/** "Nearly half | said": a quantity at the head of a sentence that the tagger took for adverbs. */
function quantity(view: View, group: { from: number; to: number }, v: number): { head: number; source: Words } | null {
  if (group.from !== 0 || v === 0) return null
  const last = wordAt(view, v - 1)
  return /^(?:half|most|many|some|few|several|others|all|\d+)$/.test(last.norm)
    ? { head: last.i, source: { from: 0, to: last.i } }
    : null
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

const CLOSING = /^(say|add|report|warn|claim|argue|write|insist|admit)$/

/** ", says the envoy." at the end of a sentence: what follows is the source, whatever subject the verb could share. */
function invertedAtEnd(
  view: View,
  v: number,
  group: { from: number; to: number },
): { head: number; source: Words } | null {
  const verb = wordAt(view, v)
  const before = view.words[group.from - 1]
  if (before?.text !== "," || group.from !== v || !CLOSING.test(verb.lemma) || !/^VB[DZP]$/.test(verb.xpos)) return null
  const head = invertedSource(view, group.to)
  if (head === null) return null
  let to = group.to + 1
  while (to < view.words.length && !/^[,.;!?—–]$/.test(wordAt(view, to).text)) {
    if (isVerbal(wordAt(view, to)) || /^(that|to|in|at|on|and)$/.test(wordAt(view, to).norm)) return null
    to++
  }
  return { head, source: { from: group.to + 1, to: to - 1 } }
}

const NOMINATIVE = new Set(["he", "she", "they", "we", "i", "who", "which"])

/** "he said": a subject pronoun right before a finite verb is its subject whatever the tree says. */
function subjectPronoun(view: View, v: number, from: number): number | null {
  const before = view.words[from - 1]
  if (!before || !NOMINATIVE.has(before.norm)) return null
  const first = wordAt(view, from)
  return ["VBD", "VBZ", "VBP", "MD"].includes(first.xpos) ||
    first.upos === "NOUN" ||
    (from === v && first.xpos === "VBN")
    ? before.i
    : null
}

/** Whether a mark stands between a source and its cue, so that one is inside a quotation and the other is not. */
function crossesQuotation(view: View, source: Words, group: { from: number; to: number }): boolean {
  const [from, to] = source.from < group.from ? [source.from, group.from] : [group.to, source.to]
  let marks = 0
  for (let i = from; i < to; i++) if (isQuoteMark(wordAt(view, i))) marks++
  return marks % 2 === 1
}

/** `said Novak, the deputy head.`: a description after an inverted source belongs to it, up to the next comma or the end. */
export function withApposition(view: View, source: Words): Words {
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
