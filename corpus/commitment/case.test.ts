import { expect, test } from "vitest"
import { makeReport } from "../../src/intake/report.ts"
import { ReportId } from "../../src/model/ids.ts"
import { makeBrief } from "../../src/output/brief/make-brief.ts"
import { briefToTerminal } from "../../src/output/brief/render-text.ts"
import { annotate } from "../../src/read/annotate.ts"
import { compileRecord } from "../../src/record/compile.ts"
import { ResourceShelf } from "../../src/serve/resources.ts"

const TEXTS: readonly (readonly [id: string, day: string, text: string])[] = [
  [
    "a",
    "2018-12-13",
    "The Houthis agreed to withdraw their fighters from the ports of Hodeidah by 3 January 2019, and the Yemeni government promised to release 200 prisoners by the end of December.",
  ],
  [
    "b",
    "2018-12-29",
    "The Houthis have begun to withdraw from the ports of Hodeidah, the UN mission said on Saturday. The UN mission recorded 23 breaches of the truce on its tenth day.",
  ],
  ["c", "2019-01-20", "More than 35,000 people have fled Hodeidah for Aden since June."],
]

function compile(order: readonly (typeof TEXTS)[number][]) {
  const resources = new ResourceShelf(["general"]).for("")
  const reports = order.map(([id, publishedAt, text]) => makeReport({ id, publishedAt, text }))
  const record = compileRecord({
    reports,
    mentions: new Map(reports.map((report) => [report.id, annotate(report, resources)])),
    codebook: resources.codebook,
    made: { version: "test", at: "2019-01-21T00:00:00Z", codebooks: ["general"] },
    read: (report) => annotate(report, resources),
  })
  const texts = new Map(reports.map((report) => [ReportId(report.id), report.text]))
  return { record, brief: briefToTerminal(makeBrief(record, texts)) }
}

test("a promise in one report, what became of it in another, and a silence past its day", () => {
  const { record, brief } = compile(TEXTS)
  const status = (act: string) => record.commitments.find((one) => one.act === act && one.promisor !== null)
  expect(status("withdraw")).toMatchObject({ promisor: "Houthis", status: "minimum" })
  expect(status("withdraw")?.statusHistory.at(-1)).toMatchObject({ told: "begun", by: "UN mission", at: "2018-12-29" })
  expect(status("release-detainees")).toMatchObject({ promisor: "Yemen", status: "overdue" })
  expect(record.monitorCounts).toMatchObject([{ monitor: "UN mission", count: 23, of: "truce", truceDay: 10 }])
  expect(record.displacements).toMatchObject([{ aspect: "flow", destination: "Aden" }])
  for (const heading of [
    "IN FORCE",
    "DUE",
    "OVERDUE",
    "DISPUTED",
    "ALLEGATIONS AGAINST THE TERMS",
    "COUNTS BY MONITORS",
    "TALKS",
    "ACCESS",
  ])
    expect(brief).toContain(`\n${heading}\n`)
  expect(brief).toContain("No report read tells the outcome: neither kept nor broken.")
})

test("the order of the reports changes nothing", () => {
  const forward = compile(TEXTS).record
  const backward = compile([...TEXTS].reverse()).record
  expect(backward.commitments.map(({ id, status }) => [id, status]).sort()).toEqual(
    forward.commitments.map(({ id, status }) => [id, status]).sort(),
  )
})
