import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "@photostructure/sqlite"
import { Kysely, sql } from "kysely"
import { afterAll, beforeAll, expect, test } from "vitest"
import { sqliteDialect } from "./dialect.ts"
import { migrate, STEPS, type Step } from "./migration.ts"
import type { CaseTables } from "./schema.ts"

let folder = ""
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "migration-"))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const clock = () => "2016-02-10T00:00:00Z"
const addColumn: Step = async (db) => {
  await sql`alter table report add column later text`.execute(db)
}
const failing: Step = async (db) => {
  await sql`alter table report add column never text`.execute(db)
  throw new Error("stopped half-way")
}

test("an older case is brought to the present schema, all steps or none", async () => {
  const database = new DatabaseSync(join(folder, "old.case"))
  const db = new Kysely<CaseTables>({ dialect: sqliteDialect(database) })
  const columns = () =>
    database
      .prepare("select name from pragma_table_info('report')")
      .all()
      .map((row) => String(row.name))
  const version = () => Number(database.prepare("pragma user_version").get()?.user_version)

  await migrate(db, clock, "old.case")
  expect(version()).toBe(STEPS.length)
  await expect(migrate(db, clock, "old.case", [...STEPS, addColumn, failing])).rejects.toThrow("half-way")
  expect([version(), columns().includes("later"), columns().includes("never")]).toEqual([STEPS.length, false, false])
  await migrate(db, clock, "old.case", [...STEPS, addColumn])
  expect([version(), columns().includes("later")]).toEqual([STEPS.length + 1, true])
  await expect(migrate(db, clock, "old.case")).rejects.toMatchObject({ fault: "newer" })
  const journal = await db.selectFrom("journal").select("action").execute()
  expect(journal.map(({ action }) => action)).toEqual(["created"])
  await db.destroy()
})
