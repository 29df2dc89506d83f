import { excludingBlame } from "../link/dispute/blame.ts"
import type { Codebook } from "../model/codebook.ts"
import type { MentionId } from "../model/ids.ts"
import { REMOTE_VIOLENCE, VIOLENCE_AGAINST_CIVILIANS } from "../model/incident.ts"
import type { Grading, IncidentAccount, IncidentItem } from "../model/item.ts"
import type { MentionOf } from "../model/mention.ts"
import { type CaseView, evidenceOf, type Located } from "./case-view.ts"
import { cluster } from "./cluster.ts"
import type { FigureIndex } from "./figures.ts"
import { itemBase } from "./item-base.ts"
import { namedWords, printedWords, sourceWords, timeWords, withWords } from "./name-evidence.ts"

/** Words for targets that are no civilians: what is done to them alone is not graded as civilian harm. */
const FIGHTERS =
  /\b(?:militants?|fighters?|rebels?|soldiers?|troops?|insurgents?|jihadis?|jihadists?|positions?|convoys? of|forces)\b/i
const CIVILIAN_HARM = new Set(["killed", "injured"])
const TYPES_OF_VIOLENCE: ReadonlySet<string> = new Set([
  ...REMOTE_VIOLENCE,
  ...VIOLENCE_AGAINST_CIVILIANS,
  "armed-clash",
])

/** The incidents of a case, each with its accounts: who tells it, who accuses whom, what the accused answers. */
export function foldIncidents(view: CaseView, figures: FigureIndex): IncidentItem[] {
  return cluster(view.all("incident"), view.linksOf("same-incident"), () => null, true).map((group) =>
    incident(view, group, figures),
  )
}

function incident(view: CaseView, group: readonly Located<"incident">[], figures: FigureIndex): IncidentItem {
  const accounts = group.flatMap((one) => accountsOf(view, one))
  const place = placeOf(view, group)
  const dated = group
    .map((one) => ({ one, date: view.date(one.report, one.mention.time) }))
    .filter(({ date }) => date !== null)
  const date = dated.find(({ date }) => date?.value && !date.value.includes("X"))?.date ?? dated[0]?.date ?? null
  const base = itemBase(view, "I", group, (one) => sourceOf(view, one), {
    ...(place ? { place: place.evidence } : {}),
    ...(dated.length > 0 ? { date: dated.flatMap(({ one }) => timeWords(view, one.report, one.mention.time)) } : {}),
  })
  const grade = propose(accounts, base.originCount, group, view.codebook)
  return {
    ...base,
    type: typeOf(group.map(({ mention }) => mention)),
    scope: group.some(({ mention }) => mention.scope === "event") ? "event" : (group[0]?.mention.scope ?? "event"),
    status:
      group.find(({ mention }) => mention.status === "happened")?.mention.status ??
      group[0]?.mention.status ??
      "happened",
    date,
    place: place?.name ?? null,
    placePrecision: place?.precision ?? null,
    placeCode: place?.code ?? null,
    flags: [...new Set(group.flatMap(({ mention }) => mention.flags))].sort(),
    accounts,
    figures: [
      ...new Set(
        group.flatMap(({ report, mention }) =>
          mention.figures.map((id) => figures.itemOf(report.id, id)).filter((id) => id !== null),
        ),
      ),
    ],
    grading: grade.grading,
    gradedBy: "machine-proposal",
    gradingGrounds: grade.grounds,
  }
}

/** The named source of a mention's account: whoever tells the incident, or accuses in it; null for the report's own voice. */
function sourceOf(view: CaseView, { report, mention }: Located<"incident">): string | null {
  const ids: (MentionId | null)[] = [...mention.toldBy, ...mention.perpetrators.map(({ allegedBy }) => allegedBy)]
  for (const id of ids) {
    const source = view.namedSource(report.id, id)
    if (source !== null) return source
  }
  return null
}

