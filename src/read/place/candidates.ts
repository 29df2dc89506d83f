import type { Codebook, CodebookPlace } from "../../model/codebook.ts"
import type { GazetteerEntry } from "../../model/gazetteer.ts"
import { nameKey } from "../../text/fold.ts"
import type { Page } from "../page.ts"

/** A codebook's place speaks for itself more than a large town does: whoever named the codebook has told which war it is. */
const CODEBOOK_WEIGHT = 0.92

const tables = new WeakMap<Codebook, ReadonlyMap<string, readonly GazetteerEntry[]>>()

/** All places that a name may mean: the codebooks' first, then the gazetteer's. A codebook's place hides the gazetteer's within 30 km of it. */
export function entriesFor(page: Page, name: string): readonly GazetteerEntry[] {
  if (DIRECTIONS.has(nameKey(name))) return []
  const own = tableOf(page.codebook).get(nameKey(name)) ?? []
  const others = page.gazetteer.find(name)
  if (own.length === 0) return others
  return [
    ...own,
    ...others.filter((entry) => !own.some((mine) => mine.precision === entry.precision && near(mine, entry))),
  ]
}

/** Half the world is called so; nothing on a map is meant. */
const DIRECTIONS = new Set([
  "west",
  "east",
  "north",
  "south",
  "western",
  "eastern",
  "central",
  "capital",
  "northern",
  "southern",
  "northeast",
  "northwest",
  "southeast",
  "southwest",
])

function near(a: GazetteerEntry, b: GazetteerEntry): boolean {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return false
  return Math.abs(a.latitude - b.latitude) < 0.3 && Math.abs(a.longitude - b.longitude) < 0.35
}

function tableOf(codebook: Codebook): ReadonlyMap<string, readonly GazetteerEntry[]> {
  const known = tables.get(codebook)
  if (known) return known
  const table = new Map<string, GazetteerEntry[]>()
  for (const place of codebook.places) {
    const entry = entryOf(place)
    for (const key of new Set([place.name, ...place.aliases].map(nameKey)))
      table.set(key, [...(table.get(key) ?? []), entry])
  }
  tables.set(codebook, table)
  return table
}

function entryOf(place: CodebookPlace): GazetteerEntry {
  const { name, country, province, latitude, longitude, precision, pcode, codebook } = place
  return {
    id: `codebook:${codebook}/${name}`,
    name,
    country,
    province,
    latitude,
    longitude,
    precision,
    weight: CODEBOOK_WEIGHT,
    pcode,
  }
}
