import type { Sentence } from "../sentence.ts"
import type { Token } from "../token.ts"

/** A token with its place in the sentence's tree: Universal Dependencies v2, English EWT's guidelines. */
export interface Word extends Token {
  /** Index in its sentence, from 0. */
  readonly i: number
  /** UD part of speech: "VERB", "PROPN", ... */
  readonly upos: string
  /** Penn Treebank tag: "VBD", "NNP", ... */
  readonly xpos: string
  /** Dictionary form in lower case ("says" -> "say"; names keep their form in lower case). */
  readonly lemma: string
  /** Index of the governor in the same sentence; -1 for the root. */
  readonly head: number
  /** UD relation to the governor with its subtype: "nsubj", "nsubj:pass", "root". */
  readonly rel: string
}

/** A sentence whose words carry tags and a tree. `children[i]` are the dependents of word i in order of reading. */
export interface ParsedSentence extends Sentence {
  readonly words: readonly Word[]
  readonly children: readonly (readonly number[])[]
}

/** Tags and parses. Implementations are pure: the same tokens always give the same tree. */
export interface SyntaxModel {
  readonly name: string
  readonly version: number
  parse(sentence: Sentence): ParsedSentence
}
