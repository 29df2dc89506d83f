import { Link } from "react-router"
import type { FigureAccount, FigureItem } from "../../../src/model/item.ts"
import { labelOf } from "../../../src/model/labels.ts"
import { evidenceAt } from "../evidence.ts"
import { Fault } from "../part/fault.tsx"
import { Heads } from "../part/heads.tsx"
import { Empty, ListHead } from "../part/list-head.tsx"
import { More } from "../part/more.tsx"
import { Named } from "../part/named.tsx"
import { Quote, SourceWords, Support } from "../part/source-words.tsx"
import { whoSays } from "../part/who-says.ts"
import { usePage } from "./use-page.ts"

const RELATIONS: { readonly [relation: string]: string } = {
  agree: "agree",
  differ: "differ",
  update: "one updates the other",
  "different-scope": "count different things",
}

/** Figures: one quantity a row, its accounts side by side. Nothing is added up, and no account is preferred. */
export function FiguresRoom() {
  const { q, setQ, items, total, error, more } = usePage<FigureItem>("figures")
  return (
    <>
      <ListHead title="Figures" total={total} q={q} onSearch={setQ}>
        As printed. No figure is added to another, and no average is taken.
      </ListHead>
      {error ? <Fault error={error} /> : null}
      <Empty total={total} q={q}>
        No report read gives a figure.
      </Empty>
      <div className="table figures">
        <table>
          <Heads
            names={["What is counted", "Accounts, as printed, and who says so", "Between the accounts", "Support"]}
          />
          <tbody>
            {items.map((item) => (
              <Row key={item.id} item={item} />
            ))}
          </tbody>
        </table>
      </div>
      <More more={more} />
    </>
  )
}

function Row({ item }: { readonly item: FigureItem }) {
  const kind = [
    item.measure === "other" || item.about.includes(labelOf(item.measure)) ? null : labelOf(item.measure),
    item.cumulative || item.aspect === "cumulative" ? "running total" : item.aspect === "event" ? null : item.aspect,
    item.partOf === null ? null : `part of ${item.partOf}`,
  ].filter((one) => one !== null)
  return (
    <tr>
      <th scope="row">
        {item.about}
        <small>{kind.join("; ")}</small>
        {item.incident === null ? null : (
          <small>
            <Link to={`/incidents?q=${item.incident}`}>{`incident ${item.incident}`}</Link>
          </small>
        )}
      </th>
      <td data-label="Accounts">
        <ul className="accounts">
          {item.accounts.map((account) => (
            <Account key={`${account.report}-${account.mention}`} account={account} item={item} />
          ))}
        </ul>
      </td>
      <td data-label="Between the accounts">
        {item.accounts.length < 2 ? (
          "one account"
        ) : (
          <>
            {item.relation === null ? "not compared" : (RELATIONS[item.relation] ?? labelOf(item.relation))}
            <small>{`${spread(item)}: ${item.rule}`}</small>
          </>
        )}
      </td>
      <td data-label="Support">
        <Support reports={item.reportCount} origins={item.originCount} /> <code className="ref">{item.id}</code>
      </td>
    </tr>
  )
}

function Account({ account, item }: { readonly account: FigureAccount; readonly item: FigureItem }) {
  const evidence = evidenceAt(item, account)
  const death = item.measure === "killed"
  return (
    <li>
      {evidence ? (
        <Quote evidence={evidence} item={item.id} text={account.text} />
      ) : (
        <SourceWords text={account.text} />
      )}
      <small>
        <Named
          name={account.allegedBy === null && death ? "reported without source" : whoSays(account.allegedBy)}
          evidence={account.fieldEvidence["allegedBy"]}
          item={item.id}
        />
        {account.asOf === null ? "" : `, as of ${account.asOf}`}
      </small>
    </li>
  )
}

/** The lowest and the highest printed number; open where an account bounds it on one side only. */
function spread({ low, high }: FigureItem): string {
  const [from, to] = [low?.toLocaleString("en") ?? null, high?.toLocaleString("en") ?? null]
  if (from === null && to === null) return "no plain number"
  if (from === null) return `up to ${to}`
  if (to === null) return `${from} or more`
  return from === to ? from : `${from} to ${to}`
}
