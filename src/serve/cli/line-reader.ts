import { makeReport } from "../../intake/report.ts"
import type { Kind, Mention } from "../../model/mention.ts"
import type { Report } from "../../model/report.ts"
import { annotate } from "../../read/annotate.ts"
import { ResourceShelf } from "../resources.ts"

/** How lines are read. */
export interface AnnotateOptions {
  /** Kinds of mention to print, with those that they refer to; empty prints all. */
  readonly kinds: readonly Kind[]
  /** Codebooks and gazetteers that the user named. */
  readonly codebooks: readonly string[]
  /** Threads; 1 reads in the first one. */
  readonly workers: number
}

/** A line of JSONL input; `number` counts from 1, empty lines too. */
export interface NumberedLine {
  readonly number: number
  readonly text: string
}

/** A line of JSONL output, without its end; `failed` where it tells a fault in place of mentions. */
export interface LineAnswer {
  readonly text: string
  readonly failed: boolean
}

type Fault = { readonly id: string | null; readonly line: number; readonly error: { readonly reason: string } }
type Line = { readonly report: Report; readonly fault: null } | { readonly report: null; readonly fault: Fault }

/** Reads JSONL lines one by one, each alone (contract.md, section 1). */
export class LineReader {
  private readonly shelf: ResourceShelf
  private readonly kinds: readonly Kind[]

  constructor({ kinds, codebooks }: Omit<AnnotateOptions, "workers">) {
    this.shelf = new ResourceShelf(codebooks)
    this.kinds = kinds
  }

  /** @throws CodebookError, GazetteerError where a file that the user named is missing or faulty */
  check(): void {
    this.shelf.check()
  }

  answer(line: NumberedLine): LineAnswer {
    const { report, fault } = parseLine(line)
    if (!report) return faulty(fault)
    try {
      const mentions = annotate(report, this.shelf.for(report.text))
      return { text: JSON.stringify({ id: report.id, mentions: chosen(mentions, this.kinds) }), failed: false }
    } catch (error) {
      return faulty(faultOf(report.id, line.number, error))
    }
  }
}

/** The answer for a line whose reading broke down altogether (a thread that died): the run goes on. */
export function unread({ number }: NumberedLine, error: Error): LineAnswer {
  return faulty(faultOf(null, number, error))
}

function faulty(fault: Fault): LineAnswer {
  return { text: JSON.stringify(fault), failed: true }
}

function parseLine({ text: line, number }: NumberedLine): Line {
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
    return { report, fault: null }
  } catch (error) {
    return { report: null, fault: faultOf(id, number, error) }
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
