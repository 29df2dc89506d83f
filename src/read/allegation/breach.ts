import type { Word } from "../../text/syntax/tree.ts"
import { agentOf, auxiliaries, caseOf, dependents, isNegated, isPassive, likelySubject, lookUp } from "../clause.ts"
import type { Page, PageSentence } from "../page.ts"
import { partiesAt } from "../party.ts"
import type { TermNoun } from "../term-nouns.ts"
import { BREACH_NOUNS, BREAKS, KEEPS } from "./words.ts"

/** An alleged breach found in a sentence: its words, who is accused, by whom if the sentence's own verb says so, and what is broken. */
export interface Breach {
  readonly rule: string
  readonly first: number
  readonly last: number
  readonly against: readonly string[]
  /** Set where the verb itself accuses ("X accused Y of"); else the attribution around it tells. */
  readonly accuser: readonly string[] | null
  readonly noun: TermNoun | null
}

/** "breached the truce", "did not abide by the deal", "are not in compliance with resolution 2254", "violated by both sides". */
export function brokenTerm(page: Page, s: PageSentence, noun: TermNoun): Breach | null {
  const verb = breakingVerb(s, noun)
  if (verb) return { rule: "breaks", ...extent(noun, verb.i), ...accused(page, s, verb.i), noun }
  const breach = breachNoun(s, noun)
  if (breach) return { rule: "breach-of", ...extent(noun, breach.i), ...accusedOfNoun(page, s, breach), noun }
  return null
}

/** The verb of breaking beside the noun or above it in the tree; with a negation, the verb of keeping. */
function breakingVerb(s: PageSentence, noun: TermNoun): Word | null {
  const before = s.words.slice(Math.max(0, noun.first - 7), noun.first).reverse()
  for (const word of before) {
    if (/^(?:VERB|ADJ)$/.test(word.upos) && isBreaking(s, word)) return word
    if (word.upos === "VERB" || /^[.;:]$/.test(word.text) || word.upos === "SCONJ") break
  }
  for (let k = noun.last + 1; k <= noun.last + 20; k++) {
    const word = s.words[k]
    if (!word || /^[.;:]$/.test(word.text)) break
    if (
      BREAKS.has(word.lemma) &&
      word.xpos === "VBN" &&
      s.words.slice(noun.last + 1, k).some((aux) => aux.upos === "AUX")
    )
      return word
    if (word.upos === "VERB" && /^VB[DZP]$/.test(word.xpos)) break
  }
  const held = s.words[noun.head]
  const head = s.words[held?.head ?? -1]
  // "the truce broke down" accuses nobody
  if (head && held?.rel === "nsubj" && !isPassive(s, head.i)) return null
  if (head && isBreaking(s, head)) return head
  if (head?.norm === "compliance" && isNegated(s, head.i)) return head
  return null
}

