import { describe, expect, test } from "vitest"
import { findDateline } from "./dateline.ts"
import { stampAtStart, stampLine, stampWithin } from "./stamp.ts"

describe("lines that are a date", () => {
  test.each([
    ["10 February, 2016", "2016-02-10"],
    ["Published: Feb. 10, 2016", "2016-02-10"],
    ["Sample Wire A | Updated: 2016-02-10 17:52", "2016-02-10"],
    ["Wednesday 10 February 2016 14.02 GMT", "2016-02-10"],
    ["Date of publication 10 February 2016", "2016-02-10"],
    ["24.08.2013", "2013-08-24"],
  ])("%s", (line, value) => expect(stampLine(line)?.date.value).toBe(value))

  test.each([
    "The truce of 10 February 2016",
    "10 February 2016 was the worst day.",
    "On 10 February 2016",
    "Resolution 2254 (2015)",
    "31 February 2016",
    "February 2016",
  ])("none: %s", (line) => expect(stampLine(line)).toBeNull())
})

describe("dates glued to text", () => {
  test.each([
    ["05-07-2015 Raids hit three towns", "05-07-2015"],
    ["Published July 5 2015 Rebel forces left", "Published July 5 2015"],
    ["Sat 24 Aug 2013 at 2354 Regional", "Sat 24 Aug 2013 at 2354"],
  ])("at the start: %s", (text, printed) => expect(text.slice(0, stampAtStart(text)?.end ?? 0)).toBe(printed))

  test.each([
    "3 August 2015 was the worst day.",
    "March 8 units of the army left.",
    "Aug. 21 (Sample Wire A) - Rebels left",
  ])("none at the start: %s", (text) => expect(stampAtStart(text)).toBeNull())

  test.each([
    ["Raids hit towns AFP Sunday 5 Jul 2015 Rebel forces left", "AFP Sunday 5 Jul 2015"],
    ["Oil falls LONDON | Thu Feb 24 , 2011 11:50 am EST LONDON", "LONDON | Thu Feb 24 , 2011 11:50 am EST"],
    ["Why it fails Saturday 22 January 2005 12.22 GMT Although", "Saturday 22 January 2005 12.22 GMT"],
  ])("within: %s", (text, printed) => {
    const stamp = stampWithin(text)
    expect(text.slice(stamp?.start, stamp?.end)).toContain(printed.replace(/^\w+day /u, ""))
  })

  test.each([
    "Rebels left the town on Sunday 5 July 2015 and came back",
    "The truce of 27 February 2016 The guns fell silent",
  ])("none within: %s", (text) => expect(stampWithin(text)).toBeNull())
})

describe("datelines", () => {
  test.each([
    ["BEIRUT (Reuters) - Rebels left", "BEIRUT (Reuters)", null],
    ["WASHINGTON, Aug. 19 (UPI) — Rebels left", "WASHINGTON, Aug. 19 (UPI)", "Aug. 19"],
    ["DAR ES SALAAM, Tanzania (AP) _", "DAR ES SALAAM, Tanzania (AP)", null],
    ["LONDON -LRB- Reuters -RRB- - Rebels left", "LONDON -LRB- Reuters -RRB-", null],
    ["New York (AFP) – Rebels left", "New York (AFP)", null],
    ["ST. PARIS — Rebels left", "ST. PARIS", null],
  ])("%s", (line, printed, date) => {
    const found = findDateline(line)
    expect([line.slice(found?.start, found?.end), found?.date]).toEqual([printed, date])
  })

  test.each([
    "Rebels left the town (see map) - and came back.",
    "The Free Syrian Army (FSA) said that it left.",
    "I - and nobody else - left.",
    "UN - what is it for?",
  ])("none: %s", (line) => expect(findDateline(line)).toBeNull())
})
