import type { BriefLine, BriefSection, Segment } from "../../../model/brief.ts"
import type { IncidentAccount, IncidentItem } from "../../../model/item.ts"
import { labelOf } from "../../../model/labels.ts"
import type { CaseRecord } from "../../../model/record.ts"
import { itemLine, readableDate, say, subLine } from "../line.ts"
import type { SourceText } from "../source-text.ts"

/** What is said to have happened: place, day, act, toll; every perpetrator with who says so and the answer. */
export function incidentsSection(record: CaseRecord, source: SourceText): BriefSection {
  const told = record.incidents.filter(
    ({ status, scope }) => (status === "happened" || status === "ongoing") && scope === "event",
  )
  const wider = record.incidents.filter(
    ({ status, scope }) => (status === "happened" || status === "ongoing") && scope !== "event",
  )
  return {
    code: "incidents",
    heading: "Said to have happened",
    empty: "No report tells of an incident. That is not calm: it is what these reports hold.",
    lines: [...told, ...wider].map((incident) => incidentLine(incident, source)),
  }
}

function incidentLine(incident: IncidentItem, source: SourceText): BriefLine {
  const first = incident.evidence[0]
  const code = incident.placeCode === null ? "" : ` [${incident.placeCode}]`
  const where = incident.place === null ? "place not told" : `${incident.place}${code}`
  const scope = incident.scope === "event" ? "" : ` A ${incident.scope}, not a single incident.`
  const segments: Segment[] = [say(`${where}, ${readableDate(incident.date)}: ${labelOf(incident.type)}.${scope} `)]
  if (first) segments.push(source.sentence(first.report, first))
  const under = [...perpetratorLines(incident), ...tollLine(incident), ...gradeLine(incident)]
  return itemLine(incident, source, segments, under)
}

/** One line for each perpetrator: by whom named, in whose voice, and what is answered. */
function perpetratorLines(incident: IncidentItem): BriefLine[] {
  const named = new Map<string, IncidentAccount[]>()
  for (const account of incident.accounts) {
    if (account.perpetrator === null) continue
    const key = `${account.perpetrator}\u0000${account.role}\u0000${account.candidate}`
    named.set(key, [...(named.get(key) ?? []), account])
  }
  if (named.size === 0) {
    const tellers = [...new Set(incident.accounts.flatMap(({ allegedBy }) => (allegedBy === null ? [] : [allegedBy])))]
    return [
      subLine([
        say(tellers.length > 0 ? `Told by ${tellers.join("; ")}; no perpetrator named.` : "No perpetrator named."),
      ]),
    ]
  }
  return [...named.values()].map((accounts) => {
    const first = accounts[0]
    const claim = accounts.some(
      ({ allegedBy, perpetrator, responses }) => allegedBy === perpetrator && responses.includes("accepted"),
    )
    const by = [
      ...new Set(
        accounts.map(
          ({ allegedBy, voice }) =>
            allegedBy ??
            (voice === "undecidable" ? "whose account it is cannot be told" : "the page's own voice, no source given"),
        ),
      ),
    ]
    const answers = [...new Set(accounts.flatMap(({ responses }) => responses))]
    const role = first?.role === "supporting" ? " (supporting)" : first?.role === "joint" ? " (joint)" : ""
    const open = first?.candidate ? "; one of several that the text leaves open" : ""
    const others = by.filter((name) => name !== first?.perpetrator)
    const says = claim
      ? `${first?.perpetrator}${role} ${others.length > 0 ? `says so itself; also told by ${others.join("; ")}` : "claims it"}`
      : `${first?.perpetrator}${role}, as told by ${by.join("; ")}${open}`
    const answer = answers.length > 0 ? answers.map(labelOf).join(", ") : "no response in the reports read"
    return subLine([say(`${says}. Answer: ${answer}.`)])
  })
}

function tollLine(incident: IncidentItem): BriefLine[] {
  const tolls = [
    ...new Set(
      incident.accounts.flatMap(({ casualties }) =>
        casualties.map(({ measure, text }) => `${labelOf(measure)}: “${text}”`),
      ),
    ),
  ]
  return tolls.length > 0 ? [subLine([say(`Printed: ${tolls.join("; ")}.`)])] : []
}

function gradeLine(incident: IncidentItem): BriefLine[] {
  if (incident.grading === "not-graded") return []
  return [
    subLine([
      say(
        `Proposed by the machine, for a reviewer: ${labelOf(incident.grading)} (${incident.gradingGrounds.join("; ")}).`,
      ),
    ]),
  ]
}
