import type { MentionId } from "./ids.ts"
import type { Part } from "./span.ts"

export const MEETING_STATUSES = [
  "proposed",
  "announced",
  "confirmed",
  "postponed",
  "suspended",
  "resumed",
  "under-way",
  "concluded",
  "cancelled",
  "boycotted",
] as const
export type MeetingStatus = (typeof MEETING_STATUSES)[number]

/** Talks, a round of them, or a meeting about them. */
export interface Meeting {
  readonly name: string | null
  readonly venue: string | null
  readonly date: MentionId | null
  readonly hosts: readonly string[]
  readonly parties: readonly string[]
  readonly status: MeetingStatus
  /** The text's word for the status: "halted", "collapsed". */
  readonly word: string | null
  readonly statedCause: Part | null
  readonly allegedBy: MentionId | null
}
