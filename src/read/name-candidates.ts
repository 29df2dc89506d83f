import type { CodebookPlace } from "../model/codebook.ts"
import { fold, isArticleAt } from "../text/fold.ts"
import type { Word } from "../text/syntax/tree.ts"
import { type CodebookIndex, codebookIndex, type NamedActor } from "./codebook-index.ts"
import { FIRST_NAMES, ORG_HEADS, PEOPLES, PLACE_HEADS, PLACE_WORDS, THING_HEADS, TITLES } from "./name-lexicon.ts"
import { nameRuns, type WordSpan } from "./name-run.ts"
import type { Page, PageSentence } from "./page.ts"

/** A stretch of words that may be a name, before anything is decided about it. */
export interface NameCandidate extends WordSpan {
  readonly sentence: PageSentence
  /** What the codebook says that the whole stretch means; [] where it does not know it. */
  readonly known: readonly NamedActor[]
  /** The codebook's place of that name. */
  readonly place: CodebookPlace | null
  /** An office without its holder's name ("the Foreign Secretary"). */
  readonly office: boolean
}

/** All stretches of a page that may be names, in order, none inside another. */
export function nameCandidates(page: Page): NameCandidate[] {
  const index = codebookIndex(page.codebook)
  return page.sentences.flatMap((sentence) => {
    const found: NameCandidate[] = []
    const knownAt = (i: number) =>
      /\p{Lu}/u.test(sentence.words[i]?.text ?? "") ? (matchAt(index, sentence.words, i)?.to ?? i) : i
    for (const run of nameRuns(sentence.words, knownAt)) cutRun(index, sentence, run, found)
    return found
  })
}

/** Cuts a run of capitalised words into names: codebook names, then what stands between them, without titles. */
function cutRun(index: CodebookIndex, sentence: PageSentence, run: WordSpan, found: NameCandidate[]): void {
  const { words } = sentence
  let i = Math.max(run.from, found.at(-1)?.sentence === sentence ? (found.at(-1)?.to ?? 0) : 0)
  while (i < run.to) {
    const match = matchAt(index, words, i)
    const swallow = match !== null && swallowed(words, match, run)
    if (match && !swallow && !isBarePart(words, match, run)) {
      found.push({ sentence, ...match, office: false })
      i = match.to
      continue
    }
    const to = swallow ? run.to : pieceEnd(index, words, i, run.to)
    pushPiece(sentence, i, to, found)
    i = to
  }
}

/** The longest codebook name at a word, of an actor or of a place; an actor goes before a place of the same length. */
function matchAt(
  index: CodebookIndex,
  words: readonly Word[],
  i: number,
): Pick<NameCandidate, "from" | "to" | "known" | "place"> | null {
  const actor = index.longestAt(words, i)
  const place = index.placeAt(words, i)
  if (!actor && !place) return null
  const to = Math.max(actor?.to ?? 0, place?.to ?? 0)
  const article = words[i]?.norm === "the" && to > i + 1 && place?.to !== to
  return {
    from: article ? i + 1 : i,
    to,
    known: actor?.to === to ? actor.values : [],
    place: place?.to === to ? (place.values[0] ?? null) : null,
  }
}

/** Whether a codebook's name is only the head of a longer one: "British" in "British Broadcasting Corporation". */
function swallowed(words: readonly Word[], match: WordSpan, run: WordSpan): boolean {
  const last = words[run.to - 1]
  if (!last || match.to >= run.to || run.to - match.from > 9) return false
  const rest = words.slice(match.to, run.to)
  if (rest.some((word) => TITLES.has(fold(word.text)))) return false
  if (/^[-‐‑–]$/.test(rest[0]?.text ?? "")) return false
  if (ORG_HEADS.has(fold(last.text)) || PLACE_HEADS.has(fold(last.text)) || THING_HEADS.has(fold(last.text)))
    return true
  return rest.some((word, i) => ORG_HEADS.has(fold(word.text)) && /^(?:of|for)$/.test(rest[i + 1]?.norm ?? ""))
}

/** Whether a match is a bare word for a kind of place at the head of a longer name: "Tal" in "Tal Afar", a town "Al-Tal" or not. */
function isBarePart(words: readonly Word[], match: WordSpan, run: WordSpan): boolean {
  const first = words[match.from]
  return (
    match.to - match.from === 1 &&
    match.to < run.to &&
    first !== undefined &&
    PLACE_HEADS.has(fold(first.text)) &&
    /^\p{Lu}/u.test(words[match.to]?.text ?? "")
  )
}

