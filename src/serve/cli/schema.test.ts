import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { Ajv } from "ajv"
import { describe, expect, it } from "vitest"
import { makeReport } from "../../intake/report.ts"
import { annotate } from "../../read/annotate.ts"
import { CaseReading } from "../case/reading.ts"
import { ResourceShelf } from "../resources.ts"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const schema = (name: string) => JSON.parse(readFileSync(`${root}/schema/${name}.json`, "utf8")) as object
const shelf = new ResourceShelf()
const report = makeReport({
  id: "r.txt",
  text: 'AMRAN, 3 March 2016 - The army shelled a clinic in Damascus on Wednesday, killing at least 12 people, the governor said. "We will respect the truce until Sunday," General Omar Haddad said.',
})
const mentions = annotate(report, shelf.for(report.text))

describe("schema", () => {
  it("is what the types say", () => {
    expect(() => execFileSync("node", [`${root}/bin/schema.mjs`, "--check"], { stdio: "pipe" })).not.toThrow()
  })

  it("holds for a record and for its mentions", () => {
    const ajv = new Ajv({ strict: false })
    const record = new CaseReading([report], new Map([[report.id, mentions]]), shelf).record("2016-03-04T00:00:00Z")
    const fits = ajv.compile(schema("record"))
    expect([fits(JSON.parse(JSON.stringify(record))), fits.errors]).toEqual([true, null])
    const mention = ajv.compile(schema("mention"))
    for (const one of mentions) expect([mention(one), mention.errors]).toEqual([true, null])
  })
})
