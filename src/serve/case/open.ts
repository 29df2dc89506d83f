import { readdirSync, readFileSync, statSync } from "node:fs"
import { basename, join } from "node:path"
import { makeReport } from "../../intake/report.ts"
import type { ReportId } from "../../model/ids.ts"
import type { Mention } from "../../model/mention.ts"
import type { Report } from "../../model/report.ts"
import { annotate } from "../../read/annotate.ts"
import { Progress } from "../cli/progress.ts"
import { ResourceShelf } from "../resources.ts"
import { CaseReading } from "./reading.ts"

/** Opens paths. Interim: text files and JSONL only, until intake reads the rest. */
export function openPaths(
  paths: readonly string[],
  options: { readonly codebook?: readonly string[]; readonly published?: string; readonly outlet?: string },
) {
  const shelf = new ResourceShelf(options.codebook ?? [])
  const reports: Report[] = []
  const mentions = new Map<ReportId, readonly Mention[]>()
  const progress = new Progress("reading")
  const add = (report: Report) => {
    reports.push(report)
    mentions.set(report.id, annotate(report, shelf.for(report.text)))
    progress.at(reports.length, null)
  }
  const files = paths.flatMap((path) =>
    statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path],
  )
  for (const file of files) {
    const text = readFileSync(file, "utf8")
    if (file.endsWith(".jsonl")) {
      for (const line of text.split("\n").filter(Boolean))
        add(makeReport({ ...(JSON.parse(line) as { id: string; text: string }), file }))
    } else if (/\.(txt|md)$/.test(file))
      add(
        makeReport({
          id: basename(file),
          text,
          file,
          publishedAt: options.published ?? null,
          outlet: options.outlet ?? null,
        }),
      )
  }
  progress.end()
  return Promise.resolve({ reading: new CaseReading(reports, mentions, shelf), failed: 0 })
}
