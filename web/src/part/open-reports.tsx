import { useQueryClient } from "@tanstack/react-query"
import { useRef, useState } from "react"
import type { AddMessage } from "../../../src/model/api.ts"
import { addReports } from "../api.ts"

type Failure = { readonly report: string; readonly reason: string }

/** Drop zone and file chooser; shows how far the reading has come and names each report that could not be read. */
export function OpenReports({ onDone }: { readonly onDone?: () => void }) {
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null)
  const [failures, setFailures] = useState<readonly Failure[]>([])
  const [said, setSaid] = useState("")

  const take = async (files: readonly File[]) => {
    if (files.length === 0) return
    setFailures([])
    setSaid("")
    setProgress({ done: 0, total: files.length })
    const failed: Failure[] = []
    const onMessage = (message: AddMessage) => {
      if (message.kind === "end") return
      setProgress({ done: message.done, total: message.total })
      if (message.kind === "failed") failed.push({ report: message.report, reason: message.reason })
    }
    try {
      await addReports(files, onMessage)
      await client.invalidateQueries()
      setSaid(failed.length === 0 ? "All reports were read." : `${failed.length} could not be read.`)
      if (failed.length === 0) onDone?.()
    } catch (error) {
      failed.push({
        report: "The reports",
        reason: error instanceof Error ? error.message : "the server does not answer",
      })
    }
    setFailures(failed)
    setProgress(null)
  }

  return (
    <section
      className={over ? "drop over" : "drop"}
      aria-label="Open your reports"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void take([...event.dataTransfer.files])
      }}
    >
      <p>
        <strong>Open your reports</strong>
        <br />
        Drop text, HTML, PDF, CSV or JSONL files here. They stay on this machine.
      </p>
      <input ref={input} type="file" multiple hidden onChange={(event) => void take([...(event.target.files ?? [])])} />
      <button type="button" onClick={() => input.current?.click()} disabled={progress !== null}>
        Choose files
      </button>
      {progress ? (
        <p>
          <progress value={progress.done} max={progress.total} aria-label="Reports read" />{" "}
          {`${progress.done} of ${progress.total}`}
        </p>
      ) : null}
      <p aria-live="polite">{said}</p>
      {failures.length > 0 ? (
        <ul className="failures">
          {failures.map(({ report, reason }) => (
            <li key={report}>
              <strong>{report}</strong>: {reason}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
