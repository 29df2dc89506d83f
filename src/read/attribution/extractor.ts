import type { Speaker, StitchedSign } from "../../model/attribution.ts"
import type { MentionId } from "../../model/ids.ts"
import type { Span } from "../../model/span.ts"
import type { Draft, Extractor } from "../extractor.ts"
import { mentionIdAt } from "../mention-id.ts"
import type { Page } from "../page.ts"
import { factualityOf } from "./factuality.ts"
import { findOnce } from "./find-all.ts"
import type { Found } from "./found.ts"
import { mannerOf } from "./manner.ts"
import { saidAtOf, saidWhereOf } from "./said-at.ts"
import { resolveSpeakers } from "./speaker/resolve.ts"
import { speechActOf } from "./speech-act.ts"
import { stitchedSigns } from "./stitched.ts"

/** Who said what: reads every attribution of a page. */
export const attributionExtractor: Extractor<"attribution"> = {
  name: "attribution",
  version: 1,
  needs: ["time", "actor"],
  gives: ["attribution"],
  *extract(page) {
    const list = findOnce(page)
    const speakers = resolveSpeakers(page, list)
    const spans = new Map(list.map(({ found }) => [found, spanOfFound(found)]))
    const ids = numbered(
      page,
      list.map(({ found }) => found),
      spans,
    )
    const signs = signsBy(
      page,
      list.map(({ found }) => found),
      spans,
    )
    for (const { found, within } of list) {
      const speaker = speakers.get(found) ?? { name: null, how: "unresolved", candidates: [] }
      const holder = within ? (ids.get(within)?.id ?? null) : null
      yield { ...draftOf(page, found, speaker, ids.get(found)?.nth ?? 0, holder), signs: signs.get(found) ?? [] }
    }
  },
}

function spanOfFound(found: Found): Span {
  const parts: Span[] = [...found.content]
  if (found.source) parts.push(found.source)
  if (found.cue) parts.push(found.cue)
  return { start: Math.min(...parts.map((part) => part.start)), end: Math.max(...parts.map((part) => part.end)) }
}

/** Each sign of a stitched page stands with the attribution that shows it, else with the next one after it, else with the last. */
function signsBy(
  page: Page,
  list: readonly Found[],
  spans: ReadonlyMap<Found, Span>,
): ReadonlyMap<Found, StitchedSign[]> {
  const by = new Map<Found, StitchedSign[]>()
  const placed = stitchedSigns(page)
  if (placed.length === 0) return by
  const ordered = [...list].sort((a, b) => (spans.get(a)?.start ?? 0) - (spans.get(b)?.start ?? 0))
  for (const { at, code, text } of placed) {
    const own = ordered.find((found) => found.source?.start === at)
    const found = own ?? ordered.find((one) => (spans.get(one)?.start ?? 0) >= at) ?? ordered.at(-1)
    if (found) by.set(found, [...(by.get(found) ?? []), { code, text }])
  }
  return by
}

/** Ids as the engine will give them: several attributions at one span are told apart by `nth`. */
function numbered(
  page: Page,
  list: readonly Found[],
  spans: ReadonlyMap<Found, Span>,
): ReadonlyMap<Found, { nth: number; id: MentionId }> {
  const seen = new Map<string, number>()
  const ids = new Map<Found, { nth: number; id: MentionId }>()
  for (const found of list) {
    const span = spans.get(found)
    if (!span) continue
    const key = `${span.start}-${span.end}`
    const nth = seen.get(key) ?? 0
    seen.set(key, nth + 1)
    ids.set(found, { nth, id: mentionIdAt(page.text, "attribution", span, nth) })
  }
  return ids
}

function draftOf(
  page: Page,
  found: Found,
  speaker: Speaker,
  nth: number,
  within: MentionId | null,
): Omit<Draft<"attribution">, "signs"> {
  const speechAct = speechActOf(found, page.text)
  return {
    kind: "attribution",
    rule: found.rule,
    ...spanOfFound(found),
    nth,
    source: found.source && page.part(found.source.start, found.source.end),
    cue: found.cue && page.part(found.cue.start, found.cue.end),
    content: found.content.map((part) => page.part(part.start, part.end)),
    manner: mannerOf(page.text, found.content, page.quotations),
    speechAct,
    speaker,
    within,
    audience: found.audience && page.part(found.audience.start, found.audience.end),
    saidAt: saidAtOf(page, found),
    saidWhere: saidWhereOf(page, found),
    factuality: factualityOf(found, speechAct),
  }
}
