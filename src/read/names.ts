import { fold } from "../text/fold.ts"
import { codebookIndex, type NamedActor } from "./codebook-index.ts"
import { type NameCandidate, nameCandidates } from "./name-candidates.ts"
import { type NameWorld, nameFeatures } from "./name-features.ts"
import { FIRST_NAMES, TITLES } from "./name-lexicon.ts"
import { kindProbabilities, MODEL_KINDS, type NameWeights, shippedWeights } from "./name-model.ts"
import type { WordSpan } from "./name-run.ts"
import type { Page, PageSentence } from "./page.ts"

/** What a name in the text is. "people": a word for a country's people or an adjective of it. */
export type NameKind = "person" | "organisation" | "place" | "people" | "none"

/** A name in a sentence and what it is. */
export interface NameSpan extends WordSpan {
  readonly sentence: PageSentence
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: NameKind
  /** How sure the kind is, 0 to 1; 1 where the codebook tells it. */
  readonly sure: number
  /** What the codebook says that the whole name means; [] where it does not know it. */
  readonly known: readonly NamedActor[]
  /** An office without its holder's name. */
  readonly office: boolean
}

const pages = new WeakMap<Page, readonly NameSpan[]>()

/** All names of a page, in order, none inside another. Read once for a page; both the places and the actors are made from it. */
export function namesOf(page: Page): readonly NameSpan[] {
  let names = pages.get(page)
  if (!names) {
    names = readNames(page, shippedWeights())
    pages.set(page, names)
  }
  return names
}

function readNames(page: Page, weights: NameWeights): NameSpan[] {
  const candidates = nameCandidates(page)
  const world = worldOf(page, candidates)
  return candidates.map((candidate) => decide(world, candidate, weights))
}

/** What the features need to know of the whole report. */
export function worldOf(page: Page, candidates: readonly NameCandidate[]): NameWorld {
  const surnames = new Set<string>()
  const located = new Map<string, number>()
  for (const { sentence, from, to, known, office } of candidates) {
    const { words } = sentence
    const last = fold(words[to - 1]?.text ?? "")
    const before = fold(words[from - 1]?.text ?? "")
    if (office) continue
    const person =
      known.some((k) => k.actor.type === "person") ||
      FIRST_NAMES.has(fold(words[from]?.text ?? "")) ||
      TITLES.has(before)
    if (person && (to - from > 1 || TITLES.has(before))) surnames.add(last)
    if (PREPOSITIONS.has(before) && to - from === 1) located.set(last, (located.get(last) ?? 0) + 1)
  }
  return { page, surnames, located }
}

const PREPOSITIONS = new Set("in near at from".split(" "))

function decide(world: NameWorld, candidate: NameCandidate, weights: NameWeights): NameSpan {
  const { page } = world
  const { sentence, from, to, known, office } = candidate
  const start = sentence.words[from]?.start ?? sentence.start
  const end = sentence.words[to - 1]?.end ?? sentence.end
  const base = { sentence, from, to, start, end, text: page.text.slice(start, end), known, office }
  const told = knownKind(known)
  if (told) return { ...base, kind: told, sure: 1 }
  const features = nameFeatures(world, sentence, candidate, known)
  const probabilities = kindProbabilities(weights, features)
  let best = 0
  for (let k = 1; k < probabilities.length; k++) if ((probabilities[k] ?? 0) > (probabilities[best] ?? 0)) best = k
  return { ...base, kind: MODEL_KINDS[best] ?? "none", sure: probabilities[best] ?? 0 }
}

/** Whether the model must decide what a candidate is. */
export function needsModel(candidate: NameCandidate): boolean {
  return knownKind(candidate.known) === null
}

/** The kind that the codebook settles; null where the model must decide. */
function knownKind(values: readonly NamedActor[]): NameKind | null {
  const first = values[0]
  if (!first || first.use === "surname") return null
  if (first.actor.type === "person") return "person"
  if (first.use === "demonym") return "people"
  return first.actor.type === "state" || first.use === "metonym" ? "place" : "organisation"
}

/** The codebook's index of a page. */
export function indexOf(page: Page) {
  return codebookIndex(page.codebook)
}
