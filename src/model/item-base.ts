import type { ItemId, MentionId, ReportId } from "./ids.ts"

/** The words that an item, or one field of it, rests on. */
export interface Evidence {
  readonly report: ReportId
  readonly mention: MentionId
  readonly start: number
  readonly end: number
  readonly text: string
}

/** One ultimate source behind an item, and why its reports count as one. */
export interface Origin {
  /** "source:Syrian Observatory for Human Rights" or "report:000.txt" (the oldest report of a family of copies). */
  readonly key: string
  /** In words, so that the number can be recounted by hand. */
  readonly why: string
  readonly reports: readonly ReportId[]
}

/** What supports single fields, by the field's name: the words that name the accused, the source, the day. A field without its own words has no entry. */
export interface FieldEvidence {
  readonly [field: string]: readonly Evidence[]
}

/** What every item of the record has. An item stands over many reports; its evidence are mentions of its own kind only. */
export interface ItemBase {
  readonly id: ItemId
  /** Never empty. */
  readonly evidence: readonly Evidence[]
  readonly fieldEvidence: FieldEvidence
  readonly reportCount: number
  /** Null where the publisher of a report is not known. */
  readonly publisherCount: number | null
  readonly originCount: number
  readonly origins: readonly Origin[]
}

/** A date of the record: its value and the chain that led to it, each step naming its evidence. */
export interface SettledDate {
  /** ISO or EDTF; null where the text and the case do not settle it. */
  readonly value: string | null
  /** As printed. */
  readonly text: string
  readonly basis: readonly string[]
}
