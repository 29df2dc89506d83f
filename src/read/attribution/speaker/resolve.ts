import type { Speaker, SpeakerCandidate } from "../../../model/attribution.ts"
import type { Span } from "../../../model/span.ts"
import { type CodebookIndex, codebookIndex } from "../../codebook-index.ts"
import type { Page } from "../../page.ts"
import type { Found } from "../found.ts"
import type { Nested } from "../nest.ts"
import { sourceWords } from "../source.ts"
import { isStitched, stitchedSigns } from "../stitched.ts"
import { children, isRel, wordAt } from "../view.ts"
import { genderOfPronoun } from "./gender.ts"
import { instrumentIn } from "./instrument.ts"
import { type Named, readPhrase } from "./phrase.ts"
import { type Person, type Register, registerOnce } from "./register.ts"
import { roleHolder } from "./role.ts"

/** The speaker of the stretch of text so far: who the last reporting clause named, and where it ended. */
interface Running {
  readonly named: Named
  readonly end: number
  readonly paragraph: number
}

/** What resolving needs to know of the page. */
interface Scene {
  readonly page: Page
  readonly index: CodebookIndex
  readonly register: Register
  readonly stitched: boolean
  readonly list: readonly Nested[]
  readonly done: Map<Found, Resolved>
}

interface Resolved {
  readonly speaker: Speaker
  readonly named: Named | null
}

const NOBODY: Speaker = { name: null, how: "unresolved", candidates: [] }
const unknown: Resolved = { speaker: NOBODY, named: null }

/**
 * Gives every attribution its speaker. Names, short forms and offices are resolved within the report; a pronoun only if it can mean nobody but the
 * running speaker. What stays open carries candidates with reasons.
 */
export function resolveSpeakers(page: Page, list: readonly Nested[]): ReadonlyMap<Found, Speaker> {
  const index = codebookIndex(page.codebook)
  const register = registerOnce(page, index)
  const scene: Scene = { page, index, register, stitched: isStitched(stitchedSigns(page)), list, done: new Map() }
  let running: Running | null = null
  const ordered = [...list].sort((a, b) => place(a.found) - place(b.found))
  for (const one of ordered.filter((nested) => nested.within === null)) {
    const resolved = resolve(scene, one, running)
    scene.done.set(one.found, resolved)
    running = nextRunning(one.found, resolved, running)
  }
  for (const one of ordered.filter((nested) => nested.within !== null))
    scene.done.set(one.found, resolveInner(scene, one))
  return new Map(list.map(({ found }) => [found, scene.done.get(found)?.speaker ?? NOBODY]))
}

/** Where a reporting clause stands: its source or cue. */
function place(found: Found): number {
  return found.source?.start ?? found.cue?.start ?? found.content[0]?.start ?? 0
}

function endOf(found: Found): number {
  return Math.max(found.source?.end ?? 0, found.cue?.end ?? 0, ...found.content.map((part) => part.end))
}

function nextRunning(found: Found, resolved: Resolved, running: Running | null): Running | null {
  if (!found.strong && !found.quotes) return running
  const end = Math.max(endOf(found), running?.end ?? 0)
  const paragraph = found.view.sentence.paragraph
  if (resolved.named) return { named: resolved.named, end, paragraph: paragraphAt(found, paragraph) }
  // somebody spoke whom we do not know: what follows may be that somebody's
  return found.source ? null : running
}

function paragraphAt(found: Found, paragraph: number): number {
  return paragraph + (found.lastParagraph ?? 0)
}

function resolve(scene: Scene, one: Nested, running: Running | null): Resolved {
  const { found } = one
  if (!found.source || found.sourceWord === null) return unknown
  const head = wordAt(found.view, found.sourceWord)
  const wanted = genderOfPronoun(head.norm)
  if (wanted === "male" || wanted === "female") return personPronoun(scene, found, wanted, running)
  if (wanted === "other") return groupPronoun(scene, found, head.norm, running)
  if (/^(who|which|that)$/.test(head.norm)) return antecedent(scene, found)
  if (head.upos === "PRON" || /^(i|we|you)$/.test(head.norm)) return unknown
  return phrase(scene, found, found.sourceWord, found.source)
}

