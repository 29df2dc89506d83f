import { expect, test } from "vitest"
import { Draft, linkDrafts } from "../case.fixture.ts"

const figures = (...drafts: Draft[]) => linkDrafts(...drafts).links.filter((l) => l.kind === "same-figure")

/** A report of one blast with its toll. */
function blast(id: string, toll: string, n: number, more: Parameters<Draft["figure"]>[2] = {}, tail = ""): Draft {
  const d = new Draft(
    id,
    `A parcel bomb went off in Oxbridge on 3 May and killed ${toll} near the ferry. ${tail}`,
    "2031-05-04",
  )
  const incident = d.incident("parcel bomb", {
    type: "remote-explosive-landmine-ied",
    place: d.place("Oxbridge"),
    time: d.time("3 May", "2031-05-03"),
  })
  d.figure(toll, n, { incident, ...more })
  return d
}

test("equal tolls of one incident agree, unequal ones differ", () => {
  expect(figures(blast("a", "nine people", 9), blast("b", "nine people", 9)).map((l) => l.relation)).toEqual(["agree"])
  expect(figures(blast("a", "nine people", 9), blast("b", "14 people", 14)).map((l) => l.relation)).toEqual(["differ"])
})

test("a toll told as the latest is an update", () => {
  const later = blast("b", "14 people", 14, {}, "It was the latest toll.")
  expect(figures(blast("a", "nine people", 9), later).map((l) => l.relation)).toEqual(["update"])
})

test("dozens and forty can both be right", () => {
  const vague = blast("b", "dozens", 12, { best: null, low: 12, high: null, bound: "vague" })
  expect(figures(blast("a", "40 people", 40), vague).map((l) => l.relation)).toEqual(["agree"])
})

test("children among the dead are not set against all the dead", () => {
  expect(figures(blast("a", "nine people", 9), blast("b", "three children", 3, { population: "children" }))).toEqual([])
})

/** A report of people who fled, without an incident. */
function fled(id: string, words: string, n: number, aspect: "stock" | "flow"): Draft {
  const d = new Draft(id, `At least ${words} from Oxbridge were on the move, officials said.`, "2031-05-04")
  d.place("Oxbridge")
  d.figure(words, n, { measure: "displaced", aspect })
  return d
}

test("a stock and a flow stand side by side as different scopes", () => {
  const [link] = figures(fled("a", "70,000 people", 70000, "stock"), fled("b", "20,000 people", 20000, "flow"))
  expect(link).toMatchObject({ relation: "different-scope", verdict: "positive" })
})

test("a figure of different scope is kept apart from a group of its own quantity", () => {
  const links = figures(
    fled("a", "70,000 people", 70000, "stock"),
    fled("b", "20,000 people", 20000, "flow"),
    fled("c", "70,000 people", 70000, "stock"),
  )
  expect(links.filter((l) => l.relation === "agree").map((l) => l.verdict)).toEqual(["positive"])
  expect(links.filter((l) => l.relation === "different-scope").map((l) => l.verdict)).toEqual(["negative", "negative"])
})
