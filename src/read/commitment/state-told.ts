import type { StateTold } from "../../model/commitment.ts"
import type { MentionId } from "../../model/ids.ts"
import type { MentionOf } from "../../model/mention.ts"
import { partOfRange, wordAt } from "../clause.ts"
import type { Page } from "../page.ts"
import type { Find } from "./find.ts"

/** What a find says of how it stands with its commitment, and the time that its sentence gives for that; null where the words are gone. */
export function stateTold(page: Page, find: Find): StateTold | null {
  const at = partOfRange(page, find.s, find.range)
  return at && { state: find.state, at, time: timeOf(page, find) }
}

function timeOf(page: Page, find: Find): MentionId | null {
  const { s } = find
  const times = page.all("time", s).flatMap((time) => {
    const first = wordAt(s, time.start)
    return first < 0
      ? []
      : [
          {
            time,
            first,
            prep: s.words[first - 1]?.norm === "the" ? s.words[first - 2]?.norm : s.words[first - 1]?.norm,
          },
        ]
  })
  const length = ({ type }: MentionOf<"time">) => type === "DURATION"
  if (find.state === "extended") {
    const told = times.filter(
      ({ first, prep }) => first > find.range.first && /^(?:by|for|until|till|through|to|another)$/.test(prep ?? ""),
    )
    return told[0]?.time.id ?? times.find(({ time }) => length(time))?.time.id ?? null
  }
  const days = times.filter(({ time }) => !length(time) && time.type !== "SET" && /^(?:\d|XXXX)/.test(time.value ?? ""))
  const near = days.filter(
    ({ first, prep }) =>
      first > find.range.last &&
      first - find.range.last <= 6 &&
      !/^(?:by|until|till|within|before|for|from|starting|beginning|effective)$/.test(prep ?? ""),
  )
  const [only] = days.length === 1 ? days : near.length === 1 ? near : []
  return only && !/^(?:by|until|till|within|before|for|from|starting|beginning|effective)$/.test(only.prep ?? "")
    ? only.time.id
    : null
}
