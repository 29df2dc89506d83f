import type { Part } from "../../model/span.ts"
import { caseOf, dependents, partOfRange, yieldOf } from "../clause.ts"
import type { Page, PageSentence } from "../page.ts"
import { partiesAt } from "../party.ts"
import { familyOf } from "./acts.ts"
import type { Find } from "./find.ts"

const SINGLE_MARKS = new Set(["if", "unless", "provided", "providing", "until", "once"])
const MARK_PHRASES = [
  ["on", "condition"],
  ["as", "long", "as"],
  ["so", "long", "as"],
  ["only", "after"],
  ["only", "when"],
  ["only", "once"],
  ["not", "before"],
  ["subject", "to"],
  ["contingent", "on"],
  ["conditional", "on"],
  ["in", "exchange", "for"],
  ["in", "return", "for"],
]

/** The words that make a promise depend on something, in the promise's own sentence. */
export function conditionsOf(page: Page, find: Find): Part[] {
  const { s } = find
  const found: Part[] = []
  const cover = (range: { first: number; last: number }) => {
    const part = partOfRange(page, s, range)
    if (part && part.text.includes(" ") && !found.some((other) => other.start < part.end && part.start < other.end))
      found.push(part)
  }
  for (let k = 0; k < s.words.length; k++) {
    const word = s.words[k]
    if (!word) continue
    const near = k > find.range.first - 2 ? k - find.range.last < 12 : word.i < 2
    if (!near || ofAnother(s, find.range.last, k)) continue
    if (SINGLE_MARKS.has(word.norm) && (word.rel === "mark" || word.upos === "SCONJ" || word.upos === "ADP")) {
      if (word.norm === "until" && find.polarity === "will" && familyOf(find.act) !== "talks") continue
      if (word.norm === "until" && caseOf(s, word.head) === "until") continue
      cover({ first: k, last: clauseEnd(s, word.head, k) })
    } else if (MARK_PHRASES.some((phrase) => phrase.every((mark, j) => s.words[k + j]?.norm === mark))) {
      cover({ first: k, last: phraseEnd(s, k) })
    }
  }
  return found
}

/** "will meet him, days after it said it would not talk until": the mark belongs to what was said before. */
function ofAnother(s: PageSentence, from: number, mark: number): boolean {
  return s.words
    .slice(from + 1, mark)
    .some(({ xpos, lemma }) => /^VB[DZP]$/.test(xpos) && /^(?:say|tell|add|warn|announce|insist)$/.test(lemma))
}

function clauseEnd(s: PageSentence, head: number, mark: number): number {
  const last = head > mark ? yieldOf(s, head, (child) => /^(?:parataxis)/.test(child.rel)).last : mark + 6
  return Math.min(last, mark + 30, s.words.length - 1)
}

