import type { MentionOf } from "../../model/mention.ts"
import { contains } from "../../model/span.ts"
import type { Page, PageSentence } from "../page.ts"
import { nextStrong, previousStrong, wordBefore } from "./setting.ts"
import type { Trigger } from "./trigger.ts"

const REPORTING =
  /^(?:said|says|say|told|tells|reported|reports|added|adds|announced|announces|stated|states|claimed|claims|confirmed|confirms|afp|reuters|ap|warned|published|posted|updated|saying|statement|tv|agency)$/

/** The day or hour that the sentence gives for the trigger; never the day on which somebody said it. */
export function timeOf(page: Page, trigger: Trigger, others: readonly Trigger[]): MentionOf<"time"> | null {
  const { sentence } = trigger
  if (isCharge(trigger)) return null
  const usable = page.all("time", sentence).filter((t) => isDay(t) && !isSayingTime(page, trigger, t))
  const limit = nextStrong(trigger, others)
  const floor = previousStrong(trigger, others)
  const close = usable.filter((t) => t.start >= floor && t.end <= limit)
  const alone = others.length <= 1
  const pool = (close.length > 0 ? close : alone ? usable : []).filter(
    (t) => !isBeforeAfter(trigger, t) && (alone || sameClause(trigger, t, others)),
  )
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

/** The day on which somebody said it, judged it or counted from: not the deed's. */
function isSayingTime(page: Page, trigger: Trigger, time: MentionOf<"time">): boolean {
  const { sentence } = trigger
  const said = page
    .all("attribution")
    .some(
      (a) =>
        a.saidAt === time.id &&
        !a.content.some((c) => contains(c, time)) &&
        !isBetween(a.cue, trigger, time) &&
        !isParted(sentence, time, a.source ?? a.cue),
    )
  if (said) return true
  let before = wordBefore(sentence, time.start)
  if (before && /^(?:on|late|early|at|in|this|last)$/.test(before.norm)) before = wordBefore(sentence, before.start)
  return (before !== null && REPORTING.test(before.norm)) || sinceBefore(sentence, time)
}

/** "accused X of using gas on Saturday": the deed's own words stand between the word of saying and the day. */
function isBetween(
  cue: { readonly start: number; readonly end: number } | null,
  trigger: Trigger,
  time: MentionOf<"time">,
): boolean {
  return cue !== null && cue.end <= trigger.span.start && trigger.span.end <= time.start
}

/** "a blast in X on Saturday, but police blamed": the day stands in another clause than the words of saying. */
function isParted(sentence: PageSentence, time: MentionOf<"time">, said: { readonly start: number } | null): boolean {
  if (said === null || said.start <= time.end) return false
  return sentence.words.some((w) => w.start >= time.end && w.end <= said.start && /^(?:but|and|while|;)$/.test(w.norm))
}

/** "on trial on a charge of mass killing on 19 October", "convicted of murder last week": the court's day, not the deed's. */
function isCharge(trigger: Trigger): boolean {
  const { words } = trigger.sentence
  const before = words
    .slice(Math.max(0, trigger.first - 7), trigger.first)
    .map((w) => w.norm)
    .join(" ")
  return /\b(?:charges?|charged|convict\w*|guilty|trial|tried|sentenc\w*|indict\w*|prosecut\w*|acquitted|warrants?|jailed|imprisoned|plead\w*|pleaded|suspicion)\b(?: \S+){0,5} ?$/.test(
    before,
  )
}

/** "since ... in March": a beginning, not the day of a deed. */
function sinceBefore(sentence: PageSentence, time: MentionOf<"time">): boolean {
  const before = sentence.words
    .filter((w) => w.end <= time.start)
    .slice(-14)
    .map((w) => w.norm)
  const next = sentence.words.find((w) => w.start >= time.end)?.norm ?? ""
  if (/^(?:since|until|before)$/.test(before.at(-1) ?? "")) return true
  if (before.at(-1) === "for" && !/^['’]s?$/.test(next) && !/['’]s$/.test(time.text)) return true
  const since = before.lastIndexOf("since")
  return since >= 0 && !before.slice(since).some((norm) => /^[,;:]$/.test(norm))
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

/** "prices rose on Friday after attacks on": the day is that of the other clause. */
function isBeforeAfter(trigger: Trigger, time: MentionOf<"time">): boolean {
  if (time.end > trigger.span.start || trigger.entry.form === "verb") return false
  const { words } = trigger.sentence
  const link = words.findLast(
    (w) => w.start >= time.end && w.end <= trigger.span.start && /^(?:after|following)$/.test(w.norm),
  )
  return (
    link !== undefined && words.some((w) => w.upos === "VERB" && w.end <= time.start) && trigger.first - link.i <= 4
  )
}

/** Words that begin a clause of their own between two offsets. */
function clauseBetween(sentence: PageSentence, from: number, to: number): boolean {
  return sentence.words.some(
    (w, i) =>
      w.start >= from &&
      w.end <= to &&
      /^(?:after|before|as|when|while|because|following|which|who|where|but|;)$/.test(w.norm) &&
      // "while on a bombing run" is no clause of its own
      !(/^(?:while|when)$/.test(w.norm) && /^(?:on|in|during|at)$/.test(sentence.words[i + 1]?.norm ?? "")),
  )
}

/** A day, or an hour of one. */
export function isExactDay(time: MentionOf<"time"> | null): boolean {
  return time !== null && /^\d{4}-\d\d-\d\d/.test(time.value ?? "")
}
