import type { AllegationItem, CommitmentItem, CommitmentStatus, FieldEvidence, IncidentItem } from "../model/item.ts"
import { belongsBy, readBreach } from "./breaches.ts"
import { type CaseView, evidenceOf, fieldEvidenceOf, type Located } from "./case-view.ts"
import { cluster } from "./cluster.ts"
import type { Belongs } from "./commitment/breach-test.ts"
import { itemBase } from "./item-base.ts"
import { namedWords, sourceWords, timeWords, withWords } from "./name-evidence.ts"
import { clockOf, dueDate, firstDate, lengthOf } from "./term-dates.ts"

/** Groups the commitment mentions of a case: one act by one promisor; several tellings in one report are one. */
export function commitmentGroups(view: CaseView): Located<"commitment">[][] {
  const key = ({ report, mention }: Located<"commitment">) =>
    mention.promisor === null && mention.instrument === null
      ? null
      : [
          view.familyOf(report.id),
          mention.promisor,
          mention.act,
          mention.polarity,
          mention.instrument,
          view.date(report, mention.deadline)?.value ?? "",
        ].join("\u0000")
  return cluster(view.all("commitment"), view.linksOf("same-commitment"), key)
}

/** The commitments of a case with their terms and what is alleged against them. Status is only ever what a source says; silence is never compliance. */
export function foldCommitments(
  view: CaseView,
  groups: readonly Located<"commitment">[][],
  allegations: readonly AllegationItem[],
  incidents: readonly IncidentItem[],
): CommitmentItem[] {
  const belongs = belongsBy(view.codebook)
  return groups.map((group) => commitment(view, group, { allegations, incidents, belongs }))
}

interface Held {
  readonly allegations: readonly AllegationItem[]
  readonly incidents: readonly IncidentItem[]
  readonly belongs: Belongs
}

function commitment(
  view: CaseView,
  group: readonly Located<"commitment">[],
  { allegations, incidents, belongs }: Held,
): CommitmentItem {
  const lead = group.reduce((a, b) => (fullness(b) > fullness(a) ? b : a))
  const { report, mention } = lead
  const base = itemBase(
    view,
    "C",
    group,
    (one) => view.namedSource(one.report.id, one.mention.reportedBy),
    fieldEvidence(view, group),
  )
  const exemptions = group.flatMap((one) => one.mention.exemptions)
  const breaches = allegations.filter(({ commitments }) => commitments.includes(base.id))
  const exempted = exemptedActors(view, group)
  const dates = {
    deadline: dueDate(view, group),
    starts: firstDate(view, group, "starts"),
    ends: firstDate(view, group, "ends"),
  }
  const terms = {
    ...dates,
    act: mention.act,
    force: mention.force,
    promisor: mention.promisor,
    exemptedActors: exempted,
  }
  return {
    ...base,
    promisor: mention.promisor,
    act: mention.act,
    beneficiary:
      mention.beneficiary ?? group.map((one) => one.mention.beneficiary).find((name) => name !== null) ?? null,
    force: mention.force,
    polarity: mention.polarity,
    ...dates,
    clock: clockOf(view, mention.act, dates, lengthOf(view, group)),
    instrument: mention.instrument,
    reportedBy: view.speaker(report.id, mention.reportedBy),
    verbatim: mention.text,
    conditions: [...new Set(group.flatMap((one) => one.mention.conditions.map(({ text }) => text)))],
    exemptions: [...new Set(exemptions.map(({ text }) => text))],
    exemptedActors: exempted,
    status: breaches.length > 0 ? "disputed" : initialStatus(mention.polarity),
    statusHistory: history(group, breaches),
    allegedBreaches: breaches.map((allegation) =>
      readBreach(allegation, terms, incidents.find(({ id }) => id === allegation.incident) ?? null, belongs),
    ),
  }
}

function initialStatus(polarity: "will" | "will-not"): CommitmentStatus {
  return polarity === "will" ? "pending" : "cannot-judge"
}

function fullness({ mention }: Located<"commitment">): number {
  return (
    (mention.deadline ? 200 : 0) +
    mention.exemptions.length * 200 +
    mention.conditions.length * 100 +
    Math.min(mention.text.length, 99)
  )
}

/** Types of actor that a truce can leave out; the body whose list is cited, or a place, is not among them. */
const EXEMPTIBLE: ReadonlySet<string> = new Set(["state", "government-forces", "armed-group", "coalition", "political"])

/** Actors named in the words of an exemption of this one text. */
function exemptedActors(view: CaseView, group: readonly Located<"commitment">[]): string[] {
  const names = group.flatMap(({ report, mention }) =>
    mention.exemptions.flatMap((part) =>
      view.within("actor", report.id, part).filter(({ type }) => EXEMPTIBLE.has(type)),
    ),
  )
  return [...new Set(names.map(({ name }) => name))].sort()
}

function fieldEvidence(view: CaseView, group: readonly Located<"commitment">[]): FieldEvidence {
  const parts = (field: "conditions" | "exemptions") =>
    group.flatMap(({ report, mention }) => mention[field].map((part) => fieldEvidenceOf(report, mention, part)))
  const times = (field: "deadline" | "starts" | "ends") =>
    group.flatMap(({ report, mention }) => timeWords(view, report, mention[field]))
  return withWords({
    promisor: group.flatMap((one) => namedWords(view, one, one.mention.promisor)),
    beneficiary: group.flatMap((one) => namedWords(view, one, one.mention.beneficiary)),
    instrument: group.flatMap((one) => namedWords(view, one, one.mention.instrument)),
    reportedBy: group.flatMap(({ report, mention }) => sourceWords(view, report, mention.reportedBy)),
    deadline: times("deadline"),
    starts: times("starts"),
    ends: times("ends"),
    conditions: parts("conditions"),
    exemptions: parts("exemptions"),
  })
}

function history(
  group: readonly Located<"commitment">[],
  breaches: readonly AllegationItem[],
): CommitmentItem["statusHistory"] {
  const made = group.map(({ report, mention }) => ({
    status: initialStatus(mention.polarity),
    at: null,
    evidence: evidenceOf(report, mention),
  }))
  const disputed = breaches.flatMap(({ evidence }) =>
    evidence.map((one) => ({ status: "disputed" as const, at: null, evidence: one })),
  )
  return [...made.slice(0, 1), ...disputed]
}
