import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { makeReport } from "../../src/intake/report.ts"
import { annotate } from "../../src/read/annotate.ts"
import { ResourceShelf } from "../../src/serve/resources.ts"

const shelf = new ResourceShelf(["general"])
const lines = readFileSync(new URL("factuality.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.trim() && !line.startsWith("#"))

describe("force and factuality of what is told", () => {
  for (const line of lines) {
    const [text = "", wanted = ""] = line.split(" ==> ")
    it(text, () => {
      const report = { ...makeReport({ id: "force", text }), language: "en", zones: [] }
      const told = annotate(report, shelf.for(text))
        .filter((mention) => mention.kind === "attribution")
        .filter((mention) => mention.within === null)
        .map((mention) => `${mention.cue?.text ?? "-"} | ${mention.speechAct} | ${mention.factuality}`)
      expect(told).toContain(wanted)
    })
  }
})
