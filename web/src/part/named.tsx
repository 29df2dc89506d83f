import type { Evidence } from "../../../src/model/item.ts"
import { placeOf } from "../evidence.ts"
import { Cell, Quote } from "./source-words.tsx"

/** A name of the record that opens the words it was read from; where the report prints it otherwise ("Moscow"), the printed words stand beneath. */
export function Named({
  name,
  evidence = [],
  item,
  note = "",
  heading = false,
}: {
  readonly name: string
  readonly evidence?: readonly Evidence[] | undefined
  readonly item: string
  /** Said of the name, after it. */
  readonly note?: string
  /** In a heading the name alone is enough. */
  readonly heading?: boolean
}) {
  const [first] = evidence
  if (!first) return `${name}${note}`
  return (
    <>
      <Cell at={placeOf(first, item)} label={`${name}: open the words`}>
        <span className="named">{name}</span>
      </Cell>
      {note}
      {heading
        ? null
        : printedOtherwise(name, evidence).map((one) => (
            <small key={`${one.report}-${one.start}`}>
              {"printed: "}
              <Quote evidence={one} item={item} />
            </small>
          ))}
    </>
  )
}

/** One piece of evidence for each wording that the name itself does not show. */
function printedOtherwise(name: string, evidence: readonly Evidence[]): Evidence[] {
  const shown = new Set<string>()
  return evidence.filter(({ text }) => {
    if (shown.has(text) || name.toLowerCase().includes(text.replace(/^the /i, "").toLowerCase())) return false
    shown.add(text)
    return true
  })
}
