import type { GazetteerEntry } from "../../model/gazetteer.ts"

/** One name of a report and all places that it may mean. */
export interface OpenName {
  readonly key: string
  readonly entries: readonly GazetteerEntry[]
  /** How often the report prints it. */
  readonly count: number
  /** What the text itself says that it lies in ("Paris, Texas"): one of these holds. */
  readonly within: readonly GazetteerEntry[]
}

/** What is known from outside the text, as small preferences. */
export interface Leaning {
  /** Countries that the case is about. */
  readonly countries: readonly string[]
  /** Country of the outlet; null where nothing tells it. */
  readonly outlet: string | null
}

/** Most entries of one name that are weighed, and most names of one report that vote. */
const MOST_ENTRIES = 60
const MOST_NAMES = 400

/** Support from the report's other names that an obscure place needs: a wrong country is worse than none. Set on the Local-Global Lexicon. */
const SUPPORT = 0.6

/** How much each kind of support counts beside the name's own weight. Set on the Local-Global Lexicon. */
const WEIGHTS = { cell: 2.2, division: 1.7, country: 1.3, case: 1.5, outlet: 1.2, floor: 0.03, settled: 0.35 }

/**
 * Decides for each name of a report which place it means. A place is the likelier, the more its name alone speaks for it and the more other names of
 * the report have a place nearby (one degree), in the same division or in the same country. Two rounds: in the second, names vote as the first left
 * them. One name has one meaning in a report. Linear in the number of entries.
 */
export function resolveNames(names: readonly OpenName[], leaning: Leaning): Map<string, GazetteerEntry> {
  const open = names.slice(0, MOST_NAMES).map((name) => ({ name, entries: allowed(name), beliefs: [] as number[] }))
  for (const one of open)
    one.beliefs = normalised(
      one.entries.map((entry) => prior(entry, leaning)),
      WEIGHTS.settled,
    )
  let votes = new Votes()
  for (let round = 0; round < 3; round++) {
    votes = new Votes()
    for (const { entries, beliefs } of open) votes.add(entries, beliefs)
    for (const one of open) {
      const scores = one.entries.map(
        (entry, i) => prior(entry, leaning) + votes.support(entry, one.entries, one.beliefs, i),
      )
      one.beliefs = normalised(scores, 1)
    }
  }
  const chosen = new Map<string, GazetteerEntry>()
  for (const { name, entries, beliefs } of open) {
    let best = 0
    for (let i = 1; i < entries.length; i++) if ((beliefs[i] ?? 0) > (beliefs[best] ?? 0)) best = i
    const entry = entries[best]
    if (entry && isObscure(entry, name, leaning) && votes.support(entry, entries, beliefs, best) < SUPPORT) continue
    if (entry) chosen.set(name.key, entry)
  }
  return chosen
}

/** A place that no one knows by its name alone, and that nothing outside the report's other names speaks for. */
function isObscure(entry: GazetteerEntry, name: OpenName, leaning: Leaning): boolean {
  if (entry.weight > 0 || name.within.length > 0 || name.entries.every(({ country }) => country === entry.country))
    return false
  return !leaning.countries.includes(entry.country) && leaning.outlet !== entry.country
}

/** The entries that the text's own words allow; all where none fits them. */
function allowed(name: OpenName): readonly GazetteerEntry[] {
  const entries = name.entries.slice(0, MOST_ENTRIES)
  if (name.within.length === 0) return entries
  const inside = name.entries.filter((entry) => name.within.some((outer) => liesIn(entry, outer)))
  return inside.length > 0 ? inside.slice(0, MOST_ENTRIES) : entries
}

/** Whether a place lies in a country, division or district, as far as codes and distance tell. */
export function liesIn(entry: GazetteerEntry, outer: GazetteerEntry): boolean {
  if (entry.id === outer.id || entry.country !== outer.country) return false
  if (outer.precision === "country") return true
  if (outer.precision === "province") {
    return entry.precision !== "country" && (entry.province === outer.province || distance(entry, outer) < 1.2)
  }
  return (
    (outer.precision === "district" || outer.precision === "region" || outer.precision === "town") &&
    distance(entry, outer) < 0.8
  )
}

