import type { MentionId } from "../../model/ids.ts"
import type { Incident, IncidentType } from "../../model/incident.ts"
import type { MentionOf } from "../../model/mention.ts"
import { type Draft, type Extractor, type Refiner, withFields } from "../extractor.ts"
import type { Page } from "../page.ts"
import { type Answer, blameIn, claimIn, denialsIn, NOBODY, silentIn } from "./answer.ts"
import { timeOfCluster } from "./day.ts"
import { type Denial, denialIn } from "./denial.ts"
import { partsOf, sketchesOf } from "./gather.ts"
import { actorTypeOf } from "./home.ts"
import { type Cluster, joinSketches } from "./join.ts"
import { type Blame, perpetratorsOf } from "./perpetrator.ts"
import { sameParty } from "./same.ts"
import { fineness } from "./setting.ts"
import type { Sketch } from "./sketch.ts"
import { figuresOf } from "./tally.ts"

/** Finds what is said to have happened, where, when, to whom and by whom as told by whom; one mention an incident. */
export const incidentExtractor: Extractor<"incident"> = {
  name: "incident",
  version: 1,
  needs: ["time", "place", "actor", "figure", "attribution"],
  gives: ["incident"],
  *extract(page) {
    const clusters = joinSketches(page, sketchesOf(page))
    const figures = figuresOf(page, clusters)
    const answers = answersOf(page, clusters)
    const blames = blamesOf(page, clusters)
    for (const cluster of clusters) {
      const draft = draftOf(
        page,
        cluster,
        answers.get(cluster) ?? [],
        blames.get(cluster) ?? [],
        clusters,
        figuresFor(figures, cluster),
      )
      if (draft) yield draft
    }
  },
}

/** Tells each figure the incident that counts it. */
export const figureIncidentRefiner: Refiner = {
  name: "figure-incident",
  version: 1,
  needs: ["figure", "incident"],
  changes: ["figure"],
  *refine(page) {
    const home = new Map<string, MentionId>()
    for (const incident of page.all("incident"))
      for (const id of incident.figures) if (!home.has(id)) home.set(id, incident.id)
    for (const figure of page.all("figure")) {
      const incident = home.get(figure.id)
      if (incident && figure.incident !== incident) yield withFields(figure, { incident })
    }
  },
}

function figuresFor(links: ReadonlyMap<string, Cluster>, cluster: Cluster): MentionId[] {
  return [...links].filter(([, c]) => c === cluster).map(([id]) => id as MentionId) // keys are ids of figure mentions
}

/** Claims, denials and told silence, by incident. */
function answersOf(page: Page, clusters: readonly Cluster[]): Map<Cluster, Answer[]> {
  const answers = new Map<Cluster, Answer[]>()
  const add = (cluster: Cluster, answer: Answer) => answers.set(cluster, [...(answers.get(cluster) ?? []), answer])
  for (const cluster of clusters) for (const denial of denialsIn(cluster)) add(cluster, denial)
  for (const sentence of page.sentences) {
    if (sentence.zone !== "body") continue
    const claim = claimIn(page, sentence)
    const silent = silentIn(page, sentence)
    const denial = denialIn(page, sentence)
    if (denial)
      for (const cluster of deniedBy(page, clusters, sentence.index, denial))
        add(cluster, { name: denial.name, response: "denied", attribution: null })
    if (!claim && !silent) continue
    const cluster = spokenOf(clusters, sentence.index)
    if (!cluster) continue
    if (claim?.kind === "claim")
      add(cluster, { name: claim.name, response: "accepted", attribution: claim.attribution })
    if (claim?.kind === "none") add(cluster, { name: NOBODY, response: "silent", attribution: null })
    if (silent) add(cluster, { name: silent, response: "silent", attribution: null })
  }
  return answers
}

/** How many sentences back an accusation may stand that is denied without naming the deed, and with naming its kind. */
const DENIAL_REACH = 6
const SAME_KIND_REACH = 30

