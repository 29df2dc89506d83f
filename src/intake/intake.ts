import { createReadStream } from "node:fs"
import { open, readFile } from "node:fs/promises"
import { Readable } from "node:stream"
import iconv from "iconv-lite"
import type { Report } from "../model/report.ts"
import { IntakeError } from "./error.ts"
import { decode, isBinary } from "./file/decode.ts"
import { type FileType, type ListedFile, listFiles, readFailure } from "./file/list.ts"
import { type ColumnNames, readCsv, readJsonLines, tooLarge } from "./file/rows.ts"
import { makeReport, type ReportFields } from "./report.ts"

/** A report as it came in, with the bytes that it was read from (null for a row of a container file). */
export interface TakenIn {
  readonly report: Report
  readonly raw: Uint8Array | null
}

/** A report that was there already: same id, same text. Nothing is done with it. */
export interface Repeat {
  readonly id: string
  readonly place: string
}

export interface IntakeOptions {
  /** Publication date of all reports, over what they or their rows say. ISO date or time. */
  readonly published?: string | undefined
  /** Outlet of all reports, likewise. */
  readonly outlet?: string | undefined
  /** What all reports are, likewise: "instrument" for the texts of agreements and resolutions themselves. */
  readonly kind?: "article" | "instrument" | undefined
  /** Largest report in bytes. */
  readonly limit?: number | undefined
  readonly columns?: ColumnNames | undefined
  /** Told of each report that came a second time with the same text. */
  readonly onRepeat?: ((repeat: Repeat) => void) | undefined
}

/** The largest report that is read unless another limit is given: 20 MB. */
export const SIZE_LIMIT = 20 * 1_048_576

/**
 * Takes in reports from files and folders, or from a stream. One bad report never stops the others: it comes as an IntakeError in its place.
 * A second report of one id is passed over where the text is the same (`onRepeat`), and refused where it differs.
 * @param source paths of files and folders in any mix, or a stream (standard input), whose type is told by its first bytes.
 */
export async function* intake(
  source: readonly string[] | Readable,
  options: IntakeOptions = {},
): AsyncGenerator<TakenIn | IntakeError> {
  const seen = new Map<string, string>()
  const all = source instanceof Readable ? readStream(source, options) : readPaths(source, options)
  for await (const item of all) {
    if (item instanceof IntakeError) {
      yield item
      continue
    }
    const { report } = item
    const place = report.file ?? report.id
    const before = seen.get(report.id)
    if (before === undefined) {
      seen.set(report.id, report.sha256)
      yield item
    } else if (before === report.sha256) options.onRepeat?.({ id: report.id, place })
    else yield new IntakeError(report.id, sameIdOtherText(report.id), place)
  }
}

/** What is said of a report whose id another text has. */
export function sameIdOtherText(id: string): string {
  return `another text was taken in under the id "${id}"; give this one another id (rename the file)`
}

async function* readPaths(paths: readonly string[], options: IntakeOptions): AsyncGenerator<TakenIn | IntakeError> {
  const { files, errors } = await listFiles(paths)
  yield* errors
  for (const file of files) yield* readOne(file, options)
}

async function* readOne(file: ListedFile, options: IntakeOptions): AsyncGenerator<TakenIn | IntakeError> {
  const limit = options.limit ?? SIZE_LIMIT
  try {
    const type = file.type ?? (await typeOfFile(file.path))
    if (type === "jsonl" || type === "csv") {
      yield* readContainer(createReadStream(file.path), type, file.path, options)
      return
    }
    const handle = await open(file.path)
    const size = (await handle.stat().finally(() => handle.close())).size
    if (size > limit) {
      yield new IntakeError(file.id, tooLarge(limit), file.path)
      return
    }
    yield await readBytes(await readFile(file.path), type, file.id, file.path, options)
  } catch (error) {
    yield new IntakeError(file.id, error instanceof RangeError ? error.message : readFailure(error), file.path)
  }
}

async function* readContainer(
  input: Readable,
  type: "jsonl" | "csv",
  place: string,
  options: IntakeOptions,
): AsyncGenerator<TakenIn | IntakeError> {
  const limit = options.limit ?? SIZE_LIMIT
  const rows =
    type === "jsonl"
      ? readJsonLines(input, place, limit, options.columns)
      : readCsv(await decodedStream(input), place, limit, options.columns)
  for await (const row of rows) {
    if (row instanceof IntakeError) yield row
    else yield finish(row, null, options, place)
  }
}

