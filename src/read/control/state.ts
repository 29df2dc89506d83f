import type { Control } from "../../model/control.ts"
import type { MentionOf } from "../../model/mention.ts"
import type { Word } from "../../text/syntax/tree.ts"
import { isNegated } from "../clause.ts"
import type { Page, PageSentence } from "../page.ts"
import { partyAt } from "../party.ts"
import { denied, partyAfter, type Told } from "./extractor.ts"
import { placeBefore, placeMeant, placesFrom } from "./place.ts"

type Place = MentionOf<"place">

/** What is told by other words than a verb of taking: "fell to", "in the hands of", "under rebel control", "held by", "driven out of", "the siege of". */
export function toldOfState(page: Page, sentence: PageSentence, word: Word, places: readonly Place[]): Told[] {
  if (denied(page, word)) return []
  return (
    fall(page, sentence, word, places) ??
    hands(page, sentence, word, places) ??
    heldBy(page, sentence, word, places) ??
    drivenOut(page, sentence, word, places) ??
    []
  )
}

function norms(sentence: PageSentence, from: number, count: number): string {
  return sentence.words
    .slice(Math.max(0, from), from + count)
    .map((w) => w.norm)
    .join(" ")
}

const UNSURE = /\b(?:will|would|could|may|might|should|to|if|unless|not|never|n't|about|before|fear\w*|risk)\b/

/** "X fell to P", "the town fell into P's hands". */
function fall(page: Page, sentence: PageSentence, word: Word, places: readonly Place[]): Told[] | null {
  if (word.lemma !== "fall" || !/^(?:to|into|under)$/.test(sentence.words[word.i + 1]?.norm ?? "")) return null
  if (isNegated(sentence, word.i) || UNSURE.test(norms(sentence, word.i - 3, 3))) return []
  const place = placeBefore(sentence, word.i, places) ?? meant(page, sentence, word.i)
  const [party] = partyAfter(page, sentence, word.i + 2)
  const adjective = partyByHand(page, sentence, word.i + 2)
  const holder = party?.name ?? adjective
  return place && holder ? [telling(word, sentence.words[word.i + 1] ?? word, "fall", holder, "gains", place)] : []
}

/** "is under the control of P", "in rebel hands", "remains under army control". */
function hands(page: Page, sentence: PageSentence, word: Word, places: readonly Place[]): Told[] | null {
  if (!/^(?:under|in|into)$/.test(word.norm)) return null
  const rest = norms(sentence, word.i + 1, 6)
  const of = /^(?:the )?(?:(?:full|complete|firm|total) )?(?:control|hands|grip|rule) of\b/.exec(rest)
  const own = /^(?:the )?(?:\S+ ){1,3}?(?:'s )?(?:control|hands|rule)\b/.exec(rest)
  if (!of && !own) return null
  const governor = sentence.words[word.i - 1]
  if (governor?.lemma === "fall" || UNSURE.test(norms(sentence, word.i - 4, 4))) return []
  const place = placeBefore(sentence, word.i, places) ?? placeOverVerb(page, sentence, word, places)
  const holder = of
    ? (partyAfter(page, sentence, word.i + 1 + of[0].split(" ").length)[0]?.name ?? null)
    : partyByHand(page, sentence, word.i + 1)
  if (!place || holder === null) return []
  const brought = /^(?:brought|brings|came|comes|come|passed|back)$/.test(governor?.norm ?? "")
  return [telling(word, word, "hands", holder, brought ? "gains" : "holds", place)]
}

/** "X is (now, still, back) under": the place before a form of "be", "remain", "come". */
function placeOverVerb(page: Page, sentence: PageSentence, word: Word, places: readonly Place[]): Place | null {
  for (let i = word.i - 1; i >= Math.max(0, word.i - 4); i--) {
    const one = sentence.words[i]
    if (!one) return null
    if (/^(?:be|remain|come|stay|fall|pass|bring)$/.test(one.lemma))
      return placeBefore(sentence, i, places) ?? meant(page, sentence, i)
    if (!/^(?:ADV|AUX|ADP)$/.test(one.upos)) return null
  }
  return null
}

/** The party in "rebel hands", "army control", "Islamic State's hands". */
function partyByHand(page: Page, sentence: PageSentence, from: number): string | null {
  for (let i = from; i < from + 5; i++) {
    if (!/^(?:control|hands|rule)$/.test(sentence.words[i]?.norm ?? "")) continue
    for (let k = i - 1; k >= from; k--) {
      const name = partyAt(page, sentence, k)
      if (name !== null) return name
      const word = sentence.words[k]
      if (word && /^(?:rebel|government|opposition|regime|army|insurgent|militant|loyalist|jihadist)$/.test(word.norm))
        return word.norm
    }
  }
  return null
}

/** "X, held by P": a participle behind its place. */
function heldBy(page: Page, sentence: PageSentence, word: Word, places: readonly Place[]): Told[] | null {
  if (
    !/^(?:held|controlled|occupied|besieged|encircled|surrounded|captured|seized|retaken|recaptured)$/.test(word.norm)
  )
    return null
  if (sentence.words[word.i + 1]?.norm !== "by" || page.text[word.start - 1] === "-") return null
  const before = sentence.words[word.i - 1]
  if (!before || before.upos === "AUX" || /^(?:been|being|still|now)$/.test(before.norm)) return null
  const place = placeBefore(sentence, word.i, places)
  const [party] = partyAfter(page, sentence, word.i + 2)
  if (!place || !party) return null
  const change: Control["change"] = /^(?:held|controlled|occupied)$/.test(word.norm)
    ? "holds"
    : /^(?:besieged|encircled|surrounded)$/.test(word.norm)
      ? "encircles"
      : "gains"
  return [telling(word, word, "held by", party.name, change, place)]
}

/** "Q was driven out of X by P", "P drove Q out of X". */
function drivenOut(page: Page, sentence: PageSentence, word: Word, places: readonly Place[]): Told[] | null {
  if (!/^(?:drive|push|force|oust|expel|dislodge|chase|evict)$/.test(word.lemma) || !/^VB/.test(word.xpos)) return null
  const rest = norms(sentence, word.i + 1, 9)
  const out = /^(?:[^.,;]*? )?(?:out of|from)(?= )/.exec(rest)
  if (!out || isNegated(sentence, word.i) || UNSURE.test(norms(sentence, word.i - 3, 3))) return null
  const from = word.i + 1 + out[0].split(" ").length
  const [place] = placesFrom(sentence, from, places)
  if (!place) return null
  const passive = /^(?:was|were|been|being)$/.test(sentence.words[word.i - 1]?.norm ?? "")
  const [object] = passive ? [] : partyAfter(page, sentence, word.i + 1)
  const loser = passive
    ? partyBeforeVerb(page, sentence, word.i)
    : object && object.word.i < from - 1
      ? object.name
      : null
  if (loser === null) return null
  const told = telling(word, word, "driven out", loser, "loses", place)
  const by = passive ? sentence.words.find((w) => w.start >= place.end) : undefined
  const [taker] = by?.norm === "by" ? partyAfter(page, sentence, by.i + 1) : []
  return by && taker ? [told, telling(by, taker.word, "driven out by", taker.name, "gains", place)] : [told]
}

function partyBeforeVerb(page: Page, sentence: PageSentence, at: number): string | null {
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const word = sentence.words[i]
    if (!word) return null
    if (/^(?:AUX|ADV|PART)$/.test(word.upos)) continue
    return partyAt(page, sentence, i)
  }
  return null
}

function meant(page: Page, sentence: PageSentence, at: number): Place | null {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const place = placeMeant(page, sentence, i)
    if (place) return place
    if (!/^(?:AUX|ADV|PART)$/.test(sentence.words[i]?.upos ?? "")) return null
  }
  return null
}

function telling(word: Word, last: Word, rule: string, holder: string, change: Control["change"], place: Place): Told {
  return { word, last, rule, holder, change, places: [place] }
}
