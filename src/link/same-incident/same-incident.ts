import type { Codebook } from "../../model/codebook.ts"
import type { Link } from "../../model/judgement.ts"
import { Sides } from "../dispute/sides.ts"
import { Neighbourhood } from "../neighbours.ts"
import { compareRefs, type Reading } from "../reading.ts"
import { type Event, eventKeys, eventsOf, strongEventKeys } from "./event.ts"
import { type Likeness, likeness } from "./likeness.ts"

const BY = "same-incident 1"
const MOST_HOLDERS = 100
/** From here two events are one where place, day and act agree; from the lower one on they are proposed. */
const MERGE = 3.5
const MERGE_AGAINST_TOLLS = 4.5
const PROPOSE = 2.5
/** From here place, act, names and words together make up for a day that one side does not tell. */
const ENOUGH = 4.65

interface Told {
  readonly reading: Reading
  readonly events: readonly Event[]
}

/** Links between incidents of different reports. */
export class SameIncident {
  private readonly reports: Neighbourhood<Told, readonly Link[]>

  constructor(codebook: Codebook) {
    const sides = new Sides(codebook)
    this.reports = new Neighbourhood({
      keys: ({ events }) => events.flatMap(eventKeys),
      strongKeys: ({ events }) => events.flatMap(strongEventKeys),
      // Events of one town and one day share three keys, of days next to each other two.
      least: 2,
      most: MOST_HOLDERS,
      compare: (a, b) => {
        const [x, y] = a.reading.report.id < b.reading.report.id ? [a, b] : [b, a]
        const links = linkReports(x.events, y.events, sides)
        return links.length > 0 ? links : null
      },
    })
  }

  add(reading: Reading): void {
    const events = eventsOf(reading)
    if (events.length > 0) this.reports.add({ reading, events })
  }

  links(): Link[] {
    return [...this.reports.pairs()].flatMap(({ result }) => result)
  }
}

interface Rated {
  readonly a: Event
  readonly b: Event
  readonly like: Likeness
}

/**
 * Pairs the incidents of two reports: each with its best counterpart, the strongest pair first, none used twice. What is left over and looks alike is told apart:
 * a report that tells two incidents means two.
 */
function linkReports(a: readonly Event[], b: readonly Event[], sides: Sides): Link[] {
  const rated = a
    .flatMap((x) =>
      b.flatMap((y): Rated[] => {
        const like = likeness(x, y, sides)
        return like && like.score >= PROPOSE ? [{ a: x, b: y, like }] : []
      }),
    )
    .sort((x, y) => y.like.score - x.like.score || compareRefs(ref(x.a), ref(y.a)) || compareRefs(ref(x.b), ref(y.b)))
  const merged = new Set<Event>()
  const proposed = new Set<Event>()
  const links: Link[] = []
  for (const pair of rated) {
    const taken = merged.has(pair.a) || merged.has(pair.b)
    const verdict = taken ? "negative" : verdictOf(pair.like)
    if (verdict === "unsure") {
      if (proposed.has(pair.a) || proposed.has(pair.b)) continue
      proposed.add(pair.a)
      proposed.add(pair.b)
    }
    if (verdict === "positive") {
      merged.add(pair.a)
      merged.add(pair.b)
    }
    if (verdict !== null) links.push(linkOf(pair, verdict, taken))
  }
  return links
}

function verdictOf(like: Likeness): Link["verdict"] | null {
  const told = like.toll === 1 && like.score >= MERGE && like.place === 1 && like.act === 1
  if (like.day === -1 && !told) return null
  if (like.act === -1 && like.words !== 1) return null
  const sameDeed = like.toll === 1 && like.day === 1 && like.act !== -1
  const where = like.place === 1 || like.words === 1 || sameDeed || (like.alike && like.day === 1 && like.act === 1)
  const when = like.day === 1 || like.words === 1 || like.toll === 1 || like.score >= ENOUGH
  const nearToll = like.tolls === "near" && like.place === 1 && like.day === 1
  const what = like.act === 1 || like.words === 1 || like.toll === 1 || (like.alike && like.place === 1) || nearToll
  const enough = like.tolls === "far" && like.words !== 1 ? MERGE_AGAINST_TOLLS : MERGE
  return where && when && what && like.score >= enough ? "positive" : "unsure"
}

const ref = (e: Event) => e.reading.ref(e.mention)

function linkOf({ a, b, like }: Rated, verdict: Link["verdict"], taken: boolean): Link {
  const apart = {
    rule: "told-apart",
    supports: false,
    text: "one of the reports tells this incident beside the one that agrees better",
  }
  return {
    kind: "same-incident",
    a: ref(a),
    b: ref(b),
    verdict,
    score: Math.max(0, Math.min(1, like.score / 10)),
    grounds: taken ? [...like.grounds, apart] : like.grounds,
    by: BY,
  }
}
