import type { MentionId } from "../../model/ids.ts"
import type { MentionOf } from "../../model/mention.ts"
import type { Part } from "../../model/span.ts"
import { auxiliaries, dependents, wordAt, yieldOf } from "../clause.ts"
import type { Page, PageSentence } from "../page.ts"
import { familyOf } from "./acts.ts"
import type { Find } from "./find.ts"
import { phraseStart } from "./noun-window.ts"

/** The time limits of a commitment as its sentence gives them. */
export interface TimeLimits {
  readonly deadline: MentionId | null
  readonly starts: MentionId | null
  readonly ends: MentionId | null
  readonly words: Part | null
}

type Role = "deadline" | "starts" | "ends"

const LATEST = new Set(["by", "before", "within", "for", "until", "till", "through", "than", "inside", "ahead"])
const START = new Set(["from", "starting", "beginning", "effective", "since", "of", "after"])
const NONE: TimeLimits = { deadline: null, starts: null, ends: null, words: null }
const BEGINS = /^(?:begin|start|take|come|go|enter|kick)$/
const AT_ONCE = /\b(?:immediate(?:ly)?|at once|forthwith|without delay|straight away)\b/i

/** Finds the times that limit, start or end what a find promises. The time of the announcement itself and past dates are left out. */
export function timeLimits(page: Page, find: Find): TimeLimits {
  const { s } = find
  let limits = NONE
  for (const time of page.all("time", s)) {
    const first = wordAt(s, time.start)
    const last = wordAt(s, time.end - 1)
    if (first < 0 || last < 0) continue
    const role = roleOf(s, find, time, first, last)
    if (role === null) continue
    if (role === "starts") limits = { ...limits, starts: limits.starts ?? time.id }
    else if (limits.deadline === null) {
      limits = {
        ...limits,
        deadline: time.id,
        ends: role === "ends" ? time.id : null,
        words: wordsOf(page, s, time, first, last),
      }
    }
  }
  return limits.words === null ? { ...limits, words: lengthAfter(page, find) ?? atOnce(page, find) } : limits
}

function roleOf(s: PageSentence, find: Find, time: MentionOf<"time">, first: number, last: number): Role | null {
  const truce = familyOf(find.act) === "truce"
  const duration = time.type === "DURATION" || time.type === "SET"
  const before = s.words[first - 1]?.norm ?? ""
  const before2 = s.words[first - 2]?.norm ?? ""
  const prep = before === "the" || before === "a" ? before2 : before
  if (
    duration &&
    truce &&
    first >= phraseStart(s, find.content) &&
    last <= find.range.last &&
    inNounPhrase(s, last, find.content)
  ) {
    if (find.state === "collapsed" || find.state === "violated") return null
    return /old$/i.test(time.text) || s.words[last + 1]?.norm === "old" ? null : "deadline"
  }
  // "a March 1 ceasefire" is to begin on that day
  if (
    truce &&
    !duration &&
    s.words[find.content]?.upos === "NOUN" &&
    last < find.content &&
    find.content - last <= 3 &&
    // "announced on Monday that a truce": the day of saying
    !/^(?:on|in|at|by|from|since)$/.test(before) &&
    inNounPhrase(s, last, find.content) &&
    /^[\dX]{4}-[\dX]{2}-\d{2}/.test(time.value ?? "")
  )
    return "starts"
  if (first < find.content - 1 && !(find.range.first <= first)) return null
  if (first > find.range.last + 26 || crossesClause(s, find, first)) return null
  if (isSaidTime(s, find, first)) return null
  if (/^(?:until|till|through)$/.test(prep)) return "ends"
  if (prep === "of" && before2 !== "as") return null
  if (START.has(prep)) return prep === "after" && !truce ? null : duration ? null : "starts"
  if (LATEST.has(prep)) return prep === "for" && !duration ? null : "deadline"
  if (duration) return null
  if (truce)
    return find.state === "in-effect" || find.state === "declared" || find.state === "agreed"
      ? truceStart(s, find, first)
      : null
  return isAhead(s, find) && familyOf(find.act) !== "aid" ? "deadline" : null
}

/** "came into force on the evening of 12 September": a day after a verb of beginning starts the truce. */
function truceStart(s: PageSentence, find: Find, first: number): Role | null {
  for (let k = first - 1; k >= Math.max(find.range.first, first - 7); k--) {
    if (/^(?:begin|start|take|come|go|enter|effect|force|kick|effective)$/.test(s.words[k]?.lemma ?? ""))
      return "starts"
  }
  return null
}

