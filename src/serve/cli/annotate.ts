import { createInterface } from "node:readline"
import type { Readable, Writable } from "node:stream"
import { makeReport } from "../../intake/report.ts"
import type { Kind, Mention } from "../../model/mention.ts"
import { annotate } from "../../read/annotate.ts"
import type { ResourceShelf } from "../resources.ts"

/** Reads JSONL reports and writes JSONL mentions, a line for a line. Returns the number of lines that could not be read. */
export async function annotateLines(
  input: Readable,
  output: Writable,
  shelf: ResourceShelf,
  kinds: readonly Kind[],
): Promise<number> {
  let number = 0
  let failed = 0
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (!line.trim()) continue
    const answer = annotateLine(line, number, shelf, kinds)
    if ("error" in answer) failed++
    if (!output.write(`${JSON.stringify(answer)}\n`)) await new Promise((resolve) => output.once("drain", resolve))
  }
  return failed
}

type Answer = { id: string; mentions: Mention[] } | { id: string | null; line: number; error: { reason: string } }

function annotateLine(line: string, number: number, shelf: ResourceShelf, kinds: readonly Kind[]): Answer {
  let id: string | null = null
  try {
    const fields = JSON.parse(line) as {
      id?: unknown
      text?: unknown
      title?: string
      outlet?: string
      url?: string
      publishedAt?: string
    }
    if (typeof fields.id === "string") id = fields.id
    if (id === null) throw new Error(`field "id" is missing or not a string`)
    if (typeof fields.text !== "string") throw new Error(`field "text" is missing or not a string`)
    const report = makeReport({ ...fields, id, text: fields.text })
    return { id, mentions: chosen(annotate(report, shelf.for(fields.text)), kinds) }
  } catch (error) {
    return { id, line: number, error: { reason: error instanceof Error ? error.message : String(error) } }
  }
}

/** The mentions of the asked kinds and, transitively, those that they refer to. */
function chosen(mentions: Mention[], kinds: readonly Kind[]): Mention[] {
  if (kinds.length === 0) return mentions
  const byId = new Map<string, Mention>(mentions.map((mention) => [mention.id, mention]))
  const keep = new Set<string>()
  const wanted = mentions.filter((mention) => kinds.includes(mention.kind))
  while (wanted.length > 0) {
    const mention = wanted.pop()
    if (!mention || keep.has(mention.id)) continue
    keep.add(mention.id)
    JSON.stringify(mention, (key, value: unknown) => {
      if (key !== "id" && typeof value === "string") {
        const referred = byId.get(value)
        if (referred) wanted.push(referred)
      }
      return value
    })
  }
  return mentions.filter((mention) => keep.has(mention.id))
}
