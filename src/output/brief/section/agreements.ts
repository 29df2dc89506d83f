import type { Acceptance, AgreementItem, ClauseChange, SourcedValue, Teller } from "../../../model/agreement.ts"
import type { BriefLine, Segment } from "../../../model/brief.ts"
import type { CommitmentItem } from "../../../model/item.ts"
import { labelOf } from "../../../model/labels.ts"
import { listed, readableDate, say, subLine } from "../line.ts"
import type { SourceText } from "../source-text.ts"

/** Most lines of one kind under an agreement; how many more there are is said. */
const MOST = 14

/** An agreement as a line with all that is told of it under it: steps, clock, parties, exemptions, areas, watch, clauses, changed words. */
export function agreementLine(
  agreement: AgreementItem,
  commitments: readonly CommitmentItem[],
  source: SourceText,
): BriefLine {
  const words = agreement.ownWords.slice(0, 3).map(({ value }) => `“${value}”`)
  const known =
    agreement.name ?? (words.length > 0 ? `Ceasefire, called ${listed(words)}` : "Ceasefire, its own word not told")
  const head = `${known}. ${stateWords(agreement)}`
  const reports = agreement.evidence.filter(({ report }) => !agreement.versions.some((one) => one.report === report))
  const places = reports.length > 0 ? [say(" ("), ...source.places(reports), say(")")] : []
  const under = [
    ...cut(agreement.stages.map((one) => stageLine(one.stage, readableDate(one.date), one.date !== null, one, source))),
    ...clockLines(agreement, source),
    ...acceptanceLines(agreement.acceptance, source),
    ...valueLine("Brokered by", agreement.brokers, source),
    ...valueLine("Left out", agreement.exemptions, source, true),
    ...areaLine("Covers", agreement.areas, source),
    ...areaLine("Does not cover", agreement.exemptedAreas, source),
    ...valueLine("To watch over it", agreement.monitoring, source, true),
    ...valueLine("For", agreement.purposes, source),
    classLine(agreement, source),
    ...textLines(agreement, commitments, source),
  ]
  return {
    item: agreement.id,
    segments: [say(head), ...places],
    support: { reports: agreement.reportCount, origins: agreement.originCount },
    under,
  }
}

/** What its clock says on the latest day; a start that was announced is never told as one that came. */
function stateWords({ clock, stages }: AgreementItem): string {
  const has = (stage: string) => stages.some((one) => one.stage === stage)
  const word = has("in-effect")
    ? "told as in effect"
    : has("signed")
      ? "signed"
      : has("agreed")
        ? "told as agreed"
        : has("declared")
          ? "declared"
          : "proposed"
  if (clock === null) return `${upper(word)}.`
  const on = dayWords(clock.on)
  switch (clock.state) {
    case "not-yet":
      return `${upper(word)}; not begun on ${on}, by its terms.`
    case "run-out":
      return `${upper(word)}; its time had run out by ${on}, by its terms.`
    case "said-ended":
      return `${upper(word)}; said to have ended; by its terms day ${clock.day ?? "not known"} on ${on}.`
    case "running":
      return `${upper(word)}; day ${clock.day ?? "not known"} on ${on}, by its terms.`
    default:
      return `${upper(word)}; its announced start had passed on ${on}, no report read tells that it began.`
  }
}

function clockLines({ clock }: AgreementItem, source: SourceText): BriefLine[] {
  if (clock === null) return []
  const parts: Segment[] = [say("Clock: ")]
  if (clock.startsAt)
    parts.push(say(`begins ${dayWords(clock.startsAt.value)} `), ...quoted(clock.startsAt.sources, source, true))
  for (const limit of clock.limits) parts.push(say("; for or until "), ...quoted(limit.sources, source, true))
  for (const extension of clock.extensions)
    parts.push(say("; extended by or until "), ...quoted(extension.sources, source, true))
  if (clock.expires !== null)
    parts.push(
      say(`; runs out ${dayWords(clock.expires)}${clock.daysLeft === null ? "" : `, ${clock.daysLeft} days left`}`),
    )
  parts.push(say("."))
  const lines = [subLine(parts)]
  for (const ended of clock.saidEnded)
    lines.push(
      subLine([
        say(
          `Said to have ${ended.stage === "ended" ? "ended" : "failed"}${ended.date ? `, ${readableDate(ended.date)}` : ""}: `,
        ),
        ...quoted([ended], source),
        say(". Others need not agree."),
      ]),
    )
  return lines
}

function stageLine(stage: string, date: string, dated: boolean, teller: Teller, source: SourceText): BriefLine {
  return subLine([
    say(`${upper(labelOf(stage === "signed" ? "signature" : stage))}${dated ? `, ${date}` : ""}: `),
    ...quoted([teller], source),
  ])
}

function acceptanceLines(acceptance: readonly Acceptance[], source: SourceText): BriefLine[] {
  const grouped = new Map<string, Acceptance[]>()
  // whom it leaves out stands in a line of its own
  for (const one of acceptance.filter(({ stance }) => stance !== "excluded")) {
    const key = `${one.party}\u0000${one.stance}`
    grouped.set(key, [...(grouped.get(key) ?? []), one])
  }
  return cut(
    [...grouped.values()].map((all) => {
      const first = all[0]
      if (!first) throw new RangeError("a group of acceptances holds at least one")
      return subLine([
        say(
          `${first.party}: ${labelOf(first.stance === "signed" ? "signature" : first.stance)}${first.date ? `, ${readableDate(first.date)}` : ""}: `,
        ),
        ...quoted(all, source),
      ])
    }),
  )
}

