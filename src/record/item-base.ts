import { sidesOf } from "../link/dispute/sides.ts"
import { originsOf, type SourcedAccount } from "../link/origin.ts"
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

/**
 * A copy still rests on the source of its original where it lost the name, or words it otherwise ("Washington" for its minister): where another text of its family names
 * one for the item, that is its source too. A source of its own, of another side, stays one.
 */
function withFamilySource(
  view: CaseView,
  accounts: readonly { readonly report: ReportId; readonly namedSource: string | null }[],
): SourcedAccount[] {
  const sides = sidesOf(view.codebook)
  const one = (x: string, y: string): boolean =>
    x.split("; ").some((name) => y.split("; ").some((other) => sides.related(name, other)))
  const byFamily = new Map<ReportId, string[]>()
  // The original's name first, then by report: whatever the order of accounts.
  const ordered = [...accounts].sort(
    (a, b) => age(view, a.report) - age(view, b.report) || (a.report < b.report ? -1 : 1),
  )
  for (const { report, namedSource } of ordered) {
    if (namedSource === null) continue
    const names = byFamily.get(view.familyOf(report)) ?? []
    if (!names.some((name) => one(name, namedSource))) byFamily.set(view.familyOf(report), [...names, namedSource])
  }
  return accounts.map(({ report, namedSource }) => {
    const names = view.families.has(report) ? (byFamily.get(view.familyOf(report)) ?? []) : []
    const source = namedSource === null ? names[0] : names.find((name) => one(name, namedSource))
    return source === undefined || source === namedSource
      ? { report, namedSource }
      : { report, namedSource: source, byDerivation: true }
  })
}

const age = (view: CaseView, report: ReportId): number => (view.familyOf(report) === report ? 0 : 1)
