import { type Kysely, sql, type Transaction } from "kysely"
import { ReportId } from "../../model/ids.ts"
import type { Judgement } from "../../model/judgement.ts"
import type { Mention } from "../../model/mention.ts"
import { checkEntry, checkMentions, checkRaw, checkReport, conflict, noReport } from "../check.ts"
import { StoreError } from "../error.ts"
import type { CaseStore, Clock, Entry, JournalEntry, Reading, ReportSummary, StoredReport } from "../store.ts"
import { insertMentions, mentionOf, type ReportRow, readingOf, reportOf } from "./rows.ts"
import type { CaseTables } from "./schema.ts"

/** Reports held in memory at a time while a case is read through. */
const PAGE = 50

/** A case in one SQLite file. Opened by `openCase`. */
export class SqliteStore implements CaseStore {
  private readonly db: Kysely<CaseTables>
  private readonly clock: Clock

  constructor(db: Kysely<CaseTables>, clock: Clock) {
    this.db = db
    this.clock = clock
  }

  async add(entries: readonly Entry[]): Promise<("added" | "same")[]> {
    for (const entry of entries) checkEntry(entry)
    return this.db.transaction().execute(async (db) => {
      const answers: ("added" | "same")[] = []
      for (const entry of entries) answers.push(await this.addOne(db, entry))
      return answers
    })
  }

  private async addOne(db: Transaction<CaseTables>, entry: Entry): Promise<"added" | "same"> {
    const { text, ...fields } = entry.report
    // The text has its own column; its place among the fields is kept, so that a report comes out with its keys in the order in which it went in.
    const json = JSON.stringify({ ...entry.report, text: "" })
    const before = await db.selectFrom("report").select("sha256").where("id", "=", fields.id).executeTakeFirst()
    if (before && before.sha256 !== fields.sha256) throw conflict(fields.id)
    if (before) return "same"
    await db
      .insertInto("report")
      .values({
        id: fields.id,
        sha256: fields.sha256,
        file: fields.file,
        title: fields.title,
        outlet: fields.outlet,
        published_at: fields.publishedAt.value,
        language: fields.language,
        text,
        raw: entry.raw,
        fields: json,
        mention_count: entry.mentions.length,
        read_version: entry.reading.version,
        read_codebooks: JSON.stringify(entry.reading.codebooks),
        added_at: this.clock(),
      })
      .execute()
    await insertMentions(db, fields.id, entry.mentions)
    await this.note(db, "added", fields.id, fields.sha256)
    return "added"
  }

  async readAgain(id: ReportId, mentions: readonly Mention[], reading: Reading): Promise<void> {
    await this.db.transaction().execute(async (db) => {
      const row = await db.selectFrom("report").select(["text", "fields"]).where("id", "=", id).executeTakeFirst()
      if (!row) throw noReport(id)
      checkMentions(reportOf(row), mentions)
      await db.deleteFrom("mention").where("report_id", "=", id).execute()
      await insertMentions(db, id, mentions)
      await db
        .updateTable("report")
        .set({
          mention_count: mentions.length,
          read_version: reading.version,
          read_codebooks: JSON.stringify(reading.codebooks),
        })
        .where("id", "=", id)
        .execute()
      await this.note(db, "read-again", id, reading.version)
    })
  }

  async remove(id: ReportId, reason: string): Promise<void> {
    await this.db.transaction().execute(async (db) => {
      const row = await db.selectFrom("report").select("sha256").where("id", "=", id).executeTakeFirst()
      if (!row) throw noReport(id)
      await db.deleteFrom("mention").where("report_id", "=", id).execute()
      await db.deleteFrom("report").where("id", "=", id).execute()
      await this.note(db, "removed", id, `${row.sha256} ${reason}`)
    })
  }

  async shaOf(id: ReportId): Promise<string | null> {
    const row = await this.db.selectFrom("report").select("sha256").where("id", "=", id).executeTakeFirst()
    return row?.sha256 ?? null
  }

  async get(id: ReportId): Promise<StoredReport | null> {
    const row = await this.reportRows().where("id", "=", id).executeTakeFirst()
    return row ? this.storedOf(row) : null
  }

  async raw(id: ReportId): Promise<Uint8Array | null> {
    const row = await this.db
      .selectFrom("report")
      .select(["raw", "text", "fields"])
      .where("id", "=", id)
      .executeTakeFirst()
    if (!row) throw noReport(id)
    checkRaw(reportOf(row), row.raw)
    return row.raw
  }

  async *reports(): AsyncGenerator<StoredReport> {
    let after: string | null = null
    while (true) {
      const rows: ReportRow[] = await this.reportRows()
        .$if(after !== null, (query) => query.where("id", ">", after))
        .orderBy("id")
        .limit(PAGE)
        .execute()
      for (const row of rows) yield await this.storedOf(row)
      after = rows.at(-1)?.id ?? null
      if (after === null) return
    }
  }

