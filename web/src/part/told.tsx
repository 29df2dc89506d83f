import type { Teller } from "../../../src/model/agreement.ts"
import { Quote } from "./source-words.tsx"
import { whoSays } from "./who-says.ts"

/** Who says something; an own text speaks for itself. */
export function teller({ by, ownText }: Teller): string {
  return ownText ? "its own text" : whoSays(by)
}

/** Each source's words, which open their report, and who says them; those past the first `open` unfold. */
export function Told({
  sources,
  item,
  open = 3,
}: {
  readonly sources: readonly Teller[]
  readonly item: string
  readonly open?: number
}) {
  const one = (source: Teller) => (
    <li key={`${source.evidence.report}-${source.evidence.start}`}>
      <Quote evidence={source.evidence} item={item} />{" "}
      <small className="inline">{`${teller(source)}, ${source.evidence.report}`}</small>
    </li>
  )
  const rest = sources.slice(open)
  return (
    <>
      <ul className="tellings">{sources.slice(0, open).map(one)}</ul>
      {rest.length === 0 ? null : (
        <details>
          <summary>{`${rest.length} more`}</summary>
          <ul className="tellings">{rest.map(one)}</ul>
        </details>
      )}
    </>
  )
}
