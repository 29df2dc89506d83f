import type { ItemId, MentionId, ReportId } from "../model/ids.ts"
import type { AllegationItem } from "../model/item.ts"
import type { CaseView, Located } from "./case-view.ts"
import { cluster } from "./cluster.ts"
import { itemBase } from "./item-base.ts"
import { namedWords, printedWords, sourceWords, withWords } from "./name-evidence.ts"

/** Who is said by whom to have broken what: a judged relation, never an incident of its own. */
export function foldAllegations(
  view: CaseView,
  incidentOf: (report: ReportId, mention: MentionId) => ItemId | null,
  commitmentOf: (report: ReportId, mention: MentionId) => ItemId | null,
): AllegationItem[] {
  const key = ({ report, mention }: Located<"allegation">) =>
    mention.against === null || mention.of === null
      ? null
      : [mention.by ?? report.id, mention.against, mention.of.toLowerCase()].join("\u0000")
  return cluster(view.all("allegation"), [], key).map((group) => {
    const mention = group[0]?.mention
    if (!mention) throw new RangeError("an allegation needs at least one mention")
    const commitments = group.flatMap((one) =>
      one.mention.commitment ? [commitmentOf(one.report.id, one.mention.commitment)] : [],
    )
    return {
      ...itemBase(view, "V", group, (one) => one.mention.by, allegationWords(view, group)),
      by: mention.by,
      against: mention.against,
      of: mention.of,
      incident:
        group
          .map((one) => {
            const incident = incidentIn(view, one)
            return incident === null ? null : incidentOf(one.report.id, incident)
          })
          .find((id) => id !== null) ?? null,
      commitments: [...new Set(commitments.filter((id) => id !== null))],
      responses: answersTo(view, group),
    }
  })
}

function allegationWords(view: CaseView, group: readonly Located<"allegation">[]) {
  return withWords({
    by: group.flatMap((one) => {
      const source = sourceWords(view, one.report, one.mention.saidIn)
      return source.length > 0 ? source : namedWords(view, one, one.mention.by)
    }),
    against: group.flatMap((one) => namedWords(view, one, one.mention.against)),
    of: group.flatMap((one) => (one.mention.of === null ? [] : printedWords(one, [one.mention.of]))),
  })
}

/** What the accused are told to answer about the incidents that the allegation names; empty = no response in the reports read. */
function answersTo(view: CaseView, group: readonly Located<"allegation">[]): string[] {
  const answers = group.flatMap(({ report, mention }) => {
    const incident = view.get("incident", report.id, incidentIn(view, { report, mention }))
    return (incident?.perpetrators ?? [])
      .filter(({ name }) => name === mention.against)
      .flatMap(({ response }) => (response === null ? [] : [response]))
  })
  return [...new Set(answers)].sort()
}

/** The incident that an allegation is about: the one that it names, else the one event whose trigger stands inside its own words; null for several or none. */
function incidentIn(view: CaseView, { report, mention }: Located<"allegation">): MentionId | null {
  if (mention.incident !== null) return mention.incident
  const inside = view.within("incident", report.id, mention).filter(({ scope }) => scope === "event")
  return inside.length === 1 ? (inside[0]?.id ?? null) : null
}
