import type { MentionOf } from "../../model/mention.ts"
import { contains, overlaps } from "../../model/span.ts"
import type { Word } from "../../text/syntax/tree.ts"
import type { Page, PageSentence } from "../page.ts"
import type { Doer } from "./sketch.ts"
import type { Trigger } from "./trigger.ts"

const FINENESS = { exact: 0, town: 1, district: 2, province: 3, country: 4, region: 5 } as const
const LOCATIVE =
  /^(?:in|on|at|near|around|of|outside|inside|across|into|over|against|from|to|towards?|throughout|targeting|targeted|hit|struck|hits|pounded|bombed|shelled|between|within|beyond|east|west|north|south|northeast|northwest|southeast|southwest|town|city|village|district|suburb|province|neighbou?rhood|countryside|capital|through|amid|the|area|rural|central|eastern|western|northern|southern|downtown)$/
const REPORTING =
  /^(?:said|says|say|told|tells|reported|reports|added|adds|announced|announces|stated|states|claimed|claims|confirmed|confirms|afp|reuters|ap|warned|published|posted|updated|saying|statement|tv|agency)$/

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
        !inSource(page, sentence, p) &&
        !isCountryAside(sentence, p) &&
        !describesParty(sentence, p),
    )
  const named = usable.filter((p) => !isReference(sentence, p))
  return placeAmong(named.length > 0 ? named : usable, trigger, others)
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
  if (!LOCATIVE.test(wordBefore(sentence, place.start)?.norm ?? "") && place.start !== sentence.start) return false
  const lead = wordsBetween(sentence, sentence.start, place.start)
  const opens =
    /^(?:in|on|at|near|around|outside|elsewhere|across|inside|over|late|earlier|also|meanwhile|further|east|north|south|west)$/.test(
      sentence.words[0]?.norm ?? "",
    )
  if (whereBetween(sentence, place, trigger)) return true
  const parted = sentence.words.some((w) => w.norm === "," && w.start >= place.end && w.end <= trigger.span.start)
  return (
    (opens && lead <= 9 && !(parted && lead > 3)) ||
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
  return /\b(?:suburb|suburbs|neighbou?rhood|district|quarter|province|region|countryside|area|town|village)s? of(?: the)?\s*$|^s?\s*(?:suburb|neighbou?rhood|district|quarter)\s*$/.test(
    between,
  )
}

/** A country is where something happened only after a word that says so: "across Iraq", not "US officials", not "attacks from Russia". */
function isCountryAside(sentence: PageSentence, place: MentionOf<"place">): boolean {
  if (place.precision !== "country" && place.precision !== "region") return false
  const before = sentence.words
    .filter((w) => w.end <= place.start)
    .slice(-3)
    .map((w) => w.norm)
  const last = before.at(-1) ?? ""
  if (last === "from") return true
  return !/^(?:in|across|over|into|inside|of|throughout|on|against|within|around|outside|the|near|northern|southern|eastern|western|central|northeast|northwest|southeast|southwest|northeastern|northwestern|southeastern|southwestern)$/.test(
    last,
  )
}

function describesParty(sentence: PageSentence, place: MentionOf<"place">): boolean {
  const at = sentence.words.findIndex((w) => w.start >= place.end)
  const next = sentence.words[at]
  const after = sentence.words[at + 1]
  return next?.norm === "-" && after !== undefined && /^(?:based|backed|led|held|bound)$/.test(after.norm)
}

/** Inside the words that name a source: "the head of police in Hama said" gives no place of an attack. */
function inSource(page: Page, sentence: PageSentence, place: MentionOf<"place">): boolean {
  return page
    .all("attribution")
    .some(
      (a) =>
        a.start < sentence.end &&
        a.end > sentence.start &&
        [a.source, a.cue, a.saidWhere].some((part) => part !== null && overlaps(part, place)),
    )
}

function nextStrong(trigger: Trigger, others: readonly Trigger[]): number {
  const next = others.find((t) => t.first > trigger.last && t.span.start > trigger.span.end + 12)
  return next?.span.start ?? trigger.sentence.end
}

