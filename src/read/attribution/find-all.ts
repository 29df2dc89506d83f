import { contains } from "../../model/span.ts"
import type { Page } from "../page.ts"
import { accordingTo } from "./according-rule.ts"
import { accusations } from "./accusation-rule.ts"
import { asClauses } from "./as-rule.ts"
import { colonForm } from "./colon-rule.ts"
import { isSpeakingOn } from "./content-end.ts"
import type { Found } from "./found.ts"
import { type FullQuotation, fullQuotations } from "./full-quotation.ts"
import { idiomCues } from "./idiom-rule.ts"
import { type Nested, nest } from "./nest.ts"
import { nounAndAdjectiveCues } from "./noun-rule.ts"
import { quotationAfter, quotationBefore, reportingClause, wordsAround } from "./quotation-rule.ts"
import { invertedSource, sourceWords } from "./source.ts"
import { closingClauses } from "./tail-rule.ts"
import { foundOf, type VerbCue, verbCues } from "./verb-cue.ts"
import { complementOf } from "./verb-frames.ts"
import { isQuoteMark, type View, viewOf, wordAt } from "./view.ts"

const readings = new WeakMap<Page, Nested[]>()

/** `findAll`, worked out once for a page. */
export function findOnce(page: Page): readonly Nested[] {
  let list = readings.get(page)
  if (!list) {
    list = findAll(page)
    readings.set(page, list)
  }
  return list
}

/** All attributions of a page, outer and inner ones, in order of reading. */
function findAll(page: Page): Nested[] {
  const views = page.sentences
    .filter((sentence) => sentence.zone === "body" || sentence.zone === "headline")
    .map(viewOf)
  const quotations = fullQuotations(page, views)
  const found: Found[] = []
  for (const view of views) found.push(...readSentence(page, view, quotations).map((one) => clipped(one, page)))
  joinFollowing(views, quotations, found)
  for (const one of found) throughClosingMark(page, one)
  return nest(found.filter((one) => one.content.length > 0))
}

function readSentence(page: Page, view: View, quotations: readonly FullQuotation[]): Found[] {
  // "… and the agency responded:" at the end of a paragraph leads into the next one
  const reach = page.text[view.sentence.end - 1] === ":" ? view.sentence.end + 4 : view.sentence.end
  const near = quotations.filter((quotation) => quotation.end >= view.sentence.start - 1 && quotation.start < reach)
  const found: Found[] = []
  for (const cue of verbCues(view)) {
    const at = wordAt(view, cue.v)
    const around = near.find((quotation) => quotation.start < at.start && at.end < quotation.end)
    if (around) {
      const inner = cue.entry.strong ? insideQuotation(cue, around) : null
      if (inner) found.push(inner)
      continue
    }
    const quotes = cue.entry.frames.has("q")
    const one =
      (quotes ? besideQuotation(cue, near) : null) ?? (quotes && quotationBefore(cue, near) ? null : plain(cue))
    if (one) found.push(one)
  }
  const idioms = idiomCues(view)
  const without = found.filter((one) => !clashes(one, idioms))
  found.splice(0, found.length, ...without, ...idioms)
  shareSources(view, found)
  found.push(
    ...accordingTo(view),
    ...nounAndAdjectiveCues(view).filter((one) => !clashes(one, found) && !isQuoted(one, near)),
  )
  const colon = found.some((one) => one.rule === "quotation-after" || one.rule === "quotation-before")
    ? null
    : colonForm(page, view, near)
  if (colon) found.push(colon)
  for (const one of asClauses(view, found)) if (!isQuoted(one, near)) found.push(one)
  found.push(...accusations(view, found))
  found.push(...closingClauses(view, found))
  return found
}

/** "…, adding that": a participle after a comma speaks for whoever the last finite reporting clause of the sentence names. */
function shareSources(view: View, found: readonly Found[]): void {
  for (const one of found) {
    const word = wordAt(view, one.word)
    const before = view.words[one.word - 1]
    const { cue } = one
    if (!cue || !before) continue
    const participle = word.xpos === "VBG" && (before.text === "," || isQuoteMark(before))
    const spokenOn = before.upos === "CCONJ" && isSpeakingOn(word)
    if (!participle && !spokenOn) continue
    const finite = found.filter(
      (other) =>
        other !== one &&
        other.source &&
        other.strong &&
        (other.cue?.end ?? 0) < cue.start &&
        /^VB[DZPN]$/.test(wordAt(view, other.word).xpos) &&
        !found.some((third) => third !== other && third.content.some((part) => contains(part, other.cue ?? part))),
    )
    const last = finite.at(-1)
    if (!last || (spokenOn && !last.content.some((part) => part.end < cue.start && cue.start - part.end < 8))) continue
    one.source = last.source
    one.sourceWord = last.sourceWord
  }
}

function isQuoted(one: Found, near: readonly FullQuotation[]): boolean {
  const { cue } = one
  return cue !== null && near.some((quotation) => quotation.start < cue.start && cue.end < quotation.end)
}

