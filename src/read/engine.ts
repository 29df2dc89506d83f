import type { Codebook } from "../model/codebook.ts"
import type { Gazetteer } from "../model/gazetteer.ts"
import type { Kind, Mention, MentionOf, Stamp } from "../model/mention.ts"
import { KINDS } from "../model/mention.ts"
import type { Report, Zone } from "../model/report.ts"
import { bySpan, contains, partOf, type Span } from "../model/span.ts"
import { outlineOf, partedText } from "../text/outline.ts"
import { pairQuotations } from "../text/quotation.ts"
import { splitSentences } from "../text/sentence.ts"
import type { SyntaxModel } from "../text/syntax/tree.ts"
import type { Draft, Extractor, Refiner } from "./extractor.ts"
import { mentionIdAt } from "./mention-id.ts"
import type { Page, PageSentence } from "./page.ts"
import { cutAtZones, zoneAt } from "./zone.ts"

/** What reading needs from outside: all of it is passed in, nothing is looked up. */
export interface Resources {
  readonly codebook: Codebook
  readonly gazetteer: Gazetteer
  readonly syntax: SyntaxModel
}

export type Step = Extractor | Refiner

/**
 * Checks that each step's needs are given by an earlier one.
 * @throws RangeError that names the step and the kind that is missing.
 */
export function checkPipeline(steps: readonly Step[]): void {
  const given = new Set<Kind>()
  for (const step of steps) {
    const missing = step.needs.find((kind) => !given.has(kind))
    if (missing) throw new RangeError(`step "${step.name}" needs ${missing} mentions, which no earlier step gives`)
    if ("gives" in step) for (const kind of step.gives) given.add(kind)
  }
}

/** Reads a report: runs the steps in order, stamps and checks every mention. A report in another language gives none. */
export function readReport(report: Report, steps: readonly Step[], resources: Resources): Mention[] {
  if (report.language !== null && !report.language.startsWith("en")) return []
  const board = new Board(report, resources)
  for (const step of steps) board.run(step)
  return board.sorted()
}

/** The page under work: holds the mentions found so far, by kind. */
class Board implements Page {
  readonly report: Report
  readonly text: string
  readonly codebook: Codebook
  readonly gazetteer: Gazetteer
  readonly sentences: readonly PageSentence[]
  readonly quotations
  readonly anchorDate: string | null
  private readonly found = new Map<Kind, Mention[]>()
  private readonly ids = new Set<string>()
  private allowed: ReadonlySet<Kind> = new Set(KINDS)

  constructor(report: Report, resources: Resources) {
    this.report = report
    this.text = report.text
    this.codebook = resources.codebook
    this.gazetteer = resources.gazetteer
    this.anchorDate = report.anchorDate
    this.quotations = pairQuotations(report.text)
    const text =
      report.kind === "instrument" ? partedText(report.text, outlineOf(report.text, report.zones)) : report.text
    this.sentences = cutAtZones(splitSentences(text), report).map((sentence) => ({
      ...resources.syntax.parse(sentence),
      zone: zoneAt(report, sentence.start),
    }))
  }

  part(start: number, end: number) {
    return partOf(this.text, start, end)
  }

  zoneAt(offset: number): Zone {
    return zoneAt(this.report, offset)
  }

  sentenceAt(offset: number): PageSentence | null {
    let low = 0
    let high = this.sentences.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const sentence = this.sentences[middle]
      if (!sentence) return null
      if (offset < sentence.start) high = middle - 1
      else if (offset >= sentence.end) low = middle + 1
      else return sentence
    }
    return null
  }

  quotationAt(span: Span) {
    let best = null
    for (const quotation of this.quotations) {
      if (quotation.start > span.start) break
      if (contains(quotation, span) && (best === null || quotation.depth >= best.depth)) best = quotation
    }
    return best
  }

  all<K extends Kind>(kind: K, within?: Span): readonly MentionOf<K>[] {
    if (!this.allowed.has(kind)) throw new RangeError(`a step asked for ${kind} mentions without declaring it in needs`)
    // `found` files each mention under its own kind, which the type of the map cannot say.
    const list = (this.found.get(kind) ?? []) as unknown as readonly MentionOf<K>[]
    if (!within) return list
    const held: MentionOf<K>[] = []
    for (let i = firstFrom(list, within.start); i < list.length; i++) {
      const mention = list[i]
      if (!mention || mention.start >= within.end) break
      if (mention.end <= within.end) held.push(mention)
    }
    return held
  }

  run(step: Step): void {
    this.allowed = new Set(step.needs)
    if ("gives" in step) {
      const drafts = [...step.extract(this)]
      const touched = new Set<Kind>()
      for (const draft of drafts) {
        if (!step.gives.includes(draft.kind))
          throw new RangeError(`extractor "${step.name}" gave a ${draft.kind}, which it does not declare`)
        this.add(this.stamp(draft, step))
        touched.add(draft.kind)
      }
      for (const kind of touched) this.found.get(kind)?.sort(bySpan)
      return
    }
    for (const changed of step.refine(this)) this.replace(changed, step)
  }

  sorted(): Mention[] {
    const order = new Map(KINDS.map((kind, i) => [kind, i]))
    return [...this.found.values()]
      .flat()
      .sort((a, b) => bySpan(a, b) || (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0) || (a.id < b.id ? -1 : 1))
  }

  private stamp(draft: Draft<Kind>, by: Extractor): Mention {
    const { rule, nth = 0, ...fields } = draft
    const text = this.text.slice(draft.start, draft.end)
    if (!text || text !== text.trim()) {
      throw new RangeError(
        `extractor "${by.name}", rule "${rule}": [${draft.start}, ${draft.end}) is empty or begins or ends with white space`,
      )
    }
    const stamp: Stamp = { extractor: by.name, version: by.version, rule }
    return {
      ...fields,
      text,
      id: mentionIdAt(this.text, draft.kind, draft, nth),
      ...(draft.kind === "allegation" ? { stamp } : { by: stamp }),
      zone: this.zoneAt(draft.start),
    } as Mention // the draft carries the fields of its own kind
  }

  private add(mention: Mention): void {
    // Two drafts of one kind at one span with the same `nth` are one find by two rules: the first rule in the extractor's order holds.
    if (this.ids.has(mention.id)) return
    this.ids.add(mention.id)
    const list = this.found.get(mention.kind)
    if (list) list.push(mention)
    else this.found.set(mention.kind, [mention])
  }

  private replace(changed: Mention, step: Refiner): void {
    if (!step.changes.includes(changed.kind))
      throw new RangeError(`refiner "${step.name}" changed a ${changed.kind}, which it does not declare`)
    const list = this.found.get(changed.kind) ?? []
    const at = list.findIndex((mention) => mention.id === changed.id)
    const old = list[at]
    if (!old || old.start !== changed.start || old.end !== changed.end) {
      throw new RangeError(`refiner "${step.name}" gave ${changed.id}, which no extractor found at that span`)
    }
    list[at] = changed
  }
}

/** The index of the first span, of those sorted by start, that starts at the offset or behind it. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? offset) < offset) low = middle + 1
    else high = middle
  }
  return low
}
