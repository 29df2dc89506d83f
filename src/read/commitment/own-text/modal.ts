import type { Word } from "../../../text/syntax/tree.ts"
import { agentOf, dependents, isNegated, isPassive, likelySubject, yieldOf } from "../../clause.ts"
import type { PageSentence } from "../../page.ts"
import { deeds, isVerb } from "./deed.ts"
import { boundAt } from "./parties.ts"
import type { Setting } from "./setting.ts"
import type { Undertaking } from "./undertaking.ts"
import { BINDING_VERBS, IDLE, MODALS } from "./words.ts"

/** Undertakings told with "shall", "will", "must", "is to", "undertakes to", "agrees to". */
export function modalUndertakings(
  { page, parties }: Setting,
  s: PageSentence,
  from: number,
  demanded: boolean,
): Undertaking[] {
  const found: Undertaking[] = []
  for (const word of s.words.slice(from)) {
    if (found.some(({ range }) => word.i <= range.last)) continue
    const verb = governed(s, word)
    if (verb === null) continue
    const passive = isPassive(s, verb.i)
    const subject = subjectBefore(s, word, verb)
    const nobody = subject !== null && negatedSubject(s, subject)
    const agent = passive ? agentOf(s, verb.i) : subject
    const promisors = agent === null ? [] : boundAt(page, s, agent, parties)
    const subjectFrom =
      subject === null ? word.i : Math.max(from, yieldOf(s, subject, (child) => child.i > word.i).first)
    found.push(
      ...deeds(
        s,
        verb,
        { first: found.length === 0 ? from : subjectFrom, last: lastOf(s, verb, word.i) },
        subjectFrom,
        {
          promisors,
          demanded,
          negative: nobody || negativeAt(s, word.i, verb),
          subject: passive ? subject : null,
          rule: BINDING_VERBS.test(word.lemma) ? "own-undertakes" : "own-shall",
        },
      ),
    )
  }
  return found
}

/** The verb that a word of binding governs; null where the word binds to nothing. */
function governed(s: PageSentence, word: Word): Word | null {
  const barred = /^(?:prohibited|forbidden|barred)$/.test(word.norm) && s.words[word.i + 1]?.norm === "from"
  if (barred) return s.words.slice(word.i + 2, word.i + 5).find((other) => /ing$/.test(other.norm)) ?? null
  if (MODALS.test(word.norm) || isMayNot(s, word)) {
    const head = s.words[word.head]
    const verb = head && head.i > word.i && isVerb(head) ? head : nextVerb(s, word.i)
    return verb && !IDLE.test(verb.lemma) ? verb : realVerb(s, verb)
  }
  const to = s.words[word.i + 1]?.norm === "not" ? s.words[word.i + 2] : s.words[word.i + 1]
  const isTo = /^(?:is|are)$/.test(word.norm) && to?.norm === "to"
  const undertakes = BINDING_VERBS.test(word.lemma) && isVerb(word) && toAfter(s, word.i) !== null
  if (isTo) return nextVerb(s, to?.i ?? word.i)
  return undertakes ? nextVerb(s, toAfter(s, word.i) ?? word.i) : null
}

/** "may not", "neither party may": forbids. */
function isMayNot(s: PageSentence, word: Word): boolean {
  return word.norm === "may" && (s.words[word.i + 1]?.norm === "not" || negatedSubject(s, word.i - 1))
}

/** "shall be bound to allow": the infinitive behind an idle verb; null where there is none. */
function realVerb(s: PageSentence, verb: Word | null): Word | null {
  const behind = verb
    ? dependents(s, verb.i, "xcomp").find((child) => isVerb(child) && !IDLE.test(child.lemma))
    : undefined
  return behind ?? null
}

/** "undertakes to", "agree not to", "commit themselves to". */
function toAfter(s: PageSentence, i: number): number | null {
  for (let k = i + 1; k <= i + 4; k++) {
    const word = s.words[k]
    if (word?.norm === "to") return /^V/.test(s.words[k + 1]?.xpos ?? "") ? k : null
    if (!word || !/^(?:not|itself|themselves|himself|also|further|jointly|hereby)$/.test(word.norm)) return null
  }
  return null
}

function nextVerb(s: PageSentence, i: number): Word | null {
  for (let k = i + 1; k <= Math.min(i + 6, s.words.length - 1); k++) {
    const word = s.words[k]
    if (!word) return null
    if (/^VB[NG]?$/.test(word.xpos) && word.upos !== "AUX" && word.lemma !== "be") return word
    if (!/^(?:AUX|ADV|PART|PUNCT|ADP|PRON|VERB|CCONJ)$/.test(word.upos)) break
  }
  const guess = s.words[i + 1]
  return guess && /^(?:NOUN|VERB|ADJ|PROPN)$/.test(guess.upos) && /^[a-z]+$/.test(guess.text) ? guess : null
}

function subjectBefore(s: PageSentence, modal: Word, verb: Word): number | null {
  const told = likelySubject(s, verb.i)
  if (told !== null && told < modal.i) return told
  for (let k = modal.i - 1; k >= Math.max(0, modal.i - 8); k--) {
    const word = s.words[k]
    if (word && /^(?:NOUN|PROPN|PRON)$/.test(word.upos)) return k
  }
  return null
}

/** "Neither Party", "No party", "No one". */
export function negatedSubject(s: PageSentence, subject: number): boolean {
  return s.words
    .slice(Math.max(0, subject - 3), subject + 1)
    .some(({ norm }) => /^(?:neither|no|none|nobody|noone)$/.test(norm))
}

function negativeAt(s: PageSentence, modal: number, verb: Word): boolean {
  return (
    isNegated(s, verb.i) ||
    s.words.slice(modal, verb.i).some(({ norm }) => /^(?:not|never|n't)$/.test(norm)) ||
    /^(?:prohibited|forbidden|barred)$/.test(s.words[modal]?.norm ?? "") ||
    verb.lemma === "prohibit" ||
    verb.lemma === "forbid"
  )
}

/** The end of a deed's words: its clause's, before the next modal of another subject. */
function lastOf(s: PageSentence, verb: Word, modal: number): number {
  const next = s.words.find((word) => word.i > verb.i + 1 && MODALS.test(word.norm) && word.i > modal)
  const end = s.words.length - 1
  if (!next) return end
  const subject = likelySubject(s, next.head)
  // a modal inside a relative clause belongs to this deed's own words
  if (s.words[next.head]?.rel.startsWith("acl") || s.words[next.head]?.rel === "advcl") return end
  return Math.max(
    verb.i,
    (subject !== null && subject > verb.i && subject < next.i ? yieldOf(s, subject).first : next.i) - 1,
  )
}
