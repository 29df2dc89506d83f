import type { Ground } from "../../model/judgement.ts"
import type { Sides } from "../dispute/sides.ts"
import { compareRefs } from "../reading.ts"
import type { Event } from "./event.ts"
import { type Likeness, likeness } from "./likeness.ts"

/** Two mentions of one incident. */
export interface Twins {
  readonly a: Event
  readonly b: Event
  readonly like: Likeness
  /** Why they are one, before what their comparison gives. */
  readonly grounds?: readonly Ground[]
}

/**
 * What one report tells twice: mentions of one act in one place that carry the very same printed number of dead or wounded, or equal numbers of both. All else that a
 * report tells apart stays apart.
 */
export function twinsOf(events: readonly Event[], sides: Sides): Twins[] {
  return events.flatMap((x, i) =>
    events.slice(i + 1).flatMap((y): Twins[] => {
      const why = sameToll(x, y)
      if (why === null) return []
      const like = likeness(x, y, sides)
      if (like?.act !== 1 || like.place !== 1 || like.day === -1 || like.actor === -1) return []
      const [a, b] = compareRefs(x.reading.ref(x.mention), y.reading.ref(y.mention)) < 0 ? [x, y] : [y, x]
      return [{ a, b, like, grounds: [{ rule: "told-twice", supports: true, text: why }] }]
    }),
  )
}

function sameToll(x: Event, y: Event): string | null {
  const printed = x.mention.figures
    .filter((id) => y.mention.figures.includes(id))
    .map((id) => x.reading.get("figure", id))
    .find((f) => f !== null && (f.measure === "killed" || f.measure === "injured"))
  if (printed) return `${x.reading.report.id} gives “${printed.text}” for both`
  const both = x.killed.some((n) => y.killed.includes(n)) && x.injured.some((n) => y.injured.includes(n))
  return both ? `${x.reading.report.id} gives the same numbers of dead and wounded for both` : null
}
