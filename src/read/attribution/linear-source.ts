import { child, isRel, isVerbal, trimmed, type View, wordAt } from "./view.ts"

const NOUN_LIKE = new Set(["NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X"])
const TIMES = /^(mon|tues|wednes|thurs|fri|satur|sun)day$|^(today|yesterday|tomorrow)$/

/**
 * The subject by word order alone, for a finite verb that the tree gives none: the first noun phrase of the clause, with all that stands between it
 * and the verb. Null where another finite verb without a relative pronoun stands between, since then the noun is that verb's subject.
 */
export function linearSource(
  view: View,
  verb: number,
  from: number,
): { head: number; from: number; to: number } | null {
  if (!["VBD", "VBZ", "VBP", "MD"].includes(firstFinite(view, from, verb))) return null
  let start = clauseStart(view, from)
  const opener = view.words[start]
  if (
    opener &&
    (opener.upos === "ADP" ||
      opener.upos === "SCONJ" ||
      opener.upos === "ADV" ||
      opener.xpos === "VBG" ||
      opener.xpos === "VBN")
  ) {
    const comma = view.words.find((word) => word.i > start && word.i < from && word.text === ",")
    if (!comma) return null
    start = comma.i + 1
  }
  let head: number | null = null
  let end = start
  for (; end < from; end++) {
    const word = wordAt(view, end)
    const inside =
      NOUN_LIKE.has(word.upos) || word.xpos === "POS" || word.text === "-" || (word.upos === "ADV" && head === null)
    if (!inside) break
    if (["NOUN", "PROPN", "PRON"].includes(word.upos) && !TIMES.test(word.norm)) head = end
  }
  const sole = view.words[Math.min(start, from - 1)]
  if (
    head === null &&
    sole &&
    end === from &&
    ["DET", "ADJ", "NUM", "PRON"].includes(sole.upos) &&
    !/^(this|that|these|it)$/.test(sole.norm)
  )
    head = from - 1
  if (head === null || wordAt(view, head).norm === "that") return null
  if (!onlyDescribes(view, end, from)) return null
  const range = trimmed(view, start, from - 1)
  return range && { head, from: range.from, to: Math.max(head, range.to) }
}

function firstFinite(view: View, from: number, verb: number): string {
  for (let i = from; i <= verb; i++) {
    const xpos = wordAt(view, i).xpos
    if (["VBD", "VBZ", "VBP", "MD"].includes(xpos)) return xpos
  }
  // parsers read many a past tense as a participle
  const word = wordAt(view, verb)
  return (word.xpos === "VBN" || word.upos !== "VERB") && from === verb ? "VBD" : ""
}

function clauseStart(view: View, from: number): number {
  for (let i = from - 1; i >= 0; i--) {
    const word = wordAt(view, i)
    if (/^[;:"“”—–]$/.test(word.text) || word.text === "--" || word.text === "''" || word.text === "``") return i + 1
    if (word.upos === "SCONJ" && i < from - 1) return i + 1
    if (word.upos === "CCONJ" && view.words[i - 1]?.text === ",") return i + 1
  }
  return wordAt(view, 0).upos === "CCONJ" ? 1 : 0
}

/** Whether what stands between the noun phrase and the verb only describes it: prepositional phrases, appositions, relative and participle clauses. */
function onlyDescribes(view: View, start: number, from: number): boolean {
  let relative = false
  let brackets = 0
  for (let i = start; i < from; i++) {
    const word = wordAt(view, i)
    if (word.norm === "(") brackets++
    if (word.norm === ")") brackets--
    if (brackets > 0) continue
    if (/^(who|which|that|whose|whom)$/.test(word.norm)) relative = true
    const reduced =
      word.xpos === "VBD" &&
      i === start &&
      (view.words[i + 1]?.upos === "ADP" || TIMES.test(view.words[i + 1]?.norm ?? ""))
    if (isVerbal(word) && ["VBD", "VBZ", "VBP", "MD"].includes(word.xpos) && !relative && !reduced) return false
    if (isVerbal(word) && !relative && !reduced && child(view, i, "obj", "nsubj") !== null && !isRel(word, "acl"))
      return false
    if (word.upos === "CCONJ" && isVerbal(view.words[i + 1] ?? word)) return false
  }
  return from - start <= 30
}
