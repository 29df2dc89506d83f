import type { Word } from "../../text/syntax/tree.ts"
import { auxiliaries, caseOf, dependents, isPassive } from "../clause.ts"
import type { PageSentence } from "../page.ts"
import { actAt, isHiddenVerb } from "./acts.ts"
import type { PromiseWord } from "./promise-verbs.ts"

const ASKED = /^(?:request|proposal|offer|call|demand|plan|appeal|idea|initiative|invitation)$/

/** The heads of what is promised, coordinated ones apart. */
export function contentsOf(s: PageSentence, i: number, promise: PromiseWord, as: string): Word[] {
  const found: Word[] = []
  const add = (word: Word | undefined) => {
    if (!word || found.includes(word)) return
    found.push(word)
    for (const other of dependents(s, word.i, "conj"))
      if (!found.includes(other) && other.upos === word.upos) found.push(other)
  }
  if (promise.to) {
    for (const child of dependents(s, i, "xcomp", "acl", "advcl", "ccomp")) {
      if (child.i > i && dependents(s, child.i, "mark").some((mark) => mark.norm === "to")) add(child)
    }
    if (found.length === 0) add(nearInfinitive(s, i))
    const first = found[0]
    if (first) add(secondInfinitive(s, first.i))
  }
  if (promise.that && found.length === 0) {
    for (const child of dependents(s, i, "ccomp", "acl")) {
      if (child.i > i && auxiliaries(s, child.i).some((aux) => /^(?:will|would|wo|'ll|shall)$/.test(aux))) add(child)
    }
  }
  if (promise.object) {
    const passive = as === "verb" && isPassive(s, i)
    for (const child of dependents(s, i, passive ? "nsubj:pass" : "obj")) {
      // "rejected a request to let convoys in": what was asked for is what is refused
      if (ASKED.test(child.lemma)) for (const asked of dependents(s, child.i, "acl", "xcomp", "advcl")) add(asked)
      else add(child)
    }
    if (found.length === 0 && !passive && as === "verb") add(objectBeside(s, i))
  }
  for (const child of dependents(s, i, "obl", "nmod", "advcl", "acl")) {
    const prep = caseOf(s, child.i) ?? dependents(s, child.i, "mark")[0]?.norm ?? null
    if (child.i > i && prep !== null && promise.after.includes(prep.split(" ")[0] ?? "")) add(child)
  }
  return found
}

/** "approved access for convoys": the noun that ends the phrase right behind the verb, where the tree made it no object but the subject of a later noun. */
function objectBeside(s: PageSentence, i: number): Word | undefined {
  for (let k = i + 1; k <= i + 5; k++) {
    const word = s.words[k]
    if (!word || !(/^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(word.upos) || word.xpos === "PRP$")) return undefined
    if (word.upos !== "NOUN" || /^(?:NOUN|PROPN|PART)$/.test(s.words[k + 1]?.upos ?? "")) continue
    const head = s.words[word.head]
    // the subject of a clause ("agreed fighters would leave") is no object
    const subject =
      word.rel.startsWith("nsubj") &&
      head !== undefined &&
      (head.upos !== "NOUN" || dependents(s, head.i, "cop", "aux").length > 0)
    return subject || !actAt(s, k)?.known ? undefined : word
  }
  return undefined
}

/** "to stop the raids and let aid in": the bare verb after "and", where the tree hung it on another clause. */
function secondInfinitive(s: PageSentence, i: number): Word | undefined {
  for (let k = i + 1; k <= Math.min(s.words.length - 2, i + 10); k++) {
    const word = s.words[k]
    const next = s.words[k + 1]
    if (!word || !next || /^(?:PUNCT|SCONJ)$/.test(word.upos)) return undefined
    if (
      word.norm === "and" &&
      /^VBP?$/.test(next.xpos) &&
      dependents(s, next.i, "nsubj").length === 0 &&
      actAt(s, next.i)?.known
    )
      return next
  }
  return undefined
}

/** "pledged on Sunday to withdraw": the first infinitive within six words, where the tree hung it elsewhere. */
function nearInfinitive(s: PageSentence, i: number): Word | undefined {
  for (let k = i + 1; k <= Math.min(s.words.length - 2, i + 6); k++) {
    const word = s.words[k]
    const next = s.words[k + 1]
    if (!word || !next) return undefined
    if (word.norm === "to" && (next.xpos === "VB" || isHiddenVerb(s, next.i))) return next
    if (word.norm === "to" && next.norm === "not") return s.words[k + 2]
    if (word.upos === "VERB" || word.upos === "SCONJ") return undefined
  }
  return undefined
}
