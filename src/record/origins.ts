import type { ReportId } from "../model/ids.ts"
import type { Origin } from "../model/item.ts"
import type { Derivation } from "../model/judgement.ts"

/** One account of an item: the report and the source that it names, if it names one. */
export interface SourcedAccount {
  readonly report: ReportId
  readonly source: string | null
}

/**
 * The distinct ultimate sources over an item's accounts (contract.md): an attributed account's source is the named source; an unattributed
 * one's is its report, and reports joined by a text derivation are one. Each `why` tells how to recount it by hand.
 */
export function originsOf(accounts: readonly SourcedAccount[], derivations: readonly Derivation[]): Origin[] {
  const root = families(derivations)
  const origins = new Map<string, { why: string; reports: Set<ReportId> }>()
  for (const { report, source } of accounts) {
    const family = root(report)
    const key = source === null ? `report:${family}` : `source:${source}`
    const why =
      source === null
        ? family === report
          ? "told in the report's own voice"
          : `rests on the text of ${family}`
        : `said by ${source}`
    const origin = origins.get(key)
    if (origin) origin.reports.add(report)
    else origins.set(key, { why, reports: new Set([report]) })
  }
  return [...origins]
    .map(([key, { why, reports }]) => ({ key, why, reports: [...reports].sort() }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** Maps a report to the first (by id) of the reports that text derivations join it to. */
function families(derivations: readonly Derivation[]): (report: ReportId) => ReportId {
  const parent = new Map<ReportId, ReportId>()
  const find = (report: ReportId): ReportId => {
    let at = report
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up
    return at
  }
  for (const { from, to, how } of derivations) {
    if (typeof to !== "string" || how === "shared-quotation" || how === "cites-outlet") continue
    const [a, b] = [find(from), find(to)].sort()
    if (a !== undefined && b !== undefined && a !== b) parent.set(b, a)
  }
  return find
}
