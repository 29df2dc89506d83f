import type { Part } from "../../model/span.ts"
import type { Word } from "../../text/syntax/tree.ts"
import {
  agentOf,
  auxiliaries,
  caseOf,
  dependents,
  isNegated,
  isPassive,
  likelySubject,
  partOfRange,
  yieldOf,
} from "../clause.ts"
import type { Page, PageSentence } from "../page.ts"
import { partiesAt } from "../party.ts"
import type { TermNoun } from "../term-nouns.ts"
import { type Act, actAt, FAMILY_OF, familyOf } from "./acts.ts"
import type { Find } from "./find.ts"
import { isMediator, nounParties, withParties } from "./noun-parties.ts"
import { type NounState, nounState } from "./noun-state.ts"
import { beneficiaryOf } from "./promise-frame.ts"
import { rangeOf } from "./range.ts"
import { isDefinite } from "./truce-frame.ts"

/** What a deal holds: the head of the words that tell one of its acts, and who is bound by it if they say so. */
interface Clause {
  readonly word: Word
  readonly act: Act
  readonly promisors: readonly string[]
  /** True for "under the deal they would leave": the clause itself is the find, the deal only its frame. */
  readonly framed: boolean
}

/** The act of a find whose deal is only referred to ("joined the agreement"): the report's last truce or deal gives it. */
export const INHERITED = "@deal"

/** Modifiers that name what a deal is about: "evacuation deal", "prisoner swap agreement". */
const MODIFIER_ACTS: ReadonlyMap<string, string> = new Map([
  ["evacuation", "evacuate"],
  ["withdrawal", "withdraw"],
  ["prisoner", "prisoner-exchange"],
  ["swap", "prisoner-exchange"],
  ["exchange", "prisoner-exchange"],
  ["hostage", "release-detainees"],
  ["ceasefire", "ceasefire"],
  ["truce", "ceasefire"],
  ["disarmament", "disarm"],
  ["surrender", "disarm"],
  ["aid", "humanitarian-access"],
  ["de-escalation", "ceasefire"],
])

/** Reads one noun for a deal: its acts, each with the side that it binds; what one side does "in exchange" is an act of its own. */
export function dealFinds(page: Page, s: PageSentence, noun: TermNoun): Find[] {
  const reading = nounState(s, noun)
  if (reading === "unreal" || noun.plural) return []
  const state = reading?.state === "demanded" ? null : (reading?.state ?? "in-effect")
  if (state === null) return []
  const clauses = clausesOf(page, s, noun, reading)
  const exchange = exchangeOf(page, s, noun)
  if (clauses.length === 0) {
    const act = modifierAct(s, noun)
    const referred = act === null && exchange === null
    if (referred && (reading === null || state === "in-effect" || !isDefinite(s, noun))) return []
    const word = s.words[noun.head]
    if (word && (act !== null || referred))
      clauses.push({ word, act: { act: act ?? INHERITED, known: true }, promisors: [], framed: false })
  }
  const parties = nounParties(page, s, noun, reading)
  const finds: Find[] = []
  for (const clause of clauses) {
    const given = exchange?.given ?? null
    finds.push(findOf(page, s, noun, reading, state, clause, parties, given ? [given] : []))
  }
  const first = clauses[0]
  if (exchange && first) {
    const inside = parties.names.some((name) => first.promisors.includes(name))
    const others = inside
      ? parties.names.filter((name) => !first.promisors.includes(name))
      : withParties(page, s, noun, reading?.verb ?? null)
    const taken = partOfRange(
      page,
      s,
      yieldOf(s, first.word.i, (child) => child.i > exchange.clause.word.i - 3 || child.rel === "mark"),
    )
    finds.push(
      findOf(
        page,
        s,
        noun,
        reading,
        state,
        { ...exchange.clause, promisors: others },
        { names: others, weak: false },
        taken ? [taken] : [],
      ),
    )
  }
  return finds
}

