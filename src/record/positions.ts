import type { PositionItem } from "../model/item.ts"
import { type CaseView, fieldEvidenceOf, type Located } from "./case-view.ts"
import { cluster } from "./cluster.ts"
import { itemBase } from "./item-base.ts"
import { namedWords, sourceWords, withWords } from "./name-evidence.ts"

/** Who stands where on which question; the same holder's same stance told by several reports is one position. */
export function foldPositions(view: CaseView): PositionItem[] {
  const key = ({ mention }: Located<"position">) =>
    mention.holder === null
      ? null
      : [mention.holder, mention.question, mention.stance, mention.condition?.text.toLowerCase() ?? ""].join("\u0000")
  return cluster(view.all("position"), [], key).map((group) => {
    const mention = group[0]?.mention
    if (!mention) throw new RangeError("a position needs at least one mention")
    return {
      ...itemBase(
        view,
        "P",
        group,
        (one) => view.namedSource(one.report.id, one.mention.saidIn),
        positionWords(view, group),
      ),
      holder: mention.holder,
      question: mention.question,
      stance: mention.stance,
      condition: mention.condition?.text ?? null,
    }
  })
}

function positionWords(view: CaseView, group: readonly Located<"position">[]) {
  return withWords({
    holder: group.flatMap((one) => namedWords(view, one, one.mention.holder)),
    condition: group.flatMap(({ report, mention }) =>
      mention.condition ? [fieldEvidenceOf(report, mention, mention.condition)] : [],
    ),
    saidBy: group.flatMap(({ report, mention }) => sourceWords(view, report, mention.saidIn)),
  })
}
