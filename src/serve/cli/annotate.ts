import { once } from "node:events"
import { createInterface } from "node:readline"
import type { Readable, Writable } from "node:stream"
import { makeReport } from "../../intake/report.ts"
import type { Kind, Mention } from "../../model/mention.ts"
import type { Report } from "../../model/report.ts"
import { annotate } from "../../read/annotate.ts"
import { ReaderPool } from "../pool/pool.ts"
import { ResourceShelf } from "../resources.ts"

export interface AnnotateOptions {
  readonly kinds: readonly Kind[]
  readonly codebooks: readonly string[]
  /** Threads; 1 reads in this one. */
  readonly workers: number
}

type Fault = { readonly id: string | null; readonly line: number; readonly error: { readonly reason: string } }
type Line = { readonly number: number; readonly report: Report | null; readonly fault: Fault | null }

/** Reads JSONL reports and writes JSONL mentions, a line for a line and in order. Returns the number of lines that could not be read. */
export async function annotateLines(input: Readable, output: Writable, options: AnnotateOptions): Promise<number> {
  let failed = 0
  for await (const { line, mentions } of answers(linesOf(input), options)) {
    if (line.fault || !line.report || !mentions) failed++
    const answer =
      line.report && mentions ? { id: line.report.id, mentions: chosen(mentions, options.kinds) } : line.fault
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, "drain")
  }
  return failed
}

async function* answers(
  lines: AsyncIterable<Line>,
  { workers, codebooks }: AnnotateOptions,
): AsyncGenerator<{ line: Line; mentions: readonly Mention[] | null }> {
  const shelf = new ResourceShelf(codebooks)
  shelf.check()
  if (workers <= 1) {
    for await (const line of lines) yield readHere(line, shelf)
    return
  }
  const pool = new ReaderPool(workers, codebooks)
  try {
    for await (const { item, answer, error } of pool.map(lines, ({ report }) => report)) {
      yield error
        ? { line: { ...item, fault: faultOf(item.report?.id ?? null, item.number, error) }, mentions: null }
        : { line: item, mentions: answer?.mentions ?? null }
    }
  } finally {
    await pool.close()
  }
}

function readHere(line: Line, shelf: ResourceShelf): { line: Line; mentions: readonly Mention[] | null } {
  if (!line.report) return { line, mentions: null }
  try {
    return { line, mentions: annotate(line.report, shelf.for(line.report.text)) }
  } catch (error) {
    return { line: { ...line, fault: faultOf(line.report.id, line.number, error) }, mentions: null }
  }
}

async function* linesOf(input: Readable): AsyncGenerator<Line> {
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim()) yield parseLine(line, number)
  }
}

function parseLine(line: string, number: number): Line {
  let id: string | null = null
  try {
    const fields = JSON.parse(line) as {
      id?: unknown
      text?: unknown
      title?: unknown
      outlet?: unknown
      url?: unknown
      publishedAt?: unknown
      kind?: unknown
      version?: unknown
    }
    if (typeof fields.id === "string") id = fields.id
    if (id === null) throw new Error(`field "id" is missing or not a string`)
    if (typeof fields.text !== "string") throw new Error(`field "text" is missing or not a string`)
    const report = makeReport({
      id,
      text: fields.text,
      title: word(fields.title),
      outlet: word(fields.outlet),
      url: word(fields.url),
      publishedAt: word(fields.publishedAt),
      kind: word(fields.kind),
      version: word(fields.version),
    })
    return { number, report, fault: null }
  } catch (error) {
    return { number, report: null, fault: faultOf(id, number, error) }
  }
}

function word(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null
}

function faultOf(id: string | null, line: number, error: unknown): Fault {
  return { id, line, error: { reason: error instanceof Error ? error.message : String(error) } }
}

/** The mentions of the asked kinds and, transitively, those that they refer to. */
function chosen(mentions: readonly Mention[], kinds: readonly Kind[]): readonly Mention[] {
  if (kinds.length === 0) return mentions
  const byId = new Map<string, Mention>(mentions.map((mention) => [mention.id, mention]))
  const keep = new Set<string>()
  const wanted = mentions.filter((mention) => kinds.includes(mention.kind))
  for (let mention = wanted.pop(); mention; mention = wanted.pop()) {
    if (keep.has(mention.id)) continue
    keep.add(mention.id)
    for (const id of references(mention)) {
      const referred = byId.get(id)
      if (referred) wanted.push(referred)
    }
  }
  return mentions.filter((mention) => keep.has(mention.id))
}

/** Every string in a mention's fields: those that are ids of other mentions are its references. */
function references(value: unknown): string[] {
  if (typeof value === "string") return [value]
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => (key === "id" || key === "text" ? [] : references(one)))
}
