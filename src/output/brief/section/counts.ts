import type { BriefLine, BriefSection } from "../../../model/brief.ts"
import type { CaseRecord, MonitorCount } from "../../../model/record.ts"
import { itemLine, readableDate, say, subLine } from "../line.ts"
import type { SourceText } from "../source-text.ts"

/** Breaches as monitors count them. Two monitors of one truce count different things: nothing is added up, and no count becomes an incident. */
export function countsSection(record: CaseRecord, source: SourceText): BriefSection {
  return {
    code: "monitor-counts",
    heading: "Counts by monitors",
    empty: "No report gives a count of breaches.",
    lines: record.monitorCounts.map((count) => countLine(count, source)),
  }
}

function countLine(count: MonitorCount, source: SourceText): BriefLine {
  const first = count.evidence[0]
  const by = count.monitor ?? "the page's own voice, no source given"
  const cited = count.allegedBy === null ? "" : `, as told by ${count.allegedBy}`
  const terms = [
    count.of ? `of “${count.of}”` : null,
    count.against === null ? null : `blamed on ${count.against}`,
    count.place === null ? null : `in ${count.place}`,
    periodOf(count),
  ].filter((part) => part !== null)
  const definition =
    count.definition === null ? "What was counted as one is not told." : `Counted, as printed: “${count.definition}”.`
  return itemLine(
    count,
    source,
    [
      say(`${by}${cited}: `),
      ...(first ? [source.quote(first.report, first)] : []),
      say(terms.length > 0 ? `, ${terms.join(", ")}` : ""),
    ],
    [...(first ? [subLine([source.sentence(first.report, first)])] : []), subLine([say(definition)])],
  )
}

function periodOf({ period, date, truceDay }: MonitorCount): string | null {
  const day = truceDay === null ? null : `day ${truceDay} of the truce`
  const words = period === null ? (date === null ? null : readableDate(date)) : `“${period}”`
  return [words, day].filter((part) => part !== null).join(", ") || null
}
