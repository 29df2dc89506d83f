import type { Time } from "../../model/time.ts"
import type { Word } from "../../text/syntax/tree.ts"
import type { Day } from "./calendar.ts"
import type { Starts } from "./starts.ts"
import type { Tense } from "./tense.ts"

/** What a time in the running text can be counted from. Dates that the text tells move `told` on as reading goes. */
export interface Now {
  /** The day of the report; null where it is not known. */
  readonly anchor: Day | null
  /** The last date that the text told, as exactly as it told it; null before the first. */
  readonly told: Told | null
  /** The text tells of another time than its own ("narrative" in TimeML's sense): dates count from what was told, not from the anchor. */
  readonly historic: boolean
  /** In a report without a date: a day at most a year before it, by which bare months get their year. */
  readonly since?: Day | null
  /** When what counts its own days began, as far as the text has told. */
  readonly starts?: Starts
}

export interface Told {
  readonly y: number
  readonly m: number | null
  readonly d: number | null
  /** The quarter, where that is what was told. */
  readonly q?: number
}

/** A place where a rule's pattern fits, with what stands around it. */
export interface Fit {
  readonly text: string
  readonly group: Readonly<Record<string, string | undefined>>
  /** The sentence before and after the match. */
  readonly left: string
  readonly right: string
  readonly prev: Word | null
  readonly next: Word | null
  /** Tense of the verb that the match hangs on. */
  tense(): Tense
}

export type Reading = Time

/** Word classes that index the rules: a rule is tried only in sentences that hold a word of one of its classes. */
export type TriggerClass =
  | "month"
  | "weekday"
  | "unit"
  | "deictic"
  | "year"
  | "clock"
  | "quarter"
  | "season"
  | "set"
  | "ref"
  | "feast"
  | "decade"
  | "phase"

export interface Rule {
  readonly name: string
  readonly classes: readonly TriggerClass[]
  readonly pattern: RegExp
  /** Null for "not mine". */
  read(fit: Fit, now: Now): Reading | null
  /** Sentence, the words found, their value on Wednesday 2016-02-10. */
  readonly yes: readonly (readonly [sentence: string, found: string, value: string | null])[]
  /** Sentences in which this rule finds nothing. */
  readonly no: readonly string[]
}

/** Compiles a rule's pattern: case-insensitive, whole words only. */
export function words(source: string): RegExp {
  return new RegExp(`(?<![\\w$€£])(?:${source.replace(/ /g, "\\s{1,3}")})(?!\\w)`, "gi")
}

export const date = (
  value: string | null,
  anchor: Time["anchor"],
  mod: string | null = null,
  edtf: string | null = null,
): Reading => ({
  type: "DATE",
  value,
  mod,
  edtf,
  anchor,
})
export const time = (
  value: string | null,
  anchor: Time["anchor"],
  mod: string | null = null,
  edtf: string | null = null,
): Reading => ({
  type: "TIME",
  value,
  mod,
  edtf,
  anchor,
})
export const lasting = (value: string | null, mod: string | null = null): Reading => ({
  type: "DURATION",
  value,
  mod,
  edtf: null,
  anchor: null,
})
export const recurring = (value: string | null): Reading => ({
  type: "SET",
  value,
  mod: null,
  edtf: null,
  anchor: null,
})
