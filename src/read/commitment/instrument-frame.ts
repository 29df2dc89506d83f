import type { Word } from "../../text/syntax/tree.ts"
import { auxiliaries, caseOf, dependents, isNegated, likelySubject, yieldOf } from "../clause.ts"
import { codebookIndex } from "../codebook-index.ts"
import type { Page, PageSentence } from "../page.ts"
import { partiesAt } from "../party.ts"
import type { TermNoun } from "../term-nouns.ts"
import { actAt, familyOf } from "./acts.ts"
import type { Find } from "./find.ts"
import { rangeOf } from "./range.ts"
import { isDefinite } from "./truce-frame.ts"

/** Operative verbs: what a resolution or communiqué does with what follows. */
const OPERATIVE = new Set(
  `call demand order require stipulate urge request impose mandate oblige provide set envisage say state add specify decide ask instruct oblige
   endorse ban prohibit declare`.split(/\s+/),
)

/**
 * Clauses that a report ascribes to an instrument: "a resolution that orders all parties to lift the siege", "the communiqué said aid would begin". One find
 * for each family of acts; the parties addressed are bound, null where the report does not name them.
 */
export function instrumentFinds(page: Page, s: PageSentence, noun: TermNoun): Find[] {
  const verb = operativeVerb(s, noun)
  if (!verb) return []
  const binding = /^(?:resolution|mandate|protocol)/i.test(s.words[noun.head]?.text ?? "")
  const finds: Find[] = []
  const families = new Set<string>()
  const bound = addressed(page, s, verb)
  for (const content of contents(s, verb)) {
    const act = actAt(s, content.i)
    if (!act?.known || families.has(familyOf(act.act))) continue
    families.add(familyOf(act.act))
    const own = content.upos === "VERB" && content.rel !== "xcomp" ? likelySubject(s, content.i) : null
    const names = bound.length > 0 ? bound : own === null ? [] : partiesAt(page, s, own)
    finds.push({
      s,
      range: /^(?:say|add|state|stipulate|specify|decide)$/.test(verb.lemma)
        ? clauseOf(s, verb, content)
        : rangeOf(s, verb.i, content.i),
      content: content.i,
      rule: `instrument-${verb.lemma}`,
      promisors: names,
      act: act.act,
      force: binding ? "legal" : "signed",
      polarity: isNegated(s, content.i) || /^(?:ban|prohibit)$/.test(verb.lemma) ? "will-not" : "will",
      state: "agreed",
      instrument: instrumentName(page, s, noun),
      beneficiary: null,
      conditions: [],
      definite: false,
      weakPromisors: false,
      loose: false,
    })
  }
  return finds
}

/** What an instrument says, from its own subject on: "aid would begin this week", without "added that". */
function clauseOf(s: PageSentence, verb: Word, content: Word): { first: number; last: number } {
  const { last } = rangeOf(s, content.i, content.i)
  const inner = yieldOf(
    s,
    content.i,
    (child) => /^(?:mark|parataxis|punct|cc|conj|advcl)/.test(child.rel) || child.i <= verb.i,
  )
  let first = Math.max(Math.min(inner.first, content.i), verb.i + 1)
  if (s.words[first]?.norm === "that" && first < content.i) first++
  return { first, last }
}

/** The operative verb: a clause on the noun ("resolution calling for", "which orders") or the verb whose subject it is. */
function operativeVerb(s: PageSentence, noun: TermNoun): Word | null {
  const inside = [...dependents(s, noun.head, "acl")]
  for (const child of inside) inside.push(...dependents(s, child.i, "acl", "conj", "advcl"))
  const operative = inside.find((child) => child.i > noun.last && OPERATIVE.has(child.lemma))
  if (operative) return operative
  // "the communiqué calls for" is often tagged as two nouns
  const next = s.words[noun.last + 1]
  if (next && /^(?:calls|demands|orders|urges|requires|stipulates|requests|states|says)$/.test(next.norm)) return next
  const head = s.words[s.words[noun.head]?.head ?? -1]
  if (head && s.words[noun.head]?.rel === "nsubj" && OPERATIVE.has(head.lemma)) return head
  return near(s, noun)
}

/** "resolution 2254, passed in December, which orders": the first operative verb within twelve words after "which" or "that", or a participle right behind. */
function near(s: PageSentence, noun: TermNoun): Word | null {
  for (let k = noun.last + 1; k < Math.min(s.words.length, noun.last + 13); k++) {
    const word = s.words[k]
    if (!word) return null
    if (/^(?:which|that)$/.test(word.norm)) {
      for (let h = k + 1; h <= Math.min(s.words.length - 1, k + 3); h++) {
        const verb = s.words[h]
        if (verb && (OPERATIVE.has(verb.lemma) || OPERATIVE.has(verb.norm.replace(/s$/, "")))) return verb
      }
    }
    if (word.xpos === "VBG" && OPERATIVE.has(word.lemma) && k <= noun.last + 6) return word
  }
  return null
}

/** What the verb demands: infinitives, clauses, objects, "for" phrases, and what is coordinated with them. */
function contents(s: PageSentence, verb: Word): Word[] {
  const found: Word[] = []
  const add = (word: Word) => {
    if (!found.includes(word)) found.push(word)
    for (const other of dependents(s, word.i, "conj")) if (!found.includes(other)) found.push(other)
  }
  for (const child of dependents(s, verb.i, "xcomp", "ccomp", "advcl", "acl")) if (child.i > verb.i) add(child)
  for (const child of dependents(s, verb.i, "obl", "nmod", "obj")) {
    if (child.i < verb.i) continue
    const prep = caseOf(s, child.i)
    if (child.rel === "obj" || prep === "for" || prep === null) add(child)
    for (const clause of dependents(s, child.i, "acl"))
      if (dependents(s, clause.i, "mark").some((mark) => mark.norm === "to")) add(clause)
  }
  for (const child of dependents(s, verb.i, "conj"))
    if (child.i > verb.i && auxiliaries(s, child.i).length === 0) found.push(child)
  return found
}

/** "orders all warring parties to": who is told. */
function addressed(page: Page, s: PageSentence, verb: Word): string[] {
  for (const child of dependents(s, verb.i, "obj", "iobj", "obl")) {
    if (child.i < verb.i || (child.rel.startsWith("obl") && !/^(?:on|upon)$/.test(caseOf(s, child.i) ?? ""))) continue
    const names = partiesAt(page, s, child.i)
    if (names.length > 0) return names
  }
  return []
}

/** The instrument's canonical name where the codebook has it, else its words: "UN Security Council resolution 2254", "the communiqué". */
export function instrumentName(page: Page, s: PageSentence, noun: TermNoun): string | null {
  const first = s.words[noun.first]
  const last = s.words[noun.last]
  if (!first || !last) return null
  const left = yieldOf(
    s,
    noun.head,
    (child) => child.i > noun.last || !/^(?:amod|compound|nmod:poss|flat|nummod)/.test(child.rel),
  )
  const start = s.words[Math.max(left.first, noun.first - 6)]?.start ?? first.start
  const words = page.text.slice(start, last.end).replace(/\s+/g, " ")
  const index = codebookIndex(page.codebook)
  const named = index.instrument(words)
  if (named) return named.name
  if (!/^resolution$/i.test(words) || !isDefinite(s, noun)) return words
  // "that resolution": the last one that the report has named by its number
  const before = [
    ...page.text.slice(Math.max(0, first.start - 4000), first.start).matchAll(/resolution (\d{3,4})\b/gi),
  ].at(-1)
  return before ? (index.instrument(before[0])?.name ?? before[0]) : words
}
