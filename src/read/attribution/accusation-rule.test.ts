import { expect, test } from "vitest"
import { splitSentences } from "../../text/sentence.ts"
import { openSyntaxModel } from "../../text/syntax/open.ts"
import { accusations } from "./accusation-rule.ts"
import { viewOf } from "./view.ts"

const syntax = openSyntaxModel()

function read(text: string) {
  const [sentence] = splitSentences(text)
  if (!sentence) throw new RangeError("a test needs a sentence")
  const at = (span: { start: number; end: number } | null | undefined) =>
    span ? text.slice(span.start, span.end) : null
  return accusations(viewOf({ ...syntax.parse(sentence), zone: "body" }), []).map((one) => [
    at(one.source),
    at(one.cue),
    at(one.content[0]),
  ])
}

test("who accuses, and of what", () => {
  expect(read("The ministry accused the rebels of shelling two schools.")).toEqual([
    ["The ministry", "accused", "the rebels of shelling two schools"],
  ])
})

test("an aside after a comma is no part of it", () => {
  expect(read("Both camps blamed the other for the blaze, adding that talks would go on.")).toEqual([
    ["Both camps", "blamed", "the other for the blaze"],
  ])
})

test.each(["The accused left the court.", "He was accused of fraud.", "She accused him loudly."])(
  "not in: %s",
  (text) => {
    expect(read(text)).toEqual([])
  },
)
