import { expect, test } from "vitest"
import { ReportId } from "../model/ids.ts"
import type { Derivation } from "../model/judgement.ts"
import { familiesOf, originsOf } from "./origin.ts"

const derives = (from: string, to: string, how: Derivation["how"] = "light-edit"): Derivation => ({
  from: ReportId(from),
  to: ReportId(to),
  how,
  containment: 1,
  overlaps: [],
  grounds: [],
})
const account = (report: string, namedSource: string | null = null) => ({ report: ReportId(report), namedSource })

test("one monitor cited by five papers is one origin", () => {
  const papers = ["a", "b", "c", "d", "e"].map((id) => account(id, "A Monitor"))
  expect(originsOf(papers, new Map())).toEqual([
    {
      key: "source:A Monitor",
      why: "A Monitor, one source, cited by 5 reports: a, b, c, d, e",
      reports: ["a", "b", "c", "d", "e"],
    },
  ])
})

test("copies speaking in their own voice are one, through chains", () => {
  const families = familiesOf([derives("c", "b"), derives("b", "a", "verbatim-copy")])
  const origins = originsOf([account("c"), account("a"), account("z")], families)
  expect(origins.map((o) => [o.key, o.reports])).toEqual([
    ["report:a", ["a", "c"]],
    ["report:z", ["z"]],
  ])
  expect(origins[0]?.why).toBe("no source given, and one text in 2 reports: c is a light-edit of b")
})

test("a shared quotation or a cited outlet joins nothing", () => {
  const families = familiesOf([
    derives("a", "b", "shared-quotation"),
    { ...derives("a", "b", "cites-outlet"), to: { outlet: "W" } },
  ])
  expect(originsOf([account("a"), account("b")], families)).toHaveLength(2)
})

test("a claimant and the page's own voice are two", () => {
  expect(originsOf([account("a"), account("a", "A Group")], new Map()).map((o) => o.key)).toEqual([
    "source:A Group",
    "report:a",
  ])
})

test("derivations in a circle are refused", () => {
  expect(() => familiesOf([derives("a", "b"), derives("b", "a")])).toThrow(RangeError)
})

test("one name and a joint statement of it with another are one source", () => {
  const accounts = [
    { report: ReportId("a"), namedSource: "Northland" },
    { report: ReportId("b"), namedSource: "Northland; Southland" },
    { report: ReportId("c"), namedSource: "Eastland" },
  ]
  expect(originsOf(accounts, new Map()).map(({ key }) => key)).toEqual([
    "source:Eastland",
    "source:Northland; Southland",
  ])
})
