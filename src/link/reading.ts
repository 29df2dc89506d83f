import type { MentionId } from "../model/ids.ts"
import type { MentionRef } from "../model/judgement.ts"
import type { Kind, Mention } from "../model/mention.ts"
import { isKind } from "../model/mention.ts"
import type { Report } from "../model/report.ts"
import { pairQuotations, type Quotation } from "../text/quotation.ts"
import { type Sentence, splitSentences } from "../text/sentence.ts"
import { type Interval, intervalOf, parseInterval } from "./interval.ts"

/** A mention of one kind, as `isKind` narrows to it. */
type Of<K extends Kind> = Extract<Mention, { readonly kind: K }>

/** A report together with what was read from it, for looking mentions up by id. */
export class Reading {
  readonly report: Report
  readonly list: readonly Mention[]
  /** Made when first asked for, and dropped by `settle`. */
  private byId: ReadonlyMap<MentionId, Mention> | null = null
  private split: readonly Sentence[] | null = null
  private quoted: readonly Quotation[] | null = null
  private settled = false

  constructor(report: Report, mentions: readonly Mention[]) {
    this.report = report
    this.list = mentions
  }

  /** The sentences of the report. */
  sentences(): readonly Sentence[] {
    if (this.settled) return splitSentences(this.report.text)
    this.split ??= splitSentences(this.report.text)
    return this.split
  }

  /** The pairs of quotation marks of the report. */
  quotations(): readonly Quotation[] {
    if (this.settled) return pairQuotations(this.report.text)
    this.quoted ??= pairQuotations(this.report.text)
    return this.quoted
  }

  /** Drops what only speeds up look-ups: a case of 100,000 readings keeps mentions alone, and looks one up now and then. */
  settle(): void {
    this.settled = true
    this.byId = null
    this.split = null
    this.quoted = null
  }

  /** All mentions of a kind, in the order given. */
  all<K extends Kind>(kind: K): Of<K>[] {
    return this.list.filter((m): m is Of<K> => isKind(m, kind))
  }

  /** The mention of that kind and id; null where there is none. */
  get<K extends Kind>(kind: K, id: MentionId | null): Of<K> | null {
    if (id === null) return null
    if (!this.settled) this.byId ??= new Map(this.list.map((m) => [m.id, m]))
    const mention = this.byId ? this.byId.get(id) : this.list.find((m) => m.id === id)
    return mention && isKind(mention, kind) ? mention : null
  }

  /** The days that a time mention names. */
  days(id: MentionId | null): Interval | null {
    const time = this.get("time", id)
    return time ? intervalOf(time) : null
  }

  /** The day of publication. */
  published(): Interval | null {
    return parseInterval(this.report.publishedAt.value ?? this.report.anchorDate)
  }

  ref(mention: Mention): MentionRef {
    return { report: this.report.id, mention: mention.id }
  }
}

/** Order of mention references: by report, then mention. */
export function compareRefs(a: MentionRef, b: MentionRef): number {
  if (a.report !== b.report) return a.report < b.report ? -1 : 1
  return a.mention < b.mention ? -1 : a.mention > b.mention ? 1 : 0
}
