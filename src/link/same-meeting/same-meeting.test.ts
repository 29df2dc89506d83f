import { expect, test } from "vitest"
import { Draft, linkDrafts } from "../case.fixture.ts"

const meetings = (...drafts: Draft[]) => linkDrafts(...drafts).links.filter((l) => l.kind === "same-meeting")

function due(id: string, day: string, value: string | null, published: string | null, town = "Camford"): Draft {
  const d = new Draft(id, `Envoys meet in ${town} ${day} to speak of the truce. It was told on 9 May.`, published)
  d.place(town)
  d.time("9 May", "XXXX-05-09")
  d.meeting("meet", { venue: town, date: value ? d.time(day, value) : null })
  return d
}

test("one town and one day, told differently, are one meeting", () => {
  const links = meetings(
    due("a", "May 11", "XXXX-05-11", null),
    due("b", "on Sunday", "2031-05-11", "2031-05-09"),
    due("c", "next week", null, null),
  )
  expect(links.map((l) => [l.a.report, l.b.report, l.verdict])).toEqual([
    ["a", "b", "positive"],
    ["a", "c", "positive"],
    ["b", "c", "positive"],
  ])
})

test("another day or another town is another meeting", () => {
  const a = due("a", "May 11", "2031-05-11", "2031-05-09")
  expect(meetings(a, due("b", "May 14", "2031-05-14", "2031-05-09"))).toEqual([])
  expect(meetings(a, due("b", "May 11", "2031-05-11", "2031-05-09", "Oxbridge"))).toEqual([])
})

test("talks told as broken off are one round where the reports are of the same weeks", () => {
  const halted = (id: string, word: string, published: string): Draft => {
    const d = new Draft(id, `The peace talks ${word} before they began.`, published)
    d.meeting("peace talks", { name: "peace talks", status: "suspended", word })
    return d
  }
  expect(
    meetings(halted("a", "collapsed", "2031-05-09"), halted("b", "stalled", "2031-05-12")).map((l) => l.verdict),
  ).toEqual(["positive"])
  expect(meetings(halted("a", "collapsed", "2031-05-09"), halted("b", "stalled", "2031-07-12"))).toEqual([])
})
