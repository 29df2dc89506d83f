import { ended, type Words } from "./content-end.ts"
import { child, children, isRel, isVerbal, lowest, type View, wordAt } from "./view.ts"

const OPENERS_WH = new Set(["whether", "if", "how", "why", "what", "who", "when", "where", "which"])

const DAYS = new Set([
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
  "today",
  "yesterday",
  "earlier",
  "later",
  "recently",
  "again",
])

/**
 * The clause that a cue takes: from "that", "whether" or its subject to its end. The tree gives it; where the tree is odd, word order does.
 * @param after the last word of the cue
 */
export function clauseContent(
  view: View,
  v: number,
  after: number,
  frames: { that: boolean; wh: boolean },
): Words | null {
  const opener = openerAfter(view, after, frames)
  const verbs = children(view, v).filter((word) => word.i > after && isRel(word, "ccomp"))
  const clause = verbs.find((word) => isClauseHead(view, word.i)) ?? null
  if (opener !== null) {
    // "did not say when."
    if (opener + 1 >= view.words.length || /^[.,;]$/.test(view.words[opener + 1]?.text ?? ""))
      return OPENERS_WH.has(wordAt(view, opener).norm) ? { from: opener, to: opener } : null
    const head = headFrom(view, opener + 1, clause?.i ?? null)
    if (head === null) {
      // "demanded that the governor resign": taggers take a bare verb for a noun; after these cues "that" opens a clause all the same
      const bare = SUBJUNCTIVE.has(wordAt(view, v).lemma) && wordAt(view, opener).norm === "that"
      return bare && view.words.length - opener > 3 ? ended(view, v, opener, opener + 1) : null
    }
    return ended(view, v, opener, head)
  }
  if (clause && frames.that && !PERCEPTION.has(wordAt(view, v).lemma)) {
    const from = hasSubject(view, clause.i) ? clauseStart(view, clause.i, after) : lostSubject(view, clause.i, after)
    const gap = wordAt(view, from - 1).norm
    if (gap === "," && !hasSubject(view, clause.i)) return null
    return ended(view, v, from, clause.i)
  }
  if (!frames.that || PERCEPTION.has(wordAt(view, v).lemma)) return null
  return bareClause(view, v, after)
}

const SUBJUNCTIVE = new Set(
  "demand insist request propose recommend order require urge decree suggest ask advise".split(" "),
)

function isClauseHead(view: View, i: number): boolean {
  return isVerbal(wordAt(view, i)) || child(view, i, "cop", "nsubj", "expl") !== null
}

function hasSubject(view: View, i: number): boolean {
  return child(view, i, "nsubj", "csubj", "expl") !== null
}

/** "that" or a question word after the cue, with only adjuncts and the person spoken to between. */
function openerAfter(view: View, after: number, frames: { that: boolean; wh: boolean }): number | null {
  for (let i = after + 1; i < view.words.length && i <= after + 14; i++) {
    const word = wordAt(view, i)
    if (word.norm === "that" && frames.that && isThatMark(view, i)) return i
    if (
      OPENERS_WH.has(word.norm) &&
      frames.wh &&
      (i === after + 1 || (i <= after + 4 && word.norm !== "who" && word.norm !== "which"))
    )
      return i
    if (word.norm === "," || word.norm === ":" || word.norm === '"' || word.norm === ";") {
      // an aside between commas may stand before "that" ("said, citing police, that")
      const next = view.words[i + 1]
      if (word.norm === "," && frames.that && next?.norm === "that" && isThatMark(view, i + 1)) return i + 1
      if (i > after + 1 || word.norm !== ",") return null
    }
    if (isVerbal(word) && word.xpos !== "VBG" && word.xpos !== "VBN") return null
  }
  return null
}

function isThatMark(view: View, i: number): boolean {
  const word = wordAt(view, i)
  const next = view.words[i + 1]
  if (!next) return false
  if (word.rel === "mark" || word.upos === "SCONJ") return true
  if (word.rel === "det" && ["NOUN"].includes(next.upos) && next.xpos === "NN" && word.head === next.i) return false
  return ["PRON", "DET", "PROPN", "NOUN", "ADJ", "NUM", "ADP", "ADV", "SCONJ"].includes(next.upos)
}

