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
  // "if such talks are ongoing"
  if (s.words.slice(Math.max(0, noun.first - 4), noun.first).some(({ norm }) => /^(?:if|whether)$/.test(norm)))
    return null
  const found = besideStatus(s, noun) ?? thereAre(s, noun) ?? climbStatus(s, noun) ?? kindStatus(s, noun)
  // "urged him to ensure that talks begin" wishes for them
  const wished =
    found !== null &&
    found.verb !== null &&
    /^(?:under-way|resumed|announced)$/.test(found.status) &&
    isWished(s, found.verb)
  return found && wished ? { ...found, status: "proposed" } : found
}

function isWished(s: PageSentence, verb: number): boolean {
  const above = s.words[s.words[verb]?.head ?? -1]
  return (
    above !== undefined &&
    /^(?:ensure|urge|insist|demand|hope|ask|want)$/.test(above.lemma) &&
    /^VBP?$/.test(s.words[verb]?.xpos ?? "")
  )
}

/** "there are talks with". */
function thereAre(s: PageSentence, noun: TermNoun): StatusReading | null {
  const be = s.words.slice(Math.max(0, noun.first - 4), noun.first).find((word) => /^(?:is|are|'s|s)$/.test(word.norm))
  const there = be ? s.words[be.i - 1]?.norm : undefined
  return be && there === "there" ? { status: "under-way", word: be, verb: be.i } : null
}

/** "talks in Geneva were halted", "talks have not failed but were paused", "with talks stalled": the first verb after the noun phrase and what stands in it. */
function besideStatus(s: PageSentence, noun: TermNoun): StatusReading | null {
  let auxiliary = ""
  let negated = false
  for (let k = noun.last + 1; k <= noun.last + 14; k++) {
    const word = s.words[k]
    if (
      !word ||
      /^[.;:]$/.test(word.text) ||
      (word.norm === "closed" && s.words[k + 1]?.norm === "doors") ||
      /^(?:that|which|who|while|because|if)$/.test(word.norm)
    )
      return null
    if (word.upos === "AUX" || /^(?:be|have)$/.test(word.lemma)) auxiliary += ` ${word.norm}`
    else if (/^(?:not|never|n't)$/.test(word.norm)) negated = true
    else if (word.norm === "but") negated = false
    else if (auxiliary && /^(?:under|on|off|in)$/.test(word.norm)) {
      const next = s.words[k + 1]
      const status = IS.get(word.norm) ?? (next ? IS.get(next.norm) : undefined)
      if (status && next) return { status, word: next, verb: k }
    } else if (
      /^VB[DNZP]$/.test(word.xpos) ||
      (auxiliary && /^(?:ADJ|VERB)$/.test(word.upos) && (IS.has(word.norm) || DONE_TO.has(participle(word))))
    ) {
      const bare = word.xpos === "VBN" && auxiliary === "" && /^(?:by|in|at|on|to)$/.test(s.words[k + 1]?.norm ?? "")
      // "talks resumed on Tuesday." has no other verb; "talks hosted in Paris ended" has
      const main = !s.words.slice(k + 1).some((one) => one.upos === "AUX" || /^VB[DZP]$/.test(one.xpos))
      if (bare && !(main && DOES.has(participle(word)) && s.words[k + 1]?.norm !== "by")) continue
      const passive = /\b(?:was|were|been|be|is|are|being)\b/.test(auxiliary)
      const lemma = participle(word)
      const status = passive ? (DONE_TO.get(lemma) ?? IS.get(word.norm)) : DOES.get(lemma)
      if (negated && (status || DOES.has(lemma))) continue
      if (status === "concluded" && !passive && dependents(s, word.i, "obj").length > 0) return null
      const told = status ? ahead(s, word.i, status) : null
      if (told) return { status: told, word, verb: word.i }
      if (auxiliary || /^VB[DZP]$/.test(word.xpos)) return null
    }
  }
  return null
}

/** The table's form of a verb whose lemma the model did not know ("stalle", or "paused" taken for an adjective). */
function participle(word: Word): string {
  const bare = word.norm.replace(/(?:ed|d)$/, "")
  const forms = [word.lemma, bare, `${bare}e`, bare.replace(/(.)\1$/, "$1")]
  return forms.find((form) => DONE_TO.has(form) || DOES.has(form)) ?? word.lemma
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
      const status = word.rel.startsWith("acl") ? undefined : NOUN_OF.get(governor.lemma)
      // "it is no failure of the talks"
      if (status && (isNegated(s, governor.i) || dependents(s, governor.i, "det").some(({ norm }) => norm === "no")))
        return null
      if (status && found === null && word.i > governor.i) return { status, word: governor, verb: null }
      if (!/^(?:conj|appos|nmod|compound|acl)/.test(word.rel)) break
    } else if (REFUSES.test(governor.lemma)) return refused(s, governor)
    else if (WANTS.test(governor.lemma) && governor.i < noun.first)
      // "will demand in Tuesday's talks that": said there, not asked for
      return word.rel.startsWith("obl") && /^(?:in|at|during|after|before)$/.test(caseOf(s, word.i) ?? "")
        ? null
        : { status: "proposed", word: governor, verb: governor.i }
    else if (found === null) found = verbStatus(s, word, governor)
    if (isPredicate(governor) && /^(?:ccomp|root|parataxis)/.test(governor.rel)) break
    at = governor.i
  }
  return found
}

/** "refused to attend the talks", "boycotted the meeting"; who "declined to comment on the talks" stays away from nothing. */
function refused(s: PageSentence, governor: Word): StatusReading | null {
  const deed = dependents(s, governor.i, "xcomp").find(({ i }) => i > governor.i)
  if (
    deed &&
    !ATTENDS.has(deed.lemma) &&
    !/^(?:enter|resume|start|begin|continue|negotiate|engage|restart|accept)$/.test(deed.lemma)
  )
    return null
  return { status: "boycotted", word: governor, verb: governor.i }
}

function verbStatus(s: PageSentence, word: Word, governor: Word): StatusReading | null {
  if (isNegated(s, governor.i)) return null
  const prep = caseOf(s, word.i)
  const object = /^(?:obj|nsubj:pass|iobj)$/.test(word.rel)
  if (word.rel === "nsubj" && !isPassive(s, governor.i)) {
    const status = DOES.get(participle(governor))
    const told = status ? ahead(s, governor.i, status) : null
    return told ? { status: told, word: governor, verb: governor.i } : null
  }
  if (object) {
    const status = DONE_TO.get(participle(governor))
    const told = status ? ahead(s, governor.i, status) : null
    return told ? { status: told, word: governor, verb: governor.i } : null
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

/**
 * A future turns "held" and "begun" into what is only announced, "should" and "could" into what is proposed. A bare infinitive counts only after a
 * word of planning ("agreed to hold", "due to host"); null otherwise ("it is hard to hold talks").
 */
function ahead(s: PageSentence, verb: number, status: MeetingStatus): MeetingStatus | null {
  if (!/^(?:concluded|under-way|resumed|announced)$/.test(status)) return status
  const auxiliary = auxiliaries(s, verb)
  if (auxiliary.some((aux) => /^(?:should|could|might|may|must|can)$/.test(aux))) return "proposed"
  const word = s.words[verb]
  if (word?.xpos === "VB" && !auxiliary.some((aux) => /^(?:will|would|shall|'ll)$/.test(aux))) {
    const above = s.words.slice(Math.max(0, verb - 9), verb)
    if (
      above.some((one) =>
        /^(?:agree|due|set|plan|schedule|decide|announce|expect|expected|scheduled|planned)$/.test(one.lemma),
      )
    )
      return "announced"
    return above.some((one) => WANTS.test(one.lemma) || /^(?:effort|attempt|bid)$/.test(one.lemma)) ? "proposed" : null
  }
  if (isAhead(s, verb)) return status === "resumed" ? "proposed" : "announced"
  return status === "concluded" && word?.xpos === "VBG" ? "under-way" : status
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