function findOf(
  page: Page,
  s: PageSentence,
  noun: TermNoun,
  reading: NounState | null,
  state: NounState["state"],
  clause: Clause,
  parties: { names: readonly string[]; weak: boolean },
  conditions: readonly Part[],
): Find {
  const refused = state === "refused" || state === "ended"
  const verb = reading?.verb ?? null
  const near = verb !== null && Math.abs(verb - noun.head) <= 8 ? verb : noun.head
  const inPlace = conditions.length > 0 && clause.word.i > noun.last + 6 && clause.word.upos === "NOUN"
  return {
    s,
    range: clause.framed
      ? rangeOf(s, clause.word.i, clause.word.i)
      : inPlace
        ? yieldOf(s, clause.word.i)
        : { first: Math.min(noun.first, near), last: Math.max(noun.last, near) },
    content: clause.word.i,
    rule: `deal-${state}`,
    promisors: clause.promisors.length > 0 ? clause.promisors : parties.names,
    act: clause.act.act,
    force: state === "negotiated" || state === "offered" ? "proposed" : "signed",
    polarity: refused ? "will-not" : isNegated(s, clause.word.i) ? "will-not" : "will",
    state,
    instrument: null,
    beneficiary: beneficiaryOf(page, s, clause.word.i),
    conditions,
    definite: clause.framed,
    weakPromisors: clause.promisors.length === 0 && parties.weak,
    loose: false,
  }
}

/** "deal to evacuate", "deal that will see them leave", "deal for a truce", "under the deal they would leave", "left under a deal". */
function clausesOf(page: Page, s: PageSentence, noun: TermNoun, reading: NounState | null): Clause[] {
  const heads: Word[] = []
  const add = (word: Word | undefined) => {
    if (word && !heads.includes(word)) heads.push(word)
  }
  for (const child of dependents(s, noun.head, "acl", "ccomp", "xcomp"))
    if (child.i > noun.head && (child.rel !== "acl:relcl" || isAhead(s, child))) add(child)
  if (reading?.verb != null && !reading.byModifier && reading.state !== "violated" && reading.state !== "collapsed") {
    for (const child of dependents(s, reading.verb, "ccomp", "xcomp", "advcl"))
      if (child.i > noun.head && isAhead(s, child)) add(child)
  }
  for (const child of dependents(s, noun.head, "nmod"))
    if (/^(?:for|on|over|about)$/.test(caseOf(s, child.i) ?? "")) add(child)
  if (reading?.verb != null && !reading.byModifier) {
    for (const child of dependents(s, reading.verb, "obl"))
      if (child.i > noun.head && /^(?:for|on)$/.test(caseOf(s, child.i) ?? "")) add(child)
  }
  const framed = isFrame(s, noun)
  if (framed) add(afterThat(s, noun) ?? governingVerb(s, noun.head))
  if (heads.length === 0) add(afterThat(s, noun))
  const clauses: Clause[] = []
  const families = new Set<string>()
  const expand = heads.flatMap((head) => [head, ...inner(s, head)])
  for (const word of expand) {
    if (word.i === reading?.verb && !framed) continue
    const act = actAt(s, word.i)
    if (!act?.known || families.has(familyOf(act.act)) || !FAMILY_OF.has(act.act) || FAMILY_OF.get(act.act) === "force")
      continue
    families.add(familyOf(act.act))
    clauses.push({ word, act, promisors: doerOf(page, s, word), framed: framed && word.i > noun.last })
  }
  return clauses
}

/** What a deal provides lies ahead: an infinitive, "will", "would". */
function isAhead(s: PageSentence, word: Word): boolean {
  return word.xpos === "VB" || auxiliaries(s, word.i).some((aux) => /^(?:will|would|shall)$/.test(aux))
}

