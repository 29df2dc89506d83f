import { createHash } from "node:crypto"
import { ReportId } from "../model/ids.ts"
import type { Report, ReportNote, ZoneSpan } from "../model/report.ts"
import { dateReport } from "./date/publication.ts"
import { isInstrument } from "./instrument.ts"
import { languageOf } from "./language.ts"
import { layoutOf } from "./zone/layout.ts"

/** What a file, a JSONL line or a CSV row tells of a report beside its text. */
export interface ReportFields {
  readonly id: string
  readonly text: string
  readonly title?: string | null | undefined
  readonly outlet?: string | null | undefined
  readonly url?: string | null | undefined
  readonly byline?: string | null | undefined
  /** As given from outside: an ISO date or time. Anything else is not taken as a date, and noted. */
  readonly publishedAt?: string | null | undefined
  /** A day that the page's own metadata states (HTML's article:published_time, say); it ranks below `publishedAt`. */
  readonly statedAt?: { readonly value: string; readonly why: string } | null | undefined
  /** Zones that the file's own structure tells (a figure's caption); the text's are found besides. */
  readonly zones?: readonly ZoneSpan[] | undefined
  /** "instrument" for the text of a resolution, agreement or communiqué itself; "article" for a report. Anything else, and nothing: the text's own form tells. */
  readonly kind?: string | null | undefined
  /** Of an instrument: which version of it this is ("draft", "final", "text of 3 May"). */
  readonly version?: string | null | undefined
  readonly notes?: readonly ReportNote[] | undefined
  readonly file?: string | null | undefined
  readonly raw?: Uint8Array | null | undefined
}

/** Freezes a text as a report: hashes it once, finds its zones, headline, byline, dateline, date and language. Pure but for the first non-English text, which loads the language detector. */
export function makeReport(fields: ReportFields): Report {
  const text = wellFormed(fields.text)
  const title = fields.title?.trim() || null
  const page = layoutOf(text, title, fields.zones)
  const kind = kindOf(fields.kind ?? page.header?.fields.kind?.value ?? null, text)
  // the short lines of an instrument are its titles, numbers and signatures, not page furniture
  const layout = kind === "instrument" ? { ...page, zones: page.zones.filter(isGivenZone) } : page
  const stated = layout.header?.fields
  const dated = dateReport({
    given: fields.publishedAt ?? null,
    stated: fields.statedAt ?? null,
    url: fields.url ?? null,
    file: fields.file ?? null,
    layout,
  })
  const body = bodyOf(text, layout.zones)
  return {
    id: ReportId(fields.id),
    file: fields.file ?? null,
    sha256: sha256(text),
    rawSha256: fields.raw ? sha256(fields.raw) : null,
    text,
    title: title ?? layout.headline,
    outlet: fields.outlet?.trim() || stated?.outlet?.value || null,
    url: fields.url?.trim() || stated?.url?.value || null,
    byline: fields.byline?.trim() || stated?.byline?.value || layout.byline,
    dateline: layout.dateline?.text ?? null,
    publishedAt: dated.publishedAt,
    anchorDate: dated.anchorDate,
    language: languageOf(body || text),
    kind,
    version: fields.version?.trim() || stated?.version?.value || null,
    zones: layout.zones,
    notes: [...(fields.notes ?? []), ...(text === fields.text ? [] : [BROKEN_LETTERS]), ...dated.notes],
  }
}

/** Words for an instrument's own text in a `kind` field; see contract.md. */
const OWN_TEXT =
  /^(?:instrument|agreement|accord|resolution|communiqu[eé]|treaty|protocol|declaration|statement of parties|memorandum)$/iu

/** What a given kind says, else what the text's own form tells. */
function kindOf(given: string | null, text: string): Report["kind"] {
  const word = given?.trim() ?? ""
  if (OWN_TEXT.test(word)) return "instrument"
  if (/^(?:article|report|news|story)$/iu.test(word)) return "article"
  return isInstrument(text) ? "instrument" : "article"
}

/** Zones that the file's structure or its header lines tell, as against those that the look of a line suggests. */
function isGivenZone({ why }: ZoneSpan): boolean {
  return why === "header field" || why === "title field" || why === "front matter"
}

const BROKEN_LETTERS: ReportNote = {
  code: "broken-letters",
  text: "the text holds NUL or halves of letters (lone surrogates); each was replaced by U+FFFD, offsets are unchanged",
}

/** A text that can be written as UTF-8 to any database and read back unchanged: NUL and halves of surrogate pairs become U+FFFD, one unit for one. */
function wellFormed(text: string): string {
  return text.replace(/\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD")
}

/** Lower-case hex SHA-256 of bytes, or of a string in UTF-8. */
export function sha256(data: string | Uint8Array): string {
  const hash = createHash("sha256")
  return (typeof data === "string" ? hash.update(data, "utf8") : hash.update(data)).digest("hex")
}

function bodyOf(text: string, zones: Report["zones"]): string {
  let at = 0
  let body = ""
  for (const zone of zones) {
    body += `${text.slice(at, zone.start)} `
    at = zone.end
  }
  return (body + text.slice(at)).trim()
}
