// The process that bench/kill.ts kills: adds the reports of a file to a case as `trucewatch add` does, and prints each id once it is acknowledged.
import { writeSync } from "node:fs"
import { intake } from "../src/intake/intake.ts"
import { MentionId } from "../src/model/ids.ts"
import type { Mention } from "../src/model/mention.ts"
import type { Report } from "../src/model/report.ts"
import { addAll } from "../src/store/add.ts"
import { openCase } from "../src/store/sqlite/open.ts"

const [file = "", input = ""] = process.argv.slice(2)
const store = await openCase(file, () => "2016-02-10T00:00:00Z", true)
await addAll(
  store,
  intake([input]),
  (report) => ({ mentions: words(report), reading: { version: "kill", codebooks: [] } }),
  {
    onProgress: ({ ids }) => {
      if (ids.length > 0) writeSync(1, `${ids.join("\n")}\n`)
    },
  },
)
await store.close()

/** A mention for each long word, so that transactions are as large as real ones. */
function words(report: Report): Mention[] {
  return [...report.text.matchAll(/\b[a-z]{4,}\b/gu)].map((m) => ({
    id: MentionId(`place-${m.index}`),
    kind: "place",
    start: m.index,
    end: m.index + m[0].length,
    text: m[0],
    zone: "body",
    by: { extractor: "kill", version: 1, rule: "word" },
    name: m[0],
    country: null,
    latitude: null,
    longitude: null,
    precision: null,
    relation: null,
    use: "literal",
    gazetteer: null,
    pcode: null,
  }))
}
