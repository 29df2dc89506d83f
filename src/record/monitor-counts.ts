import type { MonitorCount } from "../model/record.ts"
import { type CaseView, fieldEvidenceOf, type Located } from "./case-view.ts"
import { cluster } from "./cluster.ts"
import { itemBase } from "./item-base.ts"
import { namedWords, sourceWords, timeWords, withWords } from "./name-evidence.ts"

/** Counts of breaches as monitors give them; the same count told by several reports is one. Nothing is added up. */
export function foldMonitorCounts(view: CaseView): MonitorCount[] {
  const key = ({ report, mention }: Located<"count">) => {
    const day = view.date(report, mention.period)?.value ?? mention.periodWords?.text.toLowerCase() ?? null
    return mention.monitor === null || day === null
      ? null
      : [mention.monitor, mention.low, mention.best, mention.high, mention.against, day].join("\u0000")
  }
  return cluster(view.all("count"), [], key).map((group) => monitorCount(view, group))
}

function monitorCount(view: CaseView, group: readonly Located<"count">[]): MonitorCount {
  const one = group[0]
  if (!one) throw new RangeError("a monitor's count needs at least one mention")
  const { report, mention } = one
  const speaker = view.speaker(report.id, mention.saidIn)
  return {
    ...itemBase(view, "N", group, (each) => each.mention.monitor, fieldEvidence(view, group)),
    monitor: mention.monitor,
    count: mention.best,
    low: mention.low,
    high: mention.high,
    bound: mention.bound,
    printed: mention.text,
    unit: mention.unit,
    of: first(group, (each) => each.of?.text) ?? "",
    definition: first(group, (each) => each.definition?.text),
    against: mention.against,
    place: view.get("place", report.id, mention.place)?.name ?? null,
    period: first(group, (each) => each.periodWords?.text),
    date: view.date(report, mention.period),
    truceDay: first(group, (each) => each.truceDay),
    allegedBy: speaker === mention.monitor ? null : speaker,
  }
}

function first<T>(
  group: readonly Located<"count">[],
  of: (mention: Located<"count">["mention"]) => T | null | undefined,
): T | null {
  for (const { mention } of group) {
    const value = of(mention)
    if (value !== null && value !== undefined) return value
  }
  return null
}

function fieldEvidence(view: CaseView, group: readonly Located<"count">[]) {
  return withWords({
    monitor: group.flatMap((one) => namedWords(view, one, one.mention.monitor)),
    against: group.flatMap((one) => namedWords(view, one, one.mention.against)),
    place: group.flatMap((one) =>
      namedWords(view, one, view.get("place", one.report.id, one.mention.place)?.name ?? null),
    ),
    date: group.flatMap(({ report, mention }) => timeWords(view, report, mention.period)),
    allegedBy: group.flatMap(({ report, mention }) => sourceWords(view, report, mention.saidIn)),
    ...Object.fromEntries(
      (["of", "definition"] as const).map((field) => [
        field,
        group.flatMap((one) => partWords(one, one.mention[field])),
      ]),
    ),
    period: group.flatMap((one) => partWords(one, one.mention.periodWords)),
  })
}

function partWords(
  { report, mention }: Located<"count">,
  part: { readonly start: number; readonly end: number } | null,
) {
  return part ? [fieldEvidenceOf(report, mention, part)] : []
}
