import type { Part } from "../model/span.ts"
import type { ParsedSentence, Word } from "../text/syntax/tree.ts"
import type { Page } from "./page.ts"

/** First and last word of a stretch of one sentence, both inclusive. */
export interface WordRange {
  readonly first: number
  readonly last: number
}

/** Words that a tree puts under `i`, `i` included, as the range from the leftmost to the rightmost; branches for which `skip` says true are left out. */
export function yieldOf(s: ParsedSentence, i: number, skip: (child: Word) => boolean = () => false): WordRange {
  let first = i
  let last = i
  const open = [i]
  for (let steps = 0; open.length > 0 && steps <= s.words.length; steps++) {
    const at = open.pop() ?? i
    for (const c of s.children[at] ?? []) {
      const child = s.words[c]
      if (!child || skip(child)) continue
      if (c < first) first = c
      if (c > last) last = c
      open.push(c)
    }
  }
  return { first, last }
}

/** The text part of a range of words, outer punctuation left out; null for a range without words. */
export function partOfRange(page: Page, s: ParsedSentence, range: WordRange): Part | null {
  let { first, last } = range
  while (first < last && isOuterMark(s.words[first])) first++
  while (last > first && isOuterMark(s.words[last])) last--
  const a = s.words[first]
  const b = s.words[last]
  return a && b ? page.part(a.start, b.end) : null
}

