import type { Acceptance, AcceptanceStance, SourcedValue } from "../../model/agreement.ts"
import type { ReportId } from "../../model/ids.ts"
import { belongsBy } from "../breaches.ts"
import { type CaseView, fieldEvidenceOf, type Located } from "../case-view.ts"
import type { Member } from "./gather.ts"
import { isDraft } from "./title.ts"
import { dateKey, Sources, tellerAt } from "./told.ts"

const BROKERS = /\b(?:brokered|mediated|sponsored|negotiated|hammered out|drawn up|overseen|backed|facilitated) by\b/gi

/** Those who are said to have brokered it: the actors named behind "brokered by". */
export function brokersOf(view: CaseView, members: readonly Member[]): SourcedValue<string>[] {
  const found = new Sources<string>()
  for (const { report, mention, names } of brokered(view, members))
    for (const one of names) found.add(one.name, tellerAt(view, report, mention, one))
  return found.byWeight()
}

function brokered(view: CaseView, members: readonly Member[]) {
  return members.flatMap(({ group }) =>
    group.flatMap(({ report, mention }) => {
      if (mention.clause !== null) return []
      const from = mention.start
      const text = report.text.slice(from, mention.end + 80)
      return [...text.matchAll(BROKERS)].map((match) => {
        const start = from + match.index + match[0].length
        const end = start + (/^[^.;:,\n]{0,90}/.exec(report.text.slice(start, start + 90))?.[0].length ?? 0)
        const parties = mention.promisor?.split("; ") ?? []
        const names = parties.flatMap((name) =>
          view
            .named(report.id, name)
            .filter((one) => one.start >= start && one.end <= end)
            .map((one) => ({ name, start: one.start, end: one.end })),
        )
        return { report, mention, names }
      })
    }),
  )
}

/** Who accepts, refuses, leaves or is left out, as each source says; brokers are not parties by that. */
export function acceptanceOf(
  view: CaseView,
  members: readonly Member[],
  texts: readonly ReportId[],
  excluded: readonly SourcedValue<string>[],
  sole: ReadonlySet<ReportId>,
): Acceptance[] {
  const brokers = new Map(
    brokered(view, members).map(({ mention, names }) => [mention.id, new Set(names.map(({ name }) => name))]),
  )
  const told = members.flatMap(({ group }) =>
    group.flatMap((one) =>
      one.mention.clause === null
        ? stances(view, one).filter(({ party }) => !brokers.get(one.mention.id)?.has(party))
        : [],
    ),
  )
  const all = [...signatures(view, texts), ...told, ...conditional(view, members, sole), ...leftOut(excluded)]
  return all
    .filter(
      (one, i) =>
        all.findIndex(
          (other) =>
            other.party === one.party &&
            other.stance === one.stance &&
            other.evidence.report === one.evidence.report &&
            other.evidence.start === one.evidence.start,
        ) === i,
    )
    .sort((a, b) => (a.party < b.party ? -1 : a.party > b.party ? 1 : dateKey(a.date) < dateKey(b.date) ? -1 : 1))
}

/** What one report's telling says of the promisors: it is told of them, unless they say it themselves. */
function stances(view: CaseView, { report, mention }: Located<"commitment">): Acceptance[] {
  const parties = mention.promisor?.split("; ") ?? []
  return parties.flatMap((party) =>
    mention.told.flatMap(({ state, at, time }) => {
      if (mention.force === "proposed" || mention.force === "verbal") return []
      const stance = stanceOf(
        state,
        mention.polarity,
        mention.conditions.length > 0,
        report.text.slice(at.start, at.end),
      )
      if (stance === null) return []
      return [
        {
          ...tellerAt(view, report, mention, at),
          party,
          stance,
          date: view.date(report, time),
          condition: stance === "conditional" ? (mention.conditions[0]?.text ?? null) : null,
        },
      ]
    }),
  )
}

function stanceOf(
  state: string,
  polarity: "will" | "will-not",
  conditional: boolean,
  words: string,
): AcceptanceStance | null {
  if (polarity === "will-not") return state === "refused" ? "rejected" : state === "ended" ? "withdrawn" : null
  if (!/^(?:declared|agreed|joined)$/.test(state)) return null
  if (conditional) return "conditional"
  return /\bsign(?:ed|s|atories|ing)?\b/i.test(words) ? "signed" : "declared"
}

/** Positions on the truce with a condition, and refusals, in reports that tell of this truce and no other. */
function conditional(view: CaseView, members: readonly Member[], sole: ReadonlySet<ReportId>): Acceptance[] {
  const belongs = belongsBy(view.codebook)
  const reports = new Set(members.flatMap(({ group }) => group.map(({ report }) => report.id)))
  return view.all("position").flatMap(({ report, mention }) => {
    if (!reports.has(report.id) || !sole.has(report.id) || mention.question !== "ceasefire" || mention.holder === null)
      return []
    if (mention.stance !== "conditional" && mention.stance !== "against") return []
    const by = view.speaker(report.id, mention.saidIn)
    // what somebody else says that a party should do is not the party's word
    if (by !== null && by !== mention.holder && belongs(by, mention.holder) !== true) return []
    return [
      {
        ...tellerAt(view, report, mention, mention),
        by,
        party: mention.holder,
        stance: mention.stance === "against" ? ("rejected" as const) : ("conditional" as const),
        date: null,
        condition: mention.condition?.text ?? null,
      },
    ]
  })
}

/** Signature lines with a name behind them; an empty line is no signature, and a draft is not signed. */
function signatures(view: CaseView, texts: readonly ReportId[]): Acceptance[] {
  return texts.flatMap((id) => {
    const report = view.report(id)
    if (!report || isDraft(report.version)) return []
    const lines = view.all("clause").filter((one) => one.report.id === id && one.mention.part === "signature")
    const day = lines.flatMap(({ mention }) => view.within("time", id, mention)).find(({ type }) => type === "DATE")
    return lines.flatMap(({ mention }, i) => {
      const [party] = mention.parties
      const signed =
        /:\s*\p{L}/u.test(mention.text) ||
        (/:$/.test(mention.text) && /^\p{Lu}[\p{L}. ]{3,60}$/u.test(lines[i + 1]?.mention.text ?? ""))
      if (party === undefined || !signed) return []
      const evidence = fieldEvidenceOf(report, mention, mention)
      return [
        {
          by: null,
          ownText: true,
          evidence,
          party,
          stance: "signed" as const,
          date: day ? view.date(report, day.id) : null,
          condition: null,
        },
      ]
    })
  })
}

function leftOut(excluded: readonly SourcedValue<string>[]): Acceptance[] {
  return excluded.flatMap(({ value, sources }) =>
    sources.map((source) => ({ ...source, party: value, stance: "excluded" as const, date: null, condition: null })),
  )
}
