import type { ActorType } from "../../model/actor.ts"
import type { Word } from "../../text/syntax/tree.ts"
import { isTimeNoun } from "../clause.ts"
import { TITLES } from "../name-lexicon.ts"
import type { NameSpan } from "../names.ts"
import type { PageSentence } from "../page.ts"
import { GROUPS, GROUPS_WITH_NAME, ROLES, SIDES } from "./lexicon.ts"

/** An unnamed group or person: "Kurdish fighters", "a Pentagon spokesman". Words, half-open, without article. */
export interface Group {
  readonly from: number
  readonly to: number
  readonly head: Word
  readonly type: ActorType
  /** The names inside it, which say whose it is. */
  readonly names: readonly NameSpan[]
}

/** All unnamed groups and persons of a sentence. `names` are the sentence's names in order. */
export function groupsIn(sentence: PageSentence, names: readonly NameSpan[]): Group[] {
  const groups: Group[] = []
  for (const head of sentence.words) {
    if (head.upos !== "NOUN" && head.upos !== "PROPN") continue
    if (!/^\p{Ll}/u.test(head.text)) continue
    const group = groupAt(sentence, head, names)
    if (group) groups.push(group)
  }
  return groups
}

function groupAt(sentence: PageSentence, head: Word, names: readonly NameSpan[]): Group | null {
  const { words } = sentence
  if (head.rel === "compound" || head.rel === "amod" || head.rel === "nmod:desc") return null
  if (names.some((name) => name.from <= head.i && head.i < name.to)) return null
  const from = phraseStart(words, head, names)
  const to = phraseEnd(words, head, names)
  const inside = names.filter((name) => name.from >= from && name.to <= to && name.kind !== "none" && !name.office)
  const before = words.slice(from, head.i)
  const sided = inside.length > 0 || before.some((word) => SIDES.has(word.lemma) || SIDES.has(word.norm))
  const read = typeOf(words, head, from, sided, inside.length > 0)
  const political = before.some((word) => word.norm === "political" || word.norm === "democratic")
  const type =
    read === "government-forces" && political && inside.length === 0
      ? "political"
      : read === "government-forces" &&
          before.some((word) => /^(?:backed|supported|rebel|opposition|kurdish|allied)$/.test(word.norm))
        ? "armed-group"
        : read
  return type ? { from, to, head, type, names: inside } : null
}

function typeOf(words: readonly Word[], head: Word, from: number, sided: boolean, named: boolean): ActorType | null {
  const plural = head.xpos === "NNS" || head.xpos === "NNPS"
  const determined = words[from - 1]?.upos === "DET" || words[from - 1]?.upos === "PRON"
  const isPerson = !plural && (ROLES.has(head.lemma) || TITLES.has(head.norm))
  if (isPerson)
    return (named || sided) && (determined || from < head.i)
      ? "person"
      : PERSONAL.has(head.lemma) && determined
        ? "person"
        : null
  for (const [type, nouns] of GROUPS) {
    if (!nouns.has(head.lemma) && !nouns.has(head.norm)) continue
    if (type === "civilians") return named || head.rel.startsWith("nsubj") ? type : null
    return plural || sided || determined ? type : null
  }
  if (!sided) return null
  for (const [type, nouns] of GROUPS_WITH_NAME) {
    if (!nouns.has(head.lemma)) continue
    if (type === "civilians") return named ? type : null
    if (plural || COLLECTIVE.has(head.lemma)) return type
  }
  return null
}

/** Persons whom the press lets speak without saying whose they are. */
const PERSONAL = new Set(
  "spokesman spokeswoman spokesperson official activist witness diplomat commander officer source resident".split(" "),
)
/** Singular nouns that are a group. */
const COLLECTIVE = new Set(
  "coalition alliance side team group force navy network organization organisation delegation".split(" "),
)

