import type { ReportId } from "../model/ids.ts"
import type { ItemBase } from "../model/item.ts"
import type { Derivation, Ground } from "../model/judgement.ts"
import type { Mention } from "../model/mention.ts"
import type { CaseRecord, Dispute } from "../model/record.ts"

/** An item of the record traced back to the words: its mentions, the rules that read them, the reports, and which of these are copies. */
export interface Explanation {
  readonly item: (ItemBase & { readonly [field: string]: unknown }) | Dispute
  readonly list: string
  readonly mentions: readonly {
    readonly report: ReportId
    readonly mention: Mention | null
    readonly line: number
    readonly quote: string
  }[]
  readonly copies: readonly Derivation[]
  readonly grounds: readonly Ground[]
}

const LISTS = [
  "statements",
  "commitments",
  "incidents",
  "figures",
  "meetings",
  "positions",
  "instruments",
  "agreements",
  "allegations",
  "access",
  "control",
  "actors",
  "places",
  "monitorCounts",
  "displacements",
  "funding",
] as const

/** What `explain` needs beside the record: the mentions and the texts. */
export interface ExplainSource {
  mention(report: ReportId, id: string): Mention | null
  text(report: ReportId): string | null
}

/**
 * Explains an item by its id, as printed in the brief ("S-1a2b3c4"); the prefix may be left out.
 * @returns null where no item has that id.
 */
export function explain(record: CaseRecord, id: string, source: ExplainSource): Explanation | null {
  const wanted = id.trim()
  const fits = (itemId: string) => itemId === wanted || itemId.slice(2) === wanted
  for (const list of LISTS) {
    const item = (record[list] as readonly ItemBase[]).find((one) => fits(one.id))
    if (!item) continue
    const reports = new Set(item.evidence.map(({ report }) => report))
    return {
      item: item as Explanation["item"],
      list,
      mentions: item.evidence.map((evidence) => ({
        report: evidence.report,
        mention: source.mention(evidence.report, evidence.mention),
        line: lineAt(source.text(evidence.report) ?? "", evidence.start),
        quote: evidence.text,
      })),
      copies: record.derivations.filter(
        ({ from, to }) => reports.has(from) && typeof to === "string" && reports.has(to),
      ),
      grounds: record.disputes
        .filter(({ about }) => [about].flat().includes(item.id))
        .flatMap(({ grounds }) => grounds),
    }
  }
  const dispute = record.disputes.find((one) => fits(one.id))
  if (!dispute) return null
  return {
    item: dispute,
    list: "disputes",
    mentions: dispute.positions.map(({ report, start, text }) => ({
      report,
      mention: null,
      line: lineAt(source.text(report) ?? "", start),
      quote: text,
    })),
    copies: [],
    grounds: dispute.grounds,
  }
}

/** The line, from 1, on which an offset of a text stands. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let i = text.indexOf("\n"); i >= 0 && i < offset; i = text.indexOf("\n", i + 1)) line++
  return line
}
