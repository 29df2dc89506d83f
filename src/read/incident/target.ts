import type { Part } from "../../model/span.ts"
import type { Page } from "../page.ts"
import { isPassive } from "./doer.ts"
import type { Trigger } from "./trigger.ts"
import { MUNITION_WORDS } from "./weapon.ts"

const STOP =
  /^(?:[.;:?!,"“”()]|--|–|in|on|at|by|from|with|after|when|while|as|during|killing|wounding|injuring|leaving|causing|destroying|sparking|and|but|who|which|that|said|says|told|according|near|outside|inside|for|into|over|above|amid|since|before|because|where|is|are|was|were|has|have|had|will|would|could|can|may|might|should|under|through|across|around|between|late|early|overnight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|to|until|once|since|including|using|itself|himself|themselves|there|here|again|back|dead|last|next|this|yesterday)$/
/** Right after the noun of a deed: what it was aimed at. */
const LEAD = /^(?:on|against|at|targeting|targeted|hit|hitting|struck|striking|hits|into|onto|towards?)$/
/** A verb between a deed's noun and what it hit: "the strike destroyed a bridge". */
const HITTING =
  /^(?:hit|hits|hitting|struck|strikes|striking|targeted|targeting|destroyed|damaged|flattened|gutted|ripped|tore|rocked|pounded|levell?ed)$/
/** Verbs whose object is what was fired; what it was fired at comes after a preposition. */
const FIRING =
  /^(?:fir(?:e|es|ed|ing)|launch(?:es|ed|ing)?|drop(?:s|ped|ping)?|unleash(?:es|ed|ing)?|us(?:e|es|ed|ing)|detonat(?:e|es|ed|ing)|land(?:s|ed|ing)?|f[ae]ll(?:s|en|ing)?|slam\w*|explod\w*|go(?:es|ing)? off|went off|rain\w*|thr[eo]w\w*|hurl\w*|lob\w*|com(?:e|es|ing) under|came under|open(?:ed|s|ing)? fire|crash(?:ed|es)?)/
const LONGEST = 9

/** What was hit or aimed at, in the text's words: what stands after "on", "against", "of", or is the verb's object. A munition is none. */
export function targetsOf(page: Page, trigger: Trigger): Part[] {
  const { sentence, entry } = trigger
  const { words } = sentence
  if (
    entry.family === "clash" &&
    entry.form === "noun" &&
    !(entry.campaign || /^(?:attack|assault|ambush)/.test(trigger.norm))
  )
    return []
  if (entry.form === "noun") return list(page, trigger, afterNoun(trigger))
  if (FIRING.test(trigger.norm)) return list(page, trigger, afterFiring(trigger))
  if (isPassive(trigger)) return passiveTarget(page, trigger)
  // "fought with", "advanced on", "stormed into"
  const next = words[trigger.last + 1]?.norm ?? ""
  const from = /^(?:with|against|on|into|over|of)$/.test(next) ? trigger.last + 2 : trigger.last + 1
  return list(page, trigger, from)
}

function list(page: Page, trigger: Trigger, from: number | null): Part[] {
  const part = from === null ? null : phraseFrom(page, trigger, from)
  return part && !isMunition(part.text) ? [part] : []
}

function isMunition(text: string): boolean {
  return MUNITION_WORDS.has(text.toLowerCase().split(/\s+/).at(-1) ?? "")
}

/** Where the words for what a deed's noun was aimed at begin: "the shelling of", "an attack on", "raids that hit". */
function afterNoun(trigger: Trigger): number | null {
  const { words } = trigger.sentence
  const from = trigger.last + 1
  if (words[from]?.norm === "of") return from + 1
  for (let i = from; i < Math.min(words.length, from + 12); i++) {
    const norm = words[i]?.norm ?? ""
    if (/^[.;:]$/.test(norm) || /^(?:and|but|when|while|after|said)$/.test(norm)) return null
    if (HITTING.test(norm)) return i + 1
    if (LEAD.test(norm)) return i - from <= 3 || /^(?:on|against)$/.test(norm) ? lead(words, i) : null
    if (words[i]?.upos === "VERB" && !/^(?:carried|launched|conducted|staged|targeting)$/.test(norm)) return null
  }
  return null
}

/** "an attack on Monday on the base": the day is no target. */
function lead(words: Trigger["sentence"]["words"], at: number): number | null {
  if (!DAY.test(words[at + 1]?.norm ?? "")) return at + 1
  const next = words.slice(at + 2, at + 6).findIndex((w) => /^(?:on|against|at)$/.test(w.norm))
  return next < 0 ? null : at + 3 + next
}

const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|\d{1,2}|dawn|noon|midnight|night|least|most|about|around|the time|any|all)$/

/** "fired rockets at X", "dropped barrel bombs on X", "fell on X", "opened fire on X". */
function afterFiring(trigger: Trigger): number | null {
  const { words } = trigger.sentence
  for (let i = trigger.last + 1; i < Math.min(words.length, trigger.last + 12); i++) {
    const norm = words[i]?.norm ?? ""
    if (/^[.;:]$/.test(norm) || /^(?:and|but|when|while|after|said|that|which|killing|wounding)$/.test(norm))
      return null
    if (/^(?:at|on|upon|into|onto|against|towards?|over|hitting|targeting)$/.test(norm)) return lead(words, i)
  }
  return null
}

function phraseFrom(page: Page, trigger: Trigger, from: number): Part | null {
  const { words } = trigger.sentence
  let to = from
  while (to < words.length && to - from < LONGEST && !STOP.test(words[to]?.norm ?? "")) {
    if (to > from && words[to]?.upos === "VERB" && words[to - 1]?.norm !== "-" && !isAttribute(words, to)) break
    if (to > from && /^(?:PRON|ADV|SCONJ)$/.test(words[to]?.upos ?? "") && words[to - 1]?.norm !== "of") break
    if (
      to > from &&
      /^(?:north|south|east|west|northeast|northwest|southeast|southwest)$/.test(words[to]?.norm ?? "") &&
      words[to + 1]?.norm === "of"
    )
      break
    to++
  }
  while (to > from && /^(?:of|the|a|an|its|their|-)$/.test(words[to - 1]?.norm ?? "")) to--
  const first = words[from]
  const last = words[to - 1]
  if (!first || !last || to <= from) return null
  if (
    to - from === 1 &&
    /^(?:it|them|him|her|me|us|you|himself|themselves|this|that|they|dead|fire|one|each|all|just)$/.test(first.norm)
  )
    return null
  if (DAY.test(first.norm) && !/^\d/.test(first.norm)) return null
  return page.part(first.start, last.end)
}

/** "rebel-held areas", "six wounded men": a participle before its noun. */
function isAttribute(words: Trigger["sentence"]["words"], i: number): boolean {
  return (
    /(?:ed|en)$/.test(words[i]?.norm ?? "") &&
    /^(?:NOUN|PROPN|ADJ)$/.test(words[i + 1]?.upos ?? "") &&
    words[i - 1]?.upos !== "NOUN"
  )
}

/** The subject of a passive: the words before its auxiliary, back to where its clause begins. */
function passiveTarget(page: Page, trigger: Trigger): Part[] {
  const { words } = trigger.sentence
  let to = trigger.first
  while (
    to > 0 &&
    /^(?:is|are|was|were|been|be|being|have|has|had|also|reportedly|not|all|later|then|feared|believed)$/.test(
      words[to - 1]?.norm ?? "",
    )
  )
    to--
  let from = to
  while (from > 0 && to - from < LONGEST && !STOP.test(words[from - 1]?.norm ?? "") && words[from - 1]?.upos !== "VERB")
    from--
  const first = words[from]
  const last = words[to - 1]
  if (!first || !last || to <= from || /^(?:it|they|he|she|who|which|that|risk)$/.test(first.norm)) return []
  return [page.part(first.start, last.end)]
}
