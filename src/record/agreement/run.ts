import type { AgreementClock, SourcedValue, StageTold } from "../../model/agreement.ts"
import type { CaseView } from "../case-view.ts"
import { truceClock } from "../commitment/clock.ts"
import { type Moment, momentOf } from "../commitment/moment.ts"
import type { Member } from "./gather.ts"
import { isDraft } from "./title.ts"
import { Sources, tellerAt } from "./told.ts"

/** The clock of a truce on the case's latest day, with all that feeds it; null where no start is told or the case has no day. */
export function clockOf(
  view: CaseView,
  members: readonly Member[],
  stages: readonly StageTold[],
): AgreementClock | null {
  const on = view.latestDay
  const starts = startsOf(view, members, stages)
  const [startsAt] = starts
  if (on === null || !startsAt) return null
  const lengths = new Sources<string>()
  const ends = new Sources<string>()
  for (const { report, mention } of truces(view, members)) {
    const extending = new Set(mention.told.filter(({ state }) => state === "extended").map(({ time }) => time))
    for (const id of [mention.ends, mention.deadline].filter((one) => !extending.has(one))) {
      const time = view.get("time", report.id, id)
      const date = view.date(report, id)
      if (!time || !date) continue
      if (/^P(?!X)/.test(time.value ?? "")) lengths.add(time.value ?? "", tellerAt(view, report, mention, time))
      else if (id === mention.ends && momentOf(date.value, null) !== null)
        ends.add(momentOf(date.value, null) ?? "", tellerAt(view, report, mention, time))
    }
  }
  const extensions = extensionsOf(view, members)
  const saidEnded = stages.filter(({ stage }) => stage === "ended" || stage === "collapsed")
  const begun = stages.filter(({ stage }) => stage === "in-effect")
  const [end] = ends.byWeight()
  const [length] = lengths.byWeight()
  const reading = truceClock(
    {
      startsAt: startsAt.value,
      length: length?.value ?? null,
      endsAt: end?.value ?? null,
      extensions: extensions.map(({ value }) => (value.startsWith("P") ? { by: value } : { until: value })),
      // others need not agree that it ended: the clock of the terms goes on, and who says so stands beside it
      endedAt: null,
    },
    on,
  )
  const { day, expires, daysLeft, state } = reading
  return {
    on,
    day,
    expires,
    daysLeft,
    state: state !== "running" ? state : saidEnded.length > 0 ? "said-ended" : begun.length > 0 ? "running" : "unknown",
    startsAt,
    begun,
    limits: [...ends.byWeight(), ...lengths.byWeight()],
    extensions,
    saidEnded,
  }
}

/** The tellings of its truce; of several texts only the last one, and a draft only where nothing else tells of it. */
function truces(view: CaseView, members: readonly Member[]) {
  const all = members
    .filter(
      ({ item }) => item.polarity === "will" && /^(?:ceasefire|humanitarian-pause|enter-into-force)$/.test(item.act),
    )
    .flatMap(({ group }) => group)
  const texts = [...new Set(all.flatMap(({ report, mention }) => (mention.clause === null ? [] : [report])))]
  const agreed = texts.filter(({ version }) => !isDraft(version))
  const last = [...(agreed.length > 0 ? agreed : texts)]
    .sort((a, b) => (view.dayOf(a.id) ?? "").localeCompare(view.dayOf(b.id) ?? ""))
    .at(-1)
  const told = all.filter(({ mention }) => mention.clause === null)
  const drafted = agreed.length === 0 && told.some(({ mention }) => mention.starts !== null)
  return all.filter(({ report, mention }) => mention.clause === null || (report === last && !drafted))
}

/** The days on which it is told to begin, the one with most sources first; "began on" counts as "will begin on" does. */
function startsOf(view: CaseView, members: readonly Member[], stages: readonly StageTold[]): SourcedValue<Moment>[] {
  const found = new Sources<Moment>()
  for (const { report, mention } of truces(view, members)) {
    const time = view.get("time", report.id, mention.starts)
    const day = momentOf(view.date(report, mention.starts)?.value ?? null, null)
    if (time && day !== null) found.add(day.slice(0, 10), tellerAt(view, report, mention, time))
  }
  for (const { stage, date, ...teller } of stages) {
    const day = stage === "in-effect" ? momentOf(date?.value ?? null, null) : null
    if (day !== null) found.add(day.slice(0, 10), { by: teller.by, ownText: teller.ownText, evidence: teller.evidence })
  }
  return found.byWeight()
}

/** Extensions in the order of the reports that tell them; told twice, one length or end is one extension. */
function extensionsOf(view: CaseView, members: readonly Member[]): SourcedValue<string>[] {
  const found = new Sources<string>()
  const told = members
    .flatMap(({ group }) => group)
    .flatMap(({ report, mention }) =>
      mention.told
        .filter(({ state, time }) => state === "extended" && time !== null)
        .map((one) => ({ report, mention, ...one })),
    )
    .sort((a, b) => (view.dayOf(a.report.id) ?? "~").localeCompare(view.dayOf(b.report.id) ?? "~"))
  for (const { report, mention, time } of told) {
    const words = view.get("time", report.id, time)
    const value = words?.value ?? null
    if (!words || value === null) continue
    if (/^P(?!X)/.test(value)) found.add(value, tellerAt(view, report, mention, words))
    else {
      const until = momentOf(view.date(report, time)?.value ?? null, null)
      if (until !== null) found.add(until, tellerAt(view, report, mention, words))
    }
  }
  return found.all()
}
