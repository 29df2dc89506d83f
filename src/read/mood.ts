import { auxiliaries, dependents, isPredicate } from "./clause.ts"
import type { PageSentence } from "./page.ts"

const SUPPOSED = new Set(["if", "whether", "unless", "until", "till", "lest", "once", "should"])
const WISHED = new Set(
  `urge want call demand ask press push pressure persuade hope wish need seek try attempt fail aim require convince encourage expect wait tell warn fear
   help doubt appeal beg force consider`.split(/\s+/),
)
const UNSURE_AUXILIARIES = new Set(["could", "might", "may", "should", "must", "can", "ca"])

/**
 * Whether a predicate is told as fact: not supposed ("if they agree", "until all agree"), wished for ("urged them to agree"), or only possible
 * ("could agree"). Looks up to four clauses above it, through complements only.
 */
export function isAsserted(s: PageSentence, i: number): boolean {
  let at = i
  for (let steps = 0; steps < 4; steps++) {
    const word = s.words[at]
    if (!word) return true
    if (
      dependents(s, at, "mark", "advmod").some(
        (mark) => mark.i < at && SUPPOSED.has(mark.norm) && (mark.rel === "mark" || mark.norm === "once"),
      )
    )
      return false
    if (auxiliaries(s, at).some((aux) => UNSURE_AUXILIARIES.has(aux))) return false
    if (!/^(xcomp|ccomp|advcl|acl|conj|csubj)/.test(word.rel)) return true
    const head = s.words[word.head]
    if (!head) return true
    if (
      /^(xcomp|ccomp)/.test(word.rel) &&
      isPredicate(head) &&
      WISHED.has(head.lemma) &&
      !(word.rel === "ccomp" && /^(?:tell|ask|warn)$/.test(head.lemma))
    )
      return false
    if (
      /^(acl|ccomp|dep|conj)$/.test(word.rel) &&
      /^(fear|concern|risk|worry|doubt|speculation|prospect|possibility|threat)$/.test(head.lemma)
    )
      return false
    // "urged rebels to reject the truce", its infinitive hung on the one who is urged
    const above = s.words[head.head]
    if (
      /^(?:acl|nmod)$/.test(word.rel) &&
      /^(?:obj|iobj|obl)$/.test(head.rel) &&
      s.words[at - 1]?.norm === "to" &&
      above &&
      WISHED.has(above.lemma)
    )
      return false
    if (
      word.rel === "acl" &&
      /^(effort|attempt|bid|need|demand|call|appeal|chance|hope|failure|pressure|way|opportunity|deadline|push)$/.test(
        head.lemma,
      )
    )
      return false
    if (word.rel.startsWith("acl:relcl")) return true
    at = head.i
  }
  return true
}
