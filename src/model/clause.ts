import type { MentionId } from "./ids.ts"
import type { Part } from "./span.ts"

/** Where in an instrument's own text a clause stands. */
export const CLAUSE_PARTS = ["title", "preamble", "operative", "annex", "signature"] as const
export type ClausePart = (typeof CLAUSE_PARTS)[number]

/**
 * What a clause does by its own words: binds (decides, demands, shall, undertakes) · calls (calls upon, urges, requests, should) ·
 * permits (authorizes, may) · covers (applies to) · leaves-out (does not apply to) · defines ("means") · affirms (endorses, welcomes, condemns) · recalls (the preamble).
 */
export const CLAUSE_EFFECTS = [
  "binds",
  "calls",
  "permits",
  "covers",
  "leaves-out",
  "defines",
  "affirms",
  "recalls",
] as const
export type ClauseEffect = (typeof CLAUSE_EFFECTS)[number]

/** A paragraph, article, item or bullet of an instrument's own text: its own words, without the items that stand under it. */
export interface Clause {
  /** Its number with those above it ("5(b)(ii)", "Article 3(2)", "Annex A, 4"); null where the text numbers nothing. */
  readonly label: string | null
  /** Title that the text gives to it or to the section that it stands in. */
  readonly heading: Part | null
  readonly part: ClausePart
  /** The clause whose item it is ("The parties shall:"); null at the top. */
  readonly within: MentionId | null
  /** The words by which it does what it does: "Calls upon", "shall"; null where none was read. */
  readonly operative: Part | null
  readonly effect: ClauseEffect | null
  /** Those whom a title, a preamble or a signature line names as the parties; empty elsewhere. A witness is none. */
  readonly parties: readonly string[]
}
