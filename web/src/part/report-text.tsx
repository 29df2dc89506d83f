import type { ReportAnswer } from "../../../src/model/api.ts"
import { flatten } from "../flatten.ts"

interface Mark {
  readonly start: number
  readonly end: number
  readonly name: string
}

interface Stretch {
  readonly start: number
  readonly end: number
}

interface ReportTextProps {
  readonly report: ReportAnswer
  /** The words that were asked for. */
  readonly target: Stretch | null
  /** Other words of the same item. */
  readonly others?: readonly Stretch[]
  /** Mentions to underline, with the class that names their kind. */
  readonly marks?: readonly Mark[]
}

/** A report's frozen text, line by line, as text and never as HTML; page furniture is dimmed and says what it is. */
export function ReportText({ report, target, others = [], marks = [] }: ReportTextProps) {
  const all: Mark[] = [
    ...marks,
    ...others.map(({ start, end }) => ({ start, end, name: "same-item" })),
    ...(target && target.end > target.start ? [{ start: target.start, end: target.end, name: "target" }] : []),
  ]
  let firstTarget = true
  return (
    <ol className="report-text">
      {linesOf(report.text).map(({ start, end, number }) => {
        const zone = report.zones.find((one) => one.start < end && start < one.end && one.zone !== "body")
        const whole = zone !== undefined && zone.start <= start && report.text.slice(zone.end, end).trim() === ""
        const part = zone && !whole ? [{ start: zone.start, end: zone.end, name: `zone-${zone.zone}` }] : []
        return (
          <li key={start} value={number} className={whole ? `zone-${zone.zone}` : undefined}>
            {flatten(start, end, [...part, ...all]).map((run) => {
              const names = [...new Set(run.marks.map(({ name }) => name))]
              const words = report.text.slice(run.start, run.end)
              if (names.length === 0) return <span key={run.start}>{words}</span>
              const isTarget = names.includes("target")
              const first = isTarget && firstTarget
              if (first) firstTarget = false
              return (
                <mark key={run.start} className={names.join(" ")} {...(first ? { "data-target": true } : {})}>
                  {words}
                </mark>
              )
            })}
            {zone ? <small className="zone-note">{`${whole ? "" : "in part "}${zone.zone}: ${zone.why}`}</small> : null}
          </li>
        )
      })}
    </ol>
  )
}

function linesOf(text: string): { start: number; end: number; number: number }[] {
  const lines: { start: number; end: number; number: number }[] = []
  let start = 0
  text.split("\n").forEach((line, i) => {
    if (line.trim()) lines.push({ start, end: start + line.length, number: i + 1 })
    start += line.length + 1
  })
  return lines
}
