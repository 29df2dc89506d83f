import type { Sentence } from "../sentence.ts"
import type { ParsedSentence, SyntaxModel, Word } from "./tree.ts"

/** Opens the model that ships with the program. Placeholder until `models/` holds one: every word hangs on the next. */
export function openSyntaxModel(): SyntaxModel {
  return { name: "placeholder", version: 0, parse: chain }
}

function chain(sentence: Sentence): ParsedSentence {
  const n = sentence.tokens.length
  const words: Word[] = sentence.tokens.map((token, i) => ({
    ...token,
    i,
    upos: "X",
    xpos: "FW",
    lemma: token.norm,
    head: i + 1 < n ? i + 1 : -1,
    rel: i + 1 < n ? "dep" : "root",
  }))
  return { ...sentence, words, children: words.map((_, i) => (i > 0 ? [i - 1] : [])) }
}
