import type { PositionItem } from "../model/item.ts"
import type { CaseView, Located } from "./case-view.ts"
import { cluster } from "./cluster.ts"
import { itemBase } from "./item-base.ts"

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
      ...itemBase(view, "P", group, (one) => view.namedSource(one.report.id, one.mention.saidIn)),
      holder: mention.holder,
      question: mention.question,
      stance: mention.stance,
      condition: mention.condition?.text ?? null,
    }
  })
}
