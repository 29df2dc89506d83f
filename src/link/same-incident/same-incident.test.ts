import fc from "fast-check"
import { expect, test } from "vitest"
import type { IncidentType } from "../../model/incident.ts"
import { Draft, linkDrafts } from "../case.fixture.ts"

interface Told {
  readonly place?: string
  readonly day?: string
  readonly type?: IncidentType
  readonly act?: string
}

/** Adds a sentence's incident to a draft that already holds the words. */
function tell(d: Draft, { place, day, type = "shelling-artillery-missile-attack", act = "mortar fire" }: Told): void {
  d.incident(act, {
    type,
    place: place ? d.place(place) : null,
    time: day ? d.time(day, `2031-05-${day.split(" ")[0]?.padStart(2, "0")}`) : null,
  })
}

function report(id: string, told: Told, extra = ""): Draft {
  const d = new Draft(
    id,
    `${extra}The ${told.act ?? "mortar fire"} ${told.place ? `in ${told.place} ` : ""}${told.day ? `on ${told.day} ` : ""}was told by ${id}.`,
    "2031-05-05",
  )
  tell(d, told)
  return d
}

const verdicts = (...drafts: Draft[]) =>
  linkDrafts(...drafts)
    .links.filter((l) => l.kind === "same-incident")
    .map((l) => l.verdict)

test("place, day and act that agree are one incident", () => {
  expect(
    verdicts(report("a", { place: "Oxbridge", day: "3 May" }), report("b", { place: "Oxbridge", day: "3 May" })),
  ).toEqual(["positive"])
})

test("a missing day or place is proposed, not merged", () => {
  expect(verdicts(report("a", { place: "Oxbridge", day: "3 May" }), report("b", { place: "Oxbridge" }))).toEqual([
    "unsure",
  ])
})

test("another day, another town or another act is another incident", () => {
  const a = report("a", { place: "Oxbridge", day: "3 May" })
  expect(verdicts(a, report("b", { place: "Oxbridge", day: "1 May" }))).not.toContain("positive")
  expect(verdicts(a, report("b", { place: "Camford", day: "3 May" }))).not.toContain("positive")
  expect(
    verdicts(a, report("b", { place: "Oxbridge", day: "3 May", type: "chemical-weapon", act: "gas" })),
  ).not.toContain("positive")
})

test("two incidents that one report tells apart are never both joined to one of another", () => {
  const two = new Draft(
    "b",
    "The mortar fire in Oxbridge on 3 May came first. A second mortar round in Oxbridge on 3 May followed.",
    "2031-05-05",
  )
  tell(two, { place: "Oxbridge", day: "3 May" })
  tell(two, { place: "Oxbridge", day: "3 May", act: "mortar round" })
  expect(verdicts(report("a", { place: "Oxbridge", day: "3 May" }), two).sort()).toEqual(["negative", "positive"])
})

test("the order of reports never changes the links", () => {
  const drafts = ["Oxbridge", "Camford", "Oxbridge", "Camford", "Oxbridge"].map((place, i) =>
    report(`r${i}`, { place, day: `${2 + (i % 2)} May` }),
  )
  const expected = linkDrafts(...drafts)
  fc.assert(
    fc.property(fc.shuffledSubarray(drafts, { minLength: drafts.length }), (order) => {
      expect(linkDrafts(...order)).toEqual(expected)
    }),
    { numRuns: 20 },
  )
})

/** An account of an agency's usual sentence, with its number of dead. */
function toll(id: string, town: string, day: string, killed: number): Draft {
  const d = new Draft(
    id,
    `At least ${killed} people were killed when rockets hit the town of ${town} on ${day}, residents said by telephone.`,
    "2031-05-05",
  )
  d.incident("rockets hit", {
    type: "shelling-artillery-missile-attack",
    place: d.place(town),
    time: d.time(day, `2031-05-0${day.split(" ")[0]}`),
    figures: [d.figure(`${killed} people`, killed)],
  })
  return d
}

test("an agency's usual sentence about another town, or another day, is another incident, with the same number of dead too", () => {
  expect(verdicts(toll("a", "Oxbridge", "3 May", 16), toll("b", "Oxbridge", "3 May", 16))).toEqual(["positive"])
  expect(verdicts(toll("a", "Oxbridge", "3 May", 16), toll("b", "Camford", "3 May", 16))).not.toContain("positive")
  expect(verdicts(toll("a", "Oxbridge", "5 May", 16), toll("b", "Oxbridge", "1 May", 16))).not.toContain("positive")
})

test("what one report tells twice with one number of dead is one incident", () => {
  const d = new Draft(
    "a",
    "Rockets fell on Oxbridge on 3 May. The attack killed 7 people. Rockets also hit a market in Oxbridge on 3 May.",
  )
  const figure = d.figure("7 people", 7)
  for (const act of ["Rockets fell", "Rockets also hit"])
    d.incident(act, {
      type: "shelling-artillery-missile-attack",
      place: d.place("Oxbridge"),
      time: d.time("3 May", "2031-05-03"),
      figures: [figure],
    })
  expect(verdicts(d)).toEqual(["positive"])
})
