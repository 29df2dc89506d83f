import type { SpeechAct } from "./attribution.ts"
import type { Force } from "./commitment.ts"
import type { Displacement } from "./displacement.ts"
import type { Bound, Measure } from "./figure.ts"
import type { FundingStage } from "./funding.ts"
import type { ItemId, MentionId, ReportId } from "./ids.ts"
import type { IncidentType } from "./incident.ts"
import type { Evidence, FieldEvidence, ItemBase, Origin, SettledDate } from "./item-base.ts"
import type { MeetingStatus } from "./meeting.ts"
import type { OutcomeTold } from "./outcome.ts"
import type { PlacePrecision } from "./place.ts"
import type { Span } from "./span.ts"
import type { AllegedBreach, TruceClockReading } from "./term-item.ts"

export type { ActorItem, PlaceItem, ToldRole } from "./item-names.ts"
export type { AllegedBreach, Answer, BreachTests, InstrumentItem, TruceClockReading } from "./term-item.ts"
export type { Evidence, FieldEvidence, ItemBase, Origin, SettledDate }

/** One act of saying, across reports. */
export interface StatementItem extends ItemBase {
  readonly speaker: string | null
  readonly how: "named" | "alias" | "pronoun" | "carried-over" | "unresolved"
  readonly saidAt: SettledDate | null
  readonly speechAct: SpeechAct
  readonly manner: "direct" | "indirect" | "mixed"
  readonly factuality: string
  readonly variants: readonly StatementVariant[]
  /** The statement that this one stands in ("Kerry: Russia has indicated ..."). */
  readonly within: ItemId | null
}

export interface StatementVariant {
  readonly report: ReportId
  readonly mention: MentionId
  readonly text: string
  /** Each stretch of the content, in reading order; the words in between are the reporter's. */
  readonly parts: readonly Span[]
  readonly source: string | null
  readonly cue: string | null
  readonly manner: "direct" | "indirect" | "mixed"
  /** Words for `source`. */
  readonly fieldEvidence: FieldEvidence
  /** Words of the first variant and what stands for them here; empty where nothing was changed. */
  readonly changes: readonly (readonly [before: string, after: string])[]
}

export interface PositionItem extends ItemBase {
  readonly holder: string | null
  readonly question: string
  readonly stance: "for" | "against" | "conditional" | "unclear"
  readonly condition: string | null
}

export const COMMITMENT_STATUSES = [
  "pending",
  "not-initiated",
  "minimum",
  "intermediate",
  "full",
  "overdue",
  "disputed",
  "withdrawn",
  "superseded",
  "cannot-judge",
] as const
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number]

/** One step of a commitment's history: what a source tells, and the status that this proposes. Full is a reviewer's word: "in full" in a report proposes intermediate. */
export interface StatusEvent {
  readonly status: CommitmentStatus
  /** made: the promise itself · breach-alleged: an allegation against it · day-passed: its day is over and no report read tells the outcome; else what the words tell. */
  readonly told: "made" | "breach-alleged" | "day-passed" | OutcomeTold
  /** Who says so; null = the page's own voice. */
  readonly by: string | null
  /** The day that it is told for; of an extension, the new end; null where none is told. ISO or EDTF. */
  readonly at: string | null
  readonly evidence: Evidence
}

export interface CommitmentItem extends ItemBase {
  readonly promisor: string | null
  readonly act: string
  readonly beneficiary: string | null
  readonly force: Force
  readonly polarity: "will" | "will-not"
  readonly deadline: SettledDate | null
  readonly starts: SettledDate | null
  readonly ends: SettledDate | null
  /** For a ceasefire with a told start, on the case's latest day; else null. */
  readonly clock: TruceClockReading | null
  readonly instrument: string | null
  /** Who reports it; null = the reporter's own voice. */
  readonly reportedBy: string | null
  /** Who demands or asks it of the promisor; null for a word of the promisor's own. */
  readonly demandedBy: string | null
  /** The clause of the instrument's own text that holds it; null where only reports tell it. */
  readonly clause: { readonly report: ReportId; readonly label: string | null } | null
  /** The words for where it holds. */
  readonly area: readonly string[]
  /** The words, of the fullest account. */
  readonly verbatim: string
  readonly conditions: readonly string[]
  readonly exemptions: readonly string[]
  readonly exemptedActors: readonly string[]
  readonly status: CommitmentStatus
  readonly statusHistory: readonly StatusEvent[]
  readonly allegedBreaches: readonly AllegedBreach[]
}

