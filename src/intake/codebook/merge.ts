import type { Codebook, CodebookActor, CodebookPlace } from "../../model/codebook.ts"
import { allCountries, type Country, pluralOf } from "./countries.ts"
import type { CodebookFile } from "./schema.ts"

/**
 * Merges codebook files, in the order in which they are named. An actor of a later file that has the name of an earlier one adds to it (names are
 * joined, a country, gender or larger actor that is given wins); a state of a later file takes the place of the listed state of the same country,
 * so that "Syria denied it" means the government that the conflict's codebook names.
 */
export function mergeCodebooks(files: readonly CodebookFile[]): Codebook {
  const actors = new Map<string, CodebookActor>()
  const places: CodebookPlace[] = []
  for (const file of files) {
    if (file.states)
      for (const country of allCountries()) if (country.state) actors.set(country.name, stateOf(country, file.name))
    for (const given of file.actors) {
      const replaced = given.type === "state" && given.country ? stateOfCountry(actors, given.country) : undefined
      const earlier = actors.get(given.name) ?? replaced
      if (replaced) actors.delete(replaced.name)
      actors.set(given.name, { ...(earlier ? joined(earlier, given) : given), codebook: file.name })
    }
    for (const { at, ...place } of file.places) {
      places.push({ ...place, latitude: at?.[0] ?? null, longitude: at?.[1] ?? null, codebook: file.name })
    }
  }
  return {
    names: files.map((file) => file.name),
    actors: [...actors.values()],
    places,
    instruments: files.flatMap((file) => file.instruments.map((i) => ({ ...i, codebook: file.name }))),
    events: files.flatMap((file) => file.events.map((e) => ({ ...e, codebook: file.name }))),
    countries: [...new Set(files.flatMap((file) => file.countries))],
  }
}

function stateOf(country: Country, codebook: string): CodebookActor {
  return {
    name: country.name,
    type: "state",
    aliases: country.aliases,
    demonyms: country.demonyms.flatMap((word) => [word, pluralOf(word)]).filter((word) => word !== null),
    metonyms: country.capitals,
    country: country.code,
    gender: null,
    tenures: [],
    partOf: null,
    codebook,
  }
}

function stateOfCountry(actors: ReadonlyMap<string, CodebookActor>, code: string): CodebookActor | undefined {
  for (const actor of actors.values()) if (actor.type === "state" && actor.country === code) return actor
  return undefined
}

function joined(earlier: CodebookActor, later: CodebookFile["actors"][number]): Omit<CodebookActor, "codebook"> {
  const both = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])]
  const aliases = both(earlier.aliases, later.aliases)
  return {
    name: later.name,
    type: later.type,
    aliases: earlier.name === later.name ? aliases : both([earlier.name], aliases),
    demonyms: both(earlier.demonyms, later.demonyms),
    metonyms: both(earlier.metonyms, later.metonyms),
    country: later.country ?? earlier.country,
    gender: later.gender ?? earlier.gender,
    tenures: [...earlier.tenures, ...later.tenures],
    partOf: later.partOf ?? earlier.partOf,
  }
}
