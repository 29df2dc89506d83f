import type { ActorType } from "./actor.ts"
import type { ReportId } from "./ids.ts"
import type { ItemBase } from "./item-base.ts"
import type { PlacePrecision } from "./place.ts"

/** An actor of a case, by its canonical name. */
export interface ActorItem extends ItemBase {
  readonly name: string
  readonly type: ActorType
  readonly printed: readonly string[]
  /** Offices and memberships as reports print them, none of them dated or checked. */
  readonly roles: readonly ToldRole[]
}

/** A role that reports give somebody, in their words. */
export interface ToldRole {
  /** "head of the Relief Network"; null where only the affiliation is told. */
  readonly text: string | null
  /** Canonical name of whom it binds to; null where the words do not tell. */
  readonly affiliation: string | null
  readonly reports: readonly ReportId[]
}

/** A place of a case, by its gazetteer entry. */
export interface PlaceItem extends ItemBase {
  readonly name: string
  readonly country: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly precision: PlacePrecision | null
  readonly gazetteer: string | null
  /** OCHA's place code; null where no gazetteer of the user has one. */
  readonly pcode: string | null
}
