import { IntakeError } from "../../intake/error.ts"
import { intake } from "../../intake/intake.ts"
import type { ReportId } from "../../model/ids.ts"
import type { Mention } from "../../model/mention.ts"
import type { Report } from "../../model/report.ts"
import { annotate } from "../../read/annotate.ts"
import { Progress } from "../cli/progress.ts"
import { ResourceShelf } from "../resources.ts"
import { CaseReading } from "./reading.ts"

export interface OpenOptions {
  readonly codebook?: readonly string[]
  readonly published?: string
  readonly outlet?: string
}

/** A case made of the reports at some paths, and how many could not be read (each was named on stderr). */
export interface OpenedCase {
  readonly reading: CaseReading
  readonly shelf: ResourceShelf
  readonly failed: number
}

/**
 * Reads reports from files, folders or standard input ("-") into a case in memory.
 * @throws RangeError when nothing at all could be read.
 */
export async function openPaths(paths: readonly string[], options: OpenOptions): Promise<OpenedCase> {
  const shelf = new ResourceShelf(options.codebook ?? [])
  const reports: Report[] = []
  const mentions = new Map<ReportId, readonly Mention[]>()
  const progress = new Progress("reading")
  let failed = 0
  const source = paths.length === 1 && paths[0] === "-" ? process.stdin : paths
  const said = (line: string) => {
    progress.end()
    process.stderr.write(`trucewatch: ${line}\n`)
  }
  for await (const one of intake(source, {
    published: options.published,
    outlet: options.outlet,
    onRepeat: ({ id, place }) => said(`${place}: the same report as ${id}, passed over`),
  })) {
    if (one instanceof IntakeError) {
      failed++
      said(`${one.message}`)
      continue
    }
    reports.push(one.report)
    mentions.set(one.report.id, annotate(one.report, shelf.for(one.report.text)))
    progress.at(reports.length, null)
  }
  progress.end()
  if (reports.length === 0)
    throw new RangeError(failed > 0 ? "none of the reports could be read" : `no report at ${paths.join(", ")}`)
  return { reading: new CaseReading(reports, mentions, shelf), shelf, failed }
}
