import fc from "fast-check"
import { expect, test } from "vitest"
import { EMPTY_CODEBOOK } from "../model/codebook.ts"
import { Draft, linkDrafts } from "./case.fixture.ts"
import { seeded, story } from "./derivation/stories.ts"
import { CaseIndex } from "./link.ts"

const TOWNS = ["Oxbridge", "Camford", "Wexmouth"]

/** A small report with an incident, its toll, a quotation and a meeting; some share their story. */
function draft(id: number, seed: number): Draft {
  const draw = seeded(seed)
  const town = TOWNS[draw(TOWNS.length)] ?? "Oxbridge"
  const day = 3 + draw(3)
  const killed = 4 + draw(4)
  const body = story(draw(4), 6).join(" ")
  const said = story(100 + draw(3), 1)[0] ?? ""
  const text = `On ${day} May a rocket struck ${town} and killed ${killed} people. ${body} “${said}” the mayor said. Envoys meet there on 9 May.`
  const d = new Draft(`r${id}`, text, `2031-05-0${day + 1}`)
  const place = d.place(town)
  const incident = d.incident("rocket struck", {
    type: "shelling-artillery-missile-attack",
    place,
    time: d.time(`${day} May`, `2031-05-0${day}`),
    perpetrators: [
      { name: "Hill Brigade", role: "direct", candidate: false, allegedBy: null, voice: "reporter", response: null },
    ],
  })
  d.figure(`${killed} people`, killed, { incident })
  d.said(said, draw(3) === 0 ? null : "The mayor", { speechAct: draw(4) === 0 ? "deny" : "assert" })
  d.meeting("meet", { venue: town, date: d.time("9 May", "XXXX-05-09") })
  return d
}

test("report by report, in any order and looked at in between, gives what linking all at once gives", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 8 }), (seeds) => {
      const drafts = seeds.map((seed, i) => draft(i, seed))
      const expected = linkDrafts(...drafts)
      const index = new CaseIndex(EMPTY_CODEBOOK)
      for (const d of [...drafts].reverse()) {
        index.add(d.report, d.mentions)
        index.linked()
      }
      expect(index.linked()).toEqual(expected)
      for (const { a, b } of expected.links)
        expect(a.report < b.report || (a.report === b.report && a.mention < b.mention)).toBe(true)
    }),
    { numRuns: 40 },
  )
})

test("a key that becomes too common withdraws what rested on it, whatever came first", () => {
  // 130 reports share one eight-word run and a town without any day: more than proposes anything.
  const many = Array.from({ length: 130 }, (_, i) => {
    const d = new Draft(
      `m${String(i).padStart(3, "0")}`,
      `The people of the upper town of Oxbridge heard a blast, number ${i * 7}.`,
    )
    d.incident("blast", { type: "attack", place: d.place("Oxbridge") })
    return d
  })
  const forward = linkDrafts(...many)
  expect(linkDrafts(...[...many].reverse())).toEqual(forward)
  expect(forward.links.filter((l) => l.kind === "same-incident")).toEqual([])
})
