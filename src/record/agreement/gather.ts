import type { ItemId, ReportId } from "../../model/ids.ts"
import type { CommitmentItem } from "../../model/item.ts"
import type { CaseView, Located } from "../case-view.ts"
import { daysBetween, momentOf } from "../commitment/moment.ts"
import { placesApart } from "./apart.ts"
import { stagesOf } from "./stages.ts"
import { isDraft, sameAgreementTitle } from "./title.ts"

/** A commitment of the record with the mentions that it stands on. */
export interface Member {
  readonly item: CommitmentItem
  readonly group: readonly Located<"commitment">[]
}

/** What is taken to be one agreement: its commitments, its own texts, and why each further commitment belongs to it. */
export interface Gathered {
  readonly members: readonly Member[]
  /** Reports that are texts of it. */
  readonly texts: readonly ReportId[]
  readonly joins: readonly { readonly commitment: ItemId; readonly why: string }[]
}

/** The texts whose terms hold: drafts only where nothing was agreed; and the members without what only those others say. */
export function holding(
  view: CaseView,
  members: readonly Member[],
  texts: readonly ReportId[],
): { members: Member[]; texts: ReportId[] } {
  const agreed = texts.filter((id) => !isDraft(view.report(id)?.version))
  const held = agreed.length > 0 ? agreed : [...texts]
  const kept = members.map(({ item, group }) => ({
    item,
    group: group.filter(({ report, mention }) => mention.clause === null || held.includes(report.id)),
  }))
  return { members: kept, texts: held }
}

interface Draft {
  members: Member[]
  texts: ReportId[]
  joins: { commitment: ItemId; why: string }[]
}

const TRUCE = /^(?:ceasefire|humanitarian-pause)$/
/** "announced ceasefires in the past" tells of no one truce. */
const PLURAL = /\b(?:truces|cease-?\s?fires|pauses|lulls)\b/i
/** Days before its start and after it within which "the truce" of a report can be the one that began then. */
const BEFORE = 21
const AFTER = 90

/**
 * Groups the truces that reports tell of and the texts of agreements into agreements. Joined are only: versions of one text; a text and what names it;
 * truces told to begin on one day in no different place; and "the truce" of a report where just one can be meant. Everything else stays apart.
 */
export function gatherAgreements(view: CaseView, members: readonly Member[]): Gathered[] {
  const drafts = textDrafts(view, members)
  const told = members.filter(
    ({ item, group }) =>
      TRUCE.test(item.act) && group.every(({ mention }) => mention.clause === null && !PLURAL.test(mention.text)),
  )
  for (const member of told.filter(({ item }) => item.instrument !== null)) byName(view, drafts, member)
  // what a resolution is told to order is no truce of the parties': it stands with the instruments
  const rest = told.filter((member) => !isIn(drafts, member) && member.item.force !== "legal")
  const dated = rest.filter((member) => beginOf(view, member) !== null)
  for (const member of dated.sort(
    (a, b) => (beginOf(view, a) ?? "").localeCompare(beginOf(view, b) ?? "") || (a.item.id < b.item.id ? -1 : 1),
  ))
    byStart(view, drafts, member)
  for (const member of rest.filter((one) => !isIn(drafts, one))) byDeclaration(view, drafts, member)
  for (const member of rest.filter((one) => !isIn(drafts, one))) byReference(view, drafts, member)
  // a truce that could be joined to none stands alone, unless nothing but its name is told
  for (const member of rest.filter((one) => !isIn(drafts, one))) if (tellsTerms(member)) drafts.push(alone(member))
  return drafts.filter(
    ({ members: own, texts }) =>
      texts.length > 0 ||
      (own.length > 0 && (own.some((member) => beginOf(view, member) !== null) || stagesOf(view, own).length > 0)),
  )
}

function alone(member: Member): Draft {
  return { members: [member], texts: [], joins: [] }
}

function isIn(drafts: readonly Draft[], member: Member): boolean {
  return drafts.some(({ members }) => members.includes(member))
}

/** Each text of an agreement with the commitments that its clauses hold; versions of one text together. */
function textDrafts(view: CaseView, members: readonly Member[]): Draft[] {
  const drafts: Draft[] = []
  for (const report of view.reports.filter(({ kind }) => kind === "instrument")) {
    const same = drafts.find(({ texts }) =>
      texts.some((id) => sameAgreementTitle(view.report(id)?.title ?? null, report.title)),
    )
    const own = members.filter(({ group }) =>
      group.some((one) => one.report.id === report.id && one.mention.clause !== null),
    )
    const draft = same ?? { members: [], texts: [], joins: [] }
    if (!same) drafts.push(draft)
    draft.texts.push(report.id)
    draft.members.push(...own.filter((member) => !draft.members.includes(member)))
  }
  return drafts
}

