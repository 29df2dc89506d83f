import type { WordRange } from "../clause.ts"
import { familyOf } from "./acts.ts"
import type { Find } from "./find.ts"

/** The finds of one report that tell one commitment, the fullest first. */
export interface Group {
  readonly best: Find
  readonly promisors: readonly string[]
  /** The others, in order of reading. */
  readonly others: readonly Find[]
}

interface Draft {
  finds: Find[]
  promisors: readonly string[]
  weak: boolean
}

/** Whether two names are one party, or one belongs to the other ("Syrian army", "Syrian government"). */
export type Related = (a: string, b: string) => boolean

/** Joins the finds that tell one commitment: acts of one family, one polarity, and parties that do not speak against it. */
export function mergeFinds(finds: readonly Find[], related: Related = (a, b) => a === b): Group[] {
  const drafts: Draft[] = []
  for (const find of finds) {
    const same = lastMatch(drafts, find, related)
    if (!same) {
      drafts.push({ finds: [find], promisors: find.promisors, weak: find.weakPromisors || find.promisors.length === 0 })
      continue
    }
    same.finds.push(find)
    if (find.promisors.length > 0 && same.weak && (!find.weakPromisors || same.promisors.length === 0)) {
      same.promisors = find.promisors
      same.weak = find.weakPromisors
    }
  }
  joinNameless(drafts)
  const told = drafts.some((draft) =>
    draft.finds.some((find) => find.rule.startsWith("deal-") || find.rule === "truce-agreed"),
  )
  return drafts
    .filter((draft) => told || draft.finds.some((find) => !find.loose))
    .map((draft) => {
      const best = draft.finds.reduce((a, b) => (fullness(b) > fullness(a) ? b : a))
      return { best, promisors: draft.promisors, others: draft.finds.filter((find) => find !== best) }
    })
}

const PASSING = new Set<Find["state"]>(["in-effect", "violated", "collapsed", "extended"])

/** A truce that is only said to hold or to have failed, with no parties, is the one truce whose parties the report names, where there is just one. */
function joinNameless(drafts: Draft[]): void {
  const isTruce = (draft: Draft) =>
    draft.finds.some((find) => familyOf(find.act) === "truce" && find.polarity === "will" && find.instrument === null)
  const named = drafts.filter((draft) => isTruce(draft) && draft.promisors.length > 0)
  const [only] = named
  if (!only || named.length > 1 || only.finds.every((find) => find.force === "proposed")) return
  for (let k = drafts.length - 1; k >= 0; k--) {
    const draft = drafts[k]
    if (!draft || draft === only || !isTruce(draft) || draft.promisors.length > 0) continue
    if (!draft.finds.every((find) => PASSING.has(find.state))) continue
    only.finds.push(...draft.finds)
    drafts.splice(k, 1)
  }
}

function lastMatch(drafts: readonly Draft[], find: Find, related: Related): Draft | null {
  for (let k = drafts.length - 1; k >= 0; k--) {
    const draft = drafts[k]
    if (draft && isSame(draft, find, related)) return draft
  }
  return null
}

function isSame(draft: Draft, find: Find, related: Related): boolean {
  const [first] = draft.finds
  if (!first || familyOf(first.act) !== familyOf(find.act) || first.polarity !== find.polarity) return false
  if ((first.instrument === null) !== (find.instrument === null)) return false
  if (draft.finds.some((other) => other.s === find.s && touch(other.range, find.range))) return true
  const truce = familyOf(find.act) === "truce"
  if (truce && speaksOfAnother(draft, find)) return false
  if (draft.finds.some((other) => other.s === find.s) && isProposal(first) !== isProposal(find)) return false
  if (
    find.promisors.length === 0 &&
    truce &&
    find.state === "declared" &&
    draft.finds.some((other) => other.state === "declared")
  )
    return true
  if (find.promisors.length === 0)
    return truce ? find.definite || find.s.zone === "headline" || first.s.zone === "headline" : first.act === find.act
  if (draft.promisors.length === 0)
    return (
      first.s.zone === "headline" || first.definite || find.definite || draft.finds.some((other) => other.s === find.s)
    )
  // "a truce between them" after a halt to the shelling is another one
  if (truce && !find.definite && find.rule.startsWith("truce-") && first.act !== find.act && find.s !== first.s)
    return false
  const shared = find.promisors.some((name) => draft.promisors.some((other) => related(name, other)))
  const lone = find.promisors.length === 1 && draft.promisors.length === 1
  if (shared) return lone || find.definite || sameSet(find.promisors, draft.promisors)
  return truce && find.definite && find.state !== "joined" && (find.weakPromisors || draft.weak)
}

/** A truce that one side declared is not the one that parties agreed to, and "a wider truce between" others is not the last one told. */
function speaksOfAnother(draft: Draft, find: Find): boolean {
  const declared = draft.finds.some((other) => other.state === "declared" && other.promisors.length === 1)
  if (find.state === "agreed" && declared && find.s.zone !== "headline")
    return !find.promisors.some((name) => draft.promisors.includes(name))
  return false
}

function isProposal(find: Find): boolean {
  return find.force === "proposed"
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name))
}

function touch(a: WordRange, b: WordRange): boolean {
  return a.first <= b.last && b.first <= a.last
}

const WEIGHT: Readonly<Record<Find["state"], number>> = {
  declared: 6,
  agreed: 6,
  refused: 6,
  offered: 5,
  ended: 5,
  extended: 4,
  joined: 4,
  negotiated: 3,
  "in-effect": 2,
  violated: 1,
  collapsed: 1,
  demanded: 0,
}

/** How much a find tells: its state, its parties, its zone. Headlines never win over the body. */
function fullness(find: Find): number {
  return (
    WEIGHT[find.state] +
    (find.promisors.length > 0 ? 3 : 0) -
    (find.weakPromisors ? 1 : 0) -
    (find.s.zone === "headline" ? 20 : 0)
  )
}
