import type { MentionOf } from "../../model/mention.ts"
import type { Part } from "../../model/span.ts"
import { agentOf, caseOf, dependents, likelySubject, partOfRange, wordAt, yieldOf } from "../clause.ts"
import type { Page, PageSentence } from "../page.ts"
import { partiesAt } from "../party.ts"
import type { TermNoun } from "../term-nouns.ts"
import type { StatusReading } from "./status.ts"

/** The talks' own name in the text: modifiers and head without the article ("Syria peace talks", "Geneva talks"). */
export function nameOf(page: Page, s: PageSentence, noun: TermNoun): string | null {
  let first = noun.first
  for (let k = noun.first - 1; k >= Math.max(0, noun.first - 7); k--) {
    const word = s.words[k]
    if (!word) break
    // "face-to-face", "working-level": what a hyphen ties on; "Group of Eight" is one name
    const tied = s.words[k + 1]?.text === "-" || (word.norm === "of" && /^\p{Lu}/u.test(s.words[k - 1]?.text ?? ""))
    const participle = word.xpos === "VBN" && !/^(?:hold|begin|end|start|attend|join|agree|say)$/.test(word.lemma)
    // "is hopeful talks will begin"
    if (word.upos === "ADJ" && (word.head < k || word.head > noun.last) && !tied) break
    if (!tied && !(/^(?:ADJ|NOUN|PROPN|NUM)$/.test(word.upos) || /^(?:-|–|'s|’s|\.)$/.test(word.text) || participle))
      break
    first = k
  }
  while (first < noun.first && /^(?:-|–|'s|’s|\.|of)$/.test(s.words[first]?.text ?? "")) first++
  const a = s.words[first]
  const b = s.words[noun.last]
  return a && b ? page.text.slice(a.start, b.end).replace(/\s+/g, " ") : null
}

/** The town where the talks are held: a modifier ("Geneva talks"), else the nearest town after "in" or "at" around noun and verb. */
export function venueOf(page: Page, s: PageSentence, noun: TermNoun, reading: StatusReading): string | null {
  let best: MentionOf<"place"> | null = null
  let distance = 12
  for (const place of page.all("place", s)) {
    if (
      place.precision === "country" ||
      place.precision === "region" ||
      place.precision === "province" ||
      place.precision === null
    )
      continue
    const at = wordAt(s, place.start)
    const before = s.words[at - 1]?.norm ?? ""
    const modifier = at >= noun.first - 3 && at < noun.head && !/^(?:in|at|of|from|to|for|near)$/.test(before)
    // "to Geneva for talks"; "from the meeting on to Washington" leads away from it
    if (before === "to" && at > noun.last) continue
    if (!modifier && (!/^(?:in|at|to)$/.test(before) || apart(s, at, noun, reading))) continue
    const away = modifier ? 0 : Math.abs(at - noun.head)
    if (away < distance) {
      best = place
      distance = away
    }
  }
  return best?.name ?? null
}

/** Whether another verb stands between a place and both the talks and what is told of them. */
function apart(s: PageSentence, at: number, noun: TermNoun, reading: StatusReading): boolean {
  const free = (from: number) =>
    !s.words
      .slice(Math.min(at, from) + 1, Math.max(at, from))
      .some(
        ({ upos, rel, i, lemma }) =>
          upos === "VERB" && i !== reading.verb && i !== reading.word.i && rel !== "amod" && !CONVENES.test(lemma),
      )
  return !free(noun.head) && !free(reading.verb ?? noun.head)
}

const CONVENES =
  /^(?:take|hold|host|meet|convene|begin|start|open|resume|gather|end|continue|lead|head|sponsor|broker|mediate|attend|join|schedule|set|plan|expect)$/

/** When: the time nearest to the status word or the noun in the same clause; the time of saying is left out. */
export function dateOf(page: Page, s: PageSentence, noun: TermNoun, reading: StatusReading): MentionOf<"time"> | null {
  const centre = reading.verb ?? noun.head
  let best: MentionOf<"time"> | null = null
  let distance = 16
  for (const time of page.all("time", s)) {
    if (time.type === "DURATION" || time.type === "SET" || time.value === "PRESENT_REF") continue
    const at = wordAt(s, time.start)
    const away = Math.min(Math.abs(at - centre), Math.abs(at - noun.head))
    if (at < 0 || away >= distance || between(s, at, centre) || isOfOther(s, at, noun, reading)) continue
    best = time
    distance = away
  }
  return best
}

/** "since the November attack", "last year's raids", "(Update 4:36 p.m.)": a time of something else. */
function isOfOther(s: PageSentence, at: number, noun: TermNoun, { status }: StatusReading): boolean {
  const before = s.words.slice(Math.max(0, at - 3), at).map(({ norm }) => norm)
  // "suspended until 25 February" tells the next day of the talks
  if (before.at(-1) === "until" && /^(?:suspended|postponed)$/.test(status)) return false
  if (before.some((norm) => /^(?:since|after|following|before|from|until)$/.test(norm))) return true
  const opened = s.words.slice(Math.max(0, at - 8), at).findLast(({ text }) => /^(?:\(|\)|-LRB-|-RRB-)$/.test(text))
  if (opened && /^(?:\(|-LRB-)$/.test(opened.text)) return true
  const word = s.words[at]
  const owner = word && /^(?:nmod:poss|compound|amod)/.test(word.rel) ? s.words[word.head] : undefined
  return (
    owner !== undefined &&
    owner.i > at &&
    owner.upos === "NOUN" &&
    (owner.i < noun.first || owner.i > noun.last) &&
    owner.i - at < 4
  )
}

/** A verb of saying or another finite clause between the time and the status word. */
function between(s: PageSentence, a: number, b: number): boolean {
  for (let k = Math.min(a, b) + 1; k < Math.max(a, b); k++) {
    const word = s.words[k]
    if (word && /^VB[DPZ]$/.test(word.xpos) && word.upos === "VERB") return true
    if (word && /^(?:after|because|which|who|but|although|as|amid)$/.test(word.norm) && a > b) return true
  }
  const around = s.words.slice(Math.max(0, a - 3), a)
  return around.some((word) => /^(?:say|insist|tell|announce|state|warn)$/.test(word.lemma) && word.i !== b)
}

/** Who hosts or leads: "sponsored by", "UN-led", the subject of "host". */
export function hostsOf(page: Page, s: PageSentence, noun: TermNoun, reading: StatusReading): string[] {
  const hosts: string[] = []
  for (const child of dependents(s, noun.head, "acl", "amod")) {
    if (/^(?:sponsor|host|lead|head|chair|mediate|broker|convene|organise|organize)$/.test(child.lemma)) {
      const agent = agentOf(s, child.i)
      if (agent !== null) hosts.push(...partiesAt(page, s, agent))
    }
  }
  for (let k = Math.max(0, noun.first - 6); k < noun.first; k++) {
    const word = s.words[k]
    if (word && /^(?:led|hosted|sponsored|brokered|mediated|backed)$/.test(word.norm) && s.words[k - 1]?.text === "-")
      hosts.push(...partiesAt(page, s, k - 2))
  }
  const verb = reading.verb === null ? undefined : s.words[reading.verb]
  const host =
    verb && /^(?:host|chair|convene|sponsor)$/.test(verb.lemma)
      ? verb
      : s.words.find((word) => word.lemma === "host" && word.upos === "VERB" && Math.abs(word.i - noun.head) <= 4)
  if (host) {
    const subject = likelySubject(s, host.i)
    if (subject !== null) hosts.push(...partiesAt(page, s, subject))
  }
  return [...new Set(hosts)]
}

/** Who takes part: "between A and B", "with A", "among". */
export function partiesOf(page: Page, s: PageSentence, noun: TermNoun, reading: StatusReading): string[] {
  const names: string[] = []
  for (const holder of reading.verb === null ? [noun.head] : [noun.head, reading.verb]) {
    for (const child of dependents(s, holder, "nmod", "obl")) {
      if (child.i > noun.head && /^(?:between|among|with|of)$/.test(caseOf(s, child.i) ?? ""))
        names.push(...membersAt(page, s, child.i))
    }
  }
  // "the two sides are to hold talks": those who hold them, where no host does
  const verb = reading.verb === null ? undefined : s.words[reading.verb]
  if (
    names.length < 2 &&
    verb?.upos === "VERB" &&
    /^(?:hold|begin|start|resume|attend|enter|join|continue|meet|restart|refuse|boycott)$/.test(verb.lemma) &&
    noun.first > verb.i
  ) {
    const subject = likelySubject(s, verb.i)
    names.unshift(...(subject === null ? [] : partiesAt(page, s, subject)).filter((name) => !isBody(page, name)))
  }
  return [...new Set(names)]
}

/** International bodies and outlets convene and report; they are not sides of the talks. */
function isBody(page: Page, name: string): boolean {
  return (
    /\b(?:envoy|mediators?|UN|United Nations)\b/.test(name) ||
    page.all("actor").some((actor) => actor.name === name && /^(?:igo|ngo|outlet)$/.test(actor.type))
  )
}

/** The parties that a noun names; else those whose leaders or members it speaks of ("with commanders of armed groups"). */
function membersAt(page: Page, s: PageSentence, i: number): string[] {
  const names = partiesAt(page, s, i)
  if (names.length > 0) return names
  const of = dependents(s, i, "nmod").find((child) => caseOf(s, child.i) === "of")
  return of ? partiesAt(page, s, of.i) : []
}

const CAUSES = [
  ["after"],
  ["because"],
  ["amid"],
  ["over"],
  ["following"],
  ["due", "to"],
  ["owing", "to"],
  ["in", "protest"],
  ["as", "a", "result"],
  ["to", "see"],
  ["in", "the", "face"],
]

/** The cause that the sentence gives for a stop: "after the army advanced", "amid protests about", "to see if". Only for talks that stopped or moved. */
export function causeOf(page: Page, s: PageSentence, noun: TermNoun, reading: StatusReading): Part | null {
  if (!/^(?:suspended|postponed|cancelled|boycotted)$/.test(reading.status)) return null
  const from = Math.max(noun.last, reading.verb ?? reading.word.i)
  for (let k = from + 1; k < Math.min(s.words.length, from + 12); k++) {
    const mark = CAUSES.find((words) => words.every((word, j) => s.words[k + j]?.norm === word))
    if (!mark) continue
    const word = s.words[k]
    if (!word) return null
    const head = word.head > k ? word.head : k + mark.length
    if (mark[0] === "after" && /^(?:NUM)$/.test(s.words[k + 1]?.upos ?? "")) continue
    const last = Math.max(
      yieldOf(s, head, (child) => child.i < k || child.rel === "parataxis").last,
      clauseEnd(s, k, mark.length),
    )
    return partOfRange(page, s, { first: k, last: Math.min(Math.max(last, k + 1), k + 40) })
  }
  return null
}

/** Where the clause or phrase of a cause ends: before the next full mark, semicolon, closing quotation mark, or a comma that a new clause of the same sentence follows. */
function clauseEnd(s: PageSentence, from: number, marks: number): number {
  let last = from + marks
  for (let k = from + marks; k < Math.min(s.words.length, from + 30); k++) {
    const word = s.words[k]
    if (!word || /^[.;:?!”]$|^''$/.test(word.text)) break
    const next = s.words[k + 1]
    if (
      word.text === "," &&
      (!next || /^(?:but|and|while|though|although|who|which|a|the|he|she|it|they)$/.test(next.norm)) &&
      !isInserted(s, k)
    )
      break
    last = k
  }
  return last
}

/** "the army, backed by its allies, advanced": a comma that opens an insertion which another one closes before the verb. */
function isInserted(s: PageSentence, comma: number): boolean {
  const next = s.words[comma + 1]
  return next !== undefined && /^VB[NG]$/.test(next.xpos)
}
