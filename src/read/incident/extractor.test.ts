import { describe, expect, test } from "vitest"
import { openCodebooks } from "../../intake/codebook/open.ts"
import { makeReport } from "../../intake/report.ts"
import type { Mention, MentionOf } from "../../model/mention.ts"
import { openSyntaxModel } from "../../text/syntax/open.ts"
import { readReport } from "../engine.ts"
import { PIPELINE } from "../pipeline.ts"
import { openGazetteer } from "../place/gazetteer/open.ts"

const resources = {
  codebook: openCodebooks(["general", "syria"]),
  gazetteer: openGazetteer(),
  syntax: openSyntaxModel(),
}

function read(text: string): readonly Mention[] {
  return readReport(makeReport({ id: "t", text, publishedAt: "2016-02-10" }), PIPELINE, resources)
}

function incidents(text: string): MentionOf<"incident">[] {
  return read(text).filter((m): m is MentionOf<"incident"> => m.kind === "incident")
}

const YES: readonly [text: string, trigger: string, type: string][] = [
  ["Rebels shelled two villages near Hama on Monday.", "shelled", "shelling-artillery-missile-attack"],
  ["A roadside bomb killed four soldiers outside Daraa.", "roadside bomb", "remote-explosive-landmine-ied"],
  ["Warplanes carried out six air strikes on Douma.", "air strikes", "air-drone-strike"],
  ["A man blew himself up at a checkpoint in Homs.", "blew himself up", "suicide-bomb"],
  ["Islamic State gunmen beheaded two shepherds in Palmyra.", "beheaded", "attack"],
  ["Fierce clashes broke out between rebels and the army in Latakia province.", "clashes", "armed-clash"],
  ["Rebels seized the town of Morek on Sunday.", "seized", "non-state-actor-overtakes-territory"],
  ["The army recaptured three hills east of Homs.", "recaptured", "government-regains-territory"],
  ["Gunmen kidnapped a priest in Raqqa.", "kidnapped", "abduction-forced-disappearance"],
  ["Rebels shot down a helicopter over Idlib.", "shot down", "disrupted-weapons-use"],
]

describe("finds an incident", () => {
  test.each(YES)("%s", (text, trigger, type) => {
    expect(incidents(text).map((i) => [i.text, i.type])).toEqual([[trigger, type]])
  })
})

const NO: readonly string[] = [
  "The two sides hope to strike a deal before Friday.",
  "The envoy was struck by the mood of the delegates.",
  "The ministry targets growth of four percent.",
  "Diplomats called for an end to the shelling.",
  "The minister raised the question of attack helicopters.",
  "Barrel bombs are crude weapons.",
]

describe("finds none", () => {
  test.each(NO.map((text) => [text]))("%s", (text) => {
    expect(incidents(text)).toEqual([])
  })
})

describe("perpetrators", () => {
  const doers = (text: string) => incidents(text).flatMap((i) => i.perpetrators)

  test("an accusation is its source's", () => {
    const [accused] = doers("Turkey accused Russia of bombing a hospital in Azaz.")
    expect(accused).toMatchObject({ name: "Russia", voice: "source" })
    expect(accused?.allegedBy).not.toBeNull()
  })
  test("the reporter's own voice only where nobody is cited", () => {
    expect(doers("Rebels shelled a market in Aleppo on Monday.")).toMatchObject([
      { name: "rebels", allegedBy: null, voice: "reporter" },
    ])
  })
  test("agentless passives name nobody", () => {
    expect(doers("Six people were killed in shelling in Homs.")).toEqual([])
  })
  test("who holds a town did not strike it", () => {
    expect(doers("Shelling hit a town held by rebels near Hama.")).toEqual([])
  })
  test("either-or leaves both open", () => {
    const found = doers("Suspected Russian or Syrian air strikes hit a school in Idlib.")
    expect(found.map((p) => [p.name, p.candidate])).toEqual([
      ["Russia", true],
      ["Syrian government", true],
    ])
  })
  test("backing is a role of its own", () => {
    expect(
      doers("The Syrian army, backed by Russian jets, stormed the town of Salma.").map((p) => [p.name, p.role]),
    ).toEqual([
      ["Syrian army", "direct"],
      ["Russia", "supporting"],
    ])
  })
})

describe("figures", () => {
  test("belong to the incident that their words stand with", () => {
    const mentions = read(
      "A car bomb killed nine people in Jableh. Separately, rebels shelled Nubl, wounding four women.",
    )
    const figures = mentions.filter((m): m is MentionOf<"figure"> => m.kind === "figure")
    const found = mentions.filter((m): m is MentionOf<"incident"> => m.kind === "incident")
    expect(found).toHaveLength(2)
    expect(figures.map((f) => f.incident)).toEqual(found.map((i) => i.id))
  })
  test("never count those who speak", () => {
    const mentions = read(
      "Two wounded villagers and three injured guards said a car bomb killed nine people in Jableh.",
    )
    const [incident] = mentions.filter((m): m is MentionOf<"incident"> => m.kind === "incident")
    const counted = mentions.filter((m) => incident?.figures.includes(m.id))
    expect(counted.map((m) => m.text)).toEqual(["nine people"])
  })
})

describe("answers", () => {
  test("a denial stands beside the accusation", () => {
    const text =
      "Activists accused the Syrian army of shelling a market in Douma on Monday. The Syrian army denied the shelling."
    const [incident] = incidents(text)
    expect(incident?.perpetrators).toMatchObject([{ name: "Syrian army", voice: "source", response: "denied" }])
  })
  test("a claim is its claimant's own", () => {
    const text =
      "A car bomb killed three soldiers in Homs on Monday. The Nusra Front claimed responsibility for the attack."
    const [incident] = incidents(text)
    expect(incident?.perpetrators).toMatchObject([{ name: "Nusra Front", voice: "source", response: "accepted" }])
    expect(incident?.perpetrators[0]?.allegedBy).not.toBeNull()
  })
  test("who tells of another's deed has not accepted it", () => {
    expect(doersOfText("An activist said rebels had shelled a school in Aleppo.").map((p) => p.response)).toEqual([
      null,
    ])
  })
})

describe("one incident or two", () => {
  test("told twice is one", () => {
    const text =
      "A car bomb killed nine people in Jableh on Monday. The blast also wounded twenty people, the governor said."
    expect(incidents(text)).toHaveLength(1)
  })
  test("another place and doer is another", () => {
    const text = "Government air strikes hit Douma on Monday. Rebels shelled Latakia on Tuesday."
    expect(incidents(text).map((i) => i.type)).toEqual(["air-drone-strike", "shelling-artillery-missile-attack"])
  })
  test("a plan is not a deed", () => {
    expect(
      incidents("The group threatened to launch a barrage of rockets at the capital.").map((i) => i.status),
    ).not.toContain("happened")
  })
})

function doersOfText(text: string) {
  return incidents(text).flatMap((i) => i.perpetrators)
}
