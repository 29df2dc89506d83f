import { useQuery } from "@tanstack/react-query"
import { useEffect, useRef } from "react"
import { Link } from "react-router"
import { dateWords } from "../../../src/model/date-words.ts"
import type { PublishedAt } from "../../../src/model/report.ts"
import { getItem, getReport } from "../api.ts"
import type { EvidencePlace } from "../evidence.ts"
import { useNarrow } from "../steady.ts"
import { Fault } from "./fault.tsx"
import { Grounds } from "./grounds.tsx"
import { ReportText } from "./report-text.tsx"

/** The report beside the record, opened at the words that a cell rests on. */
export function ReaderPane({ place, onClose }: { readonly place: EvidencePlace; readonly onClose: () => void }) {
  const report = useQuery({ queryKey: ["report", place.report], queryFn: () => getReport(place.report) })
  const item = useQuery({
    queryKey: ["item", place.item],
    queryFn: () => getItem(place.item ?? ""),
    enabled: place.item !== null,
    retry: false,
  })
  const pane = useRef<HTMLElement>(null)
  const narrow = useNarrow()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pane scrolls, itself alone, each time that other words are opened
  useEffect(() => {
    const target = pane.current?.querySelector("[data-target]")
    if (!pane.current || !target) return
    const { top, height } = pane.current.getBoundingClientRect()
    pane.current.scrollTop += target.getBoundingClientRect().top - top - height / 3
  }, [report.data, place.start, place.end, place.report])
  useEffect(() => {
    if (narrow) pane.current?.querySelector("button")?.focus()
  }, [narrow])
  const others = (item.data?.mentions ?? [])
    .filter((one) => one.report === place.report && one.mention)
    .map((one) => ({ start: one.mention?.start ?? 0, end: one.mention?.end ?? 0 }))
  return (
    <aside className="reader" aria-label="The words it rests on" ref={pane}>
      <div className="reader-head">
        <p>
          {report.data ? (
            <Link to={`/reports/${encodeURIComponent(place.report)}`}>
              <strong>{report.data.label}</strong> {report.data.title ?? report.data.id}
            </Link>
          ) : (
            "…"
          )}
          {report.data ? (
            <small>{[report.data.outlet, dateLine(report.data.publishedAt)].filter(Boolean).join(" · ")}</small>
          ) : null}
        </p>
        <button type="button" onClick={onClose} aria-label="Close the report">
          ✕
        </button>
      </div>
      {report.error ? <Fault error={report.error} /> : null}
      {report.data ? <ReportText report={report.data} target={place} others={others} /> : null}
      {item.data ? <Grounds item={item.data} /> : null}
    </aside>
  )
}

/** A report's date and how it is known. */
export function dateLine({ value, how }: PublishedAt): string {
  return value === null ? "date not known" : `${dateWords(value) ?? value} (${how})`
}
