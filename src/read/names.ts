import type { CodebookPlace } from "../model/codebook.ts"
import { fold } from "../text/fold.ts"
import { withFullForms } from "./acronym.ts"
import type { NamedActor } from "./codebook-index.ts"
import { type NameCandidate, nameCandidates, STAFFS } from "./name-candidates.ts"
import { isAfterTitle, isGroupByWords, isThing, isUnit, placeByWords } from "./name-clues.ts"
import { type NameWorld, nameFeatures } from "./name-features.ts"
import { FIRST_NAMES, PEOPLES, TITLES } from "./name-lexicon.ts"
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
  /** The codebook's place of that name; null where it knows none. */
  readonly place: CodebookPlace | null
  /** An office without its holder's name. */
  readonly office: boolean
  /** For a short form that the report explains in brackets: what it stands for. */
  readonly full: string | null
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

function readNames(page: Page, weights: NameWeights): readonly NameSpan[] {
  const candidates = nameCandidates(page)
  const world = worldOf(page, candidates)
  const running = new Set(candidates.filter(({ sentence }) => !isHeadlineCase(sentence)).map(keyOf))
  const names = agreed(candidates.map((candidate) => weigh(world, candidate, weights))).map((name) =>
    isHeadlineCase(name.sentence) && !isBacked(name, running, page) ? { ...name, kind: "none" as const } : name,
  )
  return withFullForms(names)
}

function keyOf({ sentence, from, to }: WordSpan & { readonly sentence: PageSentence }): string {
  return fold(
    sentence.words
      .slice(from, to)
      .map((word) => word.text)
      .join(""),
  )
}

/** A headline that capitalises every word tells nothing by its capitals. */
function isHeadlineCase(sentence: PageSentence): boolean {
  const known = headlines.get(sentence)
  if (known !== undefined) return known
  const words = sentence.words.filter((word) => word.text.length > 3 && /\p{L}/u.test(word.text))
  const stopped = /[.!?]/.test(sentence.words.at(-1)?.text ?? "")
  const answer =
    !stopped && words.length >= 5 && words.filter((word) => /^\p{Lu}/u.test(word.text)).length >= words.length * 0.85
  headlines.set(sentence, answer)
  return answer
}

const headlines = new WeakMap<PageSentence, boolean>()

