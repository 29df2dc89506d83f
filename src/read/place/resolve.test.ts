import { expect, test } from "vitest"
import type { GazetteerEntry } from "../../model/gazetteer.ts"
import { outletCountry } from "./outlet.ts"
import { liesIn, type OpenName, resolveNames } from "./resolve.ts"

const town = (
  id: string,
  country: string,
  province: string,
  latitude: number,
  longitude: number,
  weight: number,
): GazetteerEntry => ({
  id,
  name: id,
  country,
  province,
  latitude,
  longitude,
  precision: "town",
  weight,
})
const paris = town("paris-fr", "FR", "11", 48.85, 2.35, 0.95)
const parisTexas = town("paris-tx", "US", "TX", 33.66, -95.56, 0)
const texas: GazetteerEntry = { ...town("texas", "US", "TX", 31, -99, 0.7), precision: "province" }
const open = (key: string, entries: GazetteerEntry[], within: GazetteerEntry[] = []): OpenName => ({
  key,
  entries,
  count: 1,
  within,
})
const nowhere = { countries: [], outlet: null }

test("a name alone means its best known place", () => {
  expect(resolveNames([open("paris", [paris, parisTexas])], nowhere).get("paris")?.id).toBe("paris-fr")
})

test("what the text says that it lies in decides", () => {
  expect(resolveNames([open("paris", [paris, parisTexas], [texas])], nowhere).get("paris")?.id).toBe("paris-tx")
})

test("neighbours in the report pull a name to them", () => {
  const names = [
    open("paris", [paris, parisTexas]),
    open("bonham", [town("bonham", "US", "TX", 33.58, -96.18, 0)]),
    open("clarksville", [town("clarksville", "US", "TX", 33.61, -95.05, 0)]),
    open("texas", [texas]),
  ]
  expect(resolveNames(names, nowhere).get("paris")?.id).toBe("paris-tx")
})

test("the order of the names never changes the outcome", () => {
  const names = [
    open("paris", [paris, parisTexas]),
    open("texas", [texas]),
    open("bonham", [town("bonham", "US", "TX", 33.58, -96.18, 0)]),
  ]
  expect(resolveNames([...names].reverse(), nowhere).get("paris")).toEqual(resolveNames(names, nowhere).get("paris"))
})

test("a place lies in its country and division, never in itself", () => {
  expect(liesIn(parisTexas, texas)).toBe(true)
  expect(liesIn(paris, texas)).toBe(false)
  expect(liesIn(texas, texas)).toBe(false)
})

test("an obscure name of several countries stays open until the report speaks for one of them", () => {
  const here = { ...town("arab-us", "US", "AL", 34.3, -86.5, 0) }
  const there = { ...town("arab-pk", "PK", "04", 30.1, 71.2, 0) }
  expect(resolveNames([open("arab", [here, there])], nowhere).has("arab")).toBe(false)
  expect(resolveNames([open("arab", [here])], nowhere).get("arab")?.id).toBe("arab-us")
  expect(resolveNames([open("arab", [here, there])], { countries: ["PK"], outlet: null }).get("arab")?.id).toBe(
    "arab-pk",
  )
})

test("no name, no answer", () => {
  expect(resolveNames([], nowhere).size).toBe(0)
  expect(resolveNames([open("atlantis", [])], nowhere).has("atlantis")).toBe(false)
})

test.each([
  ["independent.ie", "IE"],
  ["cambridge-news.co.uk", "GB"],
  ["example.com", null],
  ["Example News", null],
  ["bit.ly", null],
])("the web address %s tells %s", (outlet, country) => expect(outletCountry(outlet, null)).toBe(country))
