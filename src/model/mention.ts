import type { Access } from "./access.ts"
import type { Actor } from "./actor.ts"
import type { Allegation } from "./allegation.ts"
import type { Attribution } from "./attribution.ts"
import type { Clause } from "./clause.ts"
import type { Commitment } from "./commitment.ts"
import type { Control } from "./control.ts"
import type { Count } from "./count.ts"
import type { Displacement } from "./displacement.ts"
import type { Figure } from "./figure.ts"
import type { Funding } from "./funding.ts"
import type { MentionId } from "./ids.ts"
import type { Incident } from "./incident.ts"
import type { Meeting } from "./meeting.ts"
import type { Outcome } from "./outcome.ts"
import type { Place } from "./place.ts"
import type { Position } from "./position.ts"
import type { Zone } from "./report.ts"
import type { Part } from "./span.ts"
import type { Time } from "./time.ts"

/** Which rule of which extractor read a mention. Stamped by the engine, never by an extractor. */
export interface Stamp {
  readonly extractor: string
  readonly version: number
  readonly rule: string
}

/** What every mention has. `text` is exactly the report's text at the span. */
export interface MentionBase extends Part {
  readonly id: MentionId
  readonly zone: Zone
}

/** The kinds of mention and what each holds beside `MentionBase`. */
export interface MentionFields {
  attribution: Attribution
  time: Time
  place: Place
  actor: Actor
  figure: Figure
  incident: Incident
  commitment: Commitment
  position: Position
  allegation: Allegation
  meeting: Meeting
  access: Access
  control: Control
  clause: Clause
  outcome: Outcome
  count: Count
  displacement: Displacement
  funding: Funding
}

export type Kind = keyof MentionFields

/** All kinds, in the order in which they are listed to users. */
export const KINDS = [
  "attribution",
  "time",
  "place",
  "actor",
  "figure",
  "incident",
  "commitment",
  "position",
  "allegation",
  "meeting",
  "access",
  "control",
  "clause",
  "outcome",
  "count",
  "displacement",
  "funding",
] as const satisfies readonly Kind[]

/** An allegation's own field `by` names who alleges (contract.md), so its stamp stands in `stamp`; all others carry it in `by`. */
type StampOf<K extends Kind> = K extends "allegation" ? { readonly stamp: Stamp } : { readonly by: Stamp }

/** A mention of one kind. */
export type MentionOf<K extends Kind> = {
  [P in K]: MentionBase & StampOf<P> & { readonly kind: P } & MentionFields[P]
}[K]

/** Any mention: one stretch of one report's text and what it was read as (contract.md, section 1). */
export type Mention = MentionOf<Kind>

/** Which rule read a mention, whatever its kind. */
export function stampOf(mention: Mention): Stamp {
  return mention.kind === "allegation" ? mention.stamp : mention.by
}

/** Narrows a mention to a kind. */
export function isKind<K extends Kind>(mention: Mention, kind: K): mention is Extract<Mention, { readonly kind: K }> {
  return mention.kind === kind
}
