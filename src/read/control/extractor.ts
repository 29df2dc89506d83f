import type { Control } from "../../model/control.ts"
import type { MentionOf } from "../../model/mention.ts"
import type { Word } from "../../text/syntax/tree.ts"
import { agentOf, auxiliaries, caseOf, dependents, isNegated, isPassive, likelySubject, wordAt } from "../clause.ts"
import type { Draft, Extractor } from "../extractor.ts"
import type { Page, PageSentence } from "../page.ts"
import { joined, partiesAt, partyAt } from "../party.ts"
import { attributionAt } from "../side.ts"
import { CONTROL_VERBS, type ControlVerb, HELD_ADJECTIVE } from "./lexicon.ts"

/** Words before a verb by which its act is no longer told as done: plans, conditions, attempts, denials. */
const NOT_DONE = /^(?:will|would|could|should|may|might|must|can|shall|to)$/

/**
 * Who is told to hold, gain, lose, encircle or leave a place. Place, holder and act stand in one clause; an act that is planned, tried, denied or
 * conditional gives nothing. The holder is null where the clause names none.
 */
export const controlExtractor: Extractor<"control"> = {
  name: "control",
  version: 1,
  needs: ["time", "place", "actor", "attribution"],
  gives: ["control"],
  *extract(page) {
    for (const sentence of page.sentences) {
      if (sentence.zone === "debris" || sentence.zone === "caption") continue
      const places = page
        .all("place", sentence)
        .filter(({ use, precision }) => use === "literal" && precision !== "country" && precision !== "region")
      if (places.length === 0) continue
      for (const word of sentence.words) {
        const draft = byVerb(page, sentence, word, places) ?? byAdjective(page, sentence, word, places)
        if (draft) yield draft
      }
    }
  },
}

type Places = readonly MentionOf<"place">[]

function byVerb(page: Page, sentence: PageSentence, word: Word, places: Places): Draft<"control"> | null {
  const frames = CONTROL_VERBS.get(word.lemma)
  if (
    !frames ||
    word.upos !== "VERB" ||
    page.text[word.start - 1] === "-" ||
    isNegated(sentence, word.i) ||
    undone(sentence, word)
  )
    return null
  for (const frame of frames) {
    const place = placeOf(sentence, word, frame, places)
    if (!place) continue
    const doer = isPassive(sentence, word.i) ? agentOf(sentence, word.i) : likelySubject(sentence, word.i)
    const holder = doer === null ? null : joined(partiesAt(page, sentence, doer))
    if (holder === null && frame.change !== "encircles") return null
    return draftOf(page, word, place, holder, frame.change, word.lemma, timeOf(page, sentence, word))
  }
  return null
}

/** "rebel-held Tel Noor": the holder is in the adjective, the place is the noun that it stands before. */
function byAdjective(page: Page, sentence: PageSentence, word: Word, places: Places): Draft<"control"> | null {
  const start = word.start
  const text = page.text.slice(start, start + 40)
  const found = /^[\p{L}]{2,20}-[\p{L}]{4,10}/u.exec(text)?.[0]
  const match = found ? HELD_ADJECTIVE.exec(found) : null
  if (!found || !match) return null
  const place = places.find(
    (one) =>
      one.start >= start + found.length &&
      one.start - (start + found.length) <= 24 &&
      !/[.,;]/.test(page.text.slice(start + found.length, one.start)),
  )
  const holder = partyAt(page, sentence, word.i) ?? match[1] ?? null
  if (!place || holder === null) return null
  const end = start + found.length
  const told = attributionAt(page, { start, end })
  return {
    kind: "control",
    rule: "held adjective",
    start,
    end,
    place: place.id,
    holder,
    change: "holds",
    time: null,
    allegedBy: told?.id ?? null,
  }
}

function draftOf(
  page: Page,
  word: Word,
  place: MentionOf<"place">,
  holder: string | null,
  change: Control["change"],
  rule: string,
  time: Control["time"],
): Draft<"control"> {
  const told = attributionAt(page, word)
  return {
    kind: "control",
    rule,
    start: word.start,
    end: word.end,
    place: place.id,
    holder,
    change,
    time,
    allegedBy: told?.id ?? null,
  }
}

/** The place that the verb's object, or the noun behind its preposition, is or holds. */
function placeOf(sentence: PageSentence, verb: Word, frame: ControlVerb, places: Places): MentionOf<"place"> | null {
  const objects = isPassive(sentence, verb.i)
    ? dependents(sentence, verb.i, "nsubj:pass", "nsubj")
    : dependents(sentence, verb.i, "obj")
  let heads: Word[] =
    frame.via.length === 0
      ? objects
      : dependents(sentence, verb.i, "obl", "nmod").filter((noun) => frame.via.includes(caseOf(sentence, noun.i) ?? ""))
  if (frame.through && frame.through.length > 0) {
    const through = objects.filter(({ lemma }) => frame.through?.includes(lemma))
    heads = through.flatMap((noun) =>
      dependents(sentence, noun.i, "nmod").filter((one) => frame.via.includes(caseOf(sentence, one.i) ?? "")),
    )
    if (through.length > 0 && heads.length === 0)
      heads = dependents(sentence, verb.i, "obl").filter((one) => frame.via.includes(caseOf(sentence, one.i) ?? ""))
  }
  for (const head of heads) {
    const place = places.find((one) => headsPlace(sentence, head, one))
    if (place) return place
  }
  return null
}

/** The place is the noun itself, a part of its name, or named by it ("the town of X", "the city X"). */
function headsPlace(sentence: PageSentence, head: Word, place: MentionOf<"place">): boolean {
  if (place.start <= head.start && head.end <= place.end) return true
  const at = wordAt(sentence, place.start)
  for (let i = at, steps = 0; i >= 0 && steps < 3; steps++) {
    const word = sentence.words[i]
    if (!word) return false
    if (word.head === head.i)
      return (
        /^(?:flat|compound|appos|nmod)/.test(word.rel) && (word.rel !== "nmod" || caseOf(sentence, word.i) === "of")
      )
    if (!/^(?:flat|compound)/.test(word.rel)) return false
    i = word.head
  }
  return false
}

function undone(sentence: PageSentence, word: Word): boolean {
  const before = sentence.words.slice(Math.max(0, word.i - 4), word.i).map(({ norm }) => norm)
  if (before.some((norm) => /^(?:to|almost|nearly)$/.test(norm)) || before.join(" ").includes("all but")) return true
  if (auxiliaries(sentence, word.i).some((aux) => NOT_DONE.test(aux))) return true
  return dependents(sentence, word.i, "mark").some(({ norm }) => /^(?:to|if|unless|until)$/.test(norm))
}

/** A time in the verb's own clause. */
function timeOf(page: Page, sentence: PageSentence, verb: Word): Control["time"] {
  const times = page.all("time", sentence).filter(({ type }) => type === "DATE" || type === "TIME")
  const near = times.find((time) => {
    const word = sentence.words[wordAt(sentence, time.start)]
    return word !== undefined && (word.head === verb.i || sentence.words[word.head]?.head === verb.i)
  })
  return near?.id ?? null
}
