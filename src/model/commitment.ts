import type { MentionId } from "./ids.ts"
import type { Part } from "./span.ts"

export const FORCES = ["legal", "signed", "declared", "verbal", "reported-by-other", "proposed"] as const
export type Force = (typeof FORCES)[number]

/** A promise, offer, refusal, pledge or decree, and its terms. */
export interface Commitment {
  /** Who is bound; several joined by "; "; null where the text does not say. */
  readonly promisor: string | null
  /** Kebab-case: "ceasefire", "humanitarian-access", "attend-talks", "release-detainees", "withdraw", "aid", "stop-bombing", ... */
  readonly act: string
  readonly beneficiary: string | null
  readonly force: Force
  readonly polarity: "will" | "will-not"
  /** Time mentions: the act's latest moment or length; the day it starts; the day it ends. */
  readonly deadline: MentionId | null
  readonly starts: MentionId | null
  readonly ends: MentionId | null
  /** Name of the resolution, agreement or communiqué that holds it. */
  readonly instrument: string | null
  readonly reportedBy: MentionId | null
  /** The words of the time limit with their preposition ("within 48 hours of the exchange", "immediate"); kept where no time mention resolves them, too. */
  readonly deadlineWords: Part | null
  /** The other places of the report that tell the same commitment. */
  readonly alsoAt: readonly Part[]
  readonly conditions: readonly Part[]
  readonly exemptions: readonly Part[]
}
