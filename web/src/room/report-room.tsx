import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useParams } from "react-router"
import { KINDS, type Kind, type Mention } from "../../../src/model/mention.ts"
import { getReport } from "../api.ts"
import { Fault } from "../part/fault.tsx"
import { dateLine } from "../part/reader-pane.tsx"
import { ReportText } from "../part/report-text.tsx"

/** One report with what was read from it underlined, kind by kind. */
export function ReportRoom() {
  const { id = "" } = useParams()
  const { data, error } = useQuery({ queryKey: ["report", id], queryFn: () => getReport(id) })
  const [kind, setKind] = useState<Kind>("attribution")
  if (error) return <Fault error={error} />
  if (!data) return <p className="empty">Reading …</p>
  const chosen = data.mentions.filter((mention) => mention.kind === kind)
  return (
    <article>
      <h1>{data.title ?? data.id}</h1>
      <p className="subtitle">
        {[data.outlet ?? "outlet not stated", dateLine(data.publishedAt), data.file].filter(Boolean).join(" · ")}
      </p>
      <fieldset className="kinds">
        <legend>Show what was read as</legend>
        {KINDS.map((one) => {
          const count = data.mentions.filter((mention) => mention.kind === one).length
          return (
            <label key={one} className={count === 0 ? "nothing" : undefined}>
              <input
                type="radio"
                name="kind"
                checked={kind === one}
                disabled={count === 0}
                onChange={() => setKind(one)}
              />
              {one} <span className="count">{count}</span>
            </label>
          )
        })}
      </fieldset>
      {kind === "attribution" ? (
        <p className="key-to-marks">
          <mark className="said-by">who speaks</mark> <mark className="cue">the reporting word</mark>{" "}
          <mark className="content">what is said</mark>
        </p>
      ) : null}
      <ReportText report={data} target={null} marks={chosen.flatMap(marksOf)} />
    </article>
  )
}

/** The stretches to underline: an attribution's source, cue and content each in its own way; else the mention's span. */
function marksOf(mention: Mention) {
  if (mention.kind !== "attribution") return [{ start: mention.start, end: mention.end, name: `kind-${mention.kind}` }]
  const part = (name: string, span: { readonly start: number; readonly end: number } | null) =>
    span ? [{ start: span.start, end: span.end, name }] : []
  return [
    ...part("said-by", mention.source),
    ...part("cue", mention.cue),
    ...mention.content.flatMap((content) => part("content", content)),
  ]
}
