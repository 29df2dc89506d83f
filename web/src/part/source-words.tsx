import type { ReactNode } from "react"
import { Link } from "react-router"
import type { Evidence } from "../../../src/model/item.ts"
import { type EvidencePlace, placeOf, useEvidence } from "../evidence.ts"

/** A source's words, exactly as printed, in the typeface that only sources have. The marks are text: Chromium takes no click on marks that CSS draws. */
export function SourceWords({ text }: { readonly text: string }) {
  return <q className="source">{`“${withoutOuterMarks(text)}”`}</q>
}

/** Leaves out the quotation marks around the whole, which are set anew; a mark that has its partner further in stays. */
function withoutOuterMarks(text: string): string {
  const inner = /^["“]([^"“”]*)["”]?$/.exec(text) ?? /^([^"“”]*)["”]$/.exec(text)
  return inner?.[1] ?? text
}

/** A cell that opens the words it rests on: a link, so that it wraps as text does, can be copied, and opens anew in another window. */
export function Cell({
  at,
  children,
  label,
}: {
  readonly at: EvidencePlace
  readonly children: ReactNode
  readonly label?: string
}) {
  const { place, hrefTo } = useEvidence()
  const open = place !== null && place.report === at.report && place.start === at.start && place.end === at.end
  return (
    <Link
      className="cell"
      data-cell
      to={hrefTo(at)}
      preventScrollReset
      aria-current={open ? "true" : undefined}
      aria-label={label}
    >
      {children}
    </Link>
  )
}

/** The words of a piece of evidence, which open their report. `text` stands for them where a shorter or longer stretch is to be shown. */
export function Quote({
  evidence,
  item,
  text = evidence.text,
}: {
  readonly evidence: Evidence
  readonly item: string | null
  readonly text?: string
}) {
  return (
    <Cell at={placeOf(evidence, item)}>
      <SourceWords text={text} />
    </Cell>
  )
}

/** Printed words of a field, which open where they stand if the field's evidence tells where. */
export function Words({
  text,
  evidence = [],
  item,
}: {
  readonly text: string
  readonly evidence?: readonly Evidence[] | undefined
  readonly item: string
}) {
  const from = evidence.find((one) => one.text === text)
  return from ? <Quote evidence={from} item={item} /> : <SourceWords text={text} />
}

/** Reports and origins behind an item. */
export function Support({ reports, origins }: { readonly reports: number; readonly origins: number }) {
  return (
    <span
      className="support"
      title="Origins are distinct ultimate sources: copies and papers citing one source count once"
    >
      {`${reports} ${reports === 1 ? "report" : "reports"}, ${origins} ${origins === 1 ? "origin" : "origins"}`}
    </span>
  )
}
