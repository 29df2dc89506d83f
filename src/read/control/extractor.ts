import type { Control } from "../../model/control.ts"
import type { MentionOf } from "../../model/mention.ts"
import type { Word } from "../../text/syntax/tree.ts"
import { agentOf, auxiliaries, dependents, isNegated, isPassive, likelySubject } from "../clause.ts"
import type { Draft, Extractor } from "../extractor.ts"
import type { Page, PageSentence } from "../page.ts"
import { joined, partiesAt, partyAt } from "../party.ts"
import { attributionAt } from "../side.ts"
import { CONTROL_VERBS, type ControlVerb, HELD_ADJECTIVE, NOT_DONE, NOT_DONE_ING } from "./lexicon.ts"
import { placeBefore, placeMeant, placesFrom } from "./place.ts"
import { toldOfState } from "./state.ts"

type Place = MentionOf<"place">

/** One telling: who, what, where, and the words for it. */
export interface Told {
  readonly word: Word
  readonly last: Word
  readonly rule: string
  readonly holder: string | null
  readonly change: Control["change"]
  readonly places: readonly Place[]
}

/**
 * Who is told to hold, gain, lose, encircle or leave a place. Place, holder and act stand in one clause; an act that is planned, tried, denied or
 * conditional gives nothing. The holder is null where the clause names none.
 */
export const controlExtractor: Extractor<"control"> = {
  name: "control",
  version: 2,
  needs: ["time", "place", "actor", "attribution"],
  gives: ["control"],
  *extract(page) {
    for (const sentence of page.sentences) {
      if (sentence.zone === "debris" || sentence.zone === "caption") continue
      const places = page
        .all("place", sentence)
        .filter(({ use, precision }) => use === "literal" && precision !== "country" && precision !== "region")
      if (
        places.length === 0 &&
        !/\b(?:town|city|village|district|suburb|province|area)\b/i.test(textOf(page, sentence))
      )
        continue
      for (const told of tellings(page, sentence, places))
        for (const [nth, place] of told.places.entries()) yield { ...draftOf(page, sentence, told, place), nth }
    }
  },
}

function textOf(page: Page, sentence: PageSentence): string {
  return page.text.slice(sentence.start, sentence.end)
}

function tellings(page: Page, sentence: PageSentence, places: readonly Place[]): Told[] {
  const found: Told[] = []
  for (const word of sentence.words) {
    const told = [...byVerb(page, sentence, word, places), ...toldOfState(page, sentence, word, places)]
    const adjective = told.length > 0 ? null : byAdjective(page, sentence, word, places)
    found.push(...told, ...(adjective ? [adjective] : []))
  }
  return found
}

function byVerb(page: Page, sentence: PageSentence, word: Word, places: readonly Place[]): Told[] {
  if (!isVerb(page, word)) return []
  const frame = frameOf(page, sentence, word)
  if (!frame || isNegated(sentence, word.i) || undone(sentence, word) || denied(page, word)) return []
  const passive = isPassiveHere(sentence, word)
  const taken = passive
    ? single(placeBefore(sentence, word.i, places) ?? meantBefore(page, sentence, word.i))
    : objects(page, sentence, frame.from, places)
  if (taken.length === 0) return []
  const doer = passive ? agentOf(sentence, word.i) : loyalHead(sentence, likelySubject(sentence, word.i))
  const holder =
    (doer === null ? null : joined(partiesAt(page, sentence, doer))) ??
    (passive ? agentBehind(page, sentence, word.i) : null)
  if (holder === null && !(passive && frame.change !== "holds" && frame.change !== "loses")) return []
  const told: Told = { word, last: word, rule: word.lemma, holder, change: frame.change, places: taken }
  return [told, ...loserOf(page, sentence, told)]
}

/** "surrounded on three sides by X": the agent behind other words. */
function agentBehind(page: Page, sentence: PageSentence, at: number): string | null {
  for (let i = at + 1; i < Math.min(sentence.words.length, at + 8); i++) {
    const norm = sentence.words[i]?.norm ?? ""
    if (/^[.,;:]$/.test(norm)) return null
    if (norm === "by") return partyAfter(page, sentence, i + 1)[0]?.name ?? null
  }
  return null
}

