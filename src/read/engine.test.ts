import { describe, expect, it } from "vitest"
import { makeReport } from "../intake/report.ts"
import { EMPTY_CODEBOOK } from "../model/codebook.ts"
import { openSyntaxModel } from "../text/syntax/open.ts"
import { checkPipeline, type Resources, readReport } from "./engine.ts"
import type { Extractor, Refiner } from "./extractor.ts"
import { mentionIdAt } from "./mention-id.ts"

const resources: Resources = {
  codebook: EMPTY_CODEBOOK,
  gazetteer: { name: "none", find: () => [] },
  syntax: openSyntaxModel(),
}
const report = makeReport({ id: "r", text: "Shells fell on Tel Noor. Nobody was hurt." })

const towns: Extractor<"place"> = {
  name: "towns",
  version: 1,
  needs: [],
  gives: ["place"],
  *extract(page) {
    const start = page.text.indexOf("Tel Noor")
    yield {
      kind: "place",
      start,
      end: start + 8,
      rule: "test",
      name: "Tel Noor",
      country: null,
      latitude: null,
      longitude: null,
      precision: null,
      relation: null,
      use: "literal",
      gazetteer: null,
      pcode: null,
    }
  },
}

describe("readReport", () => {
  it("stamps mentions with rule, extractor, text and an id that derives from content", () => {
    const [mention] = readReport(report, [towns], resources)
    expect(mention).toMatchObject({
      text: "Tel Noor",
      by: { extractor: "towns", version: 1, rule: "test" },
      zone: "body",
    })
    expect(mention?.id).toBe(mentionIdAt(report.text, "place", { start: 15, end: 23 }))
  })

  it("refuses a span that begins with white space", () => {
    const wrong: Extractor<"place"> = {
      ...towns,
      *extract(page) {
        for (const draft of towns.extract(page)) yield { ...draft, start: draft.start - 1 }
      },
    }
    expect(() => readReport(report, [wrong], resources)).toThrow(/white space/)
  })

  it("refuses a read of a kind that was not declared", () => {
    const nosy: Extractor<"place"> = {
      ...towns,
      *extract(page) {
        page.all("time")
        yield* towns.extract(page)
      },
    }
    expect(() => readReport(report, [nosy], resources)).toThrow(/without declaring/)
  })

  it("lets a refiner change fields but not spans", () => {
    const rename: Refiner = {
      name: "rename",
      version: 1,
      needs: ["place"],
      changes: ["place"],
      *refine(page) {
        for (const place of page.all("place")) yield { ...place, name: "Tell Noor" }
      },
    }
    expect(readReport(report, [towns, rename], resources)[0]).toMatchObject({ name: "Tell Noor" })
    const move: Refiner = {
      ...rename,
      *refine(page) {
        for (const place of page.all("place")) yield { ...place, start: place.start - 3 }
      },
    }
    expect(() => readReport(report, [towns, move], resources)).toThrow(/no extractor found/)
  })

  it("reads nothing from a report in another language", () => {
    expect(readReport({ ...report, language: "fr" }, [towns], resources)).toEqual([])
  })
})

describe("checkPipeline", () => {
  it("names the step whose needs nothing gives", () => {
    expect(() => checkPipeline([{ ...towns, needs: ["time"] }])).toThrow(/"towns" needs time/)
  })
})
