import type { Codebook } from "../../model/codebook.ts"
import type { ReportId } from "../../model/ids.ts"
import type { Link } from "../../model/judgement.ts"
import { Neighbourhood } from "../neighbours.ts"
import { compareRefs, type Reading } from "../reading.ts"
import { hashWord } from "../words.ts"
import { accidents } from "./accident.ts"
import { type Blame, excludingBlame } from "./blame.ts"
import { Denials, denialKeys } from "./denial.ts"
import { deniedDeeds } from "./denied-deed.ts"
import { type Sides, sidesOf } from "./sides.ts"

const MOST_HOLDERS = 200

/** Accounts that cannot all stand as told, tied to one another. */
export class Disputes {
  private readonly codebook: Codebook
  private readonly sides: Sides
  private readonly denials: Denials
  private readonly readings = new Map<ReportId, Reading>()
  private readonly inOneReport: Link[] = []
  private readonly denied: Neighbourhood<Reading, readonly Link[]>

  constructor(codebook: Codebook) {
    this.codebook = codebook
    this.sides = sidesOf(codebook)
    this.denials = new Denials(codebook)
    this.denied = new Neighbourhood({
      keys: (r) => [...denialKeys(r).stems].map(hashWord),
      least: 3,
      most: MOST_HOLDERS,
      compare: (a, b) => {
        const links = a.report.id < b.report.id ? this.denials.across(a, b) : this.denials.across(b, a)
        return links.length > 0 ? links : null
      },
    })
  }

  add(reading: Reading): void {
    if (reading.all("incident").length > 0) this.readings.set(reading.report.id, reading)
    this.inOneReport.push(...accidents(reading), ...deniedDeeds(reading, this.sides), ...this.denials.within(reading))
    if (denialKeys(reading).relevant) this.denied.add(reading)
  }

  /** @param incidents the links between incidents: joined incidents whose blame excludes each other are in dispute. */
  links(incidents: readonly Link[]): Link[] {
    const blame = incidents.filter((l) => l.verdict === "positive").flatMap((l) => this.blame(l) ?? [])
    const across = [...this.denied.pairs()].flatMap(({ result }) => result)
    return [...this.inOneReport, ...blame, ...across].sort((x, y) => compareRefs(x.a, y.a) || compareRefs(x.b, y.b))
  }

  private blame({ a, b }: Link): Link | null {
    const blames = [a, b].flatMap(({ report, mention }): Blame[] => {
      const reading = this.readings.get(report)
      const incident = reading?.get("incident", mention)
      return (incident?.perpetrators ?? []).map((p) => {
        const by = reading?.get("attribution", p.allegedBy)
        return {
          perpetrator: p.name,
          account: report,
          allegedBy: by ? (by.speaker.name ?? by.source?.text ?? null) : null,
        }
      })
    })
    const pairs = excludingBlame(blames, this.codebook)
    if (pairs.length === 0) return null
    const grounds = pairs.map(([x, y]) => ({
      rule: "blame",
      supports: true,
      text: `some accounts name ${x}, others ${y}`,
    }))
    return { kind: "dispute", a, b, verdict: "positive", score: 0.7, grounds, by: "dispute 1", relation: "contradicts" }
  }
}
