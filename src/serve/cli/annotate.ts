import { once } from "node:events"
import { createInterface } from "node:readline"
import type { Readable, Writable } from "node:stream"
import type { LineWorkerSettings } from "../pool/line-worker.ts"
import { ThreadPool } from "../pool/pool.ts"
import { type AnnotateOptions, type LineAnswer, LineReader, type NumberedLine, unread } from "./line-reader.ts"

/** Reads JSONL reports and writes JSONL mentions, a line for a line and in order. Returns the number of lines that could not be read. */
export async function annotateLines(input: Readable, output: Writable, options: AnnotateOptions): Promise<number> {
  let failed = 0
  for await (const answer of answers(linesOf(input), options)) {
    if (answer.failed) failed++
    if (!output.write(`${answer.text}\n`)) await once(output, "drain")
  }
  return failed
}

async function* answers(
  lines: AsyncIterable<NumberedLine>,
  { workers, ...settings }: AnnotateOptions,
): AsyncGenerator<LineAnswer> {
  const reader = new LineReader(settings)
  reader.check()
  if (workers <= 1) {
    for await (const line of lines) yield reader.answer(line)
    return
  }
  const pool = new ThreadPool<NumberedLine, LineAnswer>("line-worker", workers, settings satisfies LineWorkerSettings)
  try {
    for await (const { item, answer, error } of pool.map(lines, (line) => line))
      yield answer ?? unread(item, error ?? new Error("the worker gave no answer"))
  } finally {
    await pool.close()
  }
}

async function* linesOf(input: Readable): AsyncGenerator<NumberedLine> {
  let number = 0
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (text.trim()) yield { number, text }
  }
}
