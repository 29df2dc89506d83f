import type { Figure, Measure } from "../../model/figure.ts"
import type { PageSentence } from "../page.ts"
import type { Slot } from "./slot.ts"

/** How figures stand to each other and to time: parts of a whole, running totals, stock and flow. */

const WITHIN = /^(?:including|included|includes|include|among|amongst)$/

/** For each slot the index of the one that it is a part of; -1 where the text does not say. */
export function wholesOf(sentence: PageSentence, slots: readonly Slot[], cover: Int32Array): number[] {
  const wholes: number[] = []
  for (const [at, slot] of slots.entries()) {
    const own = wholeOf(sentence, slots, cover, at)
    const before = slots[at - 1]
    // a list goes on: "including 1733 children, 969 women and 3110 men"
    wholes.push(own < 0 && before && joinedBy(sentence, before, slot) ? (wholes[at - 1] ?? -1) : own)
  }
  return wholes
}

function wholeOf({ words }: PageSentence, slots: readonly Slot[], cover: Int32Array, at: number): number {
  const slot = slots[at]
  if (!slot) return -1
  const counted = words[slot.counted.head]?.norm ?? ""
  if (/^(?:them|those|whom|which)$/.test(counted) && words[slot.after]?.norm === "of") return nearestBefore(at)
  const left = (n: number) => words[slot.first - n]?.norm ?? ""
  if (WITHIN.test(left(1)) || (/^amongs?t?$/.test(left(2)) && /^(?:them|those)$/.test(left(1))))
    return nearestBefore(at)
  // "six civilians ... were among at least 22 people": the whole comes after
  for (let i = slot.counted.to; i < Math.min(words.length, slot.counted.to + 10); i++) {
    const norm = words[i]?.norm ?? ""
    if (norm === "among" || norm === "amongst") {
      const [one, two] = [words[i + 1]?.norm ?? "", words[i + 2]?.norm ?? ""]
      if (/^(?:them|those)$/.test(one) && /^(?:killed|wounded|dead|injured)$/.test(two)) return nearestBefore(at)
      if (one === "the" && /^(?:dead|wounded|injured|victims|casualties)$/.test(two)) return -1
      const next = [1, 2, 3].map((n) => cover[i + n] ?? -1).find((index) => index >= 0) ?? -1
      return next > at ? next : -1
    }
    if (!INSERTED.test(norm) && (cover[i] ?? -1) < 0) return -1
  }
  return -1
}

/** Words between a part and "among". */
const INSERTED =
  /^(?:was|were|are|is|also|including|a|an|and|child|woman|children|women|two|three|four|pregnant|man|men)$/

function nearestBefore(at: number): number {
  return at > 0 ? at - 1 : -1
}

/** Whether two numbers stand in one list: only "and" or a comma (or nothing, where the text lost it) between noun and number. */
export function joinedBy({ words }: PageSentence, a: Slot, b: Slot): boolean {
  const between = words.slice(Math.max(a.counted.to, a.after), b.first).map((word) => word.norm)
  return (
    between.length <= 2 && between.every((norm) => norm === "and" || norm === "," || norm === "or" || norm === "plus")
  )
}

const WAR = "(?:war|conflict|uprising|revolution|crisis|insurgency|rebellion|occupation)"
const STRIFE =
  "(?:war|conflict|uprising|revolution|crisis|insurgency|violence|unrest|rebellion|fighting|bloodshed|occupation|campaign|offensive|operation)"
const MONTHS = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
const SINCE = new RegExp(
  `\\bsince (?:the |its |it |his |that |this |then\\b|a |an )?(?:(?:syrias|syria's|yemen's|libya's|civil|armed|current|latest|un|u\\.n\\.|security|anti-government|\\w+ian|\\w+i) ){0,2}(?:(?:start|beginning|outbreak|onset|eruption|${STRIFE.slice(3, -1)}|began|erupted|started|broke|mid-|early|late|last|council|president|government|army|ceasefire|truce|protests|${MONTHS.slice(3, -1)})\\b|\\d{4}|$)`,
  "i",
)
/** "have been killed since the new cabinet was formed": counted over the time since then, whatever it was. */
const PERFECT_SINCE =
  /\b(?:has|have) (?:also )?(?:been )?(?:killed|died|wounded|injured|displaced|arrested|detained|fled|kidnapped|abducted)\b[^.;]{0,90}\bsince (?!(?:yesterday|today|midnight|dawn|noon|morning|(?:mon|tues|wednes|thurs|fri|satur|sun)day|then)\b)/i
