import type { BriefSection, Segment } from "../../../model/brief.ts"
import type { ControlItem } from "../../../model/item.ts"
import { accessWords } from "../../../model/labels.ts"
import type { CaseRecord } from "../../../model/record.ts"
import { itemLine, readableDate, say } from "../line.ts"
import type { SourceText } from "../source-text.ts"

/** Access and people besieged: status, deliveries by stage, obstruction, each with who says so. */
export function accessSection(record: CaseRecord, source: SourceText): BriefSection {
  const lines = record.access.map((access) => {
    const told = accessWords(access)
    const by = access.obstructedBy
      ? `; obstructed by ${access.obstructedBy}, as told by ${access.allegedBy ?? "the page's own voice, no source given"}`
      : access.allegedBy
        ? `; told by ${access.allegedBy}`
        : ""
    const first = access.evidence[0]
    const when = access.date === null ? "" : `, ${readableDate(access.date)}`
    const segments: Segment[] = [say(`${access.place ?? "Place not told"}${when}: ${told}${by}: `)]
    if (first) segments.push(source.sentence(first.report, first))
    return itemLine(access, source, segments)
  })
  return { code: "access", heading: "Access", empty: "No report tells of access, sieges or deliveries.", lines }
}

const CHANGES: { readonly [change in ControlItem["change"]]: string } = {
  holds: "held by",
  gains: "taken by",
  loses: "lost by",
  encircles: "encircled by",
  evacuates: "left by",
}

/** Who holds, gains, loses or encircles what, with who says so. */
export function controlSection(record: CaseRecord, source: SourceText): BriefSection {
  const lines = record.control.map((control) => {
    const first = control.evidence[0]
    const by = control.allegedBy ?? "the page's own voice, no source given"
    const segments: Segment[] = [
      say(
        `${control.place ?? "Place not told"}: ${CHANGES[control.change]} ${control.holder ?? "somebody not told"}, as told by ${by}: `,
      ),
    ]
    if (first) segments.push(source.sentence(first.report, first))
    return itemLine(control, source, segments)
  })
  return { code: "control", heading: "Control of places", empty: "No report tells who holds or takes a place.", lines }
}