/** "forces loyal to the governor seized": the forces did, whatever the tree says. */
function loyalHead(sentence: PageSentence, subject: number | null): number | null {
  if (subject === null) return null
  for (let i = subject - 1; i > Math.max(0, subject - 5); i--)
    if (sentence.words[i]?.norm === "to" && sentence.words[i - 1]?.norm === "loyal") return Math.max(0, i - 2)
  return subject
}

/** "captured X from Q", "lost X to P": the other side of the same act. */
function loserOf(page: Page, sentence: PageSentence, told: Told): Told[] {
  if (told.change !== "gains" && told.change !== "loses") return []
  const end = told.places.at(-1)?.end ?? told.word.end
  const at = sentence.words.findIndex((w) => w.start >= end)
  const link = sentence.words[at]
  if (!link || link.norm !== (told.change === "gains" ? "from" : "to")) return []
  const [party] = partyAfter(page, sentence, at + 1)
  if (!party) return []
  const change = told.change === "gains" ? "loses" : "gains"
  return [{ ...told, word: link, last: party.word, rule: `${told.rule} ${link.norm}`, holder: party.name, change }]
}

/** The party whose words begin at word `from`: its name and the word that heads it. */
export function partyAfter(page: Page, sentence: PageSentence, from: number): { name: string; word: Word }[] {
  for (let i = from; i < Math.min(sentence.words.length, from + 6); i++) {
    const word = sentence.words[i]
    if (!word || /^[.,;:]$/.test(word.norm)) return []
    const next = sentence.words[i + 1]
    const ends = next === undefined || !/^(?:NOUN|PROPN|ADJ)$/.test(next.upos)
    if (!/^(?:NOUN|PROPN)$/.test(word.upos) || !ends) continue
    const name = partyAt(page, sentence, i)
    return name === null ? [] : [{ name, word }]
  }
  return []
}

function isVerb(page: Page, word: Word): boolean {
  return (word.upos === "VERB" || /^VB/.test(word.xpos)) && page.text[word.start - 1] !== "-"
}

interface Frame extends Pick<ControlVerb, "change"> {
  /** Index of the word where the place begins. */
  readonly from: number
}

function frameOf(page: Page, sentence: PageSentence, word: Word): Frame | null {
  for (const [lemma, frame] of CONTROL_VERBS) {
    if (lemma !== lemmaOf(word)) continue
    if (frame.through === null) return { change: frame.change, from: word.i + 1 }
    const rest = sentence.words
      .slice(word.i + 1, word.i + 6)
      .map((w) => w.norm)
      .join(" ")
    const match = frame.through.exec(rest)
    if (match) return { change: frame.change, from: word.i + 1 + match[0].split(" ").length }
  }
  return null
}

const IRREGULAR: Readonly<Record<string, string>> = {
  withdrew: "withdraw",
  overran: "overrun",
  retook: "retake",
  took: "take",
  held: "hold",
  lost: "lose",
  won: "win",
  kept: "keep",
  laid: "lay",
}

/** The lemma, also of irregular forms that the model does not know. */
function lemmaOf(word: Word): string {
  return IRREGULAR[word.norm] ?? word.lemma
}

function objects(page: Page, sentence: PageSentence, from: number, places: readonly Place[]): Place[] {
  const named = placesFrom(sentence, from, places)
  if (named.length > 0) return named
  for (let i = from; i < from + 3; i++) {
    const meant = placeMeant(page, sentence, i)
    if (meant) return [meant]
  }
  return []
}

function meantBefore(page: Page, sentence: PageSentence, at: number): Place | null {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const meant = placeMeant(page, sentence, i)
    if (meant) return meant
    if (!/^(?:AUX|ADV|PART)$/.test(sentence.words[i]?.upos ?? "")) return null
  }
  return null
}

