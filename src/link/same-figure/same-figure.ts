import type { ReportId } from "../../model/ids.ts"
import type { Link } from "../../model/judgement.ts"
import type { MentionOf } from "../../model/mention.ts"
import { contains, type Span } from "../../model/span.ts"
import { daysApart, type Interval, parseInterval } from "../interval.ts"
import { Neighbourhood } from "../neighbours.ts"
import { nameKey } from "../place-match.ts"
import type { Reading } from "../reading.ts"
import { hashWord, mix } from "../words.ts"
import { compatible, countedBy, type FigureMention, numberOf, wholeOf } from "./quantity.ts"
import { figureLink, linkEqualTolls, linkTolls, tollOf } from "./tolls.ts"

const MOST_HOLDERS = 256
/** Days between reports within which stocks and flows are of one time. */
const SAME_DAYS = 14

type PlaceMention = MentionOf<"place">

/** A figure that hangs on no incident: people displaced, besieged, in need; running totals. */
interface Standing {
  readonly reading: Reading
  readonly figure: FigureMention
  readonly places: readonly PlaceMention[]
  readonly published: Interval | null
}

/** Links between figures. Tolls follow the incidents that they hang on; all others meet by measure, place and number. */
export class SameFigure {
  private readonly readings = new Map<ReportId, Reading>()
  private readonly standing = new Neighbourhood<Standing, Link>({
    keys: standingKeys,
    least: 1,
    most: MOST_HOLDERS,
    compare: (a, b) => (a.reading.report.id === b.reading.report.id ? null : compareStanding(a, b)),
  })
  private readonly inOneReport: Link[] = []

  add(reading: Reading): void {
    const figures = reading.all("figure")
    if (figures.length === 0) return
    this.readings.set(reading.report.id, reading)
    for (const { id } of reading.all("incident")) {
      const toll = tollOf(reading, id)
      this.inOneReport.push(...linkTolls(toll, toll))
    }
    const standing = figures.filter(isStanding)
    if (standing.length === 0) return
    const sentences = reading.sentences()
    const places = reading
      .all("place")
      .filter((p) => p.use === "literal" && p.precision !== "country" && p.precision !== null)
    const published = parseInterval(reading.report.anchorDate) ?? reading.published()
    for (const figure of standing) {
      const at = sentences.findIndex((x) => x.start <= figure.start && figure.start < x.end)
      this.standing.add({ reading, figure, places: placesNear(places, sentences, at), published })
    }
  }

  /** @param incidents the links between incidents: figures of joined incidents are compared. */
  links(incidents: readonly Link[]): Link[] {
    const tolls = incidents
      .filter((l) => l.kind === "same-incident" && l.verdict === "positive")
      .flatMap(({ a, b }) => {
        const x = this.readings.get(a.report)
        const y = this.readings.get(b.report)
        if (!x || !y) return []
        const [own, other] = [tollOf(x, a.mention), tollOf(y, b.mention)]
        return [...linkTolls(own, other), ...linkEqualTolls(own, y), ...linkEqualTolls(other, x)]
      })
    const standing = [...this.standing.pairs()].map(({ result }) => result)
    return onlyAlone(onePerPair([...this.inOneReport, ...tolls, ...standing]))
  }
}

/** Measures that tell a state of things; killed and injured are compared by incident, or as running totals. */
const STATES = new Set(["displaced", "besieged", "affected", "in-need", "reached", "pledged"])

function isStanding(f: FigureMention): boolean {
  return f.zone === "body" && (f.cumulative || STATES.has(f.measure))
}

/** The places of a sentence; where it names none ("the area"), those of the nearest of the two before it. */
function placesNear(places: readonly PlaceMention[], sentences: readonly Span[], at: number): readonly PlaceMention[] {
  for (let i = at; i >= Math.max(0, at - 2); i--) {
    const s = sentences[i]
    const found = s ? places.filter((p) => contains(s, p)) : []
    if (found.length > 0) return found
  }
  return []
}

/** One link a pair of figures: what sets them apart before what lets them agree, so that the order of finding never matters. */
function onePerPair(links: readonly Link[]): Link[] {
  const seen = new Map<string, Link>()
  for (const link of [...links].sort((x, y) => (x.relation === "agree" ? 1 : 0) - (y.relation === "agree" ? 1 : 0))) {
    const key = [link.a.report, link.a.mention, link.b.report, link.b.mention].join("\0")
    if (!seen.has(key)) seen.set(key, link)
  }
  return [...seen.values()]
}

/**
 * Figures of different scope are shown side by side only where nothing else is known to be one quantity with either; where one of them belongs to a group of
 * its own quantity, they are kept apart from it.
 */
function onlyAlone(links: readonly Link[]): Link[] {
  const key = (r: Link["a"]): string => `${r.report}\0${r.mention}`
  const grouped = new Set(links.filter((l) => l.relation !== "different-scope").flatMap((l) => [key(l.a), key(l.b)]))
  return links.map((l) =>
    l.relation === "different-scope" && (grouped.has(key(l.a)) || grouped.has(key(l.b)))
      ? { ...l, verdict: "negative" }
      : l,
  )
}

function standingKeys({ figure, places }: Standing): number[] {
  const measure = hashWord(`${figure.measure} ${figure.cumulative}`)
  const n = numberOf(figure)
  const keys = places.map((p) => mix(measure, hashWord(nameKey(p.name))))
  if (n !== null && n >= 50) keys.push(mix(measure, hashWord(`${n} ${figure.unit}`)))
  return keys
}

function compareStanding(a: Standing, b: Standing): Link | null {
  const f = a.figure
  const g = b.figure
  if (f.measure !== g.measure || f.measure === "other" || f.unit !== g.unit || f.cumulative !== g.cumulative)
    return null
  if (wholeOf(f, a.reading) || wholeOf(g, b.reading)) return null
  const apart = a.published && b.published ? daysApart(a.published, b.published) : 0
  const where = a.places.some((p) => b.places.some((q) => nameKey(p.name) === nameKey(q.name)))
  const link = (relation: Parameters<typeof figureLink>[4]): Link => figureLink(a.reading, f, b.reading, g, relation)
  const sameKind = countedBy(f) === countedBy(g) || countedBy(f) === "anyone" || countedBy(g) === "anyone"
  const x = numberOf(f)
  const y = numberOf(g)
  if (x === null || y === null) return null
  if (f.aspect !== g.aspect && f.aspect !== null && g.aspect !== null)
    return where && apart <= SAME_DAYS && (f.measure === "displaced" || sameKind) ? link("different-scope") : null
  if (!sameKind) return null
  if (compatible(f, g) && x >= 50 && (where || a.places.length === 0 || b.places.length === 0) && apart <= 60)
    return link("agree")
  const close = Math.max(x, y) <= 2 * Math.min(x, y)
  return where && close && apart <= SAME_DAYS && f.aspect === g.aspect && f.aspect !== "flow" ? link("differ") : null
}
