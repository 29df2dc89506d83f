import { describe, expect, test } from "vitest"
import { makeReport } from "../../src/intake/report.ts"
import { EMPTY_CODEBOOK } from "../../src/model/codebook.ts"
import { readReport } from "../../src/read/engine.ts"
import { openGazetteer } from "../../src/read/place/gazetteer/open.ts"
import { timeExtractor } from "../../src/read/time/extractor.ts"
import { openSyntaxModel } from "../../src/text/syntax/open.ts"
import { readDeadlines } from "./deadlines.ts"

const resources = { codebook: EMPTY_CODEBOOK, gazetteer: openGazetteer(), syntax: openSyntaxModel() }

describe("deadline phrases", () => {
  const all = readDeadlines()
  test("there are enough of them", () => expect(all.length).toBeGreaterThanOrEqual(60))
  test.each(all.map((line) => [line.in, line.phrase ?? "nothing", line] as const))("%s (%s)", (_in, _phrase, line) => {
    const report = makeReport({ id: "deadline", text: line.in, publishedAt: line.on })
    const times = readReport(report, [timeExtractor], resources).flatMap((m) =>
      m.kind === "time" ? [{ phrase: m.text, type: m.type, value: m.value, mod: m.mod, edtf: m.edtf }] : [],
    )
    if (line.phrase === null) expect(times).toEqual([])
    else
      expect(times).toContainEqual({
        phrase: line.phrase,
        type: line.type,
        value: line.value,
        mod: line.mod,
        edtf: line.edtf,
      })
  })
})
