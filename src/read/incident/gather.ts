import type { MentionOf } from "../../model/mention.ts"
import { contains, overlaps, type Part, type Span } from "../../model/span.ts"
import type { Page, PageSentence } from "../page.ts"
import { denierOf, standsApart } from "./denial.ts"
import { doersOf, isPassive } from "./doer.ts"
import { flagsOf } from "./flag.ts"
import { isEmpty, isLongGone, mayOnlyJoin } from "./founding.ts"
import { clauseText, dropLight, type Group, groupTriggers } from "./group.ts"
import { actorTypeOf } from "./home.ts"
import { type Party, partiesIn } from "./party.ts"
import { fineness, placeBefore, placeOf, widerNames } from "./setting.ts"
import type { Doer, Sketch, Voice } from "./sketch.ts"
import { definitenessOf, standingOf } from "./status.ts"
import { pronounSubject } from "./subject.ts"
import { targetsOf } from "./target.ts"
import { partOfTrigger, type Trigger, triggersIn } from "./trigger.ts"
import { typeOf } from "./type.ts"
import { voiceOf } from "./voice.ts"
import { PLACE_NOUNS, typeByWeapon, weaponsIn } from "./weapon.ts"
import { isExactDay, timeOf } from "./when.ts"
import { wordsBefore } from "./window.ts"

/** All tellings of incidents on a page, sentence by sentence, in reading order. */
export function sketchesOf(page: Page): Sketch[] {
  const titles = titleSpans(page)
  const found: Sketch[] = []
  for (const sentence of page.sentences) {
    if (sentence.zone === "caption" || sentence.zone === "debris") continue
    found.push(...sketchesIn(page, sentence, titles))
  }
  return found
}

/** Where the headline stands: at the top, and again where the page repeats it at the head of the body. */
export function titleSpans(page: Page): Span[] {
  const title = page.report.title?.trim()
  if (!title || title.length < 12) return []
  const spans: Span[] = []
  const limit = Math.min(page.text.length, 1500)
  for (let at = page.text.indexOf(title); at >= 0 && at < limit; at = page.text.indexOf(title, at + 1))
    spans.push({ start: at, end: at + title.length })
  return spans
}

function sketchesIn(page: Page, sentence: PageSentence, titles: readonly Span[]): Sketch[] {
  const triggers = triggersIn(sentence)
  if (triggers.length === 0) return []
  const parties = partiesIn(page, sentence)
  const groups = groupTriggers(dropLight(triggers), parties, titles)
  const bases = groups.map((group) => group.base)
  return groups.map((group) => sketch(page, group, parties, bases, titles)).filter((s) => s !== null)
}

function sketch(
  page: Page,
  group: Group,
  parties: readonly Party[],
  triggers: readonly Trigger[],
  titles: readonly Span[],
): Sketch {
  const { base, also } = group
  const { sentence } = base
  const all = [base, ...also]
  const teller = firstTeller(all, parties)
  const named = teller ? doersOf(teller, parties) : []
  const voice = voiceFor(page, base, teller)
  const doers = named.length > 0 ? named : ownDeed(page, all, voice, parties)
  const clause = clauseText(page, group, triggers)
  const targets = all.flatMap((t) => (t.entry.family === "toll" ? [] : targetsOf(page, t)))
  const standing = standingOf(base)
  const headline =
    sentence.zone === "headline" || titles.some((t) => t.start <= base.span.start && base.span.end <= t.end)
  const here = placeOf(page, base, doers, triggers) ?? firstOf(also, (t) => placeOf(page, t, doers, triggers))
  const place = here === null || fineness(here) >= 4 ? (placeBefore(page, sentence, clause) ?? here) : here
  const time = timeOf(page, base, triggers) ?? firstOf(also, (t) => timeOf(page, t, triggers))
  const denier =
    denierOf(base, parties)?.name ??
    (voice.attribution?.speechAct === "deny" && !standsApart(base) ? (voice.attribution.speaker.name ?? "") : null)
  const person = takesPerson(page, base, targets)
  const family = person ? "arrest" : familyOf(all, doers)
  const joinOnly =
    (!(family === "clash" && (doers.length > 0 || isBetween(base, parties))) &&
      isEmpty(page, base, place, time, targets, clause)) ||
    mayOnlyJoin(page, group, doers, place !== null, time !== null, clause) ||
    (family === "territory" && takesThing(page, base, targets)) ||
    (family === "protest" && !(place !== null && (time !== null || page.all("figure", sentence).length > 0)))
  return {
    trigger: base,
    part: partOfTrigger(base, page.text),
    sentence,
    headline,
    family,
    type: kindOf(page, base, clause, doers, targets, person),
    doers,
    place,
    time: joinOnly && family === "toll" ? null : time,
    targets,
    weapons: weaponsIn(clause),
    flags: flagsOf(page, all, targets, clause),
    status: standing.status,
    // "accused of shelling X on Sunday": a day makes it one deed
    scope: standing.scope === "pattern" && !standing.generic && isExactDay(time) ? "event" : standing.scope,
    definiteness: definitenessOf(base),
    voice,
    denier,
    placedIn: place && contains(sentence, place) ? widerNames(page, sentence, place) : [],
    also: also.map((t) => partOfTrigger(t, page.text)),
    joinOnly,
    generic: standing.generic || isHabitOf(all, place, time) || (time === null && isLongGone(page, base)),
    adds: also.concat(base).some((t) => /^kill/.test(t.norm) && sentence.words[t.first - 1]?.norm === "also"),
    toll: tollOf(page, sentence),
  }
}

