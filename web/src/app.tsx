import { useQuery } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { NavLink, Route, Routes, useLocation, useSearchParams } from "react-router"
import { getCase } from "./api.ts"
import { useEvidence } from "./evidence.ts"
import { useKeys } from "./keys.ts"
import { Fault } from "./part/fault.tsx"
import { OpenReports } from "./part/open-reports.tsx"
import { ReaderPane } from "./part/reader-pane.tsx"
import { BriefRoom } from "./room/brief-room.tsx"
import { IncidentsRoom } from "./room/incidents-room.tsx"
import { ReportRoom } from "./room/report-room.tsx"
import { ReportsRoom } from "./room/reports-room.tsx"
import { StatementsRoom } from "./room/statements-room.tsx"

const ROOMS = [
  { to: "/", name: "Brief", count: null },
  { to: "/statements", name: "Statements", count: "statements" },
  { to: "/incidents", name: "Incidents", count: "incidents" },
  { to: "/reports", name: "Reports", count: null },
] as const

/** The app: head, rooms, and beside them the reader that shows the words under a cell. */
export function App() {
  const { data, error } = useQuery({ queryKey: ["case"], queryFn: getCase })
  const { place, close } = useEvidence()
  const [params] = useSearchParams()
  const location = useLocation()
  const [opening, setOpening] = useState(false)
  useKeys(close)
  useEffect(() => {
    const room = ROOMS.find(({ to }) => to === location.pathname)?.name ?? "Report"
    document.title = `${room} · ${data?.name ?? "Trucewatch"}`
  }, [location.pathname, data?.name])
  const kept = params.size > 0 ? `?${params}` : ""
  return (
    <div className={place ? "desk with-reader" : "desk"}>
      <a className="skip" href="#main">
        Skip to the record
      </a>
      <header className="head">
        <p className="brand">
          <img src="/icon.svg" alt="" width="28" height="28" /> Trucewatch
        </p>
        <p className="case-name" aria-live="polite">
          {data ? data.name : "…"}
          {data ? (
            <small>{`${data.reports.length} ${data.reports.length === 1 ? "report" : "reports"} · codebooks ${data.codebooks.join(", ")}`}</small>
          ) : null}
        </p>
        <nav aria-label="Rooms">
          {ROOMS.map(({ to, name, count }) => (
            <NavLink key={to} to={`${to}${kept}`} end>
              {name}
              {count && data ? <span className="count">{data.count[count]}</span> : null}
            </NavLink>
          ))}
        </nav>
        <button type="button" className="primary" onClick={() => setOpening(!opening)} aria-expanded={opening}>
          Open your reports
        </button>
      </header>
      {opening ? <OpenReports onDone={() => setOpening(false)} /> : null}
      <main id="main" tabIndex={-1}>
        {error ? <Fault error={error} /> : null}
        {data?.sample && !opening && location.pathname === "/" ? <SampleNote count={data.reports.length} /> : null}
        <Routes>
          <Route path="/" element={<BriefRoom />} />
          <Route path="/statements" element={<StatementsRoom />} />
          <Route path="/incidents" element={<IncidentsRoom />} />
          <Route path="/reports" element={<ReportsRoom />} />
          <Route path="/reports/:id" element={<ReportRoom />} />
          <Route path="*" element={<p className="empty">There is no such room.</p>} />
        </Routes>
      </main>
      {place ? <ReaderPane place={place} onClose={close} /> : null}
    </div>
  )
}

/** Said above the sample: what it is, and how to leave it for one's own reports. */
function SampleNote({ count }: { readonly count: number }) {
  return (
    <section className="welcome" aria-label="About this case">
      <div>
        <h1>Who promised what, who says it was broken, in whose words</h1>
        <p>
          This is the sample: {count} short reports on the Syrian truce of February 2016, written for it; the outlets
          are invented, the events public. Click any line and the words it rests on open beside it.
        </p>
      </div>
      <OpenReports />
    </section>
  )
}
