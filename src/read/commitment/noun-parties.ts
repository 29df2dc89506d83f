import { agentOf, caseOf, dependents, isPassive, likelySubject } from "../clause.ts"
import { codebookIndex } from "../codebook-index.ts"
import type { Page, PageSentence } from "../page.ts"
import { partiesAt } from "../party.ts"
import type { TermNoun } from "../term-nouns.ts"
import type { NounState } from "./noun-state.ts"
import { phraseStart } from "./noun-window.ts"

/** Who a truce or deal binds, as far as one sentence tells. */
export interface NounParties {
  readonly names: readonly string[]
  /** True where they only brokered it, are said to have broken it, or a modifier alone ties them to it. */
  readonly weak: boolean
}

const BROKERING =
  /^(?:broker|mediate|negotiate|sponsor|facilitate|arrange|secure|forge|hammer|help|impose|monitor|oversee|guarantee)$/
const NONE: NounParties = { names: [], weak: true }

/** The parties of a noun: "between A and B", else by the state who declared, joined or broke it, else its modifiers, else its brokers. */
export function nounParties(page: Page, s: PageSentence, noun: TermNoun, reading: NounState | null): NounParties {
  const between = betweenParties(page, s, noun)
  if (between.length > 0) return { names: between, weak: false }
  const verb = reading?.verb ?? null
  const lemma = verb === null ? "" : (s.words[verb]?.lemma ?? "")
  const doers = reading ? doersOf(page, s, reading) : []
  const bound = doers.filter((name) => !isMediator(page, name))
  const own = modifierParties(page, s, noun)
  if (reading && bound.length > 0 && !BROKERING.test(lemma)) {
    if (reading.state === "violated") return { names: bound, weak: true }
    if (reading.state === "agreed" || reading.state === "joined" || reading.state === "offered") {
      return { names: [...new Set([...bound, ...withParties(page, s, noun, verb)])], weak: false }
    }
    if (reading.state !== "in-effect" && reading.state !== "collapsed") return { names: bound, weak: false }
  }
  const others = reading?.state === "agreed" ? withParties(page, s, noun, verb) : []
  if (others.length > 0) return { names: others, weak: true }
  if (own.length > 0) return { names: own, weak: reading === null || reading.state !== "declared" }
  if (bound.length > 0 && BROKERING.test(lemma)) return { names: bound, weak: true }
  const plan = planParties(page, s, noun)
  return plan.length > 0 ? { names: plan, weak: true } : NONE
}

/** "came into effect under a US-Russian plan": the parties of the plan that the sentence puts the truce under. */
function planParties(page: Page, s: PageSentence, noun: TermNoun): string[] {
  for (let i = noun.last + 1; i < Math.min(s.words.length, noun.last + 14); i++) {
    const word = s.words[i]
    if (!word || !/^(?:plan|deal|agreement|initiative|accord)$/.test(word.lemma)) continue
    const head: TermNoun = { kind: "deal", first: i, last: i, head: i, plural: false }
    const under = s.words.slice(noun.last + 1, i).some((one) => /^(?:under|through|with|of|per)$/.test(one.norm))
    if (under) return modifierParties(page, s, head)
  }
  return []
}

/** Those that the state's verb, agent or possessor names. */
function doersOf(page: Page, s: PageSentence, reading: NounState): string[] {
  if (reading.agent !== null) return partiesAt(page, s, reading.agent)
  if (reading.verb !== null) {
    if (reading.byModifier || (isPassive(s, reading.verb) && reading.state !== "in-effect")) {
      const agent = agentOf(s, reading.verb)
      return agent === null ? [] : partiesAt(page, s, agent)
    }
    const subject = likelySubject(s, reading.verb)
    if (subject !== null) return partiesAt(page, s, subject)
  }
  const possessor = dependents(s, reading.top, "nmod:poss", "compound", "amod")[0]
  return possessor ? partiesAt(page, s, possessor.i) : []
}

