import type { Word } from "../../text/syntax/tree.ts"
import { agentOf, auxiliaries, caseOf, dependents, isNegated, isPassive, likelySubject, yieldOf } from "../clause.ts"
import type { Page, PageSentence } from "../page.ts"
import { joined, partiesAt } from "../party.ts"
import { goalOf, near } from "./setting.ts"
import type { Told } from "./status.ts"
import { aidWords, bringersIn, CAUSES } from "./words.ts"

const BLOCKS =
  /^(?:block|prevent|obstruct|stop|bar|halt|impede|hinder|hamper|delay|restrict|sever|choke|cut|suspend|strand|deny|refuse|ban|complicate|paralyse|paralyze)$/
const VIOLENCE =
  /^(?:attack|bomb|strike|target|shell|hit|loot|torch|burn|ambush|raid|kill|abduct|kidnap|detain|arrest|shoot|rob|steal|ransack|destroy)$/
const MEDDLES = /^(?:confiscate|seize|divert|remove|strip|tax|commandeer|interfere)$/
const LEAVES = /^(?:leave|flee|reach|exit|escape|evacuate|cross|return)$/
const PEOPLE = /^(?:civilian|people|resident|patient|family|woman|wounded|villager|inhabitant|refugee|population)$/

/** "blocked aid convoys", "looted a warehouse of the agency", "civilians were stopped from leaving", with OCHA's type of constraint (AMRF). */
export function obstructionAt(page: Page, s: PageSentence, word: Word): Told | null {
  if (word.upos !== "VERB" || isNegated(s, word.i) || word.rel === "amod") return null
  if (auxiliaries(s, word.i).some((aux) => /^(?:will|would|could|may|might|should|must|can)$/.test(aux))) return null
  if (word.xpos === "VB" && !auxiliaries(s, word.i).some((aux) => /^(?:did|does|do)$/.test(aux))) return null
  const blocks = BLOCKS.test(word.lemma)
  const violence = VIOLENCE.test(word.lemma)
  const meddles = MEDDLES.test(word.lemma)
  if (!blocks && !violence && !meddles) return null
  const people = blocks ? stoppedPeople(s, word) : null
  if (people === null && !touchesAid(page, s, word, violence)) return null
  const cause = causeOf(page, s, word)
  const constraint =
    people !== null
      ? "people-access-to-services"
      : violence
        ? "violence-against-personnel-and-assets"
        : meddles
          ? "interference"
          : (cause ??
            (/\b(?:checkpoints?|roadblocks?)\b/i.test(page.text.slice(s.start, s.end))
              ? "movement-within"
              : "movement-into"))
  const aid = aidWords(page.text, s)[0]
  return {
    rule: `obstruction-${word.lemma}`,
    place: goalOf(page, s, word)?.id ?? null,
    obstructedBy: cause === null || violence || meddles ? doerOf(page, s, word) : null,
    constraint,
    figures: aid
      ? page
          .all("figure", s)
          .filter((figure) => near(s, figure, aid, 6))
          .map(({ id }) => id)
      : [],
  }
}

/** Whom "…, choking off supplies" hangs on is left open; nobody stops what they suspend themselves. */
function doerOf(page: Page, s: PageSentence, word: Word): string | null {
  if (word.xpos === "VBG" || word.lemma === "suspend") return null
  const doer = isPassive(s, word.i) ? agentOf(s, word.i) : likelySubject(s, word.i)
  return doer === null ? null : joined(partiesAt(page, s, doer))
}

/** People who are kept from leaving or from reaching help. */
function stoppedPeople(s: PageSentence, word: Word): Word | null {
  const object = dependents(s, word.i, "obj", "nsubj:pass").find(({ lemma }) => PEOPLE.test(lemma))
  if (!object) return null
  return s.words.slice(object.i + 1, object.i + 8).some(({ lemma, xpos }) => LEAVES.test(lemma) && xpos === "VBG")
    ? object
    : null
}

/** Whether aid, those who bring it or what they own is the verb's object (its subject in the passive), or what is taken "from" it. */
function touchesAid(page: Page, s: PageSentence, word: Word, violence: boolean): boolean {
  const bringers = bringersIn(page.text, s)
  const isAid = (i: number) =>
    bringers.some(({ first, last }) => first - 1 <= i && i <= last + 1) ||
    aidWords(page.text, s).some((aid) => Math.abs(aid.i - i) <= (violence ? 1 : 3))
  for (const child of dependents(s, word.i, "obj", "nsubj:pass")) {
    const range = yieldOf(s, child.i, (one) => /^(?:acl|advcl|parataxis|appos)/.test(one.rel))
    if (
      isAid(child.i) ||
      bringers.some(({ first }) => first >= range.first && first <= range.last && Math.abs(first - child.i) <= 4)
    )
      return true
  }
  return dependents(s, word.i, "obl").some((child) => caseOf(s, child.i) === "from" && isAid(child.i) && !violence)
}

/** The type that the cause given tells: mines, weather, fighting; null where somebody's will stands behind it or nothing is told. */
function causeOf(page: Page, s: PageSentence, word: Word): string | null {
  const subject = isPassive(s, word.i) ? agentOf(s, word.i) : likelySubject(s, word.i)
  const range = subject === null ? null : yieldOf(s, subject, (one) => /^(?:acl|appos)/.test(one.rel))
  const words = range ? page.text.slice(s.words[range.first]?.start ?? 0, s.words[range.last]?.end ?? 0) : ""
  const after =
    /\b(?:because of|due to|owing to|amid|as a result of|after) ([^.;]{3,80})/i.exec(
      page.text.slice(word.end, s.end),
    )?.[1] ?? ""
  return CAUSES.find(([, pattern]) => pattern.test(words) || pattern.test(after))?.[0] ?? null
}
