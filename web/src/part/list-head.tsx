import type { ReactNode } from "react"

/** Heading, number and search field of a list, and under them what a reader should know about it. */
export function ListHead({
  title,
  total,
  q,
  onSearch,
  children,
}: {
  readonly title: string
  readonly total: number | null
  readonly q: string
  readonly onSearch: (q: string) => void
  readonly children?: ReactNode
}) {
  return (
    <div className="list-head">
      <h1>{title}</h1>
      <p aria-live="polite">
        {total === null ? "…" : q ? `${total} with “${q}” in the reports read` : `${total} in the reports read`}
      </p>
      <label>
        <span className="quiet">Search</span>
        <input
          type="search"
          value={q}
          onChange={(event) => onSearch(event.target.value)}
          placeholder="a name, a word, a report"
        />
      </label>
      {children ? <p className="about">{children}</p> : null}
    </div>
  )
}

/** What an empty list says: about the reports read, or about the search; never about the world. */
export function Empty({
  total,
  q,
  children,
}: {
  readonly total: number | null
  readonly q: string
  readonly children: ReactNode
}) {
  if (total !== 0) return null
  return <p className="empty">{q ? `Nothing in the reports read holds “${q}”.` : children}</p>
}
