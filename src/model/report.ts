import type { ReportId } from "./ids.ts"
import type { Span } from "./span.ts"

/** What a stretch of a report's text is. Nothing is read from `debris` or `caption` as a sentence of the reporter. */
export const ZONES = ["headline", "body", "caption", "debris"] as const
export type Zone = (typeof ZONES)[number]

/** A stretch that is not body text. Zones are sorted and never overlap; what no zone covers is `body`. */
export interface ZoneSpan extends Span {
  readonly zone: Zone
  /** Why it was marked: the name of the rule. */
  readonly why: string
}

/** When a report was published and how that is known. `value` is an EDTF date ("2016-02-10", "2016-02") or a full ISO time. */
export interface PublishedAt {
  readonly value: string | null
  /** given by the user or the file's own field · stated in the text · inferred from evidence that `why` names · unknown */
  readonly how: "given" | "stated" | "inferred" | "unknown"
  readonly why: string
}

/** Something that a reader of the record should know about a report ("given date contradicts the dateline"). */
export interface ReportNote {
  readonly code: string
  readonly text: string
}

/** A report as it was taken in. Nothing of it ever changes afterwards: the text is hashed once. */
export interface Report {
  readonly id: ReportId
  /** Path or other name of where it came from; null for standard input. */
  readonly file: string | null
  /** Lower-case hex SHA-256 of `text` in UTF-8. */
  readonly sha256: string
  /** Lower-case hex SHA-256 of the raw bytes; null where a report came as a JSON or CSV field. */
  readonly rawSha256: string | null
  readonly text: string
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly byline: string | null
  /** The dateline's place and agency as printed ("BEIRUT (Reuters)"). */
  readonly dateline: string | null
  readonly publishedAt: PublishedAt
  /**
   * The day that relative dates ("on Friday") are counted from: the report's own stated dateline where it has one, else `publishedAt.value`;
   * null where neither is known. An ISO date, or an ISO time where the hour is known.
   */
  readonly anchorDate: string | null
  /** BCP 47 language of the body ("en"); null where it could not be told. Other than English: kept, marked unread. */
  readonly language: string | null
  /** article: somebody's report · instrument: the text of a resolution, agreement or communiqué */
  readonly kind: "article" | "instrument"
  /** Of an instrument's text: which version it is, as given ("draft of 3 May", "final"); null where nothing is given. */
  readonly version: string | null
  readonly zones: readonly ZoneSpan[]
  readonly notes: readonly ReportNote[]
}
