import { workerData } from "node:worker_threads"
import { type AnnotateOptions, type LineAnswer, LineReader, type NumberedLine } from "../cli/line-reader.ts"

/** What the worker is told at its start. */
export type LineWorkerSettings = Omit<AnnotateOptions, "workers">

const reader = new LineReader(workerData as LineWorkerSettings)

/** Runs in a worker thread: a line in, a line out. All that costs time is done here, so that the first thread only hands lines on. */
export default function read(line: NumberedLine): LineAnswer {
  return reader.answer(line)
}
