import type { SpeechAct } from "../../model/attribution.ts"
import type { Span } from "../../model/span.ts"
import type { View } from "./view.ts"

/** An attribution under work: spans only; speaker, nesting and factuality come afterwards. */
export interface Found {
  readonly rule: string
  readonly view: View
  /** Index of the cue's main word in its sentence. */
  readonly word: number
  readonly lemma: string
  readonly act: SpeechAct
  readonly strong: boolean
  source: Span | null
  /** Index of the source's main word in the same sentence; null where there is no source. */
  sourceWord: number | null
  cue: Span | null
  content: Span[]
  audience: Span | null
  readonly negated: boolean
  /** How many paragraphs after its cue's own its last content ends. */
  lastParagraph?: number
  /** Takes quotations: those that stand beside its clause and those that follow without a cue. */
  readonly quotes: boolean
}
