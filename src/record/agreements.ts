import type { AgreementItem, Teller } from "../model/agreement.ts"
import type { ItemId, ReportId } from "../model/ids.ts"
import type { AllegationItem, CommitmentItem, InstrumentItem } from "../model/item.ts"
import type { Kind } from "../model/mention.ts"
import { acceptanceOf, brokersOf } from "./agreement/acceptance.ts"
import { type Gathered, gatherAgreements, holding, type Member } from "./agreement/gather.ts"
import { clausesOf, versionsOf } from "./agreement/own-text.ts"
import { clockOf } from "./agreement/run.ts"
import { stagesOf } from "./agreement/stages.ts"
import {
  areasOf,
  classOf,
  exemptionsOf,
  monitoringOf,
  ownWordsOf,
  passagesOf,
  purposesOf,
  sidesOf,
} from "./agreement/terms.ts"
import { sameAgreementTitle } from "./agreement/title.ts"
import type { CaseView, Located } from "./case-view.ts"
import { itemBase } from "./item-base.ts"

interface Held {
  readonly commitments: readonly CommitmentItem[]
  readonly instruments: readonly InstrumentItem[]
  readonly allegations: readonly AllegationItem[]
}

/** The ceasefires and agreements of a case: compiled from what reports tell and from their own texts. Nothing stands here without its source. */
export function foldAgreements(
  view: CaseView,
  groups: readonly Located<"commitment">[][],
  { commitments, instruments, allegations }: Held,
): AgreementItem[] {
  const members = groups.flatMap((group, i): Member[] => {
    const item = commitments[i]
    return item ? [{ item, group }] : []
  })
  const all = gatherAgreements(view, members)
  // a report that tells of one truce only: what is said there of "the truce" is said of that
  const sole = new Set(
    view.reports
      .map(({ id }) => id)
      .filter(
        (id) =>
          all.filter((one) => one.members.some(({ group }) => group.some(({ report }) => report.id === id))).length ===
          1,
      ),
  )
  return all
    .flatMap((gathered) => agreement(view, gathered, { commitments, instruments, allegations }, sole) ?? [])
    .sort((a, b) => b.versions.length - a.versions.length || b.reportCount - a.reportCount || (a.id < b.id ? -1 : 1))
}

function agreement(
  view: CaseView,
  gathered: Gathered,
  { instruments, allegations }: Held,
  sole: ReadonlySet<ReportId>,
): AgreementItem | null {
  const { members, texts, joins } = gathered
  const clauses = view.all("clause").filter(({ report }) => texts.includes(report.id))
  const evidence: Located<Kind>[] = [
    ...members.flatMap(({ group }) => group),
    ...(members.length === 0 ? clauses.slice(0, 1) : []),
  ]
  if (evidence.length === 0) return null
  const passages = passagesOf(view, members, texts)
  const held = holding(view, members, texts)
  const exempted = exemptionsOf(view, held.members, held.texts)
  const monitoring = monitoringOf(view, passages)
  const stages = stagesOf(view, members)
  const area = areasOf(view, held.members, held.texts)
  const coded = classOf(view, passages, monitoring)
  const truce = members.some(({ item }) => /^(?:ceasefire|humanitarian-pause|halt-)/.test(item.act))
  const named = instruments.filter((one) =>
    texts.some((id) => sameAgreementTitle(view.report(id)?.title ?? null, one.name)),
  )
  // the annex in a file of its own carries the longer title
  const [title = null] = texts
    .flatMap((id) => view.report(id)?.title ?? [])
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  const ordered = members.some(({ group }) => group.some(({ mention }) => mention.demandedBy !== null))
  return {
    ...itemBase(view, "K", evidence, (one) => sourceOf(view, one), {}, "agreement"),
    name: title ?? members[0]?.item.instrument ?? null,
    ownWords: ownWordsOf(view, passages),
    class: truce && !ordered ? coded.value : null,
    classWhy: ordered
      ? "a council's resolution orders and asks; it is no agreement of the parties"
      : truce
        ? coded.why
        : "no ceasefire is among its terms",
    purposes: purposesOf(view, passages),
    written: writtenOf(view, gathered),
    sides: sidesOf(view, passages),
    stages,
    acceptance: acceptanceOf(view, members, texts, exempted.actors, sole),
    brokers: brokersOf(view, members),
    exemptedActors: exempted.actors,
    exemptions: exempted.words,
    areas: area.in,
    exemptedAreas: area.out,
    monitoring,
    clauses: clausesOf(view, texts, members),
    versions: versionsOf(view, texts),
    clock: truce ? clockOf(view, members, stages) : null,
    instruments: named.map(({ id }) => id),
    commitments: [...new Set(members.map(({ item }): ItemId => item.id))],
    allegations: allegations
      .filter((one) => one.commitments.some((id) => members.some(({ item }) => item.id === id)))
      .map(({ id }) => id),
    joins,
  }
}

/** An own text is its own source; a report's telling has the source that it names. */
function sourceOf(view: CaseView, { report, mention }: Located<Kind>): string | null {
  return mention.kind === "commitment" ? view.namedSource(report.id, mention.reportedBy) : null
}

/** Written where its text is in the case. */
function writtenOf(view: CaseView, { texts }: Gathered): AgreementItem["written"] {
  const sources = texts.flatMap((id): Teller[] => {
    const report = view.report(id)
    const clause = view.all("clause").find((one) => one.report.id === id)
    return report && clause
      ? [
          {
            by: null,
            ownText: true,
            evidence: {
              report: id,
              mention: clause.mention.id,
              start: clause.mention.start,
              end: clause.mention.end,
              text: clause.mention.text,
            },
          },
        ]
      : []
  })
  return sources.length > 0 ? { value: true, sources } : null
}
