import type { Part } from "./span.ts"

export const ACTOR_TYPES = [
  "state",
  "government-forces",
  "armed-group",
  "coalition",
  "political",
  "igo",
  "ngo",
  "person",
  "civilians",
  "outlet",
  "other",
] as const
export type ActorType = (typeof ACTOR_TYPES)[number]

/** Whom somebody's role binds to, in this report's words: undated, and of this mention only. */
export interface Affiliation extends Part {
  /** Canonical name of the state, body or group. */
  readonly name: string
}

/** A name or description of somebody who acts or speaks. */
export interface Actor {
  /** Canonical name where the codebook or the report itself gives one; else as printed, without a leading article. */
  readonly name: string
  readonly printed: string
  readonly role: Part | null
  /** Null where the text does not tell. */
  readonly affiliation: Affiliation | null
  readonly type: ActorType
}
