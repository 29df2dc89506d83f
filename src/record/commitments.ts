import type { AgreementItem } from "../model/agreement.ts"
import type { AllegationItem, CommitmentItem, Evidence, FieldEvidence, IncidentItem } from "../model/item.ts"
import { belongsBy, readBreach } from "./breaches.ts"
import { type CaseView, evidenceOf, fieldEvidenceOf, type Located } from "./case-view.ts"
import { cluster } from "./cluster.ts"
import { statusOf, type ToldOutcome } from "./commitment/status.ts"
import { itemBase } from "./item-base.ts"
import { namedWords, sourceWords, timeWords, withWords } from "./name-evidence.ts"
import { outcomesOf } from "./outcomes.ts"
import { clockOf, dueDate, firstDate, lengthOf } from "./term-dates.ts"

/** Groups the commitment mentions of a case: one act by one promisor; several tellings in one report are one. */
export function commitmentGroups(view: CaseView): Located<"commitment">[][] {
  const key = ({ report, mention }: Located<"commitment">) =>
    mention.promisor === null && (mention.instrument === null || mention.clause !== null)
      ? null
      : [
          view.familyOf(report.id),
          mention.promisor,
          mention.act,
          mention.polarity,
          mention.instrument,
          view.date(report, mention.deadline)?.value ?? "",
          // each clause of an own text stands for itself
          mention.clause,
        ].join("\u0000")
  return cluster(view.all("commitment"), view.linksOf("same-commitment"), key)
}

/** The commitments of a case with their terms and what is alleged against them. Status is only ever what a source says; silence is never compliance. */
export function foldCommitments(
  view: CaseView,
  groups: readonly Located<"commitment">[][],
  allegations: readonly AllegationItem[],
): CommitmentItem[] {
  const belongs = belongsBy(view.codebook)
  const outcomes = outcomesOf(view, groups, belongs)
  return groups.map((group) => commitment(view, group, { allegations, outcomes: outcomes.get(group) ?? [] }))
}

/** The commitments with what is alleged against each, tested against its own terms and its agreement's. */
export function withBreaches(
  view: CaseView,
  commitments: readonly CommitmentItem[],
  agreements: readonly AgreementItem[],
  {
    allegations,
    incidents,
  }: { readonly allegations: readonly AllegationItem[]; readonly incidents: readonly IncidentItem[] },
): CommitmentItem[] {
  const belongs = belongsBy(view.codebook)
  const agreementOf = new Map(agreements.flatMap((one) => one.commitments.map((id) => [id, one] as const)))
  const incidentBy = new Map(incidents.map((one) => [one.id, one]))
  return commitments.map((item) => {
    const against = allegations.filter((allegation) => allegation.commitments.includes(item.id))
    if (against.length === 0) return item
    const agreement = agreementOf.get(item.id) ?? null
    return {
      ...item,
      allegedBreaches: against.map((allegation) => {
        const incident = allegation.incident === null ? null : (incidentBy.get(allegation.incident) ?? null)
        return readBreach(view, allegation, item, incident, { belongs, agreement })
      }),
    }
  })
}

interface Held {
  readonly allegations: readonly AllegationItem[]
  readonly outcomes: readonly ToldOutcome[]
}

function commitment(
  view: CaseView,
  group: readonly Located<"commitment">[],
  { allegations, outcomes }: Held,
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
  const reportedBy = view.speaker(report.id, mention.reportedBy)
  const { status, history } = statusOf({
    polarity: mention.polarity,
    made: evidenceOf(report, mention),
    madeBy: reportedBy,
    breaches,
    outcomes,
    passed: passedDay(view, group, mention.act, dates.deadline),
  })
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
    reportedBy,
    demandedBy: group.map((one) => one.mention.demandedBy).find((name) => name !== null) ?? null,
    clause: clauseOf(view, group),
    area: [...new Set(group.flatMap((one) => one.mention.area.map(({ text }) => text)))],
    verbatim: mention.text,
    conditions: [...new Set(group.flatMap((one) => one.mention.conditions.map(({ text }) => text)))],
    exemptions: [...new Set(exemptions.map(({ text }) => text))],
    exemptedActors: exempted,
    status,
    statusHistory: history,
    // read once the agreements stand: their dates, areas and parties decide the tests
    allegedBreaches: [],
  }
}

/**
 * The day on which something fell due, once the case's latest day lies behind it. A truce's length is no such day, nor is the end of a time that the promise
 * covers ("until Thursday"): there it is the keeping that counts, not the doing.
 */
function passedDay(
  view: CaseView,
  group: readonly Located<"commitment">[],
  act: string,
  deadline: CommitmentItem["deadline"],
): { day: string; evidence: Evidence } | null {
  const day = deadline?.value ?? ""
  if (
    TIMELESS.test(act) ||
    view.latestDay === null ||
    !/^\d{4}-\d{2}-\d{2}/.test(day) ||
    day.slice(0, 10) >= view.latestDay
  )
    return null
  for (const { report, mention } of group) {
    const time = view.get("time", report.id, mention.deadline)
    const isLength =
      time?.type === "DURATION" && !/^(?:within|in|inside|no later)\b/i.test(mention.deadlineWords?.text ?? "")
    if (time && mention.ends === null && !isLength) return { day, evidence: evidenceOf(report, time) }
  }
  return null
}

/** Acts that are kept over a time and not done by a day. */
const TIMELESS = /^(?:ceasefire|humanitarian-pause|halt-|fight|military-action|cooperate|talks$)/

function clauseOf(view: CaseView, group: readonly Located<"commitment">[]): CommitmentItem["clause"] {
  const own = group.find(({ mention }) => mention.clause !== null)
  return own
    ? { report: own.report.id, label: view.get("clause", own.report.id, own.mention.clause)?.label ?? null }
    : null
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
  const parts = (field: "conditions" | "exemptions" | "area") =>
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
    area: parts("area"),
  })
}
