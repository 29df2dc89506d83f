import type { BriefLine, BriefSection } from "../../../model/brief.ts"
import type { FigureItem } from "../../../model/item.ts"
import { labelOf } from "../../../model/labels.ts"
import type { CaseRecord } from "../../../model/record.ts"
import { itemLine, say, subLine } from "../line.ts"
import type { SourceText } from "../source-text.ts"

const RELATIONS: { readonly [relation: string]: string } = {
  agree: "the accounts agree",
  differ: "the accounts differ",
  update: "one replaces the other, as told",
  "different-scope": "different scope: side by side, no range, no total",
}

/** Figures as printed, by measure; none is added to another. */
export function figuresSection(record: CaseRecord, source: SourceText): BriefSection {
  const shown = record.figures.filter(({ measure, relation }) => measure !== "other" || relation !== null)
  const order = [
    "killed",
    "injured",
    "missing",
    "detained",
    "abducted",
    "displaced",
    "besieged",
    "in-need",
    "affected",
    "reached",
    "pledged",
    "attacks",
    "destroyed",
    "other",
  ]
  return {
    code: "figures",
    heading: "Figures (as printed; none is added to another)",
    empty: "No report prints a figure of people, money or things.",
    lines: [...shown]
      .sort((a, b) => order.indexOf(a.measure) - order.indexOf(b.measure))
      .map((figure) => figureLine(figure, source)),
  }
}

function figureLine(figure: FigureItem, source: SourceText): BriefLine {
  const first = figure.evidence[0]
  const kind = figure.cumulative
    ? ", running total"
    : figure.aspect === "stock"
      ? ", number at one time"
      : figure.aspect === "flow"
        ? ", movement"
        : ""
  const head = `${capital(labelOf(figure.measure))}${kind}${figure.partOf ? `, part of ${figure.partOf}` : ""}: `
  if (figure.accounts.length === 1 || !first) {
    const by = figure.accounts[0]?.allegedBy
    return itemLine(figure, source, [
      say(head),
      ...(first ? [source.quote(first.report, first)] : []),
      say(by ? `, told by ${by}` : ", reported without source"),
    ])
  }
  const under = figure.evidence.map((one) => {
    const account = figure.accounts.find(({ report, mention }) => report === one.report && mention === one.mention)
    return subLine([
      source.quote(one.report, one),
      say(`, ${account?.allegedBy ? `told by ${account.allegedBy}` : "reported without source"} (`),
      source.place(one),
      say(")"),
    ])
  })
  return itemLine(figure, source, [say(`${head}${figure.relation ? RELATIONS[figure.relation] : ""}.`)], under)
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