/** A commitment that a report places in an instrument by name goes to that instrument's text. */
function byName(view: CaseView, drafts: readonly Draft[], member: Member): void {
  const { instrument } = member.item
  const draft = drafts.find(({ texts }) =>
    texts.some((id) => sameAgreementTitle(view.report(id)?.title ?? null, instrument)),
  )
  if (draft) join(draft, member, `told as held in ${instrument ?? ""}`)
}

/** Truces that are told to begin on one day (a day apart where midnight can be meant) in no different place. */
function byStart(view: CaseView, drafts: Draft[], member: Member): void {
  const start = beginOf(view, member) ?? ""
  const fits = drafts.filter(
    (draft) =>
      !isOrder(draft) &&
      draft.members.some((other) => near(beginOf(view, other), start)) &&
      draft.members.every((other) => !placesApart(view, other, member)),
  )
  const [only] = fits
  if (only && fits.length === 1) join(only, member, `told to begin on the same day, ${start}`)
  else if (fits.length === 0) drafts.push(alone(member))
}

/** Days within which a truce that was declared or agreed can be the one that is told to have begun. */
const SOON = 14

/** A truce told as declared or agreed, without its first day: the only one that is told to begin soon after, by no other party and in no other place. */
function byDeclaration(view: CaseView, drafts: Draft[], member: Member): void {
  if (member.item.polarity === "will-not") return
  const made = stagesOf(view, [member]).find(({ stage }) => stage === "declared" || stage === "agreed")
  const day =
    momentOf(made?.date?.value ?? null, null)?.slice(0, 10) ?? (made ? view.dayOf(made.evidence.report) : null)
  if (!made || day === null) return
  const fits = drafts.filter(
    (draft) =>
      !isOrder(draft) &&
      draft.members.some((other) => {
        const start = beginOf(view, other)
        const apart = start === null ? null : daysBetween(day, start)
        return apart !== null && apart >= -1 && apart <= SOON
      }) &&
      draft.members.every(
        (other) => !placesApart(view, other, member) && !partiesApart(other, member) && isNew(other) === isNew(member),
      ),
  )
  const [only] = fits
  if (only && fits.length === 1)
    join(only, member, `told as ${made.stage} on ${day}: the only one told to begin soon after, by no other party`)
  else if (fits.length === 0) byTwin(view, drafts, member, day)
}

/** Days between two tellings of one party's declaration. */
const SAME_NEWS = 1

/** One party's declaration told by two reports of the same days; a "new" truce is another one. */
function byTwin(view: CaseView, drafts: Draft[], member: Member, day: string): void {
  const twins = drafts.filter(
    (draft) =>
      draft.members.every((other) => startOf(other) === null && isNew(other) === isNew(member)) &&
      draft.members.some((other) => {
        const made = madeOn(view, other)
        return made !== null && Math.abs(daysBetween(made, day)) <= SAME_NEWS && sharesParty(other, member)
      }) &&
      draft.members.every((other) => !placesApart(view, other, member)),
  )
  const [only] = twins
  if (only && twins.length === 1) join(only, member, `declared by the same party within a day`)
  else if (twins.length === 0 && member.item.promisor !== null) drafts.push(alone(member))
}

/** The day on which a truce is told to have been declared or agreed: the source's, else its report's. */
function madeOn(view: CaseView, member: Member): string | null {
  const made = stagesOf(view, [member]).find(({ stage }) => stage === "declared" || stage === "agreed")
  return made ? (momentOf(made.date?.value ?? null, null)?.slice(0, 10) ?? view.dayOf(made.evidence.report)) : null
}

function declares(view: CaseView, member: Member): boolean {
  return (
    madeOn(view, member) !== null &&
    !member.group.some(({ mention }) => mention.told.some(({ state }) => state === "extended"))
  )
}

function sharesParty(a: Member, b: Member): boolean {
  return a.item.promisor !== null && b.item.promisor !== null && !partiesApart(a, b)
}

