import type { MeetingStatus } from "../../model/meeting.ts"
import type { Word } from "../../text/syntax/tree.ts"
import { auxiliaries, caseOf, dependents, isNegated, isPassive, isPredicate } from "../clause.ts"
import type { PageSentence } from "../page.ts"
import type { TermNoun } from "../term-nouns.ts"
import { ATTENDS, DOES, DONE_TO, IS, KIND_OF, NOUN_OF } from "./words.ts"

/** What a sentence says of talks: their status, the word for it, and the predicate that carries time and cause. */
export interface StatusReading {
  readonly status: MeetingStatus
  readonly word: Word
  readonly verb: number | null
}

const REFUSES = /^(?:refuse|decline|boycott|reject|balk)$/
const WANTS =
  /^(?:propose|call|urge|want|seek|hope|need|demand|push|press|offer|invite|should|try|attempt|aim|ask|appeal|wish|encourage|revive|pressure|intend)$/

/** The status of talks named by a noun; null where the sentence only mentions them. */
export function statusOf(s: PageSentence, noun: TermNoun): StatusReading | null {
  return besideStatus(s, noun) ?? climbStatus(s, noun) ?? kindStatus(s, noun)
}

/** "talks were halted", "talks stalled", "talks have collapsed": the verb right after the noun phrase. */
function besideStatus(s: PageSentence, noun: TermNoun): StatusReading | null {
  let k = noun.last + 1
  let auxiliary = ""
  let negated = false
  for (; k <= noun.last + 7; k++) {
    const word = s.words[k]
    if (!word) return null
    if (word.upos === "AUX") auxiliary += ` ${word.norm}`
    else if (/^(?:not|never|n't)$/.test(word.norm)) negated = true
    else if (word.upos !== "ADV" && word.upos !== "PUNCT" && !/^(?:simply|temporarily|now|also)$/.test(word.norm)) break
  }
  const word = s.words[k]
  if (!word || negated) return null
  if (auxiliary && /^(?:under|on|off)$/.test(word.norm)) {
    const next = s.words[k + 1]
    const status = IS.get(word.norm) ?? (next ? IS.get(next.norm) : undefined)
    if (status && next) return { status, word: status === "under-way" ? next : word, verb: k }
  }
  if (!/^VB[DNZ]$/.test(word.xpos) && word.upos !== "ADJ") return null
  const passive = /\b(?:was|were|been|be|is|are|being)\b/.test(auxiliary)
  const status = passive ? (DONE_TO.get(word.lemma) ?? IS.get(word.norm)) : DOES.get(word.lemma)
  if (!status || (word.xpos === "VBN" && !auxiliary && word.rel.startsWith("acl"))) return null
  return { status: ahead(s, word.i, status), word, verb: word.i }
}

/** Climbs from the noun over the predicates that hold it. */
function climbStatus(s: PageSentence, noun: TermNoun): StatusReading | null {
  let at = noun.head
  let found: StatusReading | null = null
  for (let steps = 0; steps < 5; steps++) {
    const word = s.words[at]
    const governor = word && word.head >= 0 ? s.words[word.head] : undefined
    if (!word || !governor) break
    if (!isPredicate(governor)) {
      if (governor.upos === "ADJ" && /^(?:due|set|scheduled|expected|ready|willing)$/.test(governor.lemma))
        return { status: "announced", word: found?.word ?? governor, verb: governor.i }
      const status = NOUN_OF.get(governor.lemma)
      if (status && found === null && word.i > governor.i) return { status, word: governor, verb: null }
      if (!/^(?:conj|appos|nmod|compound|acl)/.test(word.rel)) break
    } else if (REFUSES.test(governor.lemma)) return { status: "boycotted", word: governor, verb: governor.i }
    else if (WANTS.test(governor.lemma) && governor.i < noun.first)
      return { status: "proposed", word: governor, verb: governor.i }
    else if (found === null) found = verbStatus(s, word, governor)
    if (isPredicate(governor) && /^(?:ccomp|root|parataxis)/.test(governor.rel)) break
    at = governor.i
  }
  return found
}

function verbStatus(s: PageSentence, word: Word, governor: Word): StatusReading | null {
  if (isNegated(s, governor.i)) return null
  const prep = caseOf(s, word.i)
  const object = /^(?:obj|nsubj:pass|iobj)$/.test(word.rel)
  if (word.rel === "nsubj" && !isPassive(s, governor.i)) {
    const status = DOES.get(governor.lemma)
    return status ? { status: ahead(s, governor.i, status), word: governor, verb: governor.i } : null
  }
  if (object) {
    const status = DONE_TO.get(governor.lemma)
    return status ? { status: ahead(s, governor.i, status), word: governor, verb: governor.i } : null
  }
  if (prep && /^(?:for|to|in|at|into)$/.test(prep) && ATTENDS.has(governor.lemma)) {
    const future = isAhead(s, governor.i) || governor.xpos === "VBZ"
    const past = governor.xpos === "VBD"
    if (future) return { status: "announced", word: governor, verb: governor.i }
    return past && /^(?:attend|meet|participate|take|join)$/.test(governor.lemma)
      ? { status: "concluded", word: governor, verb: governor.i }
      : null
  }
  if (prep && /^(?:after|following)$/.test(prep)) return { status: "concluded", word: governor, verb: null }
  return null
}

/** A future or an infinitive turns "held" and "begun" into what is only announced; "should" and "could" into what is proposed. */
function ahead(s: PageSentence, verb: number, status: MeetingStatus): MeetingStatus {
  if (!/^(?:concluded|under-way|resumed|announced)$/.test(status)) return status
  const auxiliary = auxiliaries(s, verb)
  if (auxiliary.some((aux) => /^(?:should|could|might|may|must|can)$/.test(aux))) return "proposed"
  if (isAhead(s, verb)) return status === "resumed" ? "proposed" : "announced"
  const word = s.words[verb]
  if (status === "concluded" && word && /^(?:VBG)$/.test(word.xpos)) return "under-way"
  return status
}

function isAhead(s: PageSentence, verb: number): boolean {
  const word = s.words[verb]
  if (!word) return false
  if (auxiliaries(s, verb).some((aux) => /^(?:will|would|shall|'ll)$/.test(aux))) return true
  return (
    word.xpos === "VB" &&
    (dependents(s, verb, "mark").some((mark) => mark.norm === "to") || s.words[verb - 1]?.norm === "to")
  )
}

/** "stalled talks", "a new round of negotiations". */
function kindStatus(s: PageSentence, noun: TermNoun): StatusReading | null {
  for (let k = noun.first - 1; k >= Math.max(0, noun.first - 4); k--) {
    const word = s.words[k]
    if (!word || (/^(?:ADP|VERB|AUX|SCONJ)$/.test(word.upos) && word.xpos !== "VBN")) break
    const status = KIND_OF.get(word.norm)
    if (status) return { status, word, verb: null }
  }
  for (let k = noun.first; k < noun.last; k++) {
    const status = KIND_OF.get(s.words[k]?.norm ?? "")
    const word = s.words[k]
    if (status && word) return { status, word, verb: null }
  }
  return null
}
