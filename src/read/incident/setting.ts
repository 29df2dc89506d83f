import type { MentionOf } from "../../model/mention.ts"
import { overlaps } from "../../model/span.ts"
import type { Word } from "../../text/syntax/tree.ts"
import type { Page, PageSentence } from "../page.ts"
import type { Doer } from "./sketch.ts"
import type { Trigger } from "./trigger.ts"

const FINENESS = { exact: 0, town: 1, district: 2, province: 3, country: 4, region: 5 } as const
const LOCATIVE =
  /^(?:in|on|at|near|around|of|outside|inside|across|into|over|against|from|to|towards?|throughout|targeting|targeted|hit|struck|hits|pounded|bombed|shelled|between|within|beyond|east|west|north|south|northeast|northwest|southeast|southwest|town|city|village|district|suburb|province|neighbou?rhood|countryside|capital|through|amid|the|area|rural|central|eastern|western|northern|southern|downtown)$/

const NO_PLACE = /\b(?:regime|government|army|forces|group|militants)\b/i

/** How fine a place is: smaller is finer. A name that no gazetteer knows is mostly a village, a quarter or a building. */
export function fineness(place: MentionOf<"place">): number {
  return place.precision === null ? 0.9 : FINENESS[place.precision]
}

/** The place that the sentence gives for the trigger: the one that follows closest in the clause, else a fronted one; narrowed down a chain ("the Salah quarter of Homs"). */
export function placeOf(
  page: Page,
  trigger: Trigger,
  doers: readonly Doer[],
  others: readonly Trigger[],
): MentionOf<"place"> | null {
  const { sentence } = trigger
  const usable = page
    .all("place", sentence)
    .filter(
      (p) =>
        p.use === "literal" &&
        !NO_PLACE.test(p.text) &&
        !doers.some((d) => overlaps(d, p)) &&
        !inSource(page, trigger, p) &&
        !isCountryAside(sentence, p) &&
        !(fineness(p) >= 4 && touches(sentence, p, trigger)) &&
        !describesParty(sentence, p) &&
        !isTribe(sentence, p),
    )
  const named = usable.filter((p) => !isReference(sentence, p))
  return thereOf(trigger, usable) ?? placeAmong(located(named.length > 0 ? named : usable, trigger), trigger, others)
}

/** "violence in X, where forces shot people there": "there" right after the deed is the place named last before it. */
function thereOf(trigger: Trigger, places: readonly MentionOf<"place">[]): MentionOf<"place"> | null {
  const { words } = trigger.sentence
  const at = words.findIndex(
    (w, i) =>
      i > trigger.last &&
      i <= trigger.last + 7 &&
      w.norm === "there" &&
      !/^(?:is|are|was|were|has|have|had|will|would|may|might|can|could|appears?|seems?|'s|be|been)$/.test(
        words[i + 1]?.norm ?? "",
      ),
  )
  if (at < 0) return null
  if (words.slice(trigger.last + 1, at).some((w) => /^(?:that|said|says|and|but|while|when|who|which|,)$/.test(w.norm)))
    return null
  const before = places.filter((p) => p.end <= trigger.span.start && isLocated(trigger.sentence, p))
  return narrowest(trigger.sentence, before) ?? null
}

/** Places that the words say something is at; where there are none, those that stand at the deed's words or are no wider than a town. */
function located(places: readonly MentionOf<"place">[], trigger: Trigger): MentionOf<"place">[] {
  const { sentence } = trigger
  return places.filter(
    (p) =>
      isLocated(sentence, p) || fineness(p) <= 1 || touches(sentence, p, trigger) || p.start - trigger.span.end <= 1,
  )
}

/** "60 kilometres north of Homs": Homs only says where the other place is. */
function isReference(sentence: PageSentence, place: MentionOf<"place">): boolean {
  const before = sentence.words
    .filter((w) => w.end <= place.start)
    .slice(-6)
    .map((w) => w.norm)
  return (
    /^(?:of|from)$/.test(before.at(-1) ?? "") && before.some((w) => /^(?:kilomet(?:er|re)s?|km|miles?|hours?)$/.test(w))
  )
}

function placeAmong(
  usable: readonly MentionOf<"place">[],
  trigger: Trigger,
  others: readonly Trigger[],
): MentionOf<"place"> | null {
  const { sentence } = trigger
  if (usable.length === 0) return null
  const limit = nextStrong(trigger, others)
  const after = usable.filter((p) => p.start >= trigger.span.end && p.start < limit)
  const near = after.find((p) => wordsBetween(sentence, trigger.span.end, p.start) <= 16)
  if (near) return narrowest(sentence, after.slice(after.indexOf(near)))
  const floor = previousStrong(trigger, others)
  const before = usable.filter((p) => p.end <= trigger.span.start && p.start >= floor)
  const fronted = [...before].reverse().find((p) => isFronted(sentence, p, trigger))
  if (fronted) return narrowest(sentence, chainThrough(sentence, before, fronted))
  return after[0] ?? null
}

