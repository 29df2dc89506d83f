import { expect, test } from "vitest"
import type { GazetteerFile, GivenPlace } from "../../../model/gazetteer.ts"
import { withGivenPlaces } from "./layered.ts"
import { openGazetteer } from "./open.ts"

const place = (fields: Partial<GivenPlace> & { name: string }): GivenPlace => ({
  id: `own.csv:${fields.name}`,
  aliases: [],
  country: "SY",
  province: null,
  latitude: null,
  longitude: null,
  precision: "town",
  pcode: null,
  ...fields,
})
const file = (...places: GivenPlace[]): GazetteerFile => ({ name: "own.csv", places })
const below = openGazetteer()

test("a user's place comes first and hides the same one below", () => {
  const both = withGivenPlaces(below, [
    file(place({ name: "Raqqa", latitude: 35.95, longitude: 39.01, pcode: "SY11" })),
  ])
  const found = both.find("ar-Raqqah".replace("h", ""))
  expect(found[0]).toMatchObject({ pcode: "SY11", latitude: 35.95 })
  expect(found.filter(({ country, precision }) => country === "SY" && precision === "town")).toHaveLength(1)
})

test("a place without a point takes the one below, and stays without where that is not clear", () => {
  const both = withGivenPlaces(below, [
    file(place({ name: "Aleppo", pcode: "SY02" }), place({ name: "Springfield", country: "US", pcode: "US1" })),
  ])
  expect(both.find("Aleppo").find(({ pcode }) => pcode === "SY02")?.latitude).toBeCloseTo(36.2, 0)
  expect(both.find("Springfield")[0]).toMatchObject({ pcode: "US1", latitude: null })
})

test("other names lead to the same place; names of no file are found as before", () => {
  const both = withGivenPlaces(below, [file(place({ name: "Tal Murr", aliases: ["Tell Mor"] }))])
  expect(both.find("Tell Mor")[0]?.name).toBe("Tal Murr")
  expect(both.find("Paris")).toEqual(below.find("Paris"))
  expect(withGivenPlaces(below, [])).toBe(below)
})
