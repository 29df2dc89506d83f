import { CompiledQuery, type Selectable, type Transaction } from "kysely"
import type { Mention } from "../../model/mention.ts"
import type { Report } from "../../model/report.ts"
import { StoreError } from "../error.ts"
import type { Reading } from "../store.ts"
import { withBlanks } from "./blank.ts"
import type { CaseTables } from "./schema.ts"

/** Mentions that go into one statement: building and running one for each takes most of the time of adding. */
const ROWS = 40

/** What a report is built from. */
export type ReportRow = Pick<
  Selectable<CaseTables["report"]>,
  "id" | "text" | "fields" | "mention_count" | "read_version" | "read_codebooks"
>

/** Writes a report's mentions. */
export async function insertMentions(
  db: Transaction<CaseTables>,
  report: string,
  mentions: readonly Mention[],
): Promise<void> {
  for (let from = 0; from < mentions.length; from += ROWS) {
    const rows = mentions.slice(from, from + ROWS)
    const columns = '"report_id", "id", "kind", "start_at", "end_at", "quote", "position", "fields"'
    const places = rows.map(() => "(?, ?, ?, ?, ?, ?, ?, ?)").join(", ")
    const values = rows.flatMap((mention, i) => {
      const { id, kind, start, end, text } = mention
      return [report, id, kind, start, end, text, from + i, JSON.stringify(mention)]
    })
    await db.executeQuery(CompiledQuery.raw(`insert into "mention" (${columns}) values ${places}`, values))
  }
}

/** The report of a row. */
export function reportOf(row: { readonly text: string; readonly fields: string }): Report {
  return { ...(JSON.parse(row.fields) as Report), text: row.text }
}

/** With what the report of a row was read. */
export function readingOf(row: ReportRow): Reading {
  return { version: row.read_version, codebooks: JSON.parse(row.read_codebooks) as string[] }
}

/** The mention of a row, of an earlier build too. @throws StoreError "corrupt" where its columns contradict its fields */
export function mentionOf(
  report: string,
  row: {
    readonly id: string
    readonly start_at: number
    readonly end_at: number
    readonly quote: string
    readonly fields: string
  },
): Mention {
  const mention = JSON.parse(row.fields) as Mention
  const agrees =
    mention.id === row.id && mention.start === row.start_at && mention.end === row.end_at && mention.text === row.quote
  if (!agrees) throw new StoreError("corrupt", `report "${report}": mention ${row.id} contradicts its own fields`)
  return withBlanks(mention)
}
