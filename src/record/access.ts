import type { AccessItem, ControlItem } from "../model/item.ts"
import { type CaseView, evidenceOf, type Located } from "./case-view.ts"
import { cluster } from "./cluster.ts"
import type { FigureIndex } from "./figures.ts"
import { itemBase } from "./item-base.ts"
import { namedWords, sourceWords, timeWords, withWords } from "./name-evidence.ts"

/** Humanitarian access: status of places, deliveries by stage, obstruction; each as told by whom. */
export function foldAccess(view: CaseView, figures: FigureIndex): AccessItem[] {
  const key = ({ report, mention }: Located<"access">) => {
    const place = view.get("place", report.id, mention.place)?.name ?? null
    return place === null
      ? null
      : [
          place,
          mention.status,
          mention.change,
          mention.delivery,
          mention.obstructedBy,
          mention.constraint,
          mention.delivery === null ? "" : (view.date(report, mention.time)?.value ?? ""),
          view.speaker(report.id, mention.allegedBy),
        ].join("\u0000")
  }
  return cluster(view.all("access"), [], key).map((group) => {
    const one = group[0]
    if (!one) throw new RangeError("an access item needs at least one mention")
    const { report, mention } = one
    return {
      ...itemBase(
        view,
        "H",
        group,
        ({ report: r, mention: m }) => view.namedSource(r.id, m.allegedBy),
        accessWords(view, group),
      ),
      place: view.get("place", report.id, mention.place)?.name ?? null,
      status: mention.status,
      change: mention.change,
      delivery: mention.delivery,
      obstructedBy: mention.obstructedBy,
      constraint: mention.constraint,
      date: group.map((g) => view.date(g.report, g.mention.time)).find((date) => date !== null) ?? null,
      allegedBy: view.speaker(report.id, mention.allegedBy),
      figures: [
        ...new Set(
          group.flatMap((g) =>
            g.mention.figures.map((id) => figures.itemOf(g.report.id, id)).filter((id) => id !== null),
          ),
        ),
      ],
    }
  })
}

/** Who holds, gains, loses or encircles what, as told by whom. */
export function foldControl(view: CaseView): ControlItem[] {
  const key = ({ report, mention }: Located<"control">) => {
    const place = view.get("place", report.id, mention.place)?.name ?? null
    if (place === null || mention.holder === null) return null
    return [
      place,
      mention.holder,
      mention.change,
      view.date(report, mention.time)?.value ?? "",
      view.speaker(report.id, mention.allegedBy),
    ].join("\u0000")
  }
  return cluster(view.all("control"), [], key).map((group) => {
    const one = group[0]
    if (!one) throw new RangeError("a control item needs at least one mention")
    const { report, mention } = one
    return {
      ...itemBase(
        view,
        "T",
        group,
        ({ report: r, mention: m }) => view.namedSource(r.id, m.allegedBy),
        controlWords(view, group),
      ),
      place: view.get("place", report.id, mention.place)?.name ?? null,
      holder: mention.holder,
      change: mention.change,
      date: view.date(report, mention.time),
      allegedBy: view.speaker(report.id, mention.allegedBy),
    }
  })
}

function accessWords(view: CaseView, group: readonly Located<"access">[]) {
  return withWords({
    place: group.flatMap((one) => placeWords(view, one)),
    obstructedBy: group.flatMap((one) => namedWords(view, one, one.mention.obstructedBy)),
    date: group.flatMap(({ report, mention }) => timeWords(view, report, mention.time)),
    allegedBy: group.flatMap(({ report, mention }) => sourceWords(view, report, mention.allegedBy)),
  })
}

function controlWords(view: CaseView, group: readonly Located<"control">[]) {
  return withWords({
    place: group.flatMap((one) => placeWords(view, one)),
    holder: group.flatMap((one) => namedWords(view, one, one.mention.holder)),
    date: group.flatMap(({ report, mention }) => timeWords(view, report, mention.time)),
    allegedBy: group.flatMap(({ report, mention }) => sourceWords(view, report, mention.allegedBy)),
  })
}

function placeWords(view: CaseView, { report, mention }: Located<"access"> | Located<"control">) {
  const place = view.get("place", report.id, mention.place)
  return place ? [evidenceOf(report, place)] : []
}
