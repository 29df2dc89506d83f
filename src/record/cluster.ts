import type { Link } from "../model/judgement.ts"
import type { Kind } from "../model/mention.ts"
import { type Located, refKey } from "./case-view.ts"

/**
 * Groups mentions that positive links join, strongest links first; a negative link keeps its two sides apart even where a chain would join them.
 * `key` may join mentions of one report without a link (null: stands for itself). With `single`, a report has one mention in a group at most: one that tells
 * two means two, whatever a third report makes of them, unless a link joins the two themselves. Groups and members keep the order of `located`.
 */
export function cluster<K extends Kind>(
  located: readonly Located<K>[],
  links: readonly Link[],
  key: (one: Located<K>) => string | null = () => null,
  single = false,
): Located<K>[][] {
  const index = new Map(located.map((one, i) => [refKey({ report: one.report.id, mention: one.mention.id }), i]))
  const parent = located.map((_, i) => i)
  const members = located.map((_, i) => [i])
  const apart = new Map<number, Set<number>>()
  const find = (i: number): number => {
    let root = i
    while (parent[root] !== root) root = parent[root] ?? root
    return root
  }
  const forbid = (i: number, j: number) => {
    const set = apart.get(i)
    if (set) set.add(j)
    else apart.set(i, new Set([j]))
  }
  const join = (i: number, j: number, linked = false) => {
    const [a, b] = [Math.min(find(i), find(j)), Math.max(find(i), find(j))]
    if (a === b) return
    const left = members[a] ?? []
    const right = members[b] ?? []
    if (left.some((m) => right.some((n) => apart.get(m)?.has(n)))) return
    if (single && !linked && left.some((m) => right.some((n) => located[m]?.report === located[n]?.report))) return
    parent[b] = a
    members[a] = [...left, ...right]
  }
  for (const link of links) {
    const i = index.get(refKey(link.a))
    const j = index.get(refKey(link.b))
    if (link.verdict !== "negative" || i === undefined || j === undefined) continue
    forbid(i, j)
    forbid(j, i)
  }
  const first = new Map<string, number>()
  located.forEach((one, i) => {
    const own = key(one)
    if (own === null) return
    const before = first.get(own)
    if (before === undefined) first.set(own, i)
    else join(before, i)
  })
  for (const link of links.filter(({ verdict }) => verdict === "positive").sort((a, b) => b.score - a.score)) {
    const i = index.get(refKey(link.a))
    const j = index.get(refKey(link.b))
    if (i !== undefined && j !== undefined) join(i, j, link.a.report === link.b.report)
  }
  const groups = new Map<number, Located<K>[]>()
  located.forEach((one, i) => {
    const root = find(i)
    const group = groups.get(root)
    if (group) group.push(one)
    else groups.set(root, [one])
  })
  return [...groups.values()]
}
