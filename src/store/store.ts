import type { ReportId } from "../model/ids.ts"
import type { Judgement } from "../model/judgement.ts"
import type { Mention } from "../model/mention.ts"
import type { Report } from "../model/report.ts"

/** A report as it goes into a case: frozen text, raw bytes, and all that was read of it. */
export interface Entry {
  readonly report: Report
  /** The bytes that it was read from; null where it came as a row of a container file. */
  readonly raw: Uint8Array | null
  readonly mentions: readonly Mention[]
  readonly reading: Reading
}

/** With what a report was read, so that a case can tell which of its reports an older program read. */
export interface Reading {
  /** The program's version. */
  readonly version: string
  readonly codebooks: readonly string[]
}

/** A report as it comes out of a case. */
export interface StoredReport {
  readonly report: Report
  readonly mentions: readonly Mention[]
  readonly reading: Reading
}

/** A line of the list of reports, without text. */
export interface ReportSummary {
  readonly id: ReportId
  readonly file: string | null
  readonly sha256: string
  readonly title: string | null
  readonly outlet: string | null
  readonly publishedAt: string | null
  readonly language: string | null
  readonly mentionCount: number
  /** ISO time at which it was added, by the clock that the store was given. */
  readonly addedAt: string
}

/** Something that was done to a case. Entries are never changed or taken away. */
export interface JournalEntry {
  /** From 1, without gaps that matter: order of doing. */
  readonly number: number
  readonly at: string
  readonly action: "created" | "added" | "read-again" | "removed" | "judged" | "codebooks"
  /** The report's id, or what was judged; null for what concerns the whole case. */
  readonly about: string | null
  readonly note: string
}

/** The present moment as an ISO time. The store is given it from outside: it asks neither clock nor user itself. */
export type Clock = () => string

/**
 * A case: reports with what was read of them, judgements, the names of its codebooks, and a journal. Any number of processes may hold one case open.
 * What a promise has resolved is on disk (of a store that has one): neither kill nor loss of power takes it away.
 */
export interface CaseStore {
  /**
   * Adds reports with their mentions in one transaction: all or none. A report that is there already with the same text is left as it is.
   * @returns for each entry whether it was added or was there.
   * @throws StoreError "conflict" where an id has another text; "corrupt" where a mention's words do not stand at its span or a hash is wrong.
   */
  add(entries: readonly Entry[]): Promise<("added" | "same")[]>
  /** Puts new mentions in place of a report's old ones (after a new version, or with other codebooks). @throws StoreError "no-report" */
  readAgain(id: ReportId, mentions: readonly Mention[], reading: Reading): Promise<void>
  /** Takes a report and its mentions out; the journal keeps that, when, its hash and the reason. @throws StoreError "no-report" */
  remove(id: ReportId, reason: string): Promise<void>
  /** SHA-256 of the text of a report; null where there is none of that id. */
  shaOf(id: ReportId): Promise<string | null>
  /** One report with its mentions; null where there is none. @throws StoreError "corrupt" */
  get(id: ReportId): Promise<StoredReport | null>
  /** The raw bytes of a report; null where it came without. @throws StoreError "no-report", "corrupt" */
  raw(id: ReportId): Promise<Uint8Array | null>
  /** All reports in the order of their ids, a few in memory at a time. Writing while it runs is allowed. @throws StoreError "corrupt" */
  reports(): AsyncIterable<StoredReport>
  /** All reports without texts and mentions, in the order of their ids. */
  list(): Promise<ReportSummary[]>
  count(): Promise<number>
  judge(judgement: Judgement): Promise<void>
  /** In the order in which they were made: a later one on the same thing stands over an earlier one. */
  judgements(): Promise<Judgement[]>
  /** Names of the codebooks that the case is read with; empty where each text's trigger names decide. */
  codebooks(): Promise<string[]>
  setCodebooks(names: readonly string[]): Promise<void>
  journal(): Promise<JournalEntry[]>
  /** Looks through the whole case for damage. @returns what is wrong, in words; empty where nothing is. */
  verify(): Promise<string[]>
  close(): Promise<void>
}
