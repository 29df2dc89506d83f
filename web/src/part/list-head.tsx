/** Heading, number and search field of a list. */
export function ListHead({
  title,
  total,
  q,
  onSearch,
}: {
  readonly title: string
  readonly total: number | null
  readonly q: string
  readonly onSearch: (q: string) => void
}) {
  return (
    <div className="list-head">
      <h1>{title}</h1>
      <p aria-live="polite">{total === null ? "…" : `${total} in the reports read`}</p>
      <label>
        <span className="quiet">Search</span>
        <input
          type="search"
          value={q}
          onChange={(event) => onSearch(event.target.value)}
          placeholder="a name, a word, a report"
        />
      </label>
    </div>
  )
}