/** "In Douma, strikes ..." at the head of the sentence, or right before the trigger. */
function isFronted(sentence: PageSentence, place: MentionOf<"place">, trigger: Trigger): boolean {
  if (touches(sentence, place, trigger)) return true
  if (whereBetween(sentence, place, trigger)) return true
  // "the ministry in X cited reports that": where somebody speaks
  const between = sentence.words.filter((w) => w.start >= place.end && w.end <= trigger.span.start)
  if (
    between.some((w) =>
      /^(?:said|says|cited|cites|citing|told|reports?|reported|announced|claimed|claims|warned)$/.test(w.norm),
    )
  )
    return false
  if (!LOCATIVE.test(wordBefore(sentence, place.start)?.norm ?? "") && place.start !== sentence.start) return false
  const lead = wordsBetween(sentence, sentence.start, place.start)
  const opens =
    /^(?:in|on|at|near|around|outside|elsewhere|across|inside|over|late|earlier|also|meanwhile|further|east|north|south|west)$/.test(
      sentence.words[0]?.norm ?? "",
    )
  const parted = sentence.words.some((w) => w.norm === "," && w.start >= place.end && w.end <= trigger.span.start)
  return (
    (opens && lead <= 9 && !(parted && lead > 7)) ||
    (!parted && wordsBetween(sentence, place.end, trigger.span.start) <= 9)
  )
}

/** "hit the town of X, 60 km from the capital, where rebels killed": X. */
function whereBetween(sentence: PageSentence, place: MentionOf<"place">, trigger: Trigger): boolean {
  const between = sentence.words.filter((w) => w.start >= place.end && w.end <= trigger.span.start)
  return between.length <= 20 && between.some((w) => w.norm === "where")
}

/** Names of the wider places that the sentence puts a place in ("Ariha in Idlib province": Idlib). */
export function widerNames(page: Page, sentence: PageSentence, place: MentionOf<"place">): string[] {
  const names: string[] = []
  let end = place.end
  for (const next of page.all("place", sentence)) {
    if (next.start < end || next.use !== "literal") continue
    if (wordsBetween(sentence, end, next.start) > 5) break
    if (!/\b(?:in|of|,|near)\b/.test(textBetween(sentence, end, next.start))) break
    names.push(next.name)
    end = next.end
  }
  return names
}

const ANAPHOR =
  /\b(?:the|that|this) (?:[a-z-]+ ){0,2}?(?:city|town|village|area|district|neighbou?rhood|suburb|enclave)\b/i
const ANAPHOR_REACH = 3

/** "the city", "the town": the place named last before, at most a few sentences back; null where the words do not point back. */
export function placeBefore(page: Page, sentence: PageSentence, clause: string): MentionOf<"place"> | null {
  if (!ANAPHOR.test(clause)) return null
  const from = page.sentences[Math.max(0, sentence.index - ANAPHOR_REACH)]?.start ?? 0
  const named = page
    .all("place", { start: from, end: sentence.start })
    .filter(
      (p) =>
        p.use === "literal" &&
        fineness(p) <= 1 &&
        page.zoneAt(p.start) === "body" &&
        !NO_PLACE.test(p.text) &&
        !refersOnly(page, p),
    )
  return named.at(-1) ?? null
}

function refersOnly(page: Page, place: MentionOf<"place">): boolean {
  const sentence = page.sentenceAt(place.start)
  return sentence !== null && isReference(sentence, place)
}

function touches(sentence: PageSentence, place: MentionOf<"place">, trigger: Trigger): boolean {
  return wordsBetween(sentence, place.end, trigger.span.start) <= 1
}

/** Places that stand in one chain with `at`, it among them. */
function chainThrough(
  sentence: PageSentence,
  places: readonly MentionOf<"place">[],
  at: MentionOf<"place">,
): MentionOf<"place">[] {
  let first = places.indexOf(at)
  while (first > 0) {
    const left = places[first - 1]
    const right = places[first]
    if (!left || !right || wordsBetween(sentence, left.end, right.start) > 5) break
    first--
  }
  return places.slice(first, places.indexOf(at) + 1)
}

/** The finest of the places that follow one another closely; of equals the first. */
function narrowest(sentence: PageSentence, places: readonly MentionOf<"place">[]): MentionOf<"place"> | null {
  let best: MentionOf<"place"> | null = null
  let previous: MentionOf<"place"> | null = null
  for (const place of places) {
    if (previous && wordsBetween(sentence, previous.end, place.start) > 6) break
    if (!best || fineness(place) < fineness(best)) best = place
    else if (previous && fineness(place) <= fineness(best) && suburbOf(sentence, previous, place)) best = place
    previous = place
  }
  return best
}

/** "the Damascus suburb of Jaramana": the second is part of the first. */
function suburbOf(sentence: PageSentence, wide: MentionOf<"place">, narrow: MentionOf<"place">): boolean {
  const between = textBetween(sentence, wide.end, narrow.start)
  return /^(?:'s |s )?(?:[\w-]+ ){0,3}(?:suburb|neighbou?rhood|district|quarter|province|region|countryside|area|town|village)s? of(?: the)?$|^s?\s*(?:suburb|neighbou?rhood|district|quarter)\s*$/.test(
    between,
  )
}

