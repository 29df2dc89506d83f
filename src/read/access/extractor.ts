import type { Access } from "../../model/access.ts"
import type { MentionOf } from "../../model/mention.ts"
import type { Word } from "../../text/syntax/tree.ts"
import { agentOf, auxiliaries, caseOf, dependents, isNegated, isPassive, likelySubject, wordAt } from "../clause.ts"
import type { Draft, Extractor } from "../extractor.ts"
import type { Page, PageSentence } from "../page.ts"
import { joined, partiesAt } from "../party.ts"
import { attributionAt } from "../side.ts"

/** Reads humanitarian access: places under siege or hard to reach, deliveries by stage, and who is said to stand in the way. */
export const accessExtractor: Extractor<"access"> = {
  name: "access",
  version: 1,
  needs: ["time", "place", "actor", "figure", "attribution"],
  gives: ["access"],
  *extract(page) {
    for (const s of page.sentences) {
      if (s.zone !== "body") continue
      const aid = s.words.find(isAid)
      let told = false
      for (const word of s.words) {
        const draft =
          statusAt(page, s, word) ??
          (aid && !told ? (deliveryAt(page, s, word, aid) ?? obstructionAt(page, s, word, aid)) : null)
        if (!draft) continue
        if (draft.delivery !== null || draft.obstructedBy !== null || draft.constraint !== null) told = true
        yield draft
      }
    }
  },
}

function isAid(word: Word): boolean {
  return (
    /^(?:aid|convoy|lorry|truck|supply|relief|shipment|medicine|food|humanitarian|delivery|assistance)$/.test(
      word.lemma,
    ) &&
    word.upos !== "VERB" &&
    // "the humanitarian task force" carries nothing
    !(word.lemma === "humanitarian" && word.upos === "ADJ")
  )
}

/** "besieged Daraya", "is under siege", "have been besieging the town since", "hard-to-reach areas". A siege that is lifted or feared is none. */
function statusAt(page: Page, s: PageSentence, word: Word): Draft<"access"> | null {
  const hard =
    word.norm === "hard" &&
    /^(?:to|-)$/.test(s.words[word.i + 1]?.norm ?? "") &&
    s.words.slice(word.i, word.i + 6).some((one) => one.norm === "reach")
  const besieged = word.norm === "besieged" || (word.lemma === "besiege" && word.upos === "VERB")
  const siege =
    /^(?:siege|blockade)$/.test(word.norm) &&
    /^(?:under|laid|a|the|regime|government|army)$/.test(s.words[word.i - 1]?.norm ?? "") &&
    s.words.slice(Math.max(0, word.i - 4), word.i).some((one) => one.norm === "under")
  if (!hard && !besieged && !siege) return null
  if (isNegated(s, word.i) || auxiliaries(s, word.i).some((aux) => /^(?:could|may|might|would)$/.test(aux))) return null
  const place = placeNear(page, s, word, besieged && word.upos !== "VERB" ? "after" : "around")
  const figures = page.all("figure", s).filter((figure) => figure.measure === "besieged" || near(s, figure, word, 10))
  const by =
    besieged && word.upos === "VERB" ? (isPassive(s, word.i) ? agentOf(s, word.i) : likelySubject(s, word.i)) : null
  return draftOf(page, s, word, hard ? "status-hard-to-reach" : "status-besieged", {
    place: place?.id ?? null,
    status: hard ? "hard-to-reach" : "besieged",
    obstructedBy: by === null ? null : joined(partiesAt(page, s, by)),
    figures: figures.map((figure) => figure.id),
  })
}

const STAGES: readonly (readonly [stage: string, words: RegExp])[] = [
  ["distributed", /^(?:distribute)$/],
  ["delivered", /^(?:deliver|hand)$/],
  ["arrived", /^(?:arrive|reach|enter|receive)$/],
  ["turned-back", /^(?:return)$/],
  ["departed", /^(?:depart|leave|travel)$/],
  ["loaded", /^(?:load)$/],
  ["airdrop", /^(?:airdrop|air-drop|parachute)$/],
  ["approved", /^(?:approve|allow|permit|grant|authorise|authorize)$/],
  ["denied", /^(?:deny|refuse|reject)$/],
  ["requested", /^(?:request)$/],
]

