/** What went wrong with a case. */
export type StoreFault =
  /** There is no such file, or it can't be opened. */
  | "missing"
  /** The file is no case. */
  | "not-a-case"
  /** The case was written by a newer version of the program. */
  | "newer"
  /** What was read, or was to be written, contradicts itself: a hash, a quotation, an id. */
  | "corrupt"
  /** The id is taken by another text. */
  | "conflict"
  /** There is no report of that id. */
  | "no-report"

/** A failure of a case, with words for the user. */
export class StoreError extends Error {
  readonly fault: StoreFault

  constructor(fault: StoreFault, message: string) {
    super(message)
    this.name = "StoreError"
    this.fault = fault
  }
}