/** Whether the deed lies ahead as the sentence tells it: an infinitive, "will", "would", "set to". */
function isAhead(s: PageSentence, find: Find): boolean {
  const word = s.words[find.content]
  if (!word) return false
  if (find.loose) return true
  if (word.xpos === "VB" || auxiliaries(s, word.i).some((aux) => /^(?:will|would|shall|'ll)$/.test(aux))) return true
  return s.words.slice(find.range.first, find.range.last + 1).some((other) => /^(?:will|would|shall)$/.test(other.norm))
}

/** "announced on Thursday": the time stands at the word of promising and the deed follows it. */
function isSaidTime(s: PageSentence, find: Find, first: number): boolean {
  const trigger = find.range.first
  if (find.content === trigger) return false
  return first > trigger && first - trigger <= 3 && first < find.content
}

/** A finite verb outside the find between it and the time: the time tells of something else. */
function crossesClause(s: PageSentence, find: Find, first: number): boolean {
  for (let k = find.range.last + 1; k < first; k++) {
    const word = s.words[k]
    if (
      word &&
      word.upos === "VERB" &&
      word.rel !== "amod" &&
      !isAttribute(s, k) &&
      /^VB[DPZ]$/.test(word.xpos) &&
      !/^(?:strikes|raids|attacks|talks)$/.test(word.norm) &&
      !BEGINS.test(word.lemma)
    )
      return true
    if (word && /^(?:after|but|while|when|although|though|because|which|who)$/.test(word.norm) && k < first - 1)
      return true
  }
  return false
}

/** "19 besieged areas": a participle between a number, article or adjective and a noun is no finite verb, whatever its tag. */
function isAttribute(s: PageSentence, k: number): boolean {
  const [before, next] = [s.words[k - 1], s.words[k + 1]]
  if (!before || !next || !/(?:ed|en|n|t)$/.test(s.words[k]?.norm ?? "")) return false
  const opens =
    /^(?:NUM|ADJ)$/.test(before.upos) || before.xpos === "PRP$" || /^(?:the|a|an|its|their|every|no)$/.test(before.norm)
  return opens && /^(?:ADJ|NOUN|PROPN)$/.test(next.upos)
}

function inNounPhrase(s: PageSentence, last: number, head: number): boolean {
  for (let k = last + 1; k < head; k++) {
    if (/^(?:VERB|ADP|AUX|SCONJ)$/.test(s.words[k]?.upos ?? "") && s.words[k]?.xpos !== "VBN") return false
  }
  return last < head + 1
}

/** From the preposition over the time to the event that it is counted from: "within 48 hours of the exchange". */
function wordsOf(page: Page, s: PageSentence, time: MentionOf<"time">, first: number, last: number): Part {
  let from = first
  for (let k = first - 1; k >= Math.max(0, first - 3); k--) {
    const word = s.words[k]
    if (!word || !/^(?:by|before|within|for|until|till|through|than|later|no|not|the|a|ahead|of|on)$/.test(word.norm))
      break
    from = k
  }
  while (from < first && /^(?:the|a)$/.test(s.words[from]?.norm ?? "")) from++
  let to = last
  const next = s.words[last + 1]
  if (
    time.type === "DURATION" &&
    next &&
    /^(?:of|after|from|following|before)$/.test(next.norm) &&
    next.head > next.i &&
    next.head - last <= 6
  ) {
    to = Math.min(yieldOf(s, next.head, (child) => /^(?:acl|conj|advcl|punct)/.test(child.rel)).last, next.head + 4)
  }
  return page.part(s.words[from]?.start ?? time.start, s.words[to]?.end ?? time.end)
}

/** "for another week", "within the next few days" right behind the find, where no time mention was read. */
function lengthAfter(page: Page, find: Find): Part | null {
  const from = find.s.words[find.range.last]?.end ?? find.s.end
  const rest = page.text.slice(from, Math.min(find.s.end, from + 60))
  const match =
    /^,?\s+((?:for|within|in)\s+(?:another|a further|an additional|the next|the coming|an initial)\s+(?:[\w-]{1,12}\s+)?(?:hours?|days?|weeks?|months?|years?))\b/i.exec(
      rest,
    )
  const words = match?.[1]
  if (!match || words === undefined) return null
  const start = from + match[0].length - words.length
  return page.part(start, start + words.length)
}

/** "an immediate ceasefire", "withdraw immediately": the words say at once, whether or not a time mention covers them. */
function atOnce(page: Page, find: Find): Part | null {
  const { s } = find
  const inside = [
    ...dependents(s, find.content, "amod", "advmod"),
    ...s.words.slice(find.range.first, find.range.last + 1),
  ]
  const word = inside.find((one) => AT_ONCE.test(one.norm))
  return word ? page.part(word.start, word.end) : null
}
