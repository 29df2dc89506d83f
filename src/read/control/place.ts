import type { MentionOf } from "../../model/mention.ts"
import type { Page, PageSentence } from "../page.ts"
import { TO_PLACE } from "./lexicon.ts"

type Place = MentionOf<"place">

/** How many words may stand before the place itself. */
const REACH = 10
const TOWN = /^(?:city|town|village|district|suburb|neighbou?rhood|province|area|enclave|port|quarter|island|region)$/
const BACK = 4

/** The places that the words from `from` on name right away, coordinated ones included ("most of Ramadi", "the towns of X and Y"); [] where other words come first. */
export function placesFrom(sentence: PageSentence, from: number, places: readonly Place[]): Place[] {
  const { words } = sentence
  const found: Place[] = []
  let free = 0
  for (let i = from; i < Math.min(words.length, from + REACH + found.length * REACH); i++) {
    const word = words[i]
    if (!word) break
    const place = places.find((one) => one.start <= word.start && word.start < one.end)
    if (place) {
      if (place.relation !== "near") found.push(place)
      while ((words[i + 1]?.start ?? Number.POSITIVE_INFINITY) < place.end) i++
      const next = words[i + 1]?.norm ?? ""
      // "X and Y", "X, Y and Z": not "X, where"
      if (!/^(?:and|,)$/.test(next) || !listed(sentence, i + 1, places)) break
      free = 0
      continue
    }
    if (found.length > 0 && /^(?:and|,)$/.test(word.norm)) continue
    if (!TO_PLACE.test(word.norm) && !(word.upos === "ADJ" || word.norm === "-" || word.xpos === "NNP")) break
    if (++free > REACH) break
  }
  return found
}

/** Whether a list goes on with another place behind "and" or a comma. */
function listed(sentence: PageSentence, at: number, places: readonly Place[]): boolean {
  const { words } = sentence
  for (let i = at; i < Math.min(words.length, at + 6); i++) {
    const word = words[i]
    if (!word) return false
    if (places.some((one) => one.start <= word.start && word.start < one.end)) return true
    if (!/^(?:and|,)$/.test(word.norm) && !TO_PLACE.test(word.norm)) return false
  }
  return false
}

/** The place that ends right before word `at`, over commas and auxiliaries ("X, which", "X has been"); null where another noun stands between. */
export function placeBefore(sentence: PageSentence, at: number, places: readonly Place[]): Place | null {
  const { words } = sentence
  for (let i = at - 1; i >= Math.max(0, at - 9); i--) {
    const word = words[i]
    if (!word) return null
    const place = places.find((one) => one.start <= word.start && word.start < one.end)
    if (place) return place
    if (
      !/^(?:AUX|ADV|PUNCT|PART)$/.test(word.upos) &&
      !/^(?:which|that|,|now|still|also|been|just|town|city|village|district|province|area|itself)$/.test(word.norm)
    )
      return null
  }
  return null
}

/** "the town": the town or finer place named last, a few sentences back at most; null for other words. */
export function placeMeant(page: Page, sentence: PageSentence, at: number): Place | null {
  const { words } = sentence
  const noun = words[at]
  if (!noun || !TOWN.test(noun.norm) || !/^(?:the|that|this)$/.test(words[at - 1]?.norm ?? "")) return null
  if (/^(?:of|called|named)$/.test(words[at + 1]?.norm ?? "")) return null
  const from = page.sentences[Math.max(0, sentence.index - BACK)]?.start ?? 0
  return (
    page
      .all("place", { start: from, end: noun.start })
      .filter(
        (one) =>
          one.use === "literal" &&
          one.precision !== "country" &&
          one.precision !== "region" &&
          (noun.norm === "province" || noun.norm === "region"
            ? one.precision === "province"
            : one.precision !== "province") &&
          page.zoneAt(one.start) === "body",
      )
      .at(-1) ?? null
  )
}
