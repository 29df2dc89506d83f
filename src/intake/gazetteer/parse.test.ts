import fc from "fast-check"
import { expect, test } from "vitest"
import { columnOf } from "./columns.ts"
import { GazetteerError, parseGazetteer } from "./parse.ts"

const faults = (csv: string): readonly string[] => {
  try {
    parseGazetteer(csv, "lists/own.csv")
    return []
  } catch (error) {
    if (error instanceof GazetteerError) return error.message.split("\n")
    throw error
  }
}

test("reads names, other names, points, countries in any of their forms, codes and types", () => {
  const { name, places } = parseGazetteer(
    [
      "Name;Alternative names;Lat;Lon;Country;Province;P-code;Type",
      "Wadi Murr;Ouadi Mour|Wadi al-Murr;15.71;42.99;YEM;Hodeidah;YE1801;district",
      "Beit Fadil;;15,5;43,1;Yemen;Hodeidah;;village",
    ].join("\r\n"),
    "lists/own.csv",
  )
  expect(name).toBe("own.csv")
  expect(places).toEqual([
    {
      id: "own.csv:YE1801",
      name: "Wadi Murr",
      aliases: ["Ouadi Mour", "Wadi al-Murr"],
      latitude: 15.71,
      longitude: 42.99,
      country: "YE",
      province: "Hodeidah",
      precision: "district",
      pcode: "YE1801",
    },
    {
      id: "own.csv:line 3 Beit Fadil",
      name: "Beit Fadil",
      aliases: [],
      latitude: 15.5,
      longitude: 43.1,
      country: "YE",
      province: "Hodeidah",
      precision: "town",
      pcode: null,
    },
  ])
})

test("reads OCHA's headings: each row's deepest level with its point, and the levels above it once", () => {
  const { places } = parseGazetteer(
    [
      "admin0Name_en,admin0Pcode,admin1Name_en,admin1Pcode,ADM2_EN,ADM2_AR,ADM2_PCODE,center_lat,center_lon,validOn",
      "Sudan,SD,North Darfur,SD02,Kutum,كتم,SD02110,14.2,24.67,2020-01-01",
      "Sudan,SD,North Darfur,SD02,El Fasher,الفاشر,SD02113,13.63,25.35,2020-01-01",
    ].join("\n"),
    "cod.csv",
  )
  expect(places.map(({ pcode, precision, latitude }) => [pcode, precision, latitude])).toEqual([
    ["SD02", "province", null],
    ["SD02110", "district", 14.2],
    ["SD02113", "district", 13.63],
  ])
  expect(places[1]?.aliases).toEqual(["كتم"])
})

test("hospitals, schools and camps keep no point finer than the town", () => {
  const { places } = parseGazetteer("name,lat,lon,country,type\nNur,15.5123,43.1234,YE,field hospital", "own.csv")
  expect(places[0]).toMatchObject({ latitude: 15.5, longitude: 43.1, precision: "town" })
})

test("every fault is named with file, line and field", () => {
  expect(faults("name,lat,lon,country,type\nA,95,10,SY,town\n,1,2,SY,town\nB,1,,Nowhere,tower")).toEqual([
    'lists/own.csv:2: field "lat": "95" is not a number of degrees from -90 to 90',
    'lists/own.csv:3: field "name": empty: every place needs a name',
    'lists/own.csv:4: field "lon": empty although the other coordinate is given',
    'lists/own.csv:4: field "country": "Nowhere" is no country: give its ISO code (SY or SYR) or English name',
    expect.stringContaining('lists/own.csv:4: field "type": "tower" is no known type'),
  ])
})

test("a file without names, with broken quotes or in another encoding says so", () => {
  expect(faults("a,b\n1,2")[0]).toContain("no column for the place's name; the headings are a, b")
  expect(faults('name\n"A')[0]).toContain("lists/own.csv:2:")
  expect(faults("name\nA\nAlepp\ufffd")[0]).toBe("lists/own.csv:3: not UTF-8; save it as CSV UTF-8")
})

test("many faults are counted, not all listed", () => {
  const lines = faults(`name,lat,lon\n${"A,x,1\n".repeat(30)}`)
  expect(lines).toHaveLength(21)
  expect(lines.at(-1)).toBe("lists/own.csv: 10 more faults")
})

test.each([
  ["Place name", "name"],
  ["admin1Name_en", "level-name"],
  ["ADM3_PCODE", "level-pcode"],
  ["admin2AltName1_en", "level-aliases"],
  ["Longitude", "longitude"],
  ["Shape_Area", null],
])("the heading %s holds %s", (heading, field) => expect(columnOf(heading)?.field ?? null).toBe(field))

test("any text is read or refused, never crashes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      faults(`name,lat,lon,type\n${text}`)
    }),
    { numRuns: 200 },
  )
})
