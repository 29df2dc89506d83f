import { useQuery } from "@tanstack/react-query"
import { Link } from "react-router"
import { getCase } from "../api.ts"
import { Fault } from "../part/fault.tsx"
import { OpenReports } from "../part/open-reports.tsx"

/** The reports of the case, with how each one's date is known. */
export function ReportsRoom() {
  const { data, error } = useQuery({ queryKey: ["case"], queryFn: getCase })
  if (error) return <Fault error={error} />
  return (
    <>
      <h1>Reports</h1>
      <OpenReports />
      <div className="table">
        <table>
          <thead>
            <tr>
              <th scope="col">Report</th>
              <th scope="col">Outlet</th>
              <th scope="col">Published</th>
              <th scope="col">Notes</th>
              <th scope="col">Mentions</th>
            </tr>
          </thead>
          <tbody>
            {data?.reports.map((report) => (
              <tr key={report.id}>
                <th scope="row">
                  <Link to={`/reports/${encodeURIComponent(report.id)}`}>
                    <strong>{report.label}</strong> {report.title ?? report.id}
                  </Link>
                </th>
                <td>{report.outlet ?? "not stated"}</td>
                <td>
                  {report.publishedAt.value ?? "not known"}
                  <small>{`${report.publishedAt.how}: ${report.publishedAt.why}`}</small>
                </td>
                <td>{report.notes.map(({ text }) => text).join(" ")}</td>
                <td>{report.mentions}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
