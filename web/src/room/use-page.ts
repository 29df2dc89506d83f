import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useDeferredValue, useState } from "react"
import { useSearchParams } from "react-router"
import { getList } from "../api.ts"

const PAGE = 50

/** A searchable, growing list of the record: the items so far, how many there are, and a way to get more. A link into the room may bring its search (`?q=I-…`). */
export function usePage<Item>(list: string) {
  const [params] = useSearchParams()
  const [q, setQ] = useState(params.get("q") ?? "")
  const [shown, setShown] = useState(PAGE)
  const wanted = useDeferredValue(q)
  const { data, error } = useQuery({
    queryKey: ["list", list, wanted, shown],
    queryFn: () => getList<Item>(list, { offset: 0, limit: Math.min(shown, 500), q: wanted }),
    placeholderData: keepPreviousData,
  })
  const more = data && shown < data.total && shown < 500 ? () => setShown(shown + PAGE) : null
  return {
    q,
    setQ,
    items: data?.items ?? [],
    sentences: data?.sentences ?? {},
    total: data?.total ?? null,
    error,
    more,
  }
}
