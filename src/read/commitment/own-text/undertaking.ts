import type { WordRange } from "../../clause.ts"
import type { PageSentence } from "../../page.ts"

/** One deed that a clause of an instrument's own text binds somebody to, asks of somebody or forbids. */
export interface Undertaking {
  readonly s: PageSentence
  /** The word that heads the deed. */
  readonly content: number
  readonly range: WordRange
  /** Index of the first word of the subject or modal: what stands before it leads the clause in. */
  readonly subjectFrom: number
  readonly rule: string
  readonly promisors: readonly string[]
  readonly act: string
  readonly polarity: "will" | "will-not"
  /** True where somebody else demands or asks it. */
  readonly demanded: boolean
}

/** What a lead-in leaves open for its items: "The Parties shall refrain from:". */
export interface Lead {
  readonly promisors: readonly string[]
  readonly polarity: "will" | "will-not"
  readonly demanded: boolean
  /** True where the lead-in ends in a word of halting ("refrain from:", "cease:"): its items name what is stopped. */
  readonly halts: boolean
}
