import type { MentionOf } from "../model/mention.ts"
import type { Report } from "../model/report.ts"
import { type CaseView, evidenceOf, type Located, refKey } from "./case-view.ts"
import type { Belongs } from "./commitment/breach-test.ts"
import type { ToldOutcome } from "./commitment/status.ts"

type Group = readonly Located<"commitment">[]

/**
 * What sources say became of each group of commitments. An outcome goes to the commitment that its own report names; else, over reports, to the one commitment of
 * the same party and act that an earlier report tells. Where several fit, it goes to none.
 */
export function outcomesOf(
  view: CaseView,
  groups: readonly Group[],
  belongs: Belongs,
): ReadonlyMap<Group, ToldOutcome[]> {
  const byMention = new Map<string, Group>()
  for (const group of groups)
    for (const { report, mention } of group) byMention.set(refKey({ report: report.id, mention: mention.id }), group)
  const found = new Map<Group, ToldOutcome[]>()
  for (const { report, mention } of view.all("outcome")) {
    const group =
      mention.commitment === null
        ? elsewhere(view, groups, report, mention, belongs)
        : byMention.get(refKey({ report: report.id, mention: mention.commitment }))
    if (!group) continue
    const told = {
      told: mention.told,
      by: view.speaker(report.id, mention.saidIn),
      at: dayOf(view, report, mention),
      from: dayFrom(view, report),
      evidence: evidenceOf(report, mention),
    }
    const list = found.get(group)
    if (list) list.push(told)
    else found.set(group, [told])
  }
  return found
}

/** The one commitment of the same party and act in another report that is not later than this one. */
function elsewhere(
  view: CaseView,
  groups: readonly Group[],
  report: Report,
  mention: MentionOf<"outcome">,
  belongs: Belongs,
): Group | null {
  const parties = mention.promisor?.split("; ") ?? []
  const day = dayFrom(view, report)
  if (mention.act === null || parties.length === 0 || day === null) return null
  const related = (a: string, b: string) => a === b || belongs(a, b) === true || belongs(b, a) === true
  const fits = groups.filter((group) =>
    group.some(({ report: other, mention: made }) => {
      const from = dayFrom(view, other)
      return (
        made.act === mention.act &&
        made.polarity === "will" &&
        made.force !== "proposed" &&
        from !== null &&
        from <= day &&
        (made.promisor?.split("; ") ?? []).some((party) => parties.some((own) => related(party, own)))
      )
    }),
  )
  return fits.length === 1 ? (fits[0] ?? null) : null
}

function dayOf(view: CaseView, report: Report, mention: MentionOf<"outcome">): string | null {
  const own = view.date(report, mention.time)?.value ?? null
  if (own !== null) return own
  const saying = view.get("attribution", report.id, mention.saidIn)
  return view.date(report, saying?.saidAt ?? null)?.value ?? null
}

function dayFrom(view: CaseView, report: Report): string | null {
  return (report.anchorDate ?? report.publishedAt.value ?? view.dates.get(report.id)?.day ?? null)?.slice(0, 10) ?? null
}
