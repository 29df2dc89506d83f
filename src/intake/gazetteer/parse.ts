import { basename } from "node:path"
import { parse } from "csv-parse/sync"
import type { GazetteerFile, GivenPlace } from "../../model/gazetteer.ts"
import type { PlacePrecision } from "../../model/place.ts"
import { allCountries } from "../codebook/countries.ts"
import { type Column, columnOf, KNOWN_HEADINGS } from "./columns.ts"
import { KNOWN_TYPES, precisionOf } from "./sort.ts"

/** One thing that is wrong with a gazetteer file. */
export interface GazetteerFault {
  /** Line of the file, from 1. */
  readonly line: number
  /** The column's heading as the file has it; null where the fault is not one field's. */
  readonly field: string | null
  readonly reason: string
}

/** A gazetteer file that cannot be used. The message has a line for each fault: `file:line: field "latitude": reason`. */
export class GazetteerError extends Error {
  readonly file: string
  readonly faults: readonly GazetteerFault[]
  constructor(file: string, faults: readonly GazetteerFault[], more = 0) {
    const lines = faults.map(
      ({ line, field, reason }) => `${file}:${line}: ${field === null ? "" : `field "${field}": `}${reason}`,
    )
    super([...lines, ...(more > 0 ? [`${file}: ${more} more faults`] : [])].join("\n"))
    this.name = "GazetteerError"
    this.file = file
    this.faults = faults
  }
}

/** Largest file in characters, most rows, and most faults that are listed. */
const LIMIT = 200_000_000
const MOST_ROWS = 1_000_000
const MOST_FAULTS = 20

type Field = Column["field"]
interface Heading {
  readonly text: string
  readonly column: Column | null
}
interface Context {
  readonly file: string
  readonly headings: readonly Heading[]
  readonly faults: GazetteerFault[]
}

/**
 * Reads a gazetteer from CSV (comma, semicolon or tab; first line headings). Own files have `name` and any of `alternative_names` (several with ";" or "|"),
 * `latitude`, `longitude`, `country`, `admin`, `pcode`, `type`; OCHA's Common Operational Datasets are read by their own headings, each row giving its deepest
 * level and, once each, the levels above it.
 * @param file the name that errors and the places' ids show
 * @throws GazetteerError with every fault (20 at most are listed)
 */
export function parseGazetteer(csv: string, file: string): GazetteerFile {
  if (csv.length > LIMIT)
    throw new GazetteerError(file, [{ line: 1, field: null, reason: `larger than ${LIMIT} characters` }])
  if (csv.includes("\ufffd"))
    throw new GazetteerError(file, [
      { line: lineOf(csv, csv.indexOf("\ufffd")), field: null, reason: "not UTF-8; save it as CSV UTF-8" },
    ])
  const rows = rowsOf(csv, file)
  const headings = (rows[0]?.record ?? []).map((text) => ({ text, column: columnOf(text) }))
  const context: Context = { file, headings, faults: [] }
  if (!headings.some(({ column }) => column?.field === "name" || column?.field === "level-name"))
    throw new GazetteerError(file, [
      {
        line: 1,
        field: null,
        reason: `no column for the place's name; the headings are ${headings.map((h) => h.text).join(", ") || "missing"}; known are ${KNOWN_HEADINGS}`,
      },
    ])
  if (rows.length > MOST_ROWS)
    throw new GazetteerError(file, [{ line: MOST_ROWS, field: null, reason: `more than ${MOST_ROWS} rows` }])
  const places = new Map<string, GivenPlace>()
  for (const { record, info } of rows.slice(1))
    for (const place of placesOf(record, info.lines, context)) if (!places.has(place.id)) places.set(place.id, place)
  const { faults } = context
  if (faults.length > 0)
    throw new GazetteerError(file, faults.slice(0, MOST_FAULTS), Math.max(0, faults.length - MOST_FAULTS))
  return { name: basename(file), places: [...places.values()] }
}

interface CsvRow {
  readonly record: string[]
  readonly info: { readonly lines: number }
}

function rowsOf(csv: string, file: string): CsvRow[] {
  const head = csv.slice(0, csv.search(/\r?\n|$/))
  const delimiter = [",", ";", "\t"].sort((a, b) => head.split(b).length - head.split(a).length)[0] ?? ","
  try {
    return parse(csv, { bom: true, delimiter, info: true, trim: true, skip_empty_lines: true }) as unknown as CsvRow[]
  } catch (error) {
    const { message, lines } = error as { message: string; lines?: number }
    throw new GazetteerError(file, [{ line: lines ?? 1, field: null, reason: message.split("\n")[0] ?? "not CSV" }])
  }
}

