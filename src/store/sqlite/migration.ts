import { type Kysely, sql, type Transaction } from "kysely"
import { StoreError } from "../error.ts"
import type { Clock } from "../store.ts"
import type { CaseTables } from "./schema.ts"

/** Marks a file as a case of this program ("TWC1"), in SQLite's header at byte 68. */
export const APPLICATION_ID = 0x54574331

/** Takes a case from one version of the schema to the next. */
export type Step = (db: Transaction<CaseTables>) => Promise<void>

/** Steps from one version of the schema to the next; the first makes an empty file a case. Never changed once released. */
export const STEPS: readonly Step[] = [
  async (db) => {
    await db.schema
      .createTable("report")
      .addColumn("id", "text", (c) => c.primaryKey().notNull())
      .addColumn("sha256", "text", (c) => c.notNull())
      .addColumn("file", "text")
      .addColumn("title", "text")
      .addColumn("outlet", "text")
      .addColumn("published_at", "text")
      .addColumn("language", "text")
      .addColumn("text", "text", (c) => c.notNull())
      .addColumn("raw", "blob")
      .addColumn("fields", "text", (c) => c.notNull())
      .addColumn("mention_count", "integer", (c) => c.notNull())
      .addColumn("read_version", "text", (c) => c.notNull())
      .addColumn("read_codebooks", "text", (c) => c.notNull())
      .addColumn("added_at", "text", (c) => c.notNull())
      .execute()
    await db.schema
      .createTable("mention")
      .addColumn("report_id", "text", (c) => c.notNull().references("report.id").onDelete("cascade"))
      .addColumn("id", "text", (c) => c.notNull())
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("start_at", "integer", (c) => c.notNull())
      .addColumn("end_at", "integer", (c) => c.notNull())
      .addColumn("quote", "text", (c) => c.notNull())
      .addColumn("position", "integer", (c) => c.notNull())
      .addColumn("fields", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("mention_key", ["report_id", "id"])
      .execute()
    await db.schema
      .createTable("judgement")
      .addColumn("number", "integer", (c) => c.primaryKey().autoIncrement())
      .addColumn("at", "text", (c) => c.notNull())
      .addColumn("by", "text", (c) => c.notNull())
      .addColumn("about", "text", (c) => c.notNull())
      .addColumn("verdict", "text", (c) => c.notNull())
      .addColumn("reason", "text", (c) => c.notNull())
      .execute()
    await db.schema
      .createTable("setting")
      .addColumn("name", "text", (c) => c.primaryKey().notNull())
      .addColumn("value", "text", (c) => c.notNull())
      .execute()
    await db.schema
      .createTable("journal")
      .addColumn("number", "integer", (c) => c.primaryKey().autoIncrement())
      .addColumn("at", "text", (c) => c.notNull())
      .addColumn("action", "text", (c) => c.notNull())
      .addColumn("about", "text")
      .addColumn("note", "text", (c) => c.notNull())
      .execute()
  },
]

/** The version of the schema that this program writes. */
export const SCHEMA_VERSION = STEPS.length

/**
 * Brings a file to the present schema in one transaction; of two processes that open an old case at once, one does it and the other finds it done.
 * @param steps the steps of this program, or those of another version (for tests)
 * @throws StoreError "newer" where a later program wrote it; "not-a-case" where the file is another program's.
 */
export async function migrate(
  db: Kysely<CaseTables>,
  clock: Clock,
  path: string,
  steps: readonly Step[] = STEPS,
): Promise<void> {
  if ((await versionOf(db, path, steps.length)) === steps.length) return
  await db.transaction().execute(async (transaction) => {
    const version = await versionOf(transaction, path, steps.length)
    for (const step of steps.slice(version)) await step(transaction)
    if (version === 0) {
      const created = { at: clock(), action: "created", about: null, note: "" }
      await transaction.insertInto("journal").values(created).execute()
    }
    await sql`pragma application_id = ${sql.lit(APPLICATION_ID)}`.execute(transaction)
    await sql`pragma user_version = ${sql.lit(steps.length)}`.execute(transaction)
  })
}

async function versionOf(db: Kysely<CaseTables>, path: string, known: number): Promise<number> {
  const application = await sql<{ application_id: number }>`pragma application_id`.execute(db)
  const version = (await sql<{ user_version: number }>`pragma user_version`.execute(db)).rows[0]?.user_version ?? 0
  const tables = await sql<{ n: number }>`select count(*) as n from sqlite_master`.execute(db)
  const empty = (tables.rows[0]?.n ?? 0) === 0
  if (application.rows[0]?.application_id !== APPLICATION_ID && !empty) {
    throw new StoreError("not-a-case", `${path} is another program's database, not a case`)
  }
  if (version > known) {
    throw new StoreError(
      "newer",
      `${path} was written by a newer version of this program (schema ${version}, this one knows ${known}); update the program`,
    )
  }
  return version
}
