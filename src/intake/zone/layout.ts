import type { Zone, ZoneSpan } from "../../model/report.ts"
import { overlaps, type Span } from "../../model/span.ts"
import { type Dateline, findDateline } from "./dateline.ts"
import { furnitureRule } from "./furniture.ts"
import { findHeader, type Header } from "./header.ts"
import { looksLikeHeadline, repeatsTitle, titleForms, titlePrefixEnd } from "./headline.ts"
import { inlineHead, inlineTail } from "./inline.ts"
import { foldedLine, type Line, linesOf } from "./line.ts"
import { type Stamp, stampAtStart, stampLine, stampWithin } from "./stamp.ts"

/** What a page's text tells about itself: its zones, and the lines that state title, author and day. */
export interface Layout {
  readonly zones: readonly ZoneSpan[]
  readonly header: Header | null
  /** The headline as printed; null where no line reads like one. */
  readonly headline: string | null
  readonly byline: string | null
  readonly dateline: (Dateline & { readonly text: string }) | null
  /** Page stamps in the order of the page. */
  readonly stamps: readonly (Stamp & { readonly text: string })[]
}

/**
 * Finds the parts of a text that are not the reporter's sentences. Nothing is taken out of the text.
 * @param title the title that came with the text from outside, null where none did.
 * @param known zones that are known already; they hold.
 */
export function layoutOf(text: string, title: string | null, known: readonly ZoneSpan[] = []): Layout {
  return new LayoutReader(text, title, known).read()
}

/** The stretch at the top of a text in which datelines, date lines and bylines are looked for. */
const TOP_LINES = 10
const TOP_LETTERS = 2500

class LayoutReader {
  private readonly text: string
  private readonly lines: readonly Line[]
  /** Sorted, without overlap. */
  private readonly marks: ZoneSpan[] = []
  private readonly stamps: (Stamp & { text: string })[] = []
  private readonly header: Header | null
  private title: string | null
  private byline: string | null = null
  private dateline: (Dateline & { text: string }) | null = null

  constructor(text: string, title: string | null, known: readonly ZoneSpan[]) {
    this.text = text
    for (const zone of known) this.mark(zone.start, zone.end, zone.zone, zone.why)
    this.header = findHeader(text)
    this.lines = linesOf(text)
    this.title = this.header?.fields.title?.value ?? title
  }

  read(): Layout {
    if (this.header) this.markHeader(this.header)
    const printed = this.markHeadline()
    this.markFurniture()
    this.readTop()
    this.markLooseLines()
    this.markRepeats()
    this.markEnds()
    return {
      zones: this.marks,
      header: this.header,
      headline: printed,
      byline: this.byline,
      dateline: this.dateline,
      stamps: this.stamps,
    }
  }

  /** Marks a stretch unless something of it is marked already: the first rule that speaks holds. */
  private mark(start: number, end: number, zone: Zone, why: string): void {
    let from = start
    let to = end
    while (from < to && /\s/u.test(this.text.charAt(from))) from++
    while (to > from && /\s/u.test(this.text.charAt(to - 1))) to--
    if (from >= to || this.marked({ start: from, end: to })) return
    this.marks.splice(this.after(from), 0, { start: from, end: to, zone, why })
  }

  private marked(span: Span): boolean {
    const at = this.after(span.start)
    return [this.marks[at - 1], this.marks[at]].some((mark) => mark !== undefined && overlaps(mark, span))
  }

  /** Number of marks that begin before an offset or at it. */
  private after(offset: number): number {
    let low = 0
    let high = this.marks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.marks[middle]?.start ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return low
  }

  private open(): Line[] {
    return this.lines.filter((line) => !this.marked(line))
  }

  private markHeader(header: Header): void {
    const title = header.fields.title
    if (!title) {
      this.mark(header.span.start, header.span.end, "debris", "header field")
      return
    }
    this.mark(header.span.start, title.start, "debris", "header field")
    this.mark(title.start, title.end, "headline", "title field")
    this.mark(title.end, header.span.end, "debris", "header field")
  }

