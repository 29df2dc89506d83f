import { expect, test } from "vitest"
import { openCodebooks } from "../../intake/codebook/open.ts"
import { makeReport } from "../../intake/report.ts"
import { openSyntaxModel } from "../../text/syntax/open.ts"
import { readReport } from "../engine.ts"
import { placeExtractor } from "../place/extractor.ts"
import { openGazetteer } from "../place/gazetteer/open.ts"
import { actorExtractor } from "./extractor.ts"

const resources = { codebook: openCodebooks(["general"]), gazetteer: openGazetteer(), syntax: openSyntaxModel() }

function bound(text: string): string[] {
  const report = { ...makeReport({ id: "x", text }), language: "en" as const }
  return readReport(report, [placeExtractor, actorExtractor], resources).flatMap((m) =>
    m.kind === "actor" && m.type === "person" ? [`${m.name} of ${m.affiliation?.name ?? "nobody told"}`] : [],
  )
}

test.each([
  ["A Pentagon spokesman said so.", "Pentagon spokesman of Pentagon"],
  ["Hamas official Karim Odeh said so.", "Karim Odeh of Hamas"],
  ["Free Lowland Army commander Abu Karim said so.", "Abu Karim of Free Lowland Army"],
  ["Lena Haddad, head of the Harbour Relief Network, said so.", "Lena Haddad of Harbour Relief Network"],
  ["The head of the Harbour Relief Network, Lena Haddad, said so.", "Lena Haddad of Harbour Relief Network"],
  ["French Foreign Minister Anne Moreau said so.", "Anne Moreau of France"],
  ["The UN envoy for Yemen, Erik Lund, said so.", "Erik Lund of United Nations"],
  ["Erik Lund of the Harbour Relief Network said so.", "Erik Lund of Harbour Relief Network"],
])("%s", (text, expected) => expect(bound(text)).toContain(expected))

test.each([
  ["Jordanian militant Sami Khoury was killed.", "Sami Khoury of nobody told"],
  ["Omar Daher, a resident of Aleppo, fled.", "Omar Daher of nobody told"],
  ["President Anne Moreau spoke.", "Anne Moreau of nobody told"],
])("a people, a town or a bare title bind to nobody: %s", (text, expected) => expect(bound(text)).toContain(expected))

test("the role behind a comma that is the next person's stays with that person", () => {
  const report = {
    ...makeReport({ id: "x", text: "He met Paul Stein, French Foreign Minister Anne Moreau and others." }),
    language: "en" as const,
  }
  const roles = readReport(report, [placeExtractor, actorExtractor], resources).flatMap((m) =>
    m.kind === "actor" && m.type === "person" ? [`${m.name}: ${m.role?.text ?? "none"}`] : [],
  )
  expect(roles).toEqual(["Paul Stein: none", "Anne Moreau: French Foreign Minister"])
})
