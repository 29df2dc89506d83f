import type { Word } from "../../text/syntax/tree.ts"
import { agentOf, auxiliaries, caseOf, dependents, isNegated, isPassive, isPredicate } from "../clause.ts"
import type { PageSentence } from "../page.ts"
import { AS_NOUN, AS_OBJECT, AS_OBLIQUE, AS_SUBJECT, BY_PREPOSITION, type State } from "./states.ts"

/** How a sentence speaks of a truce, deal or promise that one of its nouns names. */
export interface NounState {
  readonly state: State
  /** The predicate that tells the state; null where a noun or preposition does. */
  readonly verb: number | null
  /** Who did it, by a passive's "by" or a modifier ("brokered by"); null where the subject of `verb` is to be asked. */
  readonly agent: number | null
  /** The topmost word that was climbed to: its subject is the last resort. */
  readonly top: number
  /** True where only the noun's own participle tells it ("a truce brokered by"). */
  readonly byModifier: boolean
}

const UNREAL_MARKS = new Set(["if", "whether", "unless", "lest"])
const UNREAL_AUXILIARIES = new Set(["could", "might", "may", "should", "must", "can", "ca"])
const FUTURE_STATES = new Set<State>(["in-effect", "declared", "extended", "ended", "joined"])

/**
 * Climbs from the noun to what is said of it. "unreal" where it is only wished for, supposed or denied ("no truce"): such words promise nothing.
 * Null where nothing is said of it.
 */
export function nounState(s: PageSentence, head: number): NounState | "unreal" | null {
  const noun = s.words[head]
  if (!noun || isDenied(s, head)) return "unreal"
  const climbed = climb(s, head)
  if (climbed === "unreal") return "unreal"
  const own = ownModifier(s, head)
  if (
    own &&
    (climbed === null || climbed.state === "in-effect" || climbed.state === "violated" || climbed.state === "collapsed")
  )
    return own
  return climbed
}

/** The participle after or before the noun that tells its making: "brokered by", "declared last week by", "agreed". */
function ownModifier(s: PageSentence, head: number): NounState | null {
  const after = dependents(s, head, "acl", "amod", "dep").filter(
    (child) => child.upos === "VERB" || /^VB[ND]$/.test(child.xpos),
  )
  for (const child of after) {
    const state = AS_OBJECT.get(child.lemma)
    if (!state || (child.rel === "acl:relcl" && !isPassive(s, child.i))) continue
    if (state === "demanded" && child.lemma !== "call") continue
    if (state === "demanded") return null
    return { state, verb: child.i, agent: agentOf(s, child.i), top: child.i, byModifier: true }
  }
  const next = s.words[head + 1]
  if (next && /^VBN|VBD$/.test(next.xpos)) {
    const state = AS_OBJECT.get(next.lemma)
    const by = s.words.slice(head + 2, head + 8).find((word) => word.norm === "by")
    if (state && by && state !== "demanded" && by.head > by.i)
      return { state, verb: next.i, agent: by.head, top: next.i, byModifier: true }
  }
  return null
}

function climb(s: PageSentence, head: number): NounState | "unreal" | null {
  let at = head
  let found: NounState | null = null
  for (let steps = 0; steps < 6; steps++) {
    const word = s.words[at]
    if (!word || word.head < 0) break
    const governor = s.words[word.head]
    if (!governor) break
    const read =
      found !== null && isPredicate(governor) && found.verb !== null
        ? overVerb(s, word, governor)
        : step(s, word, governor)
    if (read === "stop") break
    if (read === "demanded" || (isPredicate(governor) && isUnreal(s, governor.i, found?.state ?? read))) return "unreal"
    if (read !== null) found = take(s, found, read, governor)
    at = governor.i
  }
  return found
}

