import fc from "fast-check"
import { expect, test } from "vitest"
import { makeReport } from "../intake/report.ts"
import type { ReportId } from "../model/ids.ts"
import type { Mention } from "../model/mention.ts"
import type { Report } from "../model/report.ts"
import { annotate } from "../read/annotate.ts"
import { ResourceShelf } from "../serve/resources.ts"
import { compileCase } from "./compile.ts"
import { LinkMemory } from "./link-memory.ts"

const TEXTS = {
  "a.txt": `LODEN, 3 May 2031 (Wire One) - Rockets hit a market in Geneva on Friday and killed at least 9 people, the mayor said.
"We will not leave the table before every road is open," Envoy Mara Quill told reporters in Geneva on Saturday.`,
  "b.txt": `GENEVA, 4 May 2031 (Wire Two) - Nine people were killed when rockets hit a market in Geneva on Friday.
"We will not leave the table until every road is open," Envoy Mara Quill said on Saturday.`,
  "c.txt": `"We will not leave the table before every road is open," Envoy Mara Quill told reporters on May 3.
He said talks would resume on Tuesday.`,
  "d.txt": `PARIS, 6 May 2031 (Wire One) - Talks in Geneva were suspended on Monday, Envoy Mara Quill said.`,
}

const shelf = new ResourceShelf(["general"])
const reports = Object.entries(TEXTS).map(([id, text]) => makeReport({ id, text }))
const mentions = new Map<ReportId, readonly Mention[]>(
  reports.map((report) => [report.id, annotate(report, shelf.for(report.text))]),
)
const { codebook } = shelf.forCase(Object.values(TEXTS))
const made = { version: "test", at: "2031-05-07T00:00:00Z", codebooks: [] }
let readings = 0
const read = (report: Report) => {
  readings++
  return annotate(report, shelf.for(report.text))
}

test("a case compiled as it grows, report by report in any order, is the case compiled at once", () => {
  const whole = JSON.stringify(compileCase({ reports, mentions, codebook, made, read }))
  fc.assert(
    fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), (order) => {
      const memory = new LinkMemory()
      const states = order.map((_, i) =>
        JSON.stringify(compileCase({ reports: order.slice(0, i + 1), mentions, codebook, made, read }, memory)),
      )
      expect(states.at(-1)).toBe(whole)
    }),
    { numRuns: 8 },
  )
})

test("after a report is gone or read anew the case is linked afresh", () => {
  const memory = new LinkMemory()
  compileCase({ reports, mentions, codebook, made, read }, memory)
  const fewer = reports.slice(1)
  const alone = compileCase({ reports: fewer, mentions, codebook, made, read })
  expect(compileCase({ reports: fewer, mentions, codebook, made, read }, memory)).toEqual(alone)
  const other = new Map(mentions).set(reports[0]?.id ?? (fewer[0]?.id as ReportId), [])
  expect(compileCase({ reports, mentions: other, codebook, made, read }, memory)).toEqual(
    compileCase({ reports, mentions: other, codebook, made, read }),
  )
})

test("an undated report is read from its settled day once, as long as that day stands", () => {
  const memory = new LinkMemory()
  const first = reports.filter(({ id }) => id !== "d.txt")
  compileCase({ reports: first, mentions, codebook, made, read }, memory)
  const before = readings
  compileCase({ reports, mentions, codebook, made, read }, memory)
  expect(readings).toBe(before)
})
