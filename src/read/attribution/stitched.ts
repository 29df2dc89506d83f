import type { StitchedSign } from "../../model/attribution.ts"
import { codebookIndex } from "../codebook-index.ts"
import type { Page } from "../page.ts"
import { findOnce } from "./find-all.ts"
import type { Found } from "./found.ts"
import type { Nested } from "./nest.ts"
import { genderOfPronoun } from "./speaker/gender.ts"
import { nameRuns, ROLE_WORDS, surnameKey } from "./speaker/name-run.ts"
import type { Register } from "./speaker/register.ts"
import { registerOnce } from "./speaker/register.ts"
import { wordAt } from "./view.ts"

/** A sign and where it stands. */
export interface PlacedSign extends StitchedSign {
  readonly at: number
}

const known = new WeakMap<Page, readonly PlacedSign[]>()

/**
 * Signs that a page was stitched or machine-rewritten, for the report's notes. Pronouns on such a page are resolved only within their paragraph.
 * A single sign is no proof: reports that name their people badly exist.
 */
export function stitchedSigns(page: Page): readonly PlacedSign[] {
  let signs = known.get(page)
  if (!signs) {
    signs = readSigns(page)
    known.set(page, signs)
  }
  return signs
}

function readSigns(page: Page): PlacedSign[] {
  const register = registerOnce(page, codebookIndex(page.codebook))
  const list = findOnce(page)
  return [
    ...unintroduced(page, list, register),
    ...orphans(page, list, register),
    ...opening(page),
    ...bareLongNames(page),
  ]
}

/** Somebody speaks under a surname whose first name, office or title the page gives nowhere, or only later. */
function unintroduced(page: Page, list: readonly Nested[], register: Register): PlacedSign[] {
  const index = codebookIndex(page.codebook)
  const signs: PlacedSign[] = []
  const seen = new Set<string>()
  for (const { found, within } of list) {
    if (within || !found.strong || !found.source || found.sourceWord === null) continue
    const head = wordAt(found.view, found.sourceWord)
    if (head.upos !== "PROPN" || found.view.sentence.zone === "headline" || found.view.sentence.index < 2) continue
    const phrase = page.text.slice(found.source.start, found.source.end)
    const [run] = nameRuns(phrase)
    if (run?.words.length !== 1 || run.titles.length > 0 || phrase.trim() !== run.words[0]) continue
    const key = surnameKey(run.words)
    if (seen.has(key) || (index.resolve(phrase) && index.resolve(phrase)?.type !== "person")) continue
    const person = register.bySurname(key, found.source.start)
    if (!person && index.resolve(phrase) === null && !titledSomewhere(page, phrase)) {
      seen.add(key)
      signs.push({
        at: found.source.start,
        code: "surname-unintroduced",
        text: `"${phrase}" speaks, but the page never says who that is`,
      })
    } else if (!person && index.resolve(phrase)?.type === "person" && !titledSomewhere(page, phrase)) {
      seen.add(key)
      signs.push({
        at: found.source.start,
        code: "surname-unintroduced",
        text: `"${phrase}" speaks without having been introduced`,
      })
    } else if (person && person.introducedAt > found.source.start + 300) {
      seen.add(key)
      signs.push({
        at: found.source.start,
        code: "late-introduction",
        text: `"${phrase}" speaks before the page introduces ${person.name}`,
      })
    }
  }
  return signs
}

function titledSomewhere(page: Page, surname: string): boolean {
  for (let at = page.text.indexOf(surname); at >= 0; at = page.text.indexOf(surname, at + surname.length)) {
    const from = Math.max(0, at - 60)
    const runs = nameRuns(page.text.slice(from, at + surname.length))
    const last = runs.at(-1)
    if (last && (last.titles.length > 0 || last.words.length > 1)) return true
  }
  return false
}

