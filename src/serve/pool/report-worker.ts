import { workerData } from "node:worker_threads"
import type { Mention } from "../../model/mention.ts"
import type { Report } from "../../model/report.ts"
import { annotate } from "../../read/annotate.ts"
import { ResourceShelf } from "../resources.ts"

/** What the worker is told at its start: the codebooks and gazetteers that the user named (no codebook: the text's trigger names decide). */
export interface ReportWorkerSettings {
  readonly asked: readonly string[]
}

/** What it answers for a report. */
export interface ReadAnswer {
  readonly mentions: readonly Mention[]
  readonly codebooks: readonly string[]
}

const { asked } = workerData as ReportWorkerSettings
const shelf = new ResourceShelf(asked)

/** Runs in a worker thread: reads one report. The models are opened once a thread. */
export default function read(report: Report): ReadAnswer {
  const resources = shelf.for(report.text)
  return { mentions: annotate(report, resources), codebooks: [...resources.codebook.names] }
}
