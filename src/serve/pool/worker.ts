import type { Report } from "../../model/report.ts"
import { annotate } from "../../read/annotate.ts"
import { ResourceShelf } from "../resources.ts"

/** One report to read, with the codebooks that the user named (none: the text's trigger names decide). */
export interface Job {
  readonly report: Report
  readonly codebooks: readonly string[]
}

const shelves = new Map<string, ResourceShelf>()

/** Runs in a worker thread: reads one report. The models are opened once a thread. */
export default function read({ report, codebooks }: Job) {
  const key = codebooks.join("\n")
  let shelf = shelves.get(key)
  if (!shelf) {
    shelf = new ResourceShelf(codebooks)
    shelves.set(key, shelf)
  }
  const resources = shelf.for(report.text)
  return { mentions: annotate(report, resources), codebooks: [...resources.codebook.names] }
}
