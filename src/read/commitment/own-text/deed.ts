import type { Word } from "../../../text/syntax/tree.ts"
import { dependents, likelySubject, yieldOf } from "../../clause.ts"
import type { PageSentence } from "../../page.ts"
import { actAt } from "../acts.ts"
import { asVerb, isBareDeed } from "./as-verb.ts"
import type { Undertaking } from "./undertaking.ts"
import { FIGHTING, HALTING, IDLE } from "./words.ts"

/** What the words around a deed tell of it. */
export interface Deed {
  readonly promisors: readonly string[]
  readonly demanded: boolean
  readonly negative: boolean
  /** The subject of a passive, which tells what is done ("All sieges shall be lifted"). */
  readonly subject: number | null
  readonly rule: string
}

/** The deed that a verb heads and those that are coordinated with it, each with its own words. */
export function deeds(
  s: PageSentence,
  verb: Word,
  range: { readonly first: number; readonly last: number },
  subjectFrom: number,
  deed: Deed,
): Undertaking[] {
  const joined = dependents(s, verb.i, "conj").filter(
    (other) =>
      other.i <= range.last &&
      isVerb(other) &&
      (other.xpos === verb.xpos || other.xpos === "VB") &&
      likelyOwn(s, other, verb),
  )
  const heads = [verb, ...joined].sort((a, b) => a.i - b.i)
  return heads.flatMap((head, k) => {
    const next = heads[k + 1]
    const first = k === 0 ? range.first : head.i
    const last = beforeLink(s, next?.i ?? range.last + 1)
    const gerund = refrained(s, head)
    const act = deedAct(s, gerund ?? head, k === 0 ? deed.subject : null)
    if (act === null || last < first) return []
    return [
      {
        s,
        content: head.i,
        range: { first, last },
        subjectFrom,
        rule: deed.rule,
        promisors: deed.promisors,
        act,
        polarity: deed.negative !== (gerund !== null) ? ("will-not" as const) : ("will" as const),
        demanded: deed.demanded,
      },
    ]
  })
}

/** "refrain from removing": the deed that is left undone; null where fighting itself stops ("refrain from attacks"). */
function refrained(s: PageSentence, verb: Word): Word | null {
  if (!/^(?:refrain|abstain|desist)$/.test(verb.lemma)) return null
  const gerund = s.words
    .slice(verb.i + 1, verb.i + 5)
    .find((word) => /ing$/.test(word.norm) && (isVerb(word) || word.upos === "NOUN"))
  return gerund && !FIGHTING.test(gerund.norm) ? gerund : null
}

/** A coordinated verb without a subject of its own. */
function likelyOwn(s: PageSentence, other: Word, verb: Word): boolean {
  return !dependents(s, other.i, "nsubj").some((subject) => subject.i > verb.i)
}

function beforeLink(s: PageSentence, i: number): number {
  let k = i - 1
  while (k > 0 && /^(?:and|or|to|,|;|:|not|shall|will|also|further)$/.test(s.words[k]?.norm ?? "")) k--
  return k
}

function deedAct(s: PageSentence, verb: Word, subject: number | null): string | null {
  // the model does not know every lemma ("exchang")
  if (isBareDeed({ norm: `${verb.lemma}e` }) && !isBareDeed({ norm: verb.lemma })) {
    const lemma = `${verb.lemma}e`
    return deedAct(asVerb(s, verb.i, lemma), { ...verb, lemma }, subject)
  }
  const started = startAct(s, verb)
  if (started !== null) return started
  if (IDLE.test(verb.lemma) || (HALTING.test(verb.lemma) && verb.i >= s.words.length - 3)) return null
  if (haltsAll(s, verb)) return "ceasefire"
  const own = actAt(s, verb.i)
  if (own?.known) return own.act
  const people = subject === null ? null : s.words[subject]
  if (people && /^(?:take|transport|bring|move|escort|bus)$/.test(verb.lemma) && PEOPLE.test(people.lemma))
    return "evacuate"
  // "All sieges shall be lifted", "A prisoner exchange shall be carried out": the subject tells what
  const noun = subject === null ? null : actAt(s, subject)
  if (noun?.known) return noun.act
  const moved = subject ?? objectAfter(s, verb.i)
  if (/^(?:withdraw|redeploy|pull)$/.test(verb.lemma) && moved !== null && FORCES.test(s.words[moved]?.lemma ?? ""))
    return "withdraw"
  const through = LIGHT.test(verb.lemma) ? knownAfter(s, verb.i) : null
  if (through !== null) return through
  if (own === null) return null
  const object = subject ?? objectAfter(s, verb.i)
  const lemma = object === null ? null : s.words[object]?.lemma
  return [verb.lemma, ...(lemma && /^[a-z-]{4,}$/.test(lemma) ? [lemma] : [])].join("-")
}

