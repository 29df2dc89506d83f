import { contentHash, MentionId } from "../model/ids.ts"
import type { Kind } from "../model/mention.ts"
import type { Span } from "../model/span.ts"

/** The id that the engine gives to the draft of this kind at this span: derived from kind, place and words, so the same text gives the same ids. */
export function mentionIdAt(text: string, kind: Kind, span: Span, nth = 0): MentionId {
  return MentionId(`${kind}-${contentHash(kind, span.start, text.slice(span.start, span.end), nth).slice(0, 10)}`)
}
