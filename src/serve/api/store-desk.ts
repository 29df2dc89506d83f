import { basename } from "node:path"
import { IntakeError } from "../../intake/error.ts"
import type { AddMessage } from "../../model/api.ts"
import { ReportId } from "../../model/ids.ts"
import { annotate } from "../../read/annotate.ts"
import { StoreError } from "../../store/error.ts"
import type { CaseStore, JournalEntry } from "../../store/store.ts"
import { readStore } from "../case/open.ts"
import { CaseReading } from "../case/reading.ts"
import type { ResourceShelf } from "../resources.ts"
import { VERSION } from "../version.ts"
import type { Desk, IncomingFile } from "./desk.ts"
import { takeIn } from "./incoming.ts"

/**
 * A case on disk behind the API. Another process may write to it: where the journal has grown by added reports alone, these are read and linked; after anything else the
 * reading is made anew.
 */
export class StoreDesk implements Desk {
  readonly name: string
  readonly sample = false
  private readonly store: CaseStore
  private readonly shelf: ResourceShelf
  private known: { readonly state: number; readonly reading: Promise<CaseReading> } | null = null

  constructor(path: string, store: CaseStore, shelf: ResourceShelf) {
    this.name = basename(path)
    this.store = store
    this.shelf = shelf
  }

  async reading(): Promise<CaseReading> {
    const journal = await this.store.journal()
    const state = journal.length
    if (this.known?.state !== state) {
      const since = this.known ? journal.slice(this.known.state) : []
      const reading =
        this.known && since.every(({ action, about }) => action === "added" && about !== null)
          ? this.grown(await this.known.reading, since)
          : readStore(this.store, this.shelf)
      this.known = { state, reading }
    }
    return await this.known.reading
  }

  private async grown(before: CaseReading, since: readonly JournalEntry[]): Promise<CaseReading> {
    const reports = [...before.reports]
    const mentions = new Map(before.mentions)
    for (const { about } of since) {
      const added = about === null ? null : await this.store.get(ReportId(about))
      if (!added || mentions.has(added.report.id)) continue
      reports.push(added.report)
      mentions.set(added.report.id, added.mentions)
    }
    return new CaseReading(reports, mentions, this.shelf, before)
  }

  async *add(files: readonly IncomingFile[]): AsyncIterable<AddMessage> {
    let done = 0
    let failed = 0
    for await (const one of takeIn(files)) {
      const at = { done: ++done, total: Math.max(files.length, done) }
      if (one instanceof IntakeError) {
        failed++
        yield { kind: "failed", report: one.report ?? one.place, reason: one.reason, ...at }
        continue
      }
      const { report, raw } = one
      const resources = this.shelf.for(report.text)
      try {
        const entry = {
          report,
          raw,
          mentions: annotate(report, resources),
          reading: { version: VERSION, codebooks: [...resources.codebook.names] },
        }
        const [outcome] = await this.store.add([entry])
        yield { kind: outcome === "same" ? "known" : "added", report: report.id, ...at }
      } catch (error) {
        if (!(error instanceof StoreError)) throw error
        failed++
        yield { kind: "failed", report: report.id, reason: error.message, ...at }
      }
    }
    yield { kind: "end", reports: await this.store.count(), failed }
  }
}
