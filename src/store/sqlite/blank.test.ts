import { expect, test } from "vitest"
import type { Mention } from "../../model/mention.ts"
import { withBlanks } from "./blank.ts"

const base = { id: "x-1", start: 0, end: 1, text: "a", zone: "body", by: { extractor: "x", version: 1, rule: "r" } }

test("a mention of an earlier build gets empty lists and nulls for what the model gained", () => {
  // as an earlier build stored it: without the fields that came later
  const old = { ...base, kind: "commitment", act: "ceasefire", promisor: "the army" } as unknown as Mention
  expect(withBlanks(old)).toMatchObject({ promisor: "the army", area: [], told: [], exemptions: [], clause: null })
})

test("what is there stays, and a mention that lacks nothing is the same object", () => {
  const old = { ...base, kind: "access", figures: ["f"] } as unknown as Mention
  const whole = withBlanks(old)
  expect(whole).toMatchObject({ figures: ["f"], place: null })
  expect(withBlanks(whole)).toBe(whole)
})
