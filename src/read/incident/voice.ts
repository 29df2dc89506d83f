import type { SpeechAct } from "../../model/attribution.ts"
import type { MentionOf } from "../../model/mention.ts"
import { contains, overlaps, type Span } from "../../model/span.ts"
import type { Page, PageSentence } from "../page.ts"
import type { Voice } from "./sketch.ts"
import type { Trigger } from "./trigger.ts"

type AttributionMention = MentionOf<"attribution">

/** Acts by which somebody tells of a deed. Who only wants, hopes or asks for something accuses nobody by it. */
const TELLING_ACTS: ReadonlySet<SpeechAct> = new Set<SpeechAct>([
  "assert",
  "accuse",
  "deny",
  "claim-responsibility",
  "concede",
  "condemn",
  "declare",
  "justify",
  "predict",
  "threaten",
  "warn",
])

const SAYING =
  /^(?:said|says|say|saying|told|tells|telling|according|claim|claims|claimed|alleg\w+|accus\w+|blam\w+|stated|states|report|reported|reports|reporting|announced|announces|added|adds|adding|insist\w*|confirmed|confirms|den(?:y|ies|ied|ying)|quoted|quoting|citing|cited|wrote|tweeted|posted|warned|explained|noted|admitted|acknowledged|declared|reportedly|purported|purportedly|estimates?|believe[sd]?|suggest\w*)$/

/** A post on a social network stands in the text with nothing to part it from the report. */
const POST =
  /pic\.twitter|\btwitter\.com|\bt\.co\/|\(@?\w{3,20}\) (?:January|February|March|April|May|June|July|August|September|October|November|December) \d/

/** "Drone kills two in X: officials": a source in a headline's short form. */
const COLON_SOURCE =
  /:\s(?:[\p{L}'’-]+\s){0,3}(?:officials?|monitor(?:s|ing group)?|reports?|activists?|sources?|police|army|military|media|tv|agency|ngo|observatory|witnesses|residents|ministry|minister|spokes(?:man|woman|person)|un|group|doctors|medics|hospital)\s*\.?$/iu

/** Whose words the trigger stands in. In a case of doubt the voice is doubtful, and no name may rest on it. */
export function voiceOf(page: Page, trigger: Trigger): Voice {
  const { sentence, span } = trigger
  const said = page.text.slice(sentence.start, sentence.end)
  if (POST.test(said)) return { attribution: null, doubtful: true }
  const holding = innermost(page, span)
  if (!holding && COLON_SOURCE.test(said)) return { attribution: null, doubtful: true }
  if (holding) return { attribution: holding, doubtful: !TELLING_ACTS.has(holding.speechAct) }
  const here = page
    .all("attribution")
    .filter(
      (a) => TELLING_ACTS.has(a.speechAct) && a.start < sentence.end && a.end > sentence.start && standsIn(a, sentence),
    )
    .filter((a) => !beginsLater(a, sentence, span))
  const spoken = here.filter((a) => !inOwnSource(a, span))
  const closing = spoken.find((a) => a.cue !== null && a.cue.start > span.end && closes(a, sentence))
  if (closing) return { attribution: closing, doubtful: false }
  if (page.quotationAt(span)) return { attribution: spoken[0] ?? null, doubtful: spoken.length === 0 }
  const before = spoken.filter((a) => a.cue !== null && a.cue.end <= span.start).at(-1)
  if (before) return { attribution: before, doubtful: false }
  if (here.length > 0)
    return { attribution: null, doubtful: here.some((a) => !inOwnSource(a, span)) || hasSaying(sentence, span, here) }
  return { attribution: null, doubtful: hasSaying(sentence, span, here) }
}

/** The attribution with the shortest content among those whose content holds the span. */
export function innermost(page: Page, span: Span): AttributionMention | null {
  let best: AttributionMention | null = null
  let size = Number.POSITIVE_INFINITY
  for (const attribution of page.all("attribution")) {
    if (!attribution.content.some((part) => contains(part, span))) continue
    const length = attribution.content.reduce((n, part) => n + part.end - part.start, 0)
    if (length < size) {
      best = attribution
      size = length
    }
  }
  return best
}

function standsIn(attribution: AttributionMention, sentence: PageSentence): boolean {
  return [attribution.cue, attribution.source].some((part) => part !== null && overlaps(part, sentence))
}

/** "The army, which lost the town in an attack on Monday, said": words about the source are the reporter's. */
function inOwnSource(attribution: AttributionMention, span: Span): boolean {
  return [attribution.source, attribution.cue].some((part) => part !== null && overlaps(part, span))
}

/** "Troops retook the town, and rebels said that ...": words of saying in a later clause of their own. */
function beginsLater(attribution: AttributionMention, sentence: PageSentence, span: Span): boolean {
  const from = attribution.source ?? attribution.cue
  if (!from || !attribution.cue || from.start < span.end || from.start > attribution.cue.start) return false
  if (attribution.content.some((part) => part.start < from.start)) return false
  const before = sentence.words.filter((w) => w.end <= from.start).at(-1)
  return before !== undefined && /^(?:and|but|while|;)$/.test(before.norm)
}

/** "..., a monitor said." at the end of a sentence covers the whole of it. */
function closes(attribution: AttributionMention, sentence: PageSentence): boolean {
  const end = Math.max(attribution.cue?.end ?? 0, attribution.source?.end ?? 0)
  return (
    sentence.end - end <= 60 &&
    /\b(?:said|says|told|reported|reports|added|adds|according|claimed|confirmed|announced|stated)\b/i.test(
      attribution.cue?.text ?? "",
    )
  )
}

/** Whether some word of saying stands in the sentence outside the attributions that were read. */
function hasSaying(sentence: PageSentence, span: Span, known: readonly AttributionMention[]): boolean {
  return sentence.words.some(
    (w, i) =>
      SAYING.test(w.norm) &&
      !(w.norm === "reported" && /^(?:killed|dead|wounded|injured|missing)$/.test(sentence.words[i + 1]?.norm ?? "")) &&
      !overlaps(w, span) &&
      !known.some((a) => a.cue !== null && overlaps(a.cue, w)),
  )
}
