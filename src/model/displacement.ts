import type { MentionId } from "./ids.ts"
import type { Part } from "./span.ts"

/** People told to have been displaced: a stock (who is displaced now) is never added to a flow (who fled over a time). */
export interface Displacement {
  /** The number of people; null where the text gives none. */
  readonly figure: MentionId | null
  readonly aspect: "stock" | "flow" | "return"
  /** Where they fled from and to; null where the text does not tell. */
  readonly origin: MentionId | null
  readonly destination: MentionId | null
  /** The words for where they are, where no place is named ("the border", "neighbouring villages"). */
  readonly destinationWords: Part | null
  readonly time: MentionId | null
  readonly saidIn: MentionId | null
}
