import { isStitched } from "../model/attribution.ts"
import type { ItemId, MentionId, ReportId } from "../model/ids.ts"
import type { ItemBase } from "../model/item.ts"
import type { CaseRecord, RecordReport } from "../model/record.ts"
import type { Report } from "../model/report.ts"
import { foldAccess, foldControl } from "./access.ts"
import { foldAgreements } from "./agreements.ts"
import { foldAllegations } from "./allegations.ts"
import { type CaseInput, CaseView, refKey } from "./case-view.ts"
import type { cluster } from "./cluster.ts"
import { commitmentGroups, foldCommitments, withBreaches } from "./commitments.ts"
import { foldDisplacements } from "./displacements.ts"
import { foldDisputes } from "./disputes.ts"
import { FigureIndex, foldFigures } from "./figures.ts"
import { foldFunding } from "./funding.ts"
import { foldIncidents } from "./incidents.ts"
import { foldInstruments } from "./instruments.ts"
import { type ItemPrefix, itemIdFor } from "./item-base.ts"
import { foldMeetings } from "./meetings.ts"
import { foldMonitorCounts } from "./monitor-counts.ts"
import { foldActors, foldPlaces } from "./names.ts"
import { foldPositions } from "./positions.ts"
import { foldStatements } from "./statements.ts"
import { foldUnresolved } from "./unresolved.ts"

/**
 * Folds mentions, links and derivations into the record. Pure: the same case gives the same record, whatever the order of its parts.
 * @param made version, time and codebooks to state in the record; the clock is the caller's.
 */
export function foldRecord(input: CaseInput, made: CaseRecord["made"]): CaseRecord {
  const view = new CaseView(input)
  const figureIndex = new FigureIndex(view)
  const incidents = foldIncidents(view, figureIndex)
  const incidentOf = finder(incidents)
  const groups = commitmentGroups(view)
  const commitmentIds = ids("C", groups)
  const allegations = foldAllegations(view, incidentOf, commitmentIds)
  const figures = foldFigures(view, figureIndex, incidentOf)
  const statements = foldStatements(view)
  const meetings = foldMeetings(view)
  const promised = foldCommitments(view, groups, allegations)
  const instruments = foldInstruments(view)
  const agreements = foldAgreements(view, groups, { commitments: promised, instruments, allegations })
  const commitments = withBreaches(view, promised, agreements, { allegations, incidents })
  const find = finder([...incidents, ...figures, ...statements, ...meetings, ...commitments])
  return {
    reports: view.reports.map((report) => recordReport(report, view)),
    actors: foldActors(view),
    places: foldPlaces(view),
    statements,
    positions: foldPositions(view),
    commitments,
    instruments,
    agreements,
    incidents,
    figures,
    meetings,
    access: foldAccess(view, figureIndex),
    control: foldControl(view),
    allegations,
    monitorCounts: foldMonitorCounts(view),
    displacements: foldDisplacements(view),
    funding: foldFunding(view),
    derivations: [...input.derivations],
    disputes: foldDisputes(view, find, { incidents, figures, statements }),
    unresolved: foldUnresolved(view),
    made,
  }
}

function recordReport(report: Report, view: CaseView): RecordReport {
  const { id, file, sha256, title, outlet, language, notes, zones } = report
  const inferred = view.dates.get(id)
  const settled = inferred?.day ?? inferred?.window
  const publishedAt =
    report.publishedAt.value === null && inferred && settled
      ? {
          value: inferred.day === null ? null : `${inferred.day}/..`,
          how: "inferred" as const,
          why: inferred.basis.join("; "),
        }
      : report.publishedAt
  return { id, file, sha256, title, outlet, publishedAt, language, notes: [...notes, ...stitched(id, view)], zones }
}

/** How many signs a note spells out. */
const SIGNS_SHOWN = 6

/** A note on a page that seems stitched together or rewritten, with the words that gave it away. */
function stitched(id: ReportId, view: CaseView): RecordReport["notes"] {
  const signs = view.stitchedSigns(id)
  if (!isStitched(signs)) return []
  const shown = [...new Set(signs.map((sign) => sign.text))]
  const more = shown.length - SIGNS_SHOWN
  return [
    {
      code: "stitched",
      text: `It may be stitched together or rewritten, so pronouns were left unresolved beyond their paragraph: ${shown.slice(0, SIGNS_SHOWN).join("; ")}${more > 0 ? `; and ${more} more` : ""}.`,
    },
  ]
}

/** Maps each mention to the item whose evidence holds it. */
function finder(items: readonly ItemBase[]): (report: ReportId, mention: MentionId) => ItemId | null {
  const map = new Map<string, ItemId>()
  for (const { id, evidence } of items)
    for (const { report, mention } of evidence) map.set(refKey({ report, mention }), id)
  return (report, mention) => map.get(refKey({ report, mention })) ?? null
}

function ids(
  prefix: ItemPrefix,
  groups: ReturnType<typeof cluster<"commitment">>,
): (report: ReportId, mention: MentionId) => ItemId | null {
  const map = new Map<string, ItemId>()
  for (const group of groups) {
    const first = group[0]
    if (!first) continue
    const id = itemIdFor(prefix, first.report.id, first.mention.id)
    for (const { report, mention } of group) map.set(refKey({ report: report.id, mention: mention.id }), id)
  }
  return (report, mention) => map.get(refKey({ report, mention })) ?? null
}
