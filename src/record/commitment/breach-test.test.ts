import { describe, expect, test } from "vitest"
import { type Deed, type Terms, testBreach } from "./breach-test.ts"

const terms: Terms = {
  act: "ceasefire",
  force: "signed",
  promisors: ["Northland", "rebels"],
  startsAt: "2016-02-27",
  endsAt: null,
  saidInEffect: ["2016-02-27"],
  saidEnded: [],
  exemptedActors: ["Black Banner"],
  exemptions: [],
  area: [],
  exemptedAreas: [],
  refused: [],
}
const place = (name: string, precision = "town", country = "NL", whole = true) => ({ name, precision, country, whole })
const deed: Deed = {
  accused: "Northland army",
  at: "2016-03-01",
  type: "air-drone-strike",
  flags: [],
  place: place("Milltown"),
  targets: ["civilians"],
  targetsClaimed: [],
}
const belongs = (actor: string, party: string): boolean | null =>
  actor === party || (actor === "Northland army" && party === "Northland") ? true : actor === "Strangers" ? null : false

const read = (changedTerms: Partial<Terms>, changedDeed: Partial<Deed>) =>
  testBreach({ ...terms, ...changedTerms }, { ...deed, ...changedDeed }, belongs)

describe("the five tests", () => {
  test("an act by a bound party in force, with no area given, stays an allegation", () => {
    const { tests, status } = read({}, {})
    expect(tests).toEqual({
      inForce: "yes",
      partyBound: "yes",
      areaCovered: "unknown",
      actProhibited: "yes",
      targetNotExempt: "yes",
    })
    expect(status).toBe("alleged")
  })
  test.each<[string, Partial<Terms>, Partial<Deed>, string, string]>([
    ["before it took effect", {}, { at: "2016-02-26" }, "inForce", "no"],
    ["after it ran out", { endsAt: "2016-02-29" }, {}, "inForce", "no"],
    ["only proposed", { force: "proposed" }, {}, "inForce", "no"],
    ["one side declared it over", { saidEnded: [{ at: "2016-02-28", by: "rebels" }] }, {}, "inForce", "disputed"],
    ["no day known", {}, { at: null }, "inForce", "unknown"],
    ["no start known", { startsAt: null, saidInEffect: [] }, {}, "inForce", "unknown"],
    ["announced, and nobody tells that it began", { saidInEffect: [] }, {}, "inForce", "unknown"],
    ["reported in effect", { startsAt: null, saidInEffect: ["2016-02-28"] }, {}, "inForce", "yes"],
    ["by those left out", {}, { accused: "Black Banner" }, "partyBound", "no"],
    ["by a third party", {}, { accused: "Southland" }, "partyBound", "no"],
    ["by somebody whose side is not known", {}, { accused: "Strangers" }, "partyBound", "unknown"],
    ["by nobody named", {}, { accused: null }, "partyBound", "unknown"],
    ["binding all warring parties", { promisors: ["all warring parties"] }, {}, "partyBound", "yes"],
    [
      "by one that refused it",
      { promisors: ["rebels"], refused: [{ party: "Northland", stance: "rejected", by: null }] },
      {},
      "partyBound",
      "no",
    ],
    [
      "by one that is said to have left it",
      { refused: [{ party: "Northland", stance: "withdrawn", by: "rebels" }] },
      {},
      "partyBound",
      "disputed",
    ],
    ["in another town than those named", { area: [place("Lakeside")] }, {}, "areaCovered", "no"],
    ["in a town that it names", { area: [place("Milltown")] }, {}, "areaCovered", "yes"],
    ["in the country that it covers", { area: [place("Northland", "country")] }, {}, "areaCovered", "yes"],
    ["in another country", { area: [place("Southland", "country", "SL")] }, {}, "areaCovered", "no"],
    ["where it covers parts", { area: [place("Northland", "country", "NL", false)] }, {}, "areaCovered", "unknown"],
    [
      "in a province of which one can't tell",
      { area: [place("Hill Province", "province")] },
      {},
      "areaCovered",
      "unknown",
    ],
    ["in a town that it leaves out", { exemptedAreas: [place("Milltown")] }, {}, "areaCovered", "no"],
    [
      "shelling under a halt to air strikes",
      { act: "halt-air-strikes" },
      { type: "shelling-artillery-missile-attack" },
      "actProhibited",
      "no",
    ],
    ["a kind of promise that is not judged", { act: "talks" }, {}, "actProhibited", "unknown"],
    [
      "a strike on the aid that was promised",
      { act: "humanitarian-access" },
      { flags: ["aid"] },
      "actProhibited",
      "yes",
    ],
    ["on those left out, as all tell it", {}, { targets: ["Black Banner"] }, "targetNotExempt", "no"],
    [
      "on those left out, as only the accused tells it",
      {},
      { targets: [], targetsClaimed: ["Black Banner"] },
      "targetNotExempt",
      "disputed",
    ],
    [
      "on “terrorists”, by the accused's word",
      {},
      { targetsClaimed: ["terrorist positions"] },
      "targetNotExempt",
      "disputed",
    ],
    [
      "on those whom the words leave out by name",
      { exemptedActors: [], exemptions: ["the Grey Hand and those who fight beside it"] },
      { targets: ["Grey Hand"] },
      "targetNotExempt",
      "no",
    ],
    ["with no exemptions told", { exemptedActors: [] }, { targets: [] }, "targetNotExempt", "yes"],
    ["with no target told", {}, { targets: [] }, "targetNotExempt", "unknown"],
  ])("%s", (_, changedTerms, changedDeed, test, answer) => {
    const { tests, reasons, status } = read(changedTerms, changedDeed)
    expect(tests[test as keyof typeof tests]).toBe(answer)
    expect(reasons[test as keyof typeof reasons]).not.toBe("")
    expect(status).toBe(answer === "no" ? "outside-terms" : "alleged")
  })
})
