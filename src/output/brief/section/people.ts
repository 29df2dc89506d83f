import type { BriefLine, BriefSection } from "../../../model/brief.ts"
import type { DisplacementItem, FundingItem } from "../../../model/item.ts"
import { labelOf } from "../../../model/labels.ts"
import type { CaseRecord } from "../../../model/record.ts"
import { itemLine, readableDate, say } from "../line.ts"
import type { SourceText } from "../source-text.ts"

const ASPECTS: { readonly [aspect in DisplacementItem["aspect"]]: string } = {
  stock: "Displaced at that time",
  flow: "Displaced or fled",
  return: "Returned",
}

/** People displaced, with where from and where to: those who fled over a time and those who are displaced at one time are never added up. */
export function displacementSection(record: CaseRecord, source: SourceText): BriefSection {
  return {
    code: "displacement",
    heading: "People displaced",
    empty: "No report gives a number of people displaced.",
    lines: record.displacements.map((item) => displacementLine(item, source)),
  }
}

function displacementLine(item: DisplacementItem, source: SourceText): BriefLine {
  const first = item.evidence[0]
  const way = [
    item.origin === null ? null : `from ${item.origin}`,
    item.destination === null ? null : `${item.aspect === "stock" ? "in" : "to"} ${item.destination}`,
    item.date === null ? null : readableDate(item.date),
  ].filter((part) => part !== null)
  return itemLine(item, source, [
    say(
      `${ASPECTS[item.aspect]}${way.length > 0 ? ` ${way.join(", ")}` : ""}, told by ${item.allegedBy ?? "the page's own voice"}: `,
    ),
    ...(first ? [source.sentence(first.report, first)] : []),
  ])
}

/** Money for aid by stage: asked for, pledged, committed, paid. Pledged is not paid. */
export function fundingSection(record: CaseRecord, source: SourceText): BriefSection {
  return {
    code: "funding",
    heading: "Money for aid",
    empty: "No report tells of money asked for, pledged or paid for aid.",
    lines: record.funding.map((item) => fundingLine(item, source)),
  }
}

function fundingLine(item: FundingItem, source: SourceText): BriefLine {
  const first = item.evidence[0]
  const from = item.stage === "requested" ? (item.recipient ?? "Somebody not told") : (item.donor ?? "Donor not told")
  const to = item.stage === "requested" ? item.donor : item.recipient
  const when = item.date === null ? "" : `, ${readableDate(item.date)}`
  return itemLine(item, source, [
    say(
      `${from}, ${labelOf(item.stage)}${to === null ? "" : `, ${item.stage === "requested" ? "from" : "for"} ${to}`}${when}: `,
    ),
    ...(first ? [source.sentence(first.report, first)] : []),
  ])
}
