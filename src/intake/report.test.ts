import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { makeReport } from "./report.ts"

const BODY = [
  "Rebel leaders said on Friday that the pause would hold if aid was let through to the besieged towns.",
  "Officials in the capital did not answer questions about the convoy that was stopped at the crossing.",
  "The envoy told reporters that the two sides would meet again in the spring, without giving a day.",
  "Residents reached by telephone said that the shelling had stopped before dawn and not begun again.",
]

const zones = (text: string, title?: string) =>
  makeReport({ id: "r", text, title }).zones.map((zone) => [zone.zone, text.slice(zone.start, zone.end), zone.why])

describe("zones", () => {
  test("a headline, buttons, a date line and a credited picture are told from the text", () => {
    const text = `Share\n\nPause holds in northern towns\n\n3 min read\n10 February 2016\nTrucks wait at a crossing [Getty]\n${BODY.join("\n\n")}`
    expect(zones(text).map(([zone, words]) => [zone, words])).toEqual([
      ["debris", "Share"],
      ["headline", "Pause holds in northern towns"],
      ["debris", "3 min read"],
      ["debris", "10 February 2016"],
      ["caption", "Trucks wait at a crossing [Getty]"],
    ])
  })

  test("another story's headline at the end is debris", () => {
    const text = `${BODY.join("\n")}\nWhat the neighbours want from the spring round`
    expect(zones(text)).toEqual([
      ["debris", "What the neighbours want from the spring round", "last line, no full stop: another story's headline"],
    ])
  })

  test("a headline that is printed twice counts once", () => {
    const title = "Pause holds in northern towns"
    expect(zones(`${title}\n\n${title}. ${BODY.join(" ")}`).map(([zone, words]) => [zone, words])).toEqual([
      ["headline", title],
      ["debris", title],
    ])
  })

  test("lines broken at a fixed width stay body", () => {
    const wrapped = BODY.join(" ").replace(/(.{50,60}) /gu, "$1\n")
    expect(zones(wrapped)).toEqual([])
  })

  test("a first sentence is no headline", () => expect(zones(BODY.join("\n"))).toEqual([]))
})

describe("dates", () => {
  test("a date line is stated, a given date wins over it, and the contradiction is noted", () => {
    const text = `Pause holds\n\n10 February 2016\n${BODY.join("\n")}`
    expect(makeReport({ id: "r", text }).publishedAt).toMatchObject({ value: "2016-02-10", how: "stated" })
    const report = makeReport({ id: "r", text, publishedAt: "2016-02-14" })
    expect(report.publishedAt).toMatchObject({ value: "2016-02-14", how: "given" })
    expect(report.anchorDate).toBe("2016-02-10")
    expect(report.notes.map((note) => note.code)).toEqual(["date-contradicted"])
  })

  test("a given month dates the report and anchors nothing; what is no date is noted and not taken", () => {
    const month = makeReport({ id: "r", text: BODY.join("\n"), publishedAt: "2016-02" })
    expect([month.publishedAt.value, month.anchorDate]).toEqual(["2016-02", null])
    const none = makeReport({ id: "r", text: BODY.join("\n"), publishedAt: "last week" })
    expect([none.publishedAt.how, none.anchorDate, none.notes[0]?.code]).toEqual(["unknown", null, "date-not-read"])
    const printed = makeReport({ id: "r", text: BODY.join("\n"), publishedAt: "10 Feb 2016" })
    expect([printed.publishedAt.value, printed.notes[0]?.code]).toEqual(["2016-02-10", "date-read"])
  })

  test("a dateline's day takes its year from the given date", () => {
    const text = `ANKARA, Dec. 31 (Sample Wire A) - ${BODY.join("\n")}`
    const report = makeReport({ id: "r", text, publishedAt: "2016-01-01" })
    expect([report.dateline, report.anchorDate]).toEqual(["ANKARA, Dec. 31 (Sample Wire A)", "2015-12-31"])
  })

  test("a dateline without a year dates nothing by itself", () => {
    const report = makeReport({ id: "r", text: `ANKARA, Dec. 31 (Sample Wire A) - ${BODY.join("\n")}` })
    expect(report.publishedAt).toMatchObject({ value: null, how: "unknown" })
    expect(report.notes.map((note) => note.code)).toEqual(["dateline-without-year"])
  })

  test("an order of day and month that is not told is settled by a near given date or not at all", () => {
    const text = `05-02-2015 Raids hit towns. ${BODY.join(" ")}`
    expect(makeReport({ id: "r", text }).publishedAt.value).toBeNull()
    expect(makeReport({ id: "r", text, publishedAt: "2015-02-05" }).notes).toEqual([])
  })

  test("a date inside a sentence is not the page's date", () => {
    const report = makeReport({ id: "r", text: `${BODY[0]}\nThe talks of 3 January 2014 failed. ${BODY[1]}` })
    expect(report.publishedAt.how).toBe("unknown")
  })

  test("a header block states outlet, title and date", () => {
    const text = `Title: Pause holds\nOutlet: Sample Wire A\nDate: 2016-02-27\n\n${BODY.join("\n")}`
    const report = makeReport({ id: "r", text })
    expect([report.title, report.outlet, report.publishedAt.value, report.publishedAt.how]).toEqual([
      "Pause holds",
      "Sample Wire A",
      "2016-02-27",
      "stated",
    ])
    expect(report.zones.map((zone) => zone.zone)).toEqual(["debris", "headline", "debris"])
  })

  test("a day in the file's name is inferred, and not taken from a row's place or a number", () => {
    const dated = (file: string) => makeReport({ id: "r", text: BODY.join("\n"), file }).publishedAt
    expect(dated("in/2016-02-12-pause.txt")).toMatchObject({ value: "2016-02-12", how: "inferred" })
    expect(dated("in/pause-2016-02-12.html").value).toBe("2016-02-12")
    for (const file of [
      "2016-02-31.txt",
      "12016-02-12.txt",
      "a-2016-02-12-b.txt",
      "2016-02-12/pause.txt",
      "2016-02-12.jsonl, line 3",
    ]) {
      expect(dated(file).value).toBeNull()
    }
  })

  test("a day in the web address is inferred and says so", () => {
    const report = makeReport({ id: "r", text: BODY.join("\n"), url: "https://news.example/2016/02/12/pause" })
    expect(report.publishedAt).toEqual({
      value: "2016-02-12",
      how: "inferred",
      why: "the web address holds /2016/02/12",
    })
  })
})