/** Whether something beside its capitals says that a headline's word is a name: codebook, gazetteer, a given name, or the report's running text. */
function isBacked(name: NameSpan, running: ReadonlySet<string>, page: Page): boolean {
  if (name.sure > 0.97 || FIRST_NAMES.has(fold(name.sentence.words[name.from]?.text ?? ""))) return true
  if (page.gazetteer.find(name.text).some((entry) => entry.weight > 0 || name.kind === "place")) return true
  return running.has(keyOf(name))
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

/** A name with the logarithms of the model's probabilities; null where the codebook tells the kind. */
interface Weighed {
  readonly name: Omit<NameSpan, "kind" | "sure">
  readonly told: NameKind | null
  readonly logs: readonly number[]
}

/**
 * Lets the occurrences of one name in a report decide together, as a name rarely means two things in one report, and a single word that ends (or begins) the
 * name of a person told in full lean to that person.
 */
function agreed(weighed: readonly Weighed[]): NameSpan[] {
  const sums = new Map<string, number[]>()
  const people = new Map<string, number>()
  for (const { name, told, logs } of weighed) {
    const key = fold(name.text)
    const sum = sums.get(key) ?? MODEL_KINDS.map(() => 0)
    sums.set(
      key,
      sum.map((value, k) => value + (logs[k] ?? 0)),
    )
    if (
      name.to - name.from < 2 ||
      name.office ||
      !(told === "person" || (!told && (logs[PERSON] ?? 0) > Math.log(0.6)))
    )
      continue
    const { words } = name.sentence
    people.set(fold(words[name.to - 1]?.text ?? ""), SURNAME_LEAN)
    const first = fold(words[name.from]?.text ?? "")
    if (!people.has(first)) people.set(first, GIVEN_LEAN)
  }
  return weighed.map(({ name, told, logs }) => {
    if (told) return { ...name, kind: told, sure: 1 }
    const others = sums.get(fold(name.text)) ?? []
    const lean = name.to - name.from <= 2 ? (people.get(fold(name.text)) ?? 0) : 0
    const scores = MODEL_KINDS.map((_, k) => {
      const own = logs[k] ?? 0
      if (name.office && k !== PERSON && k !== NONE) return -99
      if (k === PERSON && ACRONYM.test(name.text)) return -9
      if ((k === PERSON || k === ORGANISATION) && PEOPLES.has(fold(name.text))) return -9
      return (
        own +
        AGREEMENT * ((others[k] ?? own) - own) +
        (k === PERSON ? lean : k === NONE ? (ACRONYM.test(name.text) ? 2 : 1) * NONE_LEAN : 0)
      )
    })
    const best = scores.indexOf(Math.max(...scores))
    const total = scores.reduce((sum, score) => sum + Math.exp(score - (scores[best] ?? 0)), 0)
    return { ...name, kind: MODEL_KINDS[best] ?? "none", sure: 1 / total }
  })
}

/** Letters alone are an organisation's or a thing's, never a person's. */
const ACRONYM = /^(?!I{1,3}$)[\p{Lu}\d-]{2,6}$/u

const PERSON = MODEL_KINDS.indexOf("person")
const NONE = MODEL_KINDS.indexOf("none")
const PLACE = MODEL_KINDS.indexOf("place")
const ORGANISATION = MODEL_KINDS.indexOf("organisation")
/** How much "near" or "the town of" before a name speaks for a place, and "militiamen" after it for a group. */
const PLACE_LEAN = 4
const GROUP_LEAN = 2
/** A capitalised word is given up as no name only where the model is rather sure. */
const NONE_LEAN = -0.7
/** How much an occurrence minds the others, and how much a word leans to the person whose surname or given name it is. Set on wikigold. */
const AGREEMENT = 0.6
const SURNAME_LEAN = 4
const GIVEN_LEAN = 2

function weigh(world: NameWorld, candidate: NameCandidate, weights: NameWeights): Weighed {
  const { page } = world
  const { sentence, from, to, known, place, office } = candidate
  const start = sentence.words[from]?.start ?? sentence.start
  const end = sentence.words[to - 1]?.end ?? sentence.end
  const name = { sentence, from, to, start, end, text: page.text.slice(start, end), known, place, office, full: null }
  const told = toldKind(page, candidate, name.text)
  if (told) return { name, told, logs: [] }
  const probabilities = kindProbabilities(weights, nameFeatures(world, sentence, candidate, known))
  const leans = office ? null : leansOf(world, candidate, name.text)
  const logs = probabilities.map((value, k) => Math.log(Math.max(value, 0.01)) + (leans?.get(k) ?? 0))
  return { name, told, logs }
}

/** What the words beside a name add to each kind. */
function leansOf({ page, surnames }: NameWorld, candidate: NameCandidate, text: string): ReadonlyMap<number, number> {
  const { words } = candidate.sentence
  const leans = new Map<number, number>()
  const place = isGiven(page, text) ? 2 : placeByWords(words, candidate)
  if (place > 0) leans.set(PLACE, (place * PLACE_LEAN) / 2)
  const last = fold(words[candidate.to - 1]?.text ?? "")
  if (isGroupByWords(words, candidate) && !surnames.has(last)) leans.set(ORGANISATION, GROUP_LEAN)
  else if (isAfterTitle(words, candidate)) leans.set(PERSON, GROUP_LEAN)
  return leans
}

/** Whether the user's own gazetteer holds the name (only its places tell of codes). */
function isGiven(page: Page, text: string): boolean {
  return text.length <= 60 && page.gazetteer.find(text)[0]?.pcode !== undefined
}

/** The kind that the codebook settles; null where the model must decide (of surnames, too, as others bear them). */
export function toldKind(page: Page, candidate: NameCandidate, text: string): NameKind | null {
  const first = candidate.known[0]
  if (SHIP.test(text) || (!first && PREFIXED.test(text))) return "none"
  if (!first && !candidate.place && isThing(candidate.sentence.words, candidate)) return "none"
  if (candidate.office && candidate.sentence.words[candidate.from - 1]?.norm === "the") return "person"
  if (candidate.place && (!first || first.use === "surname")) return "place"
  if (!first && isUnit(candidate.sentence.words, candidate)) return "organisation"
  if (!first && STAFFS.test(text.toLowerCase())) return "organisation"
  if (!first && isKnownRegion(page, candidate, text)) return "place"
  if (!first || first.use === "surname") return null
  if (first.actor.type === "person") return "person"
  if (first.use === "demonym") return "people"
  if (first.use === "metonym" || candidate.place) return "place"
  if (first.actor.type !== "state") return "organisation"
  return page.gazetteer.find(text).some((entry) => entry.precision === "country") ? "place" : "organisation"
}

/** "anti-Assad": a name is in it, but it is none. */
const PREFIXED = /^(?:counter|anti|pro|non|ex|post|pre)-/u
/** "Middle East", "North Carolina", "Los Angeles": names of several words that the gazetteer knows well are nobody's surname. */
function isKnownRegion(page: Page, { from, to, office }: NameCandidate, text: string): boolean {
  if (office || to - from < 2 || to - from > 3) return false
  return page.gazetteer.find(text).some((entry) => entry.weight >= 0.5)
}

/** A ship's name bears that of a person or place, and is neither. */
const SHIP = /^(?:USS|HMS|HMAS|HMCS|INS|FS|MV|MS|SS|RMS|USNS) \p{Lu}/u
