import type { AgreementClause, AgreementVersion, ClauseChange } from "../../model/agreement.ts"
import type { ItemId, ReportId } from "../../model/ids.ts"
import type { CaseView, Located } from "../case-view.ts"
import { evidenceOf } from "../case-view.ts"
import { changedWords } from "../changed-words.ts"
import type { Member } from "./gather.ts"

type LocatedClause = Located<"clause">

/** The clauses of an agreement's texts, in order of reading, each with what was read from it. */
export function clausesOf(view: CaseView, texts: readonly ReportId[], members: readonly Member[]): AgreementClause[] {
  const byClause = new Map<string, ItemId[]>()
  for (const { item, group } of members)
    for (const { report, mention } of group) {
      if (mention.clause === null) continue
      const key = `${report.id}\u0000${mention.clause}`
      byClause.set(key, [...(byClause.get(key) ?? []), item.id])
    }
  return located(view, texts).map(({ report, mention }) => ({
    report: report.id,
    label: mention.label,
    heading: mention.heading?.text ?? null,
    part: mention.part,
    effect: mention.effect,
    operative: mention.operative?.text ?? null,
    evidence: evidenceOf(report, mention),
    commitments: [...new Set(byClause.get(`${report.id}\u0000${mention.id}`) ?? [])],
  }))
}

function located(view: CaseView, texts: readonly ReportId[]): LocatedClause[] {
  return view.all("clause").filter(({ report }) => texts.includes(report.id))
}

/** Rank of a version's own word: drafts come before what was agreed where no date tells. */
function rank(version: string | null): number {
  if (/\b(?:zero|first)\b/i.test(version ?? "")) return 0
  if (/\b(?:draft|working|non-?paper)\b/i.test(version ?? "")) return 1
  if (/\b(?:propos|offer)/i.test(version ?? "")) return 2
  if (/\b(?:revised|second|amended)\b/i.test(version ?? "")) return 3
  return /\b(?:final|signed|agreed|adopted)\b/i.test(version ?? "") ? 5 : 4
}

/** The texts in order of time, each compared clause by clause and word by word with the one before it. An annex in a file of its own is compared with nothing. */
export function versionsOf(view: CaseView, texts: readonly ReportId[]): AgreementVersion[] {
  const reports = view.reports
    .filter(({ id }) => texts.includes(id))
    .sort(
      (a, b) =>
        (dayOf(view, a.id) ?? "").localeCompare(dayOf(view, b.id) ?? "") ||
        rank(a.version) - rank(b.version) ||
        (a.id < b.id ? -1 : 1),
    )
  return reports.map((report, i) => {
    const own = located(view, [report.id])
    const before = reports
      .slice(0, i)
      .reverse()
      .find((other) => sameParts(own, located(view, [other.id])))
    return {
      report: report.id,
      title: report.title,
      version: report.version ?? null,
      date: dayOf(view, report.id),
      against: before?.id ?? null,
      changes: before ? changes(located(view, [before.id]), own) : [],
    }
  })
}

function dayOf(view: CaseView, id: ReportId): string | null {
  return view.dayOf(id)
}

/** Two texts are versions of one thing where a third of their clauses have a partner. */
function sameParts(a: readonly LocatedClause[], b: readonly LocatedClause[]): boolean {
  const shared = a.filter((one) => b.some((other) => likeness(one, other) > 0.5)).length
  return shared * 3 >= Math.min(a.length, b.length)
}

/** Most clauses of a version that are compared. */
const MOST_CLAUSES = 250

function changes(before: readonly LocatedClause[], after: readonly LocatedClause[]): ClauseChange[] {
  const left = before.filter(isBody).slice(0, MOST_CLAUSES)
  const right = after.filter(isBody).slice(0, MOST_CLAUSES)
  const partners = pairs(left, right)
  const found: ClauseChange[] = right.flatMap((one): ClauseChange[] => {
    const partner = partners.get(one)
    const { label } = one.mention
    if (!partner) return [{ kind: "added", label, before: null, after: evidence(one), words: [] }]
    const words = changedWords(body(partner), body(one))
    if (words.length === 0 && partner.mention.label === label) return []
    const kind = words.length > 0 ? "changed" : "moved"
    return [{ kind, label, before: evidence(partner), after: evidence(one), words }]
  })
  const kept = new Set(partners.values())
  for (const one of left)
    if (!kept.has(one))
      found.push({ kind: "dropped", label: one.mention.label, before: evidence(one), after: null, words: [] })
  return found
}

/** Signatures are no terms: that a text was signed is told elsewhere. */
function isBody({ mention }: LocatedClause): boolean {
  return mention.part !== "signature"
}

/** Each clause with the one of the other version that says most nearly the same, most alike pairs first; the same number counts for a little. */
function pairs(left: readonly LocatedClause[], right: readonly LocatedClause[]): Map<LocatedClause, LocatedClause> {
  const scored = right.flatMap((one) =>
    left.flatMap((other) => {
      const same = one.mention.label !== null && one.mention.label === other.mention.label
      const score = likeness(one, other) + (same ? 0.15 : 0)
      return score > 0.34 ? [{ one, other, score }] : []
    }),
  )
  const found = new Map<LocatedClause, LocatedClause>()
  const taken = new Set<LocatedClause>()
  for (const { one, other } of scored.sort((a, b) => b.score - a.score)) {
    if (found.has(one) || taken.has(other)) continue
    found.set(one, other)
    taken.add(other)
  }
  return found
}

/** Share of words that two clauses have in common, by the longer one's. */
function likeness(a: LocatedClause, b: LocatedClause): number {
  const [x, y] = [wordSet(a), wordSet(b)]
  const shared = [...x].filter((word) => y.has(word)).length
  return shared / Math.max(x.size, y.size, 1)
}

function wordSet(one: LocatedClause): Set<string> {
  return new Set(
    body(one)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  )
}

/** A clause's words without its number. */
function body({ mention }: LocatedClause): string {
  return mention.text
    .replace(
      /^(?:(?:Article|Section|Annex|Clause|Chapter|Phase|Part|Appendix)\s\w{1,6}|\(?[\dA-Za-z.]{1,7}[.)]|[•*–-])\s*/u,
      "",
    )
    .replace(/[;.,](?:\s*and)?$/u, "")
}

function evidence({ report, mention }: LocatedClause) {
  return evidenceOf(report, mention)
}