/** The places of a row: its own, and the divisions above it where the file has levels. */
function placesOf(record: readonly string[], line: number, context: Context): GivenPlace[] {
  const row = new Row(record, line, context)
  const point = row.point()
  const country = row.country()
  const province = row.value("admin") ?? row.level("level-name", 1)
  const name = row.value("name")
  const levels = [1, 2, 3, 4, 5].filter((level) => row.level("level-name", level) !== null)
  const deepest = levels.at(-1)
  if (name === null && deepest === undefined) {
    row.fault(row.headingOf("name") ?? row.headingOf("level-name"), "empty: every place needs a name")
    return []
  }
  const places: GivenPlace[] = []
  for (const level of levels) {
    const own = level === deepest && name === null
    places.push(
      row.place({
        name: row.level("level-name", level) ?? "",
        aliases: row.all("level-aliases", level),
        country,
        province,
        point: own ? point : null,
        precision: LEVELS[level] ?? "town",
        pcode: row.level("level-pcode", level),
      }),
    )
  }
  if (name !== null) {
    const sort = row.sort()
    places.push(
      row.place({
        name,
        aliases: row.all("aliases", null),
        country,
        province,
        point:
          point && sort.sensitive ? (point.map((degrees) => Math.round(degrees * 10) / 10) as [number, number]) : point,
        precision: sort.precision,
        pcode: row.value("pcode"),
      }),
    )
  }
  return places
}

/** How precise a place of each level is. */
const LEVELS: readonly PlacePrecision[] = ["country", "province", "district", "district", "town", "town"]

/** What a place of a row is made from. */
interface Made {
  readonly name: string
  readonly aliases: readonly string[]
  readonly country: string
  readonly province: string | null
  readonly point: readonly [number, number] | null
  readonly precision: PlacePrecision
  readonly pcode: string | null
}

/** One row with its headings: reads fields and notes what is wrong with them. */
class Row {
  private readonly record: readonly string[]
  private readonly line: number
  private readonly context: Context

  constructor(record: readonly string[], line: number, context: Context) {
    this.record = record
    this.line = line
    this.context = context
  }

  /** The first filled field of that meaning; null where there is none. */
  value(field: Field): string | null {
    return this.find((column) => column.field === field)
  }

  level(field: "level-name" | "level-pcode", level: number): string | null {
    return this.find((column) => column.field === field && "level" in column && column.level === level)
  }

  /** All other names: a field may hold several. */
  all(field: "aliases" | "level-aliases", level: number | null): string[] {
    return this.context.headings.flatMap(({ column }, i) =>
      column?.field === field && (level === null || ("level" in column && column.level === level))
        ? (this.record[i] ?? "")
            .split(/[;|]/)
            .map((name) => name.trim())
            .filter((name) => name !== "")
        : [],
    )
  }

  headingOf(field: Field): string | null {
    return this.context.headings.find(({ column }) => column?.field === field)?.text ?? null
  }

  fault(field: string | null, reason: string): void {
    this.context.faults.push({ line: this.line, field, reason })
  }

  point(): readonly [number, number] | null {
    const latitude = this.degrees("latitude", 90)
    const longitude = this.degrees("longitude", 180)
    if (latitude === null && longitude === null) return null
    if (latitude !== null && longitude !== null) return [latitude, longitude]
    const missing = latitude === null ? "latitude" : "longitude"
    if (this.value(missing) === null)
      this.fault(this.headingOf(missing) ?? missing, "empty although the other coordinate is given")
    return null
  }

  /** ISO 3166-1 alpha-2, "" where the row tells none. */
  country(): string {
    const given = this.value("country") ?? this.level("level-pcode", 0) ?? this.level("level-name", 0)
    if (given === null) return ""
    const code = countryCode(given)
    if (code === null)
      this.fault(
        this.headingOf("country") ?? this.headingOf("level-name"),
        `"${given}" is no country: give its ISO code (SY or SYR) or English name`,
      )
    return code ?? ""
  }

  sort(): { readonly precision: PlacePrecision; readonly sensitive: boolean } {
    const type = this.value("type")
    if (type === null) return { precision: "town", sensitive: false }
    const sort = precisionOf(type)
    if (!sort) this.fault(this.headingOf("type"), `"${type}" is no known type; known are ${KNOWN_TYPES}`)
    return sort ?? { precision: "town", sensitive: false }
  }

  place({ point, pcode, ...made }: Made): GivenPlace {
    const code = pcode ?? `line ${this.line} ${made.name}`
    return {
      ...made,
      aliases: made.aliases.filter((alias) => alias !== made.name),
      latitude: point?.[0] ?? null,
      longitude: point?.[1] ?? null,
      pcode,
      id: `${basename(this.context.file)}:${code}`,
    }
  }

  private degrees(field: "latitude" | "longitude", most: number): number | null {
    const given = this.value(field)
    if (given === null) return null
    const number = Number(/^-?\d+,\d+$/.test(given) ? given.replace(",", ".") : given)
    if (Number.isFinite(number) && Math.abs(number) <= most) return number
    this.fault(this.headingOf(field), `"${given}" is not a number of degrees from -${most} to ${most}`)
    return null
  }

  private find(wanted: (column: Column) => boolean): string | null {
    for (let i = 0; i < this.context.headings.length; i++) {
      const column = this.context.headings[i]?.column
      const value = this.record[i] ?? ""
      if (column && value !== "" && wanted(column)) return value
    }
    return null
  }
}

let codes: Map<string, string> | undefined

function countryCode(given: string): string | null {
  codes ??= new Map(
    allCountries().flatMap(({ code, alpha3, name, aliases }) =>
      [code, alpha3, name, ...aliases].map((word) => [word.toLowerCase(), code] as const),
    ),
  )
  return codes.get(given.toLowerCase()) ?? null
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length
}
