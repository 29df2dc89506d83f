import { describe, expect, it } from "vitest"
import { type GoldSentence, tokensOf } from "./conllu.ts"
import { bare, capitals, headline } from "./distort.ts"

const gold: GoldSentence = {
  document: "d",
  id: "1",
  text: "",
  tokens: tokensOf(["Homs", "'s", "mayor", ",", "Ali", ",", "did", "n't", "speak", "."]),
  upos: ["PROPN", "PART", "NOUN", "PUNCT", "PROPN", "PUNCT", "AUX", "PART", "VERB", "PUNCT"],
  xpos: ["NNP", "POS", "NN", ",", "NNP", ",", "VBD", "RB", "VB", "."],
  lemmas: ["Homs", "'s", "mayor", ",", "Ali", ",", "do", "not", "speak", "."],
  relations: ["nmod:poss", "case", "nsubj", "punct", "appos", "punct", "aux", "advmod", "root", "punct"],
  heads: Int32Array.of(2, 0, 8, 4, 2, 4, 8, 8, 10, 8),
}
const words = (s: GoldSentence) => s.tokens.map((t) => t.text).join(" ")

describe("distorted copies", () => {
  it("drop commas and apostrophes and keep the tree", () => {
    const copy = bare({ ...gold, heads: Int32Array.of(2, 2, 8, 4, 2, 4, 8, 8, 10, 8) })
    expect(words(copy)).toBe("Homss mayor Ali did nt speak .")
    expect([...copy.heads]).toEqual([1, 5, 1, 5, 5, 7, 5])
    expect(copy.relations).toEqual(["nmod:poss", "nsubj", "appos", "aux", "advmod", "root", "punct"])
  })

  it("write headlines without their stop", () => {
    expect(words(headline(gold))).toBe("Homs 's Mayor , Ali , did n't Speak")
    expect(words(capitals(gold)).startsWith("HOMS 'S MAYOR")).toBe(true)
  })
})
