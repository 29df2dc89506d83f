import type { MentionId } from "../../../model/ids.ts"
import type { MentionOf } from "../../../model/mention.ts"
import type { Part } from "../../../model/span.ts"
import { caseOf, wordAt } from "../../clause.ts"
import type { Page, PageSentence } from "../../page.ts"
import type { Undertaking } from "./undertaking.ts"

/** The times of an undertaking and the words of its limit. */
export interface TermTimes {
  readonly deadline: MentionId | null
  readonly starts: MentionId | null
  readonly ends: MentionId | null
  readonly words: Part | null
}

const AT_ONCE = /\b(?:immediately|at once|forthwith|without (?:further )?delay|with immediate effect)\b/iu
const LIMIT_WORDS =
  /^(?:by|before|within|for|until|till|through|than|later|no|not|the|a|an|period|of|initial|further|additional|another|at|on|every|each|and|including|up|to|ahead)$/
const EVENT_WORDS = /^(?:of|after|from|following|before)$/

/** Reads when an undertaking is due, starts and ends, from the times of its own words and of what leads them in ("Within seven days, the parties will"). */
export function termTimes(page: Page, one: Undertaking): TermTimes {
  const { s } = one
  let times: TermTimes = { deadline: null, starts: null, ends: null, words: null }
  for (const time of page.all("time", s)) {
    const first = wordAt(s, time.start)
    const last = wordAt(s, time.end - 1)
    const ahead = first >= 0 && last < one.subjectFrom
    if (first < 0 || last < 0 || (!ahead && (first < one.range.first || first > one.range.last))) continue
    if (insideOther(s, one, first)) continue
    const role = roleOf(s, one, time, first)
    if (role === "starts") times = { ...times, starts: times.starts ?? time.id }
    else if (role !== null && times.deadline === null)
      times = {
        ...times,
        deadline: time.id,
        ends: role === "ends" ? time.id : null,
        words: limitWords(page, s, first, last),
      }
  }
  return times.words === null ? { ...times, words: atOnce(page, one) } : times
}

function roleOf(
  s: PageSentence,
  one: Undertaking,
  time: MentionOf<"time">,
  first: number,
): "deadline" | "starts" | "ends" | null {
  const before = s.words
    .slice(Math.max(0, first - 5), first)
    .map(({ norm }) => norm)
    .join(" ")
  const begins =
    one.act === "ceasefire" ||
    one.act === "humanitarian-pause" ||
    one.act === "enter-into-force" ||
    /^halt-/.test(one.act)
  if (time.type === "SET" || /\b(?:every|each)\b/i.test(time.text)) return "deadline"
  if (/\b(?:until|till|through|up to)(?: the)?$/.test(before)) return "ends"
  if (
    /\b(?:from|starting|beginning|commencing|effective|as of|as from|with effect from|since)(?: on| at)?(?: the)?$/.test(
      before,
    )
  )
    return time.type === "DURATION" ? null : "starts"
  if (
    /\b(?:within|by|before|no later than|not later than|inside|ahead of)(?: the| a)?(?: (?:first|next|initial))?$/.test(
      before,
    )
  )
    return "deadline"
  if (time.type === "DURATION")
    return /\b(?:for|period of|lasting|last)(?: the| a| an| at least| up to| another| a further)*$/.test(before)
      ? "deadline"
      : null
  if (/\b(?:after|of|lines?|held|dated|since)(?: the)?(?: on)?$/.test(before)) return null
  return begins ? "starts" : "deadline"
}

/** A time inside a clause of its own ("the lines held on 5 March"), or one that tells which thing is meant ("acts before this day"), limits nothing. */
function insideOther(s: PageSentence, one: Undertaking, first: number): boolean {
  if (isOfDeeds(s, first)) return true
  let at = first
  let attached = false
  for (let steps = 0; steps < 12 && at >= 0; steps++) {
    const word = s.words[at]
    if (!word || at === one.content) return false
    if (/^acl/.test(word.rel) && at > one.content && at < first) return true
    if (!attached && /^(?:nmod|obl)/.test(word.rel)) {
      attached = true
      const prep = caseOf(s, at) ?? ""
      if (word.rel === "nmod" && THAT_THING.test(prep) && !LASTING.test(s.words[word.head]?.lemma ?? "")) return true
    }
    at = word.head
  }
  return false
}

/** "for acts before this day", "over crimes committed since 2011": the time tells which deeds are meant, wherever the tree hung it. */
function isOfDeeds(s: PageSentence, first: number): boolean {
  let k = first - 1
  while (k > first - 4 && /^(?:DET|ADJ)$/.test(s.words[k]?.upos ?? "")) k--
  if (!/^(?:before|after|since|during|until|prior|to)$/.test(s.words[k]?.norm ?? "")) return false
  const behind = s.words
    .slice(Math.max(0, k - 5), k)
    .map(({ norm }) => norm)
    .join(" ")
  return OF_DEEDS.test(behind)
}

const OF_DEEDS =
  /\b(?:for|over|of|about)(?: (?:any|all|the|their|his|such|other|political|military|armed)){0,2} (?:acts?|actions?|crimes?|offen[cs]es?|deeds?|conduct|statements?|activit(?:y|ies)|participation)(?: (?:committed|done|made|carried out))?(?: prior)?$/

const THAT_THING = /^(?:before|after|on|in|of|since|during)$/
const LASTING = /^(?:period|duration|term|phase|truce|ceasefire|cessation|pause)$/

/** From the preposition to the event that it is counted from: "within 48 hours of the entry into force of the truce". */
function limitWords(page: Page, s: PageSentence, first: number, last: number): Part {
  let from = first
  while (from > 0 && first - from < 5 && LIMIT_WORDS.test(s.words[from - 1]?.norm ?? "")) from--
  while (from < first && /^(?:the|a|an|of|and|to)$/.test(s.words[from]?.norm ?? "")) from++
  let to = last
  const next = s.words[last + 1]
  if (next && EVENT_WORDS.test(next.norm)) {
    while (
      to < Math.min(s.words.length - 1, last + 12) &&
      !/^(?:[,;.:()]|and|or|provided|unless|if|to|shall|will)$/.test(s.words[to + 1]?.norm ?? ",")
    )
      to++
  }
  return page.part(s.words[from]?.start ?? s.start, s.words[to]?.end ?? s.end)
}

function atOnce(page: Page, one: Undertaking): Part | null {
  const start = one.s.words[one.range.first]?.start ?? one.s.start
  const words = page.text.slice(start, one.s.words[one.range.last]?.end ?? one.s.end)
  const match = AT_ONCE.exec(words) ?? /\bimmediate\b/i.exec(words)
  return match ? page.part(start + match.index, start + match.index + match[0].length) : null
}
