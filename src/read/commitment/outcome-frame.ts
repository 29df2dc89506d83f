import type { OutcomeTold } from "../../model/outcome.ts"
import type { Word } from "../../text/syntax/tree.ts"
import { agentOf, auxiliaries, caseOf, dependents, isNegated, isPassive, likelySubject } from "../clause.ts"
import { isAsserted } from "../mood.ts"
import type { Page, PageSentence } from "../page.ts"
import { partiesAt } from "../party.ts"
import { actAt, familyOf, isHiddenVerb } from "./acts.ts"
import { BEGINS, DEAL_NOUN, FAILS, FINISHES, IN_PART, PROMISE_NOUN, REFERENCE, toldOf } from "./outcome-words.ts"

/** What one predicate tells of a commitment, before it is tied to one. */
export interface OutcomeFind {
  readonly told: OutcomeTold
  /** The predicate and the word that names the deed or the promise. */
  readonly at: number
  readonly content: number
  readonly promisors: readonly string[]
  /** True where the subject is a pronoun that the sentence does not resolve. */
  readonly pronoun: boolean
  /** The act; null where the words name only the promise or the deal. */
  readonly act: string | null
  /** The noun names a deal or truce, not one side's word. */
  readonly deal: boolean
  /** The sentence itself says that this was owed: no other tie is needed. */
  readonly owed: boolean
  /** The bare deed ("released the men"): it counts only where it is tied to a promise. */
  readonly bare: boolean
}

/** Reads one predicate for what became of a commitment; null where it tells of none. The order is that of trust. */
export function outcomeFind(page: Page, s: PageSentence, i: number): OutcomeFind | null {
  const word = s.words[i]
  if (!word || isAhead(s, i)) return null
  const expected = leftUndone(s, word) ?? begunOrFinished(s, word) ?? ofPromise(s, word) ?? deadlineMissed(s, word)
  const found = expected ?? deed(s, word)
  if (!found) return null
  const noun = found.act === null ? s.words[found.content] : undefined
  const subject = subjectFor(s, word, found.passive)
  const promisors = subject === null ? ownerOf(page, s, found.content) : partiesAt(page, s, subject)
  return {
    told: found.told === "done" && IN_PART.test(page.text.slice(word.start, s.end)) ? "in-part" : found.told,
    at: i,
    content: found.content,
    promisors: promisors.length > 0 ? promisors : ownerOf(page, s, found.content),
    pronoun: subject !== null && promisors.length === 0 && /^(?:it|they|he|she)$/.test(s.words[subject]?.norm ?? ""),
    act: found.act,
    deal: noun !== undefined && !PROMISE_NOUN.has(noun.lemma) && noun.lemma !== "deadline",
    bare: expected === null,
    owed: REFERENCE.test(page.text.slice(s.start, s.end)),
  }
}

interface Read {
  readonly told: OutcomeTold
  readonly content: number
  readonly act: string | null
  readonly passive: boolean
}

