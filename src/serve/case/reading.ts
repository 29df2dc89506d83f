import type { Codebook } from "../../model/codebook.ts"
import type { ReportId } from "../../model/ids.ts"
import type { Mention } from "../../model/mention.ts"
import type { CaseRecord } from "../../model/record.ts"
import type { Report } from "../../model/report.ts"
import { annotate } from "../../read/annotate.ts"
import { type Compiled, compileCase } from "../../record/compile.ts"
import { type Explanation, explain } from "../../record/explain.ts"
import { LinkMemory } from "../../record/link-memory.ts"
import type { ResourceShelf } from "../resources.ts"
import { VERSION } from "../version.ts"

/** The reports of a case with what was read from each: all that the record, the brief and `explain` are made of. */
export class CaseReading {
  readonly reports: readonly Report[]
  readonly mentions: ReadonlyMap<ReportId, readonly Mention[]>
  readonly codebook: Codebook
  private readonly shelf: ResourceShelf
  private folded: Compiled | null = null
  /** What linking has cost so far: handed on when the case grows. */
  readonly memory: LinkMemory

  /** @param before an earlier reading of the case, whose reports and mentions this one takes over as they are: only what is new is linked. */
  constructor(
    reports: readonly Report[],
    mentions: ReadonlyMap<ReportId, readonly Mention[]>,
    shelf: ResourceShelf,
    before: CaseReading | null = null,
  ) {
    this.memory = before?.memory ?? new LinkMemory()
    this.reports = reports
    this.mentions = mentions
    this.shelf = shelf
    this.codebook = shelf.forCase(reports.map(({ text }) => text)).codebook
  }

  /** The record, folded once. @param at the time to state in it, ISO. */
  record(at: string): CaseRecord {
    return this.compiled(at).record
  }

  private compiled(at: string): Compiled {
    this.folded ??= compileCase(
      {
        reports: this.reports,
        mentions: this.mentions,
        codebook: this.codebook,
        made: { version: VERSION, at, codebooks: [...this.codebook.names] },
        read: (report) => annotate(report, this.shelf.for(report.text)),
      },
      this.memory,
    )
    return this.folded
  }

  texts(): ReadonlyMap<ReportId, string> {
    return new Map(this.reports.map(({ id, text }) => [id, text]))
  }

  /** Traces an item of the record to the words; null where no item has the id. */
  explain(id: string, at: string): Explanation | null {
    const texts = this.texts()
    const { record, links } = this.compiled(at)
    return explain(record, id, {
      links,
      mention: (report, mention) => this.mentions.get(report)?.find((one) => one.id === mention) ?? null,
      text: (report) => texts.get(report) ?? null,
    })
  }
}
