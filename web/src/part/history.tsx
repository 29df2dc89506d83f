import { dateWords } from "../../../src/model/date-words.ts"
import type { CommitmentItem, StatusEvent } from "../../../src/model/item.ts"
import { labelOf } from "../../../src/model/labels.ts"
import { Quote } from "./source-words.tsx"
import { type Sentences, Telling } from "./telling.tsx"
import { whoSays } from "./who-says.ts"

/** What sources say became of a commitment, in the order of telling; nothing where no report tells of it. Alleged breaches stand in their own part. */
export function History({ item, sentences }: { readonly item: CommitmentItem; readonly sentences: Sentences }) {
  const events = item.statusHistory.filter(({ told }) => told !== "made" && told !== "breach-alleged")
  if (events.length === 0) return null
  return (
    <section className="breaches">
      <h3>What is said to have become of it</h3>
      <ol className="tellings">
        {events.map((event) => (
          <li key={`${event.told}-${event.evidence.report}-${event.evidence.start}`}>
            <Event event={event} item={item.id} sentences={sentences} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Event({
  event,
  item,
  sentences,
}: {
  readonly event: StatusEvent
  readonly item: string
  readonly sentences: Sentences
}) {
  const { told, by, at, evidence } = event
  const day = at === null ? "" : `${told === "extended" ? ", to " : ", "}${dateWords(at) ?? at}`
  if (told === "day-passed")
    return (
      <>
        {`${labelOf(`told-${told}`)}: `}
        <Quote evidence={evidence} item={item} />
      </>
    )
  return (
    <>
      {`${labelOf(`told-${told}`)}${day}, by ${whoSays(by)}: `}
      <Telling evidence={evidence} item={item} sentences={sentences} />
    </>
  )
}
