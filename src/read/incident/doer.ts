import type { Word } from "../../text/syntax/tree.ts"
import { ACCUSING, BE, CLAUSE_ENDS } from "./doer-words.ts"
import { TRIGGERS } from "./lexicon.ts"
import type { Party } from "./party.ts"
import { BETWEEN_PARTY_AND_NOUN } from "./party-words.ts"
import type { Doer } from "./sketch.ts"
import { lightVerbBefore, subjectDoers, supportersOf, withPartners } from "./subject.ts"
import type { Trigger } from "./trigger.ts"

/** Who the words around a trigger tell to have done it; empty where they do not tell. Parties are those of the trigger's sentence. */
export function doersOf(trigger: Trigger, parties: readonly Party[]): Doer[] {
  const found = trigger.entry.form === "noun" ? doersOfNoun(trigger, parties) : doersOfVerb(trigger, parties)
  if (found.length === 0) return []
  return [...found, ...supportersOf(trigger, parties, found)]
}

function doersOfNoun(trigger: Trigger, parties: readonly Party[]): Doer[] {
  if (trigger.entry.family === "downing" && trigger.norm.includes("crash")) return []
  if (/^hostages?$/.test(trigger.norm)) return hostageTakers(trigger, parties)
  const named = partyBeforeNoun(trigger, parties)
  if (named) return withPartners(trigger, parties, named)
  const by = partyAfter(trigger, parties, trigger.last, "by", 9)
  if (by) return withPartners(trigger, parties, by)
  if (trigger.entry.family === "clash" && /clash|fight|battle|skirmish|exchange|shootout/.test(trigger.norm)) {
    const against = partyAfter(trigger, parties, trigger.last, "with", 2)
    if (against) return withPartners(trigger, parties, against)
  }
  const from = /attack|fire|shelling|strike|bombardment|rocket/.test(trigger.norm)
    ? (partyAfter(trigger, parties, trigger.last, "from", 5) ?? stateAfter(trigger, parties))
    : null
  if (from) return withPartners(trigger, parties, from)
  const accused = accusedOf(trigger, parties)
  if (accused) return withPartners(trigger, parties, accused)
  const light = lightVerbBefore(trigger)
  if (light === null) return []
  return subjectDoers(trigger, parties, light)
}

function doersOfVerb(trigger: Trigger, parties: readonly Party[]): Doer[] {
  if (/^(?:repel|repuls|foil|thwart)/.test(trigger.norm)) return []
  // "came under fire from X": the subject is who was hit
  if (/under (?:fire|attack)$/.test(trigger.norm)) {
    const from =
      partyAfter(trigger, parties, trigger.last, "from", 4) ?? partyAfter(trigger, parties, trigger.last, "by", 4)
    return from ? withPartners(trigger, parties, from) : []
  }
  const accused = accusedOf(trigger, parties) ?? attempter(trigger, parties)
  if (accused) return withPartners(trigger, parties, accused)
  if (trigger.entry.family === "toll" && !/^kill/.test(trigger.norm)) return []
  if (
    trigger.norm.startsWith("fell to") ||
    trigger.norm.startsWith("fall") ||
    trigger.norm.startsWith("lost control")
  ) {
    const taker = parties.find((p) => p.first > trigger.last && p.first <= trigger.last + 9)
    return taker && !taker.adjective ? withPartners(trigger, parties, taker) : []
  }
  const by = partyAfter(trigger, parties, trigger.last, "by", 12)
  const looked = believedToBe(trigger, parties)
  if (looked) return [{ ...looked, candidate: true }]
  if (isPassive(trigger)) return by ? withPartners(trigger, parties, by) : []
  if (trigger.norm.startsWith("crash")) return []
  return subjectDoers(trigger, parties, trigger.first)
}

