import type { Generated } from "kysely"

/** The tables of a case. Only types and constructs that PostgreSQL has as well (its `bytea` for blobs). */
export interface CaseTables {
  report: {
    id: string
    sha256: string
    file: string | null
    title: string | null
    outlet: string | null
    published_at: string | null
    language: string | null
    text: string
    raw: Uint8Array | null
    /** The report without its text, as JSON. */
    fields: string
    mention_count: number
    read_version: string
    /** JSON list. */
    read_codebooks: string
    added_at: string
  }
  mention: {
    report_id: string
    id: string
    kind: string
    start_at: number
    end_at: number
    quote: string
    /** Place among the report's mentions, from 0. */
    position: number
    /** The whole mention as JSON. */
    fields: string
  }
  judgement: { number: Generated<number>; at: string; by: string; about: string; verdict: string; reason: string }
  setting: { name: string; value: string }
  journal: { number: Generated<number>; at: string; action: string; about: string | null; note: string }
}
