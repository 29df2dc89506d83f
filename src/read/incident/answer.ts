import type { Perpetrator } from "../../model/incident.ts"
import type { MentionOf } from "../../model/mention.ts"
import { contains, overlaps } from "../../model/span.ts"
import type { Page, PageSentence } from "../page.ts"
import { actorTypeOf } from "./home.ts"
import type { Cluster } from "./join.ts"
import { type Party, partiesIn } from "./party.ts"
import { sameParty } from "./same.ts"
import type { Doer, Sketch } from "./sketch.ts"

/** What the accused answer, and who claims the deed, read from the sentences that speak of an incident. */
export interface Answer {
  readonly name: string
  readonly response: NonNullable<Perpetrator["response"]>
  /** For claims: the claim's own attribution. */
  readonly attribution: MentionOf<"attribution"> | null
}

/** Denials in which the incident is spoken of. */
export function denialsIn(cluster: Cluster): Answer[] {
  return cluster.members
    .filter((m) => m.denier !== null)
    .map((m) => ({ name: m.denier ?? "", response: "denied" as const, attribution: m.voice.attribution }))
}

const CLAIM =
  /\b(?:claim(?:s|ed|ing)? (?:the )?responsib\w+|took responsibility|takes responsibility|taken responsibility|accepted responsibility|claim(?:s|ed) (?:the|credit for|an?|that) ?(?:the )?(?:attack|bombing|blast|strike|assault|killing|explosion)|was behind the)\b/
const NO_CLAIM = /\b(?:no|not|nobody|none|neither|without|yet to)\b/

/** A claim of responsibility in a sentence: who claims, and the attribution of the claim; "nobody" where the sentence says that none was made. */
export type Claim =
  | { readonly kind: "claim"; readonly name: string; readonly attribution: MentionOf<"attribution"> }
  | { readonly kind: "none" }

/** Reads a claim of responsibility from a sentence; null where it has none, or where it cannot be told who claims. */
export function claimIn(page: Page, sentence: PageSentence): Claim | null {
  const norms = sentence.words.map((w) => w.norm)
  const joined = norms.join(" ")
  const found =
    CLAIM.exec(joined) ??
    /\b(?:immediate|any|a) claims? of responsibility\b/.exec(joined) ??
    /\bno claims? of responsibility\b/.exec(joined)
  if (!found) return null
  const before = joined.slice(Math.max(0, found.index - 40), found.index)
  if (NO_CLAIM.test(before) || /\bno\b/.test(found[0])) return { kind: "none" }
  const at = joined.slice(0, found.index).split(" ").length - 1
  const party = partiesIn(page, sentence)
    .filter((p) => p.last < at && !p.adjective)
    .at(-1)
  const word = sentence.words[at]
  if (!party || !word) return null
  const attribution = claimAttribution(page, sentence, party, word)
  return attribution ? { kind: "claim", name: party.name, attribution } : null
}

function claimAttribution(
  page: Page,
  sentence: PageSentence,
  party: Party,
  at: { start: number; end: number },
): MentionOf<"attribution"> | null {
  const first = sentence.words[party.first]
  if (!first) return null
  const here = page.all("attribution").filter((a) => a.start < sentence.end && a.end > sentence.start)
  return (
    here.find((a) => a.cue !== null && overlaps(a.cue, at) && a.source !== null) ??
    here.find((a) => a.source !== null && contains(a.source, first) && a.cue !== null) ??
    here.find((a) => a.speaker.name === party.name) ??
    here.find((a) => a.source === null && a.cue?.text === "saying") ??
    here.find((a) => a.content.some((c) => contains(c, at))) ??
    null
  )
}

/** "No comment from the army", "there was no immediate reaction from": silence that the text itself tells. */
export function silentIn(page: Page, sentence: PageSentence): string | null {
  const joined = sentence.words.map((w) => w.norm).join(" ")
  if (!/\b(?:no|not|declined to|did not)(?: \w+){0,3} (?:comment|reaction|response|respond|statement)\b/.test(joined))
    return null
  const party = partiesIn(page, sentence).find((p) => !p.adjective)
  return party?.name ?? null
}

/** The answer that holds for a name: a claim or denial by its own side. */
export function responseFor(page: Page, name: string, answers: readonly Answer[]): Perpetrator["response"] {
  const own = answers.filter((a) => sameParty(page, a.name, name))
  const found = own.find((a) => a.response === "accepted")?.response ?? own[0]?.response
  if (found) return found
  // "no group has claimed it": no answer of an armed group, while a state is not asked to claim
  const nobody = answers.some((a) => a.name === NOBODY)
  const type = actorTypeOf(page, name)
  return nobody && (type === "armed-group" || type === null) ? "silent" : null
}

/** Stands for all who could have claimed a deed, where the text says that none has. */
export const NOBODY = ""

/** Whether the sketch tells what its own teller did ("the coalition said it had carried out strikes"). */
export function isOwnAccount(page: Page, sketch: Sketch, doer: Doer): boolean {
  const attribution = sketch.voice.attribution
  // "it bombed only fighters" answers what it is accused of: it owns up to no deed that another tells
  if (attribution?.content.some(({ text }) => /\b(?:only|never|solely|exclusively)\b/i.test(text.slice(0, 400))))
    return false
  if (doer.own) return true
  if (!attribution || sketch.denier !== null) return false
  const speaker = attribution.speaker.name
  return speaker !== null && (speaker === doer.name || sameParty(page, speaker, doer.name))
}

/** "supporters of one side blamed the other": an accusation without a word for the deed, which is the one spoken of before. */
export function blameIn(
  page: Page,
  sentence: PageSentence,
): { readonly name: string; readonly attribution: MentionOf<"attribution"> } | null {
  const at = sentence.words.findIndex((w) => /^(?:blamed|blames|blaming)$/.test(w.norm))
  if (at < 0) return null
  const party = partiesIn(page, sentence).find((p) => p.first > at && p.first <= at + 6 && !p.adjective)
  const word = sentence.words[at]
  if (!party || !word) return null
  const after = sentence.words.slice(party.last + 1).map((w) => w.norm)
  const named = after.indexOf("for")
  if (named >= 0 && named < 6 && !/^(?:the|it|this|that)$/.test(after[named + 1] ?? "it")) return null
  const attributions = page.all("attribution")
  const attribution =
    attributions.find((a) => a.cue !== null && overlaps(a.cue, word)) ?? tellerBefore(attributions, sentence, at)
  return attribution ? { name: party.name, attribution } : null
}

/** ", the army said, blaming": who said it blames, whatever the tree makes of the participle. */
function tellerBefore(
  attributions: readonly MentionOf<"attribution">[],
  { words }: PageSentence,
  at: number,
): MentionOf<"attribution"> | null {
  const said = words[at - 2]
  if (words[at]?.norm !== "blaming" || words[at - 1]?.text !== "," || !said) return null
  return attributions.find((a) => [a.cue, a.source].some((part) => part !== null && contains(part, said))) ?? null
}