/** The incidents that a denial answers: those that its party is accused of, told in or before it, of the kind that it names, else the last. */
function deniedBy(page: Page, clusters: readonly Cluster[], index: number, denial: Denial): Cluster[] {
  const accused = clusters.filter((c) =>
    c.members.some(
      (m) => m.sentence.index <= index && !m.generic && m.doers.some((d) => sameParty(page, d.name, denial.name)),
    ),
  )
  const gap = (c: Cluster) =>
    Math.min(...c.members.filter((m) => m.sentence.index <= index).map((m) => index - m.sentence.index))
  const kinds: readonly string[] = denial.families.filter((f) => f !== "attack" && f !== "toll")
  const named = kinds.length > 0
  const fitting = accused.filter(
    (c) =>
      (!named && gap(c) <= DENIAL_REACH) ||
      (named && gap(c) <= SAME_KIND_REACH && c.members.some((m) => kinds.includes(m.family))),
  )
  const nearest = fitting.toSorted((a, b) => gap(a) - gap(b))
  return named ? nearest : nearest.slice(0, 1)
}

function blamesOf(page: Page, clusters: readonly Cluster[]): Map<Cluster, Blame[]> {
  const blames = new Map<Cluster, Blame[]>()
  for (const sentence of page.sentences) {
    const blame = sentence.zone === "body" ? blameIn(page, sentence) : null
    const told = clusters.some((c) =>
      c.members.some((m) => m.sentence === sentence && m.doers.some((d) => d.name === blame?.name)),
    )
    const cluster = blame && !told ? spokenOf(clusters, sentence.index) : null
    if (blame && cluster) blames.set(cluster, [...(blames.get(cluster) ?? []), blame])
  }
  return blames
}

/** The incident that a sentence speaks of: one told in it, else the one told last, a few sentences back at most. */
function spokenOf(clusters: readonly Cluster[], index: number): Cluster | null {
  const here = clusters.filter((c) => c.members.some((m) => m.sentence.index === index))
  if (here.length > 0) return here.at(-1) ?? null
  let best: Cluster | null = null
  let at = -1
  for (const cluster of clusters)
    for (const member of cluster.members)
      if (member.sentence.index < index && member.sentence.index > at) {
        best = cluster
        at = member.sentence.index
      }
  return best && index - at <= 3 ? best : null
}

function draftOf(
  page: Page,
  cluster: Cluster,
  answers: readonly Answer[],
  blames: readonly Blame[],
  clusters: readonly Cluster[],
  figures: readonly MentionId[],
): Draft<"incident"> | null {
  const main = mainOf(cluster)
  const perpetrators = perpetratorsOf(page, cluster, answers, blames)
  if (
    main.status === "hypothetical" ||
    ((main.status === "future" || main.status === "negated") && perpetrators.length === 0)
  )
    return null
  // "we are not targeting him" is an answer to others, no deed to own up to
  if (main.status === "negated" && perpetrators.every((p) => p.response === "accepted")) return null
  if (main.scope !== "event" && perpetrators.length === 0 && main.place === null) return null
  const told = cluster.members.filter((m) => m.denier === null)
  const parts = cluster.members.flatMap(partsOf).filter((p) => p.start !== main.part.start)
  const incident: Incident = {
    type: typeOfCluster(page, cluster),
    scope: main.scope,
    trigger: main.part,
    place: placeOfCluster(cluster, main)?.id ?? null,
    time: timeOfCluster(page, cluster, main, clusters)?.id ?? null,
    figures,
    flags: unique(told.flatMap((m) => m.flags)),
    perpetrators,
    targets: uniqueWords(told.flatMap((m) => m.targets.map((t) => t.text))),
    weapons: uniqueWords(told.flatMap((m) => m.weapons)),
    status: statusOfCluster(cluster, main),
    // a headline's source does not tell what the body tells in its own voice
    toldBy: unique(
      told.flatMap((m) => (m.voice.attribution && m.headline === main.headline ? [m.voice.attribution.id] : [])),
    ),
    alsoAt: parts.sort((a, b) => a.start - b.start),
  }
  return {
    kind: "incident",
    rule: `${main.family}-${main.trigger.entry.form}`,
    start: main.part.start,
    end: main.part.end,
    ...incident,
  }
}

