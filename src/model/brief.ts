import type { ItemId, ReportId } from "./ids.ts"

/**
 * A run of words in a line. The tool's own words and a source's words never look alike: every renderer sets `source` apart
 * (quotation marks, typeface), and its text is exactly what stands at the span.
 */
export type Segment =
  | { readonly voice: "tool"; readonly text: string }
  | {
      readonly voice: "source"
      readonly text: string
      readonly report: ReportId
      readonly start: number
      readonly end: number
    }
  /** A place in a report, "000:12": short label and line. */
  | {
      readonly voice: "place"
      readonly text: string
      readonly report: ReportId
      readonly start: number
      readonly end: number
    }

/** One line of the brief. */
export interface BriefLine {
  /** The item that `explain` takes; null for a line about the case as a whole. */
  readonly item: ItemId | null
  readonly segments: readonly Segment[]
  /** Reports and origins behind the line; null for a line about the case as a whole. */
  readonly support: { readonly reports: number; readonly origins: number } | null
  readonly under: readonly BriefLine[]
}

export interface BriefSection {
  readonly code: string
  readonly heading: string
  /** Said when the section has no line ("no report tells ..."): an empty answer is about the reports read, never about the world. */
  readonly empty: string
  readonly lines: readonly BriefLine[]
}

/** What an analyst would paste into a morning note. A pure view of the record. */
export interface Brief {
  readonly title: string
  readonly subtitle: string
  readonly sections: readonly BriefSection[]
  /** The short label of each report and what it stands for. */
  readonly reports: readonly { readonly label: string; readonly report: ReportId; readonly about: string }[]
}
