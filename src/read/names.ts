import { fold } from "../text/fold.ts"
import type { Word } from "../text/syntax/tree.ts"
import { codebookIndex, type NamedActor } from "./codebook-index.ts"
import { FIRST_NAMES, ORG_HEADS, PLACE_HEADS, TITLES } from "./name-lexicon.ts"
import { nameRuns, type WordSpan } from "./name-run.ts"
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
  /** What the codebook says that the whole name means; [] where it does not know it. */
  readonly known: readonly NamedActor[]
}

const pages = new WeakMap<Page, readonly NameSpan[]>()

/** All names of a page, in order, none inside another. Read once for a page; both the places and the actors are made from it. */
export function namesOf(page: Page): readonly NameSpan[] {
  let names = pages.get(page)
  if (!names) {
    names = page.sentences.flatMap((sentence) => [...namesIn(page, sentence)])
    pages.set(page, names)
  }
  return names
}

function* namesIn(page: Page, sentence: PageSentence): Iterable<NameSpan> {
  const index = codebookIndex(page.codebook)
  const { words } = sentence
  let at = 0
  for (const run of nameRuns(words)) {
    for (let i = Math.max(run.from, at); i < run.to; ) {
      const match = index.longestAt(words, i)
      if (match && (match.to >= run.to || !swallows(words, match, run))) {
        yield span(page, sentence, match, knownKind(match.values), match.values)
        i = match.to
        continue
      }
      const to = endOfPiece(page, words, i, run.to)
      if (!titleOnly(words, i, to)) {
        const piece = { from: skipTitles(words, i, to), to }
        yield span(page, sentence, piece, guess(page, words, piece), [])
      }
      i = to
    }
    at = Math.max(at, run.to)
  }
}

/** Whether the rest of a run makes a longer name of a codebook's name: "British" in "British Broadcasting Corporation". */
function swallows(words: readonly Word[], match: WordSpan, run: WordSpan): boolean {
  const last = words[run.to - 1]
  return last !== undefined && run.to - match.to <= 4 && ORG_HEADS.has(fold(last.text))
}

function endOfPiece(page: Page, words: readonly Word[], from: number, to: number): number {
  const index = codebookIndex(page.codebook)
  for (let i = from + 1; i < to; i++) {
    const match = index.longestAt(words, i)
    if (match?.values.some((value) => value.actor.type === "person" && value.use === "name") && match.to - i > 1)
      return i
  }
  return to
}

function skipTitles(words: readonly Word[], from: number, to: number): number {
  let i = from
  while (i < to - 1 && TITLES.has(fold(words[i]?.text ?? ""))) i++
  return i
}

function titleOnly(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).every((word) => TITLES.has(fold(word.text)) || !/\p{L}/u.test(word.text))
}

function knownKind(values: readonly NamedActor[]): NameKind {
  const first = values[0]
  if (!first) return "none"
  if (first.actor.type === "person") return "person"
  if (first.use === "demonym") return "people"
  if (first.actor.type === "state" || first.use === "metonym") return "place"
  return "organisation"
}

function guess(page: Page, words: readonly Word[], piece: WordSpan): NameKind {
  const inside = words.slice(piece.from, piece.to).map((word) => fold(word.text))
  const last = inside.at(-1) ?? ""
  const before = fold(words[piece.from - 1]?.text ?? "")
  const text = page.text.slice(words[piece.from]?.start ?? 0, words[piece.to - 1]?.end ?? 0)
  if (TITLES.has(before) || (inside.length > 1 && FIRST_NAMES.has(inside[0] ?? ""))) return "person"
  if (inside.some((word) => ORG_HEADS.has(word))) return "organisation"
  if (PLACE_HEADS.has(last) && inside.length > 1) return "place"
  const weight = page.gazetteer.find(text)[0]?.weight
  if (weight !== undefined && (weight > 0.3 || PREPOSITIONS.has(before))) return "place"
  if (/^\p{Lu}{2,6}$/u.test(text)) return "organisation"
  return inside.length > 1 ? "person" : "none"
}

const PREPOSITIONS = new Set(
  "in near at from to of around outside inside toward towards through across between".split(" "),
)

function span(
  page: Page,
  sentence: PageSentence,
  at: WordSpan,
  kind: NameKind,
  known: readonly NamedActor[],
): NameSpan {
  const start = sentence.words[at.from]?.start ?? sentence.start
  const end = sentence.words[at.to - 1]?.end ?? sentence.end
  return { from: at.from, to: at.to, sentence, start, end, text: page.text.slice(start, end), kind, known }
}
