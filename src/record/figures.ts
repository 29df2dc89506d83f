import type { ItemId, MentionId, ReportId } from "../model/ids.ts"
import type { FigureAccount, FigureItem } from "../model/item.ts"
import type { Link } from "../model/judgement.ts"
import { type CaseView, type Located, refKey } from "./case-view.ts"
import { cluster } from "./cluster.ts"
import { itemBase, itemIdFor } from "./item-base.ts"
import { sourceWords, withWords } from "./name-evidence.ts"

/** Which item of the record a figure mention went into; known before the items themselves are made. */
export class FigureIndex {
  readonly groups: readonly (readonly Located<"figure">[])[]
  private readonly ids = new Map<string, ItemId>()

  constructor(view: CaseView) {
    this.groups = cluster(view.all("figure"), view.linksOf("same-figure"))
    for (const group of this.groups) {
      const first = group[0]
      if (!first) continue
      const id = itemIdFor("F", first.report.id, first.mention.id)
      for (const { report, mention } of group) this.ids.set(refKey({ report: report.id, mention: mention.id }), id)
    }
  }

  itemOf(report: ReportId, mention: MentionId | null): ItemId | null {
    return mention === null ? null : (this.ids.get(refKey({ report, mention })) ?? null)
  }
}

/** The figures of a case: one quantity each, with every account of it side by side; nothing is added up or averaged. */
export function foldFigures(
  view: CaseView,
  index: FigureIndex,
  incidentOf: (report: ReportId, mention: MentionId) => ItemId | null,
): FigureItem[] {
  const links = view.linksOf("same-figure")
  return index.groups.map((group) => figure(view, group, links, index, incidentOf))
}

function figure(
  view: CaseView,
  group: readonly Located<"figure">[],
  links: readonly Link[],
  index: FigureIndex,
  incidentOf: (report: ReportId, mention: MentionId) => ItemId | null,
): FigureItem {
  const lead = group[0]
  if (!lead) throw new RangeError("a figure item needs at least one mention")
  const accounts = group.map((one) => account(view, one))
  const relation = relationOf(group, accounts, links)
  const partOf =
    group.map(({ report, mention }) => index.itemOf(report.id, mention.partOf)).find((id) => id !== null) ?? null
  const incident =
    group
      .map(({ report, mention }) => (mention.incident ? incidentOf(report.id, mention.incident) : null))
      .find((id) => id !== null) ?? null
  const range = rangeOf(accounts, relation)
  return {
    ...itemBase(view, "F", group, ({ report, mention }) => view.namedSource(report.id, mention.allegedBy)),
    measure: lead.mention.measure,
    about: about(view, lead),
    unit: lead.mention.unit,
    cumulative: group.every(({ mention }) => mention.cumulative),
    aspect: lead.mention.aspect,
    ...range,
    items: group.map(({ mention }) => mention.id),
    accounts,
    relation,
    incident,
    partOf: partOf === itemIdFor("F", lead.report.id, lead.mention.id) ? null : partOf,
  }
}

function account(view: CaseView, { report, mention }: Located<"figure">): FigureAccount {
  const incident = view.get("incident", report.id, mention.incident)
  return {
    report: report.id,
    mention: mention.id,
    text: mention.text,
    allegedBy: view.speaker(report.id, mention.allegedBy),
    low: mention.low,
    best: mention.best,
    high: mention.high,
    bound: mention.bound,
    asOf: view.date(report, incident?.time ?? null)?.value ?? null,
    fieldEvidence: withWords({ allegedBy: sourceWords(view, report, mention.allegedBy) }),
  }
}

function relationOf(
  group: readonly Located<"figure">[],
  accounts: readonly FigureAccount[],
  links: readonly Link[],
): FigureItem["relation"] {
  if (group.length < 2) return null
  const keys = new Set(group.map(({ report, mention }) => refKey({ report: report.id, mention: mention.id })))
  const told = new Set(
    links
      .filter((link) => link.verdict === "positive" && keys.has(refKey(link.a)) && keys.has(refKey(link.b)))
      .map(({ relation }) => relation),
  )
  // Where one number replaces another and a third contradicts both, the accounts differ.
  for (const relation of ["different-scope", "differ", "update", "agree"] as const)
    if (told.has(relation)) return relation
  const lows = new Set(accounts.map(({ low, best, high }) => `${low}/${best}/${high}`))
  return lows.size === 1 ? "agree" : "differ"
}

/** Lowest and highest printed number, never across different scopes. */
function rangeOf(
  accounts: readonly FigureAccount[],
  relation: FigureItem["relation"],
): Pick<FigureItem, "low" | "high" | "rule"> {
  if (relation === "different-scope")
    return { low: null, high: null, rule: "different scope: shown side by side, no range" }
  const numbers = accounts.flatMap(({ low, best, high }) => [low, best, high]).filter((n) => n !== null)
  if (numbers.length === 0) return { low: null, high: null, rule: "no number is printed" }
  const open = accounts.some(({ bound, high }) => high === null && bound !== "vague")
  return {
    low: Math.min(...numbers),
    high: open ? null : Math.max(...numbers),
    rule: open
      ? "min–max of the printed numbers, open above (a lower bound is among them)"
      : "min–max of the printed numbers",
  }
}

/** What a figure counts: its population or unit, then where and when its incident is told to have been. */
function about(view: CaseView, { report, mention }: Located<"figure">): string {
  const incident = view.get("incident", report.id, mention.incident)
  const place = view.get("place", report.id, incident?.place ?? null)
  const date = view.date(report, incident?.time ?? null)
  return [
    mention.population ?? mention.unit,
    mention.measure === "other" ? null : mention.measure,
    place?.name ?? null,
    date?.value ?? null,
  ]
    .filter(Boolean)
    .join(", ")
}
