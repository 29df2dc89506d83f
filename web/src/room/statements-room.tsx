import type { StatementItem } from "../../../src/model/item.ts"
import { labelOf } from "../../../src/model/labels.ts"
import { evidenceAt } from "../evidence.ts"
import { DateCell } from "../part/date-cell.tsx"
import { Fault } from "../part/fault.tsx"
import { Heads } from "../part/heads.tsx"
import { Empty, ListHead } from "../part/list-head.tsx"
import { More } from "../part/more.tsx"
import { Quote, SourceWords, Support, Words } from "../part/source-words.tsx"
import { type Sentences, Telling } from "../part/telling.tsx"
import { usePage } from "./use-page.ts"

/** Who said what: one row an act of saying, its other wordings beneath it with the words that changed. */
export function StatementsRoom() {
  const { q, setQ, items, sentences, total, error, more } = usePage<StatementItem>("statements")
  return (
    <>
      <ListHead title="Statements" total={total} q={q} onSearch={setQ} />
      {error ? <Fault error={error} /> : null}
      <Empty total={total} q={q}>
        No report read tells what somebody said.
      </Empty>
      <div className="table statements">
        <table>
          <Heads names={["Speaker", "Words, as printed", "Act", "When said", "Support"]} />
          <tbody>
            {items.map((item) => (
              <Row key={item.id} item={item} sentences={sentences} />
            ))}
          </tbody>
        </table>
      </div>
      <More more={more} />
    </>
  )
}

function Row({ item, sentences }: { readonly item: StatementItem; readonly sentences: Sentences }) {
  return (
    <tr>
      <th scope="row">
        {item.speaker ?? <em>{item.variants[0]?.source ? "not told who" : "not named"}</em>}
        <small>
          <Printed item={item} />
          {HOW[item.how] ?? ""}
        </small>
      </th>
      <td>
        {item.variants.map((variant) => {
          const evidence = evidenceAt(item, variant)
          return (
            <div key={`${variant.report}-${variant.mention}`} className="variant">
              {evidence ? (
                <Quote evidence={evidence} item={item.id} text={variant.text} />
              ) : (
                <SourceWords text={variant.text} />
              )}
              {evidence && variant.text.length < TELLS_LITTLE ? (
                <small>
                  {"in: "}
                  <Telling
                    evidence={evidence}
                    item={item.id}
                    sentences={sentences}
                    mark={variant.parts[0] ?? evidence}
                  />
                </small>
              ) : null}
              {variant.changes.length > 0 ? (
                <p className="changes">
                  Changed words:{" "}
                  {variant.changes.map(([before, after], i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the changes of a wording never change places
                    <span key={`${before}-${i}`}>
                      <del>{before || "nothing"}</del> → <ins>{after || "left out"}</ins>
                      {i < variant.changes.length - 1 ? "; " : ""}
                    </span>
                  ))}
                </p>
              ) : null}
            </div>
          )
        })}
      </td>
      <td data-label="Act">
        {labelOf(item.speechAct)}
        <small>
          {item.manner === "direct"
            ? "in quotation marks"
            : item.manner === "mixed"
              ? "partly quoted"
              : "the page's rendering"}
        </small>
      </td>
      <td data-label="When said">
        <DateCell date={item.saidAt} evidence={item.fieldEvidence["saidAt"]} item={item.id} />
      </td>
      <td data-label="Support">
        <Support reports={item.reportCount} origins={item.originCount} /> <code className="ref">{item.id}</code>
      </td>
    </tr>
  )
}

/** How the speaker was read where the words themselves do not name one. */
const HOW: { readonly [how in StatementItem["how"]]?: string } = {
  pronoun: "; whom it stands for is read from the text",
  "carried-over": "; carried over from the saying before",
}

/** Contents shorter than this ("it", "the claim") say nothing without their sentence, in characters. */
const TELLS_LITTLE = 24

function Printed({ item }: { readonly item: StatementItem }) {
  const words = item.variants.flatMap(({ source, fieldEvidence }) =>
    source === null ? [] : [{ source, evidence: fieldEvidence["source"] }],
  )
  const printed = words.filter(({ source }, i) => words.findIndex((one) => one.source === source) === i)
  if (printed.length === 0) return "no speaker printed"
  return (
    <>
      {"printed: "}
      {printed.map(({ source, evidence }, i) => (
        <span key={source}>
          {i > 0 ? ", " : ""}
          <Words text={source} evidence={evidence} item={item.id} />
        </span>
      ))}
    </>
  )
}
