import type { AccessItem, DisplacementItem, FundingItem } from "../../../src/model/item.ts"
import { accessWords, labelOf } from "../../../src/model/labels.ts"
import { DateCell } from "../part/date-cell.tsx"
import { Fault } from "../part/fault.tsx"
import { Heads } from "../part/heads.tsx"
import { Empty, ListHead } from "../part/list-head.tsx"
import { More } from "../part/more.tsx"
import { Named } from "../part/named.tsx"
import { Support } from "../part/source-words.tsx"
import { type Sentences, Telling } from "../part/telling.tsx"
import { whoSays } from "../part/who-says.ts"
import { usePage } from "./use-page.ts"
import { useWholeList } from "./use-whole.ts"

/** Access to places, deliveries by stage, obstruction; people displaced; money for aid by stage. Each with who says so. */
export function AccessRoom() {
  const { q, setQ, items, sentences, total, error, more } = usePage<AccessItem>("access")
  return (
    <>
      <ListHead title="Access" total={total} q={q} onSearch={setQ} />
      {error ? <Fault error={error} /> : null}
      <Empty total={total} q={q}>
        No report read tells of access, sieges or deliveries.
      </Empty>
      {items.length > 0 ? (
        <div className="table accounts-of">
          <table>
            <Heads names={["In whose words", "Place", "What is told", "Obstructed by", "Who says so"]} />
            <tbody>
              {items.map((item) => (
                <AccessRow key={item.id} item={item} sentences={sentences} />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <More more={more} />
      <Displaced />
      <Money />
    </>
  )
}

function AccessRow({ item, sentences }: { readonly item: AccessItem; readonly sentences: Sentences }) {
  return (
    <tr>
      <Words item={item} sentences={sentences} />
      <td data-label="Place">
        <Named name={item.place ?? "not told"} evidence={item.fieldEvidence["place"]} item={item.id} />
        {item.date === null ? null : (
          <small>
            <DateCell date={item.date} evidence={item.fieldEvidence["date"]} item={item.id} />
          </small>
        )}
      </td>
      <td data-label="What is told">{accessWords(item)}</td>
      <td data-label="Obstructed by">
        {item.obstructedBy === null ? (
          "nobody named"
        ) : (
          <Named name={item.obstructedBy} evidence={item.fieldEvidence["obstructedBy"]} item={item.id} />
        )}
      </td>
      <td data-label="Who says so">
        <Named name={whoSays(item.allegedBy)} evidence={item.fieldEvidence["allegedBy"]} item={item.id} />
      </td>
    </tr>
  )
}

/** Every telling of an item, with its support. */
function Words({
  item,
  sentences,
}: {
  readonly item: AccessItem | DisplacementItem | FundingItem
  readonly sentences: Sentences
}) {
  return (
    <td data-label="In whose words">
      {item.evidence.map((evidence) => (
        <div key={`${evidence.report}-${evidence.start}`}>
          <Telling evidence={evidence} item={item.id} sentences={sentences} />
        </div>
      ))}
      <small>
        <Support reports={item.reportCount} origins={item.originCount} /> <code className="ref">{item.id}</code>
      </small>
    </td>
  )
}

const ASPECTS: { readonly [aspect in DisplacementItem["aspect"]]: string } = {
  stock: "displaced at that time",
  flow: "fled",
  return: "returned",
}

function Displaced() {
  const { items, sentences } = useWholeList<DisplacementItem>("displacements")
  if (items.length === 0) return null
  return (
    <section aria-labelledby="displaced">
      <h2 id="displaced">People displaced</h2>
      <p className="empty">Those who fled over a time and those who are displaced at one time are never added up.</p>
      <div className="table accounts-of">
        <table>
          <Heads names={["In whose words", "Told as", "From", "To or in", "When", "Who says so"]} />
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <Words item={item} sentences={sentences} />
                <td data-label="Told as">{ASPECTS[item.aspect]}</td>
                <td data-label="From">
                  <Named name={item.origin ?? "not told"} evidence={item.fieldEvidence["origin"]} item={item.id} />
                </td>
                <td data-label="To or in">
                  <Named
                    name={item.destination ?? "not told"}
                    evidence={item.fieldEvidence["destination"]}
                    item={item.id}
                  />
                </td>
                <td data-label="When">
                  <DateCell date={item.date} evidence={item.fieldEvidence["date"]} item={item.id} />
                </td>
                <td data-label="Who says so">
                  <Named name={whoSays(item.allegedBy)} evidence={item.fieldEvidence["allegedBy"]} item={item.id} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Money() {
  const { items, sentences } = useWholeList<FundingItem>("funding")
  if (items.length === 0) return null
  return (
    <section aria-labelledby="money">
      <h2 id="money">Money for aid</h2>
      <p className="empty">Asked for, pledged, committed and paid are four things. No sum is added to another.</p>
      <div className="table accounts-of">
        <table>
          <Heads names={["In whose words", "Stage", "Donor", "For", "When"]} />
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <Words item={item} sentences={sentences} />
                <td data-label="Stage">{labelOf(item.stage)}</td>
                <td data-label="Donor">
                  <Named name={item.donor ?? "not told"} evidence={item.fieldEvidence["donor"]} item={item.id} />
                </td>
                <td data-label="For">
                  <Named
                    name={item.recipient ?? "not told"}
                    evidence={item.fieldEvidence["recipient"]}
                    item={item.id}
                  />
                </td>
                <td data-label="When">
                  <DateCell date={item.date} evidence={item.fieldEvidence["date"]} item={item.id} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
