import type { MentionId } from "./ids.ts"

/** Stages of money for aid. Each is a word of its own: pledged is not committed, committed is not paid. */
export const FUNDING_STAGES = ["requested", "pledged", "committed", "paid"] as const
export type FundingStage = (typeof FUNDING_STAGES)[number]

/** Money for aid, at the stage that the text tells. */
export interface Funding {
  readonly stage: FundingStage
  readonly donor: string | null
  readonly recipient: string | null
  /** The amount. */
  readonly figure: MentionId
  /** The year or time that it is for or was given in. */
  readonly time: MentionId | null
  readonly saidIn: MentionId | null
}