/** A noun phrase: one name, or several joined by "and". */
function phrase(scene: Scene, found: Found, head: number, span: Span): Resolved {
  const { page, index, register } = scene
  const { view } = found
  const others = children(view, head).filter((word) => isRel(word, "conj") && word.i > head && word.start < span.end)
  if (others.length > 0) {
    const names: string[] = []
    for (const member of [head, ...others.map((word) => word.i)]) {
      const range = sourceWords(view, member, view.words.length, view.words.length)
      if (!range) continue
      const first = others[0]
      const to = member === head && first ? Math.min(range.to, first.i - 1) : range.to
      const text = page.text
        .slice(wordAt(view, range.from).start, wordAt(view, Math.max(member, to)).end)
        .replace(/,?\s+(and|or)?\s*$/, "")
      const named = readPhrase(text, wordAt(view, range.from).start, wordAt(view, member), register, index)
      if (named) names.push(named.name)
    }
    if (names.length > 1) {
      const named: Named = {
        name: [...new Set(names)].join("; "),
        how: "named",
        person: null,
        kind: "group",
        role: null,
      }
      return { speaker: { name: named.name, how: "named", candidates: [] }, named }
    }
  }
  const text = page.text.slice(span.start, span.end)
  const instrument = instrumentIn(page, index, text, span.start, wordAt(view, head).lemma)
  if (instrument) {
    const named: Named = { name: instrument, how: "alias", person: null, kind: "body", role: null }
    return { speaker: { name: instrument, how: "alias", candidates: [] }, named }
  }
  const named = readPhrase(text, span.start, wordAt(view, head), register, index)
  if (!named) return unknown
  if (named.role !== null) {
    const holder = roleHolder(page, register, named.role, text, span, scene.stitched, nextSources(scene, found))
    if (holder) {
      const person: Named = { name: holder.name, how: "alias", person: holder, kind: "person", role: null }
      return { speaker: { name: holder.name, how: "alias", candidates: [] }, named: person }
    }
  }
  return { speaker: { name: named.name, how: named.how, candidates: [] }, named }
}

/** Spans of the sources that come next, for a name that is given after the office. */
function nextSources(scene: Scene, found: Found): Span[] {
  const at = place(found)
  return scene.list
    .filter((one) => one.within === null && place(one.found) > at && one.found.source)
    .map((one) => one.found.source)
    .filter((source) => source !== null)
    .sort((a, b) => a.start - b.start)
    .slice(0, 3)
}

/** "who" and "which" stand for the noun that their clause describes. */
function antecedent(scene: Scene, found: Found): Resolved {
  const { view } = found
  if (found.act === "stipulate" && found.source) {
    const before = scene.page.text.slice(view.sentence.start, found.source.start)
    const name = instrumentIn(scene.page, scene.index, before, view.sentence.start, "resolution")
    if (name)
      return {
        speaker: { name, how: "alias", candidates: [] },
        named: { name, how: "alias", person: null, kind: "body", role: null },
      }
  }
  let at = found.word
  for (let steps = 0; steps < 6; steps++) {
    const word = wordAt(view, at)
    if (word.head < 0) return unknown
    if (isRel(word, "acl")) {
      const noun = wordAt(view, word.head)
      const range = sourceWords(view, noun.i, wordAt(view, found.sourceWord ?? at).i, found.word)
      if (!range || !["NOUN", "PROPN"].includes(noun.upos)) return unknown
      return phrase(scene, found, noun.i, {
        start: wordAt(view, range.from).start,
        end: wordAt(view, Math.max(range.to, noun.i)).end,
      })
    }
    at = word.head
  }
  return unknown
}

function personPronoun(scene: Scene, found: Found, wanted: "male" | "female", running: Running | null): Resolved {
  const open: Resolved = {
    speaker: { name: null, how: "unresolved", candidates: candidatesFor(scene, found, wanted, running) },
    named: null,
  }
  if (running?.named.kind !== "person") return topicOf(scene, found, wanted) ?? open
  const { named } = running
  const gender = named.person?.gender ?? scene.index.named(named.name)?.gender ?? null
  if (gender !== null && gender !== wanted) return open
  if (
    gender === null &&
    named.person === null &&
    named.role !== null &&
    /woman$/.test(named.role) !== (wanted === "female")
  )
    return open
  const gap = found.view.sentence.paragraph - running.paragraph
  if (gap > (scene.stitched ? 0 : 1)) return open
  if (rivalBetween(scene, found, named, wanted, running)) return topicOf(scene, found, wanted) ?? open
  if (named.person && namesHimself(found, named.person)) return open
  return { speaker: { name: named.name, how: "pronoun", candidates: [] }, named }
}

/** Whether somebody else of that sex, or of unknown sex, is named between the running speaker's words and the pronoun. */
function rivalBetween(scene: Scene, found: Found, named: Named, wanted: string, running: Running): boolean {
  const at = place(found)
  return scene.register.people.some(
    (person) =>
      person.name !== named.name &&
      (person.gender ?? wanted) === wanted &&
      person.at.some((offset) => offset >= running.end && offset < at && !inside(found, offset)),
  )
}