/** A convoy or shipment and the stage that it is told to have reached; negated or future stages are no stage reached. */
function deliveryAt(page: Page, s: PageSentence, word: Word, aid: Word): Draft<"access"> | null {
  if (word.upos !== "VERB" || Math.abs(word.i - aid.i) > 12) return null
  const stage = STAGES.find(([, words]) => words.test(word.lemma))?.[0]
  if (!stage || !isArgument(s, word, aid)) return null
  const auxiliary = auxiliaries(s, word.i)
  if (auxiliary.some((aux) => /^(?:will|would|could|may|might|should|must|can)$/.test(aux)) || /^VBG?$/.test(word.xpos))
    return null
  // what somebody is to let happen, or waits for, has not been reached
  const before = s.words.slice(Math.max(0, word.i - 5), word.i).map(({ norm }) => norm)
  if (before.some((norm) => /^(?:to|let|lets|until|unless|if|plan|plans|planned)$/.test(norm))) return null
  const negated = isNegated(s, word.i)
  if (negated && !/^(?:distributed|delivered|arrived|approved)$/.test(stage)) return null
  const denied = stage === "denied" || (negated && stage === "approved")
  const agent = isPassive(s, word.i) ? agentOf(s, word.i) : denied ? likelySubject(s, word.i) : null
  return draftOf(page, s, word, `delivery-${stage}`, {
    place: placeNear(page, s, word, "around")?.id ?? null,
    delivery: denied ? "denied" : negated ? null : stage,
    obstructedBy: denied && agent !== null ? joined(partiesAt(page, s, agent)) : null,
    constraint: denied || negated ? "movement-into" : null,
    figures: figuresOf(page, s, aid),
  })
}

/** Whether the aid word is what the verb is about: its subject or object, or what hangs on these. */
function isArgument(s: PageSentence, verb: Word, aid: Word): boolean {
  let at: Word | undefined = aid
  for (let steps = 0; at && steps < 4; steps++) {
    if (at.head === verb.i) return /^(?:nsubj|obj|obl|iobj|xcomp|ccomp|advcl)/.test(at.rel)
    at = s.words[at.head]
  }
  const subject = likelySubject(s, verb.i)
  return subject !== null && Math.abs(subject - aid.i) <= 2
}

const BLOCKS: readonly (readonly [constraint: string, words: RegExp])[] = [
  ["movement-into", /^(?:block|prevent|obstruct|stop|bar|halt|impede|hinder|delay|restrict|sever|choke|cut)$/],
  ["violence-against-personnel-and-assets", /^(?:attack|bomb|strike|target|shell|hit|loot)$/],
  ["interference", /^(?:confiscate|seize|divert|remove|strip|steal)$/],
]

/** "blocked aid convoys", "a convoy was struck", "removed medicines from the lorries", with OCHA's type of constraint (AMRF). */
function obstructionAt(page: Page, s: PageSentence, word: Word, aid: Word): Draft<"access"> | null {
  if (word.upos !== "VERB" || Math.abs(word.i - aid.i) > 8) return null
  const constraint = BLOCKS.find(([, words]) => words.test(word.lemma))?.[0]
  if (!constraint || isNegated(s, word.i)) return null
  const object =
    dependents(s, word.i, "obj", "nsubj:pass").some((child) => Math.abs(child.i - aid.i) <= 3) ||
    dependents(s, word.i, "obl").some((child) => child.i === aid.i && caseOf(s, child.i) === "from")
  if (!object) return null
  // whom "…, choking off supplies" hangs on is left open
  const doer = word.xpos === "VBG" ? null : isPassive(s, word.i) ? agentOf(s, word.i) : likelySubject(s, word.i)
  return draftOf(page, s, word, `obstruction-${word.lemma}`, {
    place: placeNear(page, s, word, "around")?.id ?? null,
    obstructedBy: doer === null ? null : joined(partiesAt(page, s, doer)),
    constraint,
    figures: figuresOf(page, s, aid),
  })
}

function figuresOf(page: Page, s: PageSentence, aid: Word) {
  return page
    .all("figure", s)
    .filter((figure) => near(s, figure, aid, 6))
    .map((figure) => figure.id)
}

function near(s: PageSentence, span: { readonly start: number }, word: Word, limit: number): boolean {
  const at = wordAt(s, span.start)
  return at >= 0 && Math.abs(at - word.i) <= limit
}

/** The nearest town or area; with "after", the nearest behind the word ("besieged Daraya"). Countries are no answer. */
function placeNear(page: Page, s: PageSentence, word: Word, side: "after" | "around"): MentionOf<"place"> | null {
  let best: MentionOf<"place"> | null = null
  let distance = 16
  for (const place of page.all("place", s)) {
    if (place.use !== "literal" || place.precision === "country" || place.precision === "region") continue
    const at = wordAt(s, place.start)
    const away = at - word.i
    if (side === "after" && (away < 0 || away > 5)) continue
    if (Math.abs(away) < distance) {
      best = place
      distance = Math.abs(away)
    }
  }
  return best ?? (side === "after" ? placeNear(page, s, word, "around") : null)
}

function draftOf(page: Page, s: PageSentence, word: Word, rule: string, fields: Partial<Access>): Draft<"access"> {
  return {
    kind: "access",
    rule,
    start: word.start,
    end: word.end,
    place: null,
    status: null,
    delivery: null,
    obstructedBy: null,
    constraint: null,
    figures: [],
    allegedBy: attributionAt(page, word)?.id ?? null,
    ...fields,
  }
}