/** Tables come out of spreadsheets in many encodings: the first bytes tell which. */
async function decodedStream(input: Readable): Promise<Readable> {
  const { head, whole } = await withHead(input)
  const cut = head.subarray(0, head.lastIndexOf(10) + 1)
  const { encoding } = decode(cut.length > 0 ? cut : head)
  return encoding === "utf-8"
    ? whole
    : (whole.pipe(iconv.decodeStream(encoding) as unknown as NodeJS.ReadWriteStream) as unknown as Readable)
}

async function* readStream(input: Readable, options: IntakeOptions): AsyncGenerator<TakenIn | IntakeError> {
  const place = "standard input"
  const limit = options.limit ?? SIZE_LIMIT
  const { head, whole } = await withHead(input)
  if (head.length === 0) {
    yield new IntakeError(null, "nothing came in", place)
    return
  }
  const type = typeOfBytes(head) ?? "text"
  if (type === "jsonl" || type === "csv") {
    yield* readContainer(whole, type, place, options)
    return
  }
  const parts: Buffer[] = []
  let size = 0
  for await (const chunk of whole as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) {
      yield new IntakeError(place, tooLarge(limit), place)
      return
    }
    parts.push(chunk)
  }
  try {
    yield await readBytes(Buffer.concat(parts), type, place, null, options)
  } catch (error) {
    yield new IntakeError(place, error instanceof Error ? error.message : String(error), place)
  }
}

async function readBytes(
  bytes: Uint8Array,
  named: FileType,
  id: string,
  path: string | null,
  options: IntakeOptions,
): Promise<TakenIn | IntakeError> {
  const place = path ?? id
  if (bytes.length === 0) return new IntakeError(id, "the file is empty", place)
  const magic = Buffer.from(bytes.subarray(0, 5)).toString("latin1")
  const type = magic === "%PDF-" ? "pdf" : named
  if (type === "pdf") {
    if (magic !== "%PDF-") return new IntakeError(id, "not a PDF, though its name says so", place)
    const { readPdf } = await import("./file/pdf.ts")
    return finish({ id, file: path, raw: bytes, ...(await readPdf(bytes)) }, bytes, options, place)
  }
  if (isBinary(bytes)) return new IntakeError(id, "the file is not text (binary data)", place)
  if (type === "html") {
    const { charsetOf, readHtml } = await import("./file/html.ts")
    return finish(
      { id, file: path, raw: bytes, ...readHtml(decode(bytes, charsetOf(bytes)).text) },
      bytes,
      options,
      place,
    )
  }
  const { text, encoding, guessed } = decode(bytes)
  const notes = guessed ? [{ code: "encoding-guessed", text: `the text was read as ${encoding}` }] : []
  return finish({ id, file: path, raw: bytes, text, notes }, bytes, options, place)
}

function finish(
  fields: ReportFields,
  raw: Uint8Array | null,
  options: IntakeOptions,
  place: string,
): TakenIn | IntakeError {
  if (!fields.text.trim()) return new IntakeError(fields.id, "the report holds no text", place)
  const report = makeReport({
    ...fields,
    outlet: options.outlet ?? fields.outlet,
    publishedAt: options.published ?? fields.publishedAt,
    kind: options.kind ?? fields.kind,
  })
  return { report, raw }
}

async function typeOfFile(path: string): Promise<FileType> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
    return typeOfBytes(buffer.subarray(0, bytesRead)) ?? "text"
  } finally {
    await handle.close()
  }
}

/** What the first bytes tell; null where they look like plain text. */
function typeOfBytes(head: Uint8Array): FileType | null {
  const start = Buffer.from(head)
    .toString("latin1")
    .replace(/^(?:ï»¿)?\s+/u, "")
    .slice(0, 2000)
  if (start.startsWith("%PDF-")) return "pdf"
  if (/^(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!doctype html|<html|<head|<body)/iu.test(start)) return "html"
  if (/^\{\s{0,20}"[^"\n]{1,60}"\s{0,5}:/u.test(start)) return "jsonl"
  return null
}

/** The first bytes of a stream (up to 64 KiB), and a stream that still begins with them. */
async function withHead(input: Readable): Promise<{ head: Buffer; whole: Readable }> {
  const iterator = (input as AsyncIterable<Buffer | string>)[Symbol.asyncIterator]()
  const parts: Buffer[] = []
  let size = 0
  let done = false
  while (size < 65_536 && !done) {
    const next = await iterator.next()
    if (next.done) done = true
    else {
      const chunk = typeof next.value === "string" ? Buffer.from(next.value) : next.value
      parts.push(chunk)
      size += chunk.length
    }
  }
  async function* all(): AsyncGenerator<Buffer> {
    yield* parts
    while (!done) {
      const next = await iterator.next()
      if (next.done) return
      yield typeof next.value === "string" ? Buffer.from(next.value) : next.value
    }
  }
  return { head: Buffer.concat(parts), whole: Readable.from(all()) }
}
