import type { MentionId } from "./ids.ts"

/** Somebody is said to have broken a commitment: a judged relation, not an incident. */
export interface Allegation {
  /** Who alleges; null = the reporter's own voice. */
  readonly by: string | null
  readonly against: string | null
  /** The words for what is broken. */
  readonly of: string | null
  readonly incident: MentionId | null
  readonly commitment: MentionId | null
  /** The attribution that the allegation stands in. */
  readonly saidIn: MentionId | null
}
