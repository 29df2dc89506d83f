import * as chrono from "chrono-node"
import { readDeadlines } from "../corpus/time/deadlines.ts"
import { makeReport } from "../src/intake/report.ts"
import { EMPTY_CODEBOOK } from "../src/model/codebook.ts"
import { readReport } from "../src/read/engine.ts"
import { openGazetteer } from "../src/read/place/gazetteer/open.ts"
import { timeExtractor } from "../src/read/time/extractor.ts"
import { openSyntaxModel } from "../src/text/syntax/open.ts"

/** Prints how our time rules and chrono-node read the golden deadline phrases. Run: `tsx bench/deadlines.ts [--all]`. */
const all = process.argv.includes("--all")
const resources = { codebook: EMPTY_CODEBOOK, gazetteer: openGazetteer(), syntax: openSyntaxModel() }

interface Answer {
  readonly phrase: string
  readonly value: string | null
}

function ours(text: string, on: string | null): Answer[] {
  const report = makeReport({ id: "deadline", text, publishedAt: on })
  return readReport(report, [timeExtractor], resources).flatMap((m) =>
    m.kind === "time" ? [{ phrase: m.text, value: m.value }] : [],
  )
}

/** chrono's answer as a TIMEX3 value: a day, or a minute where it is certain of the hour. A fixed day stands in for an unknown date of the report. */
function chronos(text: string, on: string | null): Answer[] {
  const reference = new Date(`${on ?? "2000-01-01"}T12:00:00Z`)
  return chrono.parse(text, { instant: reference, timezone: 0 }).map(({ text: phrase, start }) => {
    const at = (part: "year" | "month" | "day" | "hour" | "minute") => String(start.get(part) ?? 0).padStart(2, "0")
    const day = `${at("year")}-${at("month")}-${at("day")}`
    return { phrase, value: start.isCertain("hour") ? `${day}T${at("hour")}:${at("minute")}` : day }
  })
}

const readers = { ours, "chrono-node": chronos }
const lines = readDeadlines()
for (const [name, read] of Object.entries(readers)) {
  let found = 0
  let exact = 0
  let right = 0
  let madeUp = 0
  for (const line of lines) {
    const answers = read(line.in, line.on)
    const near = answers.find(
      ({ phrase }) => line.phrase !== null && (phrase.includes(line.phrase) || line.phrase.includes(phrase)),
    )
    const same = line.phrase === null ? answers.length === 0 : near !== undefined && near.value === line.value
    if (near) found++
    if (near?.phrase === line.phrase) exact++
    if (same) right++
    // a date where the text tells none
    if (
      line.phrase === null
        ? answers.length > 0
        : near &&
          near.value !== null &&
          (line.value === null || /^(?:XXXX|[A-Z]+_REF)/.test(line.value)) &&
          near.value !== line.value
    )
      madeUp++
    if (all && !same)
      process.stdout.write(
        `  ${name}: ${line.in} [${line.phrase ?? "nothing"}] wanted ${line.value} got ${near ? `${near.phrase} ${near.value}` : "nothing"}\n`,
      )
  }
  process.stdout.write(
    `${name.padEnd(12)} ${lines.length} phrases: found ${found}, same words ${exact}, value right ${right}, made-up dates ${madeUp}\n`,
  )
}
