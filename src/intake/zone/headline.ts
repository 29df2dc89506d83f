import { foldedLine, type Line } from "./line.ts"

const DATELINE_START = /^[\p{Lu}][\p{Lu}\s.,'’/\\-]{1,60}(?:\([^)]{2,40}\)|-LRB-)|\s(?:--|—|_)\s/u
const LIST_START = /^(?:[-–—•*·▪►]|\d{1,2}[.)]\s|\(?[a-z0-9]\)\s)/iu

/**
 * Whether a line reads like the headline of a story: three words or more, short, with no full stop at its end (some pages print one after a
 * headline in capitals), no dateline, no list mark, not broken off at a comma.
 */
export function looksLikeHeadline(line: Line): boolean {
  if (line.words < 3 || line.words > 30 || line.text.length > 200) return false
  if (!/\p{L}/u.test(line.text) || LIST_START.test(line.text) || DATELINE_START.test(line.text)) return false
  if (/[,;:–—-]$/u.test(line.text)) return false
  if (/["“”]$/u.test(line.text) && /^["“]/u.test(line.text)) return false
  return /[.]["”’']?$/u.test(line.text) ? capitalised(line.text) >= 0.7 : !/[.…]$/u.test(line.text)
}

/** Share of the longer words that begin with a capital. */
function capitalised(text: string): number {
  const words = (text.match(/\p{L}[\p{L}\p{M}'’-]+/gu) ?? []).filter((word) => word.length > 4)
  return words.length < 3 ? 0 : words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length
}

/** A title and what is left of it without the names of sections and site at its end ("Truce holds - World - The Daily Sample"). */
export function titleForms(title: string): string[] {
  const forms = [title]
  let rest = title
  for (let i = 0; i < 4; i++) {
    const cut = /^(.{10,300})\s[-–—|»·:]{1,2}\s[^-–—|»·]{2,40}$/u.exec(rest)?.[1]
    if (!cut) break
    forms.push(cut)
    rest = cut
  }
  return forms
}

/** Whether a line repeats a title (case, punctuation and the site's name left aside). */
export function repeatsTitle(line: string, title: string): boolean {
  const folded = foldedLine(line)
  return folded.length > 0 && titleForms(title).some((form) => foldedLine(form) === folded)
}

/**
 * Where a title ends that stands at the start of a longer line with no break after it; null where the line does not begin with the title.
 * Letters and digits are compared, case and punctuation are not.
 */
export function titlePrefixEnd(text: string, start: number, end: number, title: string): number | null {
  for (const form of titleForms(title)) {
    const wanted = foldedLine(form).replace(/ /g, "")
    if (wanted.length < 12) continue
    const at = walk(text, start, end, wanted)
    if (at !== null) return at
  }
  return null
}

function walk(text: string, start: number, end: number, wanted: string): number | null {
  let have = 0
  for (let i = start; i < end; i++) {
    const unit = foldedLine(text.charAt(i))
    if (!unit) continue
    if (!wanted.startsWith(unit, have)) return null
    have += unit.length
    if (have === wanted.length) {
      if (/[\p{L}\p{N}]/u.test(text.charAt(i + 1))) return null
      return i + 1
    }
  }
  return null
}
