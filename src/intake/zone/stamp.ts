import type { Span } from "../../model/span.ts"
import { type PrintedDate, printedDates } from "../date/printed-date.ts"

/** The day (and hour) that a page prints over its text: "Published July 5 2015", "AFP Tuesday 6 Aug 2013", "LONDON | Thu Feb 24, 2011 11:50 am EST". */
export interface Stamp extends Span {
  readonly date: PrintedDate
  /** The page says that this is when the text was last changed, not when it was published. */
  readonly update: boolean
}

const LABEL =
  /^(?:(?<update>(?:last\s+)?(?:updated?|modified|edited))|(?:first\s+)?(?:published|posted|issued|aired|released|created|date(?:\s+of\s+publication)?))\b\s*(?:on|at|:)?[\s:]*(?:on\s+)?/iu
const TIME =
  /^\s{0,3}(?:[,|–—-]\s?)?(?:(?:at|KSA)\s)?(?:\d{1,2}\s?[:.]\s?\d\d(?:\s?:\s?\d\d)?|at \d{3,4}|T\d\d:\d\d(?::\d\d)?Z?)(?:\s?[ap]\.?m\b\.?)?(?:\s?\(?(?:GMT|UTC|BST|EST|EDT|CET|EET|IST|KSA|MSK|ET|PT|AEST|[+-]\d{1,4})\)?)?(?:\s-\s(?:GMT|UTC)\s\d\d:\d\d)?/u
const AGENCY = /(?:\bAFP|\bAP|\bReuters|\bXinhua|\bdpa|\bAgencies|\bANSA|\bSANA|\bTASS|\bIRNA)\s*[,|:–—-]?\s*$/u
const WEEKDAY_BEFORE = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}[,.]?\s{1,2}$/u

/** A whole line that is nothing but a date with its label, place, outlet or hour; null otherwise. */
export function stampLine(line: string): Stamp | null {
  if (line.length > 140) return null
  const date = printedDates(line)[0]
  if (!date) return null
  const before = line.slice(0, date.start)
  const update = /updated?|modified|edited/iu.test(before)
  const rest = line
    .slice(date.end)
    .replace(TIME, "")
    .replace(/^\s*[|·,–—-]?\s*(?:\d{1,3} min(?:ute)?s? read|updated?.{0,60}|last.{0,60})$/iu, "")
  if (/[\p{L}\p{N}]/u.test(rest)) return null
  if (before.trim() && !labelled(before)) return null
  return { start: 0, end: line.length, date, update }
}

/** What may stand before the date on a date line: a label, a weekday, or a short name set off by a stroke or comma. */
function labelled(before: string): boolean {
  const rest = before.replace(WEEKDAY_BEFORE, "").trim()
  if (!rest) return true
  const label = LABEL.exec(rest)
  if (label && label[0].length >= rest.length - 1) return true
  return /^[^.!?]{2,60}(?:[|·,:–—-]|\b(?:updated|published|posted))\s*(?:(?:updated|published|posted)\s*:?\s*)?(?:on)?$/iu.test(
    rest,
  )
}

/**
 * A date that was glued to the start of a line of text: "05-07-2015 Raids kill 22 ...". The text after it must begin a sentence or headline;
 * "3 August 2015 was the worst day" has none.
 */
export function stampAtStart(text: string): Stamp | null {
  const head = text.slice(0, 120)
  const label = LABEL.exec(head)
  const from = label ? label[0].length : 0
  const date = printedDates(head.slice(from))[0]
  if (!date || date.start > 0) return null
  let end = from + date.end
  const time = TIME.exec(text.slice(end, end + 60))
  if (time) end += time[0].length
  const next = text.slice(end, end + 30)
  if (!/^(?:\s*$|\s*[.|]?\s{0,3}["“'‘(]?\p{Lu}|\s+\d)/u.test(next)) return null
  if (/^\s*(?:\(|-LRB-)/u.test(next)) return null
  return { start: 0, end, date: moved(date, from), update: label?.groups?.update !== undefined }
}

/**
 * A date glued into the first line behind headline and deck: it has an agency before it, or the hour with a time zone after it, or a stroke between
 * place and weekday. Dates in sentences have none of these.
 */
export function stampWithin(text: string): Stamp | null {
  const head = text.slice(0, 1200)
  for (const date of printedDates(head)) {
    const before = head.slice(0, date.start).replace(WEEKDAY_BEFORE, "")
    const time = TIME.exec(head.slice(date.end, date.end + 60))
    const zoned = time !== null && /(?:GMT|UTC|BST|EST|EDT|CET|EET|IST|KSA|MSK|[ap]\.?m)/u.test(time[0])
    const end = date.end + (time?.[0].length ?? 0)
    if (!date.value) continue
    const update = /(?:updated?|modified|edited)\s*:?\s*$/iu.test(before)
    const label = /(?<=^|\s)(?:(?:last\s)?updated?|published|posted(?:\s+on)?|date of publication)\s*:?\s*$/iu.exec(
      before,
    )
    const place =
      /(?<=^|\s)(?:\p{Lu}[\p{Lu}.'’-]{1,30}(?:\s?(?:\\?\/|,|\s)\s?\p{Lu}[\p{L}.'’-]{1,30}){0,4}\s)?(?:,\s\p{Lu}[a-z]+\s\d{1,2}\s)?\|\s?$/u.exec(
        before,
      )
    const agency = AGENCY.exec(before)
    const start = place?.index ?? agency?.index ?? label?.index ?? (zoned ? before.length : null)
    if (start === null) continue
    if (!place && !label && !zoned && !/^\s*(?:$|["“'‘]?\p{Lu})/u.test(head.slice(end, end + 20))) continue
    if (!place && !agency && !label && /\b(?:on|of|by|until|since|from|to|before|after|at|the|and)\s*$/iu.test(before))
      continue
    return { start, end, date, update }
  }
  return null
}

function moved(date: PrintedDate, by: number): PrintedDate {
  return { ...date, start: date.start + by, end: date.end + by }
}
