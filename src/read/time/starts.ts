import { type Day, dayOf } from "./calendar.ts"
import type { Found } from "./extend.ts"

/** When the things that count their own days began: "the truce began on 27 February". Keyed by family (`familyOf`). */
export type Starts = ReadonlyMap<string, Day>

const NOUN =
  /\b(truce|ceasefire|cease-fire|cessation|pause|lull|siege|offensive|talks|operation|campaign|strike|uprising|war)\b/i
const BEGINS =
  /\b(?:began|begins|begin|started|starts|start|(?:took|takes|take|taken|came|comes|come|went|goes|go|going|entered|enters|enter)\s(?:in)?(?:to\s)?(?:effect|force|hold)|took\shold|effective)\b/i

/** Names of one thing: a ceasefire is also called truce, cessation, pause or lull. */
export function familyOf(words: string): string | null {
  const noun = NOUN.exec(words)?.[1]?.toLowerCase()
  if (!noun) return null
  return /^(?:truce|ceasefire|cease-fire|cessation|pause|lull)$/.test(noun) ? "truce" : noun
}

/** The starts that a sentence adds: it names one such thing, says that it begins, and tells one day. */
export function startsAfter(before: Starts, text: string, times: readonly Found[]): Starts {
  if (!BEGINS.test(text)) return before
  const family = familyOf(text)
  const days = times.flatMap(({ reading }) => dayOf(reading.value) ?? [])
  const day = days[0]
  return family && day && days.length === 1 ? new Map([...before, [family, day]]) : before
}
