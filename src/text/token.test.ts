import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { hostileText } from "./hostile-text.fixture.ts"
import { tokenize } from "./token.ts"

const words = (text: string) => tokenize(text).map((t) => t.text)

describe("tokenize", () => {
  it.each([
    ["The army didn't fire, it says.", "The army did n't fire , it says ."],
    ["Syria’s envoy won’t talk", "Syria ’s envoy wo n’t talk"],
    ["They cannot stay (we'll see).", "They can not stay ( we 'll see ) ."],
    ["a cease-fire in anti-tank terms", "a cease - fire in anti-tank terms"],
    ["Feb. 5 in the U.S. capital", "Feb. 5 in the U.S. capital"],
    ["the U.S.-led force", "the U.S. - led force"],
    ["at 5:30 p.m. on 9/11, 3,000 men", "at 5:30 p.m. on 9/11 , 3,000 men"],
    ["$5m, US$20 and 40%", "$ 5 m , US$ 20 and 40 %"],
    ['He said: "Go!"...', 'He said : " Go ! " ...'],
    ["`` We do n't , '' -LRB- he -RRB- said", "`` We do n't , '' -LRB- he -RRB- said"],
    ["Gen. J. Smith and Sen. Roe", "Gen. J. Smith and Sen. Roe"],
    ["It fell on Homs.The army left", "It fell on Homs . The army left"],
    ["they didnt say thats so", "they did nt say that s so"],
    ["O'Brien of Sana'a", "O'Brien of Sana'a"],
    ["see https://a.example/b-c?d=1, or x@y.example.", "see https://a.example/b-c?d=1 , or x@y.example ."],
    ["and/or on 12/02/2016", "and / or on 12/02/2016"],
    ["No. 5 said no.", "No. 5 said no ."],
    ["dead at 715 pm, 5pm and 20km off", "dead at 715 pm , 5 pm and 20 km off"],
  ])("splits %j", (text, expected) => {
    expect(words(text).join(" ")).toBe(expected)
  })

  it("keeps words that only look like contractions", () => {
    expect(words("its well were ill IM id")).toEqual(["its", "well", "were", "ill", "IM", "id"])
  })

  it("reads only the given stretch", () => {
    expect(tokenize("one two three", 4, 7).map((t) => [t.start, t.end, t.text])).toEqual([[4, 7, "two"]])
  })

  it("covers every unit that is not white space exactly once, in order, whatever the text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        let at = 0
        for (const t of tokenize(text)) {
          expect(text.slice(at, t.start).trim()).toBe("")
          expect(t.end).toBeGreaterThan(t.start)
          expect(t.text).toBe(text.slice(t.start, t.end))
          at = t.end
        }
        expect(text.slice(at).trim()).toBe("")
      }),
      { numRuns: 300 },
    )
  })

  it("leaves tokenised text as it is", () => {
    const spaced = words("The army didn't fire, he said (on Feb. 5).").join(" ")
    expect(words(spaced).join(" ")).toBe(spaced)
  })
})
