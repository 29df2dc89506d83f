import type { AgreementArea, CeasefireClass, Purpose, Sidedness, SourcedValue, Teller } from "../../model/agreement.ts"
import type { ClausePart } from "../../model/clause.ts"
import type { ReportId } from "../../model/ids.ts"
import type { MentionBase } from "../../model/mention.ts"
import type { Report } from "../../model/report.ts"
import type { Span } from "../../model/span.ts"
import type { CaseView } from "../case-view.ts"
import type { Member } from "./gather.ts"
import { distinctTellings, Sources, tellerAt } from "./told.ts"

/** A stretch of a report in which an agreement is told or stands. */
export interface Passage extends Span {
  readonly report: Report
  readonly mention: MentionBase
  /** Where in an own text it stands; null in a report. */
  readonly clause: ClausePart | null
}

/** The paragraphs in which reports tell of an agreement, and the clauses of its own texts. */
export function passagesOf(view: CaseView, members: readonly Member[], texts: readonly ReportId[]): Passage[] {
  const told = members.flatMap(({ group }) =>
    group
      .filter(({ mention }) => mention.clause === null)
      .flatMap(({ report, mention }) =>
        [mention, ...mention.alsoAt].map((at) => ({
          report,
          mention,
          clause: null,
          ...paragraph(report.text, at),
        })),
      ),
  )
  const own = view
    .all("clause")
    .filter(({ report }) => texts.includes(report.id))
    .map(({ report, mention }) => ({ report, mention, clause: mention.part, start: mention.start, end: mention.end }))
  return [...told, ...own].filter(
    (one, i, all) => all.findIndex((other) => other.report === one.report && other.start === one.start) === i,
  )
}

function paragraph(text: string, { start, end }: Span): Span {
  const from = text.lastIndexOf("\n", start - 1) + 1
  const to = text.indexOf("\n", end)
  return { start: from, end: to < 0 ? text.length : to }
}

