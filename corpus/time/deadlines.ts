import { readFileSync } from "node:fs"
import { parse } from "yaml"

/** A line of `deadlines.yaml`: a sentence of our own and the time in it. */
export interface Deadline {
  readonly on: string | null
  readonly in: string
  readonly phrase: string | null
  readonly type: string | null
  readonly value: string | null
  readonly mod: string | null
  readonly edtf: string | null
}

/** Reads the golden deadlines. Plain dates in the file stay strings. */
export function readDeadlines(): Deadline[] {
  const rows = parse(readFileSync(new URL("deadlines.yaml", import.meta.url), "utf8"), { schema: "core" }) as (Partial<
    Record<keyof Deadline, string | null>
  > & { none?: boolean })[]
  return rows.map((row) => ({
    on: row.on ?? null,
    in: row.in ?? "",
    phrase: row.none ? null : (row.phrase ?? null),
    type: row.type ?? null,
    value: row.value ?? null,
    mod: row.mod ?? null,
    edtf: row.edtf ?? null,
  }))
}