  /** The headline: the line that repeats the given title, or a first line that reads like a headline and has text after it. */
  private markHeadline(): string | null {
    const given = this.title
    const open = this.open()
    if (given) {
      const at = open.slice(0, TOP_LINES).find((line) => repeatsTitle(line.text, given))
      if (at && this.header?.fields.title === undefined) this.mark(at.start, at.end, "headline", "repeats the title")
      if (at || this.header?.fields.title) return given
    }
    const first = open.find((line) => furnitureRule(line.text) === null && stampLine(line.text) === null)
    if (!first || !looksLikeHeadline(first) || !this.isFollowedByText(first)) return given
    const why = first.ended ? "first line, set apart" : "first line, no full stop"
    this.mark(first.start, first.end, "headline", why)
    const printed = first.text.replace(/^#{1,6}\s+/u, "")
    this.title ??= printed
    return printed
  }

  private isFollowedByText(line: Line): boolean {
    const at = this.lines.indexOf(line)
    // Some pages print a full stop after the headline; then only a blank line after it tells it from a first sentence.
    if (line.ended && /[.]["”’']?$/u.test(line.text) && this.lines[at + 1]?.afterBlank !== true) return false
    const next = this.lines[at + 1]
    if (!line.ended && next && !next.afterBlank && /^\p{Ll}/u.test(next.text)) return false
    const after = this.lines.slice(at + 1, at + 8).filter((other) => other.words >= 6)
    if (after.filter((other) => other.ended).length * 2 < after.length) return false
    return after.some((next) => next.words > line.words / 2 && next.words >= 6 && next.ended)
  }

  private markFurniture(): void {
    for (const line of this.open()) {
      // Further down a date alone on its line is the heading of a chronicle's entry.
      const stamp = line.start <= TOP_LETTERS ? stampLine(line.text) : null
      if (stamp) {
        this.keepStamp(stamp, line.start)
        this.mark(line.start, line.end, "debris", "date line")
        continue
      }
      const rule = furnitureRule(line.text)
      if (!rule) continue
      // A name after "By" is a byline at the top of a page only.
      if (rule.name === "byline") {
        if (line.start > TOP_LETTERS && this.byline !== null) continue
        this.byline ??= line.text.replace(/^(?:by|from)\s*:?\s+/iu, "")
      }
      this.mark(line.start, line.end, rule.zone, rule.name)
    }
  }

  private keepStamp(stamp: Stamp, by: number): void {
    const date = { ...stamp.date, start: stamp.date.start + by, end: stamp.date.end + by }
    const moved = { ...stamp, start: stamp.start + by, end: stamp.end + by, date }
    this.stamps.push({ ...moved, text: this.text.slice(date.start, date.end) })
  }

  /** The first lines of the body: what was glued to their beginning, and the dateline. */
  private readTop(): void {
    let read = 0
    for (const line of this.open().slice(0, TOP_LINES)) {
      const from = read < 4 ? this.readGluedHead(line, read === 0) : line.start
      if (from < line.end) read++
      if (this.dateline !== null) continue
      const found = findDateline(this.text.slice(from, line.end))
      if (!found) continue
      this.dateline = {
        ...found,
        start: from + found.start,
        end: from + found.end,
        text: this.text.slice(from + found.start, from + found.end),
      }
      // The first sentence begins after the dash.
      const dash =
        /^\s{0,3}(?:--|—|–|-|_|:)?/u.exec(this.text.slice(this.dateline.end, this.dateline.end + 8))?.[0] ?? ""
      this.mark(this.dateline.start, this.dateline.end + dash.length, "debris", "dateline")
      const before = this.text.slice(from, this.dateline.start)
      if (before.trim() && !/[.!?]["”']?\s+\p{Lu}/u.test(before))
        this.mark(from, this.dateline.start, "headline", "before the dateline on its line")
    }
  }

  /**
   * Marks a repeated title, a page stamp, a credited picture and buttons that stand at the start of a line of text; returns where the text begins.
   * After the first line of text a stamp counts only with place, agency or hour: other lines that begin with a date are entries of a chronicle.
   */
  private readGluedHead(line: Line, first: boolean): number {
    let at = line.start
    for (let step = 0; step < 8; step++) {
      while (at < line.end && /\s/u.test(this.text.charAt(at))) at++
      const rest = this.text.slice(at, line.end)
      const title = this.title ? titlePrefixEnd(this.text, at, line.end, this.title) : null
      if (title !== null) {
        const after = title + (/^[\s.:]*/u.exec(this.text.slice(title, title + 10))?.[0].length ?? 0)
        this.mark(at, title, "debris", "repeated headline")
        at = after
        continue
      }
      const stamp = first ? stampAtStart(rest) : null
      if (stamp) {
        this.keepStamp(stamp, at)
        this.mark(at, at + stamp.end, "debris", "page stamp")
        at += stamp.end
        continue
      }
      const within = stampWithin(rest)
      const glued = within && within.start < 12 ? null : inlineHead(rest)
      if (glued) {
        this.mark(at, at + glued.end, glued.zone, glued.why)
        at += glued.end
        continue
      }
      if (!within) break
      this.keepStamp(within, at)
      const before = rest.slice(0, within.start)
      if (!/[.!?]["”']?\s+\p{Lu}/u.test(before)) this.mark(at, at + within.start, "headline", "before the page stamp")
      this.mark(at + within.start, at + within.end, "debris", "page stamp")
      at += within.end
    }
    return at
  }

  /**
   * Lines with no end mark among lines that have one: pull lines, picture captions and links to other stories. Only where nearly all other lines
   * end as sentences do, so that lists, verses and texts broken at a fixed width stay whole.
   */
  private markLooseLines(): void {
    const open = this.open()
    const body = open.filter((line) => line.words >= 6)
    if (body.length < 4 || body.filter((line) => line.ended).length / body.length < 0.75) return
    const lastSentence = open.findLastIndex((line) => line.ended && line.words >= 6)
    for (const [i, line] of open.entries()) {
      const loose = readLooseLine(line, i === 0, i > lastSentence)
      if (loose) this.mark(line.start, line.end, loose.zone, loose.why)
    }
  }

  /** A line of six words or more that was printed before is not said twice. */
  private markRepeats(): void {
    const seen = new Set<string>()
    const titles = new Set(this.title ? titleForms(this.title).map(foldedLine) : [])
    for (const line of this.lines) {
      const folded = foldedLine(line.text)
      if (line.words >= 6 && seen.has(folded)) this.mark(line.start, line.end, "debris", "repeated line")
      else if (folded && line !== this.lines[0] && titles.has(folded))
        this.mark(line.start, line.end, "debris", "repeated headline")
      seen.add(folded)
    }
  }

  /** Furniture glued to the end of the last lines. */
  private markEnds(): void {
    for (const line of this.open().slice(-3)) {
      const at = inlineTail(this.text.slice(line.start, line.end))
      if (at) this.mark(line.start + at.start, line.end, "debris", at.why)
    }
  }
}

/** What a line without an end mark is, amid sentences or behind the last of them; null for a line that has one, and for list entries. */
function readLooseLine(line: Line, first: boolean, behindText: boolean): { zone: Zone; why: string } | null {
  if (/^-\s?.{2,60}?\s?-$/u.test(line.text) && line.words <= 12) return { zone: "headline", why: "subheading" }
  if (line.ended || /[,;:–—"“”-]$/u.test(line.text) || /^(?:[-–—•*·▪►]|\d{1,2}[.)]\s)/u.test(line.text)) return null
  if (first || line.words > 40 || !/\p{L}/u.test(line.text)) return null
  if (behindText) return { zone: "debris", why: "last line, no full stop: another story's headline" }
  if (line.words <= 6) return { zone: "headline", why: "subheading" }
  return { zone: "caption", why: "line with no full stop amid sentences" }
}
