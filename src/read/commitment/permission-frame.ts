import { agentOf, caseOf, dependents, isNegated, isPassive, likelySubject } from "../clause.ts"
import { isAsserted } from "../mood.ts"
import type { Page, PageSentence } from "../page.ts"
import { partiesAt } from "../party.ts"
import { attributionAt, sideOf } from "../side.ts"
import type { Find } from "./find.ts"
import { beneficiaryOf } from "./promise-frame.ts"
import { rangeOf } from "./range.ts"

const GIVES = new Set(["grant", "give", "issue", "provide"])
const GETS = new Set(["receive", "get", "obtain", "win", "secure", "gain"])
const PERMISSION = new Set([
  "permission",
  "approval",
  "clearance",
  "authorisation",
  "authorization",
  "permit",
  "consent",
  "access",
  "light",
])

/** "was granted permission by the government to send convoys": a promise of access by the one who permits. */
export function permissionFind(page: Page, s: PageSentence, i: number): Find | null {
  const word = s.words[i]
  if (!word || !PERMISSION.has(word.lemma)) return null
  const verb = s.words[word.head]
  if (!verb || !/^(?:obj|nsubj:pass|iobj)/.test(word.rel) || (!GIVES.has(verb.lemma) && !GETS.has(verb.lemma)))
    return null
  if (!isAsserted(s, verb.i) || !isAboutAccess(s, word.i, verb.i)) return null
  const giver = giverOf(s, verb.i, GIVES.has(verb.lemma))
  const names = giver === null ? [] : partiesAt(page, s, giver)
  const speaker = attributionAt(page, word)?.speaker.name
  const other = !speaker || !names.includes(sideOf(page.codebook, speaker))
  const denied = isNegated(s, verb.i)
  return {
    s,
    range: rangeOf(s, verb.i, word.i),
    content: verb.i,
    rule: "permission",
    promisors: names,
    act: "humanitarian-access",
    force: other && (speaker || isPassive(s, verb.i) || GETS.has(verb.lemma)) ? "reported-by-other" : "declared",
    polarity: denied ? "will-not" : "will",
    state: denied ? "refused" : "declared",
    instrument: null,
    beneficiary: beneficiaryOf(page, s, verb.i),
    conditions: [],
    definite: false,
    weakPromisors: false,
    loose: false,
  }
}

function giverOf(s: PageSentence, verb: number, gives: boolean): number | null {
  if (gives) return isPassive(s, verb) ? agentOf(s, verb) : likelySubject(s, verb)
  return dependents(s, verb, "obl", "nmod").find((child) => caseOf(s, child.i) === "from")?.i ?? null
}

const ABOUT =
  /^(?:aid|convoys?|humanitarian|relief|food|supplies|medicines?|deliver|delivery|enter|access|besieged|agencies|trucks|lorries|assistance|evacuat\w{1,6})$/

function isAboutAccess(s: PageSentence, noun: number, verb: number): boolean {
  for (let k = Math.max(0, Math.min(noun, verb) - 4); k < Math.min(s.words.length, Math.max(noun, verb) + 16); k++) {
    if (k !== noun && ABOUT.test(s.words[k]?.norm ?? "")) return true
  }
  return false
}
