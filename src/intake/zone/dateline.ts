import type { Span } from "../../model/span.ts"

/** A dateline: place, agency and sometimes the day, before the first sentence. The span ends before the dash. */
export interface Dateline extends Span {
  /** The agency in brackets; null where there is none. */
  readonly agency: string | null
  /** The day as printed ("Aug. 8"); null where there is none. */
  readonly date: string | null
}

const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)[.]?"
const DAY = `(?:${MONTH}\\s{1,2}\\d{1,2}(?:\\s?,\\s?(?:19|20)\\d\\d)?|\\d{1,2}\\s${MONTH}(?:\\s(?:19|20)\\d\\d)?)`
const NOT_ZONE = "(?!(?:GMT|UTC|BST|EST|EDT|CET|EET|IST|ET|PT|AM|PM)\\s)"
const UPPER_PLACE = "\\p{Lu}[\\p{Lu}.'’-]{2,30}(?:\\s?(?:\\\\?/|,|\\s)\\s?\\p{Lu}[\\p{L}.'’-]{1,30}){0,5}"
const ANY_PLACE = "\\p{Lu}[\\p{L}.'’-]{1,30}(?:\\s?(?:\\\\?/|,|\\s)\\s?\\p{Lu}[\\p{L}.'’-]{1,30}){0,4}"
const BRACKETED = "(?:\\(|-LRB-)\\s?(?<agency>[\\p{Lu}][\\p{L}\\p{N}&./' -]{1,40}?)\\s?(?:\\)|-RRB-)"
const DASH = "\\s{0,2}(?:--|—|–|-|_|:)(?=\\s|$)"

/** Place in capitals or not, with the agency in brackets: safe anywhere on the first line. */
const WITH_AGENCY = new RegExp(
  `(?<!\\S)(?:(?:${NOT_ZONE}${ANY_PLACE}\\s?,?\\s{1,2})?(?:(?<date>${DAY})\\s?,?\\s{1,2})?)?${BRACKETED}${DASH}`,
  "u",
)
/** Place in capitals and a dash, no agency: only at the start of a line. */
const CAPITALS_ONLY = new RegExp(
  `^${UPPER_PLACE}(?:\\s?,?\\s(?<date>${DAY}))?\\s{0,2}(?:--|—|–|_| - )(?=\\s{0,2}["“‘'\\x60]{0,2}\\s?[\\p{Lu}\\p{N}]|$)`,
  "u",
)

/**
 * Finds the dateline on a line: at its start, or, with an agency in brackets, after page furniture that was glued to it.
 * @param text the line, from its first letter on; looked at for 1,500 letters.
 */
export function findDateline(text: string): Dateline | null {
  const head = text.slice(0, 1500)
  const capitals = CAPITALS_ONLY.exec(head)
  const agency = WITH_AGENCY.exec(head)
  const found = capitals && (!agency || agency.index > 0) && !/^[IA]\s/u.test(head) ? capitals : agency
  if (!found) return null
  const printed = found[0].replace(/\s{0,2}(?:--|—|–|-|_|:)\s{0,2}$/u, "")
  return {
    start: found.index,
    end: found.index + printed.trimEnd().length,
    agency: found.groups?.agency ?? null,
    date: found.groups?.date ?? null,
  }
}
