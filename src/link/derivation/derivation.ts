import type { Derivation, Ground } from "../../model/judgement.ts"
import type { Report } from "../../model/report.ts"
import type { Span } from "../../model/span.ts"
import { daysApart, parseInterval } from "../interval.ts"
import { fold } from "../words.ts"
import { citations, type OutletName, ownOutlet } from "./cites.ts"
import { type CaseText, compareIds, type SharedText, type TextPair } from "./texts.ts"
import { dayOf, reason, trees } from "./tree.ts"

/** Fewest own words in common for a text that names the other's outlet as its source to count as resting on it. */
const LEAST_OWN_WHEN_CITED = 10

/** Derivations of the pairs that stand: text derivations as trees, shared quotations pair by pair. Sorted by `from`, then `to`. */
export function textDerivations(pairs: Iterable<TextPair>): Derivation[] {
  const texts: TextPair[] = []
  const quotations: Derivation[] = []
  for (const raw of pairs) {
    const pair = sameNews(restsOnCited(raw))
    if (pair.result.how === "shared-quotation") {
      // A sentence of the reporters' own in common is a line of the trade, a notice of the page, background from one file: it joins nothing and is nobody's quotation.
      if (pair.result.features.quotedWords < LEAST_QUOTED) continue
      const [to, from] = older(pair)
      quotations.push(derivation(pair, from, to, reason(from, to)))
    } else texts.push(pair)
  }
  const out = trees(texts).map(({ pair, from, to, why }) => derivation(pair, from, to, why))
  return [...out, ...quotations].sort(byEnds)
}

function byEnds(a: Derivation, b: Derivation): number {
  return compareIds(a.from, b.from) || (endOf(a) < endOf(b) ? -1 : endOf(a) > endOf(b) ? 1 : 0)
}

const endOf = (d: Derivation): string => (typeof d.to === "string" ? d.to : `~${d.to.outlet}`)

/** Older first, by the same rule as `trees`, for two alone. */
function older(pair: TextPair): [CaseText, CaseText] {
  const directed = trees([pair])[0]
  return directed ? [directed.to, directed.from] : [pair.a, pair.b]
}

/** Own words in common from which two texts that credit one agency are two versions of its story. */
const LEAST_OWN_OF_ONE_AGENCY = 20

/** The agency that a text credits for itself, in its copyright line or dateline; null where none is. */
function creditOf(report: Report): string | null {
  const notice = /\b(?:copyright|©)\s{0,2}(?:\d{4}\s)?(?:the )?([A-Z][\w ]{2,40}?)[.,]/i.exec(report.text)?.[1]
  const dateline = /^[^\n]{0,80}?\(((?:[A-Z][\w ]{1,30}))\)\s{0,2}[-–—]/.exec(report.text)?.[1]
  const name = notice ?? dateline
  return name ? fold(name) : null
}

/**
 * A pair that shares quotations and more is a rewrite where one text names the other's outlet as its source, or both credit one agency: they say so themselves.
 */
function restsOnCited(pair: TextPair): TextPair {
  const { how, features } = pair.result
  if (how !== "shared-quotation" || features.ownWords < LEAST_OWN_WHEN_CITED) return pair
  const credit = creditOf(pair.a.report)
  const oneAgency = credit !== null && credit === creditOf(pair.b.report) && features.ownShare >= 0.15
  if (oneAgency && features.ownWords >= LEAST_OWN_OF_ONE_AGENCY)
    return { ...pair, result: { ...pair.result, how: "rewrite" } }
  const cites = (a: Report, b: Report): boolean => {
    const name = ownOutlet(b)
    return name !== null && name.words.join("").length >= 4 && citations(a, [name]).length > 0
  }
  const a = pair.a.report
  const b = pair.b.report
  if (!cites(a, b) && !cites(b, a)) return pair
  return { ...pair, result: { ...pair.result, how: "rewrite" } }
}

/** Fewest words of speech in common that make a quotation two reports share. */
const LEAST_QUOTED = 8
/** Days between two texts from which a paragraph or two in common are an agency's background, printed again and again, and not the story retold. */
const OTHER_NEWS = 4
/** Stretches in common, of so many letters, that a story retold has at least, and the share of both texts over which they lie. */
const RETOLD = { stretches: 4, letters: 40, share: 0.4 }

/**
 * A rewrite follows the other text from end to end, or is of the same days' news: two texts that are dated days apart and share a paragraph of background stay two sources.
 * The date alone decides nothing: pages often print the day of a later crawl.
 */
function sameNews(pair: TextPair): TextPair {
  if (pair.result.how !== "rewrite") return pair
  const a = parseInterval(dayOf(pair.a))
  const b = parseInterval(dayOf(pair.b))
  if (!a || !b || daysApart(a, b) <= OTHER_NEWS) return pair
  const runs = pair.result.overlaps.filter((o) => o.a.end - o.a.start >= RETOLD.letters)
  const reach = (spans: readonly Span[], text: string): number =>
    (Math.max(...spans.map((s) => s.end)) - Math.min(...spans.map((s) => s.start))) / text.length
  const through =
    runs.length >= RETOLD.stretches &&
    reach(
      runs.map((r) => r.a),
      pair.a.report.text,
    ) >= RETOLD.share &&
    reach(
      runs.map((r) => r.b),
      pair.b.report.text,
    ) >= RETOLD.share
  return through ? pair : { ...pair, result: { ...pair.result, how: "shared-quotation" } }
}

function derivation(pair: TextPair, from: CaseText, to: CaseText, why: string): Derivation {
  const shared = pair.result
  const overlaps = shared.overlaps
    .map(({ a, b }) => (from === pair.a ? { from: a, to: b } : { from: b, to: a }))
    .sort((x, y) => x.from.start - y.from.start || x.to.start - y.to.start)
  return {
    from: from.report.id,
    to: to.report.id,
    how: shared.how,
    containment: shared.features.containment,
    overlaps,
    grounds: [shares(shared), { rule: "direction", supports: true, text: why }],
  }
}

function shares({ features: f, how }: SharedText): Ground {
  const percent = (share: number): string => `${Math.round(share * 100)} %`
  const sentences = `${f.verbatim} of ${f.sentences} own sentences of the shorter text stand word for word in the other, ${f.edited} with words changed, ${f.retold} look retold`
  const text =
    how === "shared-quotation"
      ? `${f.quotedWords} quoted words and ${f.ownWords} of the reporters' own in common`
      : `${percent(f.ownShare)} of the shorter text's own words stand in the other; ${sentences}; longest run ${f.ownRun} words`
  return { rule: how, supports: true, text }
}

/** Outlets that a report says it has things from; one derivation an outlet, each place in `overlaps`. */
export function outletDerivations(report: Report, names: readonly OutletName[]): Derivation[] {
  const byOutlet = new Map<string, Span[]>()
  for (const c of citations(report, names)) {
    byOutlet.set(c.outlet, [...(byOutlet.get(c.outlet) ?? []), { start: c.start, end: c.end }])
  }
  return [...byOutlet].map(([outlet, places]) => ({
    from: report.id,
    to: { outlet },
    how: "cites-outlet" as const,
    containment: 0,
    overlaps: places.map((place) => ({ from: place, to: null })),
    grounds: [
      { rule: "cites-outlet", supports: true, text: `names ${outlet} as a source in ${places.length} place(s)` },
    ],
  }))
}
