import { isStitched, type Speaker } from "../../../model/attribution.ts"
import type { Span } from "../../../model/span.ts"
import { codebookIndex } from "../../codebook-index.ts"
import type { Page } from "../../page.ts"
import { isCalendar } from "../calendar.ts"
import type { Found } from "../found.ts"
import type { Nested } from "../nest.ts"
import { sourceWords } from "../source.ts"
import { stitchedSigns } from "../stitched.ts"
import { isRel, wordAt } from "../view.ts"
import { anaphorIn, issuerIn, resolveAnaphor } from "./anaphor.ts"
import { genderOfPronoun } from "./gender.ts"
import { instrumentIn } from "./instrument.ts"
import { type Named, readPhrase } from "./phrase.ts"
import { groupPronoun, personPronoun } from "./pronoun.ts"
import { registerOnce } from "./register.ts"
import { roleHolder } from "./role.ts"
import { endOf, inside, NOBODY, place, type Resolved, type Running, type Scene, unknown } from "./scene.ts"
import { severalSpeakers } from "./several.ts"

/**
 * Gives every attribution its speaker. Names, short forms and offices are resolved within the report; a pronoun only if it can mean nobody but the
 * running speaker. What stays open carries candidates with reasons.
 */
export function resolveSpeakers(page: Page, list: readonly Nested[]): ReadonlyMap<Found, Speaker> {
  const index = codebookIndex(page.codebook)
  const register = registerOnce(page, index)
  const scene: Scene = {
    page,
    index,
    register,
    stitched: isStitched(stitchedSigns(page)),
    list,
    done: new Map(),
    past: [],
  }
  let running: Running | null = null
  const ordered = [...list].sort((a, b) => place(a.found) - place(b.found))
  for (const one of ordered.filter((nested) => nested.within === null)) {
    const resolved = resolve(scene, one, running)
    scene.done.set(one.found, resolved)
    if (resolved.named) scene.past.push({ found: one.found, named: resolved.named })
    running = nextRunning(one.found, resolved, running)
  }
  for (const one of ordered.filter((nested) => nested.within !== null))
    scene.done.set(one.found, resolveInner(scene, one))
  return new Map(list.map(({ found }) => [found, scene.done.get(found)?.speaker ?? NOBODY]))
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
  return phrase(scene, found, found.sourceWord, found.source, running)
}

/** A noun phrase: a name, several joined by "and", or a description that takes up somebody told of before. */
function phrase(scene: Scene, found: Found, head: number, span: Span, running: Running | null): Resolved {
  const { page, index, register } = scene
  const word = wordAt(found.view, head)
  const text = page.text.slice(span.start, span.end)
  const several = severalSpeakers(text, register, index)
  if (several) return speakerFrom({ name: several.join("; "), how: "named", person: null, kind: "group", role: null })
  const instrument = instrumentIn(page, index, text, span.start, word.lemma)
  if (instrument) return speakerFrom({ name: instrument, how: "alias", person: null, kind: "body", role: null })
  const issuer = issuerIn(scene, text, word.lemma)
  if (issuer) return speakerFrom(issuer)
  const named = readPhrase(text, span.start, word, register, index)
  if (!named) return unknown
  if (named.role !== null) {
    const holder = roleHolder(page, register, named.role, text, span, scene.stitched, nextSources(scene, found))
    if (holder) return speakerFrom({ name: holder.name, how: "alias", person: holder, kind: "person", role: null })
  }
  const anaphor = named.how === "named" && named.person === null ? anaphorIn(text, word.start - span.start) : null
  return anaphor ? resolveAnaphor(scene, found, anaphor, running) : speakerFrom(named)
}

function speakerFrom(named: Named): Resolved {
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
    if (name) return speakerFrom({ name, how: "alias", person: null, kind: "body", role: null })
  }
  let at = found.word
  for (let steps = 0; steps < 6; steps++) {
    const word = wordAt(view, at)
    if (word.head < 0) return unknown
    if (isRel(word, "acl")) {
      const noun = wordAt(view, word.head)
      const range = sourceWords(view, noun.i, wordAt(view, found.sourceWord ?? at).i, found.word)
      if (!range || !["NOUN", "PROPN"].includes(noun.upos) || isCalendar(noun)) return unknown
      const span = { start: wordAt(view, range.from).start, end: wordAt(view, Math.max(range.to, noun.i)).end }
      return phrase(scene, found, noun.i, span, null)
    }
    at = word.head
  }
  return unknown
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
