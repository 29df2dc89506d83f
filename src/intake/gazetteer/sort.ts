import type { PlacePrecision } from "../../model/place.ts"

/** Data table: words for sorts of places (folded, in lower case) by how precise a point of them is. Sources: GeoNames feature names, OCHA's COD-PP. */
const SORTS: readonly (readonly [PlacePrecision, string])[] = [
  ["country", "country|nation|admin0|adm0"],
  ["province", "province|governorate|state|region|oblast|admin1|adm1|muhafaza"],
  [
    "district",
    "district|subdistrict|sub-district|county|municipality|admin2|adm2|admin3|adm3|nahya|qada|neighbourhood|neighborhood|quarter|suburb|ward",
  ],
  [
    "town",
    "town|city|village|hamlet|settlement|populated place|ppl|community|locality|admin4|adm4|admin5|adm5|capital",
  ],
  ["region", "area|mountain|mountains|river|island|islands|valley|desert|sea|lake|plain|peninsula|gulf|road"],
  [
    "exact",
    "airport|airbase|airfield|bridge|dam|checkpoint|crossing|border crossing|base|port|refinery|oil field|prison|square",
  ],
]
const PRECISIONS = new Map(
  SORTS.flatMap(([precision, words]) => words.split("|").map((word) => [word, precision] as const)),
)

/**
 * Places where a point can do harm: they keep no point finer than the town (0.1 degree, about ten kilometres). What the word stands for is looked for
 * inside the type, so that "field hospital" and "IDP camp" count.
 */
const SENSITIVE =
  /\b(?:hospital|clinic|health|school|university|shelter|camp|idps?|displacement|refugees?|orphanage|convoy|warehouse|mosque|church)\b/

/** How precise a place of this type is; null where the type is no word that we know. */
export function precisionOf(type: string): { readonly precision: PlacePrecision; readonly sensitive: boolean } | null {
  const word = type.trim().toLowerCase()
  if (SENSITIVE.test(word)) return { precision: "town", sensitive: true }
  const precision = PRECISIONS.get(word) ?? PRECISIONS.get(word.replace(/s$/, ""))
  return precision ? { precision, sensitive: false } : null
}

/** The types that a file may use, for error messages. */
export const KNOWN_TYPES =
  "country, province, district, town, village, neighbourhood, area, airport, bridge, checkpoint, hospital, school, camp, ..."
