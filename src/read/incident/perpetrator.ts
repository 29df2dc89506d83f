import type { Perpetrator } from "../../model/incident.ts"
import type { MentionOf } from "../../model/mention.ts"
import type { Page } from "../page.ts"
import { type Answer, isOwnAccount, responseFor } from "./answer.ts"
import type { Cluster } from "./join.ts"
import { sameParty, speaksFor } from "./same.ts"
import type { Doer, Sketch } from "./sketch.ts"

/** Somebody blamed for a deed in a sentence that has no word for it. */
export interface Blame {
  readonly name: string
  readonly attribution: MentionOf<"attribution">
}

/**
 * The perpetrators of an incident, one entry for each name and accuser. A name stands only on a sentence of the body whose voice is known:
 * what only a headline names, or what stands in words of unknown origin, is left out.
 */
export function perpetratorsOf(
  page: Page,
  cluster: Cluster,
  answers: readonly Answer[],
  blames: readonly Blame[] = [],
): Perpetrator[] {
  const entries = new Map<string, Perpetrator>()
  const own = cluster.members.flatMap((m) =>
    m.doers
      .filter((d) => isOwnAccount(page, m, d))
      .map((d): Answer => ({ name: d.name, response: "accepted", attribution: m.voice.attribution })),
  )
  const all = [...answers, ...own]
  for (const sketch of cluster.members) {
    if (!mayName(sketch)) continue
    for (const doer of sketch.doers) add(entries, entryOf(page, sketch, doer, all), accuserKey(sketch))
  }
  for (const { name, attribution } of blames) {
    const entry: Perpetrator = {
      name,
      role: "direct",
      candidate: false,
      allegedBy: attribution.id,
      voice: "source",
      response: responseFor(page, name, all),
    }
    add(entries, entry, attribution.speaker.name ?? attribution.id)
  }
  for (const answer of answers) {
    if (answer.response !== "accepted" || !answer.attribution) continue
    const entry: Perpetrator = {
      name: answer.name,
      role: "direct",
      candidate: false,
      allegedBy: answer.attribution.id,
      voice: "source",
      response: "accepted",
    }
    add(entries, entry, `claim:${answer.name}`)
  }
  return countered(page, [...entries.values()])
}

/** Who is accused of a deed and accuses another of it has answered. */
function countered(page: Page, entries: readonly Perpetrator[]): Perpetrator[] {
  const speakers = entries.map((e) => page.all("attribution").find((a) => a.id === e.allegedBy)?.speaker.name ?? null)
  return entries.map((entry) => {
    if (entry.response !== null && entry.response !== "silent") return entry
    const blames = entries.some((other, i) => {
      const speaker = speakers[i]
      return speaker != null && speaksFor(page, speaker, entry.name) && !sameParty(page, other.name, entry.name)
    })
    return blames ? { ...entry, response: "blames-other" } : entry
  })
}

function mayName(sketch: Sketch): boolean {
  return (
    !sketch.headline &&
    sketch.denier === null &&
    !sketch.voice.doubtful &&
    sketch.status !== "hypothetical" &&
    !(sketch.generic && sketch.voice.attribution === null)
  )
}

function entryOf(page: Page, sketch: Sketch, doer: Doer, answers: readonly Answer[]): Perpetrator {
  const attribution = sketch.voice.attribution
  return {
    name: doer.name,
    role: doer.role,
    candidate: doer.candidate,
    allegedBy: attribution?.id ?? null,
    voice: attribution ? "source" : "reporter",
    response: responseFor(page, doer.name, answers),
  }
}

function accuserKey(sketch: Sketch): string {
  const attribution = sketch.voice.attribution
  if (!attribution) return "reporter"
  return attribution.speaker.name ?? attribution.source?.text.toLowerCase() ?? attribution.id
}

function add(entries: Map<string, Perpetrator>, entry: Perpetrator, accuser: string): void {
  const key = `${entry.name}|${accuser}`
  const known = entries.get(key)
  // The first telling by one accuser holds; a later one that leaves nothing open settles a candidate.
  if (!known) entries.set(key, entry)
  else if (known.candidate && !entry.candidate) entries.set(key, { ...known, candidate: false })
}
