import type { MentionOf } from "../../../model/mention.ts"
import type { Word } from "../../../text/syntax/tree.ts"
import { isNegated, likelySubject, wordAt, yieldOf } from "../../clause.ts"
import type { PageSentence } from "../../page.ts"
import { actAt } from "../acts.ts"
import { asVerb, isBareDeed, presentDeed } from "./as-verb.ts"
import { deeds, isVerb } from "./deed.ts"
import { negatedSubject } from "./modal.ts"
import { boundAt, definedBefore } from "./parties.ts"
import { addressee } from "./resolution.ts"
import type { Setting } from "./setting.ts"
import type { Lead, Undertaking } from "./undertaking.ts"
import { BINDING_VERBS, FIGHTING, HALTING, IDLE, MODALS } from "./words.ts"

/** The items of "The Parties shall:" and of "shall refrain from:": their deeds are the lead-in's. */
export function itemUndertakings(setting: Setting, s: PageSentence, lead: Lead): Undertaking[] {
  const start = /^(?:to|not|and|or|that)$/.test(s.words[0]?.norm ?? "") ? 1 : 0
  const not = s.words.slice(0, 2).some(({ norm }) => norm === "not")
  const end = s.words.length - 1
  const base = { promisors: lead.promisors, demanded: lead.demanded, subject: null, rule: "own-item" }
  if (lead.halts) {
    const noun = s.words.find((word) => FIGHTING.test(word.norm))
    if (noun && noun.i <= start + 4) return [haltedFighting(s, noun, lead, end)]
  }
  const opening = s.words[start]
  if (opening && !isVerb(opening) && isBareDeed(opening))
    return itemUndertakings(setting, asVerb(s, start, opening.norm), lead)
  const first = s.words.slice(start, start + 4).find((word) => isVerb(word) || actAt(s, word.i)?.known)
  const verb = first ?? (s.words[start] && /^[A-Za-z]+$/.test(s.words[start]?.text ?? "") ? s.words[start] : undefined)
  if (!verb || (verb.upos !== "VERB" && !actAt(s, verb.i)?.known && lead.halts === false && !/^VB?$/.test(verb.xpos)))
    return []
  const negative = not || lead.halts || lead.polarity === "will-not"
  return deeds(s, verb, { first: 0, last: end }, 0, { ...base, negative })
}

/** "refrain from: (a) attacks by aircraft": fighting that is to stop is a truce in its own words. */
function haltedFighting(s: PageSentence, noun: Word, lead: Lead, last: number): Undertaking {
  const words = s.words
    .slice(0, last + 1)
    .map(({ norm }) => norm)
    .join(" ")
  const air = /\b(?:air ?-?strikes?|air raids?|aerial|aircraft|bombing)\b/.test(words)
  const guns = /\b(?:shelling|artillery|mortars?|rockets?)\b/.test(words)
  const any = /\b(?:any|all|other|every)\b/.test(words) || (air && guns)
  return {
    s,
    content: noun.i,
    range: { first: 0, last },
    subjectFrom: 0,
    rule: "own-item",
    promisors: lead.promisors,
    act: any || (!air && !guns) ? "ceasefire" : air ? "halt-air-strikes" : "halt-shelling",
    polarity: "will",
    demanded: lead.demanded,
  }
}

/** Undertakings in the present tense, as terms between commanders are written: "The brigade lifts the checkpoint". */
export function presentUndertakings({ page, parties }: Setting, s: PageSentence): Undertaking[] {
  const verb = s.words.find((word) => word.rel === "root" && /^VB[ZP]?$/.test(word.xpos) && !IDLE.test(word.lemma))
  if (verb && isSupposed(s, verb.i)) return []
  if (!verb) {
    const hidden = s.words.slice(1, 10).find((word) => lemmaOf(word) !== null && isAfterName(s, word.i))
    const read = hidden && !isVerb(hidden) ? asVerb(s, hidden.i, lemmaOf(hidden) ?? hidden.norm) : null
    return hidden && read ? presentAt({ page, parties }, read, read.words[hidden.i] ?? hidden, hidden.i - 1) : []
  }
  return presentAt({ page, parties }, s, verb, likelySubject(s, verb.i))
}

