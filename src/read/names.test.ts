import fc from "fast-check"
import { expect, test } from "vitest"
import { openCodebooks } from "../intake/codebook/open.ts"
import { makeReport } from "../intake/report.ts"
import type { Mention } from "../model/mention.ts"
import { openSyntaxModel } from "../text/syntax/open.ts"
import { actorExtractor } from "./actor/extractor.ts"
import { readReport } from "./engine.ts"
import { placeExtractor } from "./place/extractor.ts"
import { openGazetteer } from "./place/gazetteer/open.ts"

const resources = {
  codebook: openCodebooks(["general", "syria"]),
  gazetteer: openGazetteer(),
  syntax: openSyntaxModel(),
}

function read(text: string): Mention[] {
  return readReport({ ...makeReport({ id: "x", text }), language: "en" }, [placeExtractor, actorExtractor], resources)
}
const actors = (text: string) =>
  read(text).flatMap((m) => (m.kind === "actor" ? [`${m.text} = ${m.name} (${m.type})`] : []))
const places = (text: string) =>
  read(text).flatMap((m) => (m.kind === "place" ? [`${m.text} = ${m.name} ${m.country} ${m.use} ${m.relation}`] : []))

test("codebook actors get their canonical names", () => {
  expect(actors("Fighters of Jabhat al-Nusra shelled the town, the Observatory said.")).toEqual(
    expect.arrayContaining([
      "Jabhat al-Nusra = Nusra Front (armed-group)",
      "Observatory = Syrian Observatory for Human Rights (ngo)",
    ]),
  )
})

test("people that no codebook holds are found, and their surname later", () => {
  const found = actors("Mayor Henrik Vasquez opened the bridge on Monday. Vasquez thanked the workers.")
  expect(found).toEqual(
    expect.arrayContaining(["Henrik Vasquez = Henrik Vasquez (person)", "Vasquez = Henrik Vasquez (person)"]),
  )
})

test("roles come from the words before or after a name", () => {
  const roles = read(
    "Russian Foreign Minister Sergei Lavrov met Anna Lindqvist, a spokeswoman for the relief agency.",
  ).flatMap((m) => (m.kind === "actor" && m.role ? [`${m.name}: ${m.role.text}`] : []))
  expect(roles).toContain("Sergei Lavrov: Russian Foreign Minister")
  expect(roles.some((role) => role.startsWith("Anna Lindqvist: spokeswoman"))).toBe(true)
})

test("unnamed groups and persons are actors too", () => {
  const found = actors("A Pentagon spokesman said rebels and Kurdish fighters had left the town, activists reported.")
  expect(found).toEqual(
    expect.arrayContaining([
      "Pentagon spokesman = Pentagon spokesman (person)",
      "rebels = rebels (armed-group)",
      "activists = activists (other)",
    ]),
  )
})

test("a capital that speaks is a government, one where something happens is a town", () => {
  expect(places("Moscow said on Friday that it would vote.")).toEqual(["Moscow = Moscow RU government null"])
  expect(places("A bomb went off in Moscow on Friday.")).toEqual(["Moscow = Moscow RU literal in"])
})

test("containment, transliteration and neighbours settle a place", () => {
  expect(places("Shells hit Dayr az Zawr overnight.")[0]).toContain("Deir al-Zor SY literal")
  expect(places("The family moved to Paris, Texas, in May.")[0]).toContain("Paris US")
  expect(places("Troops moved north of Aleppo.")).toEqual(["Aleppo = Aleppo SY literal north-of"])
})

test("words that only begin a sentence are no names", () => {
  expect(read("Many were hurt. Several shops burned. Nobody came. It rained.")).toEqual([])
})

test("any text is read without a crash, spans inside it", () => {
  const piece = fc.constantFrom(
    "Aleppo",
    "al-",
    "the",
    "Minister",
    "Kerry",
    "'s",
    "of",
    ",",
    "U.S.",
    "(",
    "Front",
    "said",
    "15th",
    "-",
    "“",
    "\n",
    "İ",
    "𝒜",
    "",
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 30 }), (pieces) => {
      const text = pieces.join(" ")
      for (const m of read(text)) expect(text.slice(m.start, m.end)).toBe(m.text)
    }),
    { numRuns: 60 },
  )
})

test("a short form told in brackets means the long one, and the codebook's short form stays", () => {
  const found = actors(
    "The Harbour Relief Network (HRN) sent trucks. HRN said the Free Syrian Army (FSA) let them pass.",
  )
  expect(found).toContain("HRN = Harbour Relief Network (ngo)")
  expect(found).toContain("FSA = Free Syrian Army (armed-group)")
})

test("operations, agreements, weapons and faiths are nobody and nowhere", () => {
  expect(read("They signed the Lakeside Accord on Monday.").map((m) => m.text)).toEqual([])
  expect(read("Operation Iron Gate began.").map((m) => m.text)).toEqual([])
  expect(places("Shiite and Yazidi families left the mainly Kurdish area.")).toEqual([])
})

test.each([
  ["Two strikes hit a depot near Umm Batta.", "Umm Batta = Umm Batta null literal near"],
  ["They left the village of Tal Qubbah.", "Tal Qubbah = Tal Qubbah null literal in"],
])("the words beside an unknown name tell a place: %s", (text, place) => expect(places(text)).toContain(place))

test("a nickname stays inside its name; residents of a place are its residents", () => {
  expect(actors('Col. Mark "Buck" Tanner spoke.')).toContain('Mark "Buck" Tanner = Mark "Buck" Tanner (person)')
  expect(actors("Residents of Misrata fled, and residents of Tobruk stayed.")).toContain(
    "residents of Tobruk = residents of Tobruk (civilians)",
  )
})

test("bodies named after towns are no towns, dated ones are no dates, and national ones are their own", () => {
  expect(places("The Aleppo Media Centre and the Bank of Benghazi reopened.")).toEqual([])
  const found = actors("The April 9 Movement met the Yemeni Red Crescent and Fano militiamen.")
  expect(found).toEqual([
    "April 9 Movement = April 9 Movement (political)",
    "Yemeni Red Crescent = Yemeni Red Crescent (ngo)",
    "Fano militiamen = Fano militiamen (armed-group)",
  ])
})

test("names with a genitive, a hyphen or a short month inside stay whole", () => {
  expect(actors("The Lowland People's Liberation Front said so.")[0]).toContain("Lowland People's Liberation Front = ")
  expect(places("They left Rostov-on-Don.")[0]).toContain("Rostov-on-Don RU literal")
  expect(actors("The group's spokesman, Khin Thu Aye, agreed.")).toContain("Khin Thu Aye = Khin Thu Aye (person)")
})

test("what one enters, flees or shells is a place; whose forces they are is part of their name", () => {
  expect(places("Troops entered Adigrat and shelled Kafr Murr.").map((one) => one.split(" = ")[0])).toEqual([
    "Adigrat",
    "Kafr Murr",
  ])
  expect(actors("Belhadj's forces left.")).toContain("Belhadj's forces = Belhadj's forces (government-forces)")
})
