import { IntakeError } from "../../intake/error.ts"
import type { AddMessage } from "../../model/api.ts"
import type { ReportId } from "../../model/ids.ts"
import type { Mention } from "../../model/mention.ts"
import type { Report } from "../../model/report.ts"
import type { OpenedCase } from "../case/open.ts"
import type { CaseReading } from "../case/reading.ts"
import type { Desk, IncomingFile } from "./desk.ts"

/** A case that lives in memory while the server runs: what `open` shows of paths. The sample gives way to the first reports that are added. */
export class MemoryDesk implements Desk {
  private opened: Promise<Pick<OpenedCase, "reading" | "shelf">>
  name: string
  sample: boolean

  /** @param opened may still be under way: the server answers at once, and what needs the reading waits for it. */
  constructor(name: string, sample: boolean, opened: Promise<Pick<OpenedCase, "reading" | "shelf">>) {
    this.name = name
    this.sample = sample
    this.opened = opened
  }

  reading(): Promise<CaseReading> {
    return this.opened.then(({ reading }) => reading)
  }

  async *add(files: readonly IncomingFile[]): AsyncIterable<AddMessage> {
    const { reading: current, shelf } = await this.opened
    // Loaded with the first upload: a server that only shows a case starts without them.
    const [{ takeIn }, { annotate }, { CaseReading }] = await Promise.all([
      import("./incoming.ts"),
      import("../../read/annotate.ts"),
      import("../case/reading.ts"),
    ])
    const reports = new Map<ReportId, Report>(this.sample ? [] : current.reports.map((report) => [report.id, report]))
    const mentions = new Map<ReportId, readonly Mention[]>(this.sample ? [] : current.mentions)
    const before = reports.size
    let done = 0
    let failed = 0
    for await (const one of takeIn(files)) {
      const at = { done: ++done, total: Math.max(files.length, done) }
      if (one instanceof IntakeError) {
        failed++
        yield { kind: "failed", report: one.report ?? one.place, reason: one.reason, ...at }
        continue
      }
      const { report } = one
      const known = reports.get(report.id)
      if (known && known.sha256 !== report.sha256) {
        failed++
        yield {
          kind: "failed",
          report: report.id,
          reason: "another text stands under this name; rename the file",
          ...at,
        }
      } else if (known) yield { kind: "known", report: report.id, ...at }
      else {
        reports.set(report.id, report)
        mentions.set(report.id, annotate(report, shelf.for(report.text)))
        yield { kind: "added", report: report.id, ...at }
      }
      // Reading is work for one thread; between reports the server answers others.
      await new Promise((resolve) => setImmediate(resolve))
    }
    if (reports.size > before) {
      if (this.sample) this.name = "Your reports"
      this.sample = false
      this.opened = Promise.resolve({
        reading: new CaseReading([...reports.values()], mentions, shelf, current),
        shelf,
      })
    }
    yield { kind: "end", reports: (await this.reading()).reports.length, failed }
  }
}
