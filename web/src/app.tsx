import { useQuery } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { NavLink, Route, Routes, useLocation, useSearchParams } from "react-router"
import { getCase } from "./api.ts"
import { useEvidence } from "./evidence.ts"
import { useKeys } from "./keys.ts"
import { Fault } from "./part/fault.tsx"
import { OpenReports } from "./part/open-reports.tsx"
import { ReaderPane } from "./part/reader-pane.tsx"
import { AccessRoom } from "./room/access-room.tsx"
import { BriefRoom } from "./room/brief-room.tsx"
import { CommitmentsRoom } from "./room/commitments-room.tsx"
import { FiguresRoom } from "./room/figures-room.tsx"
import { IncidentsRoom } from "./room/incidents-room.tsx"
import { ReportRoom } from "./room/report-room.tsx"
import { ReportsRoom } from "./room/reports-room.tsx"
import { StatementsRoom } from "./room/statements-room.tsx"
import { TalksRoom } from "./room/talks-room.tsx"
import { UnresolvedRoom } from "./room/unresolved-room.tsx"
import { useNarrow, useRoomInView, useSteadyCell } from "./steady.ts"

const ROOMS = [
  { to: "/", name: "Brief", count: null },
  { to: "/commitments", name: "Commitments", count: "commitments" },
  { to: "/incidents", name: "Incidents", count: "incidents" },
  { to: "/statements", name: "Statements", count: "statements" },
  { to: "/figures", name: "Figures", count: "figures" },
  { to: "/talks", name: "Talks", count: "meetings" },
  { to: "/access", name: "Access", count: "access" },
  { to: "/unresolved", name: "Unresolved", count: "unresolved" },
  { to: "/reports", name: "Reports", count: null },
] as const

/** The app: head, rooms, and beside them the reader that shows the words under a cell. */
export function App() {
  const { data, error } = useQuery({ queryKey: ["case"], queryFn: getCase })
  const evidence = useEvidence()
  const { place } = evidence
  const { onClickCapture, close } = useSteadyCell(place, evidence.close)
  const [params] = useSearchParams()
  const location = useLocation()
  const [opening, setOpening] = useState(false)
  useKeys(close)
  useRoomInView(location.pathname)
  // on a phone the reader lies over everything else, which then takes no focus
  const covered = useNarrow() && place !== null
  useEffect(() => {
    const room = ROOMS.find(({ to }) => to === location.pathname)?.name ?? "Report"
    document.title = `${room} · ${data?.name ?? "Trucewatch"}`
  }, [location.pathname, data?.name])
  const kept = keptAcross(params)
  return (
    <div className={place ? "desk with-reader" : "desk"}>
      <a className="skip" href="#main">
        Skip to the record
      </a>
      <header className="head" inert={covered}>
        <p className="brand">
          <img src="/icon.svg" alt="" width="28" height="28" /> Trucewatch
        </p>
        <p className="case-name" aria-live="polite">
          {data ? data.name : "…"}
          {data ? (
            <small>{`${data.reports.length} ${data.reports.length === 1 ? "report" : "reports"} · codebooks ${data.codebooks.join(", ")}`}</small>
          ) : null}
        </p>
        <button type="button" className="primary" onClick={() => setOpening(!opening)} aria-expanded={opening}>
          Open your reports
        </button>
        <nav aria-label="Rooms">
          {ROOMS.map(({ to, name, count }) => (
            <NavLink key={to} to={`${to}${kept}`} end>
              {name}
              {count && data ? <span className="count">{data.count[count]}</span> : null}
            </NavLink>
          ))}
        </nav>
      </header>
      {opening ? <OpenReports onDone={() => setOpening(false)} /> : null}
      <main id="main" tabIndex={-1} inert={covered} onClickCapture={onClickCapture}>
        {error ? <Fault error={error} /> : null}
        {data?.sample && !opening && location.pathname === "/" ? <SampleNote count={data.reports.length} /> : null}
        <Routes>
          <Route path="/" element={<BriefRoom />} />
          <Route path="/statements" element={<StatementsRoom />} />
          <Route path="/incidents" element={<IncidentsRoom />} />
          <Route path="/commitments" element={<CommitmentsRoom />} />
          <Route path="/figures" element={<FiguresRoom />} />
          <Route path="/talks" element={<TalksRoom />} />
          <Route path="/access" element={<AccessRoom />} />
          <Route path="/unresolved" element={<UnresolvedRoom />} />
          <Route path="/reports" element={<ReportsRoom />} />
          <Route path="/reports/:id" element={<ReportRoom />} />
          <Route path="*" element={<p className="empty">There is no such room.</p>} />
        </Routes>
        <p className="keys">
          <kbd>/</kbd> search · <kbd>j</kbd> <kbd>k</kbd> next and last line · <kbd>Enter</kbd> opens its words ·{" "}
          <kbd>r</kbd> to the report · <kbd>Esc</kbd> closes it
        </p>
      </main>
      {place ? <ReaderPane place={place} onClose={close} /> : null}
    </div>
  )
}

/** What goes along from room to room: the open evidence, but not a room's search. */
function keptAcross(params: URLSearchParams): string {
  const kept = new URLSearchParams(params)
  kept.delete("q")
  return kept.size > 0 ? `?${kept}` : ""
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
