import { describe, expect, it } from "vitest"
import { lemmaOf } from "./lemma.ts"

const verbs = new Set(["hope", "hop", "visit", "state", "try", "agree", "call", "stop", "chase", "reach"])

describe("lemmaOf", () => {
  it.each([
    ["says", "VERB", "VBZ", "say"],
    ["told", "VERB", "VBD", "tell"],
    ["denies", "VERB", "VBZ", "deny"],
    ["denied", "VERB", "VBD", "deny"],
    ["accused", "VERB", "VBN", "accuse"],
    ["urging", "VERB", "VBG", "urge"],
    ["warning", "VERB", "VBG", "warn"],
    ["hoping", "VERB", "VBG", "hope"],
    ["stopped", "VERB", "VBD", "stop"],
    ["called", "VERB", "VBD", "call"],
    ["visited", "VERB", "VBD", "visit"],
    ["reaches", "VERB", "VBZ", "reach"],
    ["chases", "VERB", "VBZ", "chase"],
    ["conceding", "VERB", "VBG", "concede"],
    ["violated", "VERB", "VBN", "violate"],
    ["repeated", "VERB", "VBN", "repeat"],
    ["'s", "AUX", "VBZ", "be"],
    ["wo", "AUX", "MD", "will"],
    ["n't", "PART", "RB", "not"],
    ["militiamen", "NOUN", "NNS", "militiaman"],
    ["casualties", "NOUN", "NNS", "casualty"],
    ["crises", "NOUN", "NNS", "crisis"],
    ["attacks", "NOUN", "NNS", "attack"],
    ["worst", "ADJ", "JJS", "bad"],
    ["largest", "ADJ", "JJS", "large"],
    ["them", "PRON", "PRP", "they"],
    ["syria", "PROPN", "NNP", "syria"],
  ])("finds the dictionary form of %s (%s %s)", (norm, upos, xpos, lemma) => {
    expect(lemmaOf(norm, upos, xpos, verbs)).toBe(lemma)
  })

  it("leaves words of other classes as they are", () => {
    expect(lemmaOf("news", "NOUN", "NN", verbs)).toBe("news")
    expect(lemmaOf("united", "PROPN", "NNP", verbs)).toBe("united")
  })
})
