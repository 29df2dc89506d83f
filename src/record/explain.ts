import type { ReportId } from "../model/ids.ts"
import type { ItemBase } from "../model/item.ts"
import type { Derivation, Ground, Link } from "../model/judgement.ts"
import type { Mention } from "../model/mention.ts"
import type { CaseRecord, Dispute } from "../model/record.ts"
import type { Span } from "../model/span.ts"
import { explainLinks, type ItemLinks } from "./explain-links.ts"
import { type Account, accountOf, lineAt, sentenceAt } from "./explain-words.ts"

/** An item of the record traced back to the words: its mentions, the rules that read them, who says so, why mentions were joined or kept apart, and which reports are copies. */
export interface Explanation {
  readonly item: (ItemBase & { readonly [field: string]: unknown }) | Dispute
  readonly list: string
  readonly mentions: readonly {
    readonly report: ReportId
    readonly mention: Mention | null
    readonly line: number
    readonly quote: string
    /** The sentence in which the words stand. */
    readonly sentence: string
    /** Who this account is told by: what an origin is counted from. */
    readonly account: Account | null
  }[]
  /** Links with the grounds for and against: what joined these mentions, what is proposed and was not joined, what was kept apart. */
  readonly links: ItemLinks
  /** Text derivations among the item's reports, each with the words of its longest stretches in common. */
  readonly copies: readonly (Derivation & { readonly shared: readonly string[] })[]
  /** Disputes about the item, each position with who holds it. */
  readonly disputes: readonly Dispute[]
  /** The grounds of these disputes. */
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
  "displacements",
  "funding",
  "actors",
  "places",
  "monitorCounts",
] as const

/** What `explain` needs beside the record: the mentions, the texts, and the links that the record was folded from. */
export interface ExplainSource {
  mention(report: ReportId, id: string): Mention | null
  text(report: ReportId): string | null
  readonly links?: readonly Link[]
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
    const disputes = record.disputes.filter(({ about }) => [about].flat().includes(item.id))
    return {
      item: item as Explanation["item"],
      list,
      mentions: item.evidence.map((evidence) => {
        const mention = source.mention(evidence.report, evidence.mention)
        return {
          ...wordsAt(evidence.report, evidence, evidence.text, source),
          mention,
          account: accountOf(evidence.report, mention, source),
        }
      }),
      links: explainLinks(item.evidence, source),
      copies: copiesAmong(reports, record, source),
      disputes,
      grounds: disputes.flatMap(({ grounds }) => grounds),
    }
  }
  const dispute = record.disputes.find((one) => fits(one.id))
  if (!dispute) return null
  return {
    item: dispute,
    list: "disputes",
    mentions: dispute.positions.map((at) => ({
      ...wordsAt(at.report, at, at.text, source),
      mention: null,
      account: null,
    })),
    links: { joined: [], proposed: [], apart: [], further: 0 },
    copies: copiesAmong(new Set(dispute.positions.map(({ report }) => report)), record, source),
    disputes: [],
    grounds: dispute.grounds,
  }
}

function wordsAt(report: ReportId, { start }: { readonly start: number }, quote: string, source: ExplainSource) {
  const text = source.text(report) ?? ""
  return { report, line: lineAt(text, start), quote, sentence: sentenceAt(text, start) }
}

/** How many stretches of a copy are quoted: the longest ones. */
const MOST_STRETCHES = 3

function copiesAmong(reports: ReadonlySet<ReportId>, record: CaseRecord, source: ExplainSource): Explanation["copies"] {
  return record.derivations
    .filter(({ from, to }) => reports.has(from) && typeof to === "string" && reports.has(to))
    .map((copy) => {
      const text = source.text(copy.from) ?? ""
      const length = ({ from }: { from: Span }): number => from.end - from.start
      const longest = [...copy.overlaps].sort((a, b) => length(b) - length(a)).slice(0, MOST_STRETCHES)
      return { ...copy, shared: longest.map(({ from }) => text.slice(from.start, from.end)) }
    })
}
