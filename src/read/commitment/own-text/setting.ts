import type { Page } from "../../page.ts"
import type { InstrumentParties } from "./parties.ts"

/** What the clauses of an own text are read with. */
export interface Setting {
  readonly page: Page
  readonly parties: InstrumentParties
}
