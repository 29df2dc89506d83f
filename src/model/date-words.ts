const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
]

/**
 * An EDTF date as people read it: "5 February 2016", "December 2015", "week of 8 February 2016", "5 March 2016 or later".
 * Null for anything else (a length, a season, an unknown day): there the printed words are what to show.
 */
export function dateWords(value: string): string | null {
  if (value.endsWith("/..")) {
    const first = dateWords(value.slice(0, -3))
    return first === null ? null : `${first} or later`
  }
  const day = /^(\d{4}|XXXX)-(\d{2})-(\d{2})/.exec(value)
  if (day) return `${Number(day[3])} ${MONTHS[Number(day[2]) - 1] ?? ""}${day[1] === "XXXX" ? "" : ` ${day[1]}`}`
  const month = /^(\d{4}|XXXX)-(\d{2})$/.exec(value)
  if (month) return `${MONTHS[Number(month[2]) - 1] ?? ""}${month[1] === "XXXX" ? "" : ` ${month[1]}`}`
  if (/^\d{4}$/.test(value)) return value
  const week = /^(\d{4})-W(\d{2})$/.exec(value)
  return week ? `week of ${mondayOf(Number(week[1]), Number(week[2]))}` : null
}

/** The Monday of an ISO week. */
function mondayOf(year: number, week: number): string {
  const fourth = Date.UTC(year, 0, 4)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * 86_400_000 + (week - 1) * 7 * 86_400_000
  const date = new Date(monday)
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ""} ${date.getUTCFullYear()}`
}
