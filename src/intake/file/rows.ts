import type { Readable } from "node:stream"
import { parse } from "csv-parse"
import { IntakeError } from "../error.ts"
import type { ReportFields } from "../report.ts"

/** A row of a container file: the fields of a report, or what is wrong with the row. */
export type Row = ReportFields | IntakeError

/** Names that columns and JSON fields go by, in order of preference. */
const COLUMNS: {
  readonly [field in
    | "id"
    | "text"
    | "title"
    | "outlet"
    | "url"
    | "publishedAt"
    | "byline"
    | "kind"
    | "version"]: readonly string[]
} = {
  id: ["id", "report", "doc_id", "article_id"],
  text: ["text", "body", "content", "article", "full_text"],
  title: ["title", "headline"],
  outlet: ["outlet", "publisher", "source", "site"],
  url: ["url", "link", "address"],
  publishedAt: ["publishedat", "published_at", "published", "publication_date", "date"],
  byline: ["byline", "author"],
  kind: ["kind"],
  version: ["version"],
}

/** Which column holds which field, where the names are not the usual ones ("text" -> "Artikel"). */
export type ColumnNames = { readonly [field in keyof typeof COLUMNS]?: string }

/** Reads JSON lines: one report a line. The text stays exactly as given. A line that is too long is never held in memory. */
export async function* readJsonLines(
  input: Readable,
  place: string,
  limit: number,
  columns: ColumnNames = {},
): AsyncGenerator<Row> {
  let number = 0
  for await (const line of linesOfBytes(input, limit)) {
    number++
    const at = `${place}, line ${number}`
    if (line === null) {
      yield new IntakeError(null, tooLarge(limit), at)
      continue
    }
    const content = number === 1 && line.startsWith("\ufeff") ? line.slice(1) : line
    if (content.trim()) yield rowOfJson(content, at, columns)
  }
}

function rowOfJson(line: string, place: string, columns: ColumnNames): Row {
  let fields: unknown
  try {
    fields = JSON.parse(line)
  } catch (error) {
    return new IntakeError(null, `not valid JSON (${error instanceof Error ? error.message : String(error)})`, place)
  }
  if (typeof fields !== "object" || fields === null || Array.isArray(fields)) {
    return new IntakeError(null, "a JSON object is needed on each line", place)
  }
  return rowOf(fields as { [name: string]: unknown }, place, columns, null)
}

/** Reads comma- or tab-separated values with a header row. A row without an id is named by its number. */
export async function* readCsv(
  input: Readable,
  place: string,
  limit: number,
  columns: ColumnNames = {},
): AsyncGenerator<Row> {
  const parser = parse({
    bom: true,
    columns: true,
    info: true,
    delimiter: [",", "\t", ";"],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: limit,
  })
  input.on("error", (error) => parser.destroy(error))
  input.pipe(parser)
  let number = 0
  try {
    for await (const { record } of parser as AsyncIterable<{ record: { [name: string]: unknown } }>) {
      number++
      yield rowOf(record, `${place}, row ${number}`, columns, `${place.split(/[\\/]/u).at(-1) ?? place}#${number}`)
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    yield new IntakeError(null, `the table can't be read further (${reason})`, `${place}, after row ${number}`)
  }
}

function rowOf(
  record: { [name: string]: unknown },
  place: string,
  columns: ColumnNames,
  fallbackId: string | null,
): Row {
  const byName = new Map(Object.entries(record).map(([name, value]) => [name.trim().toLowerCase(), value]))
  const value = (field: keyof typeof COLUMNS): string | null => {
    const own = columns[field]?.toLowerCase()
    for (const name of own ? [own] : COLUMNS[field]) {
      const found = byName.get(name)
      if (typeof found === "string" && found !== "") return found
      if (typeof found === "number" && field === "id") return String(found)
    }
    return null
  }
  const id = value("id") ?? fallbackId
  const text = value("text")
  if (id === null) return new IntakeError(null, 'field "id" is missing or not a string', place)
  if (text === null) return new IntakeError(id, 'field "text" is missing, empty or not a string', place)
  return {
    id,
    text,
    title: value("title"),
    outlet: value("outlet"),
    url: value("url"),
    byline: value("byline"),
    kind: value("kind"),
    version: value("version"),
    publishedAt: value("publishedAt"),
    file: place,
  }
}

/** What is said of a report over the limit. */
export function tooLarge(limit: number): string {
  const size = limit >= 1_048_576 ? `${Math.round(limit / 1_048_576)} MB` : `${limit} bytes`
  return `larger than the limit of ${size} a report`
}

/** Lines of UTF-8; null in place of a line of more than `limit` bytes. */
async function* linesOfBytes(input: Readable, limit: number): AsyncGenerator<string | null> {
  let parts: Buffer[] = []
  let length = 0
  const finish = (): string | null => {
    const line = length > limit ? null : Buffer.concat(parts).toString("utf8").replace(/\r$/u, "")
    parts = []
    length = 0
    return line
  }
  for await (const chunk of input as AsyncIterable<Buffer | string>) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk
    let from = 0
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
      length += at - from
      if (length <= limit) parts.push(bytes.subarray(from, at))
      yield finish()
      from = at + 1
    }
    length += bytes.length - from
    if (length <= limit) parts.push(bytes.subarray(from))
    else parts = []
  }
  if (length > 0) yield finish()
}