/** "warplanes believed to be Russian struck": whose the planes are taken for. */
function believedToBe(trigger: Trigger, parties: readonly Party[]): Doer | null {
  const { words: all } = trigger.sentence
  const party = parties.find((p) => p.last < trigger.first && trigger.first - p.last <= 3)
  const [first, last] = party ? [all[party.first], all[party.last]] : []
  if (!party || !first || !last) return null
  const before = all
    .slice(Math.max(0, party.first - 4), party.first)
    .map((w) => w.norm)
    .join(" ")
  return /\b(?:believed|thought|suspected|presumed|understood) to be(?: the)?$/.test(before)
    ? { name: party.name, role: "direct", candidate: true, start: first.start, end: last.end }
    : null
}

/** "took 30 villagers hostage". */
function hostageTakers(trigger: Trigger, parties: readonly Party[]): Doer[] {
  const { words: all } = trigger.sentence
  for (let i = trigger.first - 1; i >= Math.max(0, trigger.first - 8); i--) {
    if (!/^(?:took|takes|taking|held|holds|holding|seized)$/.test(all[i]?.norm ?? "")) continue
    return BE.has(all[i - 1]?.norm ?? "") ? [] : subjectDoers(trigger, parties, i)
  }
  return []
}

/** "an attempt by X to detonate": who tried. */
function attempter(trigger: Trigger, parties: readonly Party[]): Party | null {
  const { words: all } = trigger.sentence
  const to = trigger.first - 1
  if (all[to]?.norm !== "to") return null
  const party = parties.find((p) => p.last === to - 1)
  const before = party
    ? all
        .slice(Math.max(0, party.first - 3), party.first)
        .map((w) => w.norm)
        .join(" ")
    : ""
  return party && /\b(?:attempt|bid|effort|plan|plot|attempts|efforts) by(?: the)?$/.test(before) ? party : null
}

/** Whether the verb is passive, or a bare participle after its noun ("rockets fired by"). */
export function isPassive(trigger: Trigger): boolean {
  const { words: all } = trigger.sentence
  const verb = all[trigger.first]
  if (!verb || !/(?:ed|en|wn|ot|it|un|uck|ld|ad|ken)$/.test(verb.norm)) return false
  for (let i = trigger.first - 1; i >= Math.max(0, trigger.first - 4); i--) {
    const norm = all[i]?.norm ?? ""
    if (BE.has(norm)) return true
    if (!/ly$/.test(norm) && !/^(?:also|then|later|reportedly|not|all|both|himself|still)$/.test(norm)) break
  }
  const next = all[trigger.last + 1]?.norm ?? "."
  if (next === "by") return true
  // "25 fighters killed when a bomb went off": a participle without its auxiliary.
  if (
    /^(?:killed|wounded|injured|executed|kidnapped|abducted|arrested|captured)$/.test(trigger.norm) &&
    !/^(?:least|most)$/.test(all[trigger.last + 2]?.norm ?? "") &&
    /^(?:when|in|on|at|as|during|after|and|,|\.|near|outside|inside|since|from|across|while|;)$/.test(next)
  )
    return true
  return (
    all[trigger.first]?.xpos === "VBN" &&
    trigger.sentence.children[trigger.first]?.some((c) => all[c]?.rel === "nsubj:pass") === true
  )
}

