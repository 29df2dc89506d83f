import { daysApart, type Interval } from "../interval.ts"
import { placeRelation } from "../place-match.ts"
import type { Event } from "./event.ts"
import { type Finding, finding } from "./finding.ts"

/** Days from which two told days are two incidents whatever else agrees; up to it one of them may be misread or misprinted. */
const OTHER_WEEK = 8

/** Where two events are told to have been; −1 for two places known to be apart. */
export function comparePlaces(a: Event, b: Event): Finding {
  if (!a.place || !b.place) {
    const shared = [a.place, ...a.nearby].find(
      (p) => p && [b.place, ...b.nearby].some((q) => q && placeRelation(p, q) === "same"),
    )
    if (shared && shared.precision !== "country")
      return finding("place-beside", 0, 1, `both sentences name ${shared.name}`)
    const silent = [a, b].filter((e) => !e.place).map((e) => e.reading.report.id)
    return finding("place", 0, 0, `no place is told for it in ${silent.join(" and ")}`)
  }
  const [x, y] = [a.place.name, b.place.name]
  const names = x === y ? x : `${x} and ${y}`
  const direct = placeRelation(a.place, b.place)
  if (direct === "same")
    return a.place.precision === "country"
      ? finding("place", 0, 0.3, `both name only the country: ${names}`)
      : finding("place", 1, 2, `same place: ${names}`)
  if (direct === "within" || direct === "near") {
    const country = a.place.precision === "country" || b.place.precision === "country"
    return country
      ? finding("place", 0, 0.2, `one names only the country: ${names}`)
      : finding("place", 1, 1.2, `one lies in or by the other: ${names}`)
  }
  const third = [a.place, ...a.nearby].find((p) =>
    [b.place, ...b.nearby].some((q) => p && q && p.precision !== "country" && placeRelation(p, q) === "same"),
  )
  if (third)
    return direct === "apart"
      ? finding("other-place-name", 0, 0, `${names} are two places, though both sentences name ${third.name}`)
      : finding("place-beside", 0, 1, `${names}, and both sentences name ${third.name}`)
  if (direct === "apart") return finding("place", -1, -3, `different places: ${names}`)
  const known = a.place.precision !== null && b.place.precision !== null
  return finding(known ? "other-place-name" : "place", 0, -0.5, `${names}: not known to be one place`)
}

/** When two events are told to have been; null where the days told are weeks apart: never one incident. */
export function compareDays(a: Event, b: Event): Finding | null {
  const x = a.days ?? a.implied
  const y = b.days ?? b.implied
  if (!x || !y) return finding("day", 0, 0, "no day is known on one side")
  const apart = daysApart(x, y)
  const told = a.days !== null && b.days !== null
  if (told && apart === 0)
    return isShort(x) && isShort(y)
      ? finding("day", 1, 2, "told of the same day")
      : finding("day", 0, 0.5, "the days told overlap, but one is told only roughly")
  if (told && apart === 1) return finding("day", 0, 0.3, "told of days next to each other")
  if (apart <= 1 && a.mention.status === "ongoing" && b.mention.status === "ongoing")
    return finding("day", 1, 1, "told as going on, in reports of the same days")
  if (apart > OTHER_WEEK) return null
  if (apart > 1 && crossing(a, b)) return finding("day", 0, 0.5, "their sentences name a day in common")
  if (apart <= 1 && otherDays(a, b))
    return finding("other-days", 0, 0, `${silentDay(a, b)}, but their sentences name other days`)
  if (apart <= 1) return finding(oneNews(a, b) ? "day-of-news" : "day", 0, 0.5, silentDay(a, b))
  return finding("day", -1, apart > 3 ? -4 : -2.5, `told of days ${apart} days apart`)
}

function silentDay(a: Event, b: Event): string {
  const silent = [a, b].filter((e) => !e.days).map((e) => e.reading.report.id)
  return `no day is told for it in ${silent.join(" and ")}; the reports are of the same days`
}

/** Whether days told are so few that another event of that kind in that place is unlikely among them. */
const isShort = (days: Interval): boolean => days.to - days.from <= 7

/** Whether two reports of which one tells no day are news of one day: printed on it or the day after, or both printed on one day. */
function oneNews(a: Event, b: Event): boolean {
  const [x, y] = [a.reading.published(), b.reading.published()]
  if (!x || !y) return false
  const told = a.days ?? b.days
  const silent = a.days ? y : x
  return told ? told.to >= silent.from - 1 && told.from <= silent.to : daysApart(x, y) === 0
}

const daysBeside = (e: Event): Interval[] => [e.days, ...e.otherDays].filter((d) => d !== null)

/** Whether a day told for one, or beside it, is a day told for or beside the other. */
function crossing(a: Event, b: Event): boolean {
  return daysBeside(a).some((p) => daysBeside(b).some((q) => daysApart(p, q) === 0))
}

/** Whether the sentences of both name days, and none of one is near any of the other. */
function otherDays(a: Event, b: Event): boolean {
  const [x, y] = [daysBeside(a), daysBeside(b)]
  return x.length > 0 && y.length > 0 && x.every((p) => y.every((q) => daysApart(p, q) >= 2))
}
