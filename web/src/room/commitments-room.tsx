import type { ReactNode } from "react"
import { dateWords } from "../../../src/model/date-words.ts"
import type { AllegationItem, CommitmentItem, CommitmentStatus, TruceClockReading } from "../../../src/model/item.ts"
import { labelOf } from "../../../src/model/labels.ts"
import { Agreements } from "../part/agreements.tsx"
import { Breaches } from "../part/breaches.tsx"
import { Counts } from "../part/counts.tsx"
import { DateCell } from "../part/date-cell.tsx"
import { Fault } from "../part/fault.tsx"
import { History } from "../part/history.tsx"
import { Instruments } from "../part/instruments.tsx"
import { Empty, ListHead } from "../part/list-head.tsx"
import { More } from "../part/more.tsx"
import { Named } from "../part/named.tsx"
import { Quote, SourceWords, Support } from "../part/source-words.tsx"
import { type Sentences, Telling } from "../part/telling.tsx"
import { whoSays } from "../part/who-says.ts"
import { usePage } from "./use-page.ts"
import { useWhole } from "./use-whole.ts"

/** What a status means where its own name could be read as more than the reports hold. */
const MEANING: { readonly [status in CommitmentStatus]?: string } = {
  pending: "no outcome in the reports read; that is neither kept nor broken",
  disputed: "said not to have been kept; see below who says so",
  "not-initiated": "a source says that it was not begun; see below who",
  minimum: "a source says that it was begun; see below who",
  intermediate: "a source says that it was done, in part or whole; a reviewer sets full",
  withdrawn: "taken back, as told below",
  superseded: "replaced, as told below",
  "cannot-judge": "a refusal, or the end of a promise",
  overdue: "the day told has passed; what is told of the outcome, if anything, stands below",
}

/** Promises, offers, refusals and decrees: who, what, in which words, on what terms, and what is alleged against them. */
export function CommitmentsRoom() {
  const { q, setQ, items, sentences, total, error, more } = usePage<CommitmentItem>("commitments")
  const allegations = useWhole<AllegationItem>("allegations")
  return (
    <>
      <ListHead title="Commitments" total={total} q={q} onSearch={setQ} />
      {error ? <Fault error={error} /> : null}
      <Empty total={total} q={q}>
        No report read tells of a promise, an offer or a refusal.
      </Empty>
      <Agreements q={q} />
      {items.length === 0 ? null : <h2>Promises, offers, refusals and decrees</h2>}
      <ol className="cards">
        {items.map((item) => (
          <Commitment key={item.id} item={item} allegations={allegations} sentences={sentences} />
        ))}
      </ol>
      <More more={more} />
      <Counts />
      <Instruments />
    </>
  )
}

function Commitment({
  item,
  allegations,
  sentences,
}: {
  readonly item: CommitmentItem
  readonly allegations: readonly AllegationItem[]
  readonly sentences: Sentences
}) {
  return (
    <li>
      <h2>
        <Named
          name={item.promisor ?? "Promisor not told"}
          evidence={item.fieldEvidence["promisor"]}
          item={item.id}
          heading
        />
        {`: ${labelOf(item.act)}${item.polarity === "will" ? "" : `, ${labelOf("will-not")}`}`}
        <small>
          {`${labelOf(item.force)}; told by `}
          <Named name={whoSays(item.reportedBy)} evidence={item.fieldEvidence["reportedBy"]} item={item.id} heading />
        </small>
      </h2>
      <p>
        <Support reports={item.reportCount} origins={item.originCount} /> <code className="ref">{item.id}</code>
      </p>
      <Tellings item={item} sentences={sentences} />
      <Terms item={item} />
      <History item={item} sentences={sentences} />
      {item.allegedBreaches.length > 0 ? <Breaches breaches={item.allegedBreaches} allegations={allegations} /> : null}
    </li>
  )
}

/** Every telling of it; the fullest first. */
function Tellings({ item, sentences }: { readonly item: CommitmentItem; readonly sentences: Sentences }) {
  const tellings = [...item.evidence].sort(
    (a, b) => Number(b.text === item.verbatim) - Number(a.text === item.verbatim),
  )
  return (
    <ul className="tellings">
      {tellings.map((evidence) => (
        <li key={`${evidence.report}-${evidence.mention}`}>
          <Telling evidence={evidence} item={item.id} sentences={sentences} />{" "}
          <small className="inline">{evidence.report}</small>
        </li>
      ))}
    </ul>
  )
}

function Terms({ item }: { readonly item: CommitmentItem }) {
  const meaning = MEANING[item.status]
  return (
    <dl className="terms">
      {(["deadline", "starts", "ends"] as const).map((field) =>
        item[field] === null ? null : (
          <Term key={field} name={field === "deadline" ? "Due or length" : field === "starts" ? "Starts" : "Ends"}>
            <DateCell date={item[field]} evidence={item.fieldEvidence[field]} item={item.id} />
          </Term>
        ),
      )}
      {item.clock ? <Term name="By its own dates">{clockWords(item.clock)}</Term> : null}
      <Parts item={item} field="conditions" name="On condition" />
      <Parts item={item} field="exemptions" name="Left out of it" />
      {item.exemptedActors.length > 0 ? <Term name="Names left out">{item.exemptedActors.join(", ")}</Term> : null}
      {item.beneficiary === null ? null : (
        <Term name="For">
          <Named name={item.beneficiary} evidence={item.fieldEvidence["beneficiary"]} item={item.id} />
        </Term>
      )}
      {item.instrument === null ? null : (
        <Term name="Held in">
          <Named name={item.instrument} evidence={item.fieldEvidence["instrument"]} item={item.id} />
        </Term>
      )}
      {item.demandedBy === null ? null : (
        <Term name={item.force === "proposed" ? "Asked by" : "Demanded by"}>{item.demandedBy}</Term>
      )}
      {item.clause === null ? null : (
        <Term name="Clause">{`${item.clause.label ?? "unnumbered"} of its own text, ${item.clause.report}`}</Term>
      )}
      <Parts item={item} field="area" name="Where" />
      <Term name="State">
        {labelOf(item.status)}
        {meaning ? <small>{meaning}</small> : null}
      </Term>
    </dl>
  )
}

function Parts({
  item,
  field,
  name,
}: {
  readonly item: CommitmentItem
  readonly field: "conditions" | "exemptions" | "area"
  readonly name: string
}) {
  if (item[field].length === 0) return null
  const evidence = item.fieldEvidence[field] ?? []
  return (
    <Term name={name}>
      {item[field].map((text) => {
        const from = evidence.find((one) => one.text === text)
        return <div key={text}>{from ? <Quote evidence={from} item={item.id} /> : <SourceWords text={text} />}</div>
      })}
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

const CLOCK: { readonly [state in TruceClockReading["state"]]: string } = {
  "not-yet": "not begun",
  running: "running, which is not to say that it holds",
  "run-out": "run out",
  "said-ended": "said to have ended",
  unknown: "not told",
}

/** What the terms' dates alone say on the latest day of the case. */
function clockWords({ on, day, expires, state }: TruceClockReading): string {
  return [
    `on ${dateWords(on) ?? on}: ${CLOCK[state]}`,
    day !== null && state === "running" ? `day ${day}` : null,
    expires === null ? null : `runs out ${dateWords(expires) ?? expires}`,
  ]
    .filter((part) => part !== null)
    .join("; ")
}
