/* eslint-disable @typescript-eslint/require-await -- the interface is asynchronous; an async method turns what it throws into a rejection */
import type { DatabaseSyncInstance, StatementSyncInstance } from "@photostructure/sqlite"
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely"

/**
 * Kysely on one connection of @photostructure/sqlite. Unlike Kysely's own SQLite dialect it begins transactions as writers at once:
 * a deferred one that turns from reading to writing fails with "database is locked" however long it may wait.
 */
export function sqliteDialect(database: DatabaseSyncInstance): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new OneConnectionDriver(database),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

/** Hands out the one connection to one user at a time. */
class OneConnectionDriver implements Driver {
  private readonly database: DatabaseSyncInstance
  private readonly connection: SqliteConnection
  private tail: Promise<void> = Promise.resolve()
  private release: () => void = () => {}

  constructor(database: DatabaseSyncInstance) {
    this.database = database
    this.connection = new SqliteConnection(database)
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.tail
    let release = () => {}
    this.tail = new Promise((resolve) => {
      release = resolve
    })
    await before
    this.release = release
    return this.connection
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("commit"))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("rollback"))
  }

  async releaseConnection(): Promise<void> {
    this.release()
  }

  /**
   * Brings the write-ahead log into the file and, where no other process has it open, does away with the log, so that a closed case is one file
   * to copy or mail. SQLite does so by itself only once all statements have ended, and these end when they are collected.
   */
  private tidy(): void {
    try {
      this.database.exec("pragma busy_timeout = 0")
      this.database.exec("pragma wal_checkpoint(truncate)")
      this.database.exec("pragma journal_mode = delete")
    } catch {
      // Another process has the case open: it will do this when it closes.
    }
  }

  async destroy(): Promise<void> {
    this.tidy()
    this.connection.forget()
    this.database.close()
  }
}

/** Statements kept ready; an upper bound, so that a caller who builds texts of queries does not fill the memory. */
const MOST_STATEMENTS = 100

class SqliteConnection implements DatabaseConnection {
  private readonly database: DatabaseSyncInstance
  private readonly statements = new Map<string, StatementSyncInstance>()

  constructor(database: DatabaseSyncInstance) {
    this.database = database
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const statement = this.prepared(query.sql)
    const parameters = query.parameters as never[]
    if (/^\s*(?:select|with|pragma)\b|\breturning\b/iu.test(query.sql)) {
      return { rows: statement.all(...parameters) as R[] }
    }
    const { changes, lastInsertRowid } = statement.run(...parameters)
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
  }

  // biome-ignore lint/correctness/useYield: the interface asks for it; nothing streams, pages of rows are asked for instead
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new RangeError("streams of rows are not supported: ask for pages")
  }

  /** Lets go of all statements. They end when they are collected: the library has no way to end them at once. */
  forget(): void {
    this.statements.clear()
  }

  private prepared(sql: string): StatementSyncInstance {
    const known = this.statements.get(sql)
    if (known) return known
    if (this.statements.size >= MOST_STATEMENTS) this.forget()
    const statement = this.database.prepare(sql)
    this.statements.set(sql, statement)
    return statement
  }
}