function isOuterMark(word: Word | undefined): boolean {
  return word === undefined || /^["“”'‘’`,.;:!?–—-]+$/.test(word.text)
}

/** Children of `i` whose relation is one of `rels` (a subtype counts as its main relation). */
export function dependents(s: ParsedSentence, i: number, ...rels: readonly string[]): Word[] {
  const found: Word[] = []
  for (const c of s.children[i] ?? []) {
    const child = s.words[c]
    if (child && rels.some((rel) => child.rel === rel || child.rel.startsWith(`${rel}:`))) found.push(child)
  }
  return found
}

/** The preposition that marks a noun ("under", "by"), multiword ones joined by a space; null where there is none. */
export function caseOf(s: ParsedSentence, i: number): string | null {
  const marks = dependents(s, i, "case").filter((mark) => mark.norm !== "'s" && mark.norm !== "'")
  const first = marks[0]
  if (!first) return null
  const fixed = dependents(s, first.i, "fixed")
  return [...marks, ...fixed]
    .sort((a, b) => a.i - b.i)
    .map((mark) => mark.norm)
    .join(" ")
}

const NEGATIONS = new Set(["not", "n't", "never", "no", "without", "nor"])

/** Whether the predicate `i` itself is negated ("did not agree", "never accepted"). */
export function isNegated(s: ParsedSentence, i: number): boolean {
  return (s.children[i] ?? []).some((c) => {
    const child = s.words[c]
    return child !== undefined && NEGATIONS.has(child.norm) && /^(advmod|aux|det|cc|mark|neg)/.test(child.rel)
  })
}

/** The auxiliaries of a predicate, in lower case. */
export function auxiliaries(s: ParsedSentence, i: number): string[] {
  return dependents(s, i, "aux", "cop").map((aux) => aux.norm)
}

const RELATIVE_PRONOUNS = new Set(["who", "which", "that", "whom", "whose"])
const OBJECT_CONTROL = new Set([
  "allow",
  "let",
  "permit",
  "ask",
  "urge",
  "order",
  "force",
  "tell",
  "call",
  "require",
  "oblige",
  "enable",
  "get",
  "see",
  "press",
  "pressure",
  "push",
  "invite",
  "warn",
  "advise",
  "instruct",
  "encourage",
  "persuade",
  "convince",
  "help",
  "compel",
  "beg",
])

/**
 * The word that heads the subject of predicate `i`: its own; else what it shares over a coordination, a control verb or a modified noun.
 * Relative pronouns are replaced by the noun that they stand for. Null where the tree gives none. A passive's own subject is returned too: see `isPassive`.
 */
export function subjectOf(s: ParsedSentence, i: number, depth = 0): number | null {
  const word = s.words[i]
  if (!word || depth > 6) return null
  const subjects = dependents(s, i, "nsubj", "csubj", "expl")
  // "that" before a complement clause is often taken for its subject: the noun beside it is the real one
  const own = subjects.find((word) => word.rel !== "expl" && !RELATIVE_PRONOUNS.has(word.norm)) ?? subjects[0]
  if (own && own.rel !== "expl") {
    if (RELATIVE_PRONOUNS.has(own.norm) && /^(acl|dep)/.test(word.rel) && word.head >= 0) return word.head
    return own.i
  }
  if (word.head < 0) return null
  const head = s.words[word.head]
  if (!head) return null
  if (word.xpos === "VBG" && /^(?:accuse|suspect)$/.test(head.lemma)) {
    return (dependents(s, head.i, "obj")[0] ?? dependents(s, head.i, "nsubj:pass")[0])?.i ?? null
  }
  if (word.rel.startsWith("conj") && isPredicate(head)) return subjectOf(s, head.i, depth + 1)
  if (word.rel.startsWith("acl")) return head.i
  if (word.rel === "xcomp") {
    const object = dependents(s, head.i, "obj", "iobj")[0]
    if (object && OBJECT_CONTROL.has(head.lemma)) return object.i
    return subjectOf(s, head.i, depth + 1)
  }
  if (word.rel.startsWith("advcl") || word.rel === "parataxis") return subjectOf(s, head.i, depth + 1)
  if (word.rel === "ccomp" && word.xpos === "VBG") return subjectOf(s, head.i, depth + 1)
  return null
}

/** `subjectOf`; where the tree gives none, the noun or pronoun that stands right before the predicate and its auxiliaries. */
export function likelySubject(s: ParsedSentence, i: number): number | null {
  const beside = pronounBeside(s, i)
  if (beside !== null) return beside
  const found = subjectOf(s, i)
  const noun = found === null ? null : s.words[found]
  if (noun && /^(NOUN|PROPN|PRON|NUM|DET|ADJ|X)$/.test(noun.upos) && !isTimeNoun(noun)) return noun.i
  for (let k = i - 1; k >= Math.max(0, i - 5); k--) {
    const word = s.words[k]
    if (!word) return null
    if (/^(AUX|ADV|PART)$/.test(word.upos) || /^["“”'(]$/.test(word.text)) continue
    if (/^(NOUN|PROPN|PRON)$/.test(word.upos) && !isTimeNoun(word)) return k
    if (!isTimeNoun(word)) return null
  }
  return null
}

/** "we call on", "they have agreed": a pronoun in the subject's form right before the predicate is its subject, whatever the tree says. */
function pronounBeside(s: ParsedSentence, i: number): number | null {
  for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
    const word = s.words[k]
    if (!word) return null
    if (/^(?:i|we|they|he|she)$/.test(word.norm)) return k
    if (word.upos !== "AUX" && word.upos !== "ADV" && !/^(?:not|n't)$/.test(word.norm)) return null
  }
  return null
}

const TIME_NOUNS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|week|month|year|day|morning|evening|night|hour|hours|yesterday|today)s?$/

/** Weekdays, months and the like, which parsers take for subjects where commas are lost. */
export function isTimeNoun(word: Word): boolean {
  return TIME_NOUNS.test(word.norm)
}

/** Whether a predicate stands in the passive (participle with a passive auxiliary or subject, or a bare participle that modifies a noun). */
export function isPassive(s: ParsedSentence, i: number): boolean {
  const word = s.words[i]
  if (!word) return false
  if (dependents(s, i, "aux:pass", "nsubj:pass").length > 0) return true
  if (word.xpos !== "VBN" || !/^(acl|amod)/.test(word.rel) || word.rel === "acl:relcl") return false
  return !hasOwnObject(s, word)
}

/** Verbs whose participle may keep an object ("a man given food", "a group called Dawn"). */
const TWO_OBJECTS =
  /^(?:give|grant|call|name|dub|award|offer|tell|deny|pay|allow|assign|show|teach|promise|ask|sell|hand|send|title|label|appoint|elect|code-name|codename)$/

/** "the mission recorded 23 breaches" taken for a noun with a participle: one that has an object right behind it is the finite verb. */
function hasOwnObject(s: ParsedSentence, verb: Word): boolean {
  if (TWO_OBJECTS.test(verb.lemma)) return false
  return dependents(s, verb.i, "obj").some((object) => {
    if (object.i <= verb.i) return false
    return s.words
      .slice(verb.i + 1, object.i)
      .every(({ upos, xpos }) => /^(?:DET|ADJ|NUM|NOUN|PROPN|ADV)$/.test(upos) || /^(?:VBN|VBG|PRP\$|POS)$/.test(xpos))
  })
}

/** The noun after "by" that does what a passive tells; null where there is none. */
export function agentOf(s: ParsedSentence, i: number): number | null {
  for (const child of dependents(s, i, "obl", "nmod")) {
    if (caseOf(s, child.i) === "by" || child.rel === "obl:agent") return child.i
  }
  // "was violated by government forces, an activist said": the noun behind "by" hangs elsewhere in a torn tree
  const by = s.words.slice(i + 1, i + 4).find((word) => word.norm === "by")
  if (!by) return null
  for (let k = by.i + 1; k <= by.i + 6; k++) {
    const word = s.words[k]
    const next = s.words[k + 1]
    if (!word || !/^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(word.upos)) return null
    if (/^(?:NOUN|PROPN)$/.test(word.upos) && !(next && /^(?:NOUN|PROPN)$/.test(next.upos))) return k
  }
  return null
}

/** Verbs whose past has the form of their base: what the tagger makes of "hit" or "beat" tells no tense. */
const UNCHANGED =
  /^(?:beat|bet|bid|broadcast|burst|cast|cost|cut|hit|hurt|knit|let|put|quit|read|rid|set|shed|shut|slit|split|spread|thrust|upset)$/

/** Whether a form may be the past of its verb whatever tag it was given ("rebels hit the town"); never after an auxiliary or "to", which the caller knows. */
export function mayBePast(word: Word): boolean {
  return word.xpos === "VBD" || UNCHANGED.test(word.norm)
}

/** Whether a word heads a clause. */
export function isPredicate(word: Word): boolean {
  return word.upos === "VERB" || word.upos === "AUX" || /^V/.test(word.xpos)
}

/** A word and all that are coordinated with it, in order of reading. */
export function coordinated(s: ParsedSentence, i: number): number[] {
  return [i, ...dependents(s, i, "conj").map((word) => word.i)].sort((a, b) => a - b)
}

/** Index of the word that holds the offset; -1 where none does. */
export function wordAt(s: ParsedSentence, offset: number): number {
  let low = 0
  let high = s.words.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const word = s.words[middle]
    if (!word) return -1
    if (offset < word.start) high = middle - 1
    else if (offset >= word.end) low = middle + 1
    else return middle
  }
  return -1
}

/** What a table holds for a verb, also where the model did not know its lemma ("stalle") or took the participle for an adjective ("breached"). */
export function lookUp<T>(table: ReadonlyMap<string, T>, word: Word): T | undefined {
  const direct = table.get(word.lemma)
  if (direct !== undefined || !/(?:ed|d)$/.test(word.norm)) return direct
  const bare = word.norm.replace(/(?:ed|d)$/, "")
  return table.get(bare) ?? table.get(`${bare}e`) ?? table.get(bare.replace(/(.)\1$/, "$1"))
}
