export const PLACE_PRECISIONS = ["exact", "town", "district", "province", "country", "region"] as const
export type PlacePrecision = (typeof PLACE_PRECISIONS)[number]

/** A name of a place in the text and what it was resolved to. An unknown place keeps its name and has no point. */
export interface Place {
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  /** WGS 84 degrees; a point stands for the whole place, never for where something happened in it. */
  readonly latitude: number | null
  readonly longitude: number | null
  readonly precision: PlacePrecision | null
  /** How the text relates something to the place: "in", "near", "north-of", "outside", ... */
  readonly relation: string | null
  readonly use: "literal" | "demonym" | "government"
  /** "geonames:170063", "codebook:syria/Kafr Nabl"; null where the name is in no gazetteer. */
  readonly gazetteer: string | null
  /** OCHA's place code ("SY0201") where the user's gazetteer or codebook has one. */
  readonly pcode: string | null
}