function inside(found: Found, offset: number): boolean {
  return found.content.some((part) => part.start <= offset && offset < part.end)
}

/** Indirect words that name the person cannot be the person's own. */
function namesHimself(found: Found, person: Person): boolean {
  return person.at.some((offset) => inside(found, offset))
}

/** The one person whom the sentence before, in the same paragraph, is about: its subject, with nobody else of that sex named in it. */
function topicOf(scene: Scene, found: Found, wanted: "male" | "female"): Resolved | null {
  if (scene.stitched) return null
  const { page, register } = scene
  const { sentence } = found.view
  const before = page.sentences[sentence.index - 1]
  if (!before || before.paragraph !== sentence.paragraph || before.zone !== sentence.zone) return null
  const at = place(found)
  const named = register.people.filter(
    (person) =>
      (person.gender ?? wanted) === wanted &&
      person.at.some((offset) => offset >= before.start && offset < at && !inside(found, offset)),
  )
  const [only] = named
  if (named.length !== 1 || !only || only.gender === null) return null
  const subject = before.words.find(
    (word) => isRel(word, "nsubj") && only.at.some((offset) => offset <= word.start && word.start - offset < 60),
  )
  if (!subject || subject.i > 8) return null
  if (namesHimself(found, only)) return null
  const name: Named = { name: only.name, how: "alias", person: only, kind: "person", role: null }
  return { speaker: { name: only.name, how: "pronoun", candidates: [] }, named: name }
}

/** "it" and "they": the body or group that spoke in the sentence right before. */
function groupPronoun(scene: Scene, found: Found, pronoun: string, running: Running | null): Resolved {
  if (!running || running.named.kind === "person") return unknown
  if ((pronoun === "they") !== (running.named.kind === "group")) return unknown
  const { sentence } = found.view
  if (running.paragraph !== sentence.paragraph || scene.stitched) return unknown
  const before = scene.page.sentences[sentence.index - 1]
  if (!before || running.end < before.start) return unknown
  return { speaker: { name: running.named.name, how: "pronoun", candidates: [] }, named: running.named }
}

/** Attributions inside somebody's words: "I" is that somebody, "he" in indirect words too where nobody else is named before it. */
function resolveInner(scene: Scene, one: Nested): Resolved {
  const { found, within } = one
  const outer = within ? scene.done.get(within) : undefined
  if (!found.source || found.sourceWord === null) return unknown
  const head = wordAt(found.view, found.sourceWord)
  if (/^(i|me)$/.test(head.norm))
    return outer?.named
      ? { speaker: { name: outer.named.name, how: "pronoun", candidates: [] }, named: outer.named }
      : unknown
  const wanted = genderOfPronoun(head.norm)
  if (wanted === "male" || wanted === "female") {
    const speaker = outer?.named
    const gender = speaker?.person?.gender ?? null
    const quoted = scene.page.quotationAt(found.source) !== null
    if (!speaker || quoted || speaker.kind !== "person" || gender !== wanted) return unknown
    const rival = scene.register.people.some((person) =>
      person.at.some((offset) => within !== null && inside(within, offset) && offset < place(found)),
    )
    return rival ? unknown : { speaker: { name: speaker.name, how: "pronoun", candidates: [] }, named: speaker }
  }
  return resolve(scene, one, null)
}

/** Who might have said it: people named shortly before who fit, with the reason. */
function candidatesFor(
  scene: Scene,
  found: Found,
  wanted: "male" | "female",
  running: Running | null,
): SpeakerCandidate[] {
  const at = place(found)
  const { paragraph } = found.view.sentence
  const reasons = new Map<string, string>()
  if (running?.named.kind === "person" && (running.named.person?.gender ?? wanted) === wanted)
    reasons.set(running.named.name, "the last person to speak before it")
  const start = (n: number) => scene.page.sentences.find((sentence) => sentence.paragraph >= n)?.start ?? 0
  for (const [from, reason] of [
    [start(paragraph), "named before it in the same paragraph"],
    [start(paragraph - 1), "named in the paragraph before"],
    [start(paragraph - 3), "named shortly before"],
  ] as const) {
    for (const person of scene.register.people) {
      if ((person.gender ?? wanted) !== wanted || reasons.has(person.name)) continue
      if (person.at.some((offset) => offset >= from && offset < at && !inside(found, offset)))
        reasons.set(person.name, reason)
    }
  }
  return [...reasons].slice(0, 5).map(([name, reason]) => ({ name, reason }))
}
