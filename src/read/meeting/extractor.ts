import type { Word } from "../../text/syntax/tree.ts"
import type { Draft, Extractor } from "../extractor.ts"
import type { Page, PageSentence } from "../page.ts"
import { attributionAt } from "../party.ts"
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

/** The status word as printed, with "under" or "on" where it is the second half. */
function wordOf(page: Page, s: PageSentence, word: Word): string {
  const before = s.words[word.i - 1]
  return before && /^(?:way|hold)$/.test(word.norm) && /^(?:under|on)$/.test(before.norm)
    ? page.text.slice(before.start, word.end)
    : word.text
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
  return {
    kind: "meeting",
    rule: `${reading.status}-${reading.word.lemma}`,
    start: first.start,
    end: last.end,
    name: nameOf(page, s, noun),
    venue: venueOf(page, s, noun),
    date: dateOf(page, s, noun, reading)?.id ?? null,
    hosts: hostsOf(page, s, noun, reading),
    parties: partiesOf(page, s, noun, reading),
    status: reading.status,
    word: wordOf(page, s, reading.word),
    statedCause: causeOf(page, s, noun, reading),
    allegedBy: attributionAt(page, first)?.id ?? null,
  }
}
