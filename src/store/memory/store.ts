/* eslint-disable @typescript-eslint/require-await -- the interface is asynchronous; an async method turns what it throws into a rejection */
import type { ReportId } from "../../model/ids.ts"
import type { Judgement } from "../../model/judgement.ts"
import type { Mention } from "../../model/mention.ts"
import { checkEntry, checkMentions, conflict, noReport } from "../check.ts"
import type { CaseStore, Clock, Entry, JournalEntry, Reading, ReportSummary, StoredReport } from "../store.ts"

/** A case that lives in memory and ends with the process: for runs on paths without a case, and for tests. */
export class MemoryStore implements CaseStore {
  private readonly entries = new Map<string, Entry & { readonly addedAt: string }>()
  private readonly entriesOfJournal: JournalEntry[] = []
  private readonly judged: Judgement[] = []
  private named: readonly string[] = []
  private readonly clock: Clock

  constructor(clock: Clock) {
    this.clock = clock
    this.note("created", null, "")
  }

  async add(entries: readonly Entry[]): Promise<("added" | "same")[]> {
    const fresh = new Map<string, Entry>()
    const answers = entries.map((entry): "added" | "same" => {
      checkEntry(entry)
      const before = this.entries.get(entry.report.id) ?? fresh.get(entry.report.id)
      if (before && before.report.sha256 !== entry.report.sha256) throw conflict(entry.report.id)
      if (before) return "same"
      fresh.set(entry.report.id, entry)
      return "added"
    })
    for (const [id, entry] of fresh) {
      this.entries.set(id, { ...entry, addedAt: this.clock() })
      this.note("added", id, entry.report.sha256)
    }
    return answers
  }

  async readAgain(id: ReportId, mentions: readonly Mention[], reading: Reading): Promise<void> {
    const entry = this.entries.get(id)
    if (!entry) throw noReport(id)
    checkMentions(entry.report, mentions)
    this.entries.set(id, { ...entry, mentions, reading })
    this.note("read-again", id, reading.version)
  }

  async remove(id: ReportId, reason: string): Promise<void> {
    const entry = this.entries.get(id)
    if (!entry) throw noReport(id)
    this.entries.delete(id)
    this.note("removed", id, `${entry.report.sha256} ${reason}`)
  }

  async shaOf(id: ReportId): Promise<string | null> {
    return this.entries.get(id)?.report.sha256 ?? null
  }

  async get(id: ReportId): Promise<StoredReport | null> {
    const entry = this.entries.get(id)
    return entry ? { report: entry.report, mentions: entry.mentions, reading: entry.reading } : null
  }

  async raw(id: ReportId): Promise<Uint8Array | null> {
    const entry = this.entries.get(id)
    if (!entry) throw noReport(id)
    return entry.raw
  }

  async *reports(): AsyncGenerator<StoredReport> {
    for (const id of this.ids()) {
      const stored = await this.get(id)
      if (stored) yield stored
    }
  }

  async list(): Promise<ReportSummary[]> {
    return this.ids().flatMap((id) => {
      const entry = this.entries.get(id)
      if (!entry) return []
      const { file, sha256, title, outlet, publishedAt, language } = entry.report
      const mentionCount = entry.mentions.length
      return [
        {
          id,
          file,
          sha256,
          title,
          outlet,
          publishedAt: publishedAt.value,
          language,
          mentionCount,
          addedAt: entry.addedAt,
        },
      ]
    })
  }

  async count(): Promise<number> {
    return this.entries.size
  }

  async judge(judgement: Judgement): Promise<void> {
    this.judged.push(judgement)
    this.note("judged", JSON.stringify(judgement.about), judgement.verdict)
  }

  async judgements(): Promise<Judgement[]> {
    return [...this.judged]
  }

  async codebooks(): Promise<string[]> {
    return [...this.named]
  }

  async setCodebooks(names: readonly string[]): Promise<void> {
    this.named = [...names]
    this.note("codebooks", null, names.join(", "))
  }

  async journal(): Promise<JournalEntry[]> {
    return [...this.entriesOfJournal]
  }

  async verify(): Promise<string[]> {
    const faults: string[] = []
    for (const entry of this.entries.values()) {
      try {
        checkEntry(entry)
      } catch (error) {
        faults.push(error instanceof Error ? error.message : String(error))
      }
    }
    return faults
  }

  async close(): Promise<void> {}

  private ids(): ReportId[] {
    return [...this.entries.values()].map((entry) => entry.report.id).sort()
  }

  private note(action: JournalEntry["action"], about: string | null, note: string): void {
    this.entriesOfJournal.push({ number: this.entriesOfJournal.length + 1, at: this.clock(), action, about, note })
  }
}
