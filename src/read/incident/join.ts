import type { IncidentType } from "../../model/incident.ts"
import type { Page } from "../page.ts"
import type { Family } from "./lexicon.ts"
import { relation, sameDay, samePlace, sameSide, speaksFor } from "./same.ts"
import { fineness } from "./setting.ts"
import type { Sketch } from "./sketch.ts"

/** Tellings of one incident. */
export interface Cluster {
  readonly members: Sketch[]
}

/** Families that may be one incident told twice; "attack" and "toll" go with any. */
const KIN: Readonly<Record<Family, readonly Family[]>> = {
  air: ["air", "bombardment"],
  shelling: ["shelling", "bombardment", "blast", "chemical"],
  bombardment: ["air", "shelling", "bombardment", "blast", "suicide"],
  blast: ["blast", "suicide", "bombardment", "shelling"],
  suicide: ["suicide", "blast", "bombardment"],
  chemical: ["chemical", "killing", "shelling"],
  clash: ["clash", "territory"],
  territory: ["territory", "clash"],
  killing: ["killing", "chemical"],
  abduction: ["abduction", "arrest"],
  arrest: ["arrest", "abduction"],
  downing: ["downing"],
  protest: ["protest"],
  attack: [],
  toll: [],
}
const ANY = new Set<Family>(["attack", "toll"])

/** Joins tellings of the same incident, in reading order. Those that may only join and find nothing are dropped. */
export function joinSketches(page: Page, sketches: readonly Sketch[]): Cluster[] {
  const clusters: Cluster[] = []
  const body = sketches.filter((s) => !s.headline)
  for (const sketch of body) place(page, clusters, sketch)
  for (const sketch of sketches.filter((s) => s.headline)) {
    const home = bestHome(page, clusters, sketch)
    if (home) home.members.push(sketch)
    else if (!sketch.joinOnly) clusters.push({ members: [sketch] })
  }
  return clusters
}

function place(page: Page, clusters: Cluster[], sketch: Sketch): void {
  if (sketch.generic && !pointsToLast(clusters, sketch)) {
    // Deeds in general are a pattern of their own where somebody is accused of them, else nothing that could be recorded.
    const act = sketch.voice.attribution?.speechAct
    if ((act === "accuse" || act === "condemn") && sketch.doers.length > 0 && sketch.denier === null)
      clusters.push({ members: [sketch] })
    return
  }
  const home = bestHome(page, clusters, sketch)
  if (home) home.members.push(sketch)
  else if (!sketch.joinOnly && !sketch.generic && sketch.denier === null && !isPassing(sketch))
    clusters.push({ members: [sketch] })
}

/** Speech in general that picks up the deed told just before ("such strikes are the first ..."). */
function pointsToLast(clusters: readonly Cluster[], sketch: Sketch): boolean {
  if (sketch.definiteness !== "definite") return false
  return clusters.some((c) =>
    c.members.some((m) => m.family === sketch.family && sketch.sentence.index - m.sentence.index <= 2),
  )
}

/** "earlier attacks", "another blast" with neither day, place nor doer: nothing to record. */
function isPassing(sketch: Sketch): boolean {
  return sketch.definiteness === "other" && sketch.time === null && sketch.place === null && sketch.targets.length === 0
}

function bestHome(page: Page, clusters: readonly Cluster[], sketch: Sketch): Cluster | null {
  if (sketch.definiteness === "other" && !sketch.headline) return null
  let best: Cluster | null = null
  let score = 0
  for (const [index, cluster] of clusters.entries()) {
    const s = likeness(page, cluster, sketch, sketch.headline ? index : clusters.length - 1 - index)
    if (s > score) {
      best = cluster
      score = s
    }
  }
  return best
}

const OPENERS =
  /^(?:elsewhere|separately|meanwhile|also|in (?:a )?(?:another|separate)|on (?:a|the) separate|in other|in related|in relevant|another|in the)$/