/** Degrees between two places, roughly; far where a point is missing. */
function distance(a: GazetteerEntry, b: GazetteerEntry): number {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return 999
  const squeeze = Math.cos((a.latitude * Math.PI) / 180)
  return Math.hypot(a.latitude - b.latitude, (a.longitude - b.longitude) * squeeze)
}

function prior(entry: GazetteerEntry, leaning: Leaning): number {
  let score = Math.log(entry.weight + WEIGHTS.floor)
  if (leaning.countries.includes(entry.country)) score += WEIGHTS.case
  if (leaning.outlet === entry.country) score += WEIGHTS.outlet
  return score
}

function normalised(scores: readonly number[], sharpness: number): number[] {
  const top = Math.max(...scores)
  const exps = scores.map((score) => Math.exp((score - top) * sharpness))
  const sum = exps.reduce((a, b) => a + b, 0)
  return exps.map((value) => value / sum)
}

/** How much the names of a report speak for each country, division and degree cell. A name counts once for each, with its likeliest entry there. */
class Votes {
  private readonly countries = new Map<string, number>()
  private readonly divisions = new Map<string, number>()
  private readonly cells = new Map<number, number>()

  add(entries: readonly GazetteerEntry[], beliefs: readonly number[]): void {
    for (const [key, belief] of strongest(entries, beliefs, (entry) => entry.country)) grow(this.countries, key, belief)
    for (const [key, belief] of strongest(entries, beliefs, divisionOf)) grow(this.divisions, key, belief)
    for (const [key, belief] of strongest(entries, beliefs, cellOf)) grow(this.cells, key, belief)
  }

  /** Support from the other names. */
  support(entry: GazetteerEntry, own: readonly GazetteerEntry[], beliefs: readonly number[], i: number): number {
    const mine = beliefs[i] ?? 0
    const country = damped(
      (this.countries.get(entry.country) ?? 0) - ownShare(own, beliefs, (e) => e.country === entry.country),
    )
    const division = divisionOf(entry)
    const state =
      division === null
        ? 0
        : damped((this.divisions.get(division) ?? 0) - ownShare(own, beliefs, (e) => divisionOf(e) === division))
    const cell = cellOf(entry)
    if (cell === null) return WEIGHTS.country * country + WEIGHTS.division * state
    let close = -mine
    for (const there of around(cell)) close += this.cells.get(there) ?? 0
    return WEIGHTS.country * country + WEIGHTS.division * state + WEIGHTS.cell * damped(close)
  }
}

/** Many names of one country are not many times as good as a few. */
function damped(votes: number): number {
  return votes <= 0 ? 0 : Math.log1p(votes)
}

function ownShare(
  own: readonly GazetteerEntry[],
  beliefs: readonly number[],
  same: (entry: GazetteerEntry) => boolean,
): number {
  let top = 0
  own.forEach((entry, i) => {
    if (same(entry)) top = Math.max(top, beliefs[i] ?? 0)
  })
  return top
}

function strongest<K>(
  entries: readonly GazetteerEntry[],
  beliefs: readonly number[],
  keyOf: (entry: GazetteerEntry) => K | null,
): Map<K, number> {
  const map = new Map<K, number>()
  entries.forEach((entry, i) => {
    const key = keyOf(entry)
    if (key !== null) map.set(key, Math.max(map.get(key) ?? 0, beliefs[i] ?? 0))
  })
  return map
}

function grow<K>(map: Map<K, number>, key: K, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by)
}

function divisionOf(entry: GazetteerEntry): string | null {
  return entry.province === null || entry.precision === "country" ? null : `${entry.country}.${entry.province}`
}

/** Number of the degree cell of a place that has a point of its own; provinces and countries have none. */
function cellOf(entry: GazetteerEntry): number | null {
  if (entry.latitude === null || entry.longitude === null) return null
  if (entry.precision !== "town" && entry.precision !== "district" && entry.precision !== "exact") return null
  return Math.floor(entry.latitude + 90) * 361 + Math.floor(entry.longitude + 180)
}

function around(cell: number): number[] {
  return [cell - 362, cell - 361, cell - 360, cell - 1, cell, cell + 1, cell + 360, cell + 361, cell + 362]
}
