import type { Word } from "../../text/syntax/tree.ts"
import { agentOf, auxiliaries, isNegated, isPassive, likelySubject } from "../clause.ts"
import type { Page, PageSentence } from "../page.ts"
import { partiesAt } from "../party.ts"
import type { TermNoun } from "../term-nouns.ts"
import { accusation, accusationAbove, type Breach } from "./breach.ts"
import { ATTACKS, BAD_FAITH } from "./words.ts"

const SET_AGAINST =
  /\b(?:despite|in spite of|notwithstanding|in defiance of|defying|(?:hours?|days?|minutes?|weeks?|shortly|soon|just|only) after|(?:come|came|coming) (?:as|during|amid)|during)\b/g

/** "were bombed despite the truce", "hours after it announced a truce the army shelled": a deed that the sentence sets against a truce or delivery. */
export function deedAgainst(page: Page, s: PageSentence, noun: TermNoun | Word): Breach | null {
  const at = "head" in noun && "first" in noun ? noun.first : (noun as Word).i
  const mark = markBefore(page, s, at)
  if (mark === null) return null
  const deed = deedBefore(s, mark) ?? deedAfter(s, at)
  if (!deed || isNegated(s, deed.i)) return null
  if (auxiliaries(s, deed.i).some((aux) => /^(?:will|would|could|may|might|should|must|can)$/.test(aux))) return null
  const told = accusationAbove(page, s, deed.i) ?? { against: doers(page, s, deed), accuser: null }
  return {
    rule: "set-against",
    first: deed.i,
    last: deed.i,
    against: told.against,
    accuser: told.accuser,
    noun: "kind" in noun ? noun : null,
  }
}

/** Index of the word that begins the contrast before word `at`; null where no contrast stands within fourteen words. */
function markBefore(page: Page, s: PageSentence, at: number): number | null {
  const from = s.words[Math.max(0, at - 14)]
  const to = s.words[at]
  if (!from || !to) return null
  const stretch = page.text.slice(from.start, to.start)
  let found: number | null = null
  for (const m of stretch.matchAll(SET_AGAINST)) found = from.start + m.index
  if (found === null) return null
  const start = found
  const word = s.words.find((one) => one.start >= start)
  return word ? word.i : null
}

function deedBefore(s: PageSentence, mark: number): Word | null {
  for (let k = mark - 1; k >= Math.max(0, mark - 22); k--) {
    const word = s.words[k]
    if (word && isDeed(word) && !/^(?:amod|compound)$/.test(word.rel)) return word
  }
  return null
}

function deedAfter(s: PageSentence, at: number): Word | null {
  for (let k = at + 1; k < Math.min(s.words.length, at + 16); k++) {
    const word = s.words[k]
    if (word && isDeed(word) && word.upos === "VERB") return word
  }
  return null
}

function isDeed(word: Word): boolean {
  return (word.upos === "VERB" || word.upos === "NOUN") && (ATTACKS.has(word.lemma) || ATTACKS.has(word.norm))
}

/** Who does the deed: agent or subject of a verb; modifiers and "by" of an event noun. */
function doers(page: Page, s: PageSentence, deed: Word): string[] {
  if (deed.upos === "VERB") {
    if (isPassive(s, deed.i)) {
      const agent = agentOf(s, deed.i)
      return agent === null ? [] : partiesAt(page, s, agent)
    }
    const subject = likelySubject(s, deed.i)
    return subject === null ? [] : partiesAt(page, s, subject)
  }
  const names: string[] = []
  for (let k = deed.i - 1; k >= Math.max(0, deed.i - 6); k--) {
    const word = s.words[k]
    if (!word || /^(?:ADP|VERB|AUX|PUNCT)$/.test(word.upos)) break
    if (word.upos !== "CCONJ" && !/^(?:military|army|government|their|its)$/.test(word.norm))
      names.unshift(...partiesAt(page, s, k))
  }
  if (names.length > 0) return [...new Set(names)]
  const holder = s.words[deed.head]
  const subject = holder?.upos === "VERB" && /^(?:obj|obl)/.test(deed.rel) ? likelySubject(s, holder.i) : null
  return subject === null ? [] : partiesAt(page, s, subject)
}

/** "blamed the rebels for its failure", "accused Damascus of duplicity": an accusation over the truce with no deed of its own. */
export function badFaith(page: Page, s: PageSentence): Breach | null {
  for (const word of s.words) {
    if (!/^(?:blame|accuse)$/.test(word.lemma) || word.upos !== "VERB") continue
    const rest = s.words.slice(word.i + 1, word.i + 14)
    const charge = rest.find(
      (one) =>
        BAD_FAITH.test(one.lemma) ||
        // "of using the truce to advance"
        (/^(?:use|exploit|abuse)$/.test(one.lemma) &&
          s.words
            .slice(one.i + 1, one.i + 5)
            .some((word) => /^(?:truce|ceasefire|lull|pause|cease)$/.test(word.norm))) ||
        (/^(?:failure|collapse|breakdown|end)$/.test(one.lemma) &&
          /^(?:its|the|their)$/.test(s.words[one.i - 1]?.norm ?? "")),
    )
    if (!charge) continue
    const told = accusation(page, s, word)
    if (told.against.length > 0) return { rule: "bad-faith", first: word.i, last: charge.i, ...told, noun: null }
  }
  return null
}
