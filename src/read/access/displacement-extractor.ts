import type { Displacement } from "../../model/displacement.ts"
import type { MentionOf } from "../../model/mention.ts"
import type { Part } from "../../model/span.ts"
import type { Word } from "../../text/syntax/tree.ts"
import { auxiliaries, dependents, isNegated, wordAt } from "../clause.ts"
import type { Draft, Extractor } from "../extractor.ts"
import type { Page, PageSentence } from "../page.ts"
import { attributionAt } from "../side.ts"
import { governorsOf } from "./governors.ts"

/**
 * Reads how many people are told to have fled, to be displaced, or to have returned, from where and to where. The number is the figure's; a stock (who is displaced)
 * and a flow (who fled over a time) stay apart, and nothing is added up.
 */
export const displacementExtractor: Extractor<"displacement"> = {
  name: "displacement",
  version: 1,
  needs: ["time", "place", "actor", "figure", "attribution"],
  gives: ["displacement"],
  *extract(page) {
    for (const s of page.sentences) {
      if (s.zone !== "body") continue
      for (const figure of page.all("figure", s)) {
        const draft = displacementAt(page, s, figure)
        if (draft) yield draft
      }
    }
  },
}

const FLEES =
  /^(?:flee|escape|displace|uproot|force|drive|evict|expel|evacuate|abandon|leave|cross|pour|stream|flood|arrive|move|seek|travel|fly|run)$/
/** Verbs that tell of displacement only of people who are counted as displaced anyway, or with a place that they came from or went to. */
const LOOSE = /^(?:leave|cross|pour|stream|flood|arrive|move|seek|travel|force|drive|evacuate|abandon|fly|run)$/
const STAYS = /^(?:shelter|live|stay|remain|camp|reside|host|house|accommodate)$/
const RETURNS = /^(?:return)$/

function displacementAt(page: Page, s: PageSentence, figure: MentionOf<"figure">): Draft<"displacement"> | null {
  if (figure.unit !== "people" || figure.partOf !== null) return null
  // "Mubarak, 82, had fled": a bare number is an age
  if (!/\p{L}/u.test(figure.text) || ARMED.test(figure.text) || isShare(s, figure)) return null
  const displaced = figure.measure === "displaced"
  if (!displaced && figure.measure !== "other") return null
  const governors = governorsOf(s, figure)
  const verb = governors.find(({ lemma }) => RETURNS.test(lemma) || FLEES.test(lemma) || STAYS.test(lemma)) ?? null
  const adjective = /\b(?:displaced|uprooted|homeless)\b/i.test(figure.text)
  if (!verb && !adjective && !areDisplaced(s, figure)) return null
  if (verb && isUnreal(s, verb)) return null
  // "forced hundreds to sleep outside"
  if (
    verb &&
    /^(?:force|drive)$/.test(verb.lemma) &&
    !/\b(?:from|out|to (?:flee|leave|abandon|evacuate|seek|move))\b/.test(page.text.slice(verb.end, s.end))
  )
    return null
  const state = adjective || (verb !== null && STAYS.test(verb.lemma)) || areDisplaced(s, figure)
  const aspect = verb && RETURNS.test(verb.lemma) ? "return" : state ? "stock" : "flow"
  const around = verb ?? s.words[Math.max(0, wordAt(s, figure.end - 1))]
  if (!around) return null
  const ends = endsOf(page, s, around, figure, aspect)
  // "2,000 people left the stadium": without the word for fleeing, only with where from or to
  const loose = !displaced && (verb === null || LOOSE.test(verb.lemma) || STAYS.test(verb.lemma))
  if (loose && (ends.destination === null || !isExodus(page, s, verb))) return null
  return {
    kind: "displacement",
    rule: verb ? `people-${verb.lemma}` : "displaced-figure",
    start: figure.start,
    end: figure.end,
    figure: figure.id,
    aspect,
    ...ends,
    time: timeOf(page, s, around, figure)?.id ?? null,
    saidIn: attributionAt(page, figure)?.id ?? null,
  }
}

/** Those who move to fight are no displaced people. */
const ARMED =
  /\b(?:troops?|soldiers|fighters|forces|police|rebels|militants|gunmen|insurgents|bombers|militiamen|marines|officers|guerrillas|terrorists)\b/i

/** "two thirds of the city's 300,000 residents": the number is of the whole, not of those who fled. */
function isShare(s: PageSentence, figure: MentionOf<"figure">): boolean {
  const first = wordAt(s, figure.start)
  const before = s.words
    .slice(Math.max(0, first - 7), first)
    .map(({ norm }) => norm)
    .join(" ")
  return /\b(?:thirds?|half|quarters?|percent|cent|%|most|many|some|majority|part|fifths?) of (?:the|its|their)\b/.test(
    before,
  )
}

/** Crossing a border, or sheltering: the sentence speaks of refugees, a border or a camp. */
function isExodus(page: Page, s: PageSentence, verb: Word | null): boolean {
  if (verb && /^(?:cross|pour|stream|flood)$/.test(verb.lemma)) return true
  return /\b(?:refugees?|displaced|fleeing|fled|border|camps?|asylum|shelters?|homes)\b/i.test(
    page.text.slice(s.start, s.end),
  )
}

