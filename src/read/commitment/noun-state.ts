import type { Word } from "../../text/syntax/tree.ts"
import { agentOf, auxiliaries, caseOf, dependents, isNegated, isPassive, isPredicate } from "../clause.ts"
import type { PageSentence } from "../page.ts"
import type { TermNoun } from "../term-nouns.ts"
import { phraseStart, windowState } from "./noun-window.ts"
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
const STANDING = new Set<State>(["in-effect", "violated", "collapsed", "extended"])

/**
 * What is said of the noun: by the words right beside it, else by climbing its tree. "unreal" where it is only wished for, supposed or denied
 * ("no truce"): such words promise nothing. Null where nothing is said of it.
 */
export function nounState(s: PageSentence, noun: TermNoun): NounState | "unreal" | null {
  if (isDenied(s, noun)) return "unreal"
  const compound = inCompound(s, noun)
  if (compound !== null) return compound
  const beside = windowState(s, noun)
  if (beside === "unreal") return "unreal"
  const climbed = climb(s, noun)
  if (climbed === "unreal") return "unreal"
  const vague = beside === null || (beside.state === "in-effect" && climbed !== null && !STANDING.has(climbed.state))
  const proposal = climbed === null ? null : forDoing(s, climbed)
  if (proposal === "unreal") return "unreal"
  if (proposal !== null) return proposal
  const told = vague || overruled(climbed) ? (climbed ?? beside) : beside
  const own = ownModifier(s, noun)
  if (told !== null && isMereInfinitive(s, told)) return "unreal"
  return own && (told === null || STANDING.has(told.state)) ? own : told
}

const BINDS =
  /^(?:agree|pledge|promise|vow|commit|prepared|prepare|ready|willing|continue|decide|offer|refuse|decline|undertake|begin|start|order|call|demand|require|oblige|set|due|unwilling|threaten|manage)$/

