import type { MentionId } from "./ids.ts"
import type { Part } from "./span.ts"

export const MEASURES = [
  "killed",
  "injured",
  "missing",
  "detained",
  "abducted",
  "displaced",
  "besieged",
  "affected",
  "in-need",
  "reached",
  "pledged",
  "attacks",
  "destroyed",
  "other",
] as const
export type Measure = (typeof MEASURES)[number]
/** What is told of people: their figures count persons. */
export const PEOPLE_MEASURES: readonly Measure[] = MEASURES.slice(0, MEASURES.indexOf("pledged"))

export const BOUNDS = ["exact", "at-least", "about", "at-most", "range", "vague"] as const
export type Bound = (typeof BOUNDS)[number]

/** A number of people, things or money with what it counts. The numbers are those printed, never computed (contract.md gives the rule for each bound). */
export interface Figure {
  readonly measure: Measure
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly bound: Bound
  /** The words that bound it ("more than", "nearly"), as printed. */
  readonly qualifier: Part | null
  /** "people", "USD", "hospitals". */
  readonly unit: string
  /** As the text has it, in lower case: "civilians", "children". */
  readonly population: string | null
  /** A running total, not one incident's toll. */
  readonly cumulative: boolean
  readonly aspect: "event" | "stock" | "flow" | "cumulative" | null
  /** The figure that this one is a part of ("including three children"). */
  readonly partOf: MentionId | null
  readonly allegedBy: MentionId | null
  readonly incident: MentionId | null
}
