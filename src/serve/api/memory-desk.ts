import { IntakeError } from "../../intake/error.ts"
import type { AddMessage } from "../../model/api.ts"
import type { ReportId } from "../../model/ids.ts"
import type { Mention } from "../../model/mention.ts"
import type { Report } from "../../model/report.ts"
import { annotate } from "../../read/annotate.ts"
import { CaseReading } from "../case/reading.ts"
import type { ResourceShelf } from "../resources.ts"
import type { Desk, IncomingFile } from "./desk.ts"
import { takeIn } from "./incoming.ts"

/** A case that lives in memory while the server runs: what `open` shows of paths. The sample gives way to the first reports that are added. */
export class MemoryDesk implements Desk {
  private current: Promise<CaseReading>
  private readonly shelf: ResourceShelf
  name: string
  sample: boolean

  /** @param reading may still be under way: the server answers at once, and what needs the reading waits for it. */
  constructor(name: string, sample: boolean, reading: CaseReading | Promise<CaseReading>, shelf: ResourceShelf) {
    this.name = name
    this.sample = sample
    this.current = Promise.resolve(reading)
    this.shelf = shelf
  }

  reading(): Promise<CaseReading> {
    return this.current
  }

  async *add(files: readonly IncomingFile[]): AsyncIterable<AddMessage> {
    const current = await this.current
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
        mentions.set(report.id, annotate(report, this.shelf.for(report.text)))
        yield { kind: "added", report: report.id, ...at }
      }
      // Reading is work for one thread; between reports the server answers others.
      await new Promise((resolve) => setImmediate(resolve))
    }
    if (reports.size > before) {
      if (this.sample) this.name = "Your reports"
      this.sample = false
      this.current = Promise.resolve(new CaseReading([...reports.values()], mentions, this.shelf))
    }
    yield { kind: "end", reports: (await this.current).reports.length, failed }
  }
}