/** "a settlement could bring them to implement a truce": an infinitive that hangs on no word of promising tells of nothing done. */
function isMereInfinitive(s: PageSentence, told: NounState): boolean {
  const verb = told.verb === null ? undefined : s.words[told.verb]
  if (verb?.xpos !== "VB" || !/^(?:joined|declared|agreed|extended)$/.test(told.state)) return false
  if (auxiliaries(s, verb.i).some((aux) => /^(?:will|would|shall|'ll|did|do|does)$/.test(aux))) return false
  const near = s.words.slice(Math.max(0, verb.i - 8), verb.i)
  return (
    !BINDS.test(s.words[verb.head]?.lemma ?? "") &&
    !near.some((word) => BINDS.test(word.lemma) || BINDS.test(word.norm) || /^(?:will|would)$/.test(word.norm))
  )
}

/** "cease-fire offers", "truce talks", "ceasefire hopes": the noun that the truce's name stands in front of says how far it has got. */
function inCompound(s: PageSentence, noun: TermNoun): NounState | "unreal" | null {
  const word = s.words[noun.last]
  const head = s.words[noun.last + 1]
  if (!word || !head || head.upos !== "NOUN" || word.head !== head.i) return null
  const state = AS_NOUN.get(head.lemma)
  if (state === "demanded" || state === "negotiated") return "unreal"
  const verb = s.words[head.head]
  const refused = verb?.upos === "VERB" && head.rel === "obj" && AS_OBJECT.get(verb.lemma) === "refused"
  if (state !== "offered" || verb === undefined) return null
  return refused
    ? { state: "refused", verb: verb.i, agent: null, top: verb.i, byModifier: false }
    : { state, verb: isPredicate(verb) ? verb.i : null, agent: null, top: head.i, byModifier: false }
}

/** "proposals for implementing a truce", "efforts at extending it": the noun before the preposition wins over the verb, wherever the tree hung that. */
function forDoing(s: PageSentence, climbed: NounState): NounState | "unreal" | null {
  const verb = climbed.verb === null ? undefined : s.words[climbed.verb]
  if (verb?.xpos !== "VBG" || !/^(?:for|of|on|at|to|in)$/.test(s.words[verb.i - 1]?.norm ?? "")) return null
  const noun = s.words[verb.i - 2]
  // "asked for help in achieving a truce"
  if (noun && /^(?:help|assistance|support|interest|role|difficulty|aid)$/.test(noun.lemma)) return "unreal"
  const state = noun ? AS_NOUN.get(noun.lemma) : undefined
  if (!noun || (state !== "offered" && state !== "demanded")) return null
  if (state === "demanded") return "unreal"
  const above = s.words[noun.head]
  return { state, verb: above && isPredicate(above) ? above.i : null, agent: null, top: noun.i, byModifier: false }
}

/** States that the tree sees above what stands beside the noun: "refused to join the truce", "proposals for implementing a truce". */
function overruled(climbed: NounState | null): boolean {
  return climbed !== null && (climbed.state === "refused" || climbed.state === "offered" || climbed.state === "ended")
}

/** The participle after the noun that tells its making: "brokered by", "declared last week by", "agreed". */
function ownModifier(s: PageSentence, noun: TermNoun): NounState | null {
  const after = dependents(s, noun.head, "acl", "amod", "dep").filter(
    (child) => child.upos === "VERB" || /^VB[ND]$/.test(child.xpos),
  )
  const next = s.words[noun.last + 1]
  if (next && /^VB[ND]$/.test(next.xpos)) after.push(next)
  // "a truce between the two armies brokered by": the participle behind the parties
  for (let k = noun.last + 2; k <= noun.last + 12; k++) {
    const word = s.words[k]
    if (!word || /^(?:AUX|PUNCT|SCONJ)$/.test(word.upos)) break
    if (/^VB[ND]$/.test(word.xpos) && s.words[k + 1]?.norm === "by") after.push(word)
  }
  for (const child of after) {
    const state = AS_OBJECT.get(child.lemma)
    if (!state || state === "demanded" || state === "violated") continue
    if (child.i > noun.last && child.rel === "acl:relcl" && !isPassive(s, child.i)) {
      // "the truce that the army declared": the clause's own subject did it
      const own = dependents(s, child.i, "nsubj").find((word) => word.upos !== "PRON")
      if (own) return { state, verb: child.i, agent: own.i, top: child.i, byModifier: true }
      continue
    }
    const by = s.words.slice(child.i + 1, child.i + 7).find((word) => word.norm === "by")
    const agent = agentOf(s, child.i) ?? (by && by.head > by.i ? by.head : null)
    if (child.i > noun.last && agent === null && child.rel !== "acl") continue
    return { state, verb: child.i, agent, top: child.i, byModifier: true }
  }
  return null
}

function climb(s: PageSentence, noun: TermNoun): NounState | "unreal" | null {
  let at = noun.head
  let found: NounState | null = null
  // "the end of the US-brokered truce": the noun before "of" tells the state, wherever the tree hung the rest
  const k = phraseStart(s, noun.first) - 1
  const of = s.words[k]?.norm === "of" ? s.words[k - 1] : undefined
  const told = of?.upos === "NOUN" ? AS_NOUN.get(of.lemma) : undefined
  if (told === "demanded") return "unreal"
  if (of && told) {
    found = { state: told, verb: null, agent: null, top: of.i, byModifier: false }
    at = of.i
  }
  for (let steps = 0; steps < 6; steps++) {
    const word = s.words[at]
    const governor = word && word.head >= 0 ? s.words[word.head] : undefined
    if (!word || !governor) break
    const above = found !== null && found.verb !== null
    const read = above ? overVerb(s, word, governor) : step(s, word, governor)
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
  if (!isPredicate(governor)) return nominalStep(word, governor, prep)
  if (prep && BY_PREPOSITION.has(prep)) return BY_PREPOSITION.get(prep) ?? null
  if (word.rel === "nsubj") {
    const state =
      AS_SUBJECT.get(governor.lemma) ?? (isPassive(s, governor.i) ? AS_OBJECT.get(governor.lemma) : undefined)
    if (!state) return "stop"
    return state === "in-effect" && isNegated(s, governor.i) && !/^(apply|include|cover|extend)$/.test(governor.lemma)
      ? "collapsed"
      : state
  }
  if (/^(obj|nsubj:pass|iobj)$/.test(word.rel)) return asObject(s, governor)
  if (prep) {
    const state = AS_OBLIQUE.get(`${governor.lemma}:${prep.split(" ")[0]}`)
    if (state) return isNegated(s, governor.i) && state === "joined" ? "violated" : state
  }
  return /^(obl|nmod|conj|advcl|acl|xcomp|ccomp|dep|root)/.test(word.rel) ? null : "stop"
}

function nominalStep(word: Word, governor: Word, prep: string | null): State | "stop" | null {
  if (!/^(NOUN|PROPN|ADJ|X)$/.test(governor.upos)) return null
  if (word.rel.startsWith("nsubj")) return AS_SUBJECT.get(governor.lemma) ?? copulaState(governor) ?? "stop"
  const state = AS_NOUN.get(governor.lemma)
  if (state) return state
  if (prep && BY_PREPOSITION.has(prep)) return BY_PREPOSITION.get(prep) ?? null
  return /^(conj|appos|compound|flat|amod)/.test(word.rel) || prep === "of" ? null : "stop"
}

function asObject(s: PageSentence, governor: Word): State | null {
  const state = AS_OBJECT.get(governor.lemma) ?? null
  if (isNegated(s, governor.i)) return state === "joined" ? "violated" : state === "violated" ? "joined" : "demanded"
  if (
    state === "agreed" &&
    /^(negotiate|make|arrange|work|do|broker)$/.test(governor.lemma) &&
    auxiliaries(s, governor.i).includes("being")
  )
    return "negotiated"
  // "military figures observing the truce" watch it; parties "observe" it in a finite clause
  return state === "joined" && governor.lemma === "observe" && governor.xpos === "VBG" ? "in-effect" : state
}

const EFFORTS =
  /^(fail|try|attempt|hope|want|seek|need|urge|call|demand|ask|press|push|pressure|persuade|require|struggle|aim|wish|work|encourage|convince|help|force|appeal|order|warn|tell|advise|command|implore|beg|direct|remind|challenge|instruct|compel|allow|expect|threaten|warn)$/

/** Above the first predicate only wishes, refusals, proposals and efforts matter: "urged them to respect the truce", "refused to join the truce". */
function overVerb(s: PageSentence, word: Word, governor: Word): State | "stop" | null {
  if (!isPredicate(governor)) {
    const state = AS_NOUN.get(governor.lemma)
    return /^acl|^nmod|^dep/.test(word.rel) && word.rel !== "acl:relcl" && (state === "demanded" || state === "offered")
      ? state
      : "stop"
  }
  if (
    !/^(xcomp|ccomp)/.test(word.rel) ||
    (word.rel === "ccomp" && /^(?:tell|warn|remind|expect|help|allow|direct|advise)$/.test(governor.lemma))
  )
    return "stop"
  if (/^(refuse|decline)$/.test(governor.lemma)) return "refused"
  if (EFFORTS.test(governor.lemma)) return "demanded"
  return word.rel === "ccomp" ? "stop" : null
}

function copulaState(governor: Word): State | null {
  if (/^(place|force|effect|way)$/.test(governor.lemma)) return "in-effect"
  return /^(over|dead|off|finished)$/.test(governor.lemma) ? "collapsed" : null
}

function take(s: PageSentence, found: NounState | null, read: State, governor: Word): NounState {
  const verb = isPredicate(governor) ? governor.i : null
  const agent = verb === null ? null : agentOf(s, verb)
  if (found === null) return { state: read, verb, agent, top: governor.i, byModifier: false }
  // "announced the end of", "promise of": the noun names the state, the verb above it says who; a refusal or proposal above an acceptance wins
  if (read === "refused") return { ...found, state: read, top: governor.i }
  if (read === "offered") return { state: read, verb: null, agent: null, top: governor.i, byModifier: false }
  const state = found.verb === null && found.state === "in-effect" ? read : found.state
  return { ...found, state, verb: found.verb ?? verb, agent: found.agent ?? agent, top: governor.i }
}

function isUnreal(s: PageSentence, verb: number, state: State | "stop" | null): boolean {
  if (dependents(s, verb, "mark").some((mark) => UNREAL_MARKS.has(mark.norm))) return true
  const auxiliary = auxiliaries(s, verb)
  if (auxiliary.some((aux) => UNREAL_AUXILIARIES.has(aux))) return true
  return auxiliary.includes("would") && state !== null && state !== "stop" && !FUTURE_STATES.has(state)
}

/** "no truce", "any ceasefire", "without a truce". */
function isDenied(s: PageSentence, noun: TermNoun): boolean {
  const prep = caseOf(s, noun.head)
  if (prep === "without" || prep === "until" || prep === "pending") return true
  return s.words
    .slice(Math.max(0, noun.first - 3), noun.first)
    .some((word) => /^(?:no|any|without)$/.test(word.norm) && word.upos !== "PRON")
}
