import type { GazetteerEntry } from "../../model/gazetteer.ts"
import type { Place } from "../../model/place.ts"
import { nameKey } from "../../text/fold.ts"
import { isActing } from "../acting.ts"
import type { Draft, Extractor } from "../extractor.ts"
import { type NameSpan, namesOf } from "../names.ts"
import type { Page } from "../page.ts"
import { entriesFor } from "./candidates.ts"
import { outletCountry } from "./outlet.ts"
import { relationOf, sortOf } from "./relation.ts"
import { type OpenName, resolveNames } from "./resolve.ts"

/** Names of places, with country, point and precision where they can be told. */
export const placeExtractor: Extractor<"place"> = {
  name: "place",
  version: 1,
  needs: [],
  gives: ["place"],
  *extract(page): Iterable<Draft<"place">> {
    const names = namesOf(page).filter((name) => name.kind === "place" || name.kind === "people")
    const chosen = resolveNames(openNames(page, names), {
      countries: page.codebook.countries,
      outlet: outletCountry(page.report.outlet, page.report.url),
    })
    for (const name of names) {
      const people = name.kind === "people"
      const entry = people ? countryOf(page, name) : (chosen.get(keyOf(name)) ?? null)
      const use = people ? "demonym" : isGovernment(name) ? "government" : "literal"
      yield {
        kind: "place",
        rule: people ? "demonym" : "name",
        start: name.start,
        end: name.end,
        ...(entry ? placeOf(entry, use, name.text) : nowhere(name.text, use)),
        relation: use === "literal" ? relationOf(name.sentence.words, name.from) : null,
      }
    }
  },
}

/** A country's or capital's name that stands for those who govern there: "Moscow said". Towns that govern nothing never do. */
function isGovernment(name: NameSpan): boolean {
  return name.known.some((known) => known.actor.type === "state") && isActing(name.sentence.words, name)
}

/** The names that must be resolved, each once. */
function openNames(page: Page, names: readonly NameSpan[]): OpenName[] {
  const open = new Map<string, { entries: readonly GazetteerEntry[]; count: number; within: GazetteerEntry[] }>()
  names.forEach((name, i) => {
    const key = keyOf(name)
    let one = open.get(key)
    if (!one) {
      const people = name.kind === "people" ? countryOf(page, name) : null
      one = { entries: people ? [people] : sortedEntries(page, name), count: 0, within: [] }
      open.set(key, one)
    }
    one.count++
    const next = names[i + 1]
    if (next && isContained(name, next)) one.within.push(...entriesFor(page, next.text))
  })
  return [...open].map(([key, one]) => ({ key, ...one }))
}

/** One name in one sense: "Raqqa province" and "the city of Raqqa" are two. */
function keyOf(name: NameSpan): string {
  return `${nameKey(name.text)}#${sortOf(name.sentence.words, name.from, name.to) ?? ""}`
}

/** What a name may mean, with the sort that the words beside it give: "the province of Raqqa" is no town. */
function sortedEntries(page: Page, name: NameSpan): readonly GazetteerEntry[] {
  const sort = sortOf(name.sentence.words, name.from, name.to)
  const entries = entriesFor(page, name.text)
  if (sort === null || (sort === "town" && entries[0]?.precision === "country")) return entries
  const provinces = new Set([name.text, ...entries.map((entry) => entry.name)].map((town) => `${town} province`))
  const wide = sort === "province" ? [...[...provinces].flatMap((one) => entriesFor(page, one)), ...entries] : entries
  const fitting = wide.filter(
    (entry) => entry.precision === sort || (sort === "town" && entry.precision === "district"),
  )
  return fitting.length > 0 ? fitting : entries
}

/** "Paris, Texas", "Kafr Nabl in Idlib province": the second name holds the first. */
function isContained(name: NameSpan, next: NameSpan): boolean {
  if (next.sentence !== name.sentence || next.kind !== "place" || next.from - name.to !== 1) return false
  return [",", "in", "("].includes(name.sentence.words[name.to]?.norm ?? "")
}

/** The country that a word for its people belongs to. */
function countryOf(page: Page, name: NameSpan): GazetteerEntry | null {
  const country = name.known.find((known) => known.use === "demonym")?.actor.country
  const state = name.known.find((known) => known.actor.country === country)?.actor
  if (!country || !state) return null
  for (const alias of [state.name, ...state.aliases]) {
    const entry = page.gazetteer.find(alias).find((one) => one.id === `country:${country}`)
    if (entry) return entry
  }
  return null
}

function placeOf(entry: GazetteerEntry, use: Place["use"], printed: string): Place {
  const { country, latitude, longitude, precision, id } = entry
  // The list's spelling ("‘Amrān") is nobody's English: the text's own stands, unless it is a headline's capitals.
  const name = LISTED.test(id) && printed !== printed.toUpperCase() ? printed : entry.name
  return {
    name,
    country: country || null,
    latitude,
    longitude,
    precision,
    relation: null,
    use,
    gazetteer: id,
    pcode: entry.pcode ?? null,
  }
}

/** Ids of what the big list of towns holds, beside countries, regions, codebooks and the user's own places, whose names are chosen. */
const LISTED = /^(?:town|district|province):/

function nowhere(name: string, use: Place["use"]): Place {
  return {
    name,
    country: null,
    latitude: null,
    longitude: null,
    precision: null,
    relation: null,
    use,
    gazetteer: null,
    pcode: null,
  }
}
