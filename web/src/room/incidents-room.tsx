import type { Evidence, FigureItem, IncidentAccount, IncidentItem } from "../../../src/model/item.ts"
import { labelOf } from "../../../src/model/labels.ts"
import { evidenceAt } from "../evidence.ts"
import { DateCell } from "../part/date-cell.tsx"
import { Fault } from "../part/fault.tsx"
import { Heads } from "../part/heads.tsx"
import { Empty, ListHead } from "../part/list-head.tsx"
import { More } from "../part/more.tsx"
import { Named } from "../part/named.tsx"
import { Quote, SourceWords, Support, Words } from "../part/source-words.tsx"
import { type Sentences, Telling } from "../part/telling.tsx"
import { whoSays } from "../part/who-says.ts"
import { usePage } from "./use-page.ts"
import { useWhole } from "./use-whole.ts"

/** Incidents with their accounts: nobody is named as having done it without who says so and the answer beside it. */
export function IncidentsRoom() {
  const { q, setQ, items, sentences, total, error, more } = usePage<IncidentItem>("incidents")
  const figures = useWhole<FigureItem>("figures")
  return (
    <>
      <ListHead title="Incidents" total={total} q={q} onSearch={setQ} />
      {error ? <Fault error={error} /> : null}
      <Empty total={total} q={q}>
        No report read tells of an incident. That is not calm: it is what these reports hold.
      </Empty>
      <ol className="cards">
        {items.map((item) => (
          <Incident key={item.id} item={item} figures={figures} sentences={sentences} />
        ))}
      </ol>
      <More more={more} />
    </>
  )
}

interface IncidentProps {
  readonly item: IncidentItem
  readonly figures: readonly FigureItem[]
  readonly sentences: Sentences
}

function Incident({ item, figures, sentences }: IncidentProps) {
  const scope = item.scope === "event" ? "" : `, a ${item.scope}`
  const status = item.status === "happened" ? "" : `, told as ${item.status}`
  return (
    <li>
      <h2>
        {item.place === null ? (
          "Place not told"
        ) : (
          <Named name={item.place} evidence={item.fieldEvidence["place"]} item={item.id} heading />
        )}
        {item.placeCode ? ` [${item.placeCode}], ` : ", "}
        {item.date === null ? (
          "date not told"
        ) : (
          <DateCell date={{ ...item.date, basis: [] }} evidence={item.fieldEvidence["date"]} item={item.id} />
        )}
        <small>{`${labelOf(item.type)}${scope}${status}${item.flags.length > 0 ? `; ${item.flags.map(labelOf).join(", ")}` : ""}`}</small>
      </h2>
      <p>
        <Support reports={item.reportCount} origins={item.originCount} /> <code className="ref">{item.id}</code>
        {item.grading === "not-graded" ? null : (
          <span className="grade">{`Proposed, for a reviewer: ${labelOf(item.grading)} (${item.gradingGrounds.join("; ")})`}</span>
        )}
      </p>
      <div className="table accounts-of">
        <table>
          <Heads names={["Account", "Said to have done it", "By whom said", "Answer", "Toll, as printed"]} />
          <tbody>
            {item.accounts.map((account) => (
              <AccountRow
                key={`${account.report}-${account.mention}-${account.perpetrator}`}
                account={account}
                item={item}
                figures={figures}
                sentences={sentences}
              />
            ))}
          </tbody>
        </table>
      </div>
    </li>
  )
}

function AccountRow({ account, item, figures, sentences }: IncidentProps & { readonly account: IncidentAccount }) {
  const evidence = evidenceAt(item, account)
  const role = account.role === "direct" || account.role === null ? "" : ` (${account.role})`
  return (
    <tr>
      <td data-label="Account">
        {evidence ? <Telling evidence={evidence} item={item.id} sentences={sentences} /> : null}
        <Printed name="target" texts={account.targets} evidence={account.fieldEvidence["targets"]} item={item.id} />
        <Printed name="weapon" texts={account.weapons} evidence={account.fieldEvidence["weapons"]} item={item.id} />
      </td>
      <td data-label="Said to have done it">
        {account.perpetrator === null ? (
          "nobody named"
        ) : (
          <Named
            name={account.perpetrator}
            evidence={account.fieldEvidence["perpetrator"]}
            item={item.id}
            note={`${role}${account.candidate ? ", one of several left open" : ""}`}
          />
        )}
      </td>
      <td data-label="By whom said">
        <Named
          name={whoSays(account.allegedBy, account.voice)}
          evidence={account.fieldEvidence["allegedBy"]}
          item={item.id}
        />
      </td>
      <td data-label="Answer">
        {account.responses.length > 0
          ? account.responses.map(labelOf).join(", ")
          : account.perpetrator === null
            ? "nobody is accused"
            : "no response in the reports read"}
      </td>
      <td data-label="Toll, as printed">
        {account.casualties.length === 0
          ? "none printed"
          : account.casualties.map((toll) => (
              <Toll key={toll.mention} report={account.report} toll={toll} figures={figures} />
            ))}
      </td>
    </tr>
  )
}

interface PrintedProps {
  readonly name: string
  readonly texts: readonly string[]
  readonly evidence: readonly Evidence[] | undefined
  readonly item: string
}

function Printed({ name, texts, evidence = [], item }: PrintedProps) {
  return texts.length === 0 ? null : (
    <small>
      {`${name}: `}
      {texts.map((text, i) => (
        <span key={text}>
          {i > 0 ? ", " : ""}
          <Words text={text} evidence={evidence} item={item} />
        </span>
      ))}
    </small>
  )
}

/** A printed number of an account; it opens its words where its figure is among those loaded. */
function Toll({
  report,
  toll,
  figures,
}: {
  readonly report: string
  readonly toll: IncidentAccount["casualties"][number]
  readonly figures: readonly FigureItem[]
}) {
  const at = { report, mention: toll.mention }
  const figure = figures.find((one) => evidenceAt(one, at) !== null)
  const evidence = figure ? evidenceAt(figure, at) : null
  return (
    <div>
      {toll.measure === "other" ? "" : `${labelOf(toll.measure)}: `}
      {figure && evidence ? (
        <Quote evidence={evidence} item={figure.id} text={toll.text} />
      ) : (
        <SourceWords text={toll.text} />
      )}
    </div>
  )
}