function phraseEnd(s: PageSentence, mark: number): number {
  for (let k = mark + 2; k < Math.min(s.words.length, mark + 24); k++) {
    if (/^(?:[.;:]|["”])$/.test(s.words[k]?.text ?? "")) return k - 1
  }
  return Math.min(s.words.length - 1, mark + 24)
}

/** What leaves somebody out, before the words for whom. The subject must be the truce or deal, or a pronoun for it. */
const LEAVES_OUT = new Set(["include", "apply", "cover", "extend", "protect", "bind", "involve", "affect"])

/**
 * Who or what the sentence leaves out of a truce or deal: "does not apply to", "would not include", "excludes", "except", "other than", "with the exception of", "are not part of".
 */
export function exemptionsIn(page: Page, s: PageSentence): Part[] {
  const found: Part[] = []
  const cover = (head: number, from: number) => {
    const range = yieldOf(
      s,
      head,
      (child) =>
        /^(?:acl|advcl|parataxis|case|punct|mark|discourse)/.test(child.rel) ||
        (child.rel.startsWith("appos") && child.i > head + 8) ||
        child.i < from,
    )
    const part = partOfRange(page, s, {
      first: Math.max(range.first, from),
      last: nameEnd(s, Math.min(range.last, head + 18)),
    })
    if (
      part &&
      namesSomebody(page, s, head) &&
      !found.some((other) => other.start < part.end && part.start < other.end)
    )
      found.push(part)
  }
  for (const word of s.words) {
    const negated = s.words.slice(Math.max(0, word.i - 3), word.i).some((one) => /^(?:not|n't|never)$/.test(one.norm))
    if (LEAVES_OUT.has(word.lemma) && negated && /^V/.test(word.xpos)) {
      const object = dependents(s, word.i, "obj", "obl").find((child) => child.i > word.i) ?? nextNoun(s, word.i)
      if (object && !isAboutTime(page, object)) cover(object.i, word.i + 1)
    } else if (/^(?:exclude|exempt|omit)$/.test(word.lemma)) {
      const passive = dependents(s, word.i, "nsubj:pass")[0]
      const object = passive ?? dependents(s, word.i, "obj")[0] ?? nextNoun(s, word.i)
      if (object) cover(object.i, passive ? 0 : word.i + 1)
    } else if (/^(?:except|excluding|excepting|barring)$/.test(word.norm)) {
      const head = word.head > word.i ? s.words[word.head] : nextNoun(s, word.i)
      if (head) cover(head.i, word.i + 1)
    } else if (
      isPhrase(s, word.i, ["other", "than"]) ||
      isPhrase(s, word.i, ["exception", "of"]) ||
      isPhrase(s, word.i, ["apart", "from"])
    ) {
      const head = nextNoun(s, word.i + 1)
      if (head) cover(head.i, word.i + 2)
    } else if (negated && /^(?:covered|part|included|party)$/.test(word.norm)) {
      const subject = dependents(s, word.i, "nsubj")[0]
      if (subject) cover(subject.i, 0)
    }
  }
  return found
}

/** "Al Qaeda-affiliated al Nusra Front": a name goes on over a tied hyphen and the capitals behind it, wherever the tree hung them. */
function nameEnd(s: PageSentence, last: number): number {
  const mark = s.words[last + 1]
  const tied = s.words[last + 2]
  if (mark?.text !== "-" || !tied || mark.start !== s.words[last]?.end || tied.start !== mark.end) return last
  let end = last + 2
  while (end < last + 9 && (s.words[end + 1]?.upos === "PROPN" || /^\p{Lu}/u.test(s.words[end + 1]?.text ?? ""))) end++
  return end
}

/** Whether the words left out are a party, a place or a kind of deed, and not some other matter ("does not include his departure"). */
function namesSomebody(page: Page, s: PageSentence, head: number): boolean {
  const word = s.words[head]
  if (!word) return false
  if (partiesAt(page, s, head).length > 0) return true
  if (page.all("place").some((place) => place.start <= word.start && word.end <= place.end)) return true
  return (
    /^(?:area|zone|district|province|city|town|self-defence|self-defense|defence|defense|attack|operation|terrorist|jihadist|extremist|front|group|faction)$/.test(
      word.lemma,
    ) || word.upos === "PROPN"
  )
}

function isPhrase(s: PageSentence, i: number, words: readonly string[]): boolean {
  return words.every((word, j) => s.words[i + j]?.norm === word)
}

function nextNoun(s: PageSentence, i: number) {
  for (let k = i + 1; k < Math.min(s.words.length, i + 8); k++) {
    const word = s.words[k]
    const next = s.words[k + 1]
    if (word && /^(?:NOUN|PROPN)$/.test(word.upos) && !(next && /^(?:NOUN|PROPN)$/.test(next.upos))) return word
  }
  return undefined
}

function isAboutTime(page: Page, span: { readonly start: number; readonly end: number }): boolean {
  return page.all("time").some((time) => time.start <= span.start && span.end <= time.end)
}
