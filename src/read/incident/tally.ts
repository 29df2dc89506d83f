import type { MentionOf } from "../../model/mention.ts"
import { contains, overlaps, type Part, type Span } from "../../model/span.ts"
import type { Page, PageSentence } from "../page.ts"
import { partsOf } from "./gather.ts"
import type { Cluster } from "./join.ts"

type FigureMention = MentionOf<"figure">

const COUNTED = new Set([
  "killed",
  "injured",
  "missing",
  "detained",
  "abducted",
  "displaced",
  "attacks",
  "destroyed",
  "other",
])
/** How many sentences further on a toll without a deed of its own still belongs to the incident told last. */
const REACH = 4

/** Which incident each figure counts, by figure id. Running totals belong to none, nor do those who speak ("two wounded men said"). */
export function figuresOf(page: Page, clusters: readonly Cluster[]): Map<string, Cluster> {
  const links = new Map<string, Cluster>()
  const byNumber = new Map<string, Cluster>()
  const sources = page.all("attribution").flatMap(({ source }) => (source ? [source] : []))
  const figures = page
    .all("figure")
    .filter((f) => COUNTED.has(f.measure) && !f.cumulative && !sources.some((source) => countsSpeakers(source, f)))
  for (const figure of figures) {
    const sentence = page.sentenceAt(figure.start)
    if (!sentence || sentence.zone === "caption" || (sentence.zone === "debris" && sentence.index > 3)) continue
    if (figure.measure === "other" && !isToll(page, figure)) continue
    const number = `${figure.measure} ${figure.best ?? figure.low ?? figure.high}`
    const repeated = sentence.zone === "debris" ? (byNumber.get(number) ?? null) : null
    const cluster = repeated ?? inSentence(clusters, sentence, figure) ?? runningAt(clusters, sentence, figure)
    if (!cluster) continue
    links.set(figure.id, cluster)
    if (!byNumber.has(number)) byNumber.set(number, cluster)
  }
  return links
}

/** "two residents | and three medics | said": those who speak; not "relatives of | two people killed | said". */
function countsSpeakers(source: Part, figure: FigureMention): boolean {
  // the dead say nothing: such a source was read too wide
  if (figure.measure === "killed" || !contains(source, figure)) return false
  const before = source.text.slice(0, figure.start - source.start)
  return !/\b(?:of|for|in|at|from|after|who|which|that|where|whose|with|to|on|tolls?|kill\w*|left)\b/i.test(before)
}

/** "40 casualties", "hundreds were killed or wounded": harm without saying which; people who live, march or wait are no toll. */
function isToll(page: Page, figure: FigureMention): boolean {
  return (
    /\b(?:casualt|victim|dead|killed|wounded|injur|hurt|harmed)/i.test(figure.text) ||
    /^[^.;]{0,30}\b(?:killed|dead|wounded|injured|hurt)\b/i.test(page.text.slice(figure.end, figure.end + 45))
  )
}

interface Anchor extends Span {
  readonly cluster: Cluster
}

/** The incident whose words stand closest in the same sentence; words that the figure itself holds win ("13 raids"). */
function inSentence(clusters: readonly Cluster[], sentence: PageSentence, figure: FigureMention): Cluster | null {
  const anchors: Anchor[] = clusters.flatMap((cluster) =>
    cluster.members
      .filter((m) => m.sentence === sentence)
      .flatMap((m) => partsOf(m).map((p) => ({ cluster, start: p.start, end: p.end }))),
  )
  const held = anchors.find((a) => overlaps(a, figure))
  if (held) return held.cluster
  let best: Anchor | null = null
  let distance = Number.POSITIVE_INFINITY
  for (const anchor of anchors) {
    const d = anchor.start >= figure.end ? anchor.start - figure.end : (figure.start - anchor.end) * 1.1
    if (d < distance) {
      best = anchor
      distance = d
    }
  }
  return best?.cluster ?? null
}

/** The incident told last before the sentence; for a headline's figure the first one of the body. */
function runningAt(clusters: readonly Cluster[], sentence: PageSentence, figure: FigureMention): Cluster | null {
  if (!["killed", "injured", "destroyed", "missing", "other"].includes(figure.measure) && sentence.zone !== "headline")
    return null
  if (figure.aspect === "stock" || figure.aspect === "cumulative") return null
  let best: Cluster | null = null
  let at = -1
  for (const cluster of clusters) {
    for (const member of cluster.members) {
      const index = member.sentence.index
      if (index < sentence.index && index > at && !member.denier) {
        best = cluster
        at = index
      }
    }
  }
  if (best && sentence.index - at <= REACH) return best
  return sentence.index <= 1 ? (clusters[0] ?? null) : null
}
