import type { MonitorCount } from "../../../src/model/record.ts"
import { useWholeList } from "../room/use-whole.ts"
import { DateCell } from "./date-cell.tsx"
import { Heads } from "./heads.tsx"
import { Named } from "./named.tsx"
import { Quote, Support } from "./source-words.tsx"
import { type Sentences, Telling } from "./telling.tsx"
import { whoSays } from "./who-says.ts"

/** Breaches as monitors count them, side by side and never added up; nothing where no report gives a count. */
export function Counts() {
  const { items, sentences } = useWholeList<MonitorCount>("monitorCounts")
  if (items.length === 0) return null
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">Counts by monitors</h2>
      <p className="empty">
        Each as its monitor gives it. Monitors of one truce count different things: none is added to another.
      </p>
      <div className="table accounts-of">
        <table>
          <Heads names={["As printed", "Who counted", "Of what", "Period", "Blamed"]} />
          <tbody>
            {items.map((item) => (
              <CountRow key={item.id} item={item} sentences={sentences} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function CountRow({ item, sentences }: { readonly item: MonitorCount; readonly sentences: Sentences }) {
  const period = item.fieldEvidence["period"]?.[0]
  const of = item.fieldEvidence["of"]?.[0]
  const definition = item.fieldEvidence["definition"]?.[0]
  return (
    <tr>
      <td data-label="As printed">
        {item.evidence.map((evidence) => (
          <div key={`${evidence.report}-${evidence.start}`}>
            <Telling evidence={evidence} item={item.id} sentences={sentences} />
          </div>
        ))}
        <small>
          <Support reports={item.reportCount} origins={item.originCount} /> <code className="ref">{item.id}</code>
        </small>
      </td>
      <td data-label="Who counted">
        <Named name={whoSays(item.monitor)} evidence={item.fieldEvidence["monitor"]} item={item.id} />
        {item.allegedBy === null ? null : <small>{`as told by ${item.allegedBy}`}</small>}
      </td>
      <td data-label="Of what">
        {of ? <Quote evidence={of} item={item.id} /> : "not told"}
        {definition ? (
          <small>
            <Quote evidence={definition} item={item.id} />
          </small>
        ) : (
          <small>what counts as one is not told</small>
        )}
      </td>
      <td data-label="Period">
        {period ? (
          <Quote evidence={period} item={item.id} />
        ) : (
          <DateCell date={item.date} evidence={item.fieldEvidence["date"]} item={item.id} />
        )}
        {item.truceDay === null ? null : <small>{`day ${item.truceDay} of the truce`}</small>}
        {item.place === null ? null : (
          <small>
            {"in "}
            <Named name={item.place} evidence={item.fieldEvidence["place"]} item={item.id} heading />
          </small>
        )}
      </td>
      <td data-label="Blamed">
        {item.against === null ? (
          "nobody named"
        ) : (
          <Named name={item.against} evidence={item.fieldEvidence["against"]} item={item.id} />
        )}
      </td>
    </tr>
  )
}
