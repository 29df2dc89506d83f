import type { Position } from "../../model/position.ts"
import type { Part } from "../../model/span.ts"
import type { Word } from "../../text/syntax/tree.ts"
import { auxiliaries, dependents, isNegated, isPassive, likelySubject, partOfRange, yieldOf } from "../clause.ts"
import type { Draft, Extractor } from "../extractor.ts"
import type { Page, PageSentence } from "../page.ts"
import { partiesAt } from "../party.ts"
import { attributionAt, sideOf } from "../side.ts"
import { questionIn } from "./questions.ts"

/** Reads where parties stand on the questions of the talks, and on what condition. A demand made in a party's own words is its position; a bare report of fighting is none. */
export const positionExtractor: Extractor<"position"> = {
  name: "position",
  version: 1,
  needs: ["time", "place", "actor", "attribution"],
  gives: ["position"],
  *extract(page) {
    const leaders = leadersOf(page)
    const seen = new Set<string>()
    for (const s of page.sentences) {
      if (s.zone !== "body") continue
      for (const word of s.words) {
        const stance = stanceOf(s, word)
        const draft = stance ? positionAt(page, s, word, stance, leaders) : null
        if (!draft) continue
        const key = `${draft.holder}|${draft.question}|${draft.stance}|${s.index}`
        if (seen.has(key)) continue
        seen.add(key)
        yield draft
      }
    }
  },
}

type Stance = Position["stance"]

const FOR =
  /^(?:support|back|favour|favor|welcome|accept|endorse|insist|demand|want|urge|advocate|propose|call|approve)$/
const AGAINST = /^(?:oppose|reject|refuse|rule|object|dismiss|denounce|condemn|decline|resist|exclude)$/
const WILLING = /^(?:willing|ready|prepared|open)$/
const UNWILLING = /^(?:unwilling|reluctant|opposed)$/

/** The stance that a predicate takes: a verb of support or refusal, "should", "must", "unwilling to". Null for words that take none. */
function stanceOf(s: PageSentence, word: Word): Stance | null {
  const negated = isNegated(s, word.i)
  if (UNWILLING.test(word.norm) && s.words[word.i - 1]?.upos === "AUX") return "against"
  if (word.upos === "VERB") {
    if (
      auxiliaries(s, word.i).some((aux) => /^(?:should|must)$/.test(aux)) &&
      !/^(?:know|say|note|add)$/.test(word.lemma)
    )
      return negated ? "against" : "for"
    if (isPassive(s, word.i) || (word.xpos === "VBN" && auxiliaries(s, word.i).length === 0)) return null
    // "insisted that its raids were aimed at" asserts; "insisted on a truce" takes a stance
    if (/^(?:insist|call)$/.test(word.lemma) && !/^(?:on|upon|for)$/.test(s.words[word.i + 1]?.norm ?? "")) return null
    if (FOR.test(word.lemma)) return negated ? "against" : "for"
    if (AGAINST.test(word.lemma)) return negated ? null : "against"
  }
  if (dependents(s, word.i, "cop", "aux").length > 0 && s.words[word.i + 1]?.norm === "to") {
    if (WILLING.test(word.norm)) return negated ? "against" : "for"
    if (UNWILLING.test(word.norm)) return "against"
  }
  return null
}

function positionAt(
  page: Page,
  s: PageSentence,
  word: Word,
  stance: Stance,
  leaders: ReadonlySet<string>,
): Draft<"position"> | null {
  const modal = auxiliaries(s, word.i).some((aux) => /^(?:should|must)$/.test(aux))
  const said = attributionAt(page, word)
  const holder = holderOf(page, s, word, modal)
  if (holder === null) return null
  const clause = yieldOf(s, word.i, (child) => child.rel.startsWith("parataxis"))
  const from = modal ? clause.first : word.i + 1
  const raised = questionIn(s, from, Math.min(clause.last, word.i + 14), leaders)
  if (!raised) return null
  const condition = conditionOf(page, s, word.i)
  const span = partOfRange(page, s, {
    first: modal ? Math.min(raised.at, word.i) : word.i,
    last: Math.max(raised.at, word.i),
  })
  if (!span) return null
  return {
    kind: "position",
    rule: modal ? "should" : `stance-${word.lemma}`,
    start: span.start,
    end: span.end,
    holder,
    question: raised.question,
    stance: condition ? "conditional" : stance,
    condition,
    saidIn: said?.id ?? null,
  }
}

/** Who holds it: the speaker of a "should"; the subject of a verb of stance. */
function holderOf(page: Page, s: PageSentence, word: Word, modal: boolean): string | null {
  const speaker = attributionAt(page, word)?.speaker.name
  if (modal) return speaker ? sideOf(page.codebook, speaker) : null
  const subject = likelySubject(s, word.i)
  const [name] = subject === null ? [] : partiesAt(page, s, subject)
  return name ?? null
}

const MARKS = [
  ["as", "long", "as"],
  ["so", "long", "as"],
  ["only", "after"],
  ["only", "if"],
  ["only", "when"],
  ["on", "condition"],
  ["provided"],
  ["unless"],
  ["until"],
  ["while"],
  ["if"],
  ["before"],
  ["once"],
]

function conditionOf(page: Page, s: PageSentence, verb: number): Part | null {
  for (let k = verb + 1; k < Math.min(s.words.length - 2, verb + 24); k++) {
    const mark = MARKS.find((words) => words.every((norm, j) => s.words[k + j]?.norm === norm))
    if (!mark) continue
    // "even while", "as if" and "even if" set no condition
    if (/^(?:even|as)$/.test(s.words[k - 1]?.norm ?? "") && mark.length === 1) return null
    const head = s.words[k + mark.length - 1]?.head ?? -1
    const last = head > k ? yieldOf(s, head, (child) => child.rel === "parataxis" || child.i < k).last : k + 8
    return partOfRange(page, s, { first: k, last: Math.min(last, k + 30, s.words.length - 1) })
  }
  return null
}

/** Surnames of heads of state and government that the codebook knows, in lower case: their staying or going is a question of its own. */
function leadersOf(page: Page): ReadonlySet<string> {
  const names = new Set<string>()
  for (const actor of page.codebook.actors) {
    if (actor.type !== "person" || actor.country === null || !page.codebook.countries.includes(actor.country)) continue
    if (actor.tenures.some((tenure) => /^(?:president|king|emir|leader|prime minister)$/i.test(tenure.role))) {
      const surname = actor.name
        .split(/[\s-]+/)
        .at(-1)
        ?.toLowerCase()
      if (surname) names.add(surname)
    }
  }
  return names
}
