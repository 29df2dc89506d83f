import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { makeReport } from "../../src/intake/report.ts"
import { annotate } from "../../src/read/annotate.ts"
import { ResourceShelf } from "../../src/serve/resources.ts"

const shelf = new ResourceShelf(["general", "syria"])
const cases = readFileSync(new URL("actors.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "" && !line.startsWith("#"))
  .map((line) => line.split("==>").map((half) => half.trim()))

it.each(cases)("%s", (text = "", wanted = "") => {
  const report = { ...makeReport({ id: "golden", text }), language: "en", zones: [] }
  const found = annotate(report, shelf.for(text)).flatMap((m) =>
    m.kind === "actor" ? [`${m.text} > ${m.name} (${m.type})`] : [],
  )
  expect(found.join("; ")).toBe(wanted)
})
