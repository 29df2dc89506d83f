/** What a column of a gazetteer file holds. A level is OCHA's: 0 the country, 1 its first-order divisions, and so on. */
export type Column =
  | { readonly field: "name" | "aliases" | "latitude" | "longitude" | "country" | "admin" | "pcode" | "type" }
  | { readonly field: "level-name" | "level-aliases" | "level-pcode"; readonly level: number }

/** Headings (letters and digits only, lower case) by what they hold. */
const HEADINGS: Readonly<
  Record<"name" | "aliases" | "latitude" | "longitude" | "country" | "admin" | "pcode" | "type", string>
> = {
  name: "name nameen placename featurename featurenameen placenameen settlement",
  aliases:
    "aliases alias alternativenames alternativename alternatenames alternatename altnames altname othernames namear featurealtname featurealtname1en featurealtname2en featurerefname",
  latitude: "latitude lat y centerlat pointy latitudey ycoord",
  longitude: "longitude lon long lng x centerlon pointx longitudex xcoord",
  country: "country countrycode countryname iso2 iso3 iso iso31661 iso31661alpha2",
  admin: "admin adminname province governorate state region division",
  pcode: "pcode featurepcode placecode code",
  type: "type featuretype class featureclass kind precision placetype",
}
const BY_HEADING = new Map(
  Object.entries(HEADINGS).flatMap(([field, words]) =>
    words.split(" ").map((word) => [word, { field } as Column] as const),
  ),
)

/** What a heading says that its column holds; null for a column that is passed over. Case, spaces and marks do not matter ("Alternative names", "admin1Name_en", "ADM2_PCODE"). */
export function columnOf(heading: string): Column | null {
  const key = heading
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
  const known = BY_HEADING.get(key)
  if (known) return known
  const cod = /^adm(?:in)?([0-5])(name|pcode|code|altname|ref|refname|alt)?([0-9])?([a-z]{2})?$/.exec(key)
  if (!cod) return null
  const level = Number(cod[1])
  const what = cod[2] ?? "name"
  if (what === "pcode" || what === "code") return { field: "level-pcode", level }
  if (what === "name" && (cod[4] === undefined || cod[4] === "en")) return { field: "level-name", level }
  return { field: "level-aliases", level }
}

/** The headings that a file may have, for error messages. */
export const KNOWN_HEADINGS =
  "name, alternative_names, latitude, longitude, country, admin, pcode, type; or OCHA's admin1Name_en, admin1Pcode, admin2Name_en, ..."
