import type { Part } from "../../model/span.ts"
import type { Word } from "../../text/syntax/tree.ts"
import type { PageSentence } from "../page.ts"
import { fits } from "./fit.ts"
import { NO_TRIGGERS, type Phrase, TRIGGERS, type TriggerEntry } from "./lexicon.ts"

/** Words of a sentence that speak of an incident. `first` and `last` are word indexes; `head` is the word that carries its place in the tree. */
export interface Trigger {
  readonly sentence: PageSentence
  readonly first: number
  readonly last: number
  readonly head: number
  readonly entry: TriggerEntry
  /** The words in lower case, joined by single spaces. */
  readonly norm: string
  readonly span: { readonly start: number; readonly end: number }
}

/** Finds the triggers of a sentence, longest phrase first, without overlap. */
export function triggersIn(sentence: PageSentence): Trigger[] {
  const { words } = sentence
  const blocked = blockedWords(words)
  const found: Trigger[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (!word || blocked.has(i)) continue
    const trigger = triggerAt(sentence, i)
    if (!trigger) continue
    found.push(trigger)
    i = trigger.last
  }
  return found
}

function triggerAt(sentence: PageSentence, i: number): Trigger | null {
  const { words } = sentence
  const phrases = TRIGGERS.get(words[i]?.norm ?? "")
  if (!phrases) return null
  let longest = 0
  for (const phrase of phrases) {
    if (phrase.words.length < longest || !matches(words, i, phrase)) continue
    longest = phrase.words.length
    const trigger = makeTrigger(sentence, i, phrase)
    if (fits(trigger)) return trigger
  }
  return null
}

function matches(words: readonly Word[], i: number, phrase: Phrase): boolean {
  return phrase.words.every((w, k) => words[i + k]?.norm === w)
}

function makeTrigger(sentence: PageSentence, first: number, phrase: Phrase): Trigger {
  const { words } = sentence
  const last = first + phrase.words.length - 1
  const start = words[first]?.start ?? sentence.start
  const end = words[last]?.end ?? sentence.end
  const head = phrase.entry.form === "verb" ? first : headOfNoun(phrase, first, last)
  return { sentence, first, last, head, entry: phrase.entry, norm: phrase.words.join(" "), span: { start, end } }
}

function headOfNoun(phrase: Phrase, first: number, last: number): number {
  return phrase.words[1] === "of" ? first : last
}

function blockedWords(words: readonly Word[]): Set<number> {
  const blocked = new Set<number>()
  for (let i = 0; i < words.length; i++) {
    for (const phrase of NO_BY_FIRST.get(words[i]?.norm ?? "") ?? [])
      if (phrase.every((w, k) => words[i + k]?.norm === w)) for (let k = 0; k < phrase.length; k++) blocked.add(i + k)
  }
  return blocked
}

const NO_BY_FIRST: ReadonlyMap<string, readonly (readonly string[])[]> = (() => {
  const index = new Map<string, string[][]>()
  for (const text of NO_TRIGGERS) {
    const words = text.split(" ")
    const list = index.get(words[0] ?? "")
    if (list) list.push(words)
    else index.set(words[0] ?? "", [words])
  }
  return index
})()

/** The trigger's words as a part of the report. */
export function partOfTrigger(trigger: Trigger, text: string): Part {
  return { ...trigger.span, text: text.slice(trigger.span.start, trigger.span.end) }
}
