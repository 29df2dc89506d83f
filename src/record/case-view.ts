import { type Family, familiesOf } from "../link/origin.ts"
import type { Attribution, StitchedSign } from "../model/attribution.ts"
import type { Codebook } from "../model/codebook.ts"
import type { MentionId, ReportId } from "../model/ids.ts"
import type { Evidence, SettledDate } from "../model/item.ts"
import type { Derivation, Link, LinkKind, MentionRef } from "../model/judgement.ts"
import { isKind, type Kind, type Mention, type MentionBase, type MentionOf } from "../model/mention.ts"
import type { Report } from "../model/report.ts"
import { contains, type Span } from "../model/span.ts"
import type { DateBasis } from "./dating.ts"

/** What the record is folded from. Order of reports, mentions and links never changes the outcome. */
export interface CaseInput {
  readonly reports: readonly Report[]
  readonly mentions: ReadonlyMap<ReportId, readonly Mention[]>
  readonly derivations: readonly Derivation[]
  readonly links: readonly Link[]
  readonly codebook: Codebook
  /** How the dates of reports that print none were settled; see `inferDates`. */
  readonly dates: ReadonlyMap<ReportId, DateBasis>
}

/** A mention with the report that it stands in. */
export interface Located<K extends Kind> {
  readonly report: Report
  readonly mention: MentionOf<K>
}

/** The input of the fold, sorted and indexed. */
export class CaseView {
  readonly reports: readonly Report[]
  readonly derivations: readonly Derivation[]
  readonly links: readonly Link[]
  /** Reports that text derivations join; their texts count as one origin. */
  readonly families: ReadonlyMap<ReportId, Family>
  readonly codebook: Codebook
  /** The latest day that any report was published or speaks from; null where none is known. */
  readonly latestDay: string | null
  readonly dates: ReadonlyMap<ReportId, DateBasis>
  private readonly byRef = new Map<string, Mention>()
  private readonly byReport: ReadonlyMap<ReportId, readonly Mention[]>
  private readonly byKind = new Map<Kind, Located<Kind>[]>()
  private readonly namesByReport = new Map<ReportId, Map<string, Mention[]>>()
  private readonly linksByKind = new Map<LinkKind, Link[]>()

  constructor(input: CaseInput) {
    this.reports = [...input.reports].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    this.byReport = input.mentions
    this.derivations = input.derivations
    this.families = familiesOf(input.derivations)
    this.latestDay = latestOf(input)
    this.codebook = input.codebook
    this.dates = input.dates
    this.links = [...input.links].sort((a, b) => compareLinks(a, b))
    for (const report of this.reports) {
      for (const mention of input.mentions.get(report.id) ?? []) {
        this.byRef.set(refKey({ report: report.id, mention: mention.id }), mention)
        const list = this.byKind.get(mention.kind)
        if (list) list.push({ report, mention })
        else this.byKind.set(mention.kind, [{ report, mention }])
      }
    }
    for (const link of this.links) {
      const list = this.linksByKind.get(link.kind)
      if (list) list.push(link)
      else this.linksByKind.set(link.kind, [link])
    }
  }

  /** All mentions of a kind, by report id and then in order of reading. */
  all<K extends Kind>(kind: K): readonly Located<K>[] {
    // `byKind` files each mention under its own kind, which the type of the map cannot say.
    return (this.byKind.get(kind) ?? []) as unknown as readonly Located<K>[]
  }

  /** Mentions of a report that name this actor, or this place where its name stands for those who rule it, in reading order. */
  named(report: ReportId, name: string): readonly Mention[] {
    let names = this.namesByReport.get(report)
    if (!names) {
      names = new Map()
      for (const mention of this.byReport.get(report) ?? []) {
        if (!isKind(mention, "actor") && !isKind(mention, "place")) continue
        const list = names.get(mention.name)
        if (list) list.push(mention)
        else names.set(mention.name, [mention])
      }
      this.namesByReport.set(report, names)
    }
    return names.get(name) ?? []
  }

  /** Mentions of a kind that lie wholly inside a span of one report. */
  within<K extends Kind>(kind: K, report: ReportId, span: Span): readonly MentionOf<K>[] {
    const found = this.byReport.get(report) ?? []
    return found.filter(
      (mention) => mention.kind === kind && contains(span, mention),
    ) as unknown as readonly MentionOf<K>[]
  }

  /** The oldest of the reports whose text this one shares; itself where it shares none. A copy tells nothing of its own. */
  familyOf(report: ReportId): ReportId {
    return this.families.get(report)?.root ?? report
  }

  linksOf(kind: LinkKind): readonly Link[] {
    return this.linksByKind.get(kind) ?? []
  }