function isPassiveHere(sentence: PageSentence, word: Word): boolean {
  const lead = sentence.words.slice(Math.max(0, word.i - 3), word.i).map((w) => w.norm)
  if (lead.some((norm) => /^(?:have|has|had|'ve)$/.test(norm)) && !lead.some((norm) => /^(?:been|being)$/.test(norm)))
    return false
  if (isPassive(sentence, word.i)) return true
  if (word.xpos !== "VBN" && !/(?:ed|en|held|lost)$/.test(word.norm)) return false
  const before = sentence.words.slice(Math.max(0, word.i - 3), word.i).map((w) => w.norm)
  return (
    before.some((norm) => /^(?:is|are|was|were|been|being|be)$/.test(norm)) || sentence.words[word.i + 1]?.norm === "by"
  )
}

/** "rebel-held Tel Noor": the holder is in the adjective, the place is the noun that it stands before. */
function byAdjective(page: Page, sentence: PageSentence, word: Word, places: readonly Place[]): Told | null {
  const text = page.text.slice(word.start, word.start + 40)
  const found = /^[\p{L}]{2,20}-[\p{L}]{4,10}/u.exec(text)?.[0]
  const match = found ? HELD_ADJECTIVE.exec(found) : null
  if (!found || !match) return null
  const after = sentence.words.findIndex((w) => w.start >= word.start + found.length)
  const last = sentence.words[after - 1]
  const [place] = after < 0 ? [] : placesFrom(sentence, after, places)
  const holder = partyAt(page, sentence, word.i) ?? match[1] ?? null
  if (!place || !last || holder === null) return null
  const change = match[2] === "besieged" ? "encircles" : "holds"
  return { word, last, rule: "held adjective", holder, change, places: [place] }
}

function draftOf(page: Page, sentence: PageSentence, told: Told, place: Place): Draft<"control"> {
  const said = attributionAt(page, told.word)
  return {
    kind: "control",
    rule: told.rule,
    start: told.word.start,
    end: told.last.end,
    place: place.id,
    holder: told.holder,
    change: told.change,
    time: told.rule === "held adjective" ? null : timeOf(page, sentence, told.word),
    allegedBy: said?.id ?? null,
  }
}

function single(place: Place | null): Place[] {
  return place ? [place] : []
}

function undone(sentence: PageSentence, word: Word): boolean {
  const before = sentence.words.slice(Math.max(0, word.i - 4), word.i).map(({ norm }) => norm)
  if (before.some((norm) => /^(?:almost|nearly|without|never)$/.test(norm)) || before.join(" ").includes("all but"))
    return true
  if (before.at(-1) === "to" || (before.at(-2) === "to" && sentence.words[word.i - 1]?.upos === "ADV")) return true
  if (/ing$/.test(word.norm) && NOT_DONE_ING.test(before.at(-1) ?? "")) return true
  if (auxiliaries(sentence, word.i).some((aux) => NOT_DONE.test(aux))) return true
  if (
    sentence.words.slice(Math.max(0, word.i - 9), word.i).some(({ norm }) => /^(?:if|unless|until|whether)$/.test(norm))
  )
    return true
  return dependents(sentence, word.i, "mark").some(({ norm }) => /^(?:to|if|unless|until)$/.test(norm))
}

/** In words that somebody denies, asks for or threatens with. */
export function denied(page: Page, word: Word): boolean {
  const act = attributionAt(page, word)?.speechAct
  return act !== undefined && /^(?:deny|demand|threaten|offer|ask|hope|propose|commit|refuse|predict)$/.test(act)
}

/** The time of the verb's own clause: the only one of the sentence, else the nearest with no other verb between; never the day of saying. */
function timeOf(page: Page, sentence: PageSentence, verb: Word): Control["time"] {
  const said = new Set(page.all("attribution").flatMap((a) => (a.saidAt ? [a.saidAt] : [])))
  const times = page
    .all("time", sentence)
    .filter((t) => (t.type === "DATE" || t.type === "TIME") && /^[\dX]{4}/.test(t.value ?? "") && !said.has(t.id))
  const near = times.find((time) => {
    const between = sentence.words.filter((w) =>
      time.start >= verb.end ? w.start >= verb.end && w.end <= time.start : w.start >= time.end && w.end <= verb.start,
    )
    return (
      between.length <= 12 &&
      !/^(?:until|till|before|by)$/.test(between.at(-1)?.norm ?? "") &&
      !between.some((w) => /^(?:;|said|says|told|after|before|when|while|but)$/.test(w.norm))
    )
  })
  return near?.id ?? null
}
