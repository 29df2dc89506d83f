import type { Brief } from "../../model/brief.ts"
import type { ReportId } from "../../model/ids.ts"
import type { CaseRecord } from "../../model/record.ts"
import { listed, readableDate } from "./line.ts"
import { accessSection, controlSection } from "./section/access.ts"
import { allegedSection, promisedSection } from "./section/commitments.ts"
import { contestedSection, copiesSection } from "./section/contested.ts"
import { countsSection } from "./section/counts.ts"
import { dueSection, overdueSection } from "./section/due.ts"
import { figuresSection } from "./section/figures.ts"
import { disputedSection } from "./section/history.ts"
import { inForceSection } from "./section/in-force.ts"
import { incidentsSection } from "./section/incidents.ts"
import { basisSection, debrisSection, unresolvedSection } from "./section/open-ends.ts"
import { displacementSection, fundingSection } from "./section/people.ts"
import { changedWordsSection, positionsSection } from "./section/statements.ts"
import { latestDay, talksSection } from "./section/talks.ts"
import { SourceText } from "./source-text.ts"

/** The brief of a record. Pure; `texts` are the frozen texts of the record's reports. */
export function makeBrief(record: CaseRecord, texts: ReadonlyMap<ReportId, string>): Brief {
  const source = new SourceText(record, texts)
  return {
    title: "Ceasefire and talks",
    subtitle: subtitle(record),
    sections: [
      inForceSection(record, source),
      dueSection(record, source),
      overdueSection(record, source),
      disputedSection(record, source),
      allegedSection(record, source),
      countsSection(record, source),
      promisedSection(record, source),
      talksSection(record, source),
      incidentsSection(record, source),
      controlSection(record, source),
      accessSection(record, source),
      displacementSection(record, source),
      fundingSection(record, source),
      figuresSection(record, source),
      positionsSection(record, source),
      contestedSection(record, source),
      changedWordsSection(record, source),
      copiesSection(record, source),
      unresolvedSection(record, source),
      basisSection(record, source),
      debrisSection(record, source),
    ],
    reports: record.reports.map(({ id, title, outlet, publishedAt }) => ({
      label: source.label(id),
      report: id,
      about: [id, title, outlet, publishedAt.value].filter((word) => word !== null).join(" · "),
    })),
  }
}

function subtitle(record: CaseRecord): string {
  const n = record.reports.length
  const latest = latestDay(record)
  const outlets = [...new Set(record.reports.flatMap(({ outlet }) => (outlet === null ? [] : [outlet])))].sort()
  const publishers =
    outlets.length === 0
      ? "Publishers: none stated"
      : outlets.length > 6
        ? `Publishers: ${outlets.length}`
        : `Publishers: ${listed(outlets)}`
  const date = latest === null ? "no date known" : `latest ${readableDate({ value: latest, text: latest, basis: [] })}`
  return `${n} ${n === 1 ? "report" : "reports"}; ${date}. ${publishers}. Codebooks: ${record.made.codebooks.join(", ") || "none"}.`
}
