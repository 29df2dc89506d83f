import { describe, expect, test } from "vitest"
import { makeReport } from "../../intake/report.ts"
import { type Codebook, EMPTY_CODEBOOK } from "../../model/codebook.ts"
import { openSyntaxModel } from "../../text/syntax/open.ts"
import { readReport } from "../engine.ts"
import { openGazetteer } from "../place/gazetteer/open.ts"
import { timeExtractor } from "./extractor.ts"

const shelf = { gazetteer: openGazetteer(), syntax: openSyntaxModel() }

function values(
  text: string,
  on: string | null = null,
  codebook: Codebook = EMPTY_CODEBOOK,
): Record<string, string | null> {
  const report = makeReport({ id: "context", text, publishedAt: on })
  const times = readReport(report, [timeExtractor], { ...shelf, codebook })
  return Object.fromEntries(times.flatMap((m) => (m.kind === "time" ? [[m.text, m.value]] : [])))
}

describe("an undated report", () => {
  const codebook: Codebook = {
    ...EMPTY_CODEBOOK,
    events: [{ name: "lake conference", aliases: [], date: "2019-05-09", place: null, codebook: "test" }],
    instruments: [{ name: "Lake accord", aliases: [], issuer: null, date: "2018-11-20", codebook: "test" }],
  }

  test("gives no year, no day and no guess", () => {
    expect(values("He spoke on February 5. They met on Friday. They left last month.")).toEqual({
      "February 5": "XXXX-02-05",
      Friday: "XXXX-WXX-5",
      "last month": "PAST_REF",
    })
  })

  test("is settled by the day after a dated event, if a weekday agrees", () => {
    const text =
      "One day after the lake conference both sides said on Friday that they would go on. Ten died on Thursday."
    expect(values(text, null, codebook)).toMatchObject({ Friday: "2019-05-10", Thursday: "2019-05-09" })
    expect(values(text.replace("on Friday", "on Monday"), null, codebook)).toMatchObject({ Monday: "XXXX-WXX-1" })
  })

  test("is settled to a year by an instrument and its month", () => {
    const text = "The Lake accord, signed in November, is in force. They meet on Feb. 11 and again on December 1."
    expect(values(text, null, codebook)).toEqual({
      November: "2018-11",
      "Feb. 11": "2019-02-11",
      "December 1": "2018-12-01",
    })
  })

  test("takes no year from a date of the past", () => {
    expect(values("The pact of July 2012 failed. On February 5 they tried again.")).toMatchObject({
      "February 5": "XXXX-02-05",
    })
  })
})

describe("dates that count from others", () => {
  test("go on from the last one in a history", () => {
    const text =
      "The king fell in 1931. Votes were held in 1933 and in 1935. The revolt began in July 1936 and by November it was a war. In February the port fell. On 3 March troops landed; the following day they dug in. Two weeks later they broke out."
    expect(values(text)).toMatchObject({
      November: "1936-11",
      February: "1937-02",
      "3 March": "1937-03-03",
      "the following day": "1937-03-04",
      "Two weeks later": "1937-03-18",
    })
  })

  test("do not count from a stale or a headline's date in news", () => {
    expect(
      values("Truce on March 1 is near\n\nThe envoy spoke. The day before, two towns were hit.", "2016-02-10")[
        "The day before"
      ],
    ).toBeNull()
    expect(values("They met on 3 May 2015. Many had fled the day before.", "2016-02-10")["the day before"]).toBe(
      "2015-05-02",
    )
  })

  test("look ahead and back with the verb", () => {
    const on = "2016-02-10"
    expect(values("Ten were killed on Thursday.", on)).toEqual({ Thursday: "2016-02-04" })
    expect(values("They will meet on Thursday.", on)).toEqual({ Thursday: "2016-02-11" })
    expect(values("He said Friday that they would meet.", on)).toEqual({ Friday: "2016-02-05" })
    expect(values("He was forced to land on Friday.", on)).toEqual({ Friday: "2016-02-05" })
    expect(values("The deadline was extended until Friday.", on)).toEqual({ Friday: "2016-02-12" })
  })
})
