import type { FundingItem } from "../model/item.ts"
import type { CaseView, Located } from "./case-view.ts"
import { cluster } from "./cluster.ts"
import { itemBase } from "./item-base.ts"
import { namedWords, sourceWords, timeWords, withWords } from "./name-evidence.ts"

/** Money for aid by stage; the same sum by the same donor to the same hands at the same stage is one. Sums are never added up. */
export function foldFunding(view: CaseView): FundingItem[] {
  const key = ({ report, mention }: Located<"funding">) => {
    const figure = view.get("figure", report.id, mention.figure)
    return figure && mention.donor !== null
      ? [mention.stage, mention.donor, mention.recipient, figure.low, figure.best, figure.high, figure.unit].join(
          "\u0000",
        )
      : null
  }
  return cluster(view.all("funding"), [], key).map((group) => funding(view, group))
}

function funding(view: CaseView, group: readonly Located<"funding">[]): FundingItem {
  const one = group[0]
  if (!one) throw new RangeError("money for aid needs at least one mention")
  const { report, mention } = one
  const figure = view.get("figure", report.id, mention.figure)
  return {
    ...itemBase(
      view,
      "G",
      group,
      (each) => view.namedSource(each.report.id, each.mention.saidIn),
      withWords({
        donor: group.flatMap((each) => namedWords(view, each, each.mention.donor)),
        recipient: group.flatMap((each) => namedWords(view, each, each.mention.recipient)),
        date: group.flatMap((each) => timeWords(view, each.report, each.mention.time)),
        allegedBy: group.flatMap((each) => sourceWords(view, each.report, each.mention.saidIn)),
      }),
    ),
    stage: mention.stage,
    donor: mention.donor,
    recipient: mention.recipient,
    printed: mention.text,
    low: figure?.low ?? null,
    best: figure?.best ?? null,
    high: figure?.high ?? null,
    currency: figure?.unit ?? "",
    date: view.date(report, mention.time),
    allegedBy: view.speaker(report.id, mention.saidIn),
  }
}
