import type { Access } from "../../model/access.ts"
import type { MentionOf } from "../../model/mention.ts"
import type { Word } from "../../text/syntax/tree.ts"
import { agentOf, auxiliaries, caseOf, dependents, isNegated, isPassive, likelySubject } from "../clause.ts"
import type { Page, PageSentence } from "../page.ts"
import { joined, partiesAt } from "../party.ts"
import { near, placeNear } from "./setting.ts"

/** What one word tells of a place's access. */
export interface Told extends Partial<Access> {
  readonly rule: string
}

/** "besieged Daraya", "is under siege", "have been besieging the town since", "lifted the siege", "hard-to-reach areas", "the road reopened". What is feared or wished is none. */
export function statusAt(page: Page, s: PageSentence, word: Word): Told | null {
  return hardToReach(page, s, word) ?? besieged(page, s, word) ?? siegeNoun(page, s, word) ?? openRoad(page, s, word)
}

function isUnreal(s: PageSentence, i: number): boolean {
  return isNegated(s, i) || auxiliaries(s, i).some((aux) => /^(?:could|may|might|would|will|should|must)$/.test(aux))
}

function hardToReach(page: Page, s: PageSentence, word: Word): Told | null {
  const hard =
    word.norm === "hard" &&
    /^(?:to|-)$/.test(s.words[word.i + 1]?.norm ?? "") &&
    s.words.slice(word.i, word.i + 6).some((one) => one.norm === "reach")
  if (!hard || isUnreal(s, word.i)) return null
  const figures = page.all("figure", s).filter((figure) => near(s, figure, word, 10))
  return {
    rule: "status-hard-to-reach",
    place: placeNear(page, s, word, "around")?.id ?? null,
    status: "hard-to-reach",
    figures: figures.map(({ id }) => id),
  }
}

const LIVED_IN =
  /^(?:town|city|area|village|district|suburb|enclave|camp|neighbourhood|neighborhood|quarter|province|region|valley|hospital|people|resident|civilian|inhabitant|population|family|zone|community|place|locality|island|port|base|garrison|home)$/

function besieged(page: Page, s: PageSentence, word: Word): Told | null {
  const verb = word.lemma === "besiege" && word.upos === "VERB" && word.rel !== "amod"
  if (!verb && word.norm !== "besieged") return null
  if (isUnreal(s, word.i)) return null
  const place = placeNear(page, s, word, verb ? "around" : "after")
  // "the besieged president": only what people live in, and people, are besieged
  const head = s.words[word.head]
  if (!verb && word.rel === "amod" && head && !LIVED_IN.test(head.lemma) && !holdsPlace(page, head)) return null
  // "300,000 people remain besieged": not whoever else is counted in the sentence
  const figures = page
    .all("figure", s)
    .filter(
      (figure) =>
        figure.measure === "besieged" || (word.rel !== "amod" && figure.end <= word.start && near(s, figure, word, 5)),
    )
  if (!place && figures.length === 0 && !(head && LIVED_IN.test(head.lemma))) return null
  const by = verb ? (isPassive(s, word.i) ? agentOf(s, word.i) : likelySubject(s, word.i)) : null
  return {
    rule: "status-besieged",
    place: place?.id ?? null,
    status: "besieged",
    // "near the besieged town": the day of the sentence is another matter's
    ...(word.rel === "amod" ? { time: null } : {}),
    obstructedBy: by === null ? null : joined(partiesAt(page, s, by)),
    figures: figures.map(({ id }) => id),
  }
}

function holdsPlace(page: Page, word: Word): boolean {
  return page.all("place").some((place) => place.start <= word.start && word.end <= place.end)
}

/** "under siege by", "laid siege to", "lifted the siege of": the noun and what is done to it. */
function siegeNoun(page: Page, s: PageSentence, word: Word): Told | null {
  if (!/^(?:siege|blockade)$/.test(word.norm)) return null
  const verb = s.words[word.head]
  const lifts =
    verb?.upos === "VERB" &&
    ((/^(?:lift|end|break|ease|raise|remove)$/.test(verb.lemma) && /^(?:obj|nsubj:pass)$/.test(word.rel)) ||
      (verb.lemma === "end" && word.rel === "nsubj"))
  const lays = verb !== undefined && /^(?:lay|impose|tighten|maintain|keep)$/.test(verb.lemma) && word.rel === "obj"
  const under = s.words.slice(Math.max(0, word.i - 4), word.i).some(({ norm }) => norm === "under")
  if (!lifts && !lays && !under) return null
  if (verb?.upos === "VERB" && (isUnreal(s, verb.i) || (verb.xpos === "VB" && (lifts || lays)))) return null
  const place = placeNear(page, s, word, "around")
  if (!place && lifts) return null
  const by = under
    ? dependents(s, word.i, "nmod", "obl").find((child) => child.i > word.i && caseOf(s, child.i) === "by")?.i
    : verb && (isPassive(s, verb.i) ? agentOf(s, verb.i) : likelySubject(s, verb.i))
  return {
    rule: lifts ? "siege-lifted" : "status-besieged",
    place: place?.id ?? null,
    status: "besieged",
    // the siege that ended "since 2012": when it began
    ...(lifts ? { time: null } : {}),
    change: lifts ? "ends" : verb?.lemma === "lay" || verb?.lemma === "impose" ? "begins" : null,
    obstructedBy: lifts || by === null || by === undefined ? null : joined(partiesAt(page, s, by)),
    figures: page
      .all("figure", s)
      .filter((figure) => figure.measure === "besieged")
      .map(({ id }: MentionOf<"figure">) => id),
  }
}

/** "the road to Kadugli reopened": a way in is told as open. */
function openRoad(page: Page, s: PageSentence, word: Word): Told | null {
  if (
    !/^(?:reopen|re-open|unblock)$/.test(word.lemma) ||
    word.upos !== "VERB" ||
    isUnreal(s, word.i) ||
    word.xpos === "VB"
  )
    return null
  const way = dependents(s, word.i, "nsubj", "obj").find(({ lemma }) =>
    /^(?:road|route|crossing|corridor|highway|airport|port|bridge|gate|border)$/.test(lemma),
  )
  const place = way ? placeNear(page, s, word, "around") : null
  return place ? { rule: "way-open", place: place.id, status: "accessible" } : null
}