/** "Syrian government heavy air strikes": the party right before the noun, adjectives and "or another" let be. */
function partyBeforeNoun(trigger: Trigger, parties: readonly Party[]): Party | null {
  const { words: all } = trigger.sentence
  for (let i = trigger.first - 1; i >= Math.max(0, trigger.first - 6); i--) {
    const word = all[i]
    if (!word) return null
    const party = parties.find((p) => p.last === i)
    if (party) return party.soft && i === trigger.first - 1 && !isCapitalNoun(party) ? null : party
    if (
      !BETWEEN_PARTY_AND_NOUN.has(word.norm) &&
      word.upos !== "ADJ" &&
      word.norm !== "-" &&
      !/^["“”]$/.test(word.norm)
    )
      return null
  }
  return null
}

/** "Damascus air strikes" is where, not who: a capital before the deed's noun names a place. */
function isCapitalNoun(party: Party): boolean {
  return !party.soft
}

/** "attacks, above all from Russia": a country's bare name right after "from". */
function stateAfter(trigger: Trigger, parties: readonly Party[]): Party | null {
  const { words: all } = trigger.sentence
  const at = all.findIndex((w, i) => i > trigger.last && i <= trigger.last + 5 && w.norm === "from")
  return (at < 0 ? undefined : parties.find((p) => p.first === at + 1 && p.soft)) ?? null
}

/** "areas held by X": X is not who struck them. */
const HOLDING =
  /^(?:held|controlled|occupied|backed|run|besieged|supported|led|followed|claimed|dominated|ruled|captured|seized|taken|used|defended|manned|inhabited|populated|loyal|known|surrounded|owned|operated|overrun)$/

/** "areas held by", "violence fueled by": another participle between the deed and its "by". */
function byOthers(trigger: Trigger, by: number): boolean {
  const before = trigger.sentence.words[by - 1]
  if (!before || by - 1 <= trigger.last) return false
  if (HOLDING.test(before.norm)) return true
  return (
    /^VB[ND]$/.test(before.xpos) &&
    !/^(?:carried|conducted|launched|staged|fired|dropped|committed|perpetrated|claimed|executed|planted|waged|mounted|detonated|caused)$/.test(
      before.norm,
    )
  )
}

function isDeedNoun(all: readonly Word[], i: number): boolean {
  const norm = all[i]?.norm ?? ""
  return (
    (TRIGGERS.get(norm) ?? []).some((p) => p.entry.form === "noun") ||
    (norm === "air" && /^(?:strikes?|raids?|attacks?)$/.test(all[i + 1]?.norm ?? ""))
  )
}

/** The party after a word such as "by", a few words on from the trigger. */
function partyAfter(
  trigger: Trigger,
  parties: readonly Party[],
  from: number,
  link: string,
  reach: number,
): Party | null {
  const { words: all } = trigger.sentence
  for (let i = from + 1; i <= from + reach; i++) {
    const word = all[i]
    if (!word || CLAUSE_ENDS.has(word.norm)) return null
    if (/^(?:said|says|told|while|after|but|when|as|because|according|following)$/.test(word.norm)) return null
    if (word.norm === link) {
      if (link === "by" && byOthers(trigger, i)) return null
      const party = parties.find((p) => p.first > i && p.first <= i + 5 && onlyModifiers(all, i + 1, p.first))
      // "killed by coalition air strikes": the strikes did it, and tell whose they are themselves.
      if (party && isDeedNoun(all, party.last + 1)) return null
      if (party && !party.adjective) return party
      if (link === "by" && party === undefined) continue
    }
  }
  return null
}

function onlyModifiers(all: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = all[i]
    if (!word) return false
    if (
      /^(?:the|a|an|so|called|-|either|both|suspected|presumed|unidentified|hardline|forces|militants|fighters|fighter|militant|gunman|bomber|sniper|jet|jets|plane|drone|warplane|warplanes|gunmen|members|member|of|from|from|either|"|islamist|some|armed|those)$/.test(
        word.norm,
      )
    )
      continue
    if (/^(?:ADJ|DET|ADV|NUM)$/.test(word.upos)) continue
    return false
  }
  return true
}

/** "accused X of shelling", "blamed X for the attack", "held X responsible for". */
function accusedOf(trigger: Trigger, parties: readonly Party[]): Party | null {
  const { words: all } = trigger.sentence
  for (let i = trigger.first - 1; i >= Math.max(0, trigger.first - 14); i--) {
    const norm = all[i]?.norm ?? ""
    if (CLAUSE_ENDS.has(norm)) return null
    if (!ACCUSING.test(norm)) continue
    // "accused by monitors of": who accuses stands after, who is accused before.
    if (all[i + 1]?.norm === "by") return parties.filter((p) => p.last < i).at(-1) ?? null
    const after = parties.find((p) => p.first > i && p.last < trigger.first)
    if (after) return after
    // "X was accused of": the party before the verb.
    return BE.has(all[i - 1]?.norm ?? "") ? (parties.filter((p) => p.last < i).at(-1) ?? null) : null
  }
  return null
}
