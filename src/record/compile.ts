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
import { LinkMemory } from "./link-memory.ts"

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

/**
 * The same, with the links: `explain` shows their grounds.
 * @param memory what linking has cost so far, where the case is compiled again and again; it never changes the outcome.
 */
export function compileCase(input: CompileInput, memory = new LinkMemory()): Compiled {
  const { reports, mentions, codebook, made } = input
  const first = memory.link("as-read", { reports, mentions, codebook })
  const dates = inferDates(reports, mentions, first.links, codebook)
  if (dates.size === 0)
    return { record: foldRecord({ reports, mentions, codebook, dates, ...first }, made), links: first.links }
  const settled = new Map(mentions)
  const dated = reports.map((report) => {
    const basis = dates.get(report.id)
    if (!basis) return report
    const own = mentions.get(report.id) ?? []
    const again = memory.settle(report, own, basis, () => settle(report, own, basis, input.read))
    settled.set(report.id, again.mentions)
    return again.report
  })
  // Reports go into the record with their own text's date only; the settled one is shown as inferred.
  const linked = memory.link("as-dated", { reports: dated, mentions: settled, codebook })
  return {
    record: foldRecord({ reports, mentions: settled, codebook, dates, ...linked }, made),
    links: linked.links,
  }
}

function settle(report: Report, own: readonly Mention[], basis: DateBasis, read: CompileInput["read"]) {
  const dated = { ...report, anchorDate: report.anchorDate ?? basis.day }
  const again = basis.day ? read(dated) : own
  return { report: dated, mentions: keepTold(own, again).map((mention) => withYear(mention, basis)) }
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
