import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { makeReport } from "../../src/intake/report.ts"
import type { MentionOf } from "../../src/model/mention.ts"
import { annotate } from "../../src/read/annotate.ts"
import { ResourceShelf } from "../../src/serve/resources.ts"

const shelf = new ResourceShelf(["general"])

function attributions(text: string): MentionOf<"attribution">[] {
  const report = { ...makeReport({ id: "golden", text }), language: "en", zones: [] }
  return annotate(report, shelf.for(text)).filter((mention) => mention.kind === "attribution")
}

function lines(file: string): string[] {
  return readFileSync(new URL(file, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line.trim() && !line.startsWith("#"))
}

function told(mention: MentionOf<"attribution">): string {
  const content = mention.content.map((part) => part.text).join(" … ")
  return `${mention.source?.text ?? "-"} | ${mention.cue?.text ?? "-"} | ${content} | ${mention.speechAct}`.toLowerCase()
}

describe("golden attributions", () => {
  for (const line of lines("forms.txt")) {
    const [text = "", wanted = ""] = line.split(" ==> ")
    it(text, () => {
      expect(attributions(text).map(told)).toContain(wanted.toLowerCase())
    })
  }
})

describe("sentences that attribute nothing", () => {
  for (const text of lines("none.txt")) {
    it(text, () => {
      expect(attributions(text).map(told)).toEqual([])
    })
  }
})
