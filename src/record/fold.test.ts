import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { makeReport } from "../intake/report.ts"
import type { ReportId } from "../model/ids.ts"
import type { Mention } from "../model/mention.ts"
import type { Report } from "../model/report.ts"
import { annotate } from "../read/annotate.ts"
import { ResourceShelf } from "../serve/resources.ts"
import { compileRecord } from "./compile.ts"
import { explain } from "./explain.ts"

const TEXTS = {
  "one.txt": `Truce talks stall

AMRAN, 3 March 2016 (Wire One) - The army shelled a clinic in Damascus on Wednesday, killing at least 12 people, the governor Lina Aziz said.
The army denied it. "We did not fire a single shell or rocket," General Omar Haddad told reporters in Damascus on Thursday.
Talks in Geneva were suspended on Thursday.`,
  "two.txt": `Clinic hit in Damascus

Damascus, 4 March 2016 (Wire Two) - "We did not fire a single shell and rocket," General Omar Haddad said on Thursday.
Fourteen people were killed in the shelling of the clinic on Wednesday, according to Governor Lina Aziz.
The United States and Russia agreed on a truce that would not include the Islamic State.`,
  "three.txt": `No date here

"We did not fire a single shell or rocket," General Omar Haddad told reporters on March 3.
He said talks would resume next week.`,
}

const shelf = new ResourceShelf()
const reports = Object.entries(TEXTS).map(([id, text]) => makeReport({ id, text }))
const made = { version: "test", at: "2016-03-05T00:00:00Z", codebooks: [] }
const read = (report: Report) => annotate(report, shelf.for(report.text))
const mentionsOf = new Map<ReportId, readonly Mention[]>(reports.map((report) => [report.id, read(report)]))
const codebook = shelf.forCase(Object.values(TEXTS)).codebook
const compile = (order: readonly Report[]) =>
  compileRecord({ reports: order, mentions: mentionsOf, codebook, made, read })
const record = compile(reports)

describe("the record", () => {
  it("is the same whatever the order of the reports", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), (order) => {
        expect(JSON.stringify(compile(order))).toBe(JSON.stringify(record))
      }),
      { numRuns: 6 },
    )
  })

  it("gives every item evidence whose words stand at its span", () => {
    const texts = new Map(reports.map(({ id, text }) => [id, text]))
    const lists = [
      record.statements,
      record.incidents,
      record.figures,
      record.meetings,
      record.commitments,
      record.actors,
      record.places,
    ]
    for (const item of lists.flat()) {
      expect(item.evidence.length).toBeGreaterThan(0)
      for (const { report, start, end, text } of [...item.evidence, ...Object.values(item.fieldEvidence).flat()])
        expect(texts.get(report)?.slice(start, end)).toBe(text)
      const accounts = "accounts" in item ? item.accounts : "variants" in item ? item.variants : []
      for (const { fieldEvidence } of accounts)
        for (const { report, start, end, text } of Object.values(fieldEvidence).flat())
          expect(texts.get(report)?.slice(start, end)).toBe(text)
      expect(item.originCount).toBe(item.origins.length)
      expect(item.reportCount).toBe(new Set(item.evidence.map(({ report }) => report)).size)
    }
  })

  it("shows a statement once, with the words that changed and one origin", () => {
    const statement = record.statements.find(({ variants }) => variants.length > 1)
    expect(statement?.speaker).toBe("Omar Haddad")
    expect(statement?.variants.flatMap(({ changes }) => changes)).toEqual([["or", "and"]])
    expect(statement?.originCount).toBe(1)
  })

  it("settles the year of an undated report from remarks that a dated one shares, and shows the chain", () => {
    const undated = record.reports.find(({ id }) => id === "three.txt")
    expect(undated?.publishedAt).toMatchObject({ value: "2016-03-03/..", how: "inferred" })
    expect(undated?.publishedAt.why).toMatch(/the same remarks as in (?:one|two)\.txt/)
  })

  it("never names a perpetrator without who says so, and keeps the denial beside it", () => {
    const named = record.incidents.flatMap(({ accounts }) => accounts).filter(({ perpetrator }) => perpetrator !== null)
    expect(named.length).toBeGreaterThan(0)
    for (const { allegedBy, voice } of named) expect(allegedBy !== null || voice !== "source").toBe(true)
  })

  it("explains an item down to the rule that read it", () => {
    const [statement] = record.statements
    const source = {
      mention: (report: ReportId, id: string) => mentionsOf.get(report)?.find((one) => one.id === id) ?? null,
      text: (report: ReportId) => reports.find(({ id }) => id === report)?.text ?? null,
    }
    const explanation = explain(record, statement?.id ?? "", source)
    const mention = explanation?.mentions[0]?.mention
    expect(mention?.kind === "attribution" ? mention.by.rule : "").toBeTruthy()
    expect(explain(record, "S-nothing", source)).toBeNull()
  })
})
