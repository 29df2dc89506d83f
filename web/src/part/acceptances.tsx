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
  return (
    <div className="table even">
      <table>
        <Heads names={["Party", "Stance, as told", "When", "In which words", "Who says so"]} />
        <tbody>
          {all.map((one) => (
            <tr key={`${one.party}-${one.stance}-${one.evidence.report}-${one.evidence.start}`}>
              <th scope="row">{one.party}</th>
              <td data-label="Stance, as told">
                {labelOf(one.stance === "signed" ? "signature" : one.stance)}
                {one.condition === null ? null : (
                  <small>
                    <SourceWords text={one.condition} />
                  </small>
                )}
              </td>
              <td data-label="When">
                <DateCell date={one.date} item={item} />
              </td>
              <td data-label="In which words">
                <Telling evidence={one.evidence} item={item} sentences={sentences} />
              </td>
              <td data-label="Who says so">{teller(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
