import type { ReactNode } from "react"
import type {
  AgreementArea,
  AgreementClock,
  AgreementItem,
  SourcedValue,
  StageTold,
} from "../../../src/model/agreement.ts"
import { dateWords } from "../../../src/model/date-words.ts"
import { labelOf } from "../../../src/model/labels.ts"
import { useWholeList } from "../room/use-whole.ts"
import { Acceptances } from "./acceptances.tsx"
import { AgreementText } from "./agreement-text.tsx"
import { DateCell } from "./date-cell.tsx"
import { Heads } from "./heads.tsx"
import { Support } from "./source-words.tsx"
import { type Sentences, Telling } from "./telling.tsx"
import { Told, teller } from "./told.tsx"

/** Ceasefires and agreements: what each is called, for whom it holds, what was said of it when, its clock and its own text. Each cell opens the words it rests on. */
export function Agreements({ q }: { readonly q: string }) {
  const { items: all, sentences } = useWholeList<AgreementItem>("agreements")
  const wanted = q.toLowerCase()
  const items = wanted === "" ? all : all.filter((item) => JSON.stringify(item).toLowerCase().includes(wanted))
  if (items.length === 0) return null
  return (
    <section aria-labelledby="agreements">
      <h2 id="agreements">Ceasefires and agreements</h2>
      <ol className="cards">
        {items.map((item) => (
          <Agreement key={item.id} item={item} sentences={sentences} />
        ))}
      </ol>
    </section>
  )
}

function Agreement({ item, sentences }: { readonly item: AgreementItem; readonly sentences: Sentences }) {
  const words = item.ownWords.slice(0, 3).map(({ value }) => `“${value}”`)
  return (
    <li>
      <h3>
        {item.name ?? (words.length > 0 ? `Called ${words.join(", ")}` : "Its own word is not told")}
        <small>{stateWords(item)}</small>
      </h3>
      <p>
        <Support reports={item.reportCount} origins={item.originCount} /> <code className="ref">{item.id}</code>
      </p>
      <dl className="terms">
        <Values name="Own word" values={item.ownWords} item={item.id} open={1} />
        <Term name="Class">
          {item.class === null ? "left open" : `${labelOf(item.class.value)}, proposed by the machine`}
          <small>{`${item.classWhy} (ETH/PRIO's classes)`}</small>
          {item.class === null ? null : <Told sources={item.class.sources} item={item.id} />}
        </Term>
        <Values name="For" values={item.purposes} item={item.id} named />
        {item.sides === null ? null : <Values name="Sides" values={[item.sides]} item={item.id} named />}
        <Values name="Brokered by" values={item.brokers} item={item.id} open={1} />
        <Clock clock={item.clock} item={item.id} />
        <Values name="Left out" values={item.exemptions} item={item.id} />
        <Areas name="Covers" areas={item.areas} item={item.id} />
        <Areas name="Does not cover" areas={item.exemptedAreas} item={item.id} />
        <Values name="To watch over it" values={item.monitoring} item={item.id} />
      </dl>
      <Steps stages={item.stages} item={item.id} sentences={sentences} />
      <Acceptances all={item.acceptance} item={item.id} sentences={sentences} />
      <AgreementText agreement={item} />
    </li>
  )
}

const CLOCK: { readonly [state in AgreementClock["state"]]: string } = {
  "not-yet": "not begun, by its terms",
  running: "running by its terms, which is not to say that it holds",
  "run-out": "its time has run out, by its terms",
  "said-ended": "said to have ended",
  unknown: "its announced start has passed; no report read tells that it began",
}

function stateWords({ clock, stages }: AgreementItem): string {
  const last = ["in-effect", "signed", "agreed", "declared", "proposed"].find((stage) =>
    stages.some((one) => one.stage === stage),
  )
  const told = last === undefined ? "no step told" : `told as ${labelOf(last === "signed" ? "signature" : last)}`
  if (clock === null) return told
  const day = clock.day !== null && clock.state !== "unknown" ? `day ${clock.day}, ` : ""
  return `${told}; on ${dateWords(clock.on) ?? clock.on}: ${day}${CLOCK[clock.state]}`
}

/** What feeds the clock: the start, lengths and ends, extensions, and who says that it ended. */
function Clock({ clock, item }: { readonly clock: AgreementClock | null; readonly item: string }) {
  if (clock === null) return null
  return (
    <>
      {clock.startsAt === null ? null : (
        <Term name="Begins">
          {dateWords(clock.startsAt.value) ?? clock.startsAt.value}
          <Told sources={clock.startsAt.sources} item={item} />
        </Term>
      )}
      {clock.limits.length === 0 ? null : (
        <Term name="For or until">
          {clock.limits.map((limit) => (
            <Told key={limit.value} sources={limit.sources} item={item} />
          ))}
        </Term>
      )}
      {clock.extensions.length === 0 ? null : (
        <Term name="Extended">
          {clock.extensions.map((one) => (
            <Told key={one.value} sources={one.sources} item={item} />
          ))}
        </Term>
      )}
      {clock.expires === null ? null : (
        <Term name="Runs out">
          {dateWords(clock.expires.slice(0, 10)) ?? clock.expires}
          <small>{clock.daysLeft === null ? "by its terms" : `${clock.daysLeft} days left, by its terms`}</small>
        </Term>
      )}
      {clock.saidEnded.length === 0 ? null : (
        <Term name="Said to be over">
          <Told sources={clock.saidEnded} item={item} />
          <small>others need not agree</small>
        </Term>
      )}
    </>
  )
}

function Steps({
  stages,
  item,
  sentences,
}: {
  readonly stages: readonly StageTold[]
  readonly item: string
  readonly sentences: Sentences
}) {
  if (stages.length === 0) return null
  return (
    <div className="table even">
      <table>
        <Heads names={["Step, as told", "When", "In which words", "Who says so"]} />
        <tbody>
          {stages.map((one) => (
            <tr key={`${one.stage}-${one.evidence.report}-${one.evidence.start}`}>
              <th scope="row">{labelOf(one.stage === "signed" ? "signature" : one.stage)}</th>
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

function Values({
  name,
  values,
  item,
  named = false,
  open = 3,
}: {
  readonly name: string
  readonly values: readonly SourcedValue<string>[]
  readonly item: string
  /** True where the value is the record's word for what the source says. */
  readonly named?: boolean
  readonly open?: number
}) {
  if (values.length === 0) return null
  return (
    <Term name={name}>
      {values.map(({ value, sources }) => (
        <div key={value}>
          {named ? labelOf(value) : null}
          <Told sources={sources} item={item} open={open} />
        </div>
      ))}
    </Term>
  )
}

function Areas({
  name,
  areas,
  item,
}: {
  readonly name: string
  readonly areas: readonly AgreementArea[]
  readonly item: string
}) {
  if (areas.length === 0) return null
  return (
    <Term name={name}>
      <Told sources={areas} item={item} />
    </Term>
  )
}

function Term({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