/** A country is where something happened only after a word that says so: "across Iraq", not "US officials", not "attacks from Russia". */
function isCountryAside(sentence: PageSentence, place: MentionOf<"place">): boolean {
  if (place.precision !== "country" && place.precision !== "region") return false
  return !isLocated(sentence, place) || leadOf(sentence, place) === "from"
}

const AT =
  /^(?:in|across|over|into|inside|of|throughout|on|against|within|around|outside|near|at|from|towards?|to|between|through|beyond|elsewhere)$/
/** Words that may stand between a preposition and the name of a place. */
const TO_NAME =
  /^(?:the|a|an|,|of|-|far|deep|both|neighbou?ring|rebel|government|opposition|militant|regime|held|controlled|besieged|contested|strategic|nearby|mainly|predominantly|north|south|east|west|northern|southern|eastern|western|central|rural|coastal|northeast|northwest|southeast|southwest|northeastern|northwestern|southeastern|southwestern|city|cities|town|towns|village|villages|district|districts|area|areas|province|provinces|suburb|suburbs|neighbou?rhood|neighbou?rhoods|region|capital|outskirts|countryside|border|port|island|quarter|camp|base|airport|stronghold|enclave|western-held|and|or|downtown|greater|war|torn|oil|rich|whole|rest|parts?|most|much|side|sides|edge|centre|center|heart|streets?|restive|northernmost|country|nation|state)$/

/** The preposition that the words before a place lead back to; "" where none does. */
function leadOf(sentence: PageSentence, place: MentionOf<"place">): string {
  const { words } = sentence
  let i = words.findIndex((w) => w.end > place.start) - 1
  for (let steps = 0; i >= 0 && steps < 9; i--, steps++) {
    const word = words[i]
    if (!word) return ""
    if (AT.test(word.norm) && word.norm !== "of") return word.norm
    if (!TO_NAME.test(word.norm) && !/^\p{Lu}/u.test(word.text) && word.upos !== "ADJ") return ""
    if (word.norm === "," && steps > 0 && !/^\p{Lu}/u.test(words[i - 1]?.text ?? "")) return ""
  }
  return ""
}

/** Whether the words before a place say that something is there ("in the northern town of"). */
function isLocated(sentence: PageSentence, place: MentionOf<"place">): boolean {
  return leadOf(sentence, place) !== ""
}

/** "the X tribe": people, not a place. */
function isTribe(sentence: PageSentence, place: MentionOf<"place">): boolean {
  const next = sentence.words.find((w) => w.start >= place.end)?.norm ?? ""
  return /^(?:tribes?|tribal|tribes(?:men|people)|clans?|clansmen|family|brigades?|battalions?)$/.test(next)
}

function describesParty(sentence: PageSentence, place: MentionOf<"place">): boolean {
  const at = sentence.words.findIndex((w) => w.start >= place.end)
  const next = sentence.words[at]
  const after = sentence.words[at + 1]
  return next?.norm === "-" && after !== undefined && /^(?:based|backed|led|held|bound)$/.test(after.norm)
}

/** Inside the words that name a source: "the head of police in Hama said" gives no place of an attack; where it was said only if the deed's words do not stand before it. */
function inSource(page: Page, trigger: Trigger, place: MentionOf<"place">): boolean {
  const { sentence, span } = trigger
  return page.all("attribution").some((a) => {
    if (a.start >= sentence.end || a.end <= sentence.start) return false
    if ([a.source, a.cue].some((part) => part !== null && overlaps(part, place))) return true
    if (a.saidWhere === null || !overlaps(a.saidWhere, place)) return false
    return !(a.cue !== null && a.cue.end <= span.start && span.end <= place.start)
  })
}

export function nextStrong(trigger: Trigger, others: readonly Trigger[]): number {
  const next = others.find((t) => t.first > trigger.last && t.span.start > trigger.span.end + 12)
  return next?.span.start ?? trigger.sentence.end
}

export function previousStrong(trigger: Trigger, others: readonly Trigger[]): number {
  const previous = others.filter((t) => t.last < trigger.first).at(-1)
  return previous?.span.end ?? trigger.sentence.start
}

export function wordBefore(sentence: PageSentence, offset: number): Word | null {
  let found: Word | null = null
  for (const word of sentence.words) {
    if (word.end > offset) break
    found = word
  }
  return found
}

export function wordsBetween(sentence: PageSentence, from: number, to: number): number {
  let n = 0
  for (const word of sentence.words) if (word.start >= from && word.end <= to) n++
  return n
}

export function textBetween(sentence: PageSentence, from: number, to: number): string {
  return sentence.words
    .filter((w) => w.start >= from && w.end <= to)
    .map((w) => w.norm)
    .join(" ")
}
