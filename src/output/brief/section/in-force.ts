import type { AgreementItem } from "../../../model/agreement.ts"
import type { BriefLine, BriefSection, Segment } from "../../../model/brief.ts"
import type { CommitmentItem } from "../../../model/item.ts"
import { labelOf } from "../../../model/labels.ts"
import type { CaseRecord } from "../../../model/record.ts"
import { itemLine, listed, readableDate, say, subLine } from "../line.ts"
import type { SourceText } from "../source-text.ts"
import { agreementLine } from "./agreements.ts"

/** Words by which a text tells that a truce is being applied, as against agreed or proposed. */
const IN_EFFECT =
  /\b(?:in (?:effect|force|place)|(?:took|taken|takes|came|come|comes|went|gone|enter(?:s|ed)? into|into) (?:effect|force)|(?:is|was|are|were|has been|have been) holding|(?:has|have) held|began|started|extended|renewed)\b/i
const NOT_YET =
  /\b(?:will|would|could|should|may|might|proposed?|propos\w+|plan\w*|if|when|unclear|until|before|once)\b/i

/** The first answer of a brief: whether any report tells that a ceasefire is in force; then the instruments and what each report says that they say. */
export function inForceSection(record: CaseRecord, source: SourceText): BriefSection {
  const truces = record.commitments.filter(({ act, polarity }) => act === "ceasefire" && polarity === "will")
  const told = truces.filter((truce) => truce.evidence.some((one) => inEffect(source.sentence(one.report, one))))
  // A bare mention of "the truce" tells no terms: only one with a party or a date says what was agreed.
  const made = truces.filter(
    (truce) =>
      !told.includes(truce) &&
      ["signed", "declared"].includes(truce.force) &&
      truce.instrument === null &&
      (truce.promisor !== null || truce.starts !== null || truce.ends !== null),
  )
  const lines: BriefLine[] = [{ item: null, support: null, under: [], segments: [say(firstLine(told, made))] }]
  const held = new Set(record.agreements.flatMap(({ commitments }) => commitments))
  for (const agreement of ordered(record.agreements)) lines.push(agreementLine(agreement, record.commitments, source))
  for (const truce of told) if (!held.has(truce.id)) lines.push(truceLine("told as in effect", truce, source))
  for (const truce of made) if (!held.has(truce.id)) lines.push(truceLine(truce.force, truce, source))
  for (const instrument of record.instruments) {
    // an own text that no report speaks of stands above, with its clauses
    if (instrument.renderings.every(({ ownText }) => ownText)) continue
    const head = `${instrument.name}${instrument.issuer ? `, ${instrument.issuer}` : ""}${instrument.date ? `, adopted ${readableDate({ value: instrument.date, text: instrument.date, basis: [] })} (codebook)` : ""}.`
    const state = instrument.textInCase
      ? " Its own text is in the case; side by side:"
      : ` Its own text is not in the case${instrument.renderings.length > 1 ? "; the reports render it so" : ""}:`
    const under = instrument.renderings.map(({ report, by, text, start, end, ownText, label }) => {
      const whose = ownText
        ? `its own text${label === null ? "" : `, ${label}`}`
        : by === null
          ? "the page's own rendering"
          : `told by ${by}`
      const at = { report, mention: instrument.evidence[0]?.mention ?? ("" as never), start, end, text }
      return subLine([source.quote(report, { start, end }), say(` (${whose}, `), source.place(at), say(")")])
    })
    lines.push(itemLine(instrument, source, [say(head + state)], under))
  }
  return {
    code: "in-force",
    heading: "In force",
    empty: "No report says that a ceasefire is in force, signed or agreed.",
    lines,
  }
}

/** Those that are told as begun first, then by how many reports tell of them. */
function ordered(agreements: CaseRecord["agreements"]): AgreementItem[] {
  const rank = ({ stages }: AgreementItem) =>
    stages.some(({ stage }) => stage === "in-effect") ? 0 : stages.every(({ stage }) => stage === "proposed") ? 2 : 1
  return [...agreements].sort((a, b) => rank(a) - rank(b) || b.reportCount - a.reportCount || (a.id < b.id ? -1 : 1))
}

function inEffect(sentence: Segment): boolean {
  return IN_EFFECT.test(sentence.text) && !NOT_YET.test(sentence.text)
}

function firstLine(told: readonly CommitmentItem[], made: readonly CommitmentItem[]): string {
  const reports = new Set(told.flatMap(({ evidence }) => evidence.map(({ report }) => report))).size
  if (told.length > 0)
    return `${reports === 1 ? "One report tells" : `${reports} reports tell`} that a ceasefire is in effect; what is told of it:`
  if (made.length > 0) return "No report says that a ceasefire is in effect; agreed or declared, as told:"
  return "No report says that a ceasefire is in force, signed or agreed."
}

function truceLine(stage: string, truce: CommitmentItem, source: SourceText): BriefLine {
  const first = truce.evidence[0]
  const who = truce.promisor ?? "parties not told"
  const when = truce.starts ?? truce.deadline
  const segments: Segment[] = [say(`Ceasefire, ${labelOf(stage)}; ${who}${when ? `; ${readableDate(when)}` : ""}: `)]
  if (first) segments.push(source.sentence(first.report, first))
  const under =
    truce.exemptedActors.length > 0 ? [subLine([say(`Exempted in this text: ${listed(truce.exemptedActors)}.`)])] : []
  return itemLine(truce, source, segments, under)
}
