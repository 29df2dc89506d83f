import { auxiliaries, isNegated } from "../clause.ts"
import type { PageSentence } from "../page.ts"
import type { TermNoun } from "../term-nouns.ts"
import type { NounState } from "./noun-state.ts"
import { AS_OBJECT, AS_SUBJECT, type State } from "./states.ts"

const CALLS =
  /^(?:call|push|press|hope|appeal|ask|plead|need|demand|wish|pray|lobby|prospect|chance|plan|talk|work)s?(?:ing|ed)?$/

/**
 * What the words right beside the noun say, whatever the tree: "breached the truce", "the truce agreement came into effect", "called for a truce".
 * Reporters' texts that lost their commas are parsed badly; these orders of words leave no doubt.
 */
export function windowState(s: PageSentence, noun: TermNoun): NounState | "unreal" | null {
  return before(s, noun) ?? after(s, noun)
}

function before(s: PageSentence, noun: TermNoun): NounState | "unreal" | null {
  let k = noun.first - 1
  for (let steps = 0; steps < 5 && k >= 0; steps++, k--) {
    const word = s.words[k]
    if (!word) return null
    const inside =
      /^(?:DET|ADJ|NUM)$/.test(word.upos) ||
      /^(?:"|“|'|‘|-|–)$/.test(word.text) ||
      word.xpos === "PRP$" ||
      (word.xpos === "NN" && steps < 3 && word.rel === "compound")
    if (!inside) break
  }
  const word = s.words[k]
  if (!word) return null
  if (word.norm === "for" && CALLS.test(s.words[k - 1]?.norm ?? "")) return "unreal"
  if (!/^V/.test(word.xpos) || word.upos !== "VERB") return null
  const state = AS_OBJECT.get(word.lemma)
  if (!state || state === "in-effect") return null
  if (
    (word.xpos === "VBG" && state !== "violated") ||
    isNegated(s, word.i) ||
    auxiliaries(s, word.i).some((aux) => !/^(?:has|have|had|'ve)$/.test(aux)) ||
    s.words[k - 1]?.norm === "to"
  )
    return null
  if (word.xpos === "VBN" && s.words[k - 1]?.upos !== "AUX") return null
  return { state, verb: word.i, agent: null, top: word.i, byModifier: false }
}

const DEAL = /^(?:deals?|agreements?|accords?|pacts?|regime|plan)$/

function after(s: PageSentence, noun: TermNoun): NounState | "unreal" | null {
  if (s.words[noun.last + 1]?.norm === "called" && s.words[noun.last + 2]?.norm === "for") return "unreal"
  let k = noun.last + 1
  while (
    k < s.words.length &&
    k <= noun.last + 3 &&
    (DEAL.test(s.words[k]?.norm ?? "") || /^["”']$/.test(s.words[k]?.text ?? ""))
  )
    k++
  const have = /^(?:has|have|had)$/.test(s.words[k]?.norm ?? "")
  if (have) k++
  while (k <= noun.last + 6 && s.words[k]?.upos === "ADV") k++
  const word = s.words[k]
  if (!word || !/^VB[DZN]$/.test(word.xpos) || (word.xpos === "VBN" && !have && word.rel === "acl")) return null
  const state: State | undefined = AS_SUBJECT.get(word.lemma)
  if (!state || (word.lemma === "call" && !have) || (word.lemma === "remain" && s.words[k + 1]?.upos === "ADJ"))
    return null
  if (isNegated(s, word.i)) return null
  return { state, verb: word.i, agent: null, top: word.i, byModifier: false }
}

/** First word of the noun phrase that ends in word `i`, by word classes: up to ten words back, over modifiers, possessives and hyphens. */
export function phraseStart(s: PageSentence, i: number): number {
  let first = i
  for (let k = i - 1; k >= Math.max(0, i - 10); k--) {
    const word = s.words[k]
    if (!word) break
    const inside =
      /^(?:ADJ|NOUN|PROPN|NUM|DET|X)$/.test(word.upos) ||
      /^(?:-|–|'s|’s|'|\/|"|“|”)$/.test(word.text) ||
      /^(?:VBN|POS|PRP\$)$/.test(word.xpos) ||
      (word.xpos === "VBD" && /^(?:broker|mediate|back|sponsor|lead|propose|declare|impose)$/.test(word.lemma)) ||
      (word.norm === "and" &&
        /^\p{Lu}/u.test(s.words[k - 1]?.text ?? "") &&
        /^\p{Lu}/u.test(s.words[k + 1]?.text ?? ""))
    if (!inside) break
    first = k
    if (word.upos === "DET") break
  }
  return first
}
