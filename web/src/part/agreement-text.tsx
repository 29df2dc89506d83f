import { Link } from "react-router"
import type { AgreementClause, AgreementItem, AgreementVersion, ClauseChange } from "../../../src/model/agreement.ts"
import { dateWords } from "../../../src/model/date-words.ts"
import { labelOf } from "../../../src/model/labels.ts"
import { Heads } from "./heads.tsx"
import { Quote, SourceWords } from "./source-words.tsx"

/** An agreement's own text: its versions with the words that changed, and its clauses. */
export function AgreementText({ agreement }: { readonly agreement: AgreementItem }) {
  if (agreement.versions.length === 0) return <p className="empty">Its own text is not in this case.</p>
  const last = agreement.versions.at(-1)
  const clauses = agreement.clauses.filter(({ report }) => report === last?.report)
  return (
    <>
      {agreement.versions.map((version) => (
        <Version key={version.report} version={version} item={agreement.id} />
      ))}
      <details>
        <summary>{`Its clauses: ${clauses.length} paragraphs`}</summary>
        <Clauses clauses={clauses} item={agreement.id} />
      </details>
    </>
  )
}

function Version({ version, item }: { readonly version: AgreementVersion; readonly item: string }) {
  const { report, title, date, against, changes } = version
  const words = [version.version, date === null ? null : (dateWords(date) ?? date)].filter((word) => word !== null)
  return (
    <>
      <p>
        {"Its own text: "}
        <Link to={`/reports/${encodeURIComponent(report)}`}>{title ?? report}</Link>
        {words.length > 0 ? ` (${words.join(", ")})` : ""}
        {against === null
          ? ""
          : changes.length === 0
            ? `; as ${against}`
            : `; ${changes.length} clauses differ from ${against}`}
      </p>
      {changes.length === 0 ? null : (
        <div className="table even">
          <table>
            <Heads names={["Clause", "Before", "Here", "Words"]} />
            <tbody>
              {changes.map((change) => (
                <Change
                  key={`${change.kind}-${change.after?.start ?? "x"}-${change.before?.start ?? "x"}`}
                  change={change}
                  item={item}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

function Change({ change, item }: { readonly change: ClauseChange; readonly item: string }) {
  const { kind, label, before, after, words } = change
  return (
    <tr>
      <th scope="row">
        {label ?? "unnumbered"}
        <small>{kind}</small>
      </th>
      <td data-label="Before">{before === null ? "not there" : <Quote evidence={before} item={item} />}</td>
      <td data-label="Here">{after === null ? "not there" : <Quote evidence={after} item={item} />}</td>
      <td data-label="Words">
        {words.map(([from, to]) => (
          <div key={`${from}→${to}`}>
            {from === "" ? "nothing" : <SourceWords text={from} />} →{" "}
            {to === "" ? "nothing" : <SourceWords text={to} />}
          </div>
        ))}
      </td>
    </tr>
  )
}

function Clauses({ clauses, item }: { readonly clauses: readonly AgreementClause[]; readonly item: string }) {
  return (
    <div className="table even">
      <table>
        <Heads names={["Clause", "What it does", "Its words", "Read as"]} />
        <tbody>
          {clauses.map((clause) => (
            <tr key={clause.evidence.mention}>
              <th scope="row">
                {clause.label ?? labelOf(clause.part)}
                {clause.heading === null ? null : <small>{clause.heading}</small>}
              </th>
              <td data-label="What it does">
                {clause.effect === null ? "not told" : labelOf(clause.effect)}
                {clause.operative === null ? null : (
                  <small>
                    <SourceWords text={clause.operative} />
                  </small>
                )}
              </td>
              <td data-label="Its words">
                <Quote evidence={clause.evidence} item={item} />
              </td>
              <td data-label="Read as">
                {clause.commitments.length === 0
                  ? "no undertaking"
                  : clause.commitments.map((id) => (
                      <div key={id}>
                        <Link to={`/commitments?q=${id}`}>{id}</Link>
                      </div>
                    ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
