import type { StatementItem } from "../../../src/model/item.ts"
import { labelOf } from "../../../src/model/labels.ts"
import { Fault } from "../part/fault.tsx"
import { ListHead } from "../part/list-head.tsx"
import { Cell, SourceWords, Support } from "../part/source-words.tsx"
import { usePage } from "./use-page.ts"

/** Who said what: one row an act of saying, its other wordings beneath it with the words that changed. */
export function StatementsRoom() {
  const { q, setQ, items, total, error, more } = usePage<StatementItem>("statements")
  return (
    <>
      <ListHead title="Statements" total={total} q={q} onSearch={setQ} />
      {error ? <Fault error={error} /> : null}
      <div className="table">
        <table>
          <thead>
            <tr>
              <th scope="col">Speaker</th>
              <th scope="col" className="words">
                Words, as printed
              </th>
              <th scope="col">Act</th>
              <th scope="col">When said</th>
              <th scope="col">Support</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Row key={item.id} item={item} />
            ))}
          </tbody>
        </table>
      </div>
      {more ? (
        <button type="button" onClick={more}>
          Show more
        </button>
      ) : null}
    </>
  )
}

function Row({ item }: { readonly item: StatementItem }) {
  return (
    <tr>
      <th scope="row">
        {item.speaker ?? <em>{item.variants[0]?.source ? "not told who" : "not named"}</em>}
        <small>
          {item.how === "named" || item.how === "alias"
            ? printed(item)
            : item.how === "unresolved"
              ? printed(item)
              : `${printed(item)}, read as ${item.how}`}
        </small>
      </th>
      <td>
        {item.variants.map((variant) => {
          const evidence = item.evidence.find(
            ({ report, mention }) => report === variant.report && mention === variant.mention,
          )
          const at = { report: variant.report, start: evidence?.start ?? 0, end: evidence?.end ?? 0, item: item.id }
          return (
            <div key={variant.mention} className="variant">
              <Cell at={at}>
                <SourceWords text={variant.text} />
              </Cell>
              {variant.changes.length > 0 ? (
                <p className="changes">
                  Changed words:{" "}
                  {variant.changes.map(([before, after], i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the changes of a wording never change places
                    <span key={`${before}-${i}`}>
                      <del>{before || "nothing"}</del> → <ins>{after || "left out"}</ins>{" "}
                    </span>
                  ))}
                </p>
              ) : null}
            </div>
          )
        })}
      </td>
      <td>
        {labelOf(item.speechAct)}
        <small>
          {item.manner === "direct"
            ? "in quotation marks"
            : item.manner === "mixed"
              ? "partly quoted"
              : "in the page's rendering"}
        </small>
      </td>
      <td>{item.saidAt ? (item.saidAt.value ?? `“${item.saidAt.text}”`) : "not told"}</td>
      <td>
        <Support reports={item.reportCount} origins={item.originCount} /> <code className="ref">{item.id}</code>
      </td>
    </tr>
  )
}

function printed(item: StatementItem): string {
  const sources = [...new Set(item.variants.flatMap(({ source }) => (source === null ? [] : [source])))]
  return sources.length > 0 ? `printed: ${sources.map((source) => `“${source}”`).join(", ")}` : "no speaker printed"
}