/** Verbs that say little of the deed: the noun or verb behind them names it ("shall work for the release of detainees"). */
const LIGHT =
  /^(?:work|seek|strive|endeavour|cooperate|co-operate|begin|start|commence|ensure|guarantee|facilitate|complete|carry|implement|undertake|arrange|organise|organize|continue|effect|execute|support|proceed|assist|help|agree)$/

function knownAfter(s: PageSentence, verb: number): string | null {
  for (let k = verb + 1; k < Math.min(s.words.length, verb + 9); k++) {
    const word = s.words[k]
    if (!word || /^(?:[.;:]|that|which|who)$/.test(word.norm)) return null
    const act = /^(?:NOUN|VERB)$/.test(word.upos) ? actAt(s, k) : null
    if (act?.known) return act.act
  }
  return null
}

const FORCES =
  /^(?:weapon|force|troop|unit|artillery|tank|gun|fighter|soldier|army|equipment|vehicle|missile|launcher|heavy)$/
const PEOPLE =
  /^(?:fighter|civilian|resident|wounded|family|person|people|combatant|prisoner|detainee|patient|rebel|soldier|child|woman)$/

/** "cease all attacks, including the use of mortars": all fighting stops, whatever is named as a part of it. */
function haltsAll(s: PageSentence, verb: Word): boolean {
  if (!HALTING.test(verb.lemma)) return false
  const next = s.words.slice(verb.i + 1, verb.i + 7).map(({ norm }) => norm)
  const at = next.findIndex((norm) => FIGHTING.test(norm))
  return (
    at > 0 &&
    next.slice(0, at).some((norm) => /^(?:all|any|every)$/.test(norm)) &&
    /^(?:attack|attacks|hostilities|fire|operations|violence|fighting)$/.test(next[at] ?? "")
  )
}

/** The head of the first noun phrase behind a verb; null where a clause or a preposition comes first. */
function objectAfter(s: PageSentence, verb: number): number | null {
  for (let k = verb + 1; k < Math.min(s.words.length, verb + 9); k++) {
    const word = s.words[k]
    if (!word || (/^(?:VERB|AUX|SCONJ|PUNCT)$/.test(word.upos) && word.xpos !== "VBN" && word.xpos !== "VBG"))
      return null
    if (word.upos === "ADP" && !/^(?:up|to|out|over)$/.test(word.norm)) return null
    const next = s.words[k + 1]
    if (/^(?:month|week|day|year|hour)$/.test(word.lemma)) return null
    if (/^(?:NOUN|PROPN)$/.test(word.upos) && !(next && /^(?:NOUN|PROPN)$/.test(next.upos))) return k
  }
  return null
}

/** "The truce shall enter into force", "take effect", "begin": the start of what its subject names. */
function startAct(s: PageSentence, verb: Word): string | null {
  const next = s.words.slice(verb.i + 1, verb.i + 4).map(({ norm }) => norm)
  const starts =
    (/^(?:enter|come|take|go)$/.test(verb.lemma) && next.some((norm) => /^(?:force|effect)$/.test(norm))) ||
    /^(?:begin|start|commence|last)$/.test(verb.lemma)
  if (!starts) return null
  const subject = likelySubject(s, verb.i)
  const words =
    subject === null
      ? ""
      : s.words
          .slice(Math.max(0, yieldOf(s, subject).first), verb.i)
          .map(({ norm }) => norm)
          .join(" ")
  if (/\b(?:cease ?-? ?fire|truce|cessation|hostilities|calm|armistice)\b/.test(words)) return "ceasefire"
  if (/\bpause\b/.test(words)) return "humanitarian-pause"
  return /\b(?:agreement|accord|understanding|memorandum|protocol|terms|it)\b/.test(words) ? "enter-into-force" : null
}

/** Whether the tagger took a word for a verb. */
export function isVerb(word: Word): boolean {
  return word.upos === "VERB" || /^VB/.test(word.xpos)
}