  /** The mention of that id if it is of that kind; null for a null id or another kind. */
  get<K extends Kind>(kind: K, report: ReportId, id: MentionId | null): MentionOf<K> | null {
    if (id === null) return null
    const mention = this.byRef.get(refKey({ report, mention: id }))
    // narrowed by the check above, which the compiler cannot follow through a generic kind
    return mention && isKind(mention, kind) ? (mention as unknown as MentionOf<K>) : null
  }

  /** Who speaks in an attribution, as it may stand beside an accusation: the canonical name, else the source as printed, else null. */
  speaker(report: ReportId, id: MentionId | null): string | null {
    const attribution = this.get("attribution", report, id)
    if (!attribution) return null
    if (attribution.speaker.name !== null) return attribution.speaker.name
    const printed = attribution.source?.text ?? null
    return printed !== null ? `a speaker not told (“${printed}”)` : null
  }

  /** The named source behind an attribution, for counting origins: only a resolved name; null for "activists", "he", "officials". */
  namedSource(report: ReportId, id: MentionId | null): string | null {
    const attribution = this.get("attribution", report, id)
    return attribution && attribution.speaker.how !== "unresolved" ? attribution.speaker.name : null
  }

  /** Who speaks where a span stands, as it may stand beside an accusation: the innermost attribution around it; null in the page's own voice. */
  speakerAt(report: ReportId, span: Span): string | null {
    let best: MentionOf<"attribution"> | null = null
    let size = Number.POSITIVE_INFINITY
    for (const mention of this.byReport.get(report) ?? []) {
      if (!isKind(mention, "attribution") || mention.start > span.start) continue
      for (const part of mention.content)
        if (contains(part, span) && part.end - part.start < size) {
          best = mention
          size = part.end - part.start
        }
    }
    const name = best === null ? null : this.speaker(report, best.id)
    // a day that a page's torn line put in a speaker's place speaks no words
    return name !== null && /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i.test(name) ? null : name
  }

  report(id: ReportId): Report | null {
    return this.reports.find((report) => report.id === id) ?? null
  }

  /** The day that a report speaks from or was published on, as far as the case knows it. */
  dayOf(id: ReportId): string | null {
    const report = this.report(id)
    return (report?.anchorDate ?? report?.publishedAt.value ?? this.dates.get(id)?.day ?? null)?.slice(0, 10) ?? null
  }

  /** Signs in a report's attributions that its page was stitched together or rewritten, in order of reading. */
  stitchedSigns(report: ReportId): StitchedSign[] {
    const own = this.byReport.get(report) ?? []
    // mentions that an older version stored have no signs
    return own.flatMap((mention) =>
      isKind(mention, "attribution") ? ((mention as Partial<Attribution>).signs ?? []) : [],
    )
  }

  /** A time mention as the record dates it; null where the mention has none. */
  date(report: Report, id: MentionId | null): SettledDate | null {
    const time = this.get("time", report.id, id)
    if (!time) return null
    // TIMEX3 says most dates; EDTF only what it cannot, an inexact range above all.
    const value = time.value !== null && /^\d{4}|^XXXX-\d/.test(time.value) ? time.value : (time.edtf ?? time.value)
    return { value, text: time.text, basis: this.dates.get(report.id)?.basis ?? [] }
  }
}

function latestOf({ reports, dates }: CaseInput): string | null {
  const days = reports.map(
    ({ id, anchorDate, publishedAt }) => anchorDate ?? publishedAt.value ?? dates.get(id)?.day ?? null,
  )
  return (
    days
      .flatMap((day) => (day === null ? [] : [day.slice(0, 10)]))
      .sort()
      .at(-1) ?? null
  )
}

/** Names a mention over all reports. */
export function refKey(ref: MentionRef): string {
  return `${ref.report}\u0000${ref.mention}`
}

/** The evidence that a mention gives. */
export function evidenceOf(report: Report, mention: MentionBase): Evidence {
  return { report: report.id, mention: mention.id, start: mention.start, end: mention.end, text: mention.text }
}

/** Evidence of a stretch inside a mention, for the field that it supports. */
export function fieldEvidenceOf(report: Report, mention: MentionBase, span: Span): Evidence {
  return {
    report: report.id,
    mention: mention.id,
    start: span.start,
    end: span.end,
    text: report.text.slice(span.start, span.end),
  }
}

function compareLinks(a: Link, b: Link): number {
  const x = `${a.kind}\u0000${refKey(a.a)}\u0000${refKey(a.b)}`
  const y = `${b.kind}\u0000${refKey(b.a)}\u0000${refKey(b.b)}`
  return x < y ? -1 : x > y ? 1 : a.by < b.by ? -1 : 1
}