/** A record since some day is no running total: "the deadliest attack since March". */
const RECORD =
  /\b(?:most|first|worst|deadliest|bloodiest|biggest|largest|heaviest|highest|lowest|only|second)\b[^.]{0,80}\bsince\b/i
const TOTAL = new RegExp(
  `\\b(?:so far|to date|all told|in total|overall|death toll from the (?:[\\w-]+ ){0,3}${STRIFE}|(?:over|in|during) the (?:past|last|previous) (?:\\w+ )?(?:years?|months|weeks|decade|fortnight)|in recent (?:weeks|months|years)|(?<!${MONTHS} )(?:this|last) year|years? of (?:civil )?${STRIFE}|[\\w-]+[- ](?:year|month)(?:-long|-old)? (?:civil )?${STRIFE})\\b`,
  "i",
)
const WAR_KILLS = new RegExp(
  `\\b${WAR}(?: [\\w.-]+){0,9}? (?:has|have|had|which|that)?(?: \\w+){0,6}? ?(?:killed|claimed|cost|left|displaced|driven|forced|brought|wounded)\\b|\\b(?:killed|died|dead|deaths|displaced|wounded) (?:[\\w-]+ ){0,4}in (?:the |syrias |syria's |libya's |yemen's |iraq's |its |this |a )?(?:[\\w-]+ ){0,3}${WAR}\\b|\\bfled (?:the |their )?(?:[\\w-]+ ){0,2}${WAR}\\b`,
  "i",
)

/** Numbers from here on may be totals of a war without a "since". */
const MANY = 1000
/** No single event kills or wounds so many; no single flight is of so many. */
const TOO_MANY_HURT = 20_000
const TOO_MANY_FLED = 1_000_000

/** What the wording of a sentence says of the numbers in it; found once a sentence. */
export interface Wording {
  /** "since the war began", "so far", and no record ("the deadliest since"). */
  readonly total: boolean
  /** A war or the like has done it. */
  readonly war: boolean
  /** Where people stay, not that they went. */
  readonly staying: boolean
  readonly held: boolean
}

export function wordingOf(text: string): Wording {
  return {
    total: !RECORD.test(text) && (SINCE.test(text) || TOTAL.test(text) || PERFECT_SINCE.test(text)),
    war: !RECORD.test(text) && WAR_KILLS.test(text),
    staying:
      /\b(?:congregate|camped|living|live|stranded|shelter\w*|hosts?|hosting|are displaced|remain displaced|registered|refugees in)\b/i.test(
        text,
      ),
    held: /\b(?:remain|held|holding|holds|still|are)\b/i.test(text),
  }
}

/** A running total. `size` is the whole's number; null where it has none. */
export function cumulative(wording: Wording, measure: Measure, size: number | null): boolean {
  if (!/^(?:killed|injured|displaced|missing|detained|abducted|attacks|destroyed|affected)$/.test(measure)) return false
  if (size !== null && (measure === "killed" || measure === "injured") && size >= TOO_MANY_HURT) return true
  if (size !== null && measure === "displaced" && size >= TOO_MANY_FLED) return true
  return wording.total || (size !== null && size >= MANY && wording.war)
}

/** Stock, flow, one event's toll or a running total. Null for measures of no such kind. */
export function aspectOf(measure: Measure, total: boolean, wording: Wording): Figure["aspect"] {
  if (total) return "cumulative"
  switch (measure) {
    case "killed":
    case "injured":
    case "attacks":
    case "destroyed":
      return "event"
    case "displaced":
      return wording.staying ? "stock" : "flow"
    case "besieged":
    case "missing":
    case "in-need":
    case "affected":
      return "stock"
    case "reached":
    case "pledged":
      return "flow"
    case "detained":
    case "abducted":
      return wording.held ? "stock" : "event"
    default:
      return null
  }
}
