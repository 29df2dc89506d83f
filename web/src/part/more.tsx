/** The button under a list that shows the next items; nothing where all are shown. */
export function More({ more }: { readonly more: (() => void) | null }) {
  return more ? (
    <button type="button" onClick={more}>
      Show more
    </button>
  ) : null
}
