import type { Word } from "../../text/syntax/tree.ts"
import type { Trigger } from "./trigger.ts"

export const DETERMINERS = new Set(
  "the a an this that these those its his her their our any no some several another each every many".split(" "),
)
export const BE = new Set("is are was were be been being 's get got".split(" "))
const PREPOSITIONS = new Set(
  "in of by from after during amid under to for with against on following over since despite between".split(" "),
)

/** Whether the word is used as a noun (or verb): the tagger's word where there is one, else the words beside it. */
export function usedAs(trigger: Trigger, form: "noun" | "verb"): boolean {
  const { words } = trigger.sentence
  const word = words[trigger.head]
  const before = words[trigger.first - 1]?.norm ?? ""
  const after = words[trigger.last + 1]?.norm ?? ""
  if (BE.has(before) && /ing$/.test(trigger.norm)) return form === "verb"
  if (word && word.upos !== "X") {
    const verb = word.upos === "VERB" || word.upos === "AUX"
    const noun = word.upos === "NOUN" || word.upos === "PROPN"
    if (form === "verb" && noun && !DETERMINERS.has(before) && /(?:ed|ing|uck)$/.test(word.norm))
      return !/ings?$/.test(word.norm)
    if (verb || noun) return form === "verb" ? verb : noun
    if (word.upos === "ADJ") return form === "verb" ? /ed$/.test(word.norm) : true
  }
  if (/ed$|uck$|wn$/.test(words[trigger.first]?.norm ?? "")) return form === "verb"
  const nounLike =
    DETERMINERS.has(before) || PREPOSITIONS.has(before) || /^(?:air|rocket|suicide|chemical|heavy|deadly)$/.test(before)
  const verbLike = DETERMINERS.has(after) || before === "to" || BE.has(before)
  return form === "noun" ? nounLike || !verbLike : verbLike && !nounLike
}

/** Words of the sentence after (or before) the trigger, up to a mark that ends a clause. */
export function wordsAfter(trigger: Trigger, count: number): Word[] {
  const out: Word[] = []
  for (const word of trigger.sentence.words.slice(trigger.last + 1, trigger.last + 1 + count)) {
    if (/^[.;:!?]$/.test(word.norm)) break
    out.push(word)
  }
  return out
}

export function wordsBefore(trigger: Trigger, count: number): Word[] {
  const out: Word[] = []
  for (let i = trigger.first - 1; i >= 0 && out.length < count; i--) {
    const word = trigger.sentence.words[i]
    if (!word || /^[.;:!?]$/.test(word.norm)) break
    out.unshift(word)
  }
  return out
}
