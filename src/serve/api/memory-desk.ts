import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { IntakeError } from "../../intake/error.ts"
import { intake } from "../../intake/intake.ts"
import type { AddMessage } from "../../model/api.ts"
import type { ReportId } from "../../model/ids.ts"
import type { Mention } from "../../model/mention.ts"
import type { Report } from "../../model/report.ts"
import { annotate } from "../../read/annotate.ts"
import { CaseReading } from "../case/reading.ts"
import type { ResourceShelf } from "../resources.ts"
import type { Desk, IncomingFile } from "./desk.ts"

/** A case that lives in memory while the server runs: what `open` shows of paths. The sample gives way to the first reports that are added. */
export class MemoryDesk implements Desk {
  private current: CaseReading
  private readonly shelf: ResourceShelf
  name: string
  sample: boolean

  constructor(name: string, sample: boolean, reading: CaseReading, shelf: ResourceShelf) {
    this.name = name
    this.sample = sample
    this.current = reading
    this.shelf = shelf
  }

  reading(): Promise<CaseReading> {
    return Promise.resolve(this.current)
  }

  async *add(files: readonly IncomingFile[]): AsyncIterable<AddMessage> {
    const folder = await mkdtemp(join(tmpdir(), "trucewatch-"))
    try {
      for (const { name, bytes } of files) await writeFile(join(folder, safeName(name)), bytes)
      yield* this.take(folder, files.length)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  private async *take(folder: string, total: number): AsyncIterable<AddMessage> {
    const reports: Report[] = this.sample ? [] : [...this.current.reports]
    const mentions = new Map<ReportId, readonly Mention[]>(this.sample ? [] : this.current.mentions)
    let done = 0
    let failed = 0
    for await (const one of intake([folder])) {
      done++
      const most = Math.max(total, done)
      if (one instanceof IntakeError) {
        failed++
        yield { kind: "failed", report: basename(one.place), reason: one.reason, done, total: most }
        continue
      }
      const { report } = one
      const before = reports.find(({ id }) => id === report.id)
      if (before) {
        const same = before.sha256 === report.sha256
        if (!same) failed++
        yield same
          ? { kind: "known", report: report.id, done, total: most }
          : {
              kind: "failed",
              report: report.id,
              reason: "another text stands under this name; rename the file",
              done,
              total: most,
            }
        continue
      }
      reports.push({ ...report, file: basename(report.file ?? report.id) })
      mentions.set(report.id, annotate(report, this.shelf.for(report.text)))
      yield { kind: "added", report: report.id, done, total: most }
      // Reading is work for one thread; between reports the server answers others.
      await new Promise((resolve) => setImmediate(resolve))
    }
    if (reports.length > 0) {
      if (this.sample) this.name = "Your reports"
      this.sample = false
      this.current = new CaseReading(reports, mentions, this.shelf)
    }
    yield { kind: "end", reports: reports.length, failed }
  }
}

/** The name of an uploaded file without any folder; never empty, never hidden. */
export function safeName(name: string): string {
  const last = basename(name.replaceAll("\\", "/"))
    .replace(/[^\p{L}\p{N}._ ()-]/gu, "_")
    .replace(/^\.+/, "")
  return last.slice(0, 180) || "report.txt"
}
