import type { MentionId, ReportId } from "../model/ids.ts"
import { isKind, type Mention } from "../model/mention.ts"
import { splitSentences } from "../text/sentence.ts"
import type { ExplainSource } from "./explain.ts"

/** Who one account is told by, as its report prints it. */
export interface Account {
  /** Name of the source; null for the report's own voice, and where the report does not tell who speaks. */
  readonly name: string | null
  /** The words that name the source, and the verb: "a spokesman for the hospital", "said". */
  readonly printed: string | null
  readonly cue: string | null
}

/** The account that a mention gives: its attribution's source, or the report's own voice. Null where the mention is not known. */
export function accountOf(report: ReportId, mention: Mention | null, source: ExplainSource): Account | null {
  if (mention === null) return null
  for (const id of attributionsOf(mention)) {
    const told = source.mention(report, id)
    if (told && isKind(told, "attribution"))
      return { name: told.speaker.name, printed: told.source?.text ?? null, cue: told.cue?.text ?? null }
  }
  return { name: null, printed: null, cue: null }
}

/** The attributions that a mention names as telling it, in the order in which origins are counted. */
function attributionsOf(mention: Mention): readonly MentionId[] {
  if (isKind(mention, "attribution")) return [mention.id]
  if (isKind(mention, "incident"))
    return [...mention.toldBy, ...mention.perpetrators.flatMap(({ allegedBy }) => allegedBy ?? [])]
  if ("allegedBy" in mention) return mention.allegedBy === null ? [] : [mention.allegedBy]
  if ("reportedBy" in mention) return mention.reportedBy === null ? [] : [mention.reportedBy]
  return "saidIn" in mention && mention.saidIn !== null ? [mention.saidIn] : []
}

/** Longest sentence that is shown whole; of a longer one the words around the offset. */
const MOST_LETTERS = 320

/** The sentence at an offset, its white space made single. */
export function sentenceAt(text: string, offset: number): string {
  const sentence = splitSentences(text).find(({ start, end }) => start <= offset && offset < end)
  if (!sentence) return ""
  const { start, end } = sentence
  if (end - start <= MOST_LETTERS) return oneLine(text.slice(start, end))
  const from = Math.max(start, offset - MOST_LETTERS / 2)
  const to = Math.min(end, from + MOST_LETTERS)
  return `${from > start ? "…" : ""}${oneLine(text.slice(from, to))}${to < end ? "…" : ""}`
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim()

/** The line, from 1, on which an offset of a text stands. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let i = text.indexOf("\n"); i >= 0 && i < offset; i = text.indexOf("\n", i + 1)) line++
  return line
}
