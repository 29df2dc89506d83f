import type { ReportId } from "../model/ids.ts"
import type { Origin } from "../model/item.ts"
import type { Derivation } from "../model/judgement.ts"

/** One account of an item: the report that gives it, and the source that the report names for it. */
export interface SourcedAccount {
  readonly report: ReportId
  /** Canonical name of the source; null where the report speaks in its own voice. */
  readonly namedSource: string | null
  /** True where the report itself names none, or another name for it, and the source is that of the text it derives from. */
  readonly byDerivation?: boolean
}

/** Reports joined by text derivations. */
export interface Family {
  /** The presumed oldest: the only member that derives from no other. */
  readonly root: ReportId
  /** By member, the text that it derives from and how. */
  readonly parents: ReadonlyMap<ReportId, { readonly to: ReportId; readonly how: string }>
}

/** The families of copies in a case. A report that shares no text with another is in none; shared quotations and cited outlets join nothing. */
export function familiesOf(derivations: readonly Derivation[]): ReadonlyMap<ReportId, Family> {
  const parents = new Map<ReportId, { to: ReportId; how: string }>()
  for (const d of derivations)
    if (typeof d.to === "string" && d.how !== "shared-quotation" && d.how !== "cites-outlet")
      parents.set(d.from, { to: d.to, how: d.how })
  const rootOf = (id: ReportId): ReportId => {
    let at = id
    for (let step = 0; step <= parents.size; step++) {
      const up = parents.get(at)
      if (!up) return at
      at = up.to
    }
    throw new RangeError(`text derivations of ${id} run in a circle`)
  }
  const families = new Map<ReportId, { root: ReportId; parents: Map<ReportId, { to: ReportId; how: string }> }>()
  const members = new Set([...parents.keys(), ...[...parents.values()].map((p) => p.to)])
  for (const id of members) {
    const root = rootOf(id)
    const family = families.get(root) ?? { root, parents: new Map<ReportId, { to: ReportId; how: string }>() }
    families.set(root, family)
    families.set(id, family)
  }
  for (const [id, parent] of parents) families.get(id)?.parents.set(id, parent)
  return families
}

/**
 * The distinct ultimate sources behind the accounts of one item (contract.md, section 2): a named source is one, however many reports cite it; an account in
 * a report's own voice has its report as source, and reports joined by text derivations are one. Named sources first, each group in order of key; `why` names
 * every report, so that the number can be recounted by hand.
 */
export function originsOf(accounts: readonly SourcedAccount[], families: ReadonlyMap<ReportId, Family>): Origin[] {
  const named = new Map<string, Set<ReportId>>()
  const derived = new Set(accounts.flatMap((a) => (a.byDerivation ? [a.report] : [])))
  const joint = jointNames(accounts.flatMap((a) => a.namedSource ?? []))
  const own = new Map<ReportId, Set<ReportId>>()
  for (const { report, namedSource } of accounts) {
    const root = families.get(report)?.root ?? report
    if (namedSource !== null) collect(named, joint.get(namedSource) ?? namedSource, report)
    else collect(own, root, report)
  }
  const sources = [...named].sort(byKey).map(([name, reports]) => {
    const list = sorted(reports)
    const told =
      list.length === 1 ? `cited by ${list[0]}` : `one source, cited by ${list.length} reports: ${list.join(", ")}`
    const copies = list.filter((id) => derived.has(id)).map((id) => derivedFrom(id, families.get(id)))
    return { key: `source:${name}`, why: [`${name}, ${told}`, ...copies].join("; "), reports: list }
  })
  const voices = [...own].sort(byKey).map(([root, reports]) => {
    const list = sorted(reports)
    return { key: `report:${root}`, why: whyOwn(root, list, families.get(root)), reports: list }
  })
  return [...sources, ...voices]
}

function whyOwn(root: ReportId, reports: readonly ReportId[], family: Family | undefined): string {
  const only = reports[0]
  if (reports.length === 1 && only) return `the page's own voice, no source given, in ${only}`
  const chain = reports.filter((id) => id !== root).map((id) => derivedFrom(id, family))
  return `no source given, and one text in ${reports.length} reports: ${chain.join("; ")}`
}

function derivedFrom(id: ReportId, family: Family | undefined): string {
  const parent = family?.parents.get(id)
  return parent ? `${id} is a ${parent.how} of ${parent.to}` : id
}

/** For each field of source names, the whole group that speaks with any of them: "A" and "A; B" are one source, not two. */
function jointNames(fields: readonly string[]): ReadonlyMap<string, string> {
  const groups: { names: Set<string>; fields: string[] }[] = []
  for (const field of [...new Set(fields)].sort()) {
    const names = field.split("; ")
    const meets = groups.filter((group) => names.some((name) => group.names.has(name)))
    const merged = {
      names: new Set([...names, ...meets.flatMap((group) => [...group.names])]),
      fields: [field, ...meets.flatMap((group) => group.fields)],
    }
    for (const group of meets) groups.splice(groups.indexOf(group), 1)
    groups.push(merged)
  }
  return new Map(groups.flatMap(({ names, fields: of }) => of.map((field) => [field, [...names].join("; ")])))
}

function collect<K>(map: Map<K, Set<ReportId>>, key: K, report: ReportId): void {
  const reports = map.get(key)
  if (reports) reports.add(report)
  else map.set(key, new Set([report]))
}

const sorted = (reports: ReadonlySet<ReportId>): ReportId[] => [...reports].sort()
const byKey = (a: readonly [string, unknown], b: readonly [string, unknown]): number => (a[0] < b[0] ? -1 : 1)