function isUnreal(s: PageSentence, verb: Word): boolean {
  return (
    isNegated(s, verb.i) ||
    auxiliaries(s, verb.i).some((aux) => /^(?:will|would|could|may|might|should|must|can)$/.test(aux))
  )
}

/** "2 million people are displaced", "remain displaced": a state now; "were displaced by the fighting" tells of those who fled. */
function areDisplaced(s: PageSentence, figure: MentionOf<"figure">): boolean {
  const last = wordAt(s, figure.end - 1)
  const after = s.words.slice(last + 1, last + 5).map(({ norm }) => norm)
  return /^(?:are|remain|is|still)(?: (?:still|now|currently|internally))* (?:displaced|homeless)\b/.test(
    after.join(" "),
  )
}

interface Ends {
  readonly origin: Displacement["origin"]
  readonly destination: Displacement["destination"]
  readonly destinationWords: Part | null
}

/** Where from and where to, by the prepositions before the places: "from", "out of", the object of "flee"; "to", "into", "for", "in" of those who stay. */
function endsOf(
  page: Page,
  s: PageSentence,
  verb: Word,
  figure: MentionOf<"figure">,
  aspect: Displacement["aspect"],
): Ends {
  let origin: MentionOf<"place"> | null = null
  let destination: MentionOf<"place"> | null = null
  const settled = aspect !== "flow" || /^(?:arrive|shelter|seek)$/.test(verb.lemma)
  for (const place of page.all("place", s)) {
    if (place.use !== "literal" || (figure.start <= place.start && place.end <= figure.end)) continue
    const at = wordAt(s, place.start)
    if (at < 0 || Math.abs(at - verb.i) > 16 || crossed(s, verb.i, at)) continue
    const before = prepositionOf(s, at)
    const object = dependents(s, verb.i, "obj").some(
      (child) => child.i === at || (child.i > at - 1 && child.i <= wordAt(s, place.end - 1)),
    )
    if (/^(?:from|of)$/.test(before) || (object && /^(?:flee|leave|escape|abandon)$/.test(verb.lemma))) origin ??= place
    else if (
      /^(?:to|into|towards?|for|reaching|onto)$/.test(before) ||
      (settled && /^(?:in|at|inside|near|around|across)$/.test(before))
    )
      destination ??= place
    else if (aspect === "flow" && /^(?:in|around|inside)$/.test(before) && at > verb.i && !settled) origin ??= place
  }
  return {
    origin: origin?.id ?? null,
    destination: destination?.id ?? null,
    destinationWords: destination === null ? goalWords(page, s, verb) : null,
  }
}

/** A verb of another clause between the two words. */
function crossed(s: PageSentence, a: number, b: number): boolean {
  for (let k = Math.min(a, b) + 1; k < Math.max(a, b); k++) {
    const word = s.words[k]
    if (word?.upos === "VERB" && /^VB[DPZ]$/.test(word.xpos)) return true
  }
  return false
}

/** The preposition that a place's phrase stands behind: "to the border town of Adre" is "to". */
function prepositionOf(s: PageSentence, at: number): string {
  for (let k = at - 1; k >= Math.max(0, at - 6); k--) {
    const word = s.words[k]
    if (!word || /^(?:VERB|PUNCT|AUX|SCONJ)$/.test(word.upos)) return ""
    if (
      word.norm === "of" &&
      /^(?:town|city|village|port|province|district|state|region|camp|area|out)$/.test(s.words[k - 1]?.norm ?? "")
    )
      continue
    if (word.upos === "ADP" || word.norm === "to") return word.norm
  }
  return ""
}

const GOAL =
  /\b(?:to|into|towards?|in|at|inside|across)\s+((?:(?:the|a|nearby|neighbou?ring|other|makeshift|overcrowded|official|safer|[\p{Lu}][\p{L}-]{1,20}) ){0,3}(?:border|borders|camps?|villages|towns|areas|countries|shelters|schools|mountains|desert))\b/u

function goalWords(page: Page, s: PageSentence, verb: Word): Part | null {
  const from = verb.end
  const match = GOAL.exec(page.text.slice(from, Math.min(s.end, from + 90)))
  const words = match?.[1]
  if (!match || words === undefined) return null
  const start = from + match.index + match[0].length - words.length
  return page.part(start, start + words.length)
}

function timeOf(page: Page, s: PageSentence, verb: Word, figure: MentionOf<"figure">): MentionOf<"time"> | null {
  let best: MentionOf<"time"> | null = null
  let distance = 16
  for (const time of page.all("time", s)) {
    const at = wordAt(s, time.start)
    if (time.type === "SET" || /^PT/.test(time.value ?? "")) continue
    if (at < 0 || crossed(s, verb.i, at) || (figure.start <= time.start && time.end <= figure.end)) continue
    const away = Math.abs(at - verb.i)
    if (away >= distance) continue
    best = time
    distance = away
  }
  return best
}
