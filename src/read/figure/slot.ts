import { firstEndingAfter } from "../../text/token-at.ts"
import type { PageSentence } from "../page.ts"
import { type Counted, countedFrom } from "./counted.ts"
import { NAMES, PLAIN_UNITS } from "./lexicon.ts"
import { type Quantity, quantities } from "./quantity.ts"

/** A number in its sentence: which words it takes and what it counts. */
export interface Slot {
  readonly quantity: Quantity
  /** Index of its first word (the qualifier's). */
  readonly first: number
  /** Index after its last number word. */
  readonly after: number
  readonly counted: Counted
}

/** Which slot each word of a sentence belongs to (its index in the list); -1 for none. */
export function coverOf(sentence: PageSentence, slots: readonly Slot[]): Int32Array {
  const cover = new Int32Array(sentence.words.length).fill(-1)
  for (const [i, slot] of slots.entries()) cover.fill(i, slot.first, Math.max(slot.after, slot.counted.to))
  return cover
}

/** The numbers of a sentence that may be figures. `taken` tells whether a stretch of the text is a time or the like. */
export function slotsOf(text: string, sentence: PageSentence, taken: (start: number, end: number) => boolean): Slot[] {
  const slots: Slot[] = []
  const { words } = sentence
  for (const quantity of quantities(text)) {
    const start = sentence.start + quantity.numberStart
    const end = sentence.start + quantity.end
    if (taken(start, end)) continue
    const first = firstEndingAfter(words, sentence.start + quantity.start)
    const number = firstEndingAfter(words, start)
    let after = number
    while (after < words.length && (words[after]?.start ?? end) < end) after++
    if (first >= words.length || number >= words.length) continue
    const before = words[first - 1]
    // "as many people as", "how many": no number
    if (quantity.weak && before && /^(?:as|so|how|too|that|not|very|however|a|the|these|those|of)$/.test(before.norm))
      continue
    if (
      before &&
      NAMES.has(before.norm) &&
      quantity.qualifier === null &&
      quantity.currency === null &&
      !/^(?:group|groups|camp|line|base|day|unit|road|hill|file|case|age|point|hotel|gate|su|street|sector|district|zone)$/.test(
        before.norm,
      )
    )
      continue
    if (
      before &&
      NAMES.has(before.norm) &&
      /^\p{Lu}/u.test(before.text) &&
      before.end + 1 >= (words[first]?.start ?? 0) &&
      !/^(?:Group|Groups|Camp|Base|Line|Unit|Day)$/.test(before.text)
    )
      continue
    if (before?.norm === "-" && before.end === words[first]?.start) continue // "T-72"
    const next = words[after]
    if (next && PLAIN_UNITS.test(next.norm) && quantity.currency === null && !/^(?:points?|lines?)$/.test(next.norm))
      continue
    if (
      next?.norm === "-" &&
      /^(?:year|month|week|day|hour|minute|km|kilomet|mile|meter|metre)/.test(words[after + 1]?.norm ?? "")
    )
      continue
    const counted = hyphenated(words, after) ?? countedFrom(words, after)
    if (counted.head >= 0 && PLAIN_UNITS.test(words[counted.head]?.norm ?? "") && quantity.currency === null) continue
    slots.push({ quantity, first, after, counted })
  }
  return slots.filter((slot) => !pronoun(slot, sentence))
}

/** The noun of "17-nation": the one that the hyphen binds. */
function hyphenated(words: PageSentence["words"], after: number): Counted | null {
  const noun = words[after + 1]
  if (
    words[after]?.norm !== "-" ||
    words[after - 1]?.end !== words[after]?.start ||
    noun?.start !== words[after]?.end ||
    !/^\p{L}/u.test(noun?.norm ?? "")
  )
    return null
  return { from: after + 1, to: after + 2, head: after + 1 }
}

/** "one" and "a few" as pronouns, "one of the most …": no count. */
function pronoun({ quantity, after, counted, first }: Slot, { words }: PageSentence): boolean {
  const word = words[after - 1]?.norm
  if (word === "one" && quantity.bound === "exact" && after - first === 1) {
    const next = words[after]
    if (next?.norm === "of") return true
    if (counted.head < 0) return true
    return /^(?:day|time|side|thing|another|way|point|hand|man's|more)$/.test(next?.norm ?? "")
  }
  if (quantity.low === 0 && words[after]?.norm === "one") return true
  return false
}
