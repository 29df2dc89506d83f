import type { ActorType } from "./actor.ts"
import type { PlacePrecision } from "./place.ts"

/** An office or membership that somebody held for a time. Dates are EDTF; null is open. */
export interface Tenure {
  /** "foreign minister", "spokesman". */
  readonly role: string
  /** Canonical name of the state, body or group. */
  readonly of: string
  readonly from: string | null
  readonly to: string | null
}

/** A party, state, body, group, outlet or person that a codebook knows. */
export interface CodebookActor {
  /** The canonical name: what `name` fields carry. */
  readonly name: string
  readonly type: ActorType
  /** Other names as printed: short forms, transliterations, former names. Matching folds case, hyphens and apostrophes; acronyms match by case. */
  readonly aliases: readonly string[]
  /** Adjectives and words for its people ("Russian", "Russians"). */
  readonly demonyms: readonly string[]
  /** Capitals and seats used for it ("Moscow", "the Kremlin"): the actor only where they act or speak. */
  readonly metonyms: readonly string[]
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  /** For people: "male", "female", null where not known. */
  readonly gender: "male" | "female" | null
  readonly tenures: readonly Tenure[]
  /** The larger actor that it belongs to or speaks for (armed forces -> government), undated. */
  readonly partOf: string | null
  readonly codebook: string
}

/** A place that a codebook knows. */
export interface CodebookPlace {
  readonly name: string
  readonly aliases: readonly string[]
  readonly country: string
  readonly province: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly precision: PlacePrecision
  /** OCHA's place code. */
  readonly pcode: string | null
  readonly codebook: string
}

/** A resolution, agreement, communiqué or treaty that a codebook knows. */
export interface CodebookInstrument {
  readonly name: string
  readonly aliases: readonly string[]
  readonly issuer: string | null
  /** EDTF date of adoption or signature. */
  readonly date: string | null
  readonly codebook: string
}

/** A dated event that can settle which year or week a report speaks of. */
export interface CodebookEvent {
  readonly name: string
  readonly aliases: readonly string[]
  readonly date: string
  readonly place: string | null
  readonly codebook: string
}

/** One or several codebooks merged, in the order in which they were named. */
export interface Codebook {
  readonly names: readonly string[]
  readonly actors: readonly CodebookActor[]
  readonly places: readonly CodebookPlace[]
  readonly instruments: readonly CodebookInstrument[]
  readonly events: readonly CodebookEvent[]
  /** The countries that the case is about: they break ties between places of one name. */
  readonly countries: readonly string[]
}

export const EMPTY_CODEBOOK: Codebook = {
  names: [],
  actors: [],
  places: [],
  instruments: [],
  events: [],
  countries: [],
}