function accountsOf(view: CaseView, { report, mention }: Located<"incident">): IncidentAccount[] {
  const casualties = mention.figures.flatMap((id) => {
    const figure = view.get("figure", report.id, id)
    return figure ? [{ measure: figure.measure, text: figure.text, mention: id }] : []
  })
  const shared = {
    report: report.id,
    mention: mention.id,
    type: mention.type,
    targets: mention.targets,
    weapons: mention.weapons,
    casualties,
  }
  const one = { report, mention }
  const things = { targets: printedWords(one, mention.targets), weapons: printedWords(one, mention.weapons) }
  if (mention.perpetrators.length === 0) {
    const teller = mention.toldBy[0] ?? null
    return [
      {
        ...shared,
        allegedBy: view.speaker(report.id, teller),
        voice: teller === null ? "reporter" : "source",
        perpetrator: null,
        role: null,
        candidate: false,
        responses: [],
        fieldEvidence: withWords({ ...things, allegedBy: sourceWords(view, report, teller) }),
      },
    ]
  }
  return mention.perpetrators.map((perpetrator) => ({
    ...shared,
    allegedBy: view.speaker(report.id, perpetrator.allegedBy),
    voice: perpetrator.voice,
    perpetrator: perpetrator.name,
    role: perpetrator.role,
    candidate: perpetrator.candidate,
    responses: perpetrator.response === null ? [] : [perpetrator.response],
    fieldEvidence: withWords({
      ...things,
      perpetrator: namedWords(view, one, perpetrator.name),
      allegedBy: sourceWords(view, report, perpetrator.allegedBy),
    }),
  }))
}

/** The type that the accounts share, else the widest of them: the one most accounts have, "attack" and "other" last. */
function typeOf(mentions: readonly MentionOf<"incident">[]): MentionOf<"incident">["type"] {
  const counts = new Map<MentionOf<"incident">["type"], number>()
  for (const { type } of mentions)
    counts.set(type, (counts.get(type) ?? 0) + (type === "other" || type === "attack" ? 0.5 : 1))
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? "other"
}

function placeOf(view: CaseView, group: readonly Located<"incident">[]) {
  const order = ["exact", "town", "district", "province", "country", "region"]
  const places = group
    .map(({ report, mention }) => ({ report, place: view.get("place", report.id, mention.place) }))
    .flatMap(({ report, place }) => (place ? [{ report, place }] : []))
  const rank = (precision: string | null) => (precision === null ? 2.5 : order.indexOf(precision))
  const best = [...places].sort((a, b) => rank(a.place.precision) - rank(b.place.precision))[0]
  if (!best) return null
  return {
    name: best.place.name,
    precision: best.place.precision,
    code: best.place.pcode ?? null,
    evidence: places.map(({ report, place }) => evidenceOf(report, place)),
  }
}

/**
 * Airwars' grading as far as a machine may propose it: civilian harm only; "contested" where parties are named against one another or the
 * accused denies or blames another; "weak" for a single origin; else not graded. Confirmed and fair are a reviewer's.
 */
function propose(
  accounts: readonly IncidentAccount[],
  origins: number,
  group: readonly Located<"incident">[],
  codebook: Codebook,
): { grading: Grading; grounds: string[] } {
  const harm = accounts.some(({ casualties }) => casualties.some(({ measure }) => CIVILIAN_HARM.has(measure)))
  const violent = group.some(
    ({ mention }) => TYPES_OF_VIOLENCE.has(mention.type) && mention.scope === "event" && mention.status === "happened",
  )
  if (!violent || !(harm || accounts.some(({ targets }) => targets.some((target) => !FIGHTERS.test(target)))))
    return { grading: "not-graded", grounds: ["no civilian harm is told"] }
  const denied = accounts.filter(({ responses }) => responses.includes("denied") || responses.includes("blames-other"))
  if (denied.length > 0) {
    return {
      grading: "contested",
      grounds: denied.map(
        ({ perpetrator, allegedBy }) =>
          `${perpetrator} is accused by ${allegedBy ?? "the page's own voice"} and answers otherwise`,
      ),
    }
  }
  const blames = accounts.map(({ report, mention, perpetrator, allegedBy }) => ({
    account: `${report}\u0000${mention}`,
    perpetrator,
    allegedBy,
  }))
  const excluding = excludingBlame(blames, codebook)
  if (excluding.length > 0)
    return {
      grading: "contested",
      grounds: excluding.map(([x, y]) => `blame excludes blame: some accounts name ${x}, others ${y}`),
    }
  if (origins <= 1) return { grading: "weak", grounds: ["one origin only"] }
  return { grading: "not-graded", grounds: ["several origins; a reviewer grades"] }
}
