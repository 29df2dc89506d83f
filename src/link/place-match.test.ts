import { expect, test } from "vitest"
import type { Place } from "../model/place.ts"
import { placeRelation, sameName } from "./place-match.ts"

const place = (name: string, more: Partial<Place> = {}): Place => ({
  name,
  country: "SY",
  latitude: null,
  longitude: null,
  precision: "town",
  relation: null,
  use: "literal",
  gazetteer: null,
  pcode: null,
  ...more,
})

test.each([
  ["Raqa", "al-Raqqah"],
  ["Hasaka", "Hasakeh"],
  ["Deir al-Zor", "Deir ez-Zor"],
  ["Manbij", "Manbij city"],
  ["Al Kalassa", "al-Kallaseh"],
])("%s and %s can be one name", (a, b) => expect(sameName(a, b)).toBe(true))

test.each([
  ["Aleppo", "Idlib"],
  ["Homs", "Hama"],
  ["Douma", "Daraya"],
])("%s and %s are two names", (a, b) => expect(sameName(a, b)).toBe(false))

test("containment and distance", () => {
  const town = place("Ariha", { latitude: 35.81, longitude: 36.61 })
  const province = place("Idlib", { latitude: 35.93, longitude: 36.63, precision: "province" })
  const far = place("Palmyra", { latitude: 34.56, longitude: 38.27 })
  expect(placeRelation(town, province)).toBe("within")
  expect(placeRelation(town, far)).toBe("apart")
  expect(placeRelation(town, place("Syria", { precision: "country" }))).toBe("within")
  expect(placeRelation(town, place("Mosul", { country: "IQ" }))).toBe("apart")
  expect(placeRelation(town, place("Binnish"))).toBe("unknown")
})
