import type { Codebook, CodebookActor } from "../model/codebook.ts"
import type { MentionOf } from "../model/mention.ts"
import { codebookIndex } from "./codebook-index.ts"
import type { Page } from "./page.ts"

/** The innermost attribution in whose content the word stands; null in the reporter's own voice. */
export function attributionAt(
  page: Page,
  span: { readonly start: number; readonly end: number },
): MentionOf<"attribution"> | null {
  let best: MentionOf<"attribution"> | null = null
  let size = Number.POSITIVE_INFINITY
  for (const attribution of page.all("attribution")) {
    if (attribution.start > span.end) break
    for (const part of attribution.content) {
      if (part.start <= span.start && span.end <= part.end && part.end - part.start < size) {
        best = attribution
        size = part.end - part.start
      }
    }
  }
  return best
}

/** The codebook's actor whom a speaker's printed name means, also behind a description ("the main body the Northern Council"); null where it knows none. */
export function knownSpeaker(codebook: Codebook, speaker: string): CodebookActor | null {
  const index = codebookIndex(codebook)
  const whole = index.named(speaker) ?? index.resolve(speaker)
  if (whole || speaker.length > 120) return whole
  for (const match of speaker.matchAll(/\s(?=\p{Lu})/gu)) {
    // "an event for journalists in Cairo" is where, not who
    if (/\b(?:in|at|near|on|to|against|with|around|outside)$/i.test(speaker.slice(0, match.index))) continue
    const actor = index.resolve(speaker.slice(match.index + 1))
    if (actor) return actor
  }
  return null
}

/** The party that a speaker speaks for: a person's office, a spokesman's employer; the speaker itself where it is no person or nothing is known. */
export function sideOf(codebook: Codebook, speaker: string): string {
  const actor = knownSpeaker(codebook, speaker)
  if (!actor) return speaker
  if (actor.type !== "person") return actor.name
  const offices = new Set(actor.tenures.map((tenure) => tenure.of))
  const [only] = offices
  return (offices.size === 1 && only) || actor.partOf || speaker
}
