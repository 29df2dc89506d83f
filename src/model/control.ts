import type { MentionId } from "./ids.ts"

/** Who holds, gains, loses or encircles a place, as somebody tells it. */
export interface Control {
  readonly place: MentionId | null
  readonly holder: string | null
  readonly change: "holds" | "gains" | "loses" | "encircles" | "evacuates"
  readonly time: MentionId | null
  readonly allegedBy: MentionId | null
}
