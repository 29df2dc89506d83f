import { expect, test } from "vitest"
import { type CodebookActor, EMPTY_CODEBOOK } from "../../model/codebook.ts"
import { Draft, linkDrafts } from "../case.fixture.ts"
import { type Blame, excludingBlame } from "./blame.ts"

const actor = (name: string, type: CodebookActor["type"], partOf: string | null = null): CodebookActor => ({
  name,
  type,
  aliases: [],
  demonyms: [],
  metonyms: [],
  country: null,
  gender: null,
  tenures: [],
  partOf,
  codebook: "test",
})
const codebook = {
  ...EMPTY_CODEBOOK,
  actors: [
    actor("Northland", "state"),
    actor("Northland army", "government-forces", "Northland"),
    actor("Eastland", "state"),
    actor("River Front", "armed-group"),
    actor("Hill Brigade", "armed-group"),
  ],
}
const blame = (perpetrator: string, allegedBy: string | null = null, account = perpetrator): Blame => ({
  perpetrator,
  allegedBy,
  account,
})
const contested = (...blames: Blame[]) => excludingBlame(blames, codebook).length > 0

test("a state's side and an armed group exclude each other", () => {
  expect(contested(blame("Northland army"), blame("River Front"))).toBe(true)
  expect(contested(blame("Northland"), blame("rebels"))).toBe(true)
})

test("sharper and vaguer names of one side do not", () => {
  expect(contested(blame("Northland army"), blame("Northland"))).toBe(false)
  expect(contested(blame("rebels"), blame("River Front"))).toBe(false)
  expect(contested(blame("terrorists"), blame("rebels"))).toBe(false)
})

test("two that one account leaves open do not, nor does a name that nobody knows", () => {
  expect(contested(blame("Northland", null, "x"), blame("Eastland", null, "x"), blame("Eastland", null, "y"))).toBe(
    false,
  )
  expect(contested(blame("Northland"), blame("strangers"))).toBe(false)
})

test("two groups exclude each other where they accuse one another", () => {
  expect(contested(blame("River Front", "Hill Brigade"), blame("Hill Brigade", "River Front"))).toBe(true)
  expect(contested(blame("River Front", "A Monitor"), blame("Hill Brigade", "A Paper"))).toBe(false)
})

test("a claim and an accident told of one crash stand against one another", () => {
  const d = new Draft(
    "a",
    "The brigade said it shot down the jet over Camford. State media said the jet crashed because of a technical fault.",
  )
  const claim = d.said("it shot down the jet over Camford", "Hill Brigade")
  d.incident("shot down", {
    type: "disrupted-weapons-use",
    perpetrators: [
      {
        name: "Hill Brigade",
        role: "direct",
        candidate: false,
        allegedBy: claim,
        voice: "source",
        response: "accepted",
      },
    ],
  })
  d.said("the jet crashed because of a technical fault", "State media")
  expect(linkDrafts(d).links.map((l) => [l.kind, l.relation])).toEqual([["dispute", "contradicts"]])
})

test.each([
  [
    "denied that it carried out the attack on the market",
    "A rocket attack on the market killed nine people",
    "rocket attack",
    1,
  ],
  ["denied using chlorine gas", "The chlorine gas attack in Camford killed nine", "chlorine gas attack", 1],
  ["denied that its forces use such weapons", "Barrel bombs in Camford killed nine", "Barrel bombs", 0],
  ["denied a report of a rift in its cabinet", "A rocket attack in Camford killed nine", "rocket attack", 0],
])("Northland %s", (denial, incident, trigger, links) => {
  const d = new Draft("a", `${incident}. Northland ${denial}.`)
  const by = { role: "direct", candidate: false, allegedBy: null, voice: "reporter", response: null } as const
  d.incident(trigger, { perpetrators: [{ name: "Northland", ...by }] })
  d.said(denial, "Northland", { speechAct: "deny", manner: "indirect" })
  expect(linkDrafts(d).links.filter((l) => l.relation === "denies")).toHaveLength(links)
})
