#!/usr/bin/env node
// Writes schema/*.json from the types of src/model: the types are the one place where the shapes are said. `--check` only compares.
import { readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { createGenerator } from "ts-json-schema-generator"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const SCHEMAS = [
  ["record", "src/model/record.ts", "CaseRecord"],
  ["mention", "src/model/mention.ts", "Mention"],
  ["codebook", "src/model/codebook.ts", "Codebook"],
]
let stale = 0
for (const [name, path, type] of SCHEMAS) {
  const schema = createGenerator({
    path: join(root, path),
    tsconfig: join(root, "tsconfig.json"),
    type,
    skipTypeCheck: true,
    additionalProperties: true,
  }).createSchema(type)
  const text = `${JSON.stringify(schema, null, 1)}\n`
  const file = join(root, "schema", `${name}.json`)
  if (process.argv.includes("--check")) {
    let before = ""
    try {
      before = readFileSync(file, "utf8")
    } catch {
      // counted as stale
    }
    if (before !== text) {
      stale++
      console.error(`schema/${name}.json is not what the types say: run npm run schema`)
    }
  } else writeFileSync(file, text)
}
process.exitCode = stale > 0 ? 1 : 0
