import type { Report, Zone } from "../model/report.ts"
import type { Sentence } from "../text/sentence.ts"

/** The zone at an offset; `body` where no zone span covers it. */
export function zoneAt(report: Report, offset: number): Zone {
  for (const zone of report.zones) {
    if (zone.start > offset) break
    if (offset < zone.end) return zone.zone
  }
  return "body"
}

/** Cuts sentences where a zone begins or ends, so that no sentence mixes the reporter's text with page furniture. */
export function cutAtZones(sentences: readonly Sentence[], report: Report): Sentence[] {
  if (report.zones.length === 0) return [...sentences]
  const edges = report.zones.flatMap((zone) => [zone.start, zone.end])
  const pieces: Sentence[] = []
  for (const sentence of sentences) {
    const cuts = edges.filter((edge) => edge > sentence.start && edge < sentence.end)
    let from = sentence.start
    for (const to of [...cuts, sentence.end]) {
      const tokens = sentence.tokens.filter((token) => token.start >= from && token.end <= to)
      const first = tokens[0]
      const last = tokens.at(-1)
      if (first && last) pieces.push({ ...sentence, index: pieces.length, start: first.start, end: last.end, tokens })
      from = to
    }
  }
  return pieces
}
