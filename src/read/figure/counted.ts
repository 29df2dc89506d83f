import type { Word } from "../../text/syntax/tree.ts"
import { PLAIN_UNITS, STATES, VERBS } from "./lexicon.ts"

/** What a number counts: words `[from, to)` after it, and the noun that heads them; `head` is -1 where nothing is counted. */
export interface Counted {
  readonly from: number
  readonly to: number
  readonly head: number
}

const STOP =
  /^(?:the|a|an|and|or|but|in|on|at|by|for|from|to|with|as|that|who|which|whom|whose|when|while|where|after|before|during|since|until|including|among|between|against|near|inside|outside|around|across|over|under|into|through|was|were|is|are|be|been|being|has|have|had|will|would|could|may|might|did|does|do|not|also|reportedly|reported|it|he|she|they|we|said|says|told|added|adding|according|so|if|because|this|these|about|at|per|amid|via|hostage|captive|than|then|there|today|yesterday|tonight|tomorrow|overnight|daily|mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|others?-|monitor|ngo|:|;|,|\.|\(|\)|"|“|”|'s|’s)$/
const ADJECTIVE_PARTICIPLE =
  /^(?:wounded|injured|dead|feared|believed|armed|trapped|displaced|besieged|detained|masked|parked|burned|damaged|unarmed|unidentified|destroyed|registered|confirmed|uprooted|killed|kidnapped|abducted|alleged|purported|allied|trained|bomb-laden|suspected|presumed|reported|separate|coordinated|government-backed|backed|led|held)$/

/** Reads the noun phrase that a number counts, from word `from` on. */
export function countedFrom(words: readonly Word[], from: number): Counted {
  let i = from
  if (words[i]?.norm === "-") i++ // "17-nation"
  const of = words[i]?.norm === "of"
  if (of) {
    i++
    while (
      /^(?:the|its|his|their|her|our|these|those|all)$/.test(words[i]?.norm ?? "") &&
      (words[i]?.norm !== "those" || nounLike(words, i + 1))
    )
      i++
    if (/^(?:them|those|whom|us|these|which)$/.test(words[i]?.norm ?? "")) return { from, to: i + 1, head: i }
    // "15 of the wounded"
    if (
      /^(?:wounded|injured|dead|killed|missing|displaced|detained|abducted|victims|casualties)$/.test(
        words[i]?.norm ?? "",
      ) &&
      !nextIsNoun(words, i)
    )
      return { from, to: i + 1, head: i }
  }
  const first = i
  let head = -1
  let end = first
  for (; i < words.length && i - first < 9; i++) {
    const word = words[i]
    if (!word) break
    if (word.norm === "-" && words[i - 1]?.end === word.start && words[i + 1]?.start === word.end) continue
    if (word.norm === "'s" || word.norm === "’s") {
      if (head >= 0 && nounLike(words, i + 1)) continue
      break
    }
    if (
      head >= 0 &&
      word.norm === "of" &&
      nounLike(words, i + 1, true) &&
      /^(?:members?|bodies|people|lives|civilians|inhabitants|residents|men|women|children|emirs?|leaders?|victims|kinds?|sorts?|rounds?|pieces?|loads?|barrels?|tonnes?|tons?)$/.test(
        words[head]?.norm ?? "",
      )
    ) {
      // "700 members of a tribe": the phrase goes on, its head stays
      const more = countedFrom(words, i)
      if (more.head >= 0) end = more.to
      break
    }
    if (!nounLike(words, i, false, head < 0)) break
    end = i + 1
    head = i
  }
  if (head < 0) return { from, to: from, head: -1 }
  return { from, to: withSecond(words, end), head }
}

/** Whether a word can stand in the noun phrase after a number. */
function nounLike(words: readonly Word[], i: number, article = false, first = false): boolean {
  const word = words[i]
  if (!word) return false
  const { norm, upos } = word
  if (article && /^(?:a|an|the|his|its|their)$/.test(norm)) return true
  if (STOP.test(norm) || /^[^\p{L}\p{N}]+$/u.test(norm) || /^\d/.test(norm)) return false
  const verb = VERBS.get(norm)
  if (ADJECTIVE_PARTICIPLE.test(norm) || verb?.passive) return nextIsNoun(words, i)
  if (verb && (norm.endsWith("ing") || norm.endsWith("ed") || norm === "fled" || norm === "died")) return false
  if (verb && upos === "VERB") return false
  switch (upos) {
    case "NOUN":
    case "PROPN":
    case "ADJ":
    case "NUM":
      return true
    case "VERB":
      return word.xpos === "VBG" || word.xpos === "VBN" || (first && norm.endsWith("ed"))
        ? (first || words[i - 1]?.norm === "-" || words[i - 1]?.upos === "ADJ") && nextIsNoun(words, i)
        : /^\p{Lu}/u.test(word.text) && nextIsNoun(words, i)
    case "ADV":
      return /ly$/.test(norm) ? nextIsNoun(words, i) : /^(?:more|other|else)$/.test(norm)
    case "X":
      return !/(?:ed|ing)$/.test(norm) || nextIsNoun(words, i)
    default:
      return false
  }
}

function nextIsNoun(words: readonly Word[], i: number): boolean {
  const next = words[i + 1]
  if (!next || STOP.test(next.norm) || VERBS.has(next.norm) || STATES.has(next.norm) || !/^\p{L}/u.test(next.norm))
    return false
  return next.upos === "X"
    ? /s$|^(?:people|men|women|children)$/.test(next.norm)
    : next.upos === "NOUN" || next.upos === "PROPN" || next.upos === "ADJ"
}

const QUANTITY = /^(?:millions|thousands|hundreds|dozens|scores|tens|many|several)$/

/** Takes in a second counted noun: "women and children", "soldiers and allied militia". Both must be bare. */
function withSecond(words: readonly Word[], end: number): number {
  const joint = words[end]
  if (joint?.norm !== "and" && joint?.norm !== "or") return end
  let i = end + 1
  while (i - end < 3 && words[i]?.upos === "ADJ" && !/^\p{Lu}/u.test(words[i]?.text ?? "")) i++
  const noun = words[i]
  if (
    noun?.upos !== "NOUN" ||
    STOP.test(noun.norm) ||
    !/(?:s|men|women|children|people|militia|personnel|police|staff)$/.test(noun.norm)
  )
    return end
  const after = words[i + 1]
  // "and children fled": a clause of its own would follow
  return words.slice(end + 1, i + 1).some((word) => VERBS.has(word.norm) || QUANTITY.test(word.norm)) ||
    PLAIN_UNITS.test(noun.norm) ||
    after?.norm === "of"
    ? end
    : i + 1
}