/** "he said" with nobody before it in its paragraph or the one before who could be meant, and no such pronoun either whose meaning it could carry on. */
function orphans(page: Page, list: readonly Nested[], register: Register): PlacedSign[] {
  const signs: PlacedSign[] = []
  const carried = new Map<string, number>()
  let spoken = -9
  const ordered = list
    .filter(({ within }) => within === null)
    .sort((a, b) => (a.found.source?.start ?? 0) - (b.found.source?.start ?? 0))
  for (const { found } of ordered) {
    if (!found.source || found.sourceWord === null) continue
    const gender = genderOfPronoun(wordAt(found.view, found.sourceWord).norm)
    const ends = endParagraph(page, found)
    if (gender !== "male" && gender !== "female") {
      if (isOnePerson(found)) spoken = ends
      continue
    }
    // a quotation over several lines has its speaker before its beginning
    const at = Math.min(found.source.start, ...found.content.map((part) => part.start))
    const paragraph = page.sentenceAt(at)?.paragraph ?? found.view.sentence.paragraph
    const from = paragraphStart(page, paragraph - 1)
    const known =
      Math.max(spoken, carried.get(gender) ?? -9) >= paragraph - 1 ||
      describedBefore(page, from, at) ||
      register.people.some(
        (person) => (person.gender ?? gender) === gender && person.at.some((offset) => offset >= from && offset < at),
      ) ||
      namedThere(page, register, from, at, gender)
    if (known) {
      carried.set(gender, ends)
      continue
    }
    const cue = found.cue ? page.text.slice(found.source.start, Math.max(found.cue.end, found.source.end)) : ""
    signs.push({
      at: found.source.start,
      code: "orphan-pronoun",
      text: `"${cue.slice(0, 60)}" has nobody before it who could be meant`,
    })
  }
  return signs
}

/** The paragraph in which an attribution ends, its quotation included. */
function endParagraph(page: Page, found: Found): number {
  const end = Math.max(...found.content.map((part) => part.end))
  return Math.max(found.view.sentence.paragraph, page.sentenceAt(end - 1)?.paragraph ?? -1)
}

function isOnePerson(found: Found): boolean {
  if (!found.strong || found.sourceWord === null) return false
  const word = wordAt(found.view, found.sourceWord)
  return word.xpos === "NNP" || (word.xpos === "NN" && ROLE_WORDS.has(word.lemma))
}

/** Whether a person is named there, by a surname that several bear or a name that tells no sex too. */
function namedThere(page: Page, register: Register, from: number, at: number, gender: "male" | "female"): boolean {
  const index = codebookIndex(page.codebook)
  return page
    .all("actor", { start: from, end: at })
    .some(
      (actor) =>
        actor.type === "person" &&
        (register.byName(actor.name)?.gender ?? index.named(actor.name)?.gender ?? gender) === gender,
    )
}

function describedBefore(page: Page, from: number, at: number): boolean {
  const text = page.text.slice(Math.max(0, from), at)
  return (
    nameRuns(text).some((run) => run.titles.length > 0) ||
    /\b(spokesman|spokeswoman|official|minister|president|ambassador|diplomat|leader|man|woman|father|mother|boy|girl|resident|witness|activist|doctor)\b/i.test(
      text,
    )
  )
}

function paragraphStart(page: Page, paragraph: number): number {
  return page.sentences.find((sentence) => sentence.paragraph >= paragraph)?.start ?? 0
}

function opening(page: Page): PlacedSign[] {
  const first = page.sentences.find((sentence) => sentence.zone === "body" && sentence.words.length >= 8)
  if (!first) return []
  const words = first.words.slice(0, 7).map((word) => word.norm)
  const starts = /^(but|however|meanwhile|also|moreover|still)$/.test(words[0] ?? "")
  return starts || words.includes("also")
    ? [
        {
          at: first.start,
          code: "opens-mid-story",
          text: `"${page.text.slice(first.start, first.words[6]?.end ?? first.end)} …" opens the page as if something stood before it`,
        },
      ]
    : []
}

/** A state's long name without its article, again and again: the mark of a program that swapped words. */
function bareLongNames(page: Page): PlacedSign[] {
  // most pages have none of these words: the costlier look is for the few that do
  if (!/Federation|Kingdom|Emirates/.test(page.text)) return []
  const bare = [...page.text.matchAll(/(\p{L}+)?[^\p{L}]{1,3}(\p{Lu}\p{Ll}{2,20} (?:Federation|Kingdom|Emirates))\b/gu)]
    .filter((match) => !/^(the|of|this|that|its|our)$/i.test(match[1] ?? "") && !/^\p{Lu}/u.test(match[1] ?? ""))
    .map((match) => ({ at: match.index, name: match[2] ?? "" }))
  const [first] = bare
  return first && bare.length >= 2
    ? [
        {
          at: first.at,
          code: "bare-long-name",
          text: `"${first.name}" stands without its article, as swapped in by a program`,
        },
      ]
    : []
}
