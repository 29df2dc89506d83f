import type { Unresolved } from "../../../src/model/record.ts"
import { Fault } from "../part/fault.tsx"
import { Heads } from "../part/heads.tsx"
import { Empty, ListHead } from "../part/list-head.tsx"
import { More } from "../part/more.tsx"
import { Cell, SourceWords } from "../part/source-words.tsx"
import { usePage } from "./use-page.ts"

/** What the reports leave open, and why. Candidates for a lost speaker are for the reader at this desk and go into no export. */
export function UnresolvedRoom() {
  const { q, setQ, items, total, error, more } = usePage<Unresolved>("unresolved")
  return (
    <>
      <ListHead title="Unresolved" total={total} q={q} onSearch={setQ}>
        What the reports leave open. A candidate is somebody who may have spoken, offered here only; no export names
        one.
      </ListHead>
      {error ? <Fault error={error} /> : null}
      <Empty total={total} q={q}>
        The reading left nothing open that it knows of.
      </Empty>
      <div className="table unresolved">
        <table>
          <Heads names={["What", "Words, as printed", "Why it stays open", "Candidates"]} />
          <tbody>
            {items.map((one) => (
              <Row key={`${one.report}-${one.what}-${one.start}`} one={one} />
            ))}
          </tbody>
        </table>
      </div>
      <More more={more} />
    </>
  )
}

function Row({ one }: { readonly one: Unresolved }) {
  const { candidates = [] } = one
  return (
    <tr>
      <th scope="row">{one.what}</th>
      <td data-label="Words, as printed">
        <Cell at={{ report: one.report, start: one.start, end: one.end, item: null }}>
          <SourceWords text={one.text} />
        </Cell>
        <small>{one.report}</small>
      </td>
      <td data-label="Why it stays open">{one.why}</td>
      <td data-label="Candidates">
        {candidates.length === 0
          ? one.what === "speaker"
            ? "none in this report"
            : ""
          : candidates.map(({ name, reason }) => (
              <div key={name}>
                {`${name}?`}
                <small>{reason}</small>
              </div>
            ))}
      </td>
    </tr>
  )
}
