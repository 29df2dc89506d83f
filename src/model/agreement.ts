import type { ClauseEffect, ClausePart } from "./clause.ts"
import type { ItemId, ReportId } from "./ids.ts"
import type { Evidence, ItemBase, SettledDate, TruceClockReading } from "./item.ts"

/**
 * Classes of ceasefire [ETH/PRIO]: a cessation of hostilities has no mechanism that watches over it · a preliminary one has (monitoring, verification) ·
 * a definitive one provides for demobilisation and a settlement. The parties' own word ("truce", "pause") is kept beside it and never decides it.
 */
export const CEASEFIRE_CLASSES = ["cessation-of-hostilities", "preliminary", "definitive"] as const
export type CeasefireClass = (typeof CEASEFIRE_CLASSES)[number]

/** What a ceasefire is for, as a source says [ETH/PRIO]. */
export const PURPOSES = ["humanitarian", "peace-process", "holiday", "election", "other"] as const
export type Purpose = (typeof PURPOSES)[number]

/** How many sides bind themselves. */
export const SIDEDNESS = ["unilateral", "bilateral", "multilateral"] as const
export type Sidedness = (typeof SIDEDNESS)[number]

/** Steps of word and deed that are never taken for one another: each has its own dated evidence. */
export const STAGES = [
  "proposed",
  "declared",
  "agreed",
  "signed",
  "in-effect",
  "extended",
  "suspended",
  "ended",
  "collapsed",
] as const
export type Stage = (typeof STAGES)[number]

/** How a party stands to an agreement, as somebody says. */
export const STANCES = ["signed", "declared", "conditional", "rejected", "withdrawn", "excluded"] as const
export type AcceptanceStance = (typeof STANCES)[number]

/** Who says something: a speaker, an instrument's own text, or nobody (the page's own voice). */
export interface Teller {
  readonly by: string | null
  /** True where it stands in the agreement's own text. */
  readonly ownText: boolean
  readonly evidence: Evidence
}

/** A value of an agreement and every source that gives it. */
export interface SourcedValue<T> {
  readonly value: T
  readonly sources: readonly Teller[]
}

/** One telling of a step: who says that it was declared, took effect, was extended, ended. */
export interface StageTold extends Teller {
  readonly stage: Stage
  /** When, as the source says; null where it gives no time. An extension's new end or its length stands in the date's words. */
  readonly date: SettledDate | null
}

/** A party's stance as one source tells it. */
export interface Acceptance extends Teller {
  readonly party: string
  readonly stance: AcceptanceStance
  readonly date: SettledDate | null
  /** The words of its condition or reservation; null where it has none. */
  readonly condition: string | null
}

/** An area that an agreement covers or leaves out, in its words. */
export interface AgreementArea extends Teller {
  readonly words: string
  /** The places that the words name, with ISO country; empty where none was found in the gazetteer. */
  readonly places: readonly {
    readonly name: string
    readonly country: string | null
    readonly precision: string | null
  }[]
}

/** A clause of one version of an agreement's own text. */
export interface AgreementClause {
  readonly report: ReportId
  readonly label: string | null
  readonly heading: string | null
  readonly part: ClausePart
  readonly effect: ClauseEffect | null
  readonly operative: string | null
  readonly evidence: Evidence
  /** What was read from it: commitments by id. */
  readonly commitments: readonly ItemId[]
}

/** What is different between a version and the one before it. */
export interface ClauseChange {
  readonly kind: "added" | "dropped" | "changed" | "moved"
  readonly label: string | null
  readonly before: Evidence | null
  readonly after: Evidence | null
  /** Words of the earlier version and what stands for them in the later one; empty unless `changed`. */
  readonly words: readonly (readonly [before: string, after: string])[]
}

/** One text of an agreement that is in the case. */
export interface AgreementVersion {
  readonly report: ReportId
  readonly title: string | null
  /** As given ("draft", "final"); null where nothing is. */
  readonly version: string | null
  readonly date: string | null
  /** The version that it is compared with: the one before it by date; null for the first and where dates and names give no order. */
  readonly against: ReportId | null
  readonly changes: readonly ClauseChange[]
}

/** A truce's clock with what feeds it. */
export interface AgreementClock extends TruceClockReading {
  readonly startsAt: SourcedValue<string> | null
  /** Who tells that it has begun. Where nobody does and its start has passed, the state is unknown: a start that was announced is not one that came. */
  readonly begun: readonly StageTold[]
  /** Set ends and lengths, as told; several that differ are all kept. */
  readonly limits: readonly SourcedValue<string>[]
  readonly extensions: readonly SourcedValue<string>[]
  /** Who says that it has ended or failed. The clock does not stop for it: others need not agree. */
  readonly saidEnded: readonly StageTold[]
}

/**
 * A ceasefire, truce or agreement: compiled from commitments, positions and the instrument's own text. Every field carries its sources;
 * what no source gives is null or empty.
 */
export interface AgreementItem extends ItemBase {
  /** Title or known name; null where it has none. */
  readonly name: string | null
  /** The words that the sources have for it ("cessation of hostilities", "truce"), most frequent first. */
  readonly ownWords: readonly SourcedValue<string>[]
  /** A proposal of the machine by ETH/PRIO's definitions; null where the sources do not carry it. */
  readonly class: SourcedValue<CeasefireClass> | null
  /** Why the class was given or left open. */
  readonly classWhy: string
  readonly purposes: readonly SourcedValue<Purpose>[]
  readonly written: SourcedValue<boolean> | null
  readonly sides: SourcedValue<Sidedness> | null
  readonly stages: readonly StageTold[]
  readonly acceptance: readonly Acceptance[]
  readonly brokers: readonly SourcedValue<string>[]
  readonly exemptedActors: readonly SourcedValue<string>[]
  /** The words of what is left out. */
  readonly exemptions: readonly SourcedValue<string>[]
  readonly areas: readonly AgreementArea[]
  readonly exemptedAreas: readonly AgreementArea[]
  readonly monitoring: readonly SourcedValue<string>[]
  readonly clauses: readonly AgreementClause[]
  readonly versions: readonly AgreementVersion[]
  readonly clock: AgreementClock | null
  readonly instruments: readonly ItemId[]
  readonly commitments: readonly ItemId[]
  /** What is alleged against any of its commitments. */
  readonly allegations: readonly ItemId[]
  /** Why each commitment after the first is taken to speak of the same agreement. */
  readonly joins: readonly { readonly commitment: ItemId; readonly why: string }[]
}
