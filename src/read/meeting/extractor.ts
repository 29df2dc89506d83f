import type { Word } from "../../text/syntax/tree.ts"
import type { Draft, Extractor } from "../extractor.ts"
import type { Page, PageSentence } from "../page.ts"
import { attributionAt } from "../side.ts"
import { type TermNoun, talksIn } from "../term-nouns.ts"
import { causeOf, dateOf, hostsOf, nameOf, partiesOf, venueOf } from "./frame.ts"
import { statusOf } from "./status.ts"

/** Reads talks, rounds, meetings and conferences wherever a sentence tells how they stand; each account keeps its own word and stated cause. */
export const meetingExtractor: Extractor<"meeting"> = {
  name: "meeting",
  version: 1,
  needs: ["time", "place", "actor", "attribution"],
  gives: ["meeting"],
  *extract(page) {
    const drafts: Draft<"meeting">[] = []
    for (const s of page.sentences) {
      if (s.zone !== "body" && s.zone !== "headline") continue
      const found: Draft<"meeting">[] = []
      for (const noun of talksIn(page.text, s)) {
        const draft = meetingAt(page, s, noun)
        // one sentence speaks twice of one meeting: "negotiations stalled after they refused to take part in the talks"
        const twin = draft ? found.findIndex((other) => isSame(page, other, draft)) : -1
        if (draft && twin < 0) found.push(draft)
        else if (draft && twin >= 0) found[twin] = fuller(found[twin] ?? draft, draft)
      }
      drafts.push(...found)
    }
    yield* told(page, drafts)
  },
}

/** Names that tell no more than that people met. */
const GENERIC =
  /^(?:(?:the|any|such|fresh|new|further|future|past|previous|first|next|last|closed|promised|scheduled|formal|informal|separate|recent|possible|ongoing|current|more|direct|indirect|final|face-to-face|stalled|suspended|planned|proposed|upcoming) ){0,3}(?:talks|negotiations?|dialogue|discussions?|consultations?|meetings?|conferences?|summits?|sessions?|gatherings?|rounds?(?: of (?:talks|negotiations|discussions))?)$/i

/** Nothing but the bare noun: no place, no day, no party. */
function isBare({ name, venue, date, parties, hosts }: Draft<"meeting">): boolean {
  return GENERIC.test(name ?? "talks") && venue === null && date === null && parties.length + hosts.length === 0
}

/** Whether two mentions of one sentence are of one meeting: one of them adds nothing, or both share day or place and neither names another. */
function isSame(page: Page, a: Draft<"meeting">, b: Draft<"meeting">): boolean {
  if (isBare(a) || isBare(b)) return true
  const clash = (x: string | null, y: string | null) => x !== null && y !== null && x !== y
  if (clash(a.venue, b.venue) || clash(dayOf(page, a.date), dayOf(page, b.date))) return false
  const shares =
    (a.venue !== null && a.venue === b.venue) || (a.date !== null && dayOf(page, a.date) === dayOf(page, b.date))
  return shares && (GENERIC.test(a.name ?? "talks") || GENERIC.test(b.name ?? "talks") || a.status === b.status)
}

function dayOf(page: Page, id: string | null): string | null {
  const time = id === null ? undefined : page.all("time").find((one) => one.id === id)
  return time?.value ?? id
}

/** The one that tells more; who takes part and who hosts are taken from both. */
function fuller(a: Draft<"meeting">, b: Draft<"meeting">): Draft<"meeting"> {
  const rank = (one: Draft<"meeting">) =>
    (one.venue ? 2 : 0) +
    (one.date ? 2 : 0) +
    (one.word ? 2 : 0) +
    one.parties.length +
    one.hosts.length +
    (GENERIC.test(one.name ?? "talks") ? 0 : 1)
  const [best, rest] = rank(b) > rank(a) ? [b, a] : [a, b]
  return {
    ...best,
    venue: best.venue ?? rest.venue,
    date: best.date ?? rest.date,
    parties: [...new Set([...best.parties, ...rest.parties])],
    hosts: [...new Set([...best.hosts, ...rest.hosts])],
  }
}

/** "the talks": those told of before; "fresh talks" and "a new round" are others. */
function isThe(page: Page, { end, name }: Draft<"meeting">): boolean {
  const from = end - (name ?? "").length
  return (
    /\b(?:the|these|those)\s$/i.test(page.text.slice(Math.max(0, from - 7), from)) &&
    !/\b(?:fresh|new|further|future|next|proposed|possible)\b/i.test(name ?? "")
  )
}

/** States that are worth telling of talks that a sentence does not name. */
const TELLING = /^(?:suspended|postponed|cancelled|resumed|boycotted|under-way)$/

