import * as chrono from "chrono-node"
import compromise from "compromise"
import compromiseDates, { type DatesMethods } from "compromise-dates"
import { readDeadlines } from "../corpus/time/deadlines.ts"
import { makeReport } from "../src/intake/report.ts"
import { EMPTY_CODEBOOK } from "../src/model/codebook.ts"
import { readReport } from "../src/read/engine.ts"
import { openGazetteer } from "../src/read/place/gazetteer/open.ts"
import { timeExtractor } from "../src/read/time/extractor.ts"
import { openSyntaxModel } from "../src/text/syntax/open.ts"

/** Prints how our time rules, chrono-node and compromise-dates read the golden deadline phrases. Run: `tsx bench/deadlines.ts [--all]`. */
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

const plugged = compromise.plugin(compromiseDates)

/**
 * compromise-dates' answer: the first instant of what it read, or the last behind "by", "until" and "before"; a day, or a minute where that is not a day's edge.
 * Clock times stand for UTC.
 */
function compromises(text: string, on: string | null): Answer[] {
  const context = { today: on ?? "2000-01-01", timezone: "UTC" }
  const found = (plugged(text) as unknown as DatesMethods).dates(context).json()
  return (found as unknown as readonly CompromiseDate[]).flatMap(({ text: words, dates }) => {
    const phrase = words.replace(/[.,;:]+$/, "")
    const at = /^(?:by|until|till|before)\b/i.test(phrase) ? (dates?.end ?? dates?.start) : dates?.start
    if (!at) return []
    return [{ phrase, value: /T(?:00:00|23:59)/.test(at) ? at.slice(0, 10) : at.slice(0, 16) }]
  })
}

interface CompromiseDate {
  readonly text: string
  readonly dates?: { readonly start?: string | null; readonly end?: string | null } | null
}

const readers = { ours, "chrono-node": chronos, "compromise-dates": compromises }
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
    `${name.padEnd(16)} ${lines.length} phrases: found ${found}, same words ${exact}, value right ${right}, made-up dates ${madeUp}\n`,
  )
}
