import { expect, test } from "vitest"
import { packTownIndex, readTownIndex } from "./compiled.ts"
import { openGazetteer } from "./open.ts"

const gazetteer = openGazetteer()
const first = (name: string) => gazetteer.find(name)[0]

test.each([
  ["Paris", "FR", "town"],
  ["St. Louis", "US", "town"],
  ["St Petersburg", "RU", "town"],
  ["Syria", "SY", "country"],
  ["U.S.", "US", "country"],
  ["W.Va.", "US", "province"],
  ["Laurel County", "US", "district"],
  ["Deir ez-Zor", "SY", null],
  ["Basra", "IQ", "town"],
])("%s is in %s (%s)", (name, country, precision) => {
  expect(first(name)?.country).toBe(country)
  if (precision) expect(first(name)?.precision).toBe(precision)
})

test("folds case, accents and hyphens, and keeps all places of a name", () => {
  expect(gazetteer.find("SPRINGFIELD").length).toBeGreaterThan(10)
  expect(gazetteer.find("são paulo")[0]?.id).toBe(gazetteer.find("Sao Paulo")[0]?.id)
})

test.each(["", "...", "Xyzzyplugh", "'", "\u0000"])("%j is nowhere", (name) => expect(gazetteer.find(name)).toEqual([]))

test("a county's point is the middle of its towns", () => {
  const county = first("Laurel County")
  expect(county?.latitude).toBeCloseTo(37.1, 0)
  expect(county?.longitude).toBeCloseTo(-84.1, 0)
})

test("the best known comes first", () => {
  const weights = gazetteer.find("Alexandria").map((entry) => entry.weight)
  expect([...weights].sort((a, b) => b - a)).toEqual(weights)
})

test.each([
  ["South Darfur", "SD"],
  ["Cauca", "CO"],
  ["Northern Darfur", "SD"],
])(
  "the division %s of %s is found however its side or sort is written, with the middle of its towns",
  (name, country) => {
    const division = gazetteer.find(name).find(({ precision }) => precision === "province")
    expect(division).toMatchObject({ country, precision: "province" })
    expect(division?.latitude).not.toBeNull()
  },
)

test("an index file holds the same table that is made anew, and is not taken for another list", () => {
  const table = { heads: Int32Array.from([1, -1]), next: Int32Array.from([-1, 0]), starts: Int32Array.from([10, 90]) }
  const numbers = new Int32Array(packTownIndex(200, table).buffer)
  expect([...numbers]).toEqual([200, 2, 1, -1, -1, 0, 10, 90])
  expect(readTownIndex(1, 2)).toBeNull()
})
