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

/** "Douma, Harasta and Zamalka": only commas and "and" between two names. */
function listed(between: string): boolean {
  return /^(?:,| and| or|, and)\s+(?:the |in |to )?(?:\w+ of )?$/.test(between)
}
