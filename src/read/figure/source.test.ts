import { expect, test } from "vitest"
import { makeReport } from "../../intake/report.ts"
import { EMPTY_CODEBOOK } from "../../model/codebook.ts"
import { openSyntaxModel } from "../../text/syntax/open.ts"
import { readReport } from "../engine.ts"
import { PIPELINE } from "../pipeline.ts"
import { openGazetteer } from "../place/gazetteer/open.ts"

const resources = { codebook: EMPTY_CODEBOOK, gazetteer: openGazetteer(), syntax: openSyntaxModel() }

test("a figure is said by the attribution whose content holds it, one outside of any by nobody", () => {
  const text = "The hospital said that at least 12 people were killed. Another 40 people were wounded."
  const mentions = readReport(makeReport({ id: "source", text }), PIPELINE, resources)
  const figures = mentions.flatMap((m) => (m.kind === "figure" ? [m] : []))
  const said = mentions.find((m) => m.kind === "attribution")
  expect(said).toBeDefined()
  expect(figures.map(({ text, allegedBy }) => [text, allegedBy])).toEqual([
    ["at least 12 people", said?.id],
    ["Another 40 people", null],
  ])
})
