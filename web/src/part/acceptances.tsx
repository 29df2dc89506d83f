import type { Acceptance } from "../../../src/model/agreement.ts"
import { labelOf } from "../../../src/model/labels.ts"
import { DateCell } from "./date-cell.tsx"
import { Heads } from "./heads.tsx"
import { SourceWords } from "./source-words.tsx"
import { type Sentences, Telling } from "./telling.tsx"
import { teller } from "./told.tsx"

/** How each party stands to an agreement, as each source says; nobody is put down as accepting by silence. */
export function Acceptances({
  all,
  item,
  sentences,
}: {
  readonly all: readonly Acceptance[]
  readonly item: string
  readonly sentences: Sentences
}) {
  if (all.length === 0) return null
  const rows = new Map<string, Acceptance[]>()
  for (const one of all) {
    const key = `${one.party}-${one.stance}-${one.condition ?? ""}`
    rows.set(key, [...(rows.get(key) ?? []), one])
  }
  return (
    <div className="table even">
      <table>
        <Heads names={["Party", "Stance, as told", "In which words, and who says so"]} />
        <tbody>
          {[...rows].map(([key, tellings]) => (
            <Row key={key} tellings={tellings} item={item} sentences={sentences} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** One stance of one party, with each telling of it. */
function Row({
  tellings,
  item,
  sentences,
}: {
  readonly tellings: readonly Acceptance[]
  readonly item: string
  readonly sentences: Sentences
}) {
  const [first] = tellings
  if (!first) return null
  return (
    <tr>
      <th scope="row">{first.party}</th>
      <td data-label="Stance, as told">
        {labelOf(first.stance === "signed" ? "signature" : first.stance)}
        {first.condition === null ? null : (
          <small>
            <SourceWords text={first.condition} />
          </small>
        )}
      </td>
      <td data-label="In which words, and who says so">
        {tellings.map((one) => (
          <div key={`${one.evidence.report}-${one.evidence.start}`}>
            <Telling evidence={one.evidence} item={item} sentences={sentences} />
            <small>
              {`${teller(one)}, ${one.evidence.report}`}
              {one.date === null ? null : "; "}
              {one.date === null ? null : <DateCell date={one.date} item={item} />}
            </small>
          </div>
        ))}
      </td>
    </tr>
  )
}
