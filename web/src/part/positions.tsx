import type { PositionItem } from "../../../src/model/item.ts"
import { labelOf } from "../../../src/model/labels.ts"
import { useWholeList } from "../room/use-whole.ts"
import { Heads } from "./heads.tsx"
import { Named } from "./named.tsx"
import { Quote } from "./source-words.tsx"
import { type Sentences, Telling } from "./telling.tsx"

/** Who stands where: a row for each party on each question, under the question; nothing where no report tells of a stance. */
export function Positions() {
  const { items, sentences } = useWholeList<PositionItem>("positions")
  if (items.length === 0) return null
  const questions = [...new Set(items.map(({ question }) => question))]
  return (
    <section aria-labelledby="positions">
      <h2 id="positions">Positions</h2>
      {questions.map((question) => (
        <Question
          key={question}
          question={question}
          items={items.filter((item) => item.question === question)}
          sentences={sentences}
        />
      ))}
    </section>
  )
}

function Question({
  question,
  items,
  sentences,
}: {
  readonly question: string
  readonly items: readonly PositionItem[]
  readonly sentences: Sentences
}) {
  const label = labelOf(question)
  return (
    <>
      <h3>{`On ${label}`}</h3>
      <div className="table positions">
        <table>
          <Heads names={["Party", "Stance", "In whose words", "On condition"]} />
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <th scope="row" data-label="Party">
                  <Named name={item.holder ?? "not told"} evidence={item.fieldEvidence["holder"]} item={item.id} />
                </th>
                <td data-label="Stance">{item.stance}</td>
                <td data-label="In whose words">
                  {item.evidence.map((evidence) => (
                    <div key={`${evidence.report}-${evidence.start}`}>
                      <Telling evidence={evidence} item={item.id} sentences={sentences} />
                    </div>
                  ))}
                </td>
                <td data-label="On condition">
                  {(item.fieldEvidence["condition"] ?? []).slice(0, 1).map((evidence) => (
                    <Quote key={evidence.start} evidence={evidence} item={item.id} />
                  ))}
                  {item.condition === null ? "none told" : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
