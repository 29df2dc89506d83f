/** A time expression (TIMEX3). The span leaves out the preposition. */
export interface Time {
  readonly type: "DATE" | "TIME" | "DURATION" | "SET"
  /** As in TimeBank: "2016-02-05", "XXXX-02-05" where no year is known, "PRESENT_REF", "P3D", "2016-W06", "2016-Q1". Null only where nothing can be said. */
  readonly value: string | null
  /** TIMEX3 modifier: "APPROX", "START", "MID", "END", "MORE_THAN", "EQUAL_OR_LESS", ... */
  readonly mod: string | null
  /** EDTF (ISO 8601-2) for what TIMEX3 cannot say, inexact ranges above all; null where `value` says it all. */
  readonly edtf: string | null
  /** What the value was counted from. */
  readonly anchor: "publication" | "text" | "absolute" | null
}
