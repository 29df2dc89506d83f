import type { BriefLine, BriefSection, Segment } from "../../../model/brief.ts"
import type { ReportId } from "../../../model/ids.ts"
import type { Evidence } from "../../../model/item.ts"
import type { Derivation } from "../../../model/judgement.ts"
import { labelOf } from "../../../model/labels.ts"
import type { CaseRecord, Dispute } from "../../../model/record.ts"
import type { Span } from "../../../model/span.ts"
import { say, subLine } from "../line.ts"
import type { SourceText } from "../source-text.ts"

const VERBS: { readonly [kind in Dispute["kind"]]: string } = {
  contradicts: "Contradicted",
  denies: "Denied",
  differs: "Told differently",
  revises: "Revised",
  "competing-proposals": "Competing proposals",
}

const BASES: { readonly [basis in Dispute["basis"]]: string } = {
  linked: "across reports",
  reported: "as reported",
  "within-report": "within one report",
}

/** What the reports cannot all have right, each side with who holds it; nothing is decided. */
export function contestedSection(record: CaseRecord, source: SourceText): BriefSection {
  return {
    code: "contested",
    heading: "What is contested",
    empty: "No dispute is found among the reports read. That is not agreement.",
    lines: record.disputes.map((dispute) => disputeLine(dispute, record, source)),
  }
}

/** What a dispute is about, in words: the item's kind and what names it, then its id. */
function aboutWords(dispute: Dispute, record: CaseRecord): string {
  const ids = [dispute.about].flat()
  const named = ids.flatMap((id) => {
    const incident = record.incidents.find((one) => one.id === id)
    if (incident) return `${labelOf(incident.type)}${incident.place ? ` in ${incident.place}` : ""} (${id})`
    const figure = record.figures.find((one) => one.id === id)
    if (figure) return `a number, ${figure.about} (${id})`
    const statement = record.statements.find((one) => one.id === id)
    return statement ? `a statement of ${statement.speaker ?? "a speaker not told"} (${id})` : []
  })
  return named.length > 0 ? named.join("; ") : ids.join(", ")
}

function disputeLine(dispute: Dispute, record: CaseRecord, source: SourceText): BriefLine {
  const under = dispute.positions.map((position) => {
    const at = {
      report: position.report,
      mention: "" as never,
      start: position.start,
      end: position.end,
      text: position.text,
    }
    const quoted: Segment = dispute.basis === "reported" ? say(position.text) : source.quote(position.report, position)
    return subLine([
      say(position.holders.length > 0 ? `${position.holders.join("; ")}: ` : ""),
      quoted,
      say(" ("),
      source.place(at),
      say(")"),
    ])
  })
  return {
    item: dispute.id,
    segments: [say(`${VERBS[dispute.kind]}, ${BASES[dispute.basis]}: ${aboutWords(dispute, record)}.`)],
    support: null,
    under,
  }
}

/** How many places where a report names its source are listed. */
const MOST_PLACES = 5

/** Which reports rest on which, with the longest passage that both print, or the places where the source is named. */
export function copiesSection(record: CaseRecord, source: SourceText): BriefSection {
  return {
    code: "copies",
    heading: "Who copied whom",
    empty: "No report read rests on the text of another.",
    lines: record.derivations.map((derivation) =>
      typeof derivation.to === "string"
        ? copyLine(derivation, derivation.to, source)
        : outletLine(derivation, derivation.to.outlet, source),
    ),
  }
}

/** A span of a report as evidence of no mention. */
const at = (report: ReportId, span: Span): Evidence => ({ report, mention: "" as never, ...span, text: "" })

function outletLine({ from, overlaps }: Derivation, outlet: string, source: SourceText): BriefLine {
  const further = overlaps.length - MOST_PLACES
  return {
    item: null,
    segments: [
      say(`${source.label(from)} names ${outlet} as a source (`),
      ...source.places(overlaps.slice(0, MOST_PLACES).map((overlap) => at(from, overlap.from))),
      say(further > 0 ? `, and ${further} more).` : ")."),
    ],
    support: null,
    under: [],
  }
}

/** Which of two texts is presumed older, and why; or that nothing tells. */
function older(to: string, why: string): string {
  return why.endsWith("the direction is open")
    ? " Which is the older is not known."
    : ` Taken as the older: ${to} (${why}).`
}

function copyLine(
  { from, how, containment, grounds, overlaps }: Derivation,
  to: ReportId,
  source: SourceText,
): BriefLine {
  const share = `${Math.round(containment * 100)} % of the shorter text's words`
  const why = grounds.find(({ rule }) => rule === "direction")?.text
  const longest = [...overlaps].sort((a, b) => b.from.end - b.from.start - (a.from.end - a.from.start))[0]
  const other = longest?.to ? [say(", "), source.place(at(to, longest.to))] : []
  const passage = longest
    ? [
        say("Longest passage in both: "),
        source.quote(from, longest.from),
        say(" ("),
        source.place(at(from, longest.from)),
        ...other,
        say(")"),
      ]
    : []
  return {
    item: null,
    segments: [
      say(`${source.label(from)} and ${source.label(to)}: ${labelOf(how)}, ${share}.`),
      ...(how === "shared-quotation" || !why ? [] : [say(older(source.label(to), why))]),
    ],
    support: null,
    under: passage.length > 0 ? [subLine(passage)] : [],
  }
}
