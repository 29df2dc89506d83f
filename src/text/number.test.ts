import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { numberValue, ordinalValue } from "./number.ts"

describe("numberValue", () => {
  test.each([
    ["35,000", 35000],
    ["35 000", 35000],
    ["1.5 million", 1_500_000],
    ["twenty-five", 25],
    ["Thirty", 30],
    ["two hundred and six", 206],
    ["three thousand four hundred", 3400],
    ["5 1/2", 5.5],
    ["two and a half", 2.5],
    ["two and a half million", 2_500_000],
    ["half a million", 500_000],
    ["a quarter of a million", 250_000],
    ["a dozen", 12],
    ["two dozen", 24],
    ["a hundred", 100],
  ])("%s is %d", (words, value) => expect(numberValue(words)).toBe(value))

  test.each(["dozens", "nineteen ninety", "five six", "many", "a", "", "12th"])("%s has no value", (words) =>
    expect(numberValue(words)).toBeNull(),
  )

  test("digits with and without group marks read the same", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => {
        expect(numberValue(String(n))).toBe(n)
        expect(numberValue(n.toLocaleString("en-US"))).toBe(n)
      }),
    )
  })

  test("hostile text does not throw", () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => void numberValue(text)))
  })
})

test.each([
  ["16th", 16],
  ["second", 2],
  ["twenty-first", 21],
  ["seconds", null],
])("ordinal %s", (word, value) => expect(ordinalValue(word)).toBe(value))
