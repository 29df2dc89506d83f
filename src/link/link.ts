import type { Codebook } from "../model/codebook.ts"
import type { ReportId } from "../model/ids.ts"
import type { Derivation, Link } from "../model/judgement.ts"
import type { Mention } from "../model/mention.ts"
import type { Report } from "../model/report.ts"
import { type OutletName, outletNames } from "./derivation/cites.ts"
import { outletDerivations, textDerivations } from "./derivation/derivation.ts"
import { CaseTexts, compareIds } from "./derivation/texts.ts"
import { Disputes } from "./dispute/dispute.ts"
import { compareRefs, Reading } from "./reading.ts"
import { SameCommitment } from "./same-commitment/same-commitment.ts"
import { SameFigure } from "./same-figure/same-figure.ts"
import { SameIncident } from "./same-incident/same-incident.ts"
import { SameMeeting } from "./same-meeting/same-meeting.ts"
import { SameStatement } from "./same-statement/same-statement.ts"

/** What is linked: the reports of a case and what was read from each. */
export interface LinkInput {
  readonly reports: readonly Report[]
  readonly mentions: ReadonlyMap<ReportId, readonly Mention[]>
  readonly codebook: Codebook
}

/** Judgements on texts and on mentions; sorted, so that equal cases give equal results whatever the order of their reports. */
export interface Linked {
  readonly derivations: readonly Derivation[]
  readonly links: readonly Link[]
}

/** Links a whole case at once. The order of its reports never changes the outcome. */
export function linkCase(input: LinkInput): Linked {
  const index = new CaseIndex(input.codebook)
  for (const report of input.reports) index.add(report, input.mentions.get(report.id) ?? [])
  return index.linked()
}

/** The same, report by report: adding one touches only the reports that share something with it. */
export class CaseIndex {
  private readonly texts = new CaseTexts()
  private readonly statements = new SameStatement()
  private readonly figures = new SameFigure()
  private readonly incidents: SameIncident
  private readonly meetings = new SameMeeting()
  private readonly commitments: SameCommitment
  private readonly disputes: Disputes
  private readonly outlets: readonly OutletName[]
  private readonly cited: Derivation[] = []

  constructor(codebook: Codebook) {
    this.outlets = outletNames(codebook)
    this.disputes = new Disputes(codebook)
    this.incidents = new SameIncident(codebook)
    this.commitments = new SameCommitment(codebook)
  }

  /** Adds a report and its mentions. Adding one id twice is an error of the caller. */
  add(report: Report, mentions: readonly Mention[]): void {
    const reading = new Reading(report, mentions)
    this.texts.add(reading)
    this.cited.push(...outletDerivations(report, this.outlets))
    this.statements.add(reading)
    this.incidents.add(reading)
    this.figures.add(reading)
    this.disputes.add(reading)
    this.meetings.add(reading)
    this.commitments.add(reading)
    reading.settle()
  }

  /** Everything linked so far: equal to `linkCase` over the same reports. */
  linked(): Linked {
    const cited = [...this.cited].sort((a, b) => compareIds(a.from, b.from))
    const incidents = this.incidents.links()
    const links = [
      ...this.statements.links(),
      ...incidents,
      ...this.figures.links(incidents),
      ...this.disputes.links(incidents),
      ...this.meetings.links(),
      ...this.commitments.links(),
    ].sort(byEnds)
    return { derivations: [...textDerivations(this.texts.pairs()), ...cited], links }
  }
}

function byEnds(x: Link, y: Link): number {
  return compareRefs(x.a, y.a) || compareRefs(x.b, y.b) || (x.kind < y.kind ? -1 : x.kind > y.kind ? 1 : 0)
}
