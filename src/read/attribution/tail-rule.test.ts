import { expect, test } from "vitest"
import { splitSentences } from "../../text/sentence.ts"
import { openSyntaxModel } from "../../text/syntax/open.ts"
import { closingClauses } from "./tail-rule.ts"
import { viewOf } from "./view.ts"

const syntax = openSyntaxModel()

function read(text: string) {
  const [sentence] = splitSentences(text)
  if (!sentence) throw new RangeError("a test needs a sentence")
  const at = (span: { start: number; end: number } | null | undefined) =>
    span ? text.slice(span.start, span.end) : null
  return closingClauses(viewOf({ ...syntax.parse(sentence), zone: "body" }), []).map((one) => [
    at(one.source),
    at(one.cue),
    at(one.content[0]),
  ])
}

test.each([
  ["Nine people were killed in the village a monitor said.", "a monitor", "Nine people were killed in the village"],
  ["Shells landed near the bridge the Red Crescent said.", "the Red Crescent", "Shells landed near the bridge"],
  ["The road was closed for a day said the governor.", "the governor", "The road was closed for a day"],
])("%s", (text, source, content) => {
  expect(read(text)).toEqual([[source, "said", content]])
})

test.each([
  "The minister left early and said nothing.",
  "They asked what the minister said.",
  "The council said the road was closed.",
])("not in: %s", (text) => {
  expect(read(text)).toEqual([])
})