/** How well a telling fits an incident; 0 or less where something speaks against it. */
function likeness(page: Page, cluster: Cluster, sketch: Sketch, age: number): number {
  const { members } = cluster
  if (members.every((m) => m.generic)) return 0
  if (members.some((m) => m.definiteness === "other") && sketch.definiteness !== "definite") return 0
  if (!sameReality(cluster, sketch) || !kin(cluster, sketch)) return 0
  if (!sameScope(cluster, sketch)) return 0
  if (isPartOf(sketch) && !members.some((m) => m.trigger.entry.campaign)) return 0
  const day = relation(
    members.map((m) => m.time),
    sketch.time,
    sameDay,
  )
  const spot = placeRelation(cluster, sketch)
  const doer = doerRelation(page, cluster, sketch)
  if (day < 0 || spot < 0 || (doer < 0 && !isCountered(page, cluster, sketch))) return 0
  if (sketch.adds && sketch.definiteness !== "definite" && !samePlaceName(cluster, sketch)) return 0
  if (sketch.definiteness !== "definite" && otherToll(cluster, sketch)) return 0
  if (!hasGround(cluster, sketch, day > 0 || doer > 0, spot > 0)) return 0
  const opener =
    OPENERS.test(sketch.sentence.words[0]?.norm ?? "") ||
    OPENERS.test(
      sketch.sentence.words
        .slice(0, 2)
        .map((w) => w.norm)
        .join(" "),
    )
  const fought = members.every((m) => m.family === "clash" || m.family === "territory" || ANY.has(m.family))
  const blow = sketch.family === "attack" && sketch.trigger.entry.form === "noun" && sketch.doers.length === 0
  if (
    opener &&
    (spot <= 0 || !samePlaceName(cluster, sketch)) &&
    !sketch.headline &&
    !members.some((m) => m.sentence === sketch.sentence)
  )
    return 0
  let score = 3 + day + spot * 2 + doer * 2
  if (blow && fought && !members.some((m) => m.family === "attack")) score -= 1.5
  if (members.some((m) => m.family === sketch.family)) score += 2
  if (sketch.definiteness === "definite" || sketch.joinOnly) score += 2
  const last = members.at(-1)
  if (last && last.sentence === sketch.sentence) score += 1
  score += Math.min(5, members.length) * 0.3 - (sketch.headline ? Math.min(3, age) * 0.5 : 0)
  if (last && !sketch.headline) score -= Math.min(2, (sketch.sentence.index - last.sentence.index) * 0.2)
  return score
}

/** "part of a wider offensive": the whole is another incident than its part. */
function isPartOf(sketch: Sketch): boolean {
  const { words } = sketch.sentence
  return /\bpart of(?: \w+){0,3}$/.test(
    words
      .slice(Math.max(0, sketch.trigger.first - 5), sketch.trigger.first)
      .map((w) => w.norm)
      .join(" "),
  )
}

/** "The army said rebels had fired. The rebels said the army had fired the shells itself": each side blames the other for one deed. */
function isCountered(page: Page, cluster: Cluster, sketch: Sketch): boolean {
  const last = cluster.members.at(-1)
  const speaker = sketch.voice.attribution?.speaker.name
  if (!last || !speaker || sketch.sentence.index - last.sentence.index > 2 || sketch.time !== null) return false
  const accuser = last.voice.attribution?.speaker.name
  return (
    accuser != null &&
    last.family === sketch.family &&
    last.doers.some((d) => speaksFor(page, speaker, d.name)) &&
    sketch.doers.some((d) => speaksFor(page, accuser, d.name))
  )
}

function samePlaceName(cluster: Cluster, sketch: Sketch): boolean {
  return (
    sketch.place !== null &&
    cluster.members.some((m) => m.place?.name === sketch.place?.name) &&
    cluster.members.every((m) => m.time === null || sketch.time === null || m.time.value === sketch.time.value)
  )
}

