import { auxiliaries, dependents, isNegated, likelySubject } from "../clause.ts"
import { isAsserted } from "../mood.ts"
import type { Page, PageSentence } from "../page.ts"
import { partiesAt } from "../party.ts"
import { attributionAt, sideOf } from "../side.ts"
import { actAt, FAMILY_OF } from "./acts.ts"
import type { Find } from "./find.ts"
import { beneficiaryOf } from "./promise-frame.ts"
import { rangeOf } from "./range.ts"

/**
 * "Our forces will hold their fire", "said it would reopen the crossing", "will not stop unilaterally": a bare future is a promise only in the words of
 * the side that it binds, and only for deeds of the peace process. Threats of force are left out unless they are refusals.
 */
export function willFind(page: Page, s: PageSentence, i: number): Find | null {
  const word = s.words[i]
  if (!word) return null
  const auxiliary = auxiliaries(s, i)
  if (!auxiliary.some((aux) => /^(?:will|would|wo|'ll|shall)$/.test(aux))) return null
  const said = attributionAt(page, word)
  const speaker = said?.speaker.name
  if (!said || !speaker || !isAsserted(s, i) || isConditional(s, i)) return null
  const act = actAt(s, i)
  if (word.lemma === "boycott" || !act?.known || FAMILY_OF.get(act.act) === "force") return null
  if (
    inInnerQuote(
      page,
      said.content.find((part) => part.start <= word.start && word.end <= part.end)?.start ?? s.start,
      word.start,
    )
  )
    return null
  const side = sideOf(page.codebook, speaker)
  const subject = likelySubject(s, i)
  const names = subject === null ? [] : partiesAt(page, s, subject)
  const own = names.includes(side) || names.includes(speaker)
  const supports = /^(?:support|accept|respect|observe|stop|halt|cease|abide)$/.test(word.lemma) && names.length > 0
  if (!own && !supports) return null
  return {
    s,
    range: rangeOf(s, i, i),
    content: i,
    rule: "will",
    promisors: names,
    act: act.act,
    force: own ? "verbal" : "reported-by-other",
    polarity: isNegated(s, i) ? "will-not" : "will",
    state: isNegated(s, i) ? "refused" : "declared",
    instrument: null,
    beneficiary: beneficiaryOf(page, s, i),
    conditions: [],
    definite: false,
    weakPromisors: false,
    loose: false,
  }
}

/** "he can tell them `I will stop'": words that the speaker puts into another's mouth. */
function inInnerQuote(page: Page, from: number, to: number): boolean {
  const before = page.text.slice(from, to)
  const opened = [...before.matchAll(/(?<![\p{L}`])(?:`(?!`)|‘)(?=\s?\p{L})/gu)].length
  const shut = [...before.matchAll(/(?<=[\p{L}.,!?]\s?)(?:'(?!')|’)(?!\p{L}|\s(?:s|t|re|ve|ll|d|m)\b)/gu)].length
  return opened > shut
}

/** "would stop if": a consequence of something supposed, with no promise standing by itself, where the supposition comes first. */
function isConditional(s: PageSentence, i: number): boolean {
  return dependents(s, i, "advcl").some(
    (clause) =>
      clause.i < i &&
      dependents(s, clause.i, "mark").some((mark) => mark.norm === "if") &&
      auxiliaries(s, i).includes("would"),
  )
}
