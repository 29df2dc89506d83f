import type { Brief } from "./brief.ts"
import type { ReportId } from "./ids.ts"
import type { Mention } from "./mention.ts"
import type { RecordReport } from "./record.ts"
import type { Span } from "./span.ts"

/** What the API answers, for the server that sends it and the web app that reads it. */

/** A report in the case's list, with its short label and the number of its mentions. */
export interface CaseReport extends Omit<RecordReport, "zones"> {
  readonly label: string
  readonly mentions: number
}

/** GET /api/case */
export interface CaseAnswer {
  readonly name: string
  /** True for the sample that ships with the program. */
  readonly sample: boolean
  readonly version: string
  readonly codebooks: readonly string[]
  readonly count: { readonly [list: string]: number }
  readonly reports: readonly CaseReport[]
}

/** GET /api/brief */
export type BriefAnswer = Brief

/** A sentence of a report. */
export interface SentenceAnswer extends Span {
  readonly text: string
}

/** GET /api/lists/{list} */
export interface ListAnswer<Item> {
  readonly total: number
  readonly offset: number
  readonly items: readonly Item[]
  /** The sentence around each piece of the items' evidence, by `sentenceKey`: a trigger ("firing") says little alone. */
  readonly sentences: { readonly [key: string]: SentenceAnswer }
}

/** Names a piece of evidence in a list's sentences. */
export function sentenceKey({ report, start }: { readonly report: string; readonly start: number }): string {
  return `${report}:${start}`
}

/** GET /api/reports/{id} */
export interface ReportAnswer extends RecordReport {
  readonly id: ReportId
  readonly label: string
  readonly text: string
  readonly mentions: readonly Mention[]
}

/** POST /api/reports: one message a line. */
export type AddMessage =
  | { readonly kind: "added"; readonly report: string; readonly done: number; readonly total: number }
  | { readonly kind: "known"; readonly report: string; readonly done: number; readonly total: number }
  | {
      readonly kind: "failed"
      readonly report: string
      readonly reason: string
      readonly done: number
      readonly total: number
    }
  | { readonly kind: "end"; readonly reports: number; readonly failed: number }

/** The one shape of every error. */
export interface ApiErrorBody {
  readonly error: { readonly code: string; readonly message: string; readonly field?: string }
}
