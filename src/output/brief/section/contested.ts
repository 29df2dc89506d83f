import type { BriefLine, BriefSection, Segment } from "../../../model/brief.ts"
import { labelOf } from "../../../model/labels.ts"
import type { CaseRecord, Dispute } from "../../../model/record.ts"
import { say, subLine } from "../line.ts"
import type { SourceText } from "../source-text.ts"

const VERBS: { readonly [kind in Dispute["kind"]]: string } = {
  contradicts: "Contradicted",
  denies: "Denied",
  differs: "Told differently",
  revises: "Revised",
  "competing-proposals": "Competing proposals",
}

/** What the reports cannot all have right, each side with who holds it; nothing is decided. */
export function contestedSection(record: CaseRecord, source: SourceText): BriefSection {
  return {
    code: "contested",
    heading: "What is contested",
    empty: "No dispute is found among the reports read. That is not agreement.",
    lines: record.disputes.map((dispute) => disputeLine(dispute, source)),
  }
}

function disputeLine(dispute: Dispute, source: SourceText): BriefLine {
  const about = [dispute.about].flat().join(", ")
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
    segments: [say(`${VERBS[dispute.kind]} (${labelOf(dispute.basis)}), about ${about}:`)],
    support: null,
    under,
  }
}

/** Which reports rest on which. */
export function copiesSection(record: CaseRecord, source: SourceText): BriefSection {
  const lines = record.derivations.map((derivation): BriefLine => {
    const to = typeof derivation.to === "string" ? source.label(derivation.to) : derivation.to.outlet
    const share =
      typeof derivation.to === "string"
        ? `, ${Math.round(derivation.containment * 100)} % of the shorter text's words`
        : ""
    return {
      item: null,
      segments: [say(`${source.label(derivation.from)} and ${to}: ${labelOf(derivation.how)}${share}.`)],
      support: null,
      under: [],
    }
  })
  return { code: "copies", heading: "Who copied whom", empty: "No report read rests on the text of another.", lines }
}
