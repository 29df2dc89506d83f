import type { Gazetteer, GazetteerEntry, GazetteerFile } from "../../../model/gazetteer.ts"
import { placeKey } from "./key.ts"

/** A user's place speaks for itself as much as a codebook's does: whoever gave the file has told where the case is. */
const GIVEN_WEIGHT = 0.92

/**
 * A gazetteer with the users' own on top. Theirs come first, hide the one below's places of the same precision within about 30 km, and take a point from it where
 * they have none.
 */
export function withGivenPlaces(below: Gazetteer, files: readonly GazetteerFile[]): Gazetteer {
  if (files.length === 0) return below
  const table = new Map<string, GazetteerEntry[]>()
  for (const { places } of files) {
    for (const { aliases, ...place } of places) {
      const entry: GazetteerEntry = { ...place, weight: GIVEN_WEIGHT }
      for (const key of new Set([place.name, ...aliases].map(keyOf))) {
        const known = table.get(key)
        if (known) known.push(entry)
        else if (key !== "") table.set(key, [entry])
      }
    }
  }
  return {
    name: [...files.map((file) => file.name), below.name].join(" + "),
    find(name) {
      const own = table.get(keyOf(name))
      const others = below.find(name)
      if (!own) return others
      const pointed = own.map((entry) => withPoint(entry, others))
      return [...pointed, ...others.filter((other) => !pointed.some((entry) => isSame(entry, other)))]
    },
  }
}

/** Without the Arabic article, whatever its sun letter: a file that lists "Ar-Raqqa" means "Raqqa" and "al-Raqqa" too. */
function keyOf(name: string): string {
  return placeKey(name).replace(/^(?:al|el|ar|as|ash|at|ad|adh|az|an|ath|es|er|ed|ez|en) (?=.{3})/, "")
}

function withPoint(entry: GazetteerEntry, others: readonly GazetteerEntry[]): GazetteerEntry {
  if (entry.latitude !== null) return entry
  const same = others.filter((other) => other.precision === entry.precision && isCountry(entry, other))
  const [only] = same
  if (!only || same.length > 1) return entry
  return { ...entry, country: only.country, latitude: only.latitude, longitude: only.longitude }
}

function isCountry(entry: GazetteerEntry, other: GazetteerEntry): boolean {
  return entry.country !== "" && entry.country === other.country
}

function isSame(entry: GazetteerEntry, other: GazetteerEntry): boolean {
  if (entry.precision !== other.precision) return false
  if (entry.latitude === null || entry.longitude === null || other.latitude === null || other.longitude === null)
    return isCountry(entry, other)
  return Math.abs(entry.latitude - other.latitude) < 0.3 && Math.abs(entry.longitude - other.longitude) < 0.35
}
