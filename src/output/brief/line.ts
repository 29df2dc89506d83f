import type { BriefLine, Segment } from "../../model/brief.ts"
import { dateWords } from "../../model/date-words.ts"
import type { ItemBase, SettledDate } from "../../model/item.ts"
import type { SourceText } from "./source-text.ts"

/** The tool's words. */
export function say(text: string): Segment {
  return { voice: "tool", text }
}

/** A line about an item: segments, then the places of its evidence and its support. */
export function itemLine(
  item: ItemBase,
  source: SourceText,
  segments: readonly Segment[],
  under: readonly BriefLine[] = [],
): BriefLine {
  return {
    item: item.id,
    segments: [...segments, say(" ("), ...source.places(item.evidence), say(")")],
    support: { reports: item.reportCount, origins: item.originCount },
    under,
  }
}

/** A line under another, without an item of its own. */
export function subLine(segments: readonly Segment[]): BriefLine {
  return { item: null, segments, support: null, under: [] }
}

/** A date as people read it ("5 February 2016", "December 2015", "week of 8 February 2016"); what is not a plain date is given as printed. */
export function readableDate(date: SettledDate | null): string {
  if (date === null) return "date not told"
  return dateWords(date.value ?? "") ?? `“${date.text}”`
}

/** Joins names for reading: "a", "a and b", "a, b and c". */
export function listed(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? ""
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`
}
