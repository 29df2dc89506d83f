import type { Force } from "../../model/commitment.ts"
import type { Part } from "../../model/span.ts"
import type { WordRange } from "../clause.ts"
import type { PageSentence } from "../page.ts"
import type { State } from "./states.ts"

/** One place of a report that tells of a commitment, before the places that tell the same one are joined. */
export interface Find {
  readonly s: PageSentence
  /** The words that the mention's span takes. */
  readonly range: WordRange
  /** The head of the words that tell the act: time limits, conditions and beneficiaries are looked for under and after it. */
  readonly content: number
  readonly rule: string
  readonly promisors: readonly string[]
  readonly act: string
  readonly force: Force
  readonly polarity: "will" | "will-not"
  readonly state: State
  readonly instrument: string | null
  readonly beneficiary: string | null
  readonly conditions: readonly Part[]
  /** "a truce" may be a new one; "the truce" is one that the report has told before. */
  readonly definite: boolean
  /** True where the promisors are only those who brokered it or are said to have broken it: a party named elsewhere is better. */
  readonly weakPromisors: boolean
  /** Words that tell of a promise only where the report has told of a deal ("are set to hand over"); dropped without one. */
  readonly loose: boolean
}
