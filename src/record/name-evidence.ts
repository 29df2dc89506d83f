import type { MentionId, ReportId } from "../model/ids.ts"
import type { Evidence, FieldEvidence } from "../model/item.ts"
import type { Kind, MentionBase } from "../model/mention.ts"
import type { Report } from "../model/report.ts"
import type { Span } from "../model/span.ts"
import { type CaseView, evidenceOf, fieldEvidenceOf, type Located } from "./case-view.ts"

/**
 * The words that name somebody in a field of a mention: of each name of a field ("A; B" holds two), the actor or place mention of that name which stands
 * nearest, those inside the mention first, then the last one before it, then the first one after it. Where no mention has the name, the name as
 * printed nearest to the mention. Empty for null, and for names that the report prints nowhere (a codebook's name for words that the reader joined).
 */
export function namedWords<K extends Kind>(
  view: CaseView,
  { report, mention }: Located<K>,
  name: string | null,
): Evidence[] {
  if (name === null) return []
  return name.split("; ").flatMap((one) => {
    const named = view.named(report.id, one)
    const nearest = nearestTo(mention, named)
    if (nearest) return [evidenceOf(report, nearest)]
    return printedWords({ report, mention }, [one])
  })
}

/** The words of a field as the report prints them, each where it stands nearest to the mention; words that it does not print give nothing. */
export function printedWords<K extends Kind>({ report, mention }: Located<K>, words: readonly string[]): Evidence[] {
  return words.flatMap((text) => {
    const span = nearestTo(mention, occurrences(report.text, text))
    return span ? [fieldEvidenceOf(report, mention, span)] : []
  })
}

/** The phrase that names who says something: the source of the attribution; empty for none and for the report's own voice. */
export function sourceWords(view: CaseView, report: Report, attribution: MentionId | null): Evidence[] {
  const said = view.get("attribution", report.id, attribution)
  return said?.source ? [fieldEvidenceOf(report, said, said.source)] : []
}

/** The words that a date was read from. */
export function timeWords(view: CaseView, report: Report, time: MentionId | null): Evidence[] {
  const mention = view.get("time", report.id, time)
  return mention ? [evidenceOf(report, mention)] : []
}

/** Field evidence without the fields that have none. */
export function withWords(fields: FieldEvidence): FieldEvidence {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, words]) => words.length > 0)
      .map(([field, words]) => [field, distinct(words)]),
  )
}

function distinct(words: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>()
  return words.filter(({ report, start, end }) => {
    const key = `${report as ReportId}\u0000${start}\u0000${end}`
    return seen.has(key) ? false : seen.add(key)
  })
}

/** Inside first, then before, then after; of several, the one closest. */
function nearestTo<S extends Span>(mention: MentionBase, spans: readonly S[]): S | null {
  const rank = (span: S) =>
    span.start >= mention.start && span.end <= mention.end
      ? span.start - mention.start
      : span.start < mention.start
        ? 1e6 + (mention.start - span.start)
        : 1e9 + span.start
  let best: S | null = null
  for (const span of spans) if (best === null || rank(span) < rank(best)) best = span
  return best
}

/** Most places of one phrase that are looked at in a report. */
const MOST_PLACES = 200

function occurrences(text: string, words: string): Span[] {
  const found: Span[] = []
  if (words.trim() !== words || words === "") return found
  for (let i = text.indexOf(words); i >= 0 && found.length < MOST_PLACES; i = text.indexOf(words, i + words.length)) {
    const end = i + words.length
    const whole = !/[\p{L}\p{N}]/u.test(text[i - 1] ?? " ") && !/[\p{L}\p{N}]/u.test(text[end] ?? " ")
    if (whole) found.push({ start: i, end })
  }
  return found
}