function previousStrong(trigger: Trigger, others: readonly Trigger[]): number {
  const previous = others.filter((t) => t.last < trigger.first).at(-1)
  return previous?.span.end ?? trigger.sentence.start
}

/** The day or hour that the sentence gives for the trigger; never the day on which somebody said it. */
export function timeOf(page: Page, trigger: Trigger, others: readonly Trigger[]): MentionOf<"time"> | null {
  const { sentence } = trigger
  const usable = page.all("time", sentence).filter((t) => isDay(t) && !isSayingTime(page, sentence, t))
  const limit = nextStrong(trigger, others)
  const floor = previousStrong(trigger, others)
  const close = usable.filter((t) => t.start >= floor && t.end <= limit)
  const alone = others.length <= 1
  const pool = (close.length > 0 ? close : alone ? usable : []).filter((t) => alone || sameClause(trigger, t, others))
  let best: MentionOf<"time"> | null = null
  let distance = Number.POSITIVE_INFINITY
  for (const time of pool) {
    const d = time.start >= trigger.span.end ? time.start - trigger.span.end : (trigger.span.start - time.end) * 1.2
    if (d < distance) {
      best = time
      distance = d
    }
  }
  return best
}

/** A day, an hour, a month or a season with a number; not "now", not a length, not "every Friday". */
function isDay(time: MentionOf<"time">): boolean {
  if (time.type !== "DATE" && time.type !== "TIME") return false
  return time.value !== null && /^[\dX]{4}-/.test(time.value)
}

function isSayingTime(page: Page, sentence: PageSentence, time: MentionOf<"time">): boolean {
  if (page.all("attribution").some((a) => a.saidAt === time.id && !a.content.some((c) => contains(c, time))))
    return true
  let before = wordBefore(sentence, time.start)
  if (before && /^(?:on|late|early|at|in|this|last)$/.test(before.norm)) before = wordBefore(sentence, before.start)
  return (before !== null && REPORTING.test(before.norm)) || sinceBefore(sentence, time)
}

/** "since ... in March": a beginning, not the day of a deed. */
function sinceBefore(sentence: PageSentence, time: MentionOf<"time">): boolean {
  const before = sentence.words
    .filter((w) => w.end <= time.start)
    .slice(-7)
    .map((w) => w.norm)
  return /^(?:since|until|before|for)$/.test(before.at(-1) ?? "") || before.includes("since")
}

/** A time beyond a word like "after" belongs to the deed that it stands nearer to. */
function sameClause(trigger: Trigger, time: MentionOf<"time">, others: readonly Trigger[]): boolean {
  const { sentence } = trigger
  if (time.start >= trigger.span.end) {
    const nearer = others.some((t) => t !== trigger && t.span.start >= trigger.span.end && t.span.end <= time.start)
    return !(nearer && clauseBetween(sentence, trigger.span.end, time.start))
  }
  const earlier = others.some((t) => t !== trigger && t.span.end <= trigger.span.start)
  return !(earlier && clauseBetween(sentence, time.end, trigger.span.start))
}

/** Words that begin a clause of their own between two offsets. */
function clauseBetween(sentence: PageSentence, from: number, to: number): boolean {
  return sentence.words.some(
    (w) =>
      w.start >= from &&
      w.end <= to &&
      /^(?:after|before|as|when|while|because|following|which|who|where|but|;)$/.test(w.norm),
  )
}

function wordBefore(sentence: PageSentence, offset: number): Word | null {
  let found: Word | null = null
  for (const word of sentence.words) {
    if (word.end > offset) break
    found = word
  }
  return found
}

function wordsBetween(sentence: PageSentence, from: number, to: number): number {
  let n = 0
  for (const word of sentence.words) if (word.start >= from && word.end <= to) n++
  return n
}

function textBetween(sentence: PageSentence, from: number, to: number): string {
  return sentence.words
    .filter((w) => w.start >= from && w.end <= to)
    .map((w) => w.norm)
    .join(" ")
}
