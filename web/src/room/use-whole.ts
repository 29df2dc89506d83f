import { useQuery } from "@tanstack/react-query"
import { getList } from "../api.ts"

/** All items of a list that another room points into (at most 500, the API's limit; beyond that a cell is shown without its link). */
export function useWhole<Item>(list: string): readonly Item[] {
  return useWholeList<Item>(list).items
}

/** The same with the sentences around the items' evidence. */
export function useWholeList<Item>(list: string) {
  const { data } = useQuery({
    queryKey: ["whole", list],
    queryFn: () => getList<Item>(list, { offset: 0, limit: 500, q: "" }),
  })
  return { items: data?.items ?? [], sentences: data?.sentences ?? {} }
}
