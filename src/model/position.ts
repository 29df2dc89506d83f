import type { MentionId } from "./ids.ts"
import type { Part } from "./span.ts"

/** A stance or precondition on a question: "talks only after the bombing stops". */
export interface Position {
  readonly holder: string | null
  /** Kebab-case name of the question: "peace-talks", "ceasefire", "bombing", "assad-role", ...; else the text's words. */
  readonly question: string
  readonly stance: "for" | "against" | "conditional" | "unclear"
  readonly condition: Part | null
  readonly saidIn: MentionId | null
}
