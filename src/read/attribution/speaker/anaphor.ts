import type { ActorType } from "../../../model/actor.ts"
import type { SpeakerCandidate } from "../../../model/attribution.ts"
import type { Found } from "../found.ts"
import { wordAt } from "../view.ts"
import { ROLE_WORDS } from "./name-run.ts"
import { BODIES, DOCUMENTS } from "./nouns.ts"
import { coreOf, type Named } from "./phrase.ts"
import { inside, type Past, place, type Resolved, type Running, type Scene } from "./scene.ts"

/** How far back, in characters, the name may stand that a description takes up. */
const REACH_BACK = 1200
const HISTORY = 12

/** "the group", "the official", "its head": a description that means somebody told of before; the noun in lower case. */
interface Anaphor {
  readonly noun: string
  /** Words between the article and the noun. */
  readonly modifiers: readonly string[]
  readonly possessive: boolean
}

/** Reads a source phrase as a description that takes up somebody told of before; null for names and for descriptions that stand for themselves. */
export function anaphorIn(text: string, head: number): Anaphor | null {
  const core = coreOf(text, head)
  // "the paper, Young Men and War," is introduced by its name right here
  if (core.length < text.trim().length) return null
  const match =
    /^([Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s((?:\p{Ll}[\p{Ll}-]*\s){0,2})(\p{Ll}[\p{Ll}-]+)$/u.exec(
      core,
    )
  if (!match?.[1] || !match[3]) return null
  const noun = match[3].toLowerCase()
  const known = BODIES.has(noun) || DOCUMENTS.has(noun) || ROLE_WORDS.has(noun) || noun === "source"
  if (!known) return null
  return {
    noun,
    modifiers: (match[2] ?? "").toLowerCase().split(" ").filter(Boolean),
    possessive: /^(?:its|their|his|her)$/i.test(match[1]),
  }
}

/**
 * Whom a description means: the speaker who was introduced with the same noun, the issuer of the statement, or the only organisation named before
 * it that such a noun can mean. Unresolved where the page leaves a choice.
 */
export function resolveAnaphor(scene: Scene, found: Found, anaphor: Anaphor, running: Running | null): Resolved {
  const open: Resolved = { speaker: { name: null, how: "unresolved", candidates: [] }, named: null }
  if (anaphor.possessive) return open
  const same = DOCUMENTS.has(anaphor.noun)
    ? issuerOf(scene, found, anaphor.noun)
    : sameHead(scene, found, anaphor, running)
  if (same) return taken(same)
  const types = BODIES.get(anaphor.noun)
  if (!types) return open
  const bodies = bodiesBefore(scene, found, anaphor, types)
  const [only] = bodies
  if (bodies.length === 1 && only) return taken({ name: only, how: "alias", person: null, kind: "body", role: null })
  const spoke = justSpoke(scene, found, types, running)
  if (bodies.length === 0 && spoke) return taken(spoke)
  const candidates: SpeakerCandidate[] = bodies
    .slice(0, 5)
    .map((name) => ({ name, reason: `named before "the ${anaphor.noun}"` }))
  return { speaker: { name: null, how: "unresolved", candidates }, named: null }
}

/** The body that spoke in the sentence before, where no list tells what sort of body it is. */
function justSpoke(scene: Scene, found: Found, types: ReadonlySet<ActorType>, running: Running | null): Named | null {
  if (!running || types.size === 0 || running.named.kind !== "body" || running.named.person) return null
  const { name } = running.named
  const type = scene.index.named(name)?.type
  const near = found.view.sentence.paragraph - running.paragraph <= 1
  return near && (type === undefined || types.has(type)) && /^\p{Lu}\S* \p{Lu}/u.test(name) ? running.named : null
}

function taken(named: Named): Resolved {
  return { speaker: { name: named.name, how: "alias", candidates: [] }, named: { ...named, how: "alias" } }
}

/** The last resolved outer attributions before this one, the latest first. */
function history(scene: Scene, found: Found): Past[] {
  const at = place(found)
  let low = 0
  let high = scene.past.length
  while (low < high) {
    const middle = (low + high) >> 1
    const past = scene.past[middle]
    if (past && place(past.found) < at) low = middle + 1
    else high = middle
  }
  return scene.past.slice(Math.max(0, low - HISTORY), low).reverse()
}

/** The speaker whose introduction had the same noun: "A senior official said … the official added". */
function sameHead(scene: Scene, found: Found, anaphor: Anaphor, running: Running | null): Named | null {
  const fitting: Named[] = []
  for (const { found: other, named } of history(scene, found)) {
    const { source, sourceWord } = other
    if (!source || sourceWord === null || named.kind === "group" || /\bsaid\b/.test(named.name)) continue
    if (place(found) - place(other) > REACH_BACK * 2) break
    const words = scene.page.text
      .slice(source.start, source.end)
      .toLowerCase()
      .split(/[^\p{L}\p{N}-]+/u)
    const introduced =
      wordAt(other.view, sourceWord).lemma === anaphor.noun ||
      (named.kind === "body" && /^\p{Lu}/u.test(named.name) && words.includes(anaphor.noun))
    const fits = introduced && anaphor.modifiers.every((word) => words.includes(word) || GENERAL.has(word))
    if (fits && !fitting.some((one) => one.name === named.name)) fitting.push(named)
  }
  const [first] = fitting
  if (!first) return null
  return fitting.length === 1 || running?.named.name === first.name ? first : null
}

const GENERAL = new Set([
  "same",
  "human",
  "rights",
  "aid",
  "news",
  "monitoring",
  "militant",
  "armed",
  "rebel",
  "activist",
])

/** Who issued "the statement": who spoke "in a statement" shortly before, or the statement that was introduced as a source. */
function issuerOf(scene: Scene, found: Found, noun: string): Named | null {
  for (const { found: other, named } of history(scene, found)) {
    if (place(found) - place(other) > REACH_BACK) return null
    const { cue, sourceWord, view } = other
    const introduced = sourceWord !== null && wordAt(view, sourceWord).lemma === noun
    const said = cue
      ? scene.page.text
          .slice(cue.start, cue.end)
          .toLowerCase()
          .split(/[^\p{L}]+/u)
      : []
    if (introduced || said.includes(noun)) return named
  }
  return null
}

/** Names of the organisations before the description that its noun can mean, each once; those whose own name has the noun go alone. */
function bodiesBefore(scene: Scene, found: Found, anaphor: Anaphor, types: ReadonlySet<ActorType>): string[] {
  const at = place(found)
  const from = scene.page.sentences.find((sentence) => sentence.paragraph >= found.view.sentence.paragraph - 2)?.start
  const named = new Set<string>()
  const fitting = new Set<string>()
  for (const actor of scene.page.all("actor", { start: from ?? 0, end: at })) {
    if (actor.type === "person" || !/^\p{Lu}/u.test(actor.printed) || /['’]s\b|\bsaid\b/.test(actor.name)) continue
    const quoted = scene.page.quotationAt(actor) !== null && !inside(found, actor.start)
    if (quoted) continue
    const hasNoun = `${actor.name} ${actor.printed}`
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(anaphor.noun)
    if (hasNoun) named.add(actor.name)
    if (hasNoun || types.has(actor.type)) fitting.add(actor.name)
  }
  return [...(named.size > 0 ? named : fitting)]
}

/** "a statement by the army", "the ministry's report": the issuer, where it is known by name. Null for other phrases. */
export function issuerIn(scene: Scene, text: string, lemma: string): Named | null {
  if (!DOCUMENTS.has(lemma)) return null
  const after = /\s(?:by|from)\s(.{2,120})$/.exec(text)?.[1]
  const before = /^(.{2,80}?)\s?['’]s?\s(?:[\p{L}-]+\s){0,2}\p{L}+/u.exec(text)?.[1]
  for (const issuer of [after, before]) {
    const actor = issuer ? scene.index.resolve(issuer.trim()) : null
    if (!actor) continue
    const person = scene.register.byName(actor.name)
    return { name: actor.name, how: "alias", person, kind: actor.type === "person" ? "person" : "body", role: null }
  }
  return null
}