/** Whether another find has the same words as its cue: the verb's own frame goes before the noun beside it. */
function clashes(one: Found, found: readonly Found[]): boolean {
  return found.some((other) => other.cue && one.cue && other.cue.start < one.cue.end && one.cue.start < other.cue.end)
}

function besideQuotation(cue: VerbCue, near: readonly FullQuotation[]): Found | null {
  const before = quotationBefore(cue, near)
  const after = quotationAfter(cue, near)
  const parts = [before, after].filter((quotation) => quotation !== null && quotation.taken === null) as FullQuotation[]
  if (parts.length === 0) return null
  if (before?.taken && !after) return null
  const complement = {
    rule: before ? "quotation-before" : "quotation-after",
    content: [],
    cueTo: cue.last,
    audience: null,
  }
  const inverted = before && !cue.source ? invertedSource(cue.view, cue.last) : null
  const range = inverted === null ? null : sourceWords(cue.view, inverted, cue.from, cue.last)
  const found = foundOf(range ? { ...cue, sourceHead: inverted, source: range } : cue, complement)
  for (const quotation of parts) {
    quotation.taken = found
    found.content.push({ start: quotation.start, end: quotation.end })
  }
  return found
}

function plain(cue: VerbCue): Found | null {
  const complement = isEnclosed(cue) ? (wordsAround(cue) ?? complementOf(cue)) : (complementOf(cue) ?? wordsAround(cue))
  return complement && foundOf(cue, complement)
}

/** "…, he said, …": a reporting clause between commas takes what stands around it. */
function isEnclosed(cue: VerbCue): boolean {
  const clause = reportingClause(cue)
  const before = cue.view.words[clause.from - 1]
  const after = cue.view.words[clause.to + 1]
  return before?.text === "," && (after === undefined || after.text === "," || after.text === ".")
}

/** An attribution inside a quotation ends with it at the latest. */
function insideQuotation(cue: VerbCue, quotation: FullQuotation): Found | null {
  const complement = complementOf(cue)
  if (!complement) return null
  const found = foundOf(cue, complement)
  const limit = quotation.quotation.inner
  found.content = found.content
    .map((part) => ({ start: Math.max(part.start, limit.start), end: Math.min(part.end, limit.end) }))
    .filter((part) => part.start < part.end)
  return found
}

/** Words inside quotation marks take no content from beyond the closing mark. */
function clipped(found: Found, page: Page): Found {
  if (!found.cue || found.rule.startsWith("quotation")) return found
  const around = page.quotationAt(found.cue)
  if (!around) return found
  const { inner } = around
  found.content = found.content
    .map((part) => ({ start: Math.max(part.start, inner.start), end: Math.min(part.end, inner.end) }))
    .filter((part) => part.start < part.end && /[\p{L}\p{N}]/u.test(page.text.slice(part.start, part.end)))
    .map((part) => page.part(part.start, part.end))
  return found
}

/** Content that ends inside a quotation which it opened goes on to the closing mark: "called it “a farce.”" */
function throughClosingMark(page: Page, found: Found): void {
  found.content = found.content.map((part, i) => {
    if (i < found.content.length - 1) return part
    const open = page.quotationAt({ start: part.end - 1, end: part.end })
    if (!open?.closed || open.start < part.start || open.end <= part.end) return part
    if (open.end - part.end > LONGEST_REST || (found.cue && found.cue.start > part.end && found.cue.start < open.end))
      return part
    return { start: part.start, end: open.end }
  })
}

/** Characters of a quotation after the sentence that began it which still go with it. */
const LONGEST_REST = 600

/** Quotations with no cue of their own go on from the attribution before them: in the same paragraph, or the paragraph before. */
function joinFollowing(views: readonly View[], quotations: readonly FullQuotation[], found: Found[]): void {
  const outer = found.filter((one) => one.quotes && one.cue)
  for (const quotation of quotations) {
    if (quotation.taken) continue
    const last = outer.findLast((one) => (one.cue?.end ?? 0) <= quotation.start)
    if (!last || last.content.some((part) => part.start < quotation.end && quotation.start < part.end)) continue
    const paragraph = last.view.sentence.paragraph
    const apart = quotation.paragraph - paragraph
    const between = views.filter(
      (view) => view.sentence.start > last.view.sentence.start && view.sentence.start < quotation.start,
    )
    const onlyQuotes = between.every((view) =>
      quotations.some((other) => other.start <= view.sentence.start && view.sentence.end <= other.end + 2),
    )
    if (!onlyQuotes) continue
    const lastEnd = Math.max(...last.content.map((part) => part.end))
    const previous = quotations.findLast((other) => other.start < quotation.start)
    const joined =
      apart === 0 ||
      (apart <= 1 + (previous?.paragraph ?? paragraph) - paragraph &&
        (quotation.quotation.continues || previous?.taken === last))
    if (!joined || quotation.start < lastEnd) continue
    quotation.taken = last
    last.content.push({ start: quotation.start, end: quotation.end })
    last.lastParagraph = Math.max(last.lastParagraph ?? 0, apart)
  }
}
