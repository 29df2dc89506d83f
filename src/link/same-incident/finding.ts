/** One field of two events compared. `verdict`: 1 agrees, 0 open, −1 speaks against; `weight` adds up over the fields. */
export interface Finding {
  readonly rule: string
  readonly verdict: 1 | 0 | -1
  readonly weight: number
  readonly text: string
}

/** A finding; an empty text is shown to nobody. */
export const finding = (rule: string, verdict: Finding["verdict"], weight: number, text: string): Finding => ({
  rule,
  verdict,
  weight,
  text,
})
