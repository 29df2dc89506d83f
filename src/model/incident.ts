import type { MentionId } from "./ids.ts"
import type { Part } from "./span.ts"

/** ACLED's sub-event types in kebab-case, in the order of their event types. */
export const INCIDENT_TYPES = [
  // battles
  "armed-clash",
  "government-regains-territory",
  "non-state-actor-overtakes-territory",
  // explosions and remote violence
  "chemical-weapon",
  "air-drone-strike",
  "suicide-bomb",
  "shelling-artillery-missile-attack",
  "remote-explosive-landmine-ied",
  "grenade",
  // violence against civilians
  "sexual-violence",
  "attack",
  "abduction-forced-disappearance",
  // protests
  "peaceful-protest",
  "protest-with-intervention",
  "excessive-force-against-protesters",
  // riots
  "violent-demonstration",
  "mob-violence",
  // strategic developments
  "agreement",
  "arrests",
  "change-to-group-activity",
  "disrupted-weapons-use",
  "headquarters-or-base-established",
  "looting-property-destruction",
  "non-violent-transfer-of-territory",
  "other",
] as const
export type IncidentType = (typeof INCIDENT_TYPES)[number]

/** The types from one to another of ACLED's list, both included. */
function types(from: IncidentType, to: IncidentType): readonly IncidentType[] {
  return INCIDENT_TYPES.slice(INCIDENT_TYPES.indexOf(from), INCIDENT_TYPES.indexOf(to) + 1)
}

/** ACLED's battles. */
export const BATTLES = types("armed-clash", "non-state-actor-overtakes-territory")
/** ACLED's explosions and remote violence. */
export const REMOTE_VIOLENCE = types("chemical-weapon", "grenade")
/** ACLED's violence against civilians. */
export const VIOLENCE_AGAINST_CIVILIANS = types("sexual-violence", "abduction-forced-disappearance")

/** Who is said to have done it. Never shown without `allegedBy` and `response` beside it (conduct.md). */
export interface Perpetrator {
  readonly name: string
  readonly role: "direct" | "joint" | "supporting"
  /** True for one of several that the text leaves open ("Russian or Syrian jets", "suspected"). */
  readonly candidate: boolean
  /** The attribution whose content holds this accusation; null = no source stands behind it in the text. */
  readonly allegedBy: MentionId | null
  readonly voice: "reporter" | "source" | "unattributed" | "undecidable"
  /** What this report says that the accused answers; null = no response in the report. "silent" only where the text says that there was none. */
  readonly response: "accepted" | "denied" | "silent" | "blames-other" | null
}

/** Something that is said to have happened (or to threaten). The mention's span is its trigger. */
export interface Incident {
  readonly type: IncidentType
  /** Only events are counted and mapped; "targeting hospitals" is a pattern, "a months-long bombing campaign" a campaign. */
  readonly scope: "event" | "pattern" | "campaign"
  readonly trigger: Part
  readonly place: MentionId | null
  readonly time: MentionId | null
  readonly figures: readonly MentionId[]
  /** "health-care", "aid", "school", "market", "double-tap", "siege". */
  readonly flags: readonly string[]
  readonly perpetrators: readonly Perpetrator[]
  /** The text's words. */
  readonly targets: readonly string[]
  readonly weapons: readonly string[]
  readonly status: "happened" | "ongoing" | "future" | "hypothetical" | "negated"
  /** Attributions whose content tells the incident itself (not who did it); empty = the reporter's voice. */
  readonly toldBy: readonly MentionId[]
  /** The other mentions of this incident in the report that were joined to it (their triggers). */
  readonly alsoAt: readonly Part[]
}
