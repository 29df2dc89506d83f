import { SPEECH_ACTS, type SpeechAct } from "../../../model/attribution.ts"
import { ADJECTIVES } from "./adjectives.ts"
import { NOUNS } from "./nouns.ts"
import { VERBS } from "./verbs.ts"

/** How a cue takes its content; the codes are explained in verbs.ts. */
export interface CueEntry {
  readonly lemma: string
  readonly act: SpeechAct
  /** A verb of saying in the narrow sense: read also inside somebody else's words. */
  readonly strong: boolean
  readonly frames: ReadonlySet<string>
  /** Prepositions that may introduce the content directly after the cue. */
  readonly prepositions: ReadonlySet<string>
  /** For "n+of" frames: prepositions that introduce the second half of the content after an object. */
  readonly afterObject: ReadonlySet<string>
}

const CODES = new Set(["t", "w", "q", "i", "o", "n", "a", "g", "v", "x"])

/** Entries by lemma (verbs with a particle: "point_out"). A lemma on two lines gets the frames of both and the act of the first. */
export const VERB_CUES = readEntries(VERBS)
export const NOUN_CUES = readEntries(NOUNS)
export const ADJECTIVE_CUES = readEntries(ADJECTIVES)

function readEntries(table: string): ReadonlyMap<string, CueEntry> {
  const entries = new Map<string, CueEntry>()
  for (const line of table.split("\n")) {
    const [lemma, marked, ...codes] = line.trim().split(/\s+/)
    if (!lemma || !marked) continue
    const act = marked.replace(/[!~]$/, "") as SpeechAct
    if (!SPEECH_ACTS.includes(act)) throw new RangeError(`lexicon: "${lemma}" has the unknown act "${act}"`)
    const old = entries.get(lemma)
    entries.set(lemma, {
      lemma,
      act: old?.act ?? act,
      strong: old?.strong ?? marked.endsWith("!"),
      frames: new Set([...(old?.frames ?? []), ...codes.filter((code) => CODES.has(code))]),
      prepositions: new Set([
        ...(old?.prepositions ?? []),
        ...codes.filter((code) => !CODES.has(code) && !code.startsWith("n+")),
      ]),
      afterObject: new Set([
        ...(old?.afterObject ?? []),
        ...codes.filter((code) => code.startsWith("n+")).map((code) => code.slice(2)),
      ]),
    })
  }
  return entries
}
