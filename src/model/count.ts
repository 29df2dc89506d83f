import type { Bound } from "./figure.ts"
import type { MentionId } from "./ids.ts"
import type { Part } from "./span.ts"

/** A count of breaches or incidents over a time, as somebody who watches a truce gives it: never an incident, never added to another count. */
export interface Count {
  /** Who counted; null = the page's own voice. */
  readonly monitor: string | null
  /** The numbers as printed (see Figure). */
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly bound: Bound
  readonly qualifier: Part | null
  /** What is counted, in the text's words: "ceasefire violations". */
  readonly unit: string
  /** What is said to be broken: "the ceasefire", "the embargo". */
  readonly of: Part | null
  /** How the text says what was counted: "including shelling and overflights". */
  readonly definition: Part | null
  /** Who is blamed for them; several joined by "; ". */
  readonly against: string | null
  readonly place: MentionId | null
  readonly period: MentionId | null
  /** The period in the text's words, also where no time mention covers them ("since the truce began"). */
  readonly periodWords: Part | null
  /** Day of the truce that the count is for, the first being 1. */
  readonly truceDay: number | null
  readonly figure: MentionId | null
  readonly saidIn: MentionId | null
}