/** "see rebels leave", "allow the fighters to go": the deeds inside, and coordinated ones. */
function inner(s: PageSentence, head: Word): Word[] {
  if (actAt(s, head.i)?.known) return dependents(s, head.i, "conj")
  const children = dependents(s, head.i, "xcomp", "ccomp", "conj")
  // "see them evacuated": the deed hangs on the object
  for (const object of dependents(s, head.i, "obj")) children.push(...dependents(s, object.i, "acl"))
  if (children.length === 0 && /^(?:see|allow|let|mean|permit|have)$/.test(head.lemma)) {
    const next = s.words.slice(head.i + 1, head.i + 13).find((word) => word.upos === "VERB" && actAt(s, word.i)?.known)
    if (next) children.push(next)
  }
  return [...children, ...children.flatMap((child) => dependents(s, child.i, "xcomp", "ccomp", "conj"))]
}

/** "under the deal", "according to the agreement", "as part of an accord". */
function isFrame(s: PageSentence, noun: TermNoun): boolean {
  const before = s.words.slice(Math.max(0, noun.first - 6), noun.first).map((word) => word.norm)
  return /\b(?:under|according to|in line with|in accordance with|as part of|in keeping with|per)(?: \S+){0,3}$/.test(
    before.join(" "),
  )
}

function governingVerb(s: PageSentence, head: number): Word | undefined {
  let at = s.words[head]?.head ?? -1
  for (let steps = 0; steps < 3 && at >= 0; steps++) {
    const word = s.words[at]
    if (!word) return undefined
    if (word.upos === "VERB") return word
    at = word.head
  }
  return undefined
}

/** "an agreement with officials that rebels would leave": the first clause with "would" or "will" after the noun, where the tree hung it on another noun. */
function afterThat(s: PageSentence, noun: TermNoun): Word | undefined {
  for (let k = noun.last + 1; k < Math.min(s.words.length, noun.last + 24); k++) {
    const word = s.words[k]
    if (!word) return undefined
    if (/^(?:would|will)$/.test(word.norm)) {
      const verb = s.words[word.head]
      return verb && verb.i > k && verb.i - k <= 4 ? verb : s.words[k + 1]
    }
  }
  return undefined
}

/** Who does what a clause of a deal tells; empty for passives without "by" and where the tree gives no party. */
function doerOf(page: Page, s: PageSentence, word: Word): string[] {
  if (word.upos !== "VERB" && word.upos !== "AUX") return []
  if (isPassive(s, word.i)) {
    const agent = agentOf(s, word.i)
    return agent === null ? [] : partiesAt(page, s, agent)
  }
  const subject = likelySubject(s, word.i)
  if (subject === null || (word.rel.startsWith("acl") && auxiliaries(s, word.i).length === 0 && subject === word.head))
    return []
  return partiesAt(page, s, subject).filter((name) => !isMediator(page, name))
}

function modifierAct(s: PageSentence, noun: TermNoun): string | null {
  for (let k = noun.first - 1; k >= Math.max(0, noun.first - 4); k--) {
    const word = s.words[k]
    if (!word || /^(?:ADP|VERB|DET|PUNCT)$/.test(word.upos)) break
    const act = MODIFIER_ACTS.get(word.lemma)
    if (act) return act
  }
  return null
}

/** "in exchange for a halt to the shelling", "in return for leaving". */
function exchangeOf(page: Page, s: PageSentence, noun: TermNoun): { given: Part | null; clause: Clause } | null {
  for (let k = noun.last + 1; k < s.words.length - 3; k++) {
    const a = s.words[k]
    const b = s.words[k + 1]
    const c = s.words[k + 2]
    if (a?.norm !== "in" || !b || !/^(?:exchange|return)$/.test(b.norm) || c?.norm !== "for") continue
    for (let h = k + 3; h < Math.min(s.words.length, k + 9); h++) {
      const word = s.words[h]
      if (!word || !/^(?:NOUN|VERB)$/.test(word.upos)) continue
      const act = actAt(s, h)
      if (!act?.known) continue
      const last = yieldOf(s, h, (child) => child.rel.startsWith("advcl")).last
      return {
        given: partOfRange(page, s, { first: k, last: Math.min(last, h + 8) }),
        clause: { word, act, promisors: [], framed: false },
      }
    }
  }
  return null
}
