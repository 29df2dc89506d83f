import { describe, expect, test } from "vitest"
import { MentionId, ReportId } from "../../model/ids.ts"
import type { Evidence } from "../../model/item.ts"
import type { OutcomeTold } from "../../model/outcome.ts"
import { type StatusGrounds, statusOf } from "./status.ts"

const at = (report: string, start: number): Evidence => ({
  report: ReportId(report),
  mention: MentionId(`${report}-${start}`),
  start,
  end: start + 1,
  text: "x",
})

const told = (word: OutcomeTold, report: string, from: string | null) => ({
  told: word,
  by: "the mission",
  at: null,
  from,
  evidence: at(report, 5),
})

const grounds = (fields: Partial<StatusGrounds>): StatusGrounds => ({
  polarity: "will",
  made: at("a", 0),
  madeBy: null,
  breaches: [],
  outcomes: [],
  passed: null,
  ...fields,
})

const PASSED = { day: "2023-05-01", evidence: at("a", 2) }

describe("status of a commitment", () => {
  test("silence is never compliance: with nothing told it stays pending", () =>
    expect(statusOf(grounds({})).status).toBe("pending"))
  test("a passed day alone makes it overdue, and the history says that no outcome is told", () => {
    const { status, history } = statusOf(grounds({ passed: PASSED }))
    expect([status, history.at(-1)?.told]).toEqual(["overdue", "day-passed"])
  })
  test("what a source tells of the outcome stands instead of a passed day", () => {
    const { status, history } = statusOf(grounds({ passed: PASSED, outcomes: [told("begun", "b", "2023-04-02")] }))
    expect([status, history.map((event) => event.told)]).toEqual(["minimum", ["made", "begun"]])
  })
  test("told as not done after its day is overdue, before it disputed", () => {
    const outcomes = [told("not-done", "b", "2023-05-03")]
    expect(statusOf(grounds({ passed: PASSED, outcomes })).status).toBe("overdue")
    expect(statusOf(grounds({ outcomes })).status).toBe("disputed")
  })
  test("the machine never sets full, whatever a source says", () =>
    expect(statusOf(grounds({ outcomes: [told("done", "b", null)] })).status).toBe("intermediate"))
  test("one source says done, another not done: disputed", () =>
    expect(
      statusOf(grounds({ outcomes: [told("done", "b", "2023-04-02"), told("not-done", "c", "2023-04-03")] })).status,
    ).toBe("disputed"))
  test("events come in the order in which they were told, whatever the order of the reports", () => {
    const outcomes = [told("in-part", "b", "2023-04-09"), told("begun", "c", "2023-04-02")]
    const order = statusOf(grounds({ outcomes })).history.map((event) => event.told)
    expect(order).toEqual(["made", "begun", "in-part"])
    expect(statusOf(grounds({ outcomes: [...outcomes].reverse() })).history.map((event) => event.told)).toEqual(order)
  })
  test("taken back and replaced stand over what was told before", () => {
    const outcomes = [told("begun", "b", "2023-04-02"), told("withdrawn", "c", "2023-04-05")]
    expect(statusOf(grounds({ outcomes })).status).toBe("withdrawn")
  })
  test("an extension tells nothing of keeping", () =>
    expect(statusOf(grounds({ outcomes: [told("extended", "b", null)] })).status).toBe("pending"))
  test("an alleged breach disputes it", () =>
    expect(statusOf(grounds({ breaches: [{ by: null, evidence: [at("b", 9)] }] })).status).toBe("disputed"))
  test("a refusal is not judged and never falls due", () =>
    expect(statusOf(grounds({ polarity: "will-not", passed: PASSED })).status).toBe("cannot-judge"))
})
