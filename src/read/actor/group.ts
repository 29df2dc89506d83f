import type { ActorType } from "../../model/actor.ts"
import type { Word } from "../../text/syntax/tree.ts"
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
  const next = words[head.i + 1]
  if (next && next.head === head.i + 2 && next.upos === "NOUN" && head.rel === "compound") return null
  if (head.rel === "compound" || head.rel === "amod" || head.rel === "nmod:desc") return null
  let from = head.i
  while (from > 0 && modifies(words, from - 1, head)) from--
  while (from < head.i && words[from]?.upos === "PUNCT") from++
  const inside = names.filter((name) => name.from >= from && name.to <= head.i && name.kind !== "none")
  const wholly = names.some((name) => name.from <= head.i && head.i < name.to)
  if (wholly) return null
  const sided = inside.some((name) => !name.office) || words.slice(from, head.i).some((word) => SIDES.has(word.lemma) || SIDES.has(word.norm))
  const type = typeOf(head, sided, inside.length > 0)
  return type ? { from, to: head.i + 1, head, type, names: inside } : null
}

function typeOf(head: Word, sided: boolean, named: boolean): ActorType | null {
  const plural = head.xpos === "NNS" || head.xpos === "NNPS"
  for (const [type, nouns] of GROUPS) {
    if (!nouns.has(head.lemma) && !nouns.has(head.norm)) continue
    if (!plural && ROLES.has(head.lemma)) return "person"
    return type
  }
  if (sided) for (const [type, nouns] of GROUPS_WITH_NAME) if (nouns.has(head.lemma) && (plural || type === "coalition" || head.lemma === "side")) return type
  if (!plural && (ROLES.has(head.lemma) || TITLES.has(head.norm)) && (named || sided)) return "person"
  return null
}

/** Whether the word before belongs to the phrase: adjective, noun or name right before, part of "US-backed", no determiner or number. */
function modifies(words: readonly Word[], i: number, head: Word): boolean {
  const word = words[i]
  if (!word || head.i - i > 6) return false
  if (/^[-‐‑–]$/.test(word.text)) return i > 0
  if (word.norm === "'s") return false
  if (!["ADJ", "NOUN", "PROPN"].includes(word.upos)) return word.upos === "VERB" && /^[-‐‑–]$/.test(words[i - 1]?.text ?? "")
  if (word.head > head.i || word.head < i) return word.head === -1 ? false : words[i + 1]?.text === "-" || (word.head <= head.i && word.head > i)
  return true
}
