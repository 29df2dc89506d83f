import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { gunzipSync } from "node:zlib"
import type { Bench } from "./benches.ts"
import { data } from "./shared.ts"

/** Prints the process's peak memory when it ends. */
const PEAK = "data:text/javascript,process.on('exit',()=>console.error('peak '+process.resourceUsage().maxRSS))"

/** The 716 reports on Libya through `record` in one run: no crash, reports a second, peak memory. */
export const LIBYA: Bench = {
  name: "libya",
  needs: [() => data("bench", "reports", "libya.jsonl.gz")],
  run() {
    const lines = gunzipSync(readFileSync(data("bench", "reports", "libya.jsonl.gz") ?? "")).toString("utf8")
    const reports = lines.split("\n").filter(Boolean).length
    const input = join(mkdtempSync(join(tmpdir(), "trucewatch-libya-")), "libya.jsonl")
    writeFileSync(input, lines)
    const command = fileURLToPath(new URL("../bin/trucewatch.mjs", import.meta.url))
    const started = performance.now()
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", PEAK, command, "record", input, "--format", "json"],
      { maxBuffer: 2 ** 31 - 1 },
    )
    const seconds = (performance.now() - started) / 1000
    const peak = Number(/peak (\d+)/.exec(stderr.toString("utf8"))?.[1] ?? 0) / 1024
    const bench = `record, ${reports} reports on Libya`
    return [
      { bench, measure: "exit code", value: String(status), bar: "0" },
      { bench, measure: "reports/s", value: (reports / seconds).toFixed(1), bar: "" },
      { bench, measure: "peak memory, MiB", value: peak.toFixed(0), bar: "" },
      { bench, measure: "record, MiB of JSON", value: (stdout.length / 2 ** 20).toFixed(0), bar: "" },
    ]
  },
}
