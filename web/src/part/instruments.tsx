import { dateWords } from "../../../src/model/date-words.ts"
import type { InstrumentItem } from "../../../src/model/item.ts"
import { useWhole } from "../room/use-whole.ts"
import { Cell, SourceWords, Support } from "./source-words.tsx"
import { whoSays } from "./who-says.ts"

/** Resolutions, agreements and communiqués, with what each report says that they say; nothing where no report tells of one. */
export function Instruments() {
  const items = useWhole<InstrumentItem>("instruments")
  if (items.length === 0) return null
  return (
    <section aria-labelledby="instruments">
      <h2 id="instruments">Instruments</h2>
      <ol className="cards">
        {items.map((item) => (
          <li key={item.id}>
            <h3>
              {item.name}
              <small>
                {[
                  item.issuer,
                  item.date === null ? null : (dateWords(item.date) ?? item.date),
                  item.textInCase ? "its text is in this case" : "its text is not in this case: only renderings of it",
                ]
                  .filter(Boolean)
                  .join("; ")}
              </small>
            </h3>
            <p>
              <Support reports={item.reportCount} origins={item.originCount} /> <code className="ref">{item.id}</code>
            </p>
            <ul className="tellings">
              {item.renderings.map(({ report, by, text, start, end }) => (
                <li key={`${report}-${start}`}>
                  <Cell at={{ report, start, end, item: item.id }}>
                    <SourceWords text={text} />
                  </Cell>
                  <small>{whoSays(by)}</small>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}
