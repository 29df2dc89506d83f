import { describe, expect, test } from "vitest"
import { splitSentences } from "../../text/sentence.ts"
import { openSyntaxModel } from "../../text/syntax/open.ts"
import { readSentence, TIME_RULES } from "./extractor.ts"
import type { Now } from "./rule.ts"

const NOW: Now = { anchor: { y: 2016, m: 2, d: 10 }, told: null, historic: false }
const syntax = openSyntaxModel()

function timesIn(text: string) {
  return splitSentences(text).flatMap(
    (sentence) => readSentence(text, { ...syntax.parse(sentence), zone: "body" }, NOW).times,
  )
}

describe.each(TIME_RULES.map((rule) => [rule.name, rule] as const))("%s", (name, rule) => {
  test("has examples", () => expect(rule.yes.length + rule.no.length).toBeGreaterThan(0))
  test.each(rule.yes.map((example) => [...example]))("%s", (sentence, words, value) => {
    const found = timesIn(sentence).map(({ start, end, reading, rule }) => ({
      words: sentence.slice(start, end),
      value: reading.value,
      rule,
    }))
    expect(found).toContainEqual({ words, value, rule: name })
  })
  test.each(rule.no.map((sentence) => [sentence]))("not in: %s", (sentence) => {
    expect(timesIn(sentence).filter((found) => found.rule === name)).toEqual([])
  })
})
