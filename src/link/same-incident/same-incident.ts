import type { Codebook } from "../../model/codebook.ts"
import type { Ground, Link } from "../../model/judgement.ts"
import { type Sides, sidesOf } from "../dispute/sides.ts"
import { Neighbourhood } from "../neighbours.ts"
import { compareRefs, type Reading } from "../reading.ts"
import { type Event, eventKeys, eventsOf, strongEventKeys } from "./event.ts"
import { type Likeness, likeness } from "./likeness.ts"
import { type Twins, twinsOf } from "./twins.ts"

const BY = "same-incident 1"
const MOST_HOLDERS = 100
/** From here two events are one where place, day and act agree; from the lower one on they are proposed. */
const MERGE = 3.5
const MERGE_AGAINST_TOLLS = 4.5
const PROPOSE = 2.5

interface Told {
  readonly reading: Reading
  readonly events: readonly Event[]
  /** Pairs of these events that the report itself shows to be one. */
  readonly twins: readonly Twins[]
}

/** Links between incidents of different reports. */
export class SameIncident {
  private readonly reports: Neighbourhood<Told, readonly Link[]>
  private readonly inOneReport: Link[] = []
  private readonly sides: Sides

  constructor(codebook: Codebook) {
    const sides = sidesOf(codebook)
    this.sides = sides
    this.reports = new Neighbourhood({
      keys: ({ events }) => events.flatMap(eventKeys),
      strongKeys: ({ events }) => events.flatMap(strongEventKeys),
      // Events of one town and one day share three keys, of days next to each other two.
      least: 2,
      most: MOST_HOLDERS,
      compare: (a, b) => {
        const [x, y] = a.reading.report.id < b.reading.report.id ? [a, b] : [b, a]
        const links = linkReports(x, y, sides)
        return links.length > 0 ? links : null
      },
    })
  }

  add(reading: Reading): void {
    const events = eventsOf(reading)
    if (events.length === 0) return
    const twins = twinsOf(events, this.sides)
    this.inOneReport.push(...twins.map((t) => ({ ...linkOf(t, "positive", false), score: 1 })))
    this.reports.add({ reading, events, twins })
  }

  links(): Link[] {
    return [...this.inOneReport, ...[...this.reports.pairs()].flatMap(({ result }) => result)]
  }
}

interface Rated extends Twins {
  readonly like: Likeness
}

/**
 * Pairs the incidents of two reports: each with its best counterpart, the strongest pair first, none used twice. What is left over and looks alike is told apart:
 * a report that tells two incidents means two.
 */
function linkReports(one: Told, other: Told, sides: Sides): Link[] {
  const rated = one.events
    .flatMap((x) =>
      other.events.flatMap((y): Rated[] => {
        const like = likeness(x, y, sides)
        return like && like.score >= PROPOSE ? [{ a: x, b: y, like }] : []
      }),
    )
    // An account of which only place, day and act agree takes what the telling ones have left.
    .sort(
      (x, y) =>
        Number(x.like.bare) - Number(y.like.bare) ||
        y.like.score - x.like.score ||
        compareRefs(ref(x.a), ref(y.a)) ||
        compareRefs(ref(x.b), ref(y.b)),
    )
  const merged = new Map<Event, Event>()
  const proposed = new Set<Event>()
  const links: Link[] = []
  for (const pair of rated) {
    const [b, a] = [merged.get(pair.a), merged.get(pair.b)]
    const taken = b !== undefined || a !== undefined
    // A second mention of the incident that agrees better is no other incident.
    if ((b && areTwins(other, b, pair.b)) || (a && areTwins(one, a, pair.a))) continue
    const verdict = taken ? "negative" : verdictOf(pair.like, pair.like.bare && rivals(pair, rated))
    if (verdict === "unsure") {
      if (proposed.has(pair.a) || proposed.has(pair.b)) continue
      proposed.add(pair.a)
      proposed.add(pair.b)
    }
    if (verdict === "positive") {
      merged.set(pair.a, pair.b)
      merged.set(pair.b, pair.a)
    }
    if (verdict !== null) links.push(linkOf(pair, verdict, taken))
  }
  return links
}

function areTwins({ twins }: Told, x: Event, y: Event): boolean {
  return twins.some(({ a, b }) => (a === x && b === y) || (a === y && b === x))
}

/** Whether one of the reports tells another incident that fits as well but for what is not told: then nothing tells which of the two is meant. */
function rivals({ a, b }: Rated, rated: readonly Rated[]): boolean {
  return rated.some((other) => (other.a === a) !== (other.b === b) && other.like.place === 1 && other.like.act === 1)
}

/** Acts that go on for days in one place: that two reports of one day's news name the same doer for it does not make them one. */
const LONG = new Set<string>([
  "armed-clash",
  "government-regains-territory",
  "non-state-actor-overtakes-territory",
  "change-to-group-activity",
  "other",
])
const named = (like: Likeness): boolean => like.actor === 1 && like.act === 1 && like.oneNews && !LONG.has(like.type)

/**
 * Where, when and what must each agree, or be open and made up for by words or numbers that are hardly chance; nothing makes up for what contradicts. Days told apart
 * keep two incidents of one place apart, so that no third account joins them.
 */
function verdictOf(like: Likeness, ambiguous: boolean): Link["verdict"] | null {
  if (like.act === -1 && like.words !== 1) return null
  if (like.day === -1) return like.place === 1 && like.toll !== 1 && like.words !== 1 ? "negative" : "unsure"
  const telling = like.toll === 1 || like.words === 1
  const beside = like.besidePlace && (telling || like.alike > 0 || like.actor === 1)
  const where = like.place === 1 || beside || (!like.otherNames && (telling || like.alike === 2))
  const silent = like.otherDays
    ? like.words === 1
    : telling || (like.place === 1 && (like.alike === 2 || (like.alike === 1 && like.oneNews) || named(like)))
  const when = like.day === 1 || silent
  const nearToll = like.tolls === "near" && like.place === 1 && like.day === 1
  const what = like.act === 1 || telling || (like.alike === 2 && like.place === 1) || nearToll
  const blamed = like.actor !== -1 || telling
  const enough = like.tolls === "far" && like.words !== 1 ? MERGE_AGAINST_TOLLS : MERGE
  return !ambiguous && where && when && what && blamed && like.score >= enough ? "positive" : "unsure"
}

const ref = (e: Event) => e.reading.ref(e.mention)

function linkOf(
  { a, b, like, grounds = [] }: Twins & { grounds?: readonly Ground[] },
  verdict: Link["verdict"],
  taken: boolean,
): Link {
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
    grounds: [...grounds, ...like.grounds, ...(taken ? [apart] : [])],
    by: BY,
  }
}
