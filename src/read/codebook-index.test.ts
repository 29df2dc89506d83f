import { expect, test } from "vitest"
import { openCodebooks } from "../intake/codebook/open.ts"
import { tokenize } from "../text/token.ts"
import { codebookIndex } from "./codebook-index.ts"

const index = codebookIndex(openCodebooks(["general", "syria"]))
const name = (phrase: string) => index.resolve(phrase)?.name ?? null

test.each([
  ["the Russians", "Russia"],
  ["Moscow", "Russia"],
  ["U.S.", "United States"],
  ["Obama administration", "United States"],
  ["the Assad regime", "Syrian government"],
  ["Damascus", "Syrian government"],
  ["Syria", "Syrian government"],
  ["regime troops", "Syrian army"],
  ["President Assad", "Bashar al-Assad"],
  ["Russian Foreign Minister Sergey Lavrov", "Sergei Lavrov"],
  ["Salem Meslet, who speaks for the opposition", "Salem Al-Meslet"],
  ["Jabhat an-Nusra", "Nusra Front"],
  ["de Mistura", "Staffan de Mistura"],
  ["Russian warplanes", "Russia"],
  ["US-led coalition", "US-led coalition"],
  ["insurgents", "rebels"],
])("%s is %s", (phrase, wanted) => expect(name(phrase)).toBe(wanted))

test.each(["us", "is", "Russian officials", "Fatima Assad", "the ministry", "Kerry Smith", "as", ""])(
  "%s is nobody",
  (phrase) => expect(name(phrase)).toBeNull(),
)

test("without the conflict's codebook a country is its state", () => {
  expect(codebookIndex(openCodebooks(["general"])).resolve("Syrian government")?.name).toBe("Syria")
})

test("finds the longest name in a row of tokens", () => {
  const tokens = tokenize("fighters of the al-Qaeda-linked al-Nusra Front in Aleppo")
  const found = tokens.flatMap((_, i) => index.longestAt(tokens, i) ?? [])
  expect(
    found.map((m) =>
      tokens
        .slice(m.from, m.to)
        .map((t) => t.text)
        .join(""),
    ),
  ).toContain("al-NusraFront")
})

test("knows instruments and dated offices", () => {
  expect(index.instrument("the U.N. resolution 2254")?.date).toBe("2015-12-18")
  expect(index.holders("secretary of state", "United States", "2016-02-05").map((p) => p.name)).toEqual(["John Kerry"])
  expect(index.holders("secretary of state", "United States", "2012-02-05").map((p) => p.name)).toEqual([
    "Hillary Clinton",
  ])
})
