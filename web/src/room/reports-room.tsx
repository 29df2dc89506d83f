import { useQuery } from "@tanstack/react-query"
import { Link } from "react-router"
import { dateWords } from "../../../src/model/date-words.ts"
import { getCase } from "../api.ts"
import { Fault } from "../part/fault.tsx"
import { Heads } from "../part/heads.tsx"
import { OpenReports } from "../part/open-reports.tsx"

/** The reports of the case, with how each one's date is known. */
export function ReportsRoom() {
  const { data, error } = useQuery({ queryKey: ["case"], queryFn: getCase })
  if (error) return <Fault error={error} />
  return (
    <>
      <h1>Reports</h1>
      <OpenReports />
      <div className="table reports">
        <table>
          <Heads names={["Report", "Outlet", "Published", "Notes", "Mentions"]} />
          <tbody>
            {data?.reports.map((report) => (
              <tr key={report.id}>
                <th scope="row">
                  <Link to={`/reports/${encodeURIComponent(report.id)}`}>
                    <strong>{report.label}</strong> {report.title ?? report.id}
                  </Link>
                </th>
                <td data-label="Outlet">{report.outlet ?? "not stated"}</td>
                <td data-label="Published">
                  {report.publishedAt.value === null
                    ? "not known"
                    : (dateWords(report.publishedAt.value) ?? report.publishedAt.value)}
                  <small>{`${report.publishedAt.how}: ${report.publishedAt.why}`}</small>
                </td>
                <td data-label="Notes">{report.notes.map(({ text }) => text).join(" ")}</td>
                <td data-label="Mentions">{report.mentions}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
