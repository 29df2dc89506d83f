import type { Span } from "../../model/span.ts"
import type { Quotation } from "../../text/quotation.ts"
import type { Page } from "../page.ts"
import type { Found } from "./found.ts"
import { VERB_CUES } from "./lexicon/cue-entry.ts"
import type { View } from "./view.ts"

/** A quotation that stands for itself (a clause or more), as against words quoted inside the reporter's sentence. */
export interface FullQuotation extends Span {
  readonly quotation: Quotation
  /** The paragraph that it begins in. */
  readonly paragraph: number
  /** The attribution that has it as content. */
  taken: Found | null
}

/** All quotations of a page that stand for themselves, in order. */
export function fullQuotations(page: Page, views: readonly View[]): FullQuotation[] {
  const found: FullQuotation[] = []
  let at = 0
  for (const quotation of page.quotations) {
    if (quotation.depth > 0) continue
    while (at + 1 < views.length && (views[at + 1]?.sentence.start ?? Number.POSITIVE_INFINITY) <= quotation.start) at++
    const view = views[at]
    if (!view || quotation.start >= view.sentence.end || quotation.end < view.sentence.start) continue
    if (!standsForItself(page.text, quotation, view)) continue
    found.push({
      start: quotation.start,
      end: quotation.end,
      quotation,
      paragraph: view.sentence.paragraph,
      taken: null,
    })
  }
  return found
}

/** A reporting clause right after the closing mark, in texts that lost their commas: `" said the minister`, `" the minister told AFP`. */
const REPORTED =
  /^ (?:said|says|told|added|adds|wrote)\b|^(?: (?!said|told)[\p{L}.'’-]+){1,7} (?:said|says|told|added|adds|wrote)\b/u

function standsForItself(text: string, quotation: Quotation, view: View): boolean {
  const inner = text.slice(quotation.inner.start, quotation.inner.end)
  const words = inner.split(/\s+/, 6).length
  // the mark that closes a quotation inside this one says nothing about how it ends
  const last = inner.replace(/[\s’'”"]+$/, "").at(-1) ?? ""
  const after = text.slice(quotation.end, quotation.end + 2).trimStart()[0] ?? ""
  if (quotation.continues || !quotation.closed) return words >= 3
  if (quotation.closed && words >= 2 && /^[\p{Lu}…[]/u.test(inner) && followsCue(quotation, view)) return true
  const closes =
    /[,.?!…—–-]/.test(last) ||
    (/^[,.?!]?$/.test(after) && words >= 3) ||
    (words >= 4 && REPORTED.test(text.slice(quotation.end, quotation.end + 90)))
  if (!closes) return false
  let k = quotation.start - 1
  while (k >= 0 && text[k] === " ") k--
  const before = k < 0 ? "" : (text[k] ?? "")
  if (before === "" || /[\n\r.!?:—–”"')\]…]/.test(before)) return true
  if (before === "," || before === "-") return words >= 3 || /[.?!]/.test(last)
  const word = [...view.words].reverse().find((w) => w.end <= quotation.start)
  return word !== undefined && /^[\p{Lu}…[]/u.test(inner) && (VERB_CUES.get(word.lemma)?.frames.has("q") ?? false)
}

/** Whether a comma or colon after a verb of saying leads into the quotation. */
function followsCue(quotation: Quotation, view: View): boolean {
  const at = view.words.findLastIndex((word) => word.end <= quotation.start)
  if (at < 1 || !/^[,:]$/.test(view.words[at]?.text ?? "")) return false
  return VERB_CUES.get(view.words[at - 1]?.lemma ?? "")?.frames.has("q") ?? false
}