/** Leftmost word of the phrase: adjectives, nouns and names right before the head; a name is taken whole or not at all. */
function phraseStart(words: readonly Word[], head: Word, names: readonly NameSpan[]): number {
  let from = head.i
  for (;;) {
    const owner = words[from - 1]?.norm === "'s" ? ownerBefore(names, from - 1, head) : undefined
    if (owner) return owner.from
    if (from === 0 || !modifies(words, from - 1, head)) break
    const name = names.find((one) => one.from <= from - 1 && from - 1 < one.to)
    if (name?.office) break
    if (name && name.kind === "person" && from - 1 === name.to - 1 && words[from]?.norm !== "'s") break
    from = name ? name.from : from - 1
  }
  while (
    from < head.i &&
    (words[from]?.upos === "PUNCT" || COUNTING.has(words[from]?.norm ?? "") || isWhen(words, from))
  )
    from++
  return from
}

/** "Last week | gunmen": a stretch of time that the tree hung on the group. */
function isWhen(words: readonly Word[], i: number): boolean {
  const word = words[i]
  return (
    word !== undefined &&
    isTimeNoun(word) &&
    /^\p{Ll}/u.test(word.text) &&
    /^(?:last|next|this|that|past|same|every|one|yesterday)$/.test(words[i - 1]?.norm ?? "")
  )
}

/** The name before a genitive's mark at `i`: whose forces they are. */
function ownerBefore(names: readonly NameSpan[], i: number, head: Word): NameSpan | undefined {
  const name = names.find((one) => one.to === i && one.kind !== "none" && !one.office)
  // "Egypt's president" is an office; "Haddad's son" says nothing of whom he speaks for.
  return name?.kind === "person" && ROLES.has(head.lemma) ? undefined : name
}

/** Words before a group that say how many or which, not who. */
const COUNTING = new Set(
  "more most other many several some few numerous various dozen vital own such same next last first new late former".split(
    " ",
  ),
)

/** "government of Iraq", "people of Syria": the state belongs to the phrase. */
function phraseEnd(words: readonly Word[], head: Word, names: readonly NameSpan[]): number {
  if (!OWNED.has(head.lemma) || words[head.i + 1]?.norm !== "of") return head.i + 1
  const residents = RESIDENTS.has(head.lemma)
  if (residents && head.xpos !== "NNS" && head.lemma !== "people") return head.i + 1
  const at = !residents && words[head.i + 2]?.norm === "the" ? head.i + 3 : head.i + 2
  const name = names.find((one) => one.from === at)
  const whose = name && (residents ? name.kind === "place" : isState(name))
  return whose ? name.to : head.i + 1
}

function isState(name: NameSpan): boolean {
  return name.known.some((known) => known.actor.type === "state")
}

const RESIDENTS = new Set("people resident inhabitant citizen villager".split(" "))
const OWNED = new Set([...RESIDENTS, ..."government army regime leadership".split(" ")])

/** Whether the word before belongs to the phrase: adjective, noun or name right before, part of "US-backed", no determiner or number. */
function modifies(words: readonly Word[], i: number, head: Word): boolean {
  const word = words[i]
  if (!word || head.i - i > 8) return false
  if (/^[-‐‑–]$/.test(word.text)) return words[i - 1]?.end === word.start
  // The first part of "Ankara-backed" belongs, wherever the tree hung it.
  if (/^[-‐‑–]$/.test(words[i + 1]?.text ?? "") && words[i + 1]?.start === word.end) return true
  if (word.norm === "'s") return false
  if (word.upos === "VERB") return /^[-‐‑–]$/.test(words[i - 1]?.text ?? "") && words[i - 1]?.end === word.start
  if (!["ADJ", "NOUN", "PROPN"].includes(word.upos)) return false
  if (word.head > i && word.head <= head.i) return true
  // The tree hung it elsewhere, though nothing stands before it that would make it a phrase of its own: "On Friday, Coalition military forces".
  return (
    word.rel.startsWith("obl") && /^(?:PUNCT|CCONJ)$/.test(words[i - 1]?.upos ?? "PUNCT") && /^\p{Lu}/u.test(word.text)
  )
}
