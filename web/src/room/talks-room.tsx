import type { MeetingItem } from "../../../src/model/item.ts"
import { labelOf } from "../../../src/model/labels.ts"
import { evidenceAt } from "../evidence.ts"
import { DateCell } from "../part/date-cell.tsx"
import { Fault } from "../part/fault.tsx"
import { Heads } from "../part/heads.tsx"
import { Empty, ListHead } from "../part/list-head.tsx"
import { More } from "../part/more.tsx"
import { Named } from "../part/named.tsx"
import { Positions } from "../part/positions.tsx"
import { SourceWords, Support, Words } from "../part/source-words.tsx"
import { type Sentences, Telling } from "../part/telling.tsx"
import { whoSays } from "../part/who-says.ts"
import { usePage } from "./use-page.ts"

/** Talks and meetings, with every wording of their state side by side: "paused" and "collapsed" are both kept. */
export function TalksRoom() {
  const { q, setQ, items, sentences, total, error, more } = usePage<MeetingItem>("meetings")
  return (
    <>
      <ListHead title="Talks" total={total} q={q} onSearch={setQ} />
      {error ? <Fault error={error} /> : null}
      <Empty total={total} q={q}>
        No report read tells of talks or of a meeting.
      </Empty>
      <ol className="cards">
        {items.map((item) => (
          <Talks key={item.id} item={item} sentences={sentences} />
        ))}
      </ol>
      <More more={more} />
      <Positions />
    </>
  )
}

function Talks({ item, sentences }: { readonly item: MeetingItem; readonly sentences: Sentences }) {
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
        <dd>
          <Named name={item.venue ?? "not told"} evidence={item.fieldEvidence["venue"]} item={item.id} />
        </dd>
        <dt>When</dt>
        <dd>
          <DateCell date={item.date} evidence={item.fieldEvidence["date"]} item={item.id} />
        </dd>
        <dt>Parties</dt>
        <dd>
          <Named name={item.parties.join(", ") || "not told"} evidence={item.fieldEvidence["parties"]} item={item.id} />
        </dd>
        {item.hosts.length > 0 ? (
          <>
            <dt>Hosts</dt>
            <dd>
              <Named name={item.hosts.join(", ")} evidence={item.fieldEvidence["hosts"]} item={item.id} />
            </dd>
          </>
        ) : null}
      </dl>
      <div className="table accounts-of">
        <table>
          <Heads names={["Account", "Word for its state", "Read as", "Who says so", "Cause, as printed"]} />
          <tbody>
            {item.accounts.map((account) => (
              <AccountRow
                key={`${account.report}-${account.mention}`}
                account={account}
                item={item}
                sentences={sentences}
              />
            ))}
          </tbody>
        </table>
      </div>
    </li>
  )
}

interface AccountProps {
  readonly account: MeetingItem["accounts"][number]
  readonly item: MeetingItem
  readonly sentences: Sentences
}

function AccountRow({ account, item, sentences }: AccountProps) {
  const evidence = evidenceAt(item, account)
  const { word, statedCause, fieldEvidence } = account
  return (
    <tr>
      <td data-label="Account">
        {evidence ? <Telling evidence={evidence} item={item.id} sentences={sentences} /> : "not told"}
      </td>
      <td data-label="Word for its state">
        {word === null ? "none of its own" : <Words text={word} evidence={fieldEvidence["word"]} item={item.id} />}
      </td>
      <td data-label="Read as">{labelOf(account.status)}</td>
      <td data-label="Who says so">
        <Named name={whoSays(account.by)} evidence={fieldEvidence["by"]} item={item.id} />
      </td>
      <td data-label="Cause, as printed">
        {statedCause === null ? (
          "none told"
        ) : (
          <Words text={statedCause} evidence={fieldEvidence["statedCause"]} item={item.id} />
        )}
      </td>
    </tr>
  )
}
