import { expect, test } from "vitest"
import { daysApart, parseInterval } from "./interval.ts"

const apart = (a: string, b: string) => {
  const x = parseInterval(a)
  const y = parseInterval(b)
  return x && y ? daysApart(x, y) : null
}

test.each([
  ["2031-02-05", "2031-02-05", 0],
  ["2031-02-05", "2031-02-07T10:00", 2],
  ["2031-02-28", "2031-03-01", 1],
  ["2031-W06", "2031-02-05", 0],
  ["2031-02", "2031-03-02", 2],
  ["2031-02-05/2031-02-07", "2031-02-08", 1],
  ["XXXX-02-11", "2031-02-11", 0],
  ["XXXX-12-31", "2032-01-01", 1],
  ["XXXX-02-11", "XXXX-02-12", 1],
])("%s and %s are %s days apart", (a, b, days) => expect(apart(a, b)).toBe(days))

test.each(["PRESENT_REF", "FUTURE_REF", "2031", "P3D", "2031-02-30", "", "2031-Q1"])("%s names no days", (value) =>
  expect(parseInterval(value)).toBeNull(),
)
