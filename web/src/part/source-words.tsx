import type { ReactNode } from "react"
import { Link } from "react-router"
import { type EvidencePlace, useEvidence } from "../evidence.ts"

/** A source's words, exactly as printed, in the typeface that only sources have. */
export function SourceWords({ text }: { readonly text: string }) {
  return <q className="source">{text.replace(/^["“”]+|["“”]+$/g, "")}</q>
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
