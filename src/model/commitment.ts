import type { MentionId } from "./ids.ts"
import type { Part } from "./span.ts"

export const FORCES = ["legal", "signed", "declared", "verbal", "reported-by-other", "proposed"] as const
export type Force = (typeof FORCES)[number]

/** What a sentence says of a truce, deal or promise. */
export const TERM_STATES = [
  "declared",
  "agreed",
  "joined",
  "in-effect",
  "extended",
  "violated",
  "collapsed",
  "ended",
  "refused",
  "offered",
  "negotiated",
  "demanded",
] as const
export type TermState = (typeof TERM_STATES)[number]

/** One place of a report that says how it stands with a commitment. */
export interface StateTold {
  readonly state: TermState
  readonly at: Part
  /** The time that the sentence gives for it (of an extension: by how long or until when); null where it gives none or several. */
  readonly time: MentionId | null
}

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
  /** Who demands it of the promisor ("Demands that all parties ..."): then it was imposed or asked for, not promised. Null for a word of the promisor's own. */
  readonly demandedBy: string | null
  /** The clause of the instrument's own text that holds it; null where a report tells it. */
  readonly clause: MentionId | null
  /** The words for where it holds ("in the city of X"); empty where none are given. */
  readonly area: readonly Part[]
  /** Each place of the report that says how it stands with it, in order of reading. */
  readonly told: readonly StateTold[]
  readonly conditions: readonly Part[]
  readonly exemptions: readonly Part[]
}
