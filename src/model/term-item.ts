import type { ItemId, ReportId } from "./ids.ts"
import type { ItemBase } from "./item.ts"

/** A resolution, agreement or communiqué, and what is said to stand in it. */
export interface InstrumentItem extends ItemBase {
  readonly name: string
  readonly issuer: string | null
  readonly date: string | null
  /** What each report says that it says. */
  readonly renderings: readonly {
    readonly report: ReportId
    readonly by: string | null
    readonly text: string
    readonly start: number
    readonly end: number
    /** True for the instrument's own text, with the number that it gives to the clause. */
    readonly ownText: boolean
    readonly label: string | null
  }[]
  /** True once the instrument's own text is among the reports. */
  readonly textInCase: boolean
}

export type Answer = "yes" | "no" | "disputed" | "unknown"

/** The five tests of whether an act falls under the terms (vocabulary.md). */
export interface BreachTests {
  readonly inForce: Answer
  readonly partyBound: Answer
  readonly areaCovered: Answer
  readonly actProhibited: Answer
  readonly targetNotExempt: Answer
}

export interface AllegedBreach {
  readonly incident: ItemId | null
  readonly allegation: ItemId
  readonly allegedBy: string | null
  readonly tests: BreachTests
  /** Why each test was answered so. */
  readonly reasons: { readonly [test: string]: string }
  readonly status:
    | "alleged"
    | "under-review"
    | "prima-facie"
    | "verified"
    | "not-verified"
    | "outside-terms"
    | "withdrawn"
  readonly responses: readonly string[]
}

/** A truce's clock on the case's latest day: only what the terms' own dates say. "running" is not "holding". */
export interface TruceClockReading {
  /** The day that the clock is read on, ISO. */
  readonly on: string
  /** Its day number, the first being 1; null where no start is told. */
  readonly day: number | null
  readonly expires: string | null
  readonly daysLeft: number | null
  readonly state: "not-yet" | "running" | "run-out" | "said-ended" | "unknown"
}