test("the text of a resolution or an agreement is told from a report about one", () => {
  const resolution = `Resolution 9999 (2031)\n\nThe Security Council,\n\nRecalling its earlier resolutions,\n\n1. Endorses the pause;\n\n2. Demands that all sides let aid through;\n\n3. Requests a report within a month.`
  const agreement =
    "The Parties agree as follows.\nArticle 1\nA pause begins at noon.\nArticle 2\nAid passes.\nArticle 3\nDetainees go home.\nArticle 4\nThe pause ends in a week."
  expect([resolution, agreement, BODY.join("\n")].map((text) => makeReport({ id: "r", text }).kind)).toEqual([
    "instrument",
    "instrument",
    "article",
  ])
})

test("languages are told apart", () => {
  expect(makeReport({ id: "r", text: BODY.join("\n") }).language).toBe("en")
  const german =
    "Die Unterhändler haben sich am Freitag auf eine Waffenruhe geeinigt, die in der Nacht zum Samstag in Kraft treten soll."
  expect(makeReport({ id: "r", text: german }).language).toBe("de")
  const arabic = "أعلنت الأطراف المتحاربة يوم الجمعة عن وقف لإطلاق النار يبدأ عند منتصف الليل في جميع أنحاء البلاد"
  expect(makeReport({ id: "r", text: arabic }).language).toBe("ar")
})

test("zones of any text are sorted, apart from one another, inside the text and trimmed", () => {
  const piece = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.constantFrom(
      ...BODY,
      "Share",
      "Advertisement",
      "10 February 2016",
      "BEIRUT (AP) -",
      "\n",
      "\n\n",
      "\r\n",
      "-LRB-",
      "Photo",
      "Tags:",
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.option(fc.string(), { nil: undefined }), (pieces, title) => {
      const text = pieces.join("\n")
      let at = 0
      for (const zone of makeReport({ id: "r", text, title }).zones) {
        expect(zone.start).toBeGreaterThanOrEqual(at)
        expect(zone.end).toBeGreaterThan(zone.start)
        expect(zone.end).toBeLessThanOrEqual(text.length)
        expect(text.slice(zone.start, zone.end)).toBe(text.slice(zone.start, zone.end).trim())
        at = zone.end
      }
    }),
    { numRuns: 300 },
  )
})
