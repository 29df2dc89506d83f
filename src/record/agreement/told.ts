import type { AgreementArea, SourcedValue, StageTold, Teller } from "../../model/agreement.ts"
import type { SettledDate } from "../../model/item.ts"
import type { MentionBase } from "../../model/mention.ts"
import type { Report } from "../../model/report.ts"
import type { Span } from "../../model/span.ts"
import { type CaseView, fieldEvidenceOf } from "../case-view.ts"

/** Who says what stands at a span of a report: the agreement's own text, the speaker in whose words it stands, or the page's own voice (null). */
export function tellerAt(view: CaseView, report: Report, mention: MentionBase, span: Span): Teller {
  return {
    by: report.kind === "instrument" ? null : view.speakerAt(report.id, span),
    ownText: report.kind === "instrument",
    evidence: fieldEvidenceOf(report, mention, span),
  }
}

/** Collects values with all who give them; equal values (case folded) are one, in the order of their first source. */
export class Sources<T> {
  private readonly found = new Map<string, { value: T; sources: Teller[] }>()

  add(value: T, teller: Teller): void {
    const key = typeof value === "string" ? value.toLowerCase() : JSON.stringify(value)
    const held = this.found.get(key)
    if (!held) this.found.set(key, { value, sources: [teller] })
    else if (!held.sources.some(({ evidence }) => sameWords(evidence, teller.evidence))) held.sources.push(teller)
  }

  all(): SourcedValue<T>[] {
    return [...this.found.values()]
  }

  /** The values by number of sources, most first. */
  byWeight(): SourcedValue<T>[] {
    return this.all().sort((a, b) => b.sources.length - a.sources.length)
  }
}

function sameWords(a: Teller["evidence"], b: Teller["evidence"]): boolean {
  return a.report === b.report && a.start === b.start && a.end === b.end
}

/** Steps and areas once each: the same words of a report are one telling. */
export function distinctTellings<T extends StageTold | AgreementArea>(all: readonly T[]): T[] {
  return all.filter(
    (one, i) =>
      all.findIndex(
        (other) =>
          sameWords(one.evidence, other.evidence) &&
          ("stage" in one ? one.stage : one.words) === ("stage" in other ? other.stage : other.words),
      ) === i,
  )
}

/** A date to sort and show by: null values go last. */
export function dateKey(date: SettledDate | null): string {
  return date?.value && /^\d{4}/.test(date.value) ? date.value : "~"
}