const OWN_WORD =
  /\b(?:cessations? of (?:all )?(?:hostilities|hostility|fighting|violence)|cease-?\s?fires?|truces?|armistices?|humanitarian (?:pauses?|lulls?)|(?:temporary )?(?:pauses?|lulls?|halts?) (?:in|to) (?:the |[\p{Lu}\p{Ll}]{2,20}['’]s (?:civil )?)?(?:fighting|hostilities|war|violence)|regimes? of (?:calm|silence)|de-?\s?escalation (?:zones?|areas?))\b/giu

/** The sources' own words for it, each with every place. */
export function ownWordsOf(view: CaseView, passages: readonly Passage[]): SourcedValue<string>[] {
  const seen = new Set<string>()
  const found = new Sources<string>()
  for (const passage of passages)
    for (const [word, teller] of hits(view, passage, OWN_WORD)) {
      // once for each who says it in a report
      const key = [singular(word), teller.evidence.report, teller.by].join("\u0000")
      if (!seen.has(key)) found.add(singular(word), teller)
      seen.add(key)
    }
  return found.byWeight()
}

function singular(word: string): string {
  return (/['’]s /.test(word) ? word : word.toLowerCase())
    .replace(/\s+/g, " ")
    .replace(/^cessations/, "cessation")
    .replace(/cease[- ]fire/, "ceasefire")
    .replace(/(fire|truce|armistice|pause|lull|zone|area)s$/, "$1")
}

function* hits(view: CaseView, { report, mention, start, end }: Passage, pattern: RegExp): Generator<[string, Teller]> {
  for (const match of report.text.slice(start, end).matchAll(pattern)) {
    const at = start + match.index
    yield [match[0], tellerAt(view, report, mention, { start: at, end: at + match[0].trimEnd().length })]
  }
}

const PURPOSES: readonly (readonly [Purpose, RegExp])[] = [
  [
    "humanitarian",
    /\bhumanitarian (?:pauses?|truces?|ceasefires?|cessation|reasons|purposes|grounds)\b|\b(?:to|and) (?:allow|let|enable|permit|facilitate|deliver|ease)\b[^.;\n]{0,60}\b(?:aid|relief|humanitarian|food|medic\w+|convoys?|evacuat\w+|suffering)\b/giu,
  ],
  [
    "peace-process",
    /\b(?:pave the way|open the way|clear the way|create (?:the )?conditions|prelude|first step|set the stage|to (?:allow|enable|make way|give (?:a chance|time)))\b[^.;\n]{0,50}\b(?:talks|negotiations?|political|peace|dialogue|settlement)\b/giu,
  ],
  [
    "holiday",
    /\b(?:Eid(?: al-\p{Lu}\p{Ll}+)?|Ramadan|Christmas|Easter|Passover|Nowruz|holiday) (?:truce|cease-?fire|pause|cessation)\b|\b(?:truce|cease-?fire|pause|cessation of hostilities)\b[^.;\n]{0,60}\b(?:for|during|over|to mark|on the occasion of) (?:the )?(?:[\p{Ll}-]+ ){0,3}(?:Eid|Ramadan|Christmas|Easter|Passover|Nowruz|holiday)\b/giu,
  ],
  [
    "election",
    /\b(?:truce|cease-?fire|pause|cessation of hostilities) (?:for|during|ahead of|before) (?:the )?(?:\p{L}+ ){0,3}(?:elections?|vote|polls?|referendum)\b/giu,
  ],
]

/** What it is for, where a source says so. */
export function purposesOf(view: CaseView, passages: readonly Passage[]): SourcedValue<Purpose>[] {
  const found = new Sources<Purpose>()
  // what a clause orders is no purpose: those stand in the title and the preamble
  const said = passages.filter(
    ({ report, clause }) => report.kind === "article" || clause === "title" || clause === "preamble",
  )
  for (const passage of said)
    for (const [purpose, pattern] of PURPOSES)
      for (const [, teller] of hits(view, passage, pattern)) found.add(purpose, teller)
  return found.byWeight()
}

const MONITORING =
  /\b(?:(?:joint|military|ceasefire|truce|local|international|independent|UN|United Nations) )*(?:task force|(?:monitoring|verification|observation|supervis\w+|liaison|coordination) (?:mechanism|mission|team|committee|commission|group|centre|center|cell|unit|force)|joint (?:military )?(?:committee|commission|centre|center|mechanism)|hotline|observers?|peacekeepers?|military commission)\b/giu
/** A clause by which somebody watches over an agreement. */
const WATCHES =
  /\b(?:monitor|verif|supervis|oversee|investigat)\w*\b[^.;\n]{0,60}\b(?:truce|cease-?fire|cessation|agreement|compliance|violations?|breach\w*|separation|withdrawal|implementation|observance)\b|\b(?:truce|cease-?fire|violations?|compliance)\b[^.;\n]{0,40}\b(?:monitored|verified|supervised|investigated)\b/giu

/** Who or what is to watch over it, in the sources' words. */
export function monitoringOf(view: CaseView, passages: readonly Passage[]): SourcedValue<string>[] {
  const found = new Sources<string>()
  for (const passage of passages) {
    const words = passage.report.text.slice(passage.start, passage.end)
    const related =
      passage.report.kind === "instrument" || /\b(?:truce|cease-?fire|cessation|hostilities|agreement)\b/i.test(words)
    if (!related) continue
    for (const pattern of [WATCHES, MONITORING])
      for (const [word, teller] of hits(view, passage, pattern))
        if (passage.clause !== null || !isWished(passage.report.text, teller.evidence))
          found.add(word.replace(/\s+/g, " "), teller)
  }
  return found.byWeight()
}

/** A hotline alone watches over nothing. */
const MECHANISM =
  /monitor|verif|observ|supervis|committee|commission|task force|peacekeep|mission|mechanism|investigat|coordination|overse/i
/** Observers that somebody asks for, or of whom there are none, watch over nothing. */
function isWished(text: string, { start, end }: Span): boolean {
  const from = Math.max(text.lastIndexOf(".", start), text.lastIndexOf("\n", start), start - 160)
  const to = end + (/^[^.\n]{0,60}/.exec(text.slice(end))?.[0].length ?? 0)
  return /\b(?:ask\w*|call(?:s|ed|ing)? (?:for|on)|urg\w+|invit\w+|request\w*|demand\w*|wants?|wanted|propos\w+|suggest\w+|could|should|needs?|if|no|not|without|lack\w*|refus\w+|reject\w+)\b/i.test(
    text.slice(from + 1, to),
  )
}

const DEFINITIVE = /\b(?:demobili[sz]\w+|disarmament|reintegration|laying down of arms|decommissioning)\b/giu

/** The class by ETH/PRIO's definitions, where sources carry it: a mechanism makes it preliminary, demobilisation definitive; its own text with neither, a cessation. */
export function classOf(
  view: CaseView,
  passages: readonly Passage[],
  monitoring: readonly SourcedValue<string>[],
): { value: SourcedValue<CeasefireClass> | null; why: string } {
  const definitive = passages
    .filter(({ report }) => report.kind === "instrument")
    .flatMap((passage) => [...hits(view, passage, DEFINITIVE)].map(([, teller]) => teller))
  if (definitive.length > 0)
    return {
      value: { value: "definitive", sources: definitive },
      why: "its own text provides for demobilisation or disarmament",
    }
  const watched = monitoring.filter(({ value }) => MECHANISM.test(value))
  if (watched.length > 0)
    return {
      value: {
        value: "preliminary",
        sources: watched.flatMap(({ sources }) => sources).sort((a, b) => Number(b.ownText) - Number(a.ownText)),
      },
      why: "a mechanism that watches over it is told of",
    }
  const own = passages.filter(({ report }) => report.kind === "instrument")
  const [first] = own
  return first
    ? {
        value: { value: "cessation-of-hostilities", sources: [tellerAt(view, first.report, first.mention, first)] },
        why: "its own text has neither a mechanism that watches over it nor demobilisation",
      }
    : { value: null, why: "its own text is not in the case and no report tells of a mechanism that watches over it" }
}

const SIDES: readonly (readonly [Sidedness, RegExp])[] = [
  ["unilateral", /\b(?:unilateral(?:ly)?|one-sided)\b(?=[^.;\n]{0,40}\b(?:truce|cease-?fire|cessation|pause)\b)/giu],
  ["bilateral", /\b(?:bilateral|mutual|two-sided)\b(?=[^.;\n]{0,40}\b(?:truce|cease-?fire|cessation|pause)\b)/giu],
  ["multilateral", /\b(?:multilateral|all-party)\b(?=[^.;\n]{0,40}\b(?:truce|cease-?fire|cessation|pause)\b)/giu],
]

/** How many sides bind themselves: by the sources' own word, or by the parties whom its own text names. */
export function sidesOf(view: CaseView, passages: readonly Passage[]): SourcedValue<Sidedness> | null {
  const found = new Sources<Sidedness>()
  for (const passage of passages)
    for (const [sides, pattern] of SIDES)
      for (const [, teller] of hits(view, passage, pattern)) found.add(sides, teller)
  for (const { report, mention } of view.all("clause")) {
    if (!passages.some((one) => one.mention.id === mention.id && one.report === report)) continue
    if (mention.parties.length < 2) continue
    found.add(mention.parties.length === 2 ? "bilateral" : "multilateral", tellerAt(view, report, mention, mention))
  }
  const all = found.byWeight()
  // sources that differ leave it open
  return all.length === 1 ? (all[0] ?? null) : null
}

/** Areas in the words of its commitments and of the clauses that say where it applies, and those that are left out. */
export function areasOf(
  view: CaseView,
  members: readonly Member[],
  texts: readonly ReportId[],
): { in: AgreementArea[]; out: AgreementArea[] } {
  const area = (report: Report, mention: MentionBase, span: Span): AgreementArea => ({
    ...tellerAt(view, report, mention, span),
    words: report.text.slice(span.start, span.end).replace(/\s+/g, " "),
    places: view.within("place", report.id, span).map(({ name, country, precision }) => ({ name, country, precision })),
  })
  const inside = members.flatMap(({ group }) =>
    group.flatMap(({ report, mention }) => mention.area.map((part) => area(report, mention, part))),
  )
  const out: AgreementArea[] = members.flatMap(({ group }) =>
    group.flatMap(({ report, mention }) =>
      mention.exemptions
        .filter(
          (part) =>
            view.within("actor", report.id, part).length === 0 &&
            view.within("place", report.id, part).some(({ use }) => use === "literal"),
        )
        .map((part) => area(report, mention, part)),
    ),
  )
  for (const { report, mention } of view.all("clause")) {
    if (
      !texts.includes(report.id) ||
      (mention.effect !== "covers" && mention.effect !== "leaves-out") ||
      !mention.operative
    )
      continue
    const words = behind(report.text, mention, mention.operative)
    const places = view.within("place", report.id, words).filter(({ use }) => use === "literal")
    if (places.length === 0 || (mention.effect === "leaves-out" && view.within("actor", report.id, words).length > 0))
      continue
    const one = area(report, mention, words)
    if (mention.effect === "covers") inside.push(one)
    else out.push(one)
  }
  return { in: distinctTellings(inside), out: distinctTellings(out) }
}

/** The words behind "shall not apply to", without the end mark; of a passive ("X is excluded"), the whole clause. */
function behind(text: string, clause: Span, operative: Span & { readonly text: string }): Span {
  const passive = /(?:excluded|exempted|exempt|covered)$/i.test(operative.text)
  const from = passive ? clause.start : operative.end
  const lead = passive ? /^(?:\(?\w{1,4}[.)]\s+)?/ : /^\s+(?:(?:to|in|on)\s+)?/
  const start = from + (lead.exec(text.slice(from, clause.end))?.[0].length ?? 0)
  const words = text.slice(start, clause.end).replace(/(?:[;.,]|\s|;\s?and)+$/, "")
  return words === "" ? clause : { start, end: start + words.length }
}

/** Types of actor that an agreement can leave out; the body whose list is cited, or a place, is not among them. */
export const EXEMPTIBLE: ReadonlySet<string> = new Set([
  "state",
  "government-forces",
  "armed-group",
  "coalition",
  "political",
])

/** Whom the texts and the reports say that it leaves out, and in which words. */
export function exemptionsOf(view: CaseView, members: readonly Member[], texts: readonly ReportId[]) {
  const actors = new Sources<string>()
  const words = new Sources<string>()
  const take = (report: Report, mention: MentionBase, span: Span) => {
    words.add(report.text.slice(span.start, span.end).replace(/\s+/g, " "), tellerAt(view, report, mention, span))
    // "designated by the Council": the body whose list it is, is not left out itself
    const listing = /\b(?:designated|listed|named|identified|determined|recogni[sz]ed) (?:as [\w ]{3,30} )?by\b/i.exec(
      report.text.slice(span.start, span.end),
    )
    const to = listing ? span.start + listing.index : span.end
    for (const actor of view.within("actor", report.id, { start: span.start, end: to }))
      if (EXEMPTIBLE.has(actor.type)) actors.add(actor.name, tellerAt(view, report, mention, actor))
  }
  for (const { group } of members)
    for (const { report, mention } of group) for (const part of mention.exemptions) take(report, mention, part)
  for (const { report, mention } of view.all("clause"))
    if (texts.includes(report.id) && mention.effect === "leaves-out" && mention.operative)
      take(report, mention, behind(report.text, mention, mention.operative))
  return { actors: actors.byWeight(), words: words.all() }
}