/** The type of one telling; `person` where the verb takes a person, not a place. */
function kindOf(
  page: Page,
  trigger: Trigger,
  clause: string,
  doers: readonly Doer[],
  targets: readonly Part[],
  person: boolean,
): Sketch["type"] {
  const official = doers.some(
    (d) =>
      OFFICIAL.has(actorTypeOf(page, d.name) ?? "") ||
      /\b(?:police|security forces|authorities|army|troops)\b/i.test(d.name),
  )
  if (person) return official ? "arrests" : "abduction-forced-disappearance"
  return typeOf(
    trigger,
    clause,
    doers,
    targets.map((t) => t.text),
    official,
  )
}

/** "fighting between X and Y": both sides are named, neither is said to have begun. */
function isBetween(trigger: Trigger, parties: readonly Party[]): boolean {
  const { words } = trigger.sentence
  const after = words.slice(trigger.last + 1, trigger.last + 4).some((w) => w.norm === "between")
  return after && parties.filter((p) => p.first > trigger.last && p.first <= trigger.last + 14).length > 1
}

/** "X was captured": who is taken is a person, not a place. */
function takesPerson(page: Page, trigger: Trigger, targets: readonly Part[]): boolean {
  if (!/^(?:captur|seiz)/.test(trigger.norm) || trigger.entry.form !== "verb") return false
  return targets.some((t) => {
    const last = page.all("actor", t).at(-1)
    return last?.type === "person" && t.end - last.end <= 8
  })
}

/** "seized equipment", "seized the moment": neither a place nor land is taken. */
function takesThing(page: Page, trigger: Trigger, targets: readonly Part[]): boolean {
  if (!/^(?:captur|seiz|grab|liberat)/.test(trigger.norm) || targets.length === 0) return false
  return !targets.some(
    (t) =>
      page.all("place", t).length > 0 ||
      t.text
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .some((w) => PLACE_NOUNS.has(w)) ||
      /\p{Lu}/u.test(t.text),
  )
}

/** "The coalition said it had carried out strikes": the one who tells is the one who did it. */
function ownDeed(page: Page, all: readonly Trigger[], voice: Voice, parties: readonly Party[]): readonly Doer[] {
  const attribution = voice.attribution
  if (!attribution?.source) return []
  const { source } = attribution
  const subject = all
    .filter((t) => t.entry.form === "noun" || !isPassive(t))
    .map(pronounSubject)
    .find((s) => s !== null)
  if (!subject || !(subject.opens || subject.pronoun === "we")) return []
  const words = all[0]?.sentence.words ?? []
  const within = parties.filter((p) =>
    overlaps({ start: words[p.first]?.start ?? -1, end: words[p.last]?.end ?? -1 }, source),
  )
  const party = within.find((p) => !p.adjective && p.name !== "rebels") ?? within[0]
  const speaker = attribution.speaker.name
  const type = speaker === null ? null : actorTypeOf(page, speaker)
  const name = party && !party.adjective ? party.name : type !== null && DOER_TYPES.has(type) ? speaker : null
  return name === null
    ? []
    : [{ name, role: "direct", candidate: false, own: true, start: source.start, end: source.end }]
}

const OFFICIAL = new Set(["state", "government-forces", "coalition"])
const DOER_TYPES = new Set(["state", "government-forces", "armed-group", "coalition"])

/** The first of the triggers whose words tell who did it. */
function firstTeller(all: readonly Trigger[], parties: readonly Party[]): Trigger | null {
  for (const trigger of all) {
    if (trigger !== all[0] && /ing$/.test(trigger.norm) && trigger.entry.family === "toll") continue
    if (doersOf(trigger, parties).length > 0) return trigger
  }
  return null
}

/** Whose words tell it: those that hold the base, else those that hold the word which names the doer. */
function voiceFor(page: Page, base: Trigger, teller: Trigger | null): Voice {
  const voice = voiceOf(page, base)
  if (!teller || teller === base || voice.attribution) return voice
  const other = voiceOf(page, teller)
  return other.attribution ? other : voice
}

/** "the group has targeted oil fields": what it does, no deed of a day or place. */
function isHabitOf(all: readonly Trigger[], place: MentionOf<"place"> | null, time: MentionOf<"time"> | null): boolean {
  const [base, ...also] = all
  if (
    !base ||
    also.length > 0 ||
    time !== null ||
    (place !== null && fineness(place) < 3) ||
    base.entry.form !== "verb" ||
    !base.entry.weak
  )
    return false
  return wordsBefore(base, 2).some((w) => w.norm === "has" || w.norm === "have")
}

/** The largest number of dead that the sentence tells of one deed; null where it tells none. */
function tollOf(page: Page, sentence: PageSentence): number | null {
  let most: number | null = null
  for (const f of page.all("figure", sentence)) {
    const n = f.best ?? f.low ?? f.high
    if (f.measure === "killed" && !f.cumulative && n !== null && (most === null || n > most)) most = n
  }
  return most
}

function firstOf<T>(triggers: readonly Trigger[], read: (t: Trigger) => T | null): T | null {
  for (const trigger of triggers) {
    const found = read(trigger)
    if (found !== null) return found
  }
  return null
}

function familyOf(all: readonly Trigger[], doers: readonly Doer[]): Sketch["family"] {
  const telling = all.find((t) => t.entry.family !== "attack" && t.entry.family !== "toll")
  const family = (telling ?? all.find((t) => t.entry.family === "attack") ?? all[0])?.entry.family ?? "attack"
  // "rebels killed the pilot": no toll of another deed but the deed.
  return family === "toll" && doers.length > 0 && !all.some((t) => typeByWeapon(t.norm)) ? "killing" : family
}

/** The parts of a sketch's own words: its trigger and the weaker ones beside it. */
export function partsOf(sketch: Sketch): Part[] {
  return [sketch.part, ...sketch.also]
}