function valueLine(
  name: string,
  values: readonly SourcedValue<string>[],
  source: SourceText,
  wordsOnly = false,
): BriefLine[] {
  if (values.length === 0) return []
  const parts: Segment[] = [say(`${name}: `)]
  for (const [i, { value, sources }] of values.slice(0, MOST).entries()) {
    if (i > 0) parts.push(say("; "))
    if (!wordsOnly) parts.push(say(`${labelOf(value)} `))
    parts.push(...quoted(sources, source, true))
  }
  return [subLine(parts)]
}

function areaLine(name: string, areas: AgreementItem["areas"], source: SourceText): BriefLine[] {
  return valueLine(
    name,
    areas.map((area) => ({ value: area.words, sources: [area] })),
    source,
    true,
  )
}

function classLine({ class: coded, classWhy }: AgreementItem, source: SourceText): BriefLine {
  return coded === null
    ? subLine([say(`Class (ETH/PRIO): left open; ${classWhy}.`)])
    : subLine([
        say(`Class (ETH/PRIO), proposed by the machine: ${labelOf(coded.value)}; ${classWhy} `),
        ...quoted(coded.sources.slice(0, 2), source, true),
      ])
}

/** The own text: which versions are in the case, what its clauses bind to, and the words that changed from one version to the next. */
function textLines(agreement: AgreementItem, commitments: readonly CommitmentItem[], source: SourceText): BriefLine[] {
  if (agreement.versions.length === 0) return [subLine([say("Its own text is not in the case.")])]
  const lines: BriefLine[] = agreement.versions.map(({ report, version, date, against, changes }) =>
    subLine([
      say(
        `Its own text: ${source.label(report)}${version === null ? "" : `, ${version}`}${date === null ? "" : `, ${dayWords(date)}`}${against === null ? "" : `; ${changes.length} clauses differ from ${source.label(against)}`}.`,
      ),
    ]),
  )
  for (const { changes } of agreement.versions)
    lines.push(...cut(changes.filter(({ kind }) => kind !== "moved").map((change) => changeLine(change, source))))
  const held = commitments.filter(({ id, clause }) => clause !== null && agreement.commitments.includes(id))
  return [
    ...lines,
    ...cut(
      held.map((one) => termLine(one, source)),
      30,
    ),
  ]
}

function changeLine({ kind, label, before, after, words }: ClauseChange, source: SourceText): BriefLine {
  const at = after ?? before
  const where = `${label ?? "unnumbered"} ${kind}`
  if (words.length === 0)
    return subLine([
      say(`${where}: `),
      ...(at ? [source.quote(at.report, at), say(" ("), source.place(at), say(")")] : []),
    ])
  const changed = words.map(([from, to]) => `“${from || "nothing"}” → “${to || "nothing"}”`).join("; ")
  return subLine([say(`${where}: ${changed} (`), ...(at ? [source.place(at)] : []), say(")")])
}

/** "4(a) opposition groups, ceasefire: …": what a clause binds whom to. */
function termLine(one: CommitmentItem, source: SourceText): BriefLine {
  const at = one.evidence.find(({ report }) => report === one.clause?.report) ?? one.evidence[0]
  const who = one.promisor ?? "who is bound is not told"
  const asked =
    one.demandedBy === null ? "" : `, ${one.force === "proposed" ? "asked" : "demanded"} by ${one.demandedBy}`
  const not = one.polarity === "will-not" ? "not: " : ""
  const due = one.deadline ? ` Due: ${readableDate(one.deadline)}.` : ""
  return subLine([
    say(`${one.clause?.label ?? "Unnumbered"}, ${who}, ${not}${labelOf(one.act)}${asked}: `),
    ...(at ? [source.quote(at.report, at), say(" ("), source.place(at), say(`).${due}`)] : []),
  ])
}

/** The words of each source, who says them and where; the same words once, at most three, and how many more. */
function quoted(all: readonly Teller[], source: SourceText, wordsOnly = false): Segment[] {
  const parts: Segment[] = []
  const tellers = all.filter(({ evidence }, i) => all.findIndex((other) => other.evidence.text === evidence.text) === i)
  for (const [i, { evidence, by, ownText }] of tellers.slice(0, 3).entries()) {
    if (i > 0) parts.push(say("; "))
    parts.push(wordsOnly ? source.quote(evidence.report, evidence) : source.telling(evidence.report, evidence))
    parts.push(
      say(` (${ownText ? "its own text" : (by ?? "the page's own voice")}, `),
      source.place(evidence),
      say(")"),
    )
  }
  if (tellers.length > 3) parts.push(say(`; ${tellers.length - 3} more`))
  return parts
}

function cut(lines: readonly BriefLine[], most = MOST): BriefLine[] {
  return lines.length <= most
    ? [...lines]
    : [...lines.slice(0, most), subLine([say(`${lines.length - most} more in the record.`)])]
}

function dayWords(value: string): string {
  return readableDate({ value: value.slice(0, 10), text: value, basis: [] })
}

function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