/** Told as fact and not of the future: "will begin", "if it fails", "could withdraw" tell of no outcome. */
function isAhead(s: PageSentence, i: number): boolean {
  const word = s.words[i]
  if (!word || !isAsserted(s, i)) return true
  const auxiliary = auxiliaries(s, i)
  if (auxiliary.some((aux) => /^(?:will|would|wo|'ll|shall|going|can|ca|could|may|might|must|should)$/.test(aux)))
    return true
  // a bare infinitive tells nothing done ("to begin withdrawing") unless "did not" stands before it
  return word.xpos === "VB" && !auxiliary.some((aux) => /^(?:did|do|does)$/.test(aux)) && word.norm !== "yet"
}

/** "failed to withdraw", "has yet to hand over", "its failure to release". */
function leftUndone(s: PageSentence, word: Word): Read | null {
  const fails = FAILS.has(word.lemma) && word.upos === "VERB" && !isNegated(s, word.i)
  const failure = word.lemma === "failure" && dependents(s, word.i, "nmod:poss").length > 0
  const yet = word.norm === "yet" && /^(?:has|have|had|'ve|is|are)$/.test(s.words[word.i - 1]?.norm ?? "")
  if (!fails && !failure && !yet) return null
  const to = s.words[word.i + 1]
  const content = to?.norm === "to" ? verbAfter(s, to.i) : null
  if (!content) return null
  if (BEGINS.has(content.lemma)) {
    const inner = complement(s, content)
    const act = inner ? owedAct(s, inner.i) : null
    return inner && act ? { told: "not-begun", content: inner.i, act, passive: false } : null
  }
  const named = promiseUnder(s, content)
  if (named && toldOf(named.key) === "done")
    return { told: "not-done", content: named.noun.i, act: null, passive: false }
  const act = owedAct(s, content.i)
  return act ? { told: "not-done", content: content.i, act, passive: false } : null
}

function verbAfter(s: PageSentence, to: number): Word | null {
  for (let k = to + 1; k <= to + 2; k++) {
    const word = s.words[k]
    if (word && (word.upos === "VERB" || isHiddenVerb(s, k) || word.xpos === "VB")) return word
  }
  return null
}

/** "has begun to withdraw", "started the withdrawal", "completed the release". */
function begunOrFinished(s: PageSentence, word: Word): Read | null {
  const begins = BEGINS.has(word.lemma)
  if (word.upos !== "VERB" || (!begins && !FINISHES.has(word.lemma))) return null
  const passive = isPassive(s, word.i)
  const inner = passive ? dependents(s, word.i, "nsubj:pass")[0] : complement(s, word)
  const act = inner ? owedAct(s, inner.i) : null
  if (!inner || !act) return null
  const negated = isNegated(s, word.i)
  return {
    told: begins ? (negated ? "not-begun" : "begun") : negated ? "not-done" : "done",
    content: inner.i,
    act,
    passive,
  }
}

function complement(s: PageSentence, verb: Word): Word | undefined {
  return dependents(s, verb.i, "xcomp", "obj", "ccomp").find((child) => child.i > verb.i)
}

/** "kept its promise", "withdrew its offer", "the accord was replaced by": a verb of the trade and the noun for what was promised. */
function ofPromise(s: PageSentence, word: Word): Read | null {
  if (word.upos !== "VERB") return null
  const named = promiseUnder(s, word)
  const told = named ? toldOf(named.key) : null
  if (!named || told === null) return null
  const negated = isNegated(s, word.i)
  if (negated && told !== "done") return null
  const isDeal = DEAL_NOUN.has(named.noun.lemma) && !PROMISE_NOUN.has(named.noun.lemma)
  // an agreement is kept or broken day by day: that is for the allegations; only its end, successor or extension is told once
  if (isDeal && (told === "not-done" || (told === "done" && !negated))) return null
  if (told === "extended" && !isDeal) return null
  return { told: negated ? "not-done" : told, content: named.noun.i, act: null, passive: isPassive(s, word.i) }
}

/** The noun for a promise or deal that a verb governs, and the verb with its preposition as the tables write it. */
function promiseUnder(s: PageSentence, verb: Word): { noun: Word; key: string } | null {
  const isNoun = (child: Word) => PROMISE_NOUN.has(child.lemma) || DEAL_NOUN.has(child.lemma) || child.norm === "terms"
  const object = dependents(s, verb.i, "obj", "nsubj:pass").find(isNoun)
  if (object) return { noun: object, key: verb.lemma }
  // "went back on its promise", "lived up to": the tree may hang the noun on the particle
  const particle = dependents(s, verb.i, "advmod", "compound:prt").filter((child) => child.i === verb.i + 1)
  for (const child of [verb, ...particle].flatMap((head) => dependents(s, head.i, "obl", "nmod"))) {
    if (child.i < verb.i || !isNoun(child)) continue
    const preposition = (caseOf(s, child.i) ?? "").split(" ").at(-1)
    if (verb.lemma === "go" && s.words[verb.i + 1]?.norm !== "back") continue
    return { noun: child, key: `${verb.lemma}:${preposition}` }
  }
  return null
}

/** "missed the deadline for the exchange", "the deadline to withdraw passed". */
function deadlineMissed(s: PageSentence, word: Word): Read | null {
  if (word.upos !== "VERB" || isNegated(s, word.i)) return null
  const object = dependents(s, word.i, "obj", "nsubj:pass").find(({ lemma }) => lemma === "deadline")
  const subject = dependents(s, word.i, "nsubj").find(({ lemma }) => lemma === "deadline")
  const noun =
    (/^(?:miss|ignore|overrun)$/.test(word.lemma) ? object : undefined) ??
    (/^(?:pass|expire|lapse|elapse)$/.test(word.lemma) ? subject : undefined)
  if (!noun) return null
  const under =
    dependents(s, noun.i, "nmod", "acl").find((child) => child.i > noun.i && owedAct(s, child.i)) ??
    dueBehind(s, noun.i)
  const act = under ? owedAct(s, under.i) : null
  return act
    ? { told: "not-done", content: under?.i ?? noun.i, act, passive: noun === subject || isPassive(s, word.i) }
    : null
}

/** "the deadline for the exchange", "to hand over": the deed right behind the noun, whatever the tree hung it on. */
function dueBehind(s: PageSentence, noun: number): Word | undefined {
  if (!/^(?:for|to|on|of)$/.test(s.words[noun + 1]?.norm ?? "")) return undefined
  return s.words
    .slice(noun + 2, noun + 6)
    .find(
      ({ i }, k, between) =>
        owedAct(s, i) !== null &&
        between.slice(0, k).every(({ upos }) => /^(?:DET|ADJ|NUM|NOUN|PROPN|PART)$/.test(upos)),
    )
}

/** Families whose deeds are told all the time without any promise. */
const DIFFUSE = new Set(["force", "talks", "truce"])

/** "has released the prisoners", "has not opened the crossing": the deed itself; counts only where something ties it to the promise. */
function deed(s: PageSentence, word: Word): Read | null {
  if (word.upos !== "VERB" || !/^VB[DN]?$/.test(word.xpos) || /^(?:acl|amod|advcl|xcomp)/.test(word.rel)) return null
  const act = owedAct(s, word.i)
  if (!act || DIFFUSE.has(familyOf(act))) return null
  const negated = isNegated(s, word.i)
  if (word.xpos === "VBN" && auxiliaries(s, word.i).length === 0) return null
  return { told: negated ? "not-done" : "done", content: word.i, act, passive: isPassive(s, word.i) }
}

/** A deed that somebody can owe; null for fighting, and for words that are no known act. */
function owedAct(s: PageSentence, i: number): string | null {
  const act = actAt(s, i)
  return act?.known && familyOf(act.act) !== "force" ? act.act : null
}

function subjectFor(s: PageSentence, word: Word, passive: boolean): number | null {
  if (word.norm === "yet") return likelySubject(s, word.i - 1)
  if (passive) return agentOf(s, word.i)
  return word.upos === "NOUN" ? (dependents(s, word.i, "nmod:poss")[0]?.i ?? null) : likelySubject(s, word.i)
}

/** "the army's withdrawal was completed", "its promise": whose the promise or deed is. */
function ownerOf(page: Page, s: PageSentence, content: number): readonly string[] {
  if (s.words[content]?.upos !== "NOUN") return []
  for (const child of dependents(s, content, "nmod:poss", "compound", "amod")) {
    const names = partiesAt(page, s, child.i)
    if (names.length > 0) return names
  }
  return []
}
