import type { Segment } from "../../model/brief.ts"
import type { ReportId } from "../../model/ids.ts"
import type { Evidence } from "../../model/item.ts"
import type { CaseRecord } from "../../model/record.ts"
import type { Span } from "../../model/span.ts"
import { splitSentences } from "../../text/sentence.ts"

/** Longest quotation in a line, in characters; what is longer is cut at a word and the cut is shown outside the quotation marks. */
const LONGEST = 260

/** The reports' texts as the brief cites them: short labels, line numbers, sentences. */
export class SourceText {
  private readonly labels: ReadonlyMap<ReportId, string>
  private readonly texts: ReadonlyMap<ReportId, string>
  private readonly zones: ReadonlyMap<ReportId, readonly Span[]>
  private readonly lineStarts = new Map<ReportId, number[]>()
  private readonly sentences = new Map<ReportId, readonly Span[]>()

  constructor(record: CaseRecord, texts: ReadonlyMap<ReportId, string>) {
    this.texts = texts
    this.zones = new Map(record.reports.map(({ id, zones }) => [id, zones]))
    this.labels = labelReports(record.reports.map(({ id }) => id))
  }

  label(report: ReportId): string {
    return this.labels.get(report) ?? report
  }

  text(report: ReportId): string {
    return this.texts.get(report) ?? ""
  }

  /** Line, from 1, of an offset. */
  line(report: ReportId, offset: number): number {
    let starts = this.lineStarts.get(report)
    if (!starts) {
      starts = [0]
      const text = this.text(report)
      for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) starts.push(i + 1)
      this.lineStarts.set(report, starts)
    }
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }

  /** "000:12" as a segment. */
  place(at: Evidence): Segment {
    return {
      voice: "place",
      text: `${this.label(at.report)}:${this.line(at.report, at.start)}`,
      report: at.report,
      start: at.start,
      end: at.end,
    }
  }

  /** "000:12, 003:4", each place once. */
  places(evidence: readonly Evidence[]): Segment[] {
    const seen = new Set<string>()
    const found: Segment[] = []
    for (const one of evidence) {
      const segment = this.place(one)
      if (seen.has(segment.text)) continue
      seen.add(segment.text)
      if (found.length > 0) found.push({ voice: "tool", text: ", " })
      found.push(segment)
    }
    return found
  }

  /** The words at a span, exactly as printed; a long stretch is cut at a word. */
  quote(report: ReportId, span: Span): Segment {
    const text = this.text(report)
    let end = span.end
    if (end - span.start > LONGEST) {
      const cut = text.lastIndexOf(" ", span.start + LONGEST)
      end = cut > span.start ? cut : span.start + LONGEST
    }
    return { voice: "source", text: text.slice(span.start, end), report, start: span.start, end }
  }

  /** The words at a span; where they are too few to be understood, the sentence around them. */
  telling(report: ReportId, span: Span): Segment {
    return span.end - span.start < 40 ? this.sentence(report, span) : this.quote(report, span)
  }

  /** The sentence around a span, cut as a quotation is. */
  sentence(report: ReportId, span: Span): Segment {
    return this.quote(report, this.sentenceSpan(report, span))
  }

  /** Where the sentence around a span stands, without furniture at its head; the span itself where no sentence holds it. */
  sentenceSpan(report: ReportId, span: Span): Span {
    let list = this.sentences.get(report)
    if (!list) {
      list = splitSentences(this.text(report)).map(({ start, end }) => ({ start, end }))
      this.sentences.set(report, list)
    }
    const whole = list.find(({ start, end }) => start <= span.start && span.start < end) ?? span
    return { start: this.afterFurniture(report, whole, span.start), end: whole.end }
  }

  /** Where a sentence begins once a dateline or other furniture at its head is passed over; never behind `limit`. */
  private afterFurniture(report: ReportId, { start, end }: Span, limit: number): number {
    const text = this.text(report)
    let from = start
    for (const zone of this.zones.get(report) ?? []) {
      if (zone.start <= from && from < zone.end && zone.end < end && zone.end <= limit) {
        from = zone.end
        while (from < limit && /[\s\-–—]/.test(text[from] ?? "")) from++
      }
    }
    return from
  }
}

/** Short labels of reports: the part of the id before the first separator where that tells all apart, else R1, R2, ... in order of ids. */
export function labelReports(ids: readonly ReportId[]): Map<ReportId, string> {
  const short = ids.map((id) => /^[\p{L}\p{N}]{1,12}(?=[_.-])/u.exec(id)?.[0] ?? null)
  const unique = new Set(short)
  const usable =
    !short.includes(null) && unique.size === ids.length && short.every((label) => label !== null && label.length <= 12)
  return new Map(ids.map((id, i) => [id, usable ? (short[i] ?? id) : `R${i + 1}`]))
}