/** "between the army and the rebels", "involving", "among": both parties, by the tree and by the order of words. */
function betweenParties(page: Page, s: PageSentence, noun: TermNoun): string[] {
  for (let i = noun.last + 1; i < Math.min(s.words.length, noun.last + 14); i++) {
    const word = s.words[i]
    if (!word) break
    if (!/^(between|among|amongst|involving)$/.test(word.norm)) {
      if (/^(?:\.|;|:)$/.test(word.text) || word.norm === "that" || word.norm === "which") break
      continue
    }
    if (i > noun.last + 7 && s.words[i - 1]?.upos !== "VERB") break
    const names = partiesBetween(page, s, i + 1)
    if (names.length > 0) return names
  }
  return []
}

function partiesBetween(page: Page, s: PageSentence, from: number): string[] {
  const names: string[] = []
  const to = Math.min(s.words.length, from + 16)
  for (let i = from; i < to; i++) {
    const word = s.words[i]
    if (!word) break
    if (/^(?:VERB|AUX|SCONJ)$/.test(word.upos) && word.xpos !== "VBN" && names.length > 0) break
    if (word.upos === "ADP" && word.norm !== "of" && names.length > 0) break
    if (s.words[i - 1]?.norm === "in" || s.words[i - 2]?.norm === "in") continue
    if (s.words[i - 1]?.norm === "of" || s.words[i - 2]?.norm === "of") continue
    if (!/^(?:NOUN|PROPN|PRON)$/.test(word.upos)) continue
    const next = s.words[i + 1]
    if (word.rel === "compound" && next && /^(?:NOUN|PROPN)$/.test(next.upos)) continue
    for (const name of partiesAt(page, s, i)) if (!names.includes(name)) names.push(name)
    if (names.length >= 4) break
  }
  return names
}

/** "with the tribes": the other side of an agreement. */
export function withParties(page: Page, s: PageSentence, noun: TermNoun, verb: number | null): string[] {
  const holders = verb === null ? [noun.head] : [noun.head, verb]
  for (const holder of holders) {
    for (const child of dependents(s, holder, "nmod", "obl")) {
      if (caseOf(s, child.i) === "with" && child.i > noun.head - 1) {
        return partiesAt(page, s, child.i).filter((name) => !isMediator(page, name))
      }
    }
  }
  return []
}

/** Names in the noun's own phrase: "the army's truce", "US-Russian brokered ceasefire", "rebel truce". A country where the war is fought names a place, not a party. */
export function modifierParties(page: Page, s: PageSentence, noun: TermNoun): string[] {
  const left = phraseStart(s, noun.first)
  if (left === noun.first) return []
  const index = codebookIndex(page.codebook)
  const names: string[] = []
  for (let k = left; k < noun.first; k++) {
    const match = index.longestAt(s.words, k)
    const actor = match?.values.find((value) => value.use !== "surname")?.actor
    if (!match || !actor) continue
    const word = s.words[k]
    const country =
      match.to - match.from === 1 &&
      /^\p{Lu}/u.test(word?.text ?? "") &&
      actor.country !== null &&
      page.codebook.countries.includes(actor.country)
    if (actor.type !== "outlet" && actor.type !== "person" && !(country && actor.type === "state"))
      names.push(actor.name)
    k = match.to - 1
  }
  if (names.length === 0) {
    const last = s.words[noun.first - 1]
    if (last && /^(?:NOUN)$/.test(last.upos) && /^(?:rebel|opposition|army|militia|militant)$/.test(last.lemma))
      names.push(...partiesAt(page, s, last.i))
  }
  return [...new Set(names)].filter((name) => !isMediator(page, name))
}

/** Bodies that host or carry messages: they are not bound by the truce that they announce. */
export function isMediator(page: Page, name: string): boolean {
  const index = codebookIndex(page.codebook)
  const actor = index.named(name)
  if (!actor)
    return /^(?:UN|United Nations)\b|\b(?:envoy|mediators?|monitors?|observers?|Observatory|activists?|witness(?:es)?|analysts?|diplomats?|sources?|journalists?|reporters?)\b/i.test(
      name,
    )
  if (actor.type === "igo" || actor.type === "ngo" || actor.type === "outlet") return true
  if (actor.type !== "person") return false
  return actor.tenures.some((tenure) => index.named(tenure.of)?.type === "igo")
}
