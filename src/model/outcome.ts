import type { MentionId } from "./ids.ts"

/** What words can tell of a commitment after it was made. None is the record's own finding. */
export const OUTCOMES = [
  "not-done",
  "not-begun",
  "begun",
  "in-part",
  "done",
  "withdrawn",
  "superseded",
  "extended",
] as const
export type OutcomeTold = (typeof OUTCOMES)[number]

/** A source tells what became of a commitment: "has begun to withdraw", "failed to deliver", "withdrew its offer". */
export interface Outcome {
  readonly told: OutcomeTold
  /** Whose commitment it is; several joined by "; "; null where the words name only the deal. */
  readonly promisor: string | null
  /** The act as in commitments; null where the words name only the promise ("kept its word"). */
  readonly act: string | null
  /** The commitment of this report that the words are about; null where the report tells none or several fit. */
  readonly commitment: MentionId | null
  /** When it is told to have come about; for an extension, until when. */
  readonly time: MentionId | null
  /** The attribution that it stands in; null = the page's own voice. */
  readonly saidIn: MentionId | null
}
