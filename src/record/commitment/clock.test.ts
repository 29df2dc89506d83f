import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { expiry, type TruceRun, truceClock } from "./clock.ts"
import { after, daysBetween } from "./moment.ts"

const run: TruceRun = { startsAt: "2016-02-27", length: "P2W", endsAt: null, extensions: [], endedAt: null }

describe("truce clock", () => {
  test("the first day is day 1 and nothing runs before it", () => {
    expect(truceClock(run, "2016-02-27")).toMatchObject({
      day: 1,
      state: "running",
      expires: "2016-03-12",
      daysLeft: 14,
    })
    expect(truceClock(run, "2016-02-26")).toMatchObject({ day: null, state: "not-yet" })
  })
  test("runs out after its length, later when extended", () => {
    expect(truceClock(run, "2016-03-13").state).toBe("run-out")
    const extended = { ...run, extensions: [{ by: "P1W" }] }
    expect(truceClock(extended, "2016-03-13")).toMatchObject({ state: "running", expires: "2016-03-19", extended: 1 })
    expect(expiry({ ...run, extensions: [{ by: "P1W" }, { until: "2016-05-01" }] })).toBe("2016-05-01")
  })
  test("a declared end stops it from that day on, not before", () => {
    const ended = { ...run, endedAt: "2016-03-01" }
    expect(truceClock(ended, "2016-03-01").state).toBe("said-ended")
    expect(truceClock(ended, "2016-02-29").state).toBe("running")
  })
  test("without a start nothing is claimed", () => {
    expect(truceClock({ ...run, startsAt: null }, "2016-03-01")).toMatchObject({
      day: null,
      expires: null,
      daysLeft: null,
      state: "unknown",
    })
  })
  test("an extension never brings the end nearer", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 400 }), (a, b) => {
        const plain = expiry({ ...run, length: `P${a}D` }) ?? ""
        const longer = expiry({ ...run, length: `P${a}D`, extensions: [{ by: `P${b}D` }] }) ?? ""
        expect(daysBetween(plain, longer)).toBe(b)
      }),
    )
  })
})

describe("durations", () => {
  test.each([
    ["2016-01-31", "P1M", "2016-02-29"],
    ["2015-12-31", "P2M", "2016-02-29"],
    ["2016-02-29", "P1Y", "2017-02-28"],
    ["2016-02-28", "P1D", "2016-02-29"],
    ["2016-02-28T23:30Z", "PT45M", "2016-02-29T00:15Z"],
    ["2016-02-28", "PT30H", "2016-02-29"],
    // biome-ignore lint/suspicious/noDuplicateTestHooks: our own `after`, no hook
  ])("%s + %s", (from, length, to) => expect(after(from, length)).toBe(to))
  test.each(["PXD", "P", "", "P1", "soon"])("%s is no length", (length) =>
    // biome-ignore lint/suspicious/noDuplicateTestHooks: our own `after`, no hook
    expect(after("2016-01-01", length)).toBeNull(),
  )
})
