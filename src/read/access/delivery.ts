import type { Word } from "../../text/syntax/tree.ts"
import { agentOf, auxiliaries, dependents, isNegated, isPassive, likelySubject } from "../clause.ts"
import type { Page, PageSentence } from "../page.ts"
import { joined, partiesAt } from "../party.ts"
import { goalOf, near } from "./setting.ts"
import type { Told } from "./status.ts"

const STAGES: readonly (readonly [stage: string, words: RegExp])[] = [
  ["distributed", /^(?:distribute|hand)$/],
  ["delivered", /^(?:deliver)$/],
  ["arrived", /^(?:arrive|reach|enter|receive)$/],
  ["turned-back", /^(?:return|turn)$/],
  ["departed", /^(?:depart|leave|travel)$/],
  ["loaded", /^(?:load)$/],
  ["airdrop", /^(?:airdrop|air-drop|parachute|drop)$/],
  ["approved", /^(?:approve|allow|permit|grant|authorise|authorize)$/],
  ["denied", /^(?:deny|refuse|reject)$/],
  ["requested", /^(?:request|ask|apply)$/],
]

/** A convoy or shipment and the stage that it is told to have reached; negated or future stages are no stage reached. */
export function deliveryAt(page: Page, s: PageSentence, word: Word, aid: Word): Told | null {
  if (word.upos !== "VERB" || Math.abs(word.i - aid.i) > 12) return null
  const stage = stageOf(s, word)
  if (!stage || !isArgument(page, s, word, aid)) return null
  const auxiliary = auxiliaries(s, word.i)
  if (
    auxiliary.some((aux) => /^(?:will|would|could|may|might|should|must|can)$/.test(aux)) ||
    (word.xpos === "VB" && !auxiliary.some((aux) => /^(?:did|does|do)$/.test(aux))) ||
    word.xpos === "VBG"
  )
    return null
  // what somebody is to let happen, or waits for, has not been reached
  const before = s.words.slice(Math.max(0, word.i - 5), word.i).map(({ norm }) => norm)
  if (before.some((norm) => /^(?:to|let|lets|until|unless|if|plan|plans|planned)$/.test(norm))) return null
  // money that a donor approves is no leave to enter
  if (
    /^(?:approved|denied|requested)$/.test(stage) &&
    page.all("figure", s).some(({ unit }) => /^[A-Z]{3}$/.test(unit))
  )
    return null
  const negated = isNegated(s, word.i)
  if (negated && !/^(?:distributed|delivered|arrived|approved)$/.test(stage)) return null
  const denied = stage === "denied" || (negated && stage === "approved")
  const agent = isPassive(s, word.i) ? agentOf(s, word.i) : denied ? likelySubject(s, word.i) : null
  return {
    rule: `delivery-${stage}`,
    place: goalOf(page, s, word)?.id ?? null,
    delivery: denied ? "denied" : negated ? null : stage,
    obstructedBy: denied && agent !== null ? joined(partiesAt(page, s, agent)) : null,
    constraint: denied || negated ? "movement-into" : stage === "turned-back" ? "movement-within" : null,
    figures: page
      .all("figure", s)
      .filter((figure) => near(s, figure, aid, 6))
      .map(({ id }) => id),
  }
}

function stageOf(s: PageSentence, word: Word): string | null {
  const stage = STAGES.find(([, words]) => words.test(word.lemma))?.[0] ?? null
  const next = s.words[word.i + 1]?.norm
  if (word.lemma === "turn" && next !== "back") return null
  if (word.lemma === "return" && !/^(?:empty|without|unopened)$/.test(next ?? "")) return null
  if (word.lemma === "hand" && next !== "out") return null
  if (/^(?:ask|apply)$/.test(word.lemma) && next !== "for") return null
  return stage
}

const MOVES = /^(?:depart|leave|travel|arrive|reach|enter|return|turn)$/

/** Whether the aid word is what the verb is about: its subject or object, or what hangs on these. */
function isArgument(page: Page, s: PageSentence, verb: Word, aid: Word): boolean {
  if (MOVES.test(verb.lemma)) {
    // what moves is the carrier, before its verb: "the storm left millions to look for food" moves nothing
    const mover = likelySubject(s, verb.i)
    if (aid.i > verb.i || (mover !== null && mover > verb.i)) return false
  }
  let at: Word | undefined = aid
  for (let steps = 0; at && steps < 4; steps++) {
    if (at.head === verb.i) return /^(?:nsubj|obj|obl|iobj|xcomp|ccomp|advcl)/.test(at.rel)
    at = s.words[at.head]
  }
  const subject = likelySubject(s, verb.i)
  if (subject !== null && (subject === aid.i || (aid.i < subject && s.words[aid.i]?.head === subject))) return true
  // "a convoy of 18 trucks carrying wheat reached Axum": no finite verb between the carrier and the verb before a place
  const next = s.words[verb.i + 1]
  return (
    next !== undefined &&
    verb.i > aid.i &&
    !s.words
      .slice(aid.i + 1, verb.i)
      .some(({ xpos, upos, text }) => /^VB[DPZ]$/.test(xpos) || upos === "AUX" || text === ",") &&
    page.all("place", s).some((place) => place.start === next.start) &&
    dependents(s, verb.i, "aux").length === 0
  )
}
