import { closeSync, existsSync, openSync, readSync } from "node:fs"
import { setTimeout as pause } from "node:timers/promises"
import { DatabaseSync, type DatabaseSyncInstance } from "@photostructure/sqlite"
import { Kysely } from "kysely"
import { StoreError } from "../error.ts"
import type { Clock } from "../store.ts"
import { sqliteDialect } from "./dialect.ts"
import { APPLICATION_ID, migrate } from "./migration.ts"
import type { CaseTables } from "./schema.ts"
import { SqliteStore } from "./store.ts"

/** How long a process waits for another one's transaction, in milliseconds. */
const WAIT = 30_000

/**
 * Opens a case; an older one is brought to the present schema.
 * @param create whether a file that is not there is made
 * @throws StoreError "missing", "not-a-case", "newer"
 */
export async function openCase(path: string, clock: Clock, create = false): Promise<SqliteStore> {
  if (!create && !existsSync(path)) throw new StoreError("missing", `there is no case at ${path}`)
  const database = await opened(path)
  const db = new Kysely<CaseTables>({ dialect: sqliteDialect(database) })
  try {
    await migrate(db, clock, path)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return new SqliteStore(db, clock)
}

/** Whether a file is a case, told by its header; false for a file that is not there. */
export function isCaseFile(path: string): boolean {
  const header = Buffer.alloc(100)
  try {
    const file = openSync(path, "r")
    try {
      if (readSync(file, header, 0, 100, 0) < 100) return false
    } finally {
      closeSync(file)
    }
  } catch {
    return false
  }
  return header.toString("latin1", 0, 15) === "SQLite format 3" && header.readUInt32BE(68) === APPLICATION_ID
}

async function opened(path: string): Promise<DatabaseSyncInstance> {
  // Two processes that make one new case at once get in each other's way while the file turns to its write-ahead log; waiting settles it.
  for (let attempt = 0; ; attempt++) {
    let database: DatabaseSyncInstance | null = null
    try {
      database = new DatabaseSync(path, { timeout: WAIT, enableForeignKeyConstraints: true })
      database.exec("pragma journal_mode = wal")
      database.exec("pragma synchronous = full")
      database.exec("pragma secure_delete = on")
      return database
    } catch (error) {
      database?.close()
      const reason = error instanceof Error ? error.message : String(error)
      if (/not a database/iu.test(reason)) throw new StoreError("not-a-case", `${path} is no case file`)
      if (!/locked|busy/iu.test(reason) || attempt >= 100)
        throw new StoreError("missing", `${path} can't be opened (${reason})`)
      await pause(50)
    }
  }
}
