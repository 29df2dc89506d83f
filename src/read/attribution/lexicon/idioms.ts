import type { SpeechAct } from "../../../model/attribution.ts"
import type { Word } from "../../../text/syntax/tree.ts"

/** A set phrase: the verb's lemma, the words after it (an article may stand before each), and the preposition that leads to the content. */
export interface Idiom {
  readonly verbs: readonly string[]
  readonly words: readonly string[]
  readonly prepositions: readonly string[]
  readonly act: SpeechAct
}

const IDIOMS: readonly Idiom[] = [
  {
    verbs: ["claim", "take", "accept", "assume"],
    words: ["responsibility"],
    prepositions: ["for"],
    act: "claim-responsibility",
  },
  { verbs: ["claim", "take"], words: ["credit"], prepositions: ["for"], act: "claim-responsibility" },
  { verbs: ["deny", "disclaim", "reject"], words: ["responsibility"], prepositions: ["for"], act: "deny" },
  { verbs: ["deny"], words: ["involvement"], prepositions: ["in"], act: "deny" },
  { verbs: ["put", "lay", "place", "pin"], words: ["blame"], prepositions: ["on", "at"], act: "accuse" },
  { verbs: ["point"], words: ["finger"], prepositions: ["at"], act: "accuse" },
  { verbs: ["take"], words: ["issue"], prepositions: ["with"], act: "condemn" },
  { verbs: ["take"], words: ["aim"], prepositions: ["at"], act: "condemn" },
  { verbs: ["cast"], words: ["doubt"], prepositions: ["on", "over"], act: "deny" },
  { verbs: ["pay"], words: ["tribute"], prepositions: ["to"], act: "endorse" },
  { verbs: ["pour"], words: ["scorn"], prepositions: ["on"], act: "condemn" },
  { verbs: ["sound"], words: ["alarm"], prepositions: ["about", "over", "on"], act: "warn" },
  { verbs: ["throw"], words: ["weight"], prepositions: ["behind"], act: "endorse" },
  { verbs: ["come"], words: ["out"], prepositions: ["against", "for"], act: "declare" },
  { verbs: ["speak"], words: ["out"], prepositions: ["against", "about"], act: "condemn" },
  { verbs: ["make"], words: ["mention"], prepositions: ["of"], act: "assert" },
  { verbs: ["plead"], words: ["guilty"], prepositions: ["to"], act: "concede" },
]

const BY_VERB = new Map<string, Idiom[]>()
for (const idiom of IDIOMS) for (const verb of idiom.verbs) BY_VERB.set(verb, [...(BY_VERB.get(verb) ?? []), idiom])

/** An idiom at a verb and the index of its preposition. */
export interface IdiomMatch {
  readonly idiom: Idiom
  readonly preposition: number
}

/** The set phrase that begins with the verb at `v`; null where none does. */
export function idiomAt(words: readonly Word[], v: number): IdiomMatch | null {
  for (const idiom of BY_VERB.get(words[v]?.lemma ?? "") ?? []) {
    let at = v + 1
    while (
      at < v + 3 &&
      ["DET", "PRON", "ADJ"].includes(words[at]?.upos ?? "") &&
      !idiom.words.includes(words[at]?.norm ?? "")
    )
      at++
    if (words[at]?.norm !== idiom.words[0]) continue
    if (idiom.prepositions.includes(words[at + 1]?.norm ?? "")) return { idiom, preposition: at + 1 }
  }
  return null
}
