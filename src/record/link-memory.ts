import { CaseIndex, type Linked, type LinkInput } from "../link/link.ts"
import type { Codebook } from "../model/codebook.ts"
import type { ReportId } from "../model/ids.ts"
import type { Mention } from "../model/mention.ts"
import type { Report } from "../model/report.ts"
import type { DateBasis } from "./dating.ts"

/** A report read again from a settled day, with what the reading was made of. */
interface Settled {
  readonly from: Report
  readonly read: readonly Mention[]
  readonly basis: string
  readonly report: Report
  readonly mentions: readonly Mention[]
}

/**
 * What linking a case has cost so far, kept for the next time: a case that has grown by a few reports links these alone, and reads no undated report anew whose
 * settled day is as it was. The outcome is that of linking all at once (`CaseIndex`); whatever changed otherwise (a report gone, read anew, another codebook) is linked afresh.
 */
export class LinkMemory {
  private readonly indexes = new Map<"as-read" | "as-dated", Indexed>()
  private readonly settled = new Map<ReportId, Settled>()

  /** Links a case as it stands in one of its two states: as each report was read alone, or with the days that the case settled. */
  link(state: "as-read" | "as-dated", input: LinkInput): Linked {
    let indexed = this.indexes.get(state)
    if (!indexed?.growsTo(input)) {
      indexed = new Indexed(input.codebook)
      this.indexes.set(state, indexed)
    }
    return indexed.add(input)
  }

  /** An undated report and its mentions as `make` settles them; the same objects as long as report, mentions and basis are. */
  settle(
    report: Report,
    mentions: readonly Mention[],
    basis: DateBasis,
    make: () => Pick<Settled, "report" | "mentions">,
  ): Pick<Settled, "report" | "mentions"> {
    const key = JSON.stringify(basis)
    const known = this.settled.get(report.id)
    if (known?.from === report && known.read === mentions && known.basis === key) return known
    const made = { ...make(), from: report, read: mentions, basis: key }
    this.settled.set(report.id, made)
    return made
  }
}

/** An index with what stands in it. */
class Indexed {
  private readonly index: CaseIndex
  private readonly codebook: Codebook
  private readonly held = new Map<ReportId, { readonly report: Report; readonly mentions: readonly Mention[] }>()
  private linked: Linked | null = null

  constructor(codebook: Codebook) {
    this.codebook = codebook
    this.index = new CaseIndex(codebook)
  }

  /** Whether all that is held stands in the input unchanged. */
  growsTo({ reports, mentions, codebook }: LinkInput): boolean {
    if (codebook !== this.codebook || reports.length < this.held.size) return false
    const same = reports.filter((report) => {
      const known = this.held.get(report.id)
      return known?.report === report && known.mentions === (mentions.get(report.id) ?? NONE)
    })
    return same.length === this.held.size
  }

  add({ reports, mentions }: LinkInput): Linked {
    for (const report of reports) {
      if (this.held.has(report.id)) continue
      const own = mentions.get(report.id) ?? NONE
      this.index.add(report, own)
      this.held.set(report.id, { report, mentions: own })
      this.linked = null
    }
    this.linked ??= this.index.linked()
    return this.linked
  }
}

const NONE: readonly Mention[] = []
