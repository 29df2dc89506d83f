import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { makeReport } from "../../src/intake/report.ts"
import type { CaseRecord } from "../../src/model/record.ts"
import { annotate } from "../../src/read/annotate.ts"
import { compileRecord } from "../../src/record/compile.ts"
import { ResourceShelf } from "../../src/serve/resources.ts"

const resources = new ResourceShelf(["general", "syria"]).for("")

function record(
  texts: readonly (readonly [id: string, publishedAt: string, text: string, version?: string])[],
): CaseRecord {
  const reports = texts.map(([id, publishedAt, text, version]) => makeReport({ id, text, publishedAt, version }))
  return compileRecord({
    reports,
    mentions: new Map(reports.map((report) => [report.id, annotate(report, resources)])),
    codebook: resources.codebook,
    made: { version: "test", at: "2016-07-12T00:00Z", codebooks: [] },
    read: (report) => annotate(report, resources),
  })
}

const NEWS: Parameters<typeof record>[0] = [
  [
    "declared",
    "2016-07-06",
    "The Syrian army declared a 72-hour truce on Wednesday to mark the Eid holiday, state media said.\n\nRebels in Aleppo said they would respect the truce as long as the army did.",
  ],
  [
    "extended",
    "2016-07-09",
    "The Syrian army extended the truce by 48 hours on Saturday, state television reported.\n\nThe truce took effect on Wednesday.",
  ],
  [
    "over",
    "2016-07-12",
    "The Syrian army declared the truce over on Monday.\n\nRussia said that the truce was still holding.",
  ],
  ["local", "2016-07-12", "A local ceasefire in Daraya began on Tuesday, residents said."],
]

describe("a truce that is declared, extended and declared over", () => {
  const { agreements } = record(NEWS)
  const wide = agreements.find(({ reportCount }) => reportCount === 3)

  test("is one agreement; a town's own truce stays apart", () => {
    expect(agreements.map(({ areas }) => areas.flatMap(({ places }) => places.map(({ name }) => name)))).toEqual([
      [],
      ["Daraya"],
    ])
  })
  test("its clock runs from the day it took effect, with the extension", () => {
    expect(wide?.clock).toMatchObject({ on: "2016-07-12", day: 7, expires: "2016-07-11", state: "run-out" })
    expect(wide?.clock?.extensions.map(({ value }) => value)).toEqual(["PT48H"])
  })
  test("who declares it over and who says that it holds stand side by side", () => {
    expect(wide?.stages.filter(({ stage }) => stage === "ended").map(({ evidence }) => evidence.report)).toEqual([
      "over",
    ])
    expect(wide?.stages.filter(({ stage, by }) => stage === "in-effect" && by === "Russia")).toHaveLength(1)
  })
  test("each party's stance is what somebody told, with its condition", () => {
    expect(wide?.acceptance.map(({ party, stance, condition }) => [party, stance, condition])).toEqual([
      ["Syrian army", "declared", null],
      ["Syrian army", "withdrawn", null],
      ["rebels", "conditional", "as long as the army did"],
    ])
  })
  test("its purpose is told, its class and its sides are not", () => {
    expect(wide?.purposes.map(({ value }) => value)).toEqual(["holiday"])
    expect([wide?.class, wide?.sides, wide?.written]).toEqual([null, null, null])
  })
  test("every source of every field is the text at its span", () => {
    const texts = new Map(NEWS.map(([id, , text]) => [id, text]))
    const cited = [
      ...JSON.stringify(agreements).matchAll(
        /"report":"(\w+)","mention":"[^"]+","start":(\d+),"end":(\d+),"text":("(?:[^"\\]|\\.)*")/g,
      ),
    ]
    expect(cited.length).toBeGreaterThan(10)
    for (const [, report = "", start, end, text = ""] of cited)
      expect(texts.get(report)?.slice(Number(start), Number(end))).toBe(JSON.parse(text))
  })
})

describe("two versions of an agreement's own text", () => {
  const final = readFileSync(new URL("bilateral.txt", import.meta.url), "utf8").split("\n==>\n")[0] ?? ""
  const draft = final
    .replace("Version: final", "Version: draft")
    .replace("fourteen days", "ten days")
    .replace(/Done at[\s\S]*/, "For the Government of Lakeland:\nFor the Northern Front:\n")
  const { agreements, commitments } = record([
    ["draft", "2017-03-03", draft],
    ["final", "2017-03-05", final],
  ])
  const [one, other] = agreements

  test("are one agreement whose changed words are told", () => {
    expect(other).toBeUndefined()
    expect(one?.versions.map(({ report, version, against }) => [report, version, against])).toEqual([
      ["draft", "draft", null],
      ["final", "final", "draft"],
    ])
    expect(one?.versions[1]?.changes.map(({ kind, label, words }) => [kind, label, words])).toEqual([
      ["changed", "Article 1(1)", [["ten", "fourteen"]]],
    ])
  })
  test("only the signed one is accepted, and its length runs", () => {
    expect(one?.acceptance.map(({ party, stance, evidence }) => [party, stance, evidence.report])).toEqual([
      ["Government of Lakeland", "signed", "final"],
      ["Northern Front", "signed", "final"],
    ])
    expect(one?.clock).toMatchObject({ startsAt: { value: "2017-03-08" }, expires: "2017-03-22" })
  })
  test("a limit is counted from the event that the text names", () => {
    const release = commitments.find(
      ({ promisor, act }) => promisor === "Northern Front" && act === "release-detainees",
    )
    expect(release?.deadline?.value).toBe("2017-03-10")
  })
  test("class, purposes, area and what it leaves out come from its clauses", () => {
    expect(one?.class?.value).toBe("preliminary")
    expect(one?.purposes.map(({ value }) => value)).toEqual(["humanitarian", "peace-process"])
    expect(one?.exemptedAreas.map(({ words }) => words)).toEqual(["the island of Grey Rock"])
    expect(one?.sides?.value).toBe("bilateral")
  })
})
