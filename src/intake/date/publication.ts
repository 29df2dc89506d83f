import type { PublishedAt, ReportNote } from "../../model/report.ts"
import type { Layout } from "../zone/layout.ts"
import { daysBetween, isDay, isIsoDate, nearestYear, type PrintedDate, printedDates } from "./printed-date.ts"

/** Everything that tells when a report was published. */
export interface DateEvidence {
  /** From the user, a column or a field. */
  readonly given: string | null
  /** From the page's metadata. */
  readonly stated: { readonly value: string; readonly why: string } | null
  readonly url: string | null
  /** Name of the file; null where there is none. */
  readonly file: string | null
  readonly layout: Layout
}

/** When a report was published, and the day from which its relative dates are counted. */
export interface DatedReport {
  readonly publishedAt: PublishedAt
  readonly anchorDate: string | null
  readonly notes: readonly ReportNote[]
}

interface Stated {
  readonly value: string
  readonly why: string
  readonly dateline: boolean
}

/**
 * Weighs the evidence: what was given, then what the page states, then the day in its web address or in its file's name. Today's date is never asked.
 * Where the dateline or the page's own date contradicts the given one, the given one stays the publication date, relative dates follow the page, and both are noted.
 */
export function dateReport(evidence: DateEvidence): DatedReport {
  const notes: ReportNote[] = []
  const given = readGiven(evidence.given, notes)
  const stated = statedDates(evidence, given, notes)
  const first = stated[0] ?? null
  if (given && !isIsoDate(given)) {
    // A month or a year alone dates the report, but no weekday can be counted from it.
    const anchor = first?.value ?? null
    return { publishedAt: { value: given, how: "given", why: "given with the report" }, anchorDate: anchor, notes }
  }
  if (given) {
    const other = stated.find((date) => date.value.slice(0, 10) !== given.slice(0, 10))
    const same = stated.some((date) => date.value.slice(0, 10) === given.slice(0, 10))
    const anchor = other && !same ? other.value : given
    if (other && !same) {
      const days = Math.abs(daysBetween(given, other.value))
      notes.push({
        code: "date-contradicted",
        text: `given as ${given.slice(0, 10)}, but ${other.why} says ${other.value.slice(0, 10)} (${days} ${days === 1 ? "day" : "days"} apart); relative dates are counted from ${other.value.slice(0, 10)}`,
      })
    }
    return { publishedAt: { value: given, how: "given", why: "given with the report" }, anchorDate: anchor, notes }
  }
  if (first) {
    return { publishedAt: { value: first.value, how: "stated", why: first.why }, anchorDate: first.value, notes }
  }
  const address = dateInAddress(evidence.url)
  if (address) {
    const why = `the web address holds ${address.printed}`
    return { publishedAt: { value: address.value, how: "inferred", why }, anchorDate: address.value, notes }
  }
  const named = dateInName(evidence.file)
  if (named) {
    const why = `the file's name begins or ends with ${named}`
    return { publishedAt: { value: named, how: "inferred", why }, anchorDate: named, notes }
  }
  return {
    publishedAt: { value: null, how: "unknown", why: "no date given, and the text states none" },
    anchorDate: null,
    notes,
  }
}

function readGiven(given: string | null, notes: ReportNote[]): string | null {
  const value = given?.trim()
  if (!value) return null
  if (isIsoDate(value) || /^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?$/u.test(value)) return value
  const printed = printedDates(value)[0]
  if (printed?.value) {
    notes.push({ code: "date-read", text: `the given date "${value}" was read as ${printed.value}` })
    return printed.value
  }
  notes.push({
    code: "date-not-read",
    text: `the given date "${value}" is not a date that could be read; use YYYY-MM-DD`,
  })
  return null
}

/** Dates that the page states, the most telling first. */
function statedDates(evidence: DateEvidence, given: string | null, notes: ReportNote[]): Stated[] {
  const { layout, stated } = evidence
  const found: Stated[] = []
  const header = layout.header?.fields.date
  if (header) {
    const value = isIsoDate(header.value) ? header.value : (printedDates(header.value)[0]?.value ?? null)
    if (value) found.push({ value, why: `the header line "${header.value}"`, dateline: false })
  }
  const known = (given && isIsoDate(given) ? given : null) ?? found[0]?.value ?? stated?.value ?? null
  const dateline = layout.dateline
  const inDateline = dateline?.date ? printedDates(dateline.date)[0] : undefined
  if (dateline && inDateline) {
    const value = settle(inDateline, known ?? layout.stamps[0]?.date.value ?? null)
    if (value) found.push({ value, why: `the dateline "${dateline.text}"`, dateline: true })
    else notes.push({ code: "dateline-without-year", text: `the dateline "${dateline.text}" has a day and no year` })
  }
  const stamps = [...layout.stamps.filter((s) => !s.update), ...layout.stamps.filter((s) => s.update && !given)]
  for (const stamp of stamps) {
    const value = settle(stamp.date, known)
    if (value) found.push({ value, why: `the date line "${stamp.text}"`, dateline: false })
    else if (stamp.date.readings.length > 1) {
      notes.push({
        code: "date-ambiguous",
        text: `the date line "${stamp.text}" can be read as ${stamp.date.readings.join(" or ")}`,
      })
    }
  }
  if (stated && isIsoDate(stated.value)) found.push({ value: stated.value, why: stated.why, dateline: false })
  return found
}

/** The day that a printed date means; a known date settles its year or the order of day and month, where it is near enough. */
function settle(date: PrintedDate, known: string | null): string | null {
  if (date.value) return date.value
  if (known === null) return null
  if (date.monthDay) return nearestYear(date.monthDay, known)
  const near = date.readings.filter((reading) => Math.abs(daysBetween(reading, known)) <= 3)
  return near.length === 1 ? (near[0] ?? null) : null
}

/** The day in a web address such as ".../2016/02/10/..."; null where there is none. */
function dateInAddress(url: string | null): { readonly value: string; readonly printed: string } | null {
  const m = /\/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?=[/_.-]|$)/u.exec(url ?? "")
  const [year, month, day] = [Number(m?.[1]), Number(m?.[2]), Number(m?.[3])]
  if (!m || !isDay(year, month, day)) return null
  const value = `${m[1]}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
  return { value, printed: m[0] }
}

/** A day at the start or the end of a file's name ("2016-02-10-pause.txt"); null where there is none. */
function dateInName(file: string | null): string | null {
  // The name of a file of many reports says nothing of each.
  if (/, (?:line|row) \d+$/u.test(file ?? "")) return null
  const name = (file ?? "").split(/[\\/]/u).at(-1) ?? ""
  const m = /^((?:19|20)\d\d-\d\d-\d\d)(?!\d)|(?<!\d)((?:19|20)\d\d-\d\d-\d\d)(?:\.[a-z]{1,8})?$/iu.exec(name)
  const value = m?.[1] ?? m?.[2] ?? null
  return value !== null && isIsoDate(value) ? value : null
}
