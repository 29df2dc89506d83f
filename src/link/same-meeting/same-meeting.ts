import type { Ground, Link } from "../../model/judgement.ts"
import type { MentionOf } from "../../model/mention.ts"
import { eraOf, erasApart, monthsOf } from "../era.ts"
import { daysApart, type Interval } from "../interval.ts"
import { Neighbourhood } from "../neighbours.ts"
import { nameKey } from "../place-match.ts"
import { compareRefs, type Reading } from "../reading.ts"
import { hashWord } from "../words.ts"

const BY = "same-meeting 1"
const MOST_HOLDERS = 200
/** Days between two reports within which "the talks" of one town are one round. */
const SAME_ROUND = 21

/** A meeting mention with what its sentence tells of where and when. */
interface Told {
  readonly reading: Reading
  readonly mention: MentionOf<"meeting">
  readonly venue: string | null
  readonly days: Interval | null
  readonly era: readonly Interval[]
}

/** Links between mentions of one meeting or one round of talks. */
export class SameMeeting {
  private readonly told = new Neighbourhood<Told, Link>({
    keys,
    least: 1,
    most: MOST_HOLDERS,
    compare: (a, b) => {
      if (a.reading.report.id === b.reading.report.id) return null
      return compareRefs(a.reading.ref(a.mention), b.reading.ref(b.mention)) < 0 ? compare(a, b) : compare(b, a)
    },
  })

  add(reading: Reading): void {
    const meetings = reading.all("meeting")
    if (meetings.length === 0) return
    const era = eraOf(reading)
    const sentences = reading.sentences()
    const towns = reading
      .all("place")
      .filter((p) => p.use === "literal" && (p.precision === "town" || p.precision === "exact"))
    for (const mention of meetings) {
      const s = sentences.find((x) => x.start <= mention.start && mention.start < x.end)
      const near = s
        ? new Set(towns.filter((p) => p.start >= s.start && p.end <= s.end).map((p) => p.name))
        : new Set<string>()
      const only = near.size === 1 ? ([...near][0] ?? null) : null
      this.told.add({ reading, mention, venue: mention.venue ?? only, days: reading.days(mention.date), era })
    }
  }

  links(): Link[] {
    return [...this.told.pairs()].map(({ result }) => result)
  }
}

const HALTED = new Set<string>(["suspended", "resumed", "boycotted", "cancelled"])
const isTalks = (t: Told): boolean => /\b(?:talks|negotiations)\b/i.test(`${t.mention.name ?? ""} ${t.mention.text}`)
const isHalted = (t: Told): boolean => isTalks(t) && HALTED.has(t.mention.status)

function keys(t: Told): number[] {
  const found: number[] = []
  const months = monthsOf(t.days ? [t.days] : t.era)
  for (const month of months.length > 0 ? months : [12]) {
    if (t.venue) found.push(hashWord(`${nameKey(t.venue)} ${month}`))
    if (isHalted(t)) found.push(hashWord(`talks ${month}`))
  }
  if (t.venue) found.push(hashWord(nameKey(t.venue)))
  return found
}

function compare(a: Told, b: Told): Link | null {
  const grounds: Ground[] = []
  const sameVenue = a.venue !== null && b.venue !== null && nameKey(a.venue) === nameKey(b.venue)
  if (a.venue !== null && b.venue !== null && !sameVenue) return null
  if (sameVenue) grounds.push({ rule: "venue", supports: true, text: `both in ${a.venue}` })
  const apart = a.days && b.days ? daysApart(a.days, b.days) : null
  if (apart !== null && apart > (isTalks(a) && isTalks(b) ? SAME_ROUND : 1)) return null
  if (apart !== null)
    grounds.push({
      rule: "date",
      supports: true,
      text: apart === 0 ? "dates that can be one day" : `dates ${apart} days apart`,
    })
  const eras = erasApart(a.days ? [a.days, ...a.era] : a.era, b.days ? [b.days, ...b.era] : b.era)
  if (eras !== null && eras > SAME_ROUND) return null
  if (eras !== null && apart === null)
    grounds.push({ rule: "era", supports: true, text: `the reports are about days at most ${eras} apart` })
  const halted = isHalted(a) && isHalted(b)
  if (!sameVenue && !halted) return null
  if (!sameVenue)
    grounds.push({
      rule: "state",
      supports: true,
      text: `both tell the state of talks: ${a.mention.word ?? a.mention.status}, ${b.mention.word ?? b.mention.status}`,
    })
  const sure = sameVenue ? apart !== null || eras !== null : eras !== null && namesPeace(a) && namesPeace(b)
  return {
    kind: "same-meeting",
    a: a.reading.ref(a.mention),
    b: b.reading.ref(b.mention),
    verdict: sure ? "positive" : "unsure",
    score: (sameVenue ? 0.5 : 0.2) + (apart === 0 ? 0.4 : eras !== null ? 0.2 : 0),
    grounds,
    by: BY,
  }
}

const namesPeace = (t: Told): boolean => /\bpeace\b|\btalks\b/i.test(t.mention.name ?? t.mention.text)
