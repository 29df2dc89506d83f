import type { IncidentAccount, IncidentItem } from "../../../src/model/item.ts"
import { labelOf } from "../../../src/model/labels.ts"
import { Fault } from "../part/fault.tsx"
import { ListHead } from "../part/list-head.tsx"
import { Cell, SourceWords, Support } from "../part/source-words.tsx"
import { usePage } from "./use-page.ts"

/** Incidents with their accounts: nobody is named as having done it without who says so and the answer beside it. */
export function IncidentsRoom() {
  const { q, setQ, items, total, error, more } = usePage<IncidentItem>("incidents")
  return (
    <>
      <ListHead title="Incidents" total={total} q={q} onSearch={setQ} />
      {error ? <Fault error={error} /> : null}
      {total === 0 ? (
        <p className="empty">No report read tells of an incident. That is not calm: it is what these reports hold.</p>
      ) : null}
      <ol className="incidents">
        {items.map((item) => (
          <Incident key={item.id} item={item} />
        ))}
      </ol>
      {more ? (
        <button type="button" onClick={more}>
          Show more
        </button>
      ) : null}
    </>
  )
}

function Incident({ item }: { readonly item: IncidentItem }) {
  const scope = item.scope === "event" ? "" : `, a ${item.scope}`
  const status = item.status === "happened" ? "" : `, told as ${item.status}`
  return (
    <li>
      <h2>
        {`${item.place ?? "Place not told"}, ${item.date?.value ?? (item.date ? `“${item.date.text}”` : "date not told")}`}
        <small>{`${labelOf(item.type)}${scope}${status}${item.flags.length > 0 ? `; ${item.flags.map(labelOf).join(", ")}` : ""}`}</small>
      </h2>
      <p>
        <Support reports={item.reportCount} origins={item.originCount} /> <code className="ref">{item.id}</code>
        {item.grading === "not-graded" ? null : (
          <span className="grade">{`Proposed, for a reviewer: ${labelOf(item.grading)} (${item.gradingGrounds.join("; ")})`}</span>
        )}
      </p>
      <div className="table">
        <table>
          <thead>
            <tr>
              <th scope="col">Account</th>
              <th scope="col">Said to have done it</th>
              <th scope="col">By whom said</th>
              <th scope="col">Answer</th>
              <th scope="col">Toll, as printed</th>
            </tr>
          </thead>
          <tbody>
            {item.accounts.map((account) => (
              <AccountRow key={`${account.mention}-${account.perpetrator}`} account={account} item={item} />
            ))}
          </tbody>
        </table>
      </div>
    </li>
  )
}

function AccountRow({ account, item }: { readonly account: IncidentAccount; readonly item: IncidentItem }) {
  const evidence = item.evidence.find(({ report, mention }) => report === account.report && mention === account.mention)
  const at = { report: account.report, start: evidence?.start ?? 0, end: evidence?.end ?? 0, item: item.id }
  const role = account.role === "direct" || account.role === null ? "" : ` (${account.role})`
  return (
    <tr>
      <td>
        <Cell at={at}>
          <SourceWords text={evidence?.text ?? ""} />
        </Cell>
        <small>
          {[
            ...account.targets.map((target) => `target: “${target}”`),
            ...account.weapons.map((weapon) => `weapon: “${weapon}”`),
          ].join("; ")}
        </small>
      </td>
      <td>
        {account.perpetrator === null
          ? "nobody named"
          : `${account.perpetrator}${role}${account.candidate ? ", one of several left open" : ""}`}
      </td>
      <td>
        {account.allegedBy ??
          (account.voice === "undecidable" ? "cannot be told" : "the page's own voice, no source given")}
      </td>
      <td>
        {account.responses.length > 0
          ? account.responses.map(labelOf).join(", ")
          : account.perpetrator === null
            ? ""
            : "no response in the reports read"}
      </td>
      <td>
        {account.casualties.map(({ measure, text }) => `${labelOf(measure)}: “${text}”`).join("; ") || "none printed"}
      </td>
    </tr>
  )
}
