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
    const seen = new Set<string>()
    for (const s of page.sentences) {
      if (s.zone !== "body" && s.zone !== "headline") continue
      for (const noun of talksIn(page.text, s)) {
        const draft = meetingAt(page, s, noun)
        if (!draft) continue
        const key = `${draft.venue ?? draft.name}|${draft.status}|${draft.word}|${draft.date ?? ""}`
        if (seen.has(key)) continue
        seen.add(key)
        yield draft
      }
    }
  },
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
const OTHER = /^(?:press|news|cabinet|parliamentary|party|board|staff|prayer|video|phone|telephone|radio|training)$/

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
  const reading = statusOf(s, noun)
  if (!reading) return null
  const name = nameOf(page, s, noun)
  const venue = venueOf(page, s, noun)
  const date = dateOf(page, s, noun, reading)?.id ?? null
  const parties = partiesOf(page, s, noun, reading)
  const hosts = hostsOf(page, s, noun, reading)
  const word = wordOf(page, s, reading.word)
  // "a meeting" of nobody, nowhere, at no time is no entry for a record
  const bare = /^(?:meetings?|conferences?|summits?|sessions?|gatherings?|discussions?|consultations?)$/i.test(
    name ?? "",
  )
  if (bare && venue === null && date === null && parties.length + hosts.length === 0) return null
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
