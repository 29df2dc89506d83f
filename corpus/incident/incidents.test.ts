import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { openCodebooks } from "../../src/intake/codebook/open.ts"
import { makeReport } from "../../src/intake/report.ts"
import type { Mention } from "../../src/model/mention.ts"
import { readReport } from "../../src/read/engine.ts"
import { PIPELINE } from "../../src/read/pipeline.ts"
import { openGazetteer } from "../../src/read/place/gazetteer/open.ts"
import { openSyntaxModel } from "../../src/text/syntax/open.ts"

const resources = {
  codebook: openCodebooks(["general", "syria"]),
  gazetteer: openGazetteer(),
  syntax: openSyntaxModel(),
}

const golden = readFileSync(new URL("./incidents.txt", import.meta.url), "utf8")
  .split(/\n{2,}/)
  .filter((block) => !block.startsWith("#"))
  .map((block) => {
    const lines = block.trim().split("\n")
    return {
      text: lines.filter((line) => !line.startsWith("==>")).join("\n"),
      expected: lines.filter((line) => line.startsWith("==>")).map((line) => line.slice(4).trim()),
    }
  })

/** An incident as the golden file writes it. */
function told(mentions: readonly Mention[]): string[] {
  const byId = new Map(mentions.map((m) => [m.id as string, m]))
  return mentions.flatMap((m) => {
    if (m.kind !== "incident") return []
    const place = byId.get(m.place ?? "")
    const time = byId.get(m.time ?? "")
    const doers = m.perpetrators.map(({ name, allegedBy }) => {
      const said = byId.get(allegedBy ?? "")
      return `${name} by ${said?.kind === "attribution" ? (said.source?.text ?? "?") : "reporter"}`
    })
    return [
      [
        m.text,
        m.type,
        m.status,
        place?.kind === "place" ? place.name : "-",
        time?.kind === "time" ? time.value : "-",
        doers.join("; ") || "-",
      ].join(" | "),
    ]
  })
}

describe("incidents", () => {
  test.each(golden)("$text", ({ text, expected }) => {
    const report = makeReport({ id: "golden", text, publishedAt: "2016-02-10" })
    expect(told(readReport(report, PIPELINE, resources))).toEqual(expected)
  })
})
