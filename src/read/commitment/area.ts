import type { Part } from "../../model/span.ts"
import type { WordRange } from "../clause.ts"
import type { Page, PageSentence } from "../page.ts"

const WHERE =
  /\b(?:in|within|throughout|across|inside|over|around|along|to|covers?|covering|of)(?: (?:all|the|whole|entire|of|city|town|towns|district|districts|village|villages|province|provinces|area|areas|region|regions|governorate|limits|quarter|parts?|and|its|surroundings|suburbs|countryside|territory|camp|neighbou?rhoods?|centre|center|north|south|east|west|northern|southern|eastern|western)){0,7} ?$/i

/** The words for where a truce holds: each place of the stretch behind "in", "within", "throughout", "covers"; the words between preposition and name belong to it. */
export function areasIn(page: Page, s: PageSentence, range: WordRange): Part[] {
  const from = s.words[range.first]?.start ?? s.start
  const to = s.words[range.last]?.end ?? s.end
  const found: Part[] = []
  for (const place of page.all("place", { start: from, end: to })) {
    if (place.use !== "literal") continue
    const before = page.text.slice(Math.max(from, place.start - 90), place.start)
    const match =
      WHERE.exec(before) ??
      (found.length > 0 && listed(page.text.slice(found.at(-1)?.end ?? from, place.start))
        ? { 0: "", index: before.length }
        : null)
    if (!match) continue
    const words = match[0].replace(/^\w+ ?/, "").replace(/^(?:of )/, "")
    const start = place.start - (match[0] === "" ? 0 : words.length)
    const part = page.part(Math.max(from, start), place.end)
    if (!found.some((other) => other.start < part.end && part.start < other.end)) found.push(part)
  }
  return found
}

const BEHIND_NOUN =
  /^\S*(?: of (?:all )?(?:hostilities|fighting|violence))?(?: (?:agreement|deal|accord))? (?:in|for|across|throughout|covering|around|within)\s/i

/** Where a truce that a report names holds: the places right behind its noun ("the truce in X and Y"), and no others of the sentence. */
export function areasBehind(page: Page, s: PageSentence, noun: number): Part[] {
  const head = s.words[noun]
  const first = s.words.findIndex((word) => word.start >= (head?.end ?? s.end))
  if (!head || first < 0 || !BEHIND_NOUN.test(page.text.slice(head.start, s.end))) return []
  let last = first
  const stop =
    /^(?:[.,;:()]|that|which|who|after|before|would|will|shall|has|have|had|is|was|are|were|to|from|on|at|since|as|but|with|by)$/
  while (last + 1 < s.words.length && last - first < 14 && !stop.test(s.words[last + 1]?.norm ?? ".")) last++
  return areasIn(page, s, { first, last })
}

/** "Douma, Harasta and Zamalka": only commas and "and" between two names. */
function listed(between: string): boolean {
  return /^(?:,| and| or|, and)\s+(?:the |in |to )?(?:\w+ of )?$/.test(between)
}