/** The telling that says most: in the body, an event, with doer, place and day; the earlier of equals. */
function mainOf(cluster: Cluster): Sketch {
  let best = cluster.members[0]
  let score = Number.NEGATIVE_INFINITY
  for (const [i, m] of cluster.members.entries()) {
    const told = [m.doers.length > 0, m.place !== null, m.time !== null, m.type !== null].filter(Boolean).length
    const s =
      (m.headline ? -20 : 0) +
      (m.joinOnly ? -4 : 0) +
      (m.denier ? -6 : 0) +
      (m.voice.doubtful && m.doers.length > 0 ? -1.5 : 0) +
      told -
      Math.min(i, 6) * 0.6 +
      (m.family === "attack" || m.family === "toll" ? -1 : 0)
    if (s > score) {
      best = m
      score = s
    }
  }
  if (!best) throw new RangeError("an incident without tellings")
  return best
}

/** From telling to plain: what the words of any telling settle outranks what only some leave open. */
const TELLING: readonly IncidentType[] = [
  "chemical-weapon",
  "suicide-bomb",
  "sexual-violence",
  "abduction-forced-disappearance",
  "disrupted-weapons-use",
  "grenade",
]

const OFFICIAL = new Set(["state", "government-forces"])
const WEAPON_FAMILIES = new Set<Sketch["family"]>(["air", "shelling", "bombardment", "blast"])

function typeOfCluster(page: Page, cluster: Cluster): IncidentType {
  const told = cluster.members.filter((m) => m.type !== null)
  for (const type of TELLING) if (told.some((m) => m.type === type)) return type
  const taken = told.filter((m) => m.family === "territory" && m.type !== "armed-clash")
  if (
    taken.length > 0 &&
    told.every((m) => m.family === "territory" || m.family === "clash" || m.family === "attack")
  ) {
    const doers = told.flatMap((m) => m.doers.filter((d) => d.role !== "supporting"))
    if (doers.some((d) => OFFICIAL.has(actorTypeOf(page, d.name) ?? ""))) return "government-regains-territory"
    return taken[0]?.type ?? "non-state-actor-overtakes-territory"
  }
  const armed = told.filter(
    (m) => WEAPON_FAMILIES.has(m.family) || (m.family === "attack" && m.type !== "attack" && m.type !== "armed-clash"),
  )
  const strong = armed.length > 0 ? armed : told.filter((m) => m.family !== "attack" && m.family !== "toll")
  const votes = new Map<IncidentType, number>()
  for (const m of strong.length > 0 ? strong : told)
    if (m.type) votes.set(m.type, (votes.get(m.type) ?? 0) + (m.headline ? 0.6 : m.family === "bombardment" ? 0.9 : 1))
  const best = [...votes].sort((a, b) => b[1] - a[1])[0]
  if (best) return best[0]
  return "attack"
}

function placeOfCluster(cluster: Cluster, main: Sketch): MentionOf<"place"> | null {
  const places = [main, ...cluster.members.filter((m) => m !== main && !m.headline && m.denier === null)]
    .slice(0, 6)
    .flatMap((m) => (m.place ? [m.place] : []))
  let best: MentionOf<"place"> | null = null
  for (const p of places) if (best === null || fineness(p) < fineness(best) || isInside(cluster, p, best)) best = p
  return best ?? cluster.members.find((m) => m.place !== null)?.place ?? null
}

/** Whether some telling puts one place in the other ("Ariha in Idlib province"). */
function isInside(cluster: Cluster, place: MentionOf<"place">, other: MentionOf<"place">): boolean {
  return (
    place.name !== other.name &&
    fineness(place) <= fineness(other) &&
    cluster.members.some((m) => m.place === place && m.placedIn.includes(other.name))
  )
}

function statusOfCluster(cluster: Cluster, main: Sketch): Incident["status"] {
  if (main.status !== "happened" && main.status !== "ongoing") return main.status
  const clash = cluster.members.filter((m) => m.family === "clash" && m.denier === null && !m.headline)
  return clash.some((m) => m.status === "ongoing") && main.family === "clash"
    ? "ongoing"
    : main.status === "ongoing"
      ? "ongoing"
      : "happened"
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}

/** Each once, letter case let be, in reading order. */
function uniqueWords(values: readonly string[]): string[] {
  const seen = new Set<string>()
  return values.filter((v) => {
    const key = v.toLowerCase()
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
