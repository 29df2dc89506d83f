import { contentHash, ItemId, type MentionId, type ReportId } from "../model/ids.ts"
import type { FigureItem, IncidentItem, StatementItem } from "../model/item.ts"
import type { Link } from "../model/judgement.ts"
import type { MentionBase } from "../model/mention.ts"
import type { Dispute } from "../model/record.ts"
import type { CaseView } from "./case-view.ts"

/** Finds the item that a mention went into. */
export type ItemFinder = (report: ReportId, mention: MentionId) => ItemId | null

type Position = Dispute["positions"][number]

/** What the reports cannot all have right, each side with who holds it. Nothing is decided. */
export function foldDisputes(
  view: CaseView,
  find: ItemFinder,
  lists: { incidents: readonly IncidentItem[]; figures: readonly FigureItem[]; statements: readonly StatementItem[] },
): Dispute[] {
  const disputes = [
    ...view.linksOf("dispute").flatMap((link) => linked(view, link, find)),
    ...lists.incidents.flatMap((item) => answered(view, item)),
    ...lists.figures.flatMap(differing),
  ]
  const seen = new Set<string>()
  return disputes.filter(({ id }) => !seen.has(id) && seen.add(id))
}

function linked(view: CaseView, link: Link, find: ItemFinder): Dispute[] {
  if (link.verdict === "negative") return []
  const sides = [link.a, link.b].flatMap((ref) => {
    const located = mentionAt(view, ref.report, ref.mention)
    return located ? [position(view, ref.report, located)] : []
  })
  const about = [find(link.a.report, link.a.mention), find(link.b.report, link.b.mention)].filter((id) => id !== null)
  if (sides.length < 2 || about.length === 0) return []
  return [
    {
      id: disputeId(link.a.report, link.a.mention, link.b.report, link.b.mention),
      about: about.length === 1 || about[0] === about[1] ? (about[0] as ItemId) : about,
      kind: kindOf(link.relation),
      basis: link.a.report === link.b.report ? "within-report" : "linked",
      positions: sides,
      grounds: link.grounds,
    },
  ]
}

function kindOf(relation: string | undefined): Dispute["kind"] {
  return relation === "denies" || relation === "differs" || relation === "revises" || relation === "competing-proposals"
    ? relation
    : "contradicts"
}

/** An accusation and the answer that the same report tells. */
function answered(view: CaseView, item: IncidentItem): Dispute[] {
  return item.accounts.flatMap((account) => {
    if (
      account.perpetrator === null ||
      !account.responses.some((response) => response === "denied" || response === "blames-other")
    )
      return []
    const mention = view.get("incident", account.report, account.mention)
    if (!mention) return []
    const at = { report: account.report, start: mention.start, end: mention.end, account: mention.id }
    return [
      {
        id: disputeId(account.report, account.mention, account.perpetrator, ""),
        about: item.id,
        kind: "denies" as const,
        basis: "reported" as const,
        positions: [
          {
            holders: [account.allegedBy ?? "the page's own voice, no source given"],
            text: `${account.perpetrator} is said to have done it`,
            ...at,
          },
          { holders: [account.perpetrator], text: account.responses.join(", "), ...at },
        ],
        grounds: [],
      },
    ]
  })
}

function differing(item: FigureItem): Dispute[] {
  if (item.relation !== "differ" && item.relation !== "update") return []
  return [
    {
      id: ItemId(`D-${contentHash(item.id).slice(0, 7)}`),
      about: item.id,
      kind: item.relation === "update" ? "revises" : "differs",
      basis: item.reportCount > 1 ? "linked" : "within-report",
      positions: item.accounts.map((account) => {
        const evidence = item.evidence.find((one) => one.report === account.report && one.mention === account.mention)
        return {
          holders: [account.allegedBy ?? "the page's own voice, no source given"],
          figure: account.mention,
          text: account.text,
          report: account.report,
          start: evidence?.start ?? 0,
          end: evidence?.end ?? 0,
        }
      }),
      grounds: [],
    },
  ]
}

function disputeId(...parts: readonly string[]): ItemId {
  return ItemId(`D-${contentHash(...parts).slice(0, 7)}`)
}

function mentionAt(view: CaseView, report: ReportId, id: MentionId): (MentionBase & { kind: string }) | null {
  return (
    view.get("attribution", report, id) ??
    view.get("incident", report, id) ??
    view.get("figure", report, id) ??
    view.get("meeting", report, id) ??
    view.get("commitment", report, id)
  )
}

function position(view: CaseView, report: ReportId, mention: MentionBase & { kind: string }): Position {
  const speaker = mention.kind === "attribution" ? view.speaker(report, mention.id) : null
  // What is said, without the words for who says it: these stand as the holder.
  const { text, start, end } = view.get("attribution", report, mention.id)?.content[0] ?? mention
  return { holders: speaker === null ? [] : [speaker], text, report, start, end }
}