/** "a new ceasefire", "a second truce". */
function isNew({ group }: Member): boolean {
  return group.some(({ report, mention }) =>
    /\b(?:new|second|third|another|fresh)\s(?:[\w-]{1,15}\s)?(?:truce|cease-?\s?fire|cessation|pause)/i.test(
      report.text.slice(Math.max(0, mention.start - 20), mention.end + 10),
    ),
  )
}

/** Whether both name parties and share none. */
function partiesApart(a: Member, b: Member): boolean {
  const [x, y] = [a.item.promisor?.split("; ") ?? [], b.item.promisor?.split("; ") ?? []]
  return x.length > 0 && y.length > 0 && !x.some((name) => y.includes(name))
}

function near(a: string | null, b: string): boolean {
  return a !== null && Math.abs(daysBetween(a, b)) <= 1
}

/** "The truce" without a day: the only one that its report tells of; else the only one of the case that began near the report's day. */
function byReference(view: CaseView, drafts: readonly Draft[], member: Member): void {
  if (!member.group.every(isReference) || declares(view, member)) return
  const reports = new Set(member.group.map(({ report }) => view.familyOf(report.id)))
  const candidates = drafts.filter(
    (draft) => !isOrder(draft) && draft.members.every((other) => !placesApart(view, other, member)),
  )
  const inReport = candidates.filter((draft) =>
    draft.members.some(({ group }) => group.some(({ report }) => reports.has(view.familyOf(report.id)))),
  )
  const [own] = inReport
  if (own && inReport.length === 1) {
    join(own, member, "the only truce that its report tells of")
    return
  }
  if (inReport.length > 1) return
  const day = member.group.map(({ report }) => view.dayOf(report.id)).find((one) => one !== null) ?? null
  if (day === null) return
  const around = candidates.filter(({ members }) =>
    members.some((other) => {
      const start = beginOf(view, other)
      const apart = start === null ? null : daysBetween(start, day)
      if (apart === null || apart < -BEFORE || apart > AFTER) return false
      // before it began, only one that had been told by then can be meant
      return (
        apart >= 0 || members.some(({ group }) => group.some(({ report }) => (view.dayOf(report.id) ?? "~") <= day))
      )
    }),
  )
  const [only] = around
  if (only && around.length === 1) {
    join(only, member, `“the truce” of a report of ${day}: the only one told to begin near that day`)
    return
  }
  const begun = around.filter(({ members }) => stagesOf(view, members).some(({ stage }) => stage === "in-effect"))
  const [kept] = begun
  if (kept && begun.length === 1)
    join(kept, member, `“the truce” of a report of ${day}: the only one told to have begun near that day`)
}

function join(draft: Draft, member: Member, why: string): void {
  draft.members.push(member)
  draft.joins.push({ commitment: member.item.id, why })
}

/** A council's resolution orders; it is not the truce that parties agree on. */
function isOrder({ members }: Draft): boolean {
  return members.some(({ group }) => group.some(({ mention }) => mention.demandedBy !== null))
}

const DEFINITE =
  /\b(?:the|this|that|its|their|his|['’]s)\s(?:[\w'’.-]{1,20}\s){0,4}?(?:truce|cease-?\s?fire|cessation|pause|armistice|agreement|deal|accord|lull|calm)/i

/** Whether the words take the truce for known ("the truce", "joined the truce", "the end of the truce"). */
function isReference({ report, mention }: Located<"commitment">): boolean {
  return DEFINITE.test(report.text.slice(Math.max(0, mention.start - 25), mention.end + 25).replace(/\s+/g, " "))
}

/** The day on which a truce is told to begin; null for ends and refusals and where none is told. */
function startOf({ item }: Member): string | null {
  return TRUCE.test(item.act) && item.polarity === "will"
    ? (momentOf(item.starts?.value ?? null, null)?.slice(0, 10) ?? null)
    : null
}

/** The day on which a truce is told to begin or to have begun. */
function beginOf(view: CaseView, member: Member): string | null {
  const start = startOf(member)
  if (start !== null || member.item.polarity === "will-not") return start
  const begun = stagesOf(view, [member]).find(({ stage, date }) => stage === "in-effect" && date !== null)
  return momentOf(begun?.date?.value ?? null, null)?.slice(0, 10) ?? null
}

/** A truce of which a party, a day, an end or a condition is told. */
function tellsTerms({ item }: Member): boolean {
  return (
    item.promisor !== null ||
    item.starts !== null ||
    item.ends !== null ||
    item.deadline !== null ||
    item.exemptions.length > 0
  )
}