/** "Should either side give notice, …": an inverted condition at the head of the sentence promises nothing. */
function isSupposed(s: PageSentence, verb: number): boolean {
  if (!/^(?:should|were|had|if|unless)$/.test(s.words[0]?.norm ?? "")) return false
  return !s.words.slice(0, verb).some(({ text }) => text === ",")
}

function lemmaOf(word: Word): string | null {
  return presentDeed(word.norm) ?? (isBareDeed(word) ? word.norm : null)
}

/** Behind a noun, a name or "Party A", and before what is done. */
function isAfterName(s: PageSentence, i: number): boolean {
  const before = s.words[i - 1]
  const name = before !== undefined && (/^(?:NOUN|PROPN)$/.test(before.upos) || /^\p{Lu}$/u.test(before.text))
  return name && /^(?:DET|ADJ|PRON|NOUN|NUM|ADP)$/.test(s.words[i + 1]?.upos ?? "")
}

function presentAt({ page, parties }: Setting, s: PageSentence, verb: Word, subject: number | null): Undertaking[] {
  const defined = definedBefore(page, s, verb.i, parties)
  const promisors = defined.length > 0 ? defined : subject === null ? [] : boundAt(page, s, subject, parties)
  if (subject === null || promisors.length === 0) return []
  return deeds(s, verb, { first: 0, last: s.words.length - 1 }, yieldOf(s, subject).first, {
    promisors,
    demanded: false,
    negative: isNegated(s, verb.i) || negatedSubject(s, subject),
    subject: null,
    rule: "own-present",
  })
}

/** "undertakes", "agree": also where nothing but a colon follows, which makes taggers doubt that it is a verb. */
function isBinding(word: Word): boolean {
  return (BINDING_VERBS.test(word.lemma) && isVerb(word)) || /^(?:undertakes?|agrees?|commits|pledges)$/.test(word.norm)
}

/** What a lead-in that ends in a colon leaves open; null where it is no lead-in. */
export function leadOf(setting: Setting, s: PageSentence, clause: MentionOf<"clause">): Lead | null {
  const { page, parties } = setting
  if (!/[:—–]$|\b(?:shall|to|will|must|from|that|following)$/.test(clause.text.trimEnd())) return null
  const head =
    clause.operative && clause.operative.start <= (s.words[0]?.start ?? s.start) + 1 && clause.effect !== null
  const demanded =
    head === true &&
    (clause.effect === "calls" || /^(?:Demands|Decides|Directs|Requires)/i.test(clause.operative?.text ?? ""))
  const from = head && clause.operative ? wordAt(s, clause.operative.end - 1) + 1 : 0
  const modal = s.words.find(
    (word) => word.i >= from && (MODALS.test(word.norm) || isBinding(word) || word.norm === "to"),
  )
  const last = s.words.findLast((word) => word.upos !== "PUNCT")
  const subject = modal ? addressee(s, from, modal.i) : addressee(s, from, (last?.i ?? 0) + 1)
  const negative =
    s.words.slice(modal?.i ?? 0).some(({ norm }) => /^(?:not|never)$/.test(norm)) ||
    (subject !== null && negatedSubject(s, subject))
  const halting =
    s.words.slice(Math.max(0, (last?.i ?? 0) - 4)).some((word) => HALTING.test(word.lemma)) &&
    /^(?:from|all|any|following|the)$|^(?:cease|stop|halt|end|suspend)$/.test(last?.norm ?? "")
  const promisors =
    subject === null
      ? demanded && parties.issuer !== null
        ? [parties.issuer]
        : []
      : boundAt(page, s, subject, parties)
  return { promisors, polarity: negative ? "will-not" : "will", demanded: demanded && subject !== null, halts: halting }
}
