import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { flatten } from "./flatten.ts"

describe("flatten", () => {
  it("cuts where marks cross", () => {
    const runs = flatten(0, 10, [
      { start: 2, end: 6, name: "a" },
      { start: 4, end: 8, name: "b" },
    ])
    expect(runs.map(({ start, end, marks }) => [start, end, marks.map(({ name }) => name).join("")])).toEqual([
      [0, 2, ""],
      [2, 4, "a"],
      [4, 6, "ab"],
      [6, 8, "b"],
      [8, 10, ""],
    ])
  })

  it("covers the stretch in order and without gaps, whatever the marks", () => {
    const mark = fc.record({ start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }) })
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 12 }), fc.integer({ min: 1, max: 50 }), (marks, to) => {
        const runs = flatten(0, to, marks)
        expect(runs[0]?.start).toBe(0)
        expect(runs.at(-1)?.end).toBe(to)
        runs.forEach((run, i) => {
          expect(run.start).toBe(i === 0 ? 0 : runs[i - 1]?.end)
          for (const { start, end } of marks)
            expect(run.marks.some((m) => m.start === start && m.end === end)).toBe(
              start < end && start <= run.start && run.end <= end,
            )
        })
      }),
    )
  })
})
