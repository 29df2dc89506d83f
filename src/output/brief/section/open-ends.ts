import type { BriefLine, BriefSection } from "../../../model/brief.ts"
import { MentionId } from "../../../model/ids.ts"
import type { Evidence } from "../../../model/item.ts"
import type { CaseRecord, Unresolved } from "../../../model/record.ts"
import { readableDate, say, subLine } from "../line.ts"
import type { SourceText } from "../source-text.ts"

/** What the reports leave open, and why: lost speakers, dates without anchor, reports not read. */
export function unresolvedSection(record: CaseRecord, source: SourceText): BriefSection {
  return {
    code: "unresolved",
    heading: "Unresolved, and why",
    empty: "Nothing that was read stays unresolved.",
    lines: [
      ...record.unresolved.filter(({ what }) => what !== "date").map((one) => unresolvedLine(one, source)),
      ...dateLines(
        record.unresolved.filter(({ what }) => what === "date"),
        source,
      ),
    ],
  }
}

/** Dates that stay open, one line a report and reason: they are many, and one cause explains them. */
function dateLines(open: readonly Unresolved[], source: SourceText): BriefLine[] {
  const groups = new Map<string, Unresolved[]>()
  for (const one of open)
    groups.set(`${one.report}\u0000${one.why}`, [...(groups.get(`${one.report}\u0000${one.why}`) ?? []), one])
  return [...groups.values()].map((group) => ({
    item: null,
    support: null,
    under: [],
    segments: [
      say(`${group.length === 1 ? "Date" : "Dates"}, ${group[0]?.why}: `),
      ...group.flatMap((one, i) => [
        ...(i > 0 ? [say(", ")] : []),
        source.quote(one.report, one),
        say(" "),
        source.place(placeOf(one)),
      ]),
    ],
  }))
}

function placeOf({ report, start, end, text }: Unresolved): Evidence {
  return { report, mention: MentionId(""), start, end, text }
}

function unresolvedLine(one: Unresolved, source: SourceText): BriefLine {
  const what = one.what === "speaker" ? "Speaker" : one.what === "place" ? "Place" : "Report"
  const words = one.what === "language" ? [say(source.label(one.report))] : [source.quote(one.report, one)]
  return {
    item: null,
    segments: [say(`${what}: `), ...words, say(`: ${one.why} (`), source.place(placeOf(one)), say(")")],
    support: null,
    under: [],
  }
}

/** How dates that no report prints were derived, and what in the pages is not article text. */
export function basisSection(record: CaseRecord, source: SourceText): BriefSection {
  const dated = record.reports.map((report): BriefLine => {
    const { value, how, why } = report.publishedAt
    const label = source.label(report.id)
    const day = value === null ? "no day" : readableDate({ value, text: value, basis: [] })
    // The chain names reports by their ids; the brief calls them by their labels.
    const chain = record.reports.reduce((text, { id }) => text.replaceAll(id, source.label(id)), why)
    return {
      item: null,
      segments: [say(`${label}: ${day} (${how}${chain ? `: ${chain}` : ""}).`)],
      support: null,
      under: report.notes.map(({ text }) => subLine([say(text)])),
    }
  })
  return { code: "basis", heading: "Basis of derived dates", empty: "", lines: dated }
}

/** Furniture of the pages: kept in the text, not read as the reporter's words. */
export function debrisSection(record: CaseRecord, source: SourceText): BriefSection {
  const lines = record.reports.flatMap(({ id, zones }) =>
    zones
      .filter(({ zone }) => zone === "debris" || zone === "caption")
      .map((zone): BriefLine => {
        const at = { report: id, mention: "" as never, start: zone.start, end: zone.end, text: "" }
        return {
          item: null,
          segments: [say(`${zone.zone}: `), source.quote(id, zone), say(` (${zone.why}, `), source.place(at), say(")")],
          support: null,
          under: [],
        }
      }),
  )
  return { code: "not-article-text", heading: "Not article text", empty: "Every line was read as article text.", lines }
}