/** One step up: what the governor says of the word below it. */
function step(s: PageSentence, word: Word, governor: Word): State | "stop" | null {
  const prep = caseOf(s, word.i)
  if (!isPredicate(governor)) {
    if (/^(NOUN|PROPN|ADJ|X)$/.test(governor.upos)) {
      if (word.rel.startsWith("nsubj")) return AS_SUBJECT.get(governor.lemma) ?? copulaState(governor)
      return AS_NOUN.get(governor.lemma) ?? (prep ? (BY_PREPOSITION.get(prep) ?? null) : null)
    }
    return null
  }
  if (prep && BY_PREPOSITION.has(prep)) return BY_PREPOSITION.get(prep) ?? null
  if (word.rel === "nsubj")
    return isNegated(s, governor.i) &&
      AS_SUBJECT.get(governor.lemma) === "in-effect" &&
      !/^(apply|include|cover)$/.test(governor.lemma)
      ? "collapsed"
      : (AS_SUBJECT.get(governor.lemma) ?? (isPassive(s, governor.i) ? (AS_OBJECT.get(governor.lemma) ?? null) : null))
  if (/^(obj|nsubj:pass|iobj)$/.test(word.rel)) {
    const state = AS_OBJECT.get(governor.lemma) ?? null
    if (isNegated(s, governor.i)) return state === "joined" ? "violated" : state === "violated" ? "joined" : "demanded"
    if (
      state === "agreed" &&
      /^(negotiate|make|arrange|work|do)$/.test(governor.lemma) &&
      auxiliaries(s, governor.i).includes("being")
    )
      return "negotiated"
    return state
  }
  if (prep) {
    const state = AS_OBLIQUE.get(`${governor.lemma}:${prep.split(" ")[0]}`)
    if (state) return isNegated(s, governor.i) && state === "joined" ? "violated" : state
  }
  if (/^(obl|nmod|conj|advcl|acl|xcomp|ccomp|dep|nsubj|root)/.test(word.rel)) return null
  return "stop"
}

/** Above the first predicate only wishes, refusals and efforts matter: "urged them to respect the truce", "refused to join the truce". */
function overVerb(s: PageSentence, word: Word, governor: Word): State | "stop" | null {
  if (!/^(xcomp|acl|ccomp|advcl|conj)/.test(word.rel) || word.rel === "acl:relcl") return "stop"
  if (word.rel === "conj") return null
  const lemma = governor.lemma
  if (word.rel.startsWith("advcl") || word.rel.startsWith("conj")) return "stop"
  if (/^(refuse|decline)$/.test(lemma)) return "refused"
  if (
    /^(fail|try|attempt|hope|want|seek|need|urge|call|demand|ask|press|push|pressure|persuade|require|struggle|aim|wish|work|encourage|convince|help|force|appeal|order)$/.test(
      lemma,
    )
  )
    return "demanded"
  return word.rel === "ccomp" ? "stop" : null
}

function copulaState(governor: Word): State | null {
  if (/^(place|force|effect|way)$/.test(governor.lemma)) return "in-effect"
  return /^(over|dead|off|finished)$/.test(governor.lemma) ? "collapsed" : null
}

function take(s: PageSentence, found: NounState | null, read: State, governor: Word): NounState {
  const verb = isPredicate(governor) ? governor.i : null
  if (found === null)
    return { state: read, verb, agent: verb === null ? null : agentOf(s, verb), top: governor.i, byModifier: false }
  // "announced the end of", "promise of": the noun names the state, the verb above it says who; a refusal above an acceptance wins
  const state = read === "refused" || (found.verb === null && found.state === "in-effect") ? read : found.state
  return {
    ...found,
    state,
    verb: found.verb ?? verb,
    agent: found.agent ?? (verb === null ? null : agentOf(s, verb)),
    top: governor.i,
  }
}

function isUnreal(s: PageSentence, verb: number, state: State | "stop" | null): boolean {
  if (dependents(s, verb, "mark").some((mark) => UNREAL_MARKS.has(mark.norm))) return true
  const auxiliary = auxiliaries(s, verb)
  if (auxiliary.some((aux) => UNREAL_AUXILIARIES.has(aux))) return true
  return auxiliary.includes("would") && state !== null && state !== "stop" && !FUTURE_STATES.has(state)
}

/** "no truce", "any ceasefire", "without a truce". */
function isDenied(s: PageSentence, head: number): boolean {
  const det = dependents(s, head, "det")[0]?.norm
  const prep = caseOf(s, head)
  return det === "no" || det === "any" || prep === "without" || prep === "until" || prep === "pending"
}
