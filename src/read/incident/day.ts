import type { MentionOf } from "../../model/mention.ts"
import type { Page } from "../page.ts"
import type { Cluster } from "./join.ts"
import { sameDay } from "./same.ts"
import type { Sketch } from "./sketch.ts"
import { isExactDay } from "./when.ts"

/** The day as some telling gives it, the finest of those that agree; else that of the deed told right before, where the words say "also". */
export function timeOfCluster(
  page: Page,
  cluster: Cluster,
  main: Sketch,
  clusters: readonly Cluster[],
): MentionOf<"time"> | null {
  const times = [main, ...cluster.members.filter((m) => m !== main && m.denier === null)].flatMap((m) =>
    m.time ? [m.time] : [],
  )
  const [first] = times
  if (first) return isExactDay(first) ? first : (times.find((t) => isExactDay(t) && sameDay(t, first)) ?? first)
  const opening = cluster.members.find((m) => !m.headline && m.denier === null)
  if (!opening) return null
  if (isHotNews(page, opening)) return datelineOf(page)
  if (!saysAlso(opening)) return null
  const before = clusters
    .flatMap((c) => (c === cluster ? [] : c.members))
    .filter((m) => {
      const gap = opening.sentence.index - m.sentence.index
      return gap >= 0 && gap <= 2 && m.part.start < opening.part.start && m.time !== null && !m.headline
    })
  return before.sort((a, b) => b.part.start - a.part.start)[0]?.time ?? null
}

function saysAlso(sketch: Sketch): boolean {
  const { words } = sketch.sentence
  return words.slice(Math.max(0, sketch.trigger.first - 6), sketch.trigger.first).some((w) => w.norm === "also")
}

/** The lead's perfect tense without a day of its own ("have killed at least 12"): what has happened by the report's day. */
function isHotNews(page: Page, sketch: Sketch): boolean {
  if (sketch.scope !== "event" || sketch.status !== "happened" || sketch.generic) return false
  const first = page.sentences.find((s) => s.zone === "body" && s.words.length >= 6)
  if (!first || sketch.sentence.index - first.index > 1) return false
  const { words } = sketch.sentence
  const perfect = words.findIndex(
    (w, i) =>
      (w.norm === "has" || w.norm === "have") &&
      words.slice(i + 1, i + 4).some((v) => v.xpos === "VBN" || /(?:ed|wn|en)$/.test(v.norm)) &&
      i >= sketch.trigger.first - 4 &&
      i <= sketch.trigger.last + 9,
  )
  return perfect >= 0 && page.all("time", sketch.sentence).every((t) => !/^\d{4}-\d\d-\d\d|^P/.test(t.value ?? ""))
}

/** The day printed at the head of the page, by itself or before the first sentence; null where the page prints none. */
function datelineOf(page: Page): MentionOf<"time"> | null {
  const body = page.sentences.find((s) => s.zone === "body")
  const limit = Math.min(body ? body.start + 60 : 200, 400)
  return (
    page
      .all("time")
      .find(
        (t) =>
          t.start < limit &&
          t.type === "DATE" &&
          /\d{4}|\d\.\d/.test(t.text) &&
          /^\d{4}-\d\d-\d\d$/.test(t.value ?? ""),
      ) ?? null
  )
}
