import type { Word } from "../../text/syntax/tree.ts"

const UNITS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|tomorrow|tonight|noon|midnight|dawn|dusk|night|morning|week|weekend|month|year|afternoon|evening)s?$/
const BEFORE_UNIT =
  /^(?:on|over|in|during|at|late|later|early|earlier|last|this|that|next|the|mid|of|a|previous|past|\d{1,4}|,)$/

/** Whether a word names a day, a month or a time of day: such words speak for nobody. */
export function isCalendar(word: Word): boolean {
  return UNITS.test(word.norm) && (word.upos !== "PROPN" || !/^(?:april|may|june|august|dawn)$/.test(word.norm))
}

/** Where a phrase of the words `from` to `to` ends once "on Tuesday", "late last night", "over the weekend" at its end are left out; never before `head`. */
export function beforeCalendar(words: readonly Word[], head: number, to: number): number {
  let end = to
  while (end > head && /^\d{1,4}$/.test(words[end]?.norm ?? "")) end--
  const unit = words[end]
  if (!unit || end <= head || !isCalendar(unit)) return to
  while (end > head && (isCalendar(words[end] ?? unit) || BEFORE_UNIT.test(words[end]?.norm ?? ""))) end--
  return end
}
