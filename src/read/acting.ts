import type { Word } from "../text/syntax/tree.ts"
import type { WordSpan } from "./name-run.ts"

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Verbs whose subject need not act: a country is still a place there. */
const STATIVE = set(
  "be have lie border become remain see need suffer experience face seem appear contain include boast enjoy feature host stretch sit stand",
)
/** Verbs whose object is somebody who can answer. */
const ADDRESSING = set(`
accuse blame urge ask call tell press pressure warn support help assist back condemn criticise criticize arm thank join persuade convince force allow pay
sue sanction punish fight defy represent praise congratulate welcome supply fund invite consult inform notify lobby oppose trust provoke isolate engage
`)
/** Verbs that take "with" somebody. */
const TOGETHER = set(
  "work cooperate co-operate talk meet agree negotiate consult coordinate co-ordinate partner stand deal ally collaborate engage liaise side share discuss",
)
/** What one can only have or do as somebody. */
const DEEDS = set(`
government effort commitment leadership decision role support position policy intervention involvement offensive proposal demand plan stance claim refusal
willingness intention intent ambition interest backing campaign operation bombing airstrike strike raid attack threat pledge promise offer call response reaction approach
strategy goal objective aim request veto vote ally friend enemy action activity move contribution obligation responsibility aggression invasion war contempt
word warning denial accusation ambassador envoy delegation representative minister president leader military army force ministry security
`)

/**
 * Whether a country's or capital's name stands for its government at a place in a sentence: it acts, is addressed, owns a deed, or stands beside one that
 * does. Several signs of the tree are asked, none alone is trusted to tell a place from a party for certain.
 */
export function isActing(words: readonly Word[], at: WordSpan, depth = 0): boolean {
  const head = headWord(words, at)
  if (!head || depth > 4) return false
  const governor = head.head >= 0 ? words[head.head] : undefined
  if (!governor) return false
  const before = words[at.from - 1]?.norm === "the" ? words[at.from - 2] : words[at.from - 1]
  const preposition = before?.upos === "ADP" ? before.norm : ""
  switch (head.rel.split(":")[0]) {
    case "nsubj":
      return head.rel === "nsubj" && actingVerb(words, governor)
    case "obj":
    case "iobj":
      return preposition === "" && ADDRESSING.has(governor.lemma)
    case "obl":
      if (preposition === "by" || preposition === "between") return true
      if (preposition === "with" || preposition === "against")
        return preposition === "with" ? TOGETHER.has(governor.lemma) : false
      return preposition === "" && head.rel === "obl:agent"
    case "nmod":
      if (words[at.to]?.norm === "'s" || words[at.to]?.norm === "'") return DEEDS.has(governor.lemma)
      return (
        preposition === "between" || preposition === "by" || (preposition === "of" && governor.lemma === "government")
      )
    case "conj":
      return governor.i !== head.i && isActing(words, { from: governor.i, to: governor.i + 1 }, depth + 1)
    default:
      return false
  }
}

function actingVerb(words: readonly Word[], governor: Word): boolean {
  if (governor.upos !== "VERB" || STATIVE.has(governor.lemma)) return false
  return !words.some((word) => word.head === governor.i && word.rel === "aux:pass")
}

/** The word of a stretch whose governor lies outside of it. */
export function headWord(words: readonly Word[], at: WordSpan): Word | undefined {
  for (let i = at.from; i < at.to; i++) {
    const word = words[i]
    if (word && (word.head < at.from || word.head >= at.to) && word.upos !== "PUNCT") return word
  }
  return words[at.to - 1]
}
