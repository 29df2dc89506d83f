import type { PlacePrecision } from "./place.ts"

/** One place of a gazetteer. */
export interface GazetteerEntry {
  /** "geonames:170063", "country:SY", "province:SY-HL". */
  readonly id: string
  readonly name: string
  /** ISO 3166-1 alpha-2; "" where a user's file tells none. */
  readonly country: string
  /** Name or code of the first-order division; null where not known. */
  readonly province: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly precision: PlacePrecision
  /** How much the name alone speaks for this place (capital, large town, size class); 0 to 1, 0 where nothing is known. */
  readonly weight: number
  /** OCHA's place code ("SY0201"), where the user's gazetteer or codebook gives one. */
  readonly pcode?: string | null
}

/** A place of a user's own gazetteer file. */
export interface GivenPlace extends Omit<GazetteerEntry, "weight" | "pcode"> {
  readonly aliases: readonly string[]
  readonly pcode: string | null
}

/** A user's own gazetteer, read from one file. */
export interface GazetteerFile {
  /** The file's name without its folders. */
  readonly name: string
  readonly places: readonly GivenPlace[]
}

/** Looks names up offline. Passed into the reading; implementations are pure after they are opened. */
export interface Gazetteer {
  readonly name: string
  /** All entries whose name or alias equals `name` after folding (case, accents, hyphens, apostrophes, al-/el-). Best first. */
  find(name: string): readonly GazetteerEntry[]
}
