/** A stretch of text with the marks that lie over it. */
export interface Run<M> {
  readonly start: number
  readonly end: number
  readonly marks: readonly M[]
}

/**
 * Cuts a stretch of text into runs wherever a mark begins or ends, so that overlapping marks can be drawn without nesting.
 * Marks outside `[from, to)` are cut to it; empty ones are left out. Runs come in order and cover the stretch without gaps.
 */
export function flatten<M extends { readonly start: number; readonly end: number }>(
  from: number,
  to: number,
  marks: readonly M[],
): Run<M>[] {
  const inside = marks.filter(({ start, end }) => start < end && start < to && end > from)
  const cuts = [
    ...new Set([from, to, ...inside.flatMap(({ start, end }) => [Math.max(start, from), Math.min(end, to)])]),
  ].sort((a, b) => a - b)
  return cuts.slice(0, -1).flatMap((start, i) => {
    const end = cuts[i + 1] ?? to
    return start === end ? [] : [{ start, end, marks: inside.filter((mark) => mark.start <= start && end <= mark.end) }]
  })
}
