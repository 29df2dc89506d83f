import type { MentionOf } from "../../model/mention.ts"
import type { Word } from "../../text/syntax/tree.ts"
import { wordAt } from "../clause.ts"
import type { Page, PageSentence } from "../page.ts"

/** Whether a span of the sentence begins within `limit` words of a word. */
export function near(s: PageSentence, span: { readonly start: number }, word: Word, limit: number): boolean {
  const at = wordAt(s, span.start)
  return at >= 0 && Math.abs(at - word.i) <= limit
}

/** The nearest town or area; with "after", the nearest behind the word ("besieged Daraya"). Countries are no answer. */
export function placeNear(
  page: Page,
  s: PageSentence,
  word: Word,
  side: "after" | "around",
): MentionOf<"place"> | null {
  let best: MentionOf<"place"> | null = null
  let distance = 16
  for (const place of page.all("place", s)) {
    if (place.use !== "literal" || place.precision === "country" || place.precision === "region") continue
    // "north of the city" is elsewhere
    if (place.relation !== null && /-of$/.test(place.relation)) continue
    const at = wordAt(s, place.start)
    const away = at - word.i
    // a place of another clause: "has held the capital and is besieging nearby towns"
    if (
      s.words
        .slice(Math.min(at, word.i) + 1, Math.max(at, word.i))
        .some(({ xpos, upos, i }) => upos === "VERB" && /^VB[DPZG]?$/.test(xpos) && i !== word.head)
    )
      continue
    if (side === "after" && (away < 0 || away > 5)) continue
    if (Math.abs(away) < distance) {
      best = place
      distance = Math.abs(away)
    }
  }
  return best ?? (side === "after" ? placeNear(page, s, word, "around") : null)
}

/** Where a delivery goes: behind "to", "for", "into", "in", or the object of reaching; else the nearest place. Where it comes from ("from Adre", "left Adre") is no goal. */
export function goalOf(page: Page, s: PageSentence, word: Word): MentionOf<"place"> | null {
  const places = page
    .all("place", s)
    .filter(
      (place) =>
        place.use === "literal" &&
        place.precision !== "country" &&
        place.precision !== "region" &&
        !/-of$/.test(place.relation ?? ""),
    )
    .filter((place) => Math.abs(wordAt(s, place.start) - word.i) < 16)
  const before = (place: MentionOf<"place">) => s.words[wordAt(s, place.start) - 1]?.norm ?? ""
  const left = (place: MentionOf<"place">) =>
    before(place) === "from" || (/^(?:leave|depart)$/.test(word.lemma) && wordAt(s, place.start) === word.i + 1)
  const goal = places.find((place) => /^(?:to|for|into|towards?)$/.test(before(place)) && place.start > word.start)
  return (
    goal ??
    places
      .filter((place) => !left(place))
      .sort((a, b) => Math.abs(wordAt(s, a.start) - word.i) - Math.abs(wordAt(s, b.start) - word.i))[0] ??
    null
  )
}

/** The time told for it: the nearest in its clause; the time of saying is left out. */
export function timeNear(page: Page, s: PageSentence, word: Word): MentionOf<"time"> | null {
  let best: MentionOf<"time"> | null = null
  let distance = 14
  for (const time of page.all("time", s)) {
    const at = wordAt(s, time.start)
    if (at < 0 || Math.abs(at - word.i) >= distance) continue
    // "two hours east", "hourly"
    if (
      /^P/.test(time.value ?? "") &&
      !/^(?:for|over|during|last|past|in)$/.test(s.words[at - 1]?.norm ?? "") &&
      !/^(?:the )?(?:last|past)/i.test(time.text)
    )
      continue
    const between = s.words.slice(Math.min(at, word.i) + 1, Math.max(at, word.i))
    if (between.some(({ xpos, upos }) => /^VB[DPZ]$/.test(xpos) && upos === "VERB")) continue
    const before = s.words.slice(Math.max(0, at - 2), at)
    if (before.some(({ lemma }) => /^(?:say|tell|announce|state|warn|add)$/.test(lemma))) continue
    best = time
    distance = Math.abs(at - word.i)
  }
  return best
}
