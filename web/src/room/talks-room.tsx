import type { MeetingItem } from "../../../src/model/item.ts"
import { labelOf } from "../../../src/model/labels.ts"
import { evidenceAt } from "../evidence.ts"
import { DateCell } from "../part/date-cell.tsx"
import { Fault } from "../part/fault.tsx"
import { Heads } from "../part/heads.tsx"
import { Empty, ListHead } from "../part/list-head.tsx"
import { More } from "../part/more.tsx"
import { Quote, SourceWords, Support } from "../part/source-words.tsx"
import { whoSays } from "../part/who-says.ts"
import { usePage } from "./use-page.ts"

/** Talks and meetings, with every wording of their state side by side: "paused" and "collapsed" are both kept. */
export function TalksRoom() {
  const { q, setQ, items, total, error, more } = usePage<MeetingItem>("meetings")
  return (
    <>
      <ListHead title="Talks" total={total} q={q} onSearch={setQ} />
      {error ? <Fault error={error} /> : null}
      <Empty total={total} q={q}>
        No report read tells of talks or of a meeting.
      </Empty>
      <ol className="cards">
        {items.map((item) => (
          <Talks key={item.id} item={item} />
        ))}
      </ol>
      <More more={more} />
    </>
  )
}

function Talks({ item }: { readonly item: MeetingItem }) {
  const states = [...new Set(item.accounts.map(({ status }) => labelOf(status)))]
  return (
    <li>
      <h2>
        {item.name === null ? "Talks without a name" : <SourceWords text={item.name} />}
        <small>{`told as ${states.join("; ")}`}</small>
      </h2>
      <p>
        <Support reports={item.reportCount} origins={item.originCount} /> <code className="ref">{item.id}</code>
      </p>
      <dl className="terms">
        <dt>Where</dt>
        <dd>{item.venue ?? "not told"}</dd>
        <dt>When</dt>
        <dd>
          <DateCell date={item.date} evidence={item.fieldEvidence["date"]} item={item.id} />
        </dd>
        <dt>Parties</dt>
        <dd>{item.parties.join(", ") || "not told"}</dd>
        {item.hosts.length > 0 ? (
          <>
            <dt>Hosts</dt>
            <dd>{item.hosts.join(", ")}</dd>
          </>
        ) : null}
      </dl>
      <div className="table even">
        <table>
          <Heads names={["Named as", "Word for its state", "Read as", "Who says so", "Cause, as printed"]} />
          <tbody>
            {item.accounts.map((account) => {
              const evidence = evidenceAt(item, account)
              return (
                <tr key={`${account.report}-${account.mention}`}>
                  <td data-label="Named as">{evidence ? <Quote evidence={evidence} item={item.id} /> : "not told"}</td>
                  <td data-label="Word for its state">
                    {account.word === null ? "none of its own" : <SourceWords text={account.word} />}
                  </td>
                  <td data-label="Read as">{labelOf(account.status)}</td>
                  <td data-label="Who says so">{whoSays(account.by)}</td>
                  <td data-label="Cause, as printed">
                    {account.statedCause === null ? "none told" : <SourceWords text={account.statedCause} />}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </li>
  )
}