/** One account of an incident: one mention and one perpetrator that it names (or none). */
export interface IncidentAccount {
  readonly report: ReportId
  readonly mention: MentionId
  readonly type: IncidentType
  readonly targets: readonly string[]
  readonly weapons: readonly string[]
  /** Who tells it (perpetrator null) or who accuses; null = the page's own voice, no source given. */
  readonly allegedBy: string | null
  readonly voice: "reporter" | "source" | "unattributed" | "undecidable"
  readonly perpetrator: string | null
  readonly role: "direct" | "joint" | "supporting" | null
  readonly candidate: boolean
  readonly responses: readonly ("accepted" | "denied" | "silent" | "blames-other")[]
  /** Printed figures of killed and injured, by mention id. */
  readonly casualties: readonly { readonly measure: Measure; readonly text: string; readonly mention: MentionId }[]
  /** Words for `perpetrator`, `allegedBy`, `targets` and `weapons`. */
  readonly fieldEvidence: FieldEvidence
}

export const GRADINGS = ["confirmed", "fair", "weak", "contested", "discounted", "not-graded"] as const
export type Grading = (typeof GRADINGS)[number]

export interface IncidentItem extends ItemBase {
  readonly type: IncidentType
  readonly scope: "event" | "pattern" | "campaign"
  readonly status: "happened" | "ongoing" | "future" | "hypothetical" | "negated"
  readonly date: SettledDate | null
  readonly place: string | null
  readonly placePrecision: PlacePrecision | null
  /** OCHA's code of the place, where a gazetteer of the user has one. */
  readonly placeCode: string | null
  readonly flags: readonly string[]
  readonly accounts: readonly IncidentAccount[]
  readonly figures: readonly ItemId[]
  readonly grading: Grading
  readonly gradedBy: string
  /** Sentence-level grounds of the grading. */
  readonly gradingGrounds: readonly string[]
}

export interface FigureAccount {
  readonly report: ReportId
  readonly mention: MentionId
  readonly text: string
  readonly allegedBy: string | null
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly bound: Bound
  readonly asOf: string | null
  /** Words for `allegedBy`. */
  readonly fieldEvidence: FieldEvidence
}

export interface FigureItem extends ItemBase {
  readonly measure: Measure
  /** What it counts, in the reports' words: population, place and day where they are told. */
  readonly about: string
  readonly unit: string
  readonly cumulative: boolean
  readonly aspect: "event" | "stock" | "flow" | "cumulative" | null
  readonly low: number | null
  readonly high: number | null
  /** Name of the rule by which low and high were taken from the accounts. */
  readonly rule: string
  readonly items: readonly MentionId[]
  readonly accounts: readonly FigureAccount[]
  readonly relation: "agree" | "differ" | "update" | "different-scope" | null
  readonly incident: ItemId | null
  readonly partOf: ItemId | null
}

export interface MeetingItem extends ItemBase {
  readonly name: string | null
  readonly venue: string | null
  readonly date: SettledDate | null
  readonly status: MeetingStatus
  readonly accounts: readonly {
    readonly report: ReportId
    readonly mention: MentionId
    readonly status: MeetingStatus
    readonly word: string | null
    readonly statedCause: string | null
    readonly by: string | null
    /** Words for `word`, `statedCause` and `by`. */
    readonly fieldEvidence: FieldEvidence
  }[]
  readonly scheduleHistory: readonly {
    readonly status: MeetingStatus
    readonly date: string | null
    readonly evidence: Evidence
  }[]
  readonly hosts: readonly string[]
  readonly parties: readonly string[]
}

export interface AccessItem extends ItemBase {
  readonly place: string | null
  readonly status: "besieged" | "hard-to-reach" | "accessible" | null
  readonly change: "begins" | "ends" | null
  readonly delivery: string | null
  readonly obstructedBy: string | null
  readonly constraint: string | null
  /** The day or time that it is told for. */
  readonly date: SettledDate | null
  readonly allegedBy: string | null
  readonly figures: readonly ItemId[]
}

/** People displaced, as one number is told: never added to another. */
export interface DisplacementItem extends ItemBase {
  readonly aspect: Displacement["aspect"]
  /** The number with its words, as printed. */
  readonly printed: string
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly origin: string | null
  /** A place, else the printed words for where they are ("the border"). */
  readonly destination: string | null
  readonly date: SettledDate | null
  readonly allegedBy: string | null
}

/** Money for aid at one stage; the same money pledged and paid is two items. */
export interface FundingItem extends ItemBase {
  readonly stage: FundingStage
  readonly donor: string | null
  readonly recipient: string | null
  readonly printed: string
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  /** ISO 4217. */
  readonly currency: string
  readonly date: SettledDate | null
  readonly allegedBy: string | null
}

export interface ControlItem extends ItemBase {
  readonly place: string | null
  readonly holder: string | null
  readonly change: "holds" | "gains" | "loses" | "encircles" | "evacuates"
  readonly date: SettledDate | null
  readonly allegedBy: string | null
}

export interface AllegationItem extends ItemBase {
  readonly by: string | null
  readonly against: string | null
  readonly of: string | null
  readonly incident: ItemId | null
  readonly commitments: readonly ItemId[]
  readonly responses: readonly string[]
}
