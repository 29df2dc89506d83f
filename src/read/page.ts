import type { Codebook } from "../model/codebook.ts"
import type { Gazetteer } from "../model/gazetteer.ts"
import type { Kind, MentionOf } from "../model/mention.ts"
import type { Report, Zone } from "../model/report.ts"
import type { Part, Span } from "../model/span.ts"
import type { Quotation } from "../text/quotation.ts"
import type { ParsedSentence } from "../text/syntax/tree.ts"

/** A parsed sentence and the zone that it stands in. Sentences never cross a zone's edge. */
export interface PageSentence extends ParsedSentence {
  readonly zone: Zone
}

/**
 * A report as the extractors see it: read-only, with the mentions found so far. This is where the extractors meet; they never import one another.
 */
export interface Page {
  readonly report: Report
  readonly text: string
  readonly codebook: Codebook
  readonly gazetteer: Gazetteer
  /** All sentences in order, those of headline, caption and debris too; look at `zone`. */
  readonly sentences: readonly PageSentence[]
  readonly quotations: readonly Quotation[]
  /** The day that relative dates count from (`report.anchorDate`); null where no date is known. */
  readonly anchorDate: string | null
  /** Cuts a part out of the text (white space at the ends left out). */
  part(start: number, end: number): Part
  zoneAt(offset: number): Zone
  /** The sentence that holds the offset; null between sentences. */
  sentenceAt(offset: number): PageSentence | null
  /** The innermost quotation that holds the whole span; null outside quotations. */
  quotationAt(span: Span): Quotation | null
  /**
   * Mentions of a kind found by earlier extractors, sorted by span; with `within`, those that lie wholly inside that span.
   * Asking for a kind that the running extractor did not declare in `needs` throws a RangeError.
   */
  all<K extends Kind>(kind: K, within?: Span): readonly MentionOf<K>[]
}
