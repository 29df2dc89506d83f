import type { MentionId } from "./ids.ts"
import type { Part } from "./span.ts"

/** What a speaker does by saying it (vocabulary.md, "Conflict verbs by act"). */
export const SPEECH_ACTS = [
  "assert",
  "accuse",
  "deny",
  "claim-responsibility",
  "commit",
  "offer",
  "refuse",
  "demand",
  "threaten",
  "warn",
  "condemn",
  "concede",
  "propose",
  "predict",
  "ask",
  "declare",
  "hope",
  "stipulate",
  "endorse",
  "justify",
] as const
export type SpeechAct = (typeof SPEECH_ACTS)[number]

/** FactBank's factuality values: certain, probable, possible; for or against; or uncommitted. Always relative to the source. */
export const FACTUALITIES = ["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu"] as const
export type Factuality = (typeof FACTUALITIES)[number]

/** Somebody who may have said a quotation whose speaker the page lost. Shown inside the desk only, never exported. */
export interface SpeakerCandidate {
  readonly name: string
  readonly reason: string
}

export interface Speaker {
  /** Canonical name; null where the report does not tell who speaks. */
  readonly name: string | null
  readonly how: "named" | "alias" | "pronoun" | "carried-over" | "unresolved"
  readonly candidates: readonly SpeakerCandidate[]
}

/** Who said what: source, cue and content in PolNeAR's sense. Its span runs from its first part to its last. */
export interface Attribution {
  /** The full source phrase with titles and apposition; null where none stands in the text (passives). */
  readonly source: Part | null
  /** The reporting words; null only for a quotation carried over with no cue of its own. */
  readonly cue: Part | null
  /** In reading order; several when the words are split around the cue. */
  readonly content: readonly Part[]
  readonly manner: "direct" | "indirect" | "mixed"
  readonly speechAct: SpeechAct
  readonly speaker: Speaker
  /** The attribution that this one stands in. */
  readonly within: MentionId | null
  readonly audience: Part | null
  readonly saidAt: MentionId | null
  readonly saidWhere: Part | null
  readonly factuality: Factuality
  /** Signs, found here or in the page's words before it, that the page was stitched together or rewritten; nearly always empty. */
  readonly signs: readonly StitchedSign[]
}

/** A sign that a page was rewritten or stitched together from pieces of other reports. */
export interface StitchedSign {
  readonly code: "surname-unintroduced" | "orphan-pronoun" | "opens-mid-story" | "late-introduction" | "bare-long-name"
  /** What was noticed, with the page's words that gave it. */
  readonly text: string
}

/** Whether the signs together make a page one that is not to be trusted with its pronouns. */
export function isStitched(signs: readonly StitchedSign[]): boolean {
  const codes = new Set(signs.map((sign) => sign.code))
  return codes.size >= 2 || signs.filter((sign) => sign.code === "orphan-pronoun").length >= 2
}
