import * as fc from "fast-check"
import { expect, test } from "vitest"
import {
  addDays,
  addMonths,
  daysIn,
  easter,
  fromOrdinal,
  iso,
  isoWeek,
  nthWeekday,
  ordinal,
  weekdayOf,
} from "./calendar.ts"

const day = fc.integer({ min: -200_000, max: 200_000 }).map(fromOrdinal)

test("a day is its ordinal's day, and exists", () => {
  fc.assert(
    fc.property(day, (d) => {
      expect(fromOrdinal(ordinal(d))).toEqual(d)
      expect(d.d).toBeLessThanOrEqual(daysIn(d.y, d.m))
    }),
  )
})

test("weekdays go round with the days, months keep days in them", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -500, max: 500 }), (d, n) => {
      expect(Math.abs(weekdayOf(addDays(d, n)) - weekdayOf(d) - n) % 7).toBe(0)
      const moved = addMonths(d, n)
      expect(moved.d).toBeLessThanOrEqual(daysIn(moved.y, moved.m))
      expect((moved.y - d.y) * 12 + moved.m - d.m).toBe(n)
    }),
  )
})

test.each([
  [{ y: 2016, m: 2, d: 10 }, "2016-W06"],
  [{ y: 2015, m: 12, d: 31 }, "2015-W53"],
  [{ y: 2016, m: 1, d: 1 }, "2015-W53"],
  [{ y: 2018, m: 12, d: 31 }, "2019-W01"],
])("week of %o", (d, week) => expect(isoWeek(d)).toBe(week))

test("feasts", () => {
  expect([2015, 2016, 2024].map((y) => iso(easter(y)))).toEqual(["2015-04-05", "2016-03-27", "2024-03-31"])
  expect(iso(nthWeekday(1999, 11, 4, 4))).toBe("1999-11-25")
})