/** 700 dead and 300 dead are two deeds; small tolls differ from source to source. */
function otherToll(cluster: Cluster, sketch: Sketch): boolean {
  const known = cluster.members.flatMap((m) => (m.toll === null ? [] : [m.toll]))
  if (sketch.toll === null || known.length === 0) return false
  const { toll } = sketch
  return known.every((k) => Math.min(k, toll) >= 50 && Math.max(k, toll) >= 2 * Math.min(k, toll))
}

/** How many sentences further on a toll without a deed still tells of the same incident. */
const TOLL_REACH = 5

/** Whether something beside a bare word speaks for one incident: a shared day, place or doer, the article, the same sentence or word. */
function hasGround(cluster: Cluster, sketch: Sketch, dayOrDoer: boolean, spot: boolean): boolean {
  const { members } = cluster
  if (sketch.headline || sketch.denier !== null || dayOrDoer) return true
  const here = members.some((m) => m.sentence === sketch.sentence)
  if (isTaking(sketch) !== members.every(isTaking) || sketch.family === "territory") {
    const fine = (m: Sketch) => m.place !== null && fineness(m.place) <= 3
    return here || (spot && fine(sketch) && members.some(fine))
  }
  if (sketch.definiteness === "definite" || spot || here) return true
  const paragraph = members.some((m) => m.sentence.paragraph === sketch.sentence.paragraph)
  const near = members.some((m) => Math.abs(m.sentence.index - sketch.sentence.index) <= 1)
  const gap = Math.min(...members.map((m) => Math.abs(m.sentence.index - sketch.sentence.index)))
  if (sketch.joinOnly) return (paragraph && gap <= TOLL_REACH) || (near && sketch.family === "toll")
  const bareWord =
    sketch.doers.length > 0 && members.every((m) => m.doers.length === 0 && m.place === null && m.time === null)
  if (bareWord) return false
  if (members.every((m) => m.headline)) return true
  const sameWord = members.some((m) => m.family === sketch.family)
  // On a page of many paragraphs, stitched ones above all, a bare word in another paragraph is another deed.
  return paragraph ? near || sameWord : near && sameWord
}

/** The taking of a place is one with a battle only where the place, the day or the doer is the same. */
function isTaking(sketch: Sketch): boolean {
  return sketch.family === "territory"
}

/** One raid is not the bombing that went on for weeks, unless the words point back to it. */
function sameScope(cluster: Cluster, sketch: Sketch): boolean {
  const scope = cluster.members[0]?.scope ?? "event"
  const sameWord = cluster.members.some((m) => m.family === sketch.family)
  if (scope === sketch.scope) {
    if (scope === "event") return true
    return sameWord && (scope === "campaign" || cluster.members.some((m) => m.sentence === sketch.sentence))
  }
  if (sketch.headline) return true
  if (sketch.scope !== "event" && (sketch.time !== null || sketch.doers.length > 0)) return false
  const pointsBack =
    sketch.definiteness === "definite" &&
    sketch.family !== "toll" &&
    (sameWord || (scope === "event" && sketch.scope === "event"))
  return pointsBack || (sketch.joinOnly && scope === "event")
}

/** A plan, a refusal and a deed are never one. */
function sameReality(cluster: Cluster, sketch: Sketch): boolean {
  const real = (s: Sketch) => s.status === "happened" || s.status === "ongoing"
  if (sketch.denier !== null) return true
  return cluster.members.every((m) => real(m) === real(sketch) && (real(m) || m.status === sketch.status))
}

function kin(cluster: Cluster, sketch: Sketch): boolean {
  if (linkedInSentence(cluster, sketch)) return true
  if (cluster.members.some((m) => bombedApart(m, sketch) || bombedApart(sketch, m))) return false
  const families = new Set(cluster.members.map((m) => m.family).filter((f) => !ANY.has(f)))
  // deaths told before are not those of an arrest or a protest told after
  if (families.size === 0 && (sketch.family === "arrest" || sketch.family === "protest")) return false
  if (ANY.has(sketch.family)) return attackFits(families, sketch)
  const typed = cluster.members.filter((m) => ANY.has(m.family) && m.type !== null && m.type !== "attack")
  return (
    [...families].every((f) => KIN[sketch.family].includes(f)) &&
    typed.every((m) => typeGoesWith(sketch.family, m.type))
  )
}

