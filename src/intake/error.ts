/** Something that could not be taken in. Collected and told, never dropped; the other reports go on. */
export class IntakeError extends Error {
  /** The id that the report would have had; null where it has none. */
  readonly report: string | null
  /** What is wrong, in words for the user. */
  readonly reason: string
  /** File, and line where there is one. */
  readonly place: string

  constructor(report: string | null, reason: string, place: string) {
    super(`${place}: ${reason}`)
    this.name = "IntakeError"
    this.report = report
    this.reason = reason
    this.place = place
  }
}
