import type { ReportId } from "../model/ids.ts"
import type { ActorItem, PlaceItem, ToldRole } from "../model/item.ts"
import type { CaseView, Located } from "./case-view.ts"
import { cluster } from "./cluster.ts"
import { itemBase } from "./item-base.ts"
import { distinct } from "./meetings.ts"

/** The actors of a case by canonical name, each with the forms in which it is printed. */
export function foldActors(view: CaseView): ActorItem[] {
  return cluster(view.all("actor"), [], ({ mention }: Located<"actor">) => `${mention.type}\u0000${mention.name}`).map(
    (group) => {
      const mention = group[0]?.mention
      if (!mention) throw new RangeError("an actor needs at least one mention")
      return {
        ...itemBase(view, "A", group, () => null),
        name: mention.name,
        type: mention.type,
        printed: distinct(group.map((one) => one.mention.printed)),
        roles: rolesIn(group),
      }
    },
  )
}

/** What the reports call somebody, each wording once, in order of reading. */
function rolesIn(group: readonly Located<"actor">[]): ToldRole[] {
  const roles = new Map<string, { text: string | null; affiliation: string | null; reports: Set<ReportId> }>()
  for (const { report, mention } of group) {
    const text = mention.role?.text ?? null
    // Cases that an earlier version read have no affiliations.
    const affiliation = mention.affiliation?.name ?? null
    if (text === null && affiliation === null) continue
    const key = `${text}\u0000${affiliation}`
    const role = roles.get(key) ?? { text, affiliation, reports: new Set() }
    roles.set(key, role)
    role.reports.add(report.id)
  }
  return [...roles.values()].map((role) => ({ ...role, reports: [...role.reports] }))
}

/** The places of a case, one for each gazetteer entry (a name without entry stands for itself). Adjectives and governments are left out. */
export function foldPlaces(view: CaseView): PlaceItem[] {
  const literal = view.all("place").filter(({ mention }) => mention.use === "literal")
  return cluster(literal, [], ({ mention }: Located<"place">) => mention.gazetteer ?? `name:${mention.name}`).map(
    (group) => {
      const mention = group[0]?.mention
      if (!mention) throw new RangeError("a place needs at least one mention")
      const { name, country, latitude, longitude, precision, gazetteer } = mention
      // Cases that an earlier version read have no place codes.
      const pcode = mention.pcode ?? null
      return {
        ...itemBase(view, "L", group, () => null),
        name,
        country,
        latitude,
        longitude,
        precision,
        gazetteer,
        pcode,
      }
    },
  )
}
