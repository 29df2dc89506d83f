import type { CaseView } from "../case-view.ts"
import type { Member } from "./gather.ts"

/** Whether two truces are for different places: no place in both, or a town's truce and one that is not told to be for that town. */
export function placesApart(view: CaseView, a: Member, b: Member): boolean {
  const [x, y] = [areaOf(view, a), areaOf(view, b)]
  if (x.names.size > 0 && y.names.size > 0 && ![...x.names].some((name) => y.names.has(name))) return true
  return localApart(view, x, b, y) || localApart(view, y, a, x)
}

function localApart(view: CaseView, local: Area, other: Member, area: Area): boolean {
  if (!local.local || area.local) return false
  const reports = new Set(other.group.map(({ report }) => report.id))
  return (
    area.names.size > 0 ||
    !view.all("place").some(({ report, mention }) => reports.has(report.id) && local.names.has(mention.name))
  )
}

interface Area {
  readonly names: ReadonlySet<string>
  /** True where all of it are towns or districts. */
  readonly local: boolean
}

function areaOf(view: CaseView, { group }: Member): Area {
  const places = group.flatMap(({ report, mention }) =>
    mention.area.flatMap((part) => view.within("place", report.id, part)),
  )
  return {
    names: new Set(places.map(({ name }) => name)),
    local: places.length > 0 && places.every(({ precision }) => /^(?:exact|town|district)$/.test(precision ?? "")),
  }
}