function isBreaking(s: PageSentence, word: Word): boolean {
  // "would not respect" and "could break" tell of nothing done; a denial alleges nothing
  if (auxiliaries(s, word.i).some((aux) => /^(?:will|would|could|may|might|should|must|can|shall)$/.test(aux)))
    return false
  if (/^(?:deny|dismiss|refute)$/.test(s.words[word.head]?.lemma ?? "")) return false
  if (lookUp(BREAKS, word)) return !isNegated(s, word.i)
  if (!lookUp(KEEPS, word)) return false
  const near = s.words.slice(Math.max(0, word.i - 4), word.i)
  return (
    isNegated(s, word.i) ||
    near.some((one) => /^(?:not|n't|never|failed|fails|failing|failure|refused|refusing)$/.test(one.norm))
  )
}

/** "violations of the truce", "in breach of the agreement", "breaches since the agreement came into effect". */
function breachNoun(s: PageSentence, noun: TermNoun): Word | null {
  for (let k = Math.max(0, noun.first - 8); k < Math.min(s.words.length, noun.last + 10); k++) {
    const word = s.words[k]
    if (!word || !BREACH_NOUNS.test(word.lemma) || word.upos !== "NOUN") continue
    const of = s.words[k + 1]?.norm === "of" ? s.words.slice(k + 2, k + 8) : null
    if (of && !of.some((one) => one.i >= noun.first && one.i <= noun.last)) continue
    return word
  }
  return null
}

/** Who breaks: the agent, the one accused in "accused X of", else the subject. */
function accused(page: Page, s: PageSentence, verb: number): { against: string[]; accuser: string[] | null } {
  const accusation = accusationAbove(page, s, verb)
  if (accusation) return accusation
  if (isPassive(s, verb)) {
    const agent = agentOf(s, verb)
    if (agent !== null) return { against: sides(page, s, agent), accuser: null }
    const by = s.words.slice(verb + 1, verb + 4).find((word) => word.norm === "by")
    const head = by ? (by.head > by.i ? by.head : by.i + 1) : null
    return { against: head === null ? [] : sides(page, s, head), accuser: null }
  }
  const subject = likelySubject(s, verb)
  const against = subject === null ? [] : sides(page, s, subject)
  if (against.length > 0 || s.words[verb]?.xpos !== "VBG") return { against, accuser: null }
  // "..., violating the truce": the doer is the sentence's own subject
  const root = s.words.find((word) => word.rel === "root")
  const main = root ? likelySubject(s, root.i) : null
  return { against: main === null ? [] : sides(page, s, main), accuser: null }
}

/** "both sides" and "each other" name nobody that could be looked up, but are the text's words for who is meant. */
function sides(page: Page, s: PageSentence, head: number): string[] {
  const names = partiesAt(page, s, head)
  if (names.length > 0) return names
  const word = s.words[head]
  return word && /^(?:side|party)$/.test(word.lemma)
    ? [page.text.slice(s.words[Math.max(0, head - 1)]?.start ?? word.start, word.end)]
    : []
}

/** "X accused Y of breaking": accuser and accused. */
export function accusationAbove(
  page: Page,
  s: PageSentence,
  verb: number,
): { against: string[]; accuser: string[] | null } | null {
  let at = s.words[verb]?.head ?? -1
  for (let steps = 0; steps < 3 && at >= 0; steps++) {
    const word = s.words[at]
    if (!word) return null
    if (/^(?:accuse|blame|suspect|denounce|condemn|criticise|criticize|slam)$/.test(word.lemma))
      return accusation(page, s, word)
    at = word.head
  }
  return null
}

/** Reads accuser and accused off a verb of accusing, active or passive. */
export function accusation(page: Page, s: PageSentence, word: Word): { against: string[]; accuser: string[] | null } {
  if (isPassive(s, word.i)) {
    const subject = likelySubject(s, word.i)
    const agent = agentOf(s, word.i)
    return {
      against: subject === null ? [] : sides(page, s, subject),
      accuser: agent === null ? [] : partiesAt(page, s, agent),
    }
  }
  const object = dependents(s, word.i, "obj", "iobj")[0] ?? nextNominal(s, word.i)
  const subject = likelySubject(s, word.i)
  return {
    against: object ? sides(page, s, object.i) : [],
    accuser: subject === null ? [] : partiesAt(page, s, subject),
  }
}

function nextNominal(s: PageSentence, i: number): Word | undefined {
  for (let k = i + 1; k < Math.min(s.words.length, i + 6); k++) {
    const word = s.words[k]
    const next = s.words[k + 1]
    if (word && /^(?:NOUN|PROPN)$/.test(word.upos) && !(next && /^(?:NOUN|PROPN)$/.test(next.upos))) return word
  }
  return undefined
}

/** "violations by the army", "the rebels' breach of". */
function accusedOfNoun(page: Page, s: PageSentence, noun: Word): { against: string[]; accuser: string[] | null } {
  for (const child of dependents(s, noun.i, "nmod", "nmod:poss", "compound", "amod")) {
    if (child.i > noun.i && caseOf(s, child.i) !== "by") continue
    const names = partiesAt(page, s, child.i)
    if (names.length > 0) return { against: names, accuser: null }
  }
  return { against: [], accuser: null }
}

function extent(noun: TermNoun, verb: number): { first: number; last: number } {
  return { first: Math.min(noun.first, verb), last: Math.max(noun.last, verb) }
}
