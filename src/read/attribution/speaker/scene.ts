import type { Speaker } from "../../../model/attribution.ts"
import type { CodebookIndex } from "../../codebook-index.ts"
import type { Page } from "../../page.ts"
import type { Found } from "../found.ts"
import type { Nested } from "../nest.ts"
import type { Named } from "./phrase.ts"
import type { Register } from "./register.ts"

/** The speaker of the stretch of text so far: who the last reporting clause named, and where it ended. */
export interface Running {
  readonly named: Named
  readonly end: number
  readonly paragraph: number
}

/** What resolving needs to know of the page. */
export interface Scene {
  readonly page: Page
  readonly index: CodebookIndex
  readonly register: Register
  readonly stitched: boolean
  readonly list: readonly Nested[]
  readonly done: Map<Found, Resolved>
  /** Outer attributions with a known speaker, in order of reading, as far as resolving has come. */
  readonly past: Past[]
}

export interface Past {
  readonly found: Found
  readonly named: Named
}

export interface Resolved {
  readonly speaker: Speaker
  readonly named: Named | null
}

export const NOBODY: Speaker = { name: null, how: "unresolved", candidates: [] }
export const unknown: Resolved = { speaker: NOBODY, named: null }

/** Where a reporting clause stands: its source or cue. */
export function place(found: Found): number {
  return found.source?.start ?? found.cue?.start ?? found.content[0]?.start ?? 0
}

export function endOf(found: Found): number {
  return Math.max(found.source?.end ?? 0, found.cue?.end ?? 0, ...found.content.map((part) => part.end))
}

/** Whether an offset lies in what an attribution reports. */
export function inside(found: Found, offset: number): boolean {
  return found.content.some((part) => part.start <= offset && offset < part.end)
}
