import type { AgreementItem } from "./agreement.ts"
import type { Bound } from "./figure.ts"
import type { ItemId, MentionId, ReportId } from "./ids.ts"
import type {
  AccessItem,
  ActorItem,
  AllegationItem,
  CommitmentItem,
  ControlItem,
  DisplacementItem,
  FigureItem,
  FundingItem,
  IncidentItem,
  InstrumentItem,
  ItemBase,
  MeetingItem,
  PlaceItem,
  PositionItem,
  SettledDate,
  StatementItem,
} from "./item.ts"
import type { Derivation, Ground } from "./judgement.ts"
import type { PublishedAt, ReportNote } from "./report.ts"

/** A report as the record lists it. */
export interface RecordReport {
  readonly id: ReportId
  readonly file: string | null
  readonly sha256: string
  readonly title: string | null
  readonly outlet: string | null
  readonly publishedAt: PublishedAt
  readonly language: string | null
  readonly notes: readonly ReportNote[]
  /** Stretches that are not article text, with the reason. */
  readonly zones: readonly {
    readonly start: number
    readonly end: number
    readonly zone: string
    readonly why: string
  }[]
}

/** Two or more accounts that cannot all stand as told. The record never decides between them. */
export interface Dispute {
  readonly id: ItemId
  readonly about: ItemId | readonly ItemId[]
  readonly kind: "contradicts" | "denies" | "differs" | "revises" | "competing-proposals"
  /** linked: across reports by a link · reported: a report tells both sides · within-report: one page contradicts itself */
  readonly basis: "linked" | "reported" | "within-report"
  readonly positions: readonly {
    readonly holders: readonly string[]
    readonly statement?: ItemId
    readonly figure?: MentionId
    readonly account?: MentionId
    readonly text: string
    readonly report: ReportId
    readonly start: number
    readonly end: number
  }[]
  readonly grounds: readonly Ground[]
}

/** Something that the reports leave open and a reader should know: a lost speaker, a date without anchor. */
export interface Unresolved {
  readonly what: "speaker" | "date" | "place" | "language"
  readonly report: ReportId
  readonly mention: MentionId | null
  readonly text: string
  readonly start: number
  readonly end: number
  readonly why: string
  /** Desk only; never exported. */
  readonly candidates?: readonly { readonly name: string; readonly reason: string }[]
}

/** A count of breaches or incidents over a time, with the monitor's own definition. Two counts are never added up, nor are incidents counted into one. */
export interface MonitorCount extends ItemBase {
  /** Who counted; null = the page's own voice, no source given. */
  readonly monitor: string | null
  /** The printed number; null where none is exact ("dozens"). `low` and `high` bound it (see Figure). */
  readonly count: number | null
  readonly low: number | null
  readonly high: number | null
  readonly bound: Bound
  /** The number with its qualifier and unit, as printed. */
  readonly printed: string
  /** What is counted: "violations". */
  readonly unit: string
  /** What is said to be broken, as printed; empty where the text does not say. */
  readonly of: string
  readonly definition: string | null
  readonly against: string | null
  readonly place: string | null
  /** The period in the text's words. */
  readonly period: string | null
  /** The day or length of the period, settled. */
  readonly date: SettledDate | null
  readonly truceDay: number | null
  /** Who is cited for the count, where that is not the monitor. */
  readonly allegedBy: string | null
}

/** The whole record of a case: a pure fold of mentions, links and judgements (contract.md, section 2). */
export interface CaseRecord {
  readonly reports: readonly RecordReport[]
  readonly actors: readonly ActorItem[]
  readonly places: readonly PlaceItem[]
  readonly statements: readonly StatementItem[]
  readonly positions: readonly PositionItem[]
  readonly commitments: readonly CommitmentItem[]
  readonly instruments: readonly InstrumentItem[]
  /** Ceasefires and agreements, compiled from commitments, positions and their own texts. */
  readonly agreements: readonly AgreementItem[]
  readonly incidents: readonly IncidentItem[]
  readonly figures: readonly FigureItem[]
  readonly meetings: readonly MeetingItem[]
  readonly access: readonly AccessItem[]
  readonly control: readonly ControlItem[]
  readonly allegations: readonly AllegationItem[]
  readonly monitorCounts: readonly MonitorCount[]
  readonly displacements: readonly DisplacementItem[]
  readonly funding: readonly FundingItem[]
  readonly derivations: readonly Derivation[]
  readonly disputes: readonly Dispute[]
  readonly unresolved: readonly Unresolved[]
  readonly made: { readonly version: string; readonly at: string; readonly codebooks: readonly string[] }
}
