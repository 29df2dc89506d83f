import { linkCase } from "../link/link.ts"
import type { Codebook } from "../model/codebook.ts"
import type { ReportId } from "../model/ids.ts"
import type { Link } from "../model/judgement.ts"
import type { Mention } from "../model/mention.ts"
import { isKind } from "../model/mention.ts"
import type { CaseRecord } from "../model/record.ts"
import type { Report } from "../model/report.ts"
import { inWindow, monthInWindow } from "./calendar.ts"
import { type DateBasis, inferDates } from "./dating.ts"
import { foldRecord } from "./fold.ts"

export interface CompileInput {
  readonly reports: readonly Report[]
  /** Mentions as read from each report alone. */
  readonly mentions: ReadonlyMap<ReportId, readonly Mention[]>
  readonly codebook: Codebook
  readonly made: CaseRecord["made"]
  /** Reads a report again, once the case has settled the day that its relative dates count from. */
  readonly read: (report: Report) => readonly Mention[]
}

/**
 * Mentions to record: links the reports, settles the dates of those that print none, reads these again from that day, links anew and folds.
 * Where every report is dated, one pass is enough.
 */
export function compileRecord(input: CompileInput): CaseRecord {
  return compileCase(input).record
}

/** A record with the links that it was folded from. */
export interface Compiled {
  readonly record: CaseRecord
  readonly links: readonly Link[]
}

/** The same, with the links: `explain` shows their grounds. */
export function compileCase({ reports, mentions, codebook, made, read }: CompileInput): Compiled {
  const first = linkCase({ reports, mentions, codebook })
  const dates = inferDates(reports, mentions, first.links, codebook)
  if (dates.size === 0)
    return { record: foldRecord({ reports, mentions, codebook, dates, ...first }, made), links: first.links }
  const dated = reports.map((report) => ({
    ...report,
    anchorDate: report.anchorDate ?? dates.get(report.id)?.day ?? null,
  }))
  const settled = new Map(mentions)
  for (const report of dated) {
    const basis = dates.get(report.id)
    if (!basis) continue
    const own = basis.day ? read(report) : (mentions.get(report.id) ?? [])
    settled.set(
      report.id,
      keepTold(mentions.get(report.id) ?? [], own).map((mention) => withYear(mention, basis)),
    )
  }
  // Reports go into the record with their own text's date only; the settled one is shown as inferred.
  const linked = linkCase({ reports: dated, mentions: settled, codebook })
  return {
    record: foldRecord({ reports, mentions: settled, codebook, dates, ...linked }, made),
    links: linked.links,
  }
}

/** Days that the report settled by itself stay as they were: the second reading only fills what the first left open. */
function keepTold(first: readonly Mention[], again: readonly Mention[]): readonly Mention[] {
  if (first === again) return again
  const told = new Map(
    first.flatMap((mention) =>
      isKind(mention, "time") && /^\d{4}-\d{2}-\d{2}/.test(mention.value ?? "") ? [[mention.id, mention] as const] : [],
    ),
  )
  return again.map((mention) => told.get(mention.id) ?? mention)
}

/** Gives "XXXX-02-05" the year that the case has settled. */
function withYear(mention: Mention, { window }: DateBasis): Mention {
  if (!isKind(mention, "time")) return mention
  const value = inWindow(mention.value, window) ?? monthInWindow(mention.value, window)
  return value === null || value === mention.value ? mention : { ...mention, value }
}