/** A piece ends before a person or body that the codebook knows ("Minister Sergei Lavrov"). */
function pieceEnd(index: CodebookIndex, words: readonly Word[], from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const place = index.placeAt(words, i)
    if (place?.to === to && words.slice(from, i).every((word) => PLACE_WORDS.has(fold(word.text)))) return i
    const match = index.longestAt(words, i)
    if (
      match &&
      unitsOf(words, match) > 1 &&
      match.to <= to &&
      match.values.some((v) => v.use === "name" && v.actor.type !== "state") &&
      !isNational(index, words, from, i, match.values)
    )
      return i
  }
  return to
}

function pushPiece(sentence: PageSentence, from: number, to: number, found: NameCandidate[]): void {
  const { words } = sentence
  let start = from
  for (let i = from; i < to - 1; i++)
    if (isTitle(words, i) && !onlyHeads(words, i + 1, to) && !isStaff(words, i, to)) start = i + 1
  while (start < to && !/[\p{L}\p{N}]/u.test(words[start]?.text ?? "")) start++
  if (start >= to) return
  if (found.at(-1)?.to !== from && isSideOf(words, start, to)) return
  const office = isOffice(words, from, to)
  if (office) {
    const wide = words.slice(from, to).filter((word) => /\p{L}/u.test(word.text))
    if (wide.length > 1 || OFFICES.has(fold(wide[0]?.text ?? "")))
      found.push({ sentence, from, to, known: [], place: null, office: true })
    return
  }
  found.push({ sentence, from: start, to, known: [], place: null, office: false })
}

/** Words of a match that its key counts: "al-Houthi" is one. */
function unitsOf(words: readonly Word[], { from, to }: WordSpan): number {
  let units = 0
  for (let i = from; i < to; i++) if (!isArticleAt(words, i) && fold(words[i]?.text ?? "") !== "") units++
  return units
}

/** "Yemeni Red Crescent": a body of its own, and not the one that its last words name. */
function isNational(
  index: CodebookIndex,
  words: readonly Word[],
  from: number,
  to: number,
  values: readonly NamedActor[],
): boolean {
  if (values[0]?.actor.type !== "ngo") return false
  for (let i = from; i < to; i++) {
    const demonym = index.longestAt(words, i)?.values.some((value) => value.use === "demonym")
    if (!demonym && !PEOPLES.has(fold(words[i]?.text ?? ""))) return false
  }
  return true
}

/** "East" and "Rural" right before a name of their own say which part of it, and are no name. */
function isSideOf(words: readonly Word[], from: number, to: number): boolean {
  const next = words[to]
  return (
    next !== undefined &&
    /^\p{Lu}/u.test(next.text) &&
    next.upos === "PROPN" &&
    words.slice(from, to).every((word) => PLACE_WORDS.has(fold(word.text)))
  )
}

/** Titles and the words that go with them, nothing else: "Foreign Minister", "Secretary of State", "Deputy Prime Minister". */
function isOffice(words: readonly Word[], from: number, to: number): boolean {
  const inside = words.slice(from, to).filter((word) => /\p{L}/u.test(word.text))
  if (STAFFS.test(inside.map((word) => word.norm).join(" "))) return false
  return (
    inside.some((word) => TITLES.has(fold(word.text))) &&
    inside.every((word) => TITLES.has(fold(word.text)) || OFFICE_WORDS.has(fold(word.text)))
  )
}

function isStaff(words: readonly Word[], from: number, to: number): boolean {
  return STAFFS.test(
    words
      .slice(from, to)
      .map((word) => word.norm)
      .join(" "),
  )
}

/** Bodies whose words are all words of offices. */
export const STAFFS = /^(?:joint )?(?:general staff|chiefs of staff|general command|high command)$/

/** Words of offices beside the title itself. */
const OFFICE_WORDS = new Set(
  (
    "foreign defense defence interior prime state affairs information press home health finance justice oil energy education national security treasury of for and the " +
    "general special acting first interim presidential deputy vice assistant permanent resident minority majority trade commerce labor labour transport culture agriculture environment intelligence political humanitarian"
  ).split(" "),
)

/** Offices that one word names. */
const OFFICES = new Set(
  "president chancellor pope premier king queen emir sultan minister secretary ambassador".split(" "),
)

/** A title, and not a given name or surname that is spelled like one ("Dean", "King"). */
function isTitle(words: readonly Word[], i: number): boolean {
  const word = fold(words[i]?.text ?? "")
  if (!TITLES.has(word)) return false
  const before = fold(words[i - 1]?.text ?? "")
  return !FIRST_NAMES.has(before) && !/^\p{Lu}\.?$/u.test(words[i - 1]?.text ?? "")
}

/** "Assembly" after "General", "Council" after "Security": no person follows the title. */
function onlyHeads(words: readonly Word[], from: number, to: number): boolean {
  const rest = words
    .slice(from, to)
    .map((word) => fold(word.text))
    .filter((word) => word !== "")
  return rest.length > 0 && rest.every((word) => ORG_HEADS.has(word) || PLACE_HEADS.has(word) || word === "of")
}