/** A "bombing" may be a device that went off; a bombardment never is. */
function bombedApart(a: Sketch, b: Sketch): boolean {
  return (
    a.family === "bombardment" &&
    !/^bombings?$/.test(a.trigger.norm) &&
    (b.family === "blast" || b.family === "suicide")
  )
}

/** "were executed when the group stormed the town": one deed told in two steps. */
function linkedInSentence(cluster: Cluster, sketch: Sketch): boolean {
  const last = cluster.members.at(-1)
  if (!last || last.sentence !== sketch.sentence || sketch.trigger.first <= last.trigger.last) return false
  const pair = new Set([last.family, sketch.family])
  const between = sketch.sentence.words.slice(last.trigger.last + 1, sketch.trigger.first)
  if (between.some((w) => /^(?:trigger|caus|spark|set|creat)/.test(w.norm)) && sketch.doers.length === 0) return true
  if (!pair.has("killing") || !(pair.has("clash") || pair.has("territory"))) return false
  return sketch.sentence.words
    .slice(last.trigger.last + 1, sketch.trigger.first)
    .some((w) => /^(?:when|as|while)$/.test(w.norm))
}

/** "The attack" is any deed but a crash, an arrest or the loss of a town, unless it stands right there. */
function attackFits(families: ReadonlySet<Family>, sketch: Sketch): boolean {
  if (sketch.family === "toll" && sketch.type !== null && sketch.type !== "attack")
    return [...families].every((f) => typeGoesWith(f, sketch.type))
  if (sketch.family === "toll") return ![...families].some((f) => f === "arrest" || f === "protest")
  if (sketch.type !== null && sketch.type !== "armed-clash" && sketch.type !== "attack")
    return [...families].every((f) => typeGoesWith(f, sketch.type))
  return ![...families].some((f) => f === "downing" || f === "arrest" || f === "protest" || f === "abduction")
}

function typeGoesWith(family: Family, type: IncidentType | null): boolean {
  switch (type) {
    case "air-drone-strike":
      return family === "air" || family === "bombardment"
    case "shelling-artillery-missile-attack":
      return family === "shelling" || family === "bombardment" || family === "chemical" || family === "blast"
    case "suicide-bomb":
    case "remote-explosive-landmine-ied":
      return family === "blast" || family === "suicide" || family === "bombardment"
    case "chemical-weapon":
      return family === "chemical" || family === "killing" || family === "shelling"
    default:
      return true
  }
}

/** As `relation`, but a place without a point neither agrees nor disagrees with one of another name. */
function placeRelation(cluster: Cluster, sketch: Sketch): number {
  const places = cluster.members.map((m) => m.place)
  const known = relation(places, sketch.place, samePlace)
  if (known <= 0 || !sketch.place) return known
  // A whole country is no common ground.
  if (fineness(sketch.place) >= 4 || places.every((p) => p === null || fineness(p) >= 4)) return 0
  const { place: own } = sketch
  const sure = places.some((p) => p !== null && (p.name === own.name || (p.latitude !== null && own.latitude !== null)))
  return sure ? 1 : 0
}

function doerRelation(page: Page, cluster: Cluster, sketch: Sketch): number {
  const mine = sketch.doers.filter((d) => d.role !== "supporting").map((d) => d.name)
  const theirs = cluster.members.flatMap((m) => m.doers.filter((d) => d.role !== "supporting").map((d) => d.name))
  if (mine.length === 0 || theirs.length === 0) return 0
  return mine.some((a) => theirs.some((b) => sameSide(page, a, b))) ? 1 : -1
}
