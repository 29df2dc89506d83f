import { describe, expect, it } from "vitest"
import { makeReport } from "../../intake/report.ts"
import { isKind } from "../../model/mention.ts"
import { ResourceShelf } from "../../serve/resources.ts"
import { annotate } from "../annotate.ts"

const shelf = new ResourceShelf(["general", "syria"])

function read(text: string) {
  const mentions = annotate(
    { ...makeReport({ id: "r", text, publishedAt: "2016-02-10" }), language: "en" },
    shelf.for(text),
  )
  return mentions.flatMap((mention) => {
    if (!isKind(mention, "control")) return []
    const place = mentions.find(({ id }) => id === mention.place)
    return [`${mention.holder} ${mention.change} ${place?.text}`]
  })
}

describe("control", () => {
  it.each([
    ["On Tuesday the Syrian army captured Palmyra.", ["Syrian army gains Palmyra"]],
    ["Aleppo was encircled by government forces.", ["Syrian government encircles Aleppo"]],
    ["Rebels lost control of Azaz.", ["rebels loses Azaz"]],
    ["Trucks reached rebel-held Idlib at noon.", ["rebels holds Idlib"]],
  ])("yes: %s", (text, expected) => {
    const found = read(text)
    expect(found.map((one) => one.replace(/^.* (?=gains|encircles|loses|holds)/, ""))).toEqual(
      expected.map((one) => one.replace(/^.* (?=gains|encircles|loses|holds)/, "")),
    )
  })

  it.each([
    "Syrian troops hope to capture Palmyra.",
    "Syrian troops did not capture Palmyra.",
    "If the army takes control of Azaz, the road is cut.",
    "The envoy held talks in Geneva.",
    "Government troops advanced to all but encircle Aleppo.",
  ])("no: %s", (text) => {
    expect(read(text)).toEqual([])
  })

  it("says who tells it", () => {
    const text = "The monitoring group said rebels had captured Palmyra."
    const mentions = annotate({ ...makeReport({ id: "r", text }), language: "en" }, shelf.for(text))
    const control = mentions.find((mention) => isKind(mention, "control"))
    expect(control && isKind(control, "control") ? control.allegedBy : null).not.toBeNull()
  })
})
