import type { DisplacementItem } from "../model/item.ts"
import { type CaseView, fieldEvidenceOf, type Located } from "./case-view.ts"
import { cluster } from "./cluster.ts"
import { itemBase } from "./item-base.ts"
import { sourceWords, timeWords, withWords } from "./name-evidence.ts"

/** Who fled, is displaced or returned, one item a number told; the same number for the same way by the same source is one. */
export function foldDisplacements(view: CaseView): DisplacementItem[] {
  const key = (one: Located<"displacement">) => {
    const { report, mention } = one
    const figure = view.get("figure", report.id, mention.figure)
    const { origin, destination } = endsOf(view, one)
    if (!figure || (origin === null && destination === null)) return null
    return [figure.low, figure.best, figure.high, mention.aspect, origin, destination].join("\u0000")
  }
  return cluster(view.all("displacement"), [], key).map((group) => displacement(view, group))
}

function displacement(view: CaseView, group: readonly Located<"displacement">[]): DisplacementItem {
  const one = group[0]
  if (!one) throw new RangeError("a displacement needs at least one mention")
  const { report, mention } = one
  const figure = view.get("figure", report.id, mention.figure)
  return {
    ...itemBase(
      view,
      "E",
      group,
      (each) => view.namedSource(each.report.id, each.mention.saidIn),
      fieldEvidence(view, group),
    ),
    aspect: mention.aspect,
    printed: mention.text,
    low: figure?.low ?? null,
    best: figure?.best ?? null,
    high: figure?.high ?? null,
    ...endsOf(view, one),
    date: view.date(report, mention.time),
    allegedBy: view.speaker(report.id, mention.saidIn),
  }
}

function endsOf(view: CaseView, { report, mention }: Located<"displacement">) {
  const place = (id: (typeof mention)["origin"]) => view.get("place", report.id, id)?.name ?? null
  return {
    origin: place(mention.origin),
    destination: place(mention.destination) ?? mention.destinationWords?.text ?? null,
  }
}

function fieldEvidence(view: CaseView, group: readonly Located<"displacement">[]) {
  const placeWords = (field: "origin" | "destination") =>
    group.flatMap(({ report, mention }) => {
      const place = view.get("place", report.id, mention[field])
      return place ? [fieldEvidenceOf(report, place, place)] : []
    })
  return withWords({
    origin: placeWords("origin"),
    destination: [
      ...placeWords("destination"),
      ...group.flatMap(({ report, mention }) =>
        mention.destinationWords ? [fieldEvidenceOf(report, mention, mention.destinationWords)] : [],
      ),
    ],
    date: group.flatMap(({ report, mention }) => timeWords(view, report, mention.time)),
    allegedBy: group.flatMap(({ report, mention }) => sourceWords(view, report, mention.saidIn)),
  })
}