  async list(): Promise<ReportSummary[]> {
    const rows = await this.db
      .selectFrom("report")
      .select(["id", "file", "sha256", "title", "outlet", "published_at", "language", "mention_count", "added_at"])
      .orderBy("id")
      .execute()
    return rows.map(({ id, published_at, mention_count, added_at, ...row }) => ({
      id: ReportId(id),
      ...row,
      publishedAt: published_at,
      mentionCount: mention_count,
      addedAt: added_at,
    }))
  }

  async count(): Promise<number> {
    const row = await this.db
      .selectFrom("report")
      .select(({ fn }) => fn.countAll().as("n"))
      .executeTakeFirst()
    return Number(row?.n ?? 0)
  }

  async judge(judgement: Judgement): Promise<void> {
    const { at, by, about, verdict, reason } = judgement
    await this.db.transaction().execute(async (db) => {
      await db
        .insertInto("judgement")
        .values({ at, by, about: JSON.stringify(about), verdict, reason })
        .execute()
      await this.note(db, "judged", JSON.stringify(about), verdict)
    })
  }

  async judgements(): Promise<Judgement[]> {
    const rows = await this.db.selectFrom("judgement").selectAll().orderBy("number").execute()
    return rows.map(({ at, by, about, verdict, reason }) => ({
      at,
      by,
      about: JSON.parse(about) as Judgement["about"],
      verdict,
      reason,
    }))
  }

  async codebooks(): Promise<string[]> {
    const row = await this.db.selectFrom("setting").select("value").where("name", "=", "codebooks").executeTakeFirst()
    return row ? (JSON.parse(row.value) as string[]) : []
  }

  async setCodebooks(names: readonly string[]): Promise<void> {
    const value = JSON.stringify(names)
    await this.db.transaction().execute(async (db) => {
      await db
        .insertInto("setting")
        .values({ name: "codebooks", value })
        .onConflict((conflicting) => conflicting.column("name").doUpdateSet({ value }))
        .execute()
      await this.note(db, "codebooks", null, names.join(", "))
    })
  }

  async journal(): Promise<JournalEntry[]> {
    const rows = await this.db.selectFrom("journal").selectAll().orderBy("number").execute()
    return rows.map((row) => ({ ...row, action: row.action as JournalEntry["action"] }))
  }

  async verify(): Promise<string[]> {
    const integrity = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(this.db)
    const faults = integrity.rows.map((row) => row.integrity_check).filter((word) => word !== "ok")
    for (const { id } of await this.list()) {
      try {
        await this.get(id)
        await this.raw(id)
      } catch (error) {
        faults.push(error instanceof Error ? error.message : String(error))
      }
    }
    return faults
  }

  /** How the file guards what was written; "wal" and "full" unless the file system refused. */
  async durability(): Promise<{ readonly journal: string; readonly synchronous: "off" | "normal" | "full" | "extra" }> {
    const journal = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(this.db)
    const level = (await sql<{ synchronous: number }>`pragma synchronous`.execute(this.db)).rows[0]?.synchronous ?? 0
    const names = ["off", "normal", "full", "extra"] as const
    return { journal: journal.rows[0]?.journal_mode ?? "", synchronous: names[level] ?? "off" }
  }

  async close(): Promise<void> {
    await this.db.destroy()
  }

  private reportRows() {
    return this.db
      .selectFrom("report")
      .select(["id", "text", "fields", "mention_count", "read_version", "read_codebooks"])
  }

  private async storedOf(row: ReportRow): Promise<StoredReport> {
    const report = reportOf(row)
    checkReport(report)
    const rows = await this.db
      .selectFrom("mention")
      .select(["id", "start_at", "end_at", "quote", "fields"])
      .where("report_id", "=", row.id)
      .orderBy("position")
      .execute()
    // Another process may have read the report again between the two queries; its own count then tells, and one more look settles it.
    if (rows.length !== row.mention_count) {
      const again = await this.reportRows().where("id", "=", row.id).executeTakeFirst()
      if (again?.mention_count !== row.mention_count)
        return again ? this.storedOf(again) : { report, mentions: [], reading: readingOf(row) }
      throw new StoreError("corrupt", `report "${row.id}": ${rows.length} mentions of ${row.mention_count} are there`)
    }
    const mentions = rows.map((mention) => mentionOf(row.id, mention))
    checkMentions(report, mentions)
    return { report, mentions, reading: readingOf(row) }
  }

  private async note(db: Transaction<CaseTables>, action: JournalEntry["action"], about: string | null, note: string) {
    await db.insertInto("journal").values({ at: this.clock(), action, about, note }).execute()
  }
}