/**
 * What is left once bare mentions are dealt with: "the talks broke down" belongs to the only talks that the report names before it; where it names none or
 * several it stays alone.
 */
function* told(page: Page, drafts: readonly Draft<"meeting">[]): Iterable<Draft<"meeting">> {
  const seen = new Set<string>()
  const named = new Map<string, Draft<"meeting">>()
  for (const draft of drafts) {
    const nameless =
      GENERIC.test(draft.name ?? "talks") && draft.venue === null && draft.parties.length + draft.hosts.length === 0
    const talks = /\b(?:talks|negotiations?|dialogue|rounds?)\b/i.test(draft.name ?? "talks")
    const [only] = named.values()
    const one =
      nameless && talks && only && named.size === 1 && isThe(page, draft)
        ? { ...draft, name: only.name, venue: only.venue }
        : draft
    // "talks" that somebody calls for or stays away from are told of; "a meeting" of nobody, nowhere, at no time is no entry at all
    if (isBare(draft) && !talks && (draft.word === null || !TELLING.test(draft.status))) continue
    if (!nameless) named.set(`${draft.venue ?? draft.name?.toLowerCase()}`, draft)
    const key = `${one.venue ?? one.name}|${one.status}|${one.word}|${one.date ?? ""}`
    if (seen.has(key)) continue
    seen.add(key)
    yield one
  }
}

const STATE_WORD =
  /^(?:halt|suspend|stall|paus|collaps|postpon|delay|cancel|adjourn|resum|restart|re-start|reconven|break|broke|falter|deadlock|fail|stopp|boycott|conclud|end(?:ed|s)?$|underway|ongoing|freez|froz|derail|abandon|scrapp|interrupt|limbo|off$|open(?:ed|s)?$|began$|begun$|start(?:ed|s)$|continu|schedul|convene)/

/** The text's word for how talks stand ("halted", "under way"), as printed; null where the status was told by other means ("agreed to hold"). */
function wordOf(page: Page, s: PageSentence, word: Word): string | null {
  const before = s.words[word.i - 1]
  if (before && /^(?:way|hold)$/.test(word.norm))
    return /^(?:under|on)$/.test(before.norm) ? page.text.slice(before.start, word.end) : null
  return STATE_WORD.test(word.norm) ? word.text : null
}

/** Meetings of no peace process: press conferences, cabinet meetings and the like. */
const OTHER =
  /^(?:press|news|cabinet|parliamentary|party|board|staff|prayer|video|phone|telephone|radio|training|arms|trade|oil|business|merger|sales|budget|climate|coalition|contract|debt|wage|pay|town|shareholders?|donors?|public)$/

function meetingAt(page: Page, s: PageSentence, noun: TermNoun): Draft<"meeting"> | null {
  const head = s.words[noun.head]
  const first = s.words[noun.first]
  const last = s.words[noun.last]
  if (!head || !first || !last || OTHER.test(s.words[noun.first - 1]?.norm ?? "")) return null
  if (
    /^(?:VERB|AUX)$/.test(head.upos) ||
    (/^(?:session|gathering|dialogue)s?$/.test(head.norm) &&
      noun.first === noun.last &&
      !/^(?:peace|national|talks)$/.test(s.words[noun.first - 1]?.norm ?? ""))
  )
    return null
  // "the Negotiations Committee" is a body
  if (page.all("actor", s).some((actor) => actor.start <= first.start && actor.end > last.end)) return null
  // "a conference call", "the meeting room"
  if (/^(?:call|calls|room|hall|centre|center|table)$/.test(s.words[noun.last + 1]?.norm ?? "")) return null
  // "talks to sell aircraft", "negotiations over a contract" are business
  if (
    s.words
      .slice(noun.last + 1, noun.last + 5)
      .some(({ lemma }) => /^(?:sell|buy|purchase|acquire|contract|takeover|merger|sale)$/.test(lemma))
  )
    return null
  const reading = statusOf(s, noun)
  if (!reading) return null
  const name = nameOf(page, s, noun)
  const venue = venueOf(page, s, noun, reading)
  const date = dateOf(page, s, noun, reading)?.id ?? null
  const parties = partiesOf(page, s, noun, reading)
  const hosts = hostsOf(page, s, noun, reading)
  const word = wordOf(page, s, reading.word)
  return {
    kind: "meeting",
    rule: `${reading.status}-${reading.word.lemma}`,
    start: first.start,
    end: last.end,
    name,
    venue,
    date,
    hosts,
    parties,
    status: reading.status,
    word,
    statedCause: causeOf(page, s, noun, reading),
    allegedBy: attributionAt(page, first)?.id ?? null,
  }
}
