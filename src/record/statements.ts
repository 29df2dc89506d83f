import type { ItemId } from "../model/ids.ts"
import type { StatementItem, StatementVariant } from "../model/item.ts"
import type { CaseView, Located } from "./case-view.ts"
import { refKey } from "./case-view.ts"
import { changedWords } from "./changed-words.ts"
import { cluster } from "./cluster.ts"
import { itemBase } from "./item-base.ts"
import { sourceWords, timeWords, withWords } from "./name-evidence.ts"

/** The statements of a case: one act of saying each, with every report's wording of it. */
export function foldStatements(view: CaseView): StatementItem[] {
  const links = view.linksOf("same-statement")
  const groups = cluster(view.all("attribution"), links)
  const items = groups.map((group) => statement(view, group))
  return withOuter(view, groups, items)
}

function statement(view: CaseView, group: readonly Located<"attribution">[]): StatementItem {
  const lead = leadOf(group)
  const { mention, report } = lead
  const variants = group.map((one) => variant(view, one, lead))
  return {
    // One act of saying has one origin, its speaker, also for the page that lost the name.
    ...itemBase(view, "S", group, () => view.namedSource(report.id, mention.id), {
      ...grounds(group),
      ...withWords({
        speaker: group.flatMap((one) => sourceWords(view, one.report, one.mention.id)),
        saidAt: group.flatMap((one) => timeWords(view, one.report, one.mention.saidAt)),
      }),
    }),
    speaker: mention.speaker.name,
    how: mention.speaker.how,
    saidAt:
      group.map((one) => view.date(one.report, one.mention.saidAt)).find((date) => date?.value) ??
      view.date(report, mention.saidAt),
    speechAct: mention.speechAct,
    manner: mention.manner,
    factuality: mention.factuality,
    variants,
    within: null,
  }
}

/** The account that names its speaker most plainly, then the one in direct speech, then the longest. */
function leadOf(group: readonly Located<"attribution">[]): Located<"attribution"> {
  const rank = ({ mention }: Located<"attribution">) =>
    (mention.speaker.name === null ? 0 : mention.speaker.how === "named" ? 3 : 2) * 4 +
    (mention.manner === "direct" ? 2 : mention.manner === "mixed" ? 1 : 0)
  const best = group.reduce((a, b) => (rank(b) > rank(a) ? b : a))
  return best
}

function variant(view: CaseView, one: Located<"attribution">, lead: Located<"attribution">): StatementVariant {
  const { report, mention } = one
  return {
    report: report.id,
    mention: mention.id,
    text: contentText(one),
    parts: mention.content.map(({ start, end }) => ({ start, end })),
    source: mention.source?.text ?? null,
    cue: mention.cue?.text ?? null,
    manner: mention.manner,
    fieldEvidence: withWords({ source: sourceWords(view, report, mention.id) }),
    changes: one === lead ? [] : changedWords(contentText(lead), contentText(one)),
  }
}

function contentText({ mention }: Located<"attribution">): string {
  return mention.content.map(({ text }) => text).join(" … ")
}

/** Several mentions stand together by links alone: each is what the joining rests on. */
function grounds(group: readonly Located<"attribution">[]) {
  return group.length > 1
    ? {
        sameStatement: group.map(({ report, mention }) => ({
          report: report.id,
          mention: mention.id,
          start: mention.start,
          end: mention.end,
          text: mention.text,
        })),
      }
    : {}
}

function withOuter(
  view: CaseView,
  groups: readonly Located<"attribution">[][],
  items: readonly StatementItem[],
): StatementItem[] {
  const itemOf = new Map<string, ItemId>()
  groups.forEach((group, i) => {
    const id = items[i]?.id
    if (id) for (const { report, mention } of group) itemOf.set(refKey({ report: report.id, mention: mention.id }), id)
  })
  return items.map((item, i) => {
    const outer = groups[i]?.find(
      ({ report, mention }) => mention.within && view.get("attribution", report.id, mention.within),
    )
    if (!outer?.mention.within) return item
    const within = itemOf.get(refKey({ report: outer.report.id, mention: outer.mention.within })) ?? null
    return within && within !== item.id ? { ...item, within } : item
  })
}
