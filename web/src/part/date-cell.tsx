import { dateWords } from "../../../src/model/date-words.ts"
import type { Evidence, SettledDate } from "../../../src/model/item.ts"
import { Quote, SourceWords } from "./source-words.tsx"

/** A date as the record has it, and the printed words that it was taken from; a length ("two weeks") is given in those words alone. */
export function DateCell({
  date,
  evidence = [],
  item,
}: {
  readonly date: SettledDate | null
  readonly evidence?: readonly Evidence[] | undefined
  readonly item: string
}) {
  if (date === null) return "not told"
  const words = dateWords(date.value ?? "")
  const from = evidence.find(({ text }) => text === date.text) ?? evidence[0]
  return (
    <span className="date">
      {words} {from ? <Quote evidence={from} item={item} /> : <SourceWords text={date.text} />}
      {date.basis.length > 0 ? <small>{date.basis.join("; ")}</small> : null}
    </span>
  )
}
