// Run as a process of its own by tests and by bench/kill.ts: adds reports one by one and prints each id once it is acknowledged.
import { makeReport } from "../../intake/report.ts"
import { MentionId } from "../../model/ids.ts"
import { openCase } from "./open.ts"

const [path = "", prefix = "", count = "0"] = process.argv.slice(2)
const store = await openCase(path, () => "2016-02-10T00:00:00Z", true)
for (let i = 0; i < Number(count); i++) {
  const id = `${prefix}${i}`
  const text = `Report ${id}. ${"The road to the town is open again, the monitors said. ".repeat(20)}`
  const raw = Buffer.from(text)
  const mentions = Array.from({ length: 20 }, (_, k) => {
    const start = 11 + id.length + k
    return {
      id: MentionId(`place-${k}`),
      kind: "place" as const,
      start,
      end: start + 1,
      text: text.slice(start, start + 1),
      zone: "body" as const,
      by: { extractor: "fixture", version: 1, rule: "fixture" },
      name: "x",
      country: null,
      latitude: null,
      longitude: null,
      precision: null,
      relation: null,
      use: "literal" as const,
      gazetteer: null,
      pcode: null,
    }
  })
  await store.add([{ report: makeReport({ id, text, raw }), raw, mentions, reading: { version: "1", codebooks: [] } }])
  if (process.send) process.send(id)
}
await store.close()
if (process.connected) process.disconnect()
