/** Writes a minimal record (reports and derivations) of a JSONL file of reports, for ../shared/bench/score-copies.mjs: `tsx bench/copies.ts REPORTS.jsonl > record.json`. */
import { readFileSync } from "node:fs"
import { openCodebooks } from "../src/intake/codebook/open.ts"
import { makeReport, type ReportFields } from "../src/intake/report.ts"
import { linkCase } from "../src/link/link.ts"

const path = process.argv[2]
if (!path) throw new Error("usage: tsx bench/copies.ts REPORTS.jsonl")
const reports = readFileSync(path, "utf8")
  .trim()
  .split("\n")
  .map((line) => makeReport(JSON.parse(line) as ReportFields))
const { derivations } = linkCase({ reports, mentions: new Map(), codebook: openCodebooks(["general"]) })
process.stdout.write(JSON.stringify({ reports: reports.map(({ id }) => ({ id })), derivations }))
