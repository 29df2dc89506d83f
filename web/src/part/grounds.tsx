import { Link } from "react-router"
import { labelOf } from "../../../src/model/labels.ts"
import type { GroundData, ItemAnswer, LinkData, StampData } from "../api.ts"
import { useEvidence } from "../evidence.ts"
import { SourceWords } from "./source-words.tsx"

/** Where else the item stands, the rules that read it, why its mentions stand together, and how its origins are counted. */
export function Grounds({ item }: { readonly item: ItemAnswer }) {
  const { joined, proposed, apart, further } = item.links
  return (
    <details className="grounds" open={item.mentions.length > 1}>
      <summary>{`What ${item.item.id} rests on`}</summary>
      <Mentions item={item} />
      <Links heading="Joined because" links={joined} item={item.item.id} />
      <Links heading="May be the same; not joined" links={proposed} item={item.item.id} />
      <Links heading="Held to be another" links={apart} item={item.item.id} />
      {further > 0 ? <p className="quiet">{`${further} more links of these mentions are not shown.`}</p> : null}
      {item.item.origins ? (
        <>
          <p>{`Origins: ${item.item.origins.length}`}</p>
          <ul>
            {item.item.origins.map(({ key, why }) => (
              <li key={key}>{why}</li>
            ))}
          </ul>
        </>
      ) : null}
      {item.copies.map(({ from, to, how, containment, grounds, shared }) => (
        <div key={`${from}-${to}`}>
          <p>{`${from} and ${to}: ${labelOf(how)}, ${Math.round(containment * 100)} % of the shorter text's words`}</p>
          <GroundList grounds={grounds} />
          {shared.slice(0, 1).map((words) => (
            <p key={words}>
              In both: <SourceWords text={words} />
            </p>
          ))}
        </div>
      ))}
    </details>
  )
}

function Mentions({ item }: { readonly item: ItemAnswer }) {
  const { hrefTo } = useEvidence()
  return (
    <ul>
      {item.mentions.map(({ report, line, quote, mention, account }) => (
        <li key={`${report}-${line}-${mention?.id ?? quote}`}>
          {mention ? (
            <Link
              to={hrefTo({ report, start: mention.start, end: mention.end, item: item.item.id })}
            >{`${report}, line ${line}`}</Link>
          ) : (
            `${report}, line ${line}`
          )}
          {account && item.item.origins ? <small>{` ${teller(account)}`}</small> : null}
          {mention ? <small>{ruleText(mention.stamp ?? mention.by)}</small> : null}
        </li>
      ))}
    </ul>
  )
}

/** Who tells an account: the name, and the words that name it. */
function teller({ name, printed }: NonNullable<ItemAnswer["mentions"][number]["account"]>): string {
  if (name === null && printed === null) return "the page's own voice, no source given;"
  if (name === null) return `told by a source that is not named (“${printed}”);`
  return printed === null || printed === name ? `told by ${name};` : `told by ${name} (“${printed}”);`
}

function Links({
  heading,
  links,
  item,
}: {
  readonly heading: string
  readonly links: readonly LinkData[]
  readonly item: string
}) {
  const { hrefTo } = useEvidence()
  if (links.length === 0) return null
  return (
    <>
      <p>{heading}</p>
      <ul>
        {links.map(({ kind, relation, ends, grounds }) => (
          <li key={ends.map(({ report, mention }) => `${report}-${mention}`).join("-")}>
            {labelOf(relation ?? kind)}:{" "}
            {ends.map(({ report, line, start, text }, i) => (
              <span key={`${report}-${start}`}>
                {i > 0 ? " and " : ""}
                <Link to={hrefTo({ report, start, end: start + text.length, item })}>{`${report}, line ${line}`}</Link>
              </span>
            ))}
            <GroundList grounds={grounds} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Grounds that speak neither for nor against. */
const NAMED: { readonly [rule: string]: string } = { "changed-words": "changed", direction: "which is older" }

function GroundList({ grounds }: { readonly grounds: readonly GroundData[] }) {
  return (
    <ul className="reasons">
      {grounds.map(({ supports, text, rule }) => (
        <li key={`${rule}-${text}`}>
          <strong>{NAMED[rule] ?? (supports ? "for" : "against")}</strong> {text}
        </li>
      ))}
    </ul>
  )
}

function ruleText({ rule, extractor, version }: StampData): string {
  return ` rule ${rule} (${extractor} ${version})`
}
