import { originsOf } from "../link/origin.ts"
import { contentHash, ItemId, type MentionId, type ReportId } from "../model/ids.ts"
import type { FieldEvidence, ItemBase, Origin } from "../model/item.ts"
import type { Kind } from "../model/mention.ts"
import { type CaseView, evidenceOf, type Located } from "./case-view.ts"

/** Letters that begin the ids of each list, so that a person sees what an id names. */
export type ItemPrefix =
  | "A"
  | "L"
  | "S"
  | "P"
  | "C"
  | "R"
  | "I"
  | "F"
  | "M"
  | "H"
  | "T"
  | "V"
  | "D"
  | "N"
  | "E"
  | "G"
  | "K"

/** An item's id: derived from its first evidence, so it stays while that stands. */
export function itemIdFor(prefix: ItemPrefix, report: ReportId, mention: MentionId, extra = ""): ItemId {
  return ItemId(`${prefix}-${contentHash(report, mention, extra).slice(0, 7)}`)
}

/**
 * The part that every item has: evidence in order, and the three numbers (reports, publishers, origins).
 * @param sourceOf the named source of one account; null where none is named (the report itself is then the source).
 */
export function itemBase<K extends Kind>(
  view: CaseView,
  prefix: ItemPrefix,
  group: readonly Located<K>[],
  sourceOf: (one: Located<K>) => string | null,
  fieldEvidence: FieldEvidence = {},
  extra = "",
): ItemBase {
  const first = group[0]
  if (!first) throw new RangeError("an item needs at least one mention")
  const reports = [...new Set(group.map(({ report }) => report))]
  const outlets = reports.map(({ outlet }) => outlet)
  const accounts = group.map((one) => ({ report: one.report.id, namedSource: sourceOf(one) }))
  const origins: readonly Origin[] = originsOf(withFamilySource(view, accounts), view.families)
  return {
    id: itemIdFor(prefix, first.report.id, first.mention.id, extra),
    evidence: group.map(({ report, mention }) => evidenceOf(report, mention)),
    fieldEvidence,
    reportCount: reports.length,
    publisherCount: outlets.includes(null) ? null : new Set(outlets).size,
    originCount: origins.length,
    origins,
  }
}

/** A copy that lost the source's name still rests on it: where another text of its family names one for the item, that is its source too. */
function withFamilySource(
  view: CaseView,
  accounts: readonly { readonly report: ReportId; readonly namedSource: string | null }[],
): { report: ReportId; namedSource: string | null }[] {
  const named = new Map<ReportId, string>()
  for (const { report, namedSource } of accounts) {
    const family = view.familyOf(report)
    if (namedSource !== null && !named.has(family)) named.set(family, namedSource)
  }
  return accounts.map(({ report, namedSource }) => {
    const shares = view.families.has(report)
    return { report, namedSource: namedSource ?? (shares ? (named.get(view.familyOf(report)) ?? null) : null) }
  })
}
