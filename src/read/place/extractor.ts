import type { GazetteerEntry } from "../../model/gazetteer.ts"
import type { Place } from "../../model/place.ts"
import type { Draft, Extractor } from "../extractor.ts"
import { type NameSpan, namesOf } from "../names.ts"
import type { Page } from "../page.ts"

/** Names of places, with country, point and precision where they can be told. */
export const placeExtractor: Extractor<"place"> = {
  name: "place",
  version: 1,
  needs: [],
  gives: ["place"],
  *extract(page): Iterable<Draft<"place">> {
    for (const name of namesOf(page)) {
      if (name.kind !== "place" && name.kind !== "people") continue
      yield {
        kind: "place",
        rule: name.kind === "people" ? "demonym" : "name",
        start: name.start,
        end: name.end,
        ...located(page, name),
      }
    }
  },
}

function located(page: Page, name: NameSpan): Place {
  const use = name.kind === "people" ? "demonym" : "literal"
  const state = name.known.find((known) => known.actor.type === "state" && known.use !== "metonym")?.actor
  const entry = state?.country
    ? (page.gazetteer.find(state.name).find((e) => e.precision === "country") ?? page.gazetteer.find(name.text)[0])
    : page.gazetteer.find(name.text)[0]
  return entry ? placeOf(entry, use) : nowhere(name.text, use)
}

function placeOf(entry: GazetteerEntry, use: Place["use"]): Place {
  const { name, country, latitude, longitude, precision, id } = entry
  return { name, country: country || null, latitude, longitude, precision, relation: null, use, gazetteer: id }
}

function nowhere(name: string, use: Place["use"]): Place {
  return { name, country: null, latitude: null, longitude: null, precision: null, relation: null, use, gazetteer: null }
}