/** The clause's main verb at or after a word. */
function headFrom(view: View, from: number, clause: number | null): number | null {
  if (clause !== null && clause >= from) return clause
  for (let i = from; i < view.words.length; i++) {
    const word = wordAt(view, i)
    if (isVerbal(word) && hasSubject(view, i)) return i
    if (child(view, i, "cop") && hasSubject(view, i)) return i
  }
  for (let i = from; i < view.words.length; i++) if (isVerbal(wordAt(view, i))) return i
  return null
}

function clauseStart(view: View, head: number, after: number): number {
  let from = Math.max(after + 1, lowest(view, head))
  const subject = child(view, head, "nsubj", "csubj", "expl")
  const limit = subject ? lowest(view, subject.i) : head
  // days and "on" + day between the cue and the clause belong to the cue ("said Tuesday talks would …")
  while (from < limit) {
    const word = wordAt(view, from)
    const next = view.words[from + 1]
    if (DAYS.has(word.norm) && word.head === head) from++
    else if (word.norm === "on" && next && DAYS.has(next.norm) && from + 1 < limit) from += 2
    else if (word.norm === "," && from === after + 1) from++
    else break
  }
  return from
}

/** Verbs that take a bare clause seldom and a noun with a verb after it often ("saw the convoy burn"): they need their "that". */
const PERCEPTION = new Set(["see", "hear", "notice", "sense", "watch", "read", "appreciate", "mean"])

/** Words that "say" may be followed by without saying anything. */
const NO_CONTENT = new Set([
  "so",
  "something",
  "nothing",
  "anything",
  "much",
  "more",
  "it",
  "this",
  "goodbye",
  "hello",
  "to",
  "in",
  "on",
  "at",
  "of",
  "during",
  "after",
  "before",
  "by",
  "from",
  "when",
  "as",
  "for",
  "with",
  "and",
  "or",
])

/** What follows "say" where no clause can be made out: all of it, up to the next break. */
export function whateverFollows(view: View, v: number, after: number): Words | null {
  let from = after + 1
  while (DAYS.has(view.words[from]?.norm ?? "")) from++
  const first = view.words[from]
  if (first && /^(?:yes|no)$/.test(first.norm) && /^(?:[.,;]|and|but)$/.test(view.words[from + 1]?.norm ?? "."))
    return { from, to: from }
  if (!first || !/^[\p{L}\p{N}“"‘']/u.test(first.text) || NO_CONTENT.has(first.norm) || view.words.length - from < 3)
    return null
  return ended(view, v, from, from)
}

/** A clause whose subject the tree hung on the cue begins with that subject. */
function lostSubject(view: View, head: number, after: number): number {
  const from = clauseStart(view, head, after)
  let at = after + 1
  while (at < from && DAYS.has(wordAt(view, at).norm)) at++
  for (let i = at; i < from; i++)
    if (
      !["NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "PUNCT"].includes(wordAt(view, i).upos) ||
      wordAt(view, i).text === ","
    )
      return from
  return at
}

/** A clause without "that" which the tree did not hang on the cue. */
function bareClause(view: View, v: number, after: number): Words | null {
  let from = after + 1
  while (
    DAYS.has(view.words[from]?.norm ?? "") ||
    (view.words[from]?.norm === "on" && DAYS.has(view.words[from + 1]?.norm ?? ""))
  ) {
    from += view.words[from]?.norm === "on" ? 2 : 1
  }
  const first = view.words[from]
  if (!first || !["PRON", "DET", "PROPN", "NOUN", "ADJ", "NUM", "SCONJ"].includes(first.upos)) return null
  for (let i = from; i < view.words.length && i < from + 25; i++) {
    const word = wordAt(view, i)
    if (/^[,:;"]$/.test(word.norm)) return null
    if (!isVerbal(word) || word.xpos === "VBG" || word.xpos === "VB") continue
    const subject = child(view, i, "nsubj", "expl") ?? children(view, i).find((w) => w.rel === "nsubj:pass")
    if (subject && subject.i >= from && lowest(view, subject.i) >= after) {
      let head = i
      while (isRel(wordAt(view, head), "aux", "cop") && wordAt(view, head).head > head) head = wordAt(view, head).head
      return ended(view, v, from, head)
    }
    const governor = wordAt(view, i).head
    if (isRel(word, "aux", "cop") && governor > i && hasSubject(view, governor)) return ended(view, v, from, governor)
    if (word.xpos === "VBD" || word.xpos === "VBZ" || word.xpos === "VBP" || word.xpos === "MD") {
      return word.i > from ? ended(view, v, from, i) : null
    }
  }
  return null
}
