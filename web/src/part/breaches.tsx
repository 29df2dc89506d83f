import { Link } from "react-router"
import type { AllegationItem, AllegedBreach, BreachTests } from "../../../src/model/item.ts"
import { labelOf } from "../../../src/model/labels.ts"
import { Heads } from "./heads.tsx"
import { Named } from "./named.tsx"
import { Quote } from "./source-words.tsx"
import { whoSays } from "./who-says.ts"

const TESTS: readonly (readonly [keyof BreachTests, string])[] = [
  ["inForce", "In force then"],
  ["partyBound", "Accused is bound"],
  ["areaCovered", "Place is covered"],
  ["actProhibited", "Act is forbidden"],
  ["targetNotExempt", "Target is not exempt"],
]

/** What is alleged against a commitment: who alleges it of whom, the answer, and the five tests with the reason for each. */
export function Breaches({
  breaches,
  allegations,
}: {
  readonly breaches: readonly AllegedBreach[]
  readonly allegations: readonly AllegationItem[]
}) {
  return (
    <section className="breaches">
      <h3>Alleged against these terms</h3>
      <p className="empty">
        The five tests read the terms as these reports tell them. Whether they were broken is for a reviewer.
      </p>
      {breaches.map((breach) => (
        <Breach
          key={breach.allegation}
          breach={breach}
          allegation={allegations.find(({ id }) => id === breach.allegation) ?? null}
        />
      ))}
    </section>
  )
}

function Breach({
  breach,
  allegation,
}: {
  readonly breach: AllegedBreach
  readonly allegation: AllegationItem | null
}) {
  const evidence = allegation?.evidence[0]
  return (
    <>
      <p>
        {"Alleged by "}
        <Named name={whoSays(breach.allegedBy)} evidence={allegation?.fieldEvidence["by"]} item={breach.allegation} />
        {"; against "}
        <Named
          name={allegation?.against ?? "nobody named"}
          evidence={allegation?.fieldEvidence["against"]}
          item={breach.allegation}
          heading
        />
        {": "}
        {evidence ? <Quote evidence={evidence} item={breach.allegation} /> : null}{" "}
        {`Answer: ${breach.responses.map(labelOf).join(", ") || "no response in the reports read"}. `}
        {`State: ${breach.status === "outside-terms" ? "outside the terms, where a test answers no" : labelOf(breach.status)}. `}
        {breach.incident === null ? null : (
          <Link to={`/incidents?q=${breach.incident}`}>{`incident ${breach.incident}`}</Link>
        )}
      </p>
      <div className="table even">
        <table>
          <Heads names={TESTS.map(([, name]) => name)} />
          <tbody>
            <tr>
              {TESTS.map(([test, name]) => (
                <td key={test} data-label={name}>
                  {breach.tests[test]}
                  <small>{breach.reasons[test] ?? ""}</small>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </>
  )
}
