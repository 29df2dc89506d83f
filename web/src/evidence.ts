import { useCallback } from "react"
import { useSearchParams } from "react-router"
import type { Evidence, ItemBase } from "../../src/model/item.ts"

/** The words that the reader pane shows: a stretch of a report, and the item that it was reached from. It stands in the address, so a cell can be linked. */
export interface EvidencePlace {
  readonly report: string
  readonly start: number
  readonly end: number
  readonly item: string | null
}

/** Where a piece of evidence stands, seen from an item (or from none). */
export function placeOf({ report, start, end }: Evidence, item: string | null): EvidencePlace {
  return { report, start, end, item }
}

/** The evidence of an item that is one mention's; null where the item does not rest on it. */
export function evidenceAt(
  { evidence }: Pick<ItemBase, "evidence">,
  at: { readonly report: string; readonly mention: string },
): Evidence | null {
  return evidence.find(({ report, mention }) => report === at.report && mention === at.mention) ?? null
}

/** The evidence that is open, the address that opens other evidence in the same room, and how to close it. */
export function useEvidence(): {
  place: EvidencePlace | null
  hrefTo: (place: EvidencePlace) => string
  close: () => void
} {
  const [params, setParams] = useSearchParams()
  const report = params.get("report")
  const place =
    report === null
      ? null
      : {
          report,
          start: Number(params.get("start") ?? 0),
          end: Number(params.get("end") ?? 0),
          item: params.get("item"),
        }
  const hrefTo = (next: EvidencePlace) => {
    const after = new URLSearchParams(params)
    after.set("report", next.report)
    after.set("start", String(next.start))
    after.set("end", String(next.end))
    if (next.item === null) after.delete("item")
    else after.set("item", next.item)
    return `?${after}`
  }
  const close = useCallback(() => {
    setParams((before) => {
      const after = new URLSearchParams(before)
      for (const name of ["report", "start", "end", "item"]) after.delete(name)
      return after
    })
  }, [setParams])
  return { place, hrefTo, close }
}
