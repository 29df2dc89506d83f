import type { ItemId, MentionId, ReportId } from "./ids.ts"
import type { Span } from "./span.ts"

/** A mention named from outside its report. */
export interface MentionRef {
  readonly report: ReportId
  readonly mention: MentionId
}

export const LINK_KINDS = [
  "same-statement",
  "same-incident",
  "same-figure",
  "same-meeting",
  "same-commitment",
  "dispute",
] as const
export type LinkKind = (typeof LINK_KINDS)[number]

/** A reason for or against a link, in words that can be shown. */
export interface Ground {
  readonly rule: string
  readonly supports: boolean
  readonly text: string
}

/**
 * A judgement that two mentions are, or are not, about the same thing. Never destructive: the record is folded from links, and a later
 * judgement on the same pair replaces an earlier one.
 */
export interface Link {
  readonly kind: LinkKind
  /** `a` sorts before `b` by (report, mention). */
  readonly a: MentionRef
  readonly b: MentionRef
  readonly verdict: "positive" | "negative" | "unsure"
  /** 0 to 1: how strongly the grounds speak for it; not a probability. */
  readonly score: number
  readonly grounds: readonly Ground[]
  /** Name of the linker and its version, or of the reviewer. */
  readonly by: string
  /** Relation inside the kind: for same-figure agree | differ | update | different-scope; for dispute contradicts | denies | differs | revises | competing-proposals. */
  readonly relation?: string
  /** For same-statement: words of `a` and what stands for them in `b` ("" where one side has nothing). */
  readonly changes?: readonly (readonly [before: string, after: string])[]
}

/** One text stands in, or rests on, another (PROV). `to` is the presumed older side. */
export interface Derivation {
  readonly from: ReportId
  readonly to: ReportId | { readonly outlet: string }
  readonly how: "verbatim-copy" | "light-edit" | "rewrite" | "shared-quotation" | "cites-outlet"
  /** Share of the shorter text's words that stand in the other, 0 to 1. */
  readonly containment: number
  /** Stretches that stand in both. */
  readonly overlaps: readonly { readonly from: Span; readonly to: Span | null }[]
  readonly grounds: readonly Ground[]
}

/** A reviewer's decision about items, kept in the journal (merge, split, confirm, retract, unmask ...). */
export interface Judgement {
  readonly at: string
  readonly by: string
  readonly about: ItemId | MentionRef
  readonly verdict: string
  readonly reason: string
}
