import type { CodebookIndex } from "../../codebook-index.ts"
import type { Page } from "../../page.ts"
import { type Gender, genderOfFirstName, genderOfTitle } from "./gender.ts"
import { type NameRun, nameRuns, ROLE_WORDS, surnameKey } from "./name-run.ts"

/** A person whom a report names in full at least once. */
export interface Person {
  /** Canonical name of the codebook, else the fullest form in the report. */
  readonly name: string
  readonly key: string
  /** The surname as this report spells it, where that differs. */
  readonly printedKey: string
  gender: Gender
  /** Heads of the offices that the report gives the person: "ambassador", "spokesman". */
  readonly roles: Set<string>
  /** Offsets of every mention, full or short, in order. */
  readonly at: number[]
  /** Where the report first gives first and last name. */
  readonly introducedAt: number
  /** From the codebook; null where it has none. */
  readonly country: string | null
}

/** The people of a report by surname. */
export interface Register {
  readonly people: readonly Person[]
  /** The one person that a surname means at an offset; null where none or several could be meant. */
  bySurname(key: string, at: number): Person | null
  byName(name: string): Person | null
  /** Whether several people of the report bear the surname. */
  ambiguous(key: string): boolean
}

/** Collects the people whom a report names by first and last name, with the offices and the sex that its words give them. */
export function registerOf(page: Page, index: CodebookIndex): Register {
  const people = new Map<string, Person>()
  const short: { key: string; at: number; run: NameRun }[] = []
  for (const sentence of page.sentences) {
    if (sentence.zone === "debris") continue
    const text = page.text.slice(sentence.start, sentence.end)
    for (const run of nameRuns(text)) {
      const at = sentence.start + run.start
      const person = run.words.length > 1 && run.words.length <= 5 ? personOf(run, text, index, at) : null
      if (person) add(people, person, at)
      else short.push({ key: surnameKey(run.words), at, run })
    }
  }
  addNamedActors(page, index, people)
  const bySurname = new Map<string, Person[]>()
  for (const person of people.values())
    for (const key of new Set([person.key, person.printedKey]))
      bySurname.set(key, [...(bySurname.get(key) ?? []), person])
  for (const { key, at, run } of short) {
    const same = bySurname.get(key) ?? []
    const [only] = same
    if (same.length === 1 && only && run.words.length === 1) {
      only.at.push(at)
      only.gender ??= genderOfTitle(run.titles)
    }
  }
  for (const person of people.values()) person.at.sort((a, b) => a - b)
  const byName = new Map([...people.values()].map((person) => [person.name, person]))
  return {
    people: [...people.values()],
    byName: (name) => byName.get(name) ?? null,
    ambiguous: (key) => (bySurname.get(key) ?? []).length > 1,
    bySurname: (key, at) => nearestOf(bySurname.get(key) ?? [], at),
  }
}

/** People whom the actors' extractor found by first and last name and whom nothing in the words around them gave away. */
function addNamedActors(page: Page, index: CodebookIndex, people: Map<string, Person>): void {
  for (const actor of page.all("actor")) {
    if (actor.type !== "person" || !FULL_NAME.test(actor.printed)) continue
    const [run] = nameRuns(actor.printed)
    if (!run || run.words.length < 2 || run.titles.length > 0 || run.words.some((word) => isOffice(word))) continue
    const known = index.resolve(actor.printed)
    const name = known?.name ?? actor.printed
    if ((known && known.type !== "person") || (people.has(name) && people.get(name)?.at.includes(actor.start))) continue
    const person: Person = {
      name,
      key: surnameKey(known ? known.name.split(" ") : run.words),
      printedKey: surnameKey(run.words),
      gender: known?.gender ?? genderOfFirstName(name),
      roles: new Set(),
      at: [actor.start],
      introducedAt: actor.start,
      country: known?.country ?? null,
    }
    add(people, person, actor.start)
  }
}

/** Whether a word in capitals belongs to an office, not to a name. */
export function isOffice(word: string): boolean {
  return ROLE_WORDS.has(word.toLowerCase()) || /^(?:prime|vice|foreign|interior|first|crown)$/i.test(word)
}

/** First and last name, each with a capital. */
const FULL_NAME = /^\p{Lu}[\p{L}.'’-]+(?: (?:al|el|bin|ibn|abu|de|van|von|der|\p{Lu}\.?|\p{Lu}[\p{L}'’-]+)){1,3}$/u

const registers = new WeakMap<Page, Register>()

/** `registerOf`, worked out once for a page. */
export function registerOnce(page: Page, index: CodebookIndex): Register {
  let register = registers.get(page)
  if (!register) {
    register = registerOf(page, index)
    registers.set(page, register)
  }
  return register
}

function add(people: Map<string, Person>, person: Person, at: number): void {
  const old = people.get(person.name)
  if (!old) {
    people.set(person.name, person)
    return
  }
  old.at.push(at)
  old.gender ??= person.gender
  for (const role of person.roles) old.roles.add(role)
}

/**
 * Of several people with one surname: the one whom the report names first, as relatives of the main person are called by their full names; nobody
 * where another of them was named shortly before.
 */
function nearestOf(same: readonly Person[], at: number): Person | null {
  const [only] = same
  if (same.length <= 1) return only ?? null
  const first = same.reduce((a, b) => (b.introducedAt < a.introducedAt ? b : a))
  const other = same.some((person) => person !== first && person.at.some((offset) => offset < at && at - offset < 400))
  return other || first.introducedAt > at ? null : first
}

function personOf(run: NameRun, text: string, index: CodebookIndex, at: number): Person | null {
  const printed = run.words.join(" ")
  const known = index.resolve(printed)
  if (known && known.type !== "person") return null
  const roles = new Set(run.titles.map((title) => title.replace(/\.$/, "")).filter((title) => ROLE_WORDS.has(title)))
  const apposition = appositionRoles(text, run.end)
  for (const role of apposition) roles.add(role)
  const gender = known?.gender ?? genderOfTitle([...run.titles, ...apposition]) ?? genderOfFirstName(printed)
  if (
    !known &&
    roles.size === 0 &&
    gender === null &&
    !(run.words.length === 2 && SPEAKS.test(text.slice(run.end, run.end + 12)))
  )
    return null
  return {
    name: known?.name ?? printed,
    key: surnameKey(known ? known.name.split(" ") : run.words),
    printedKey: surnameKey(run.words),
    gender,
    roles,
    at: [at],
    introducedAt: at,
    country: known?.country ?? null,
  }
}

/** A name of two words that speaks is a person's, or will be read as the text has it anyway. */
const SPEAKS = /^ ?,?["”]? (?:said|says|told|added|asked|wrote)\b/

/** Role nouns of an apposition right after a name: ", the council's spokesman,". */
function appositionRoles(text: string, from: number): string[] {
  const match = /^ ?,\s+([^,.;:“”"]{3,80})/.exec(text.slice(from, from + 90))
  if (!match?.[1] || !/^(the|a|an|\p{Ll}|\p{Lu}[\p{L}’']+['’]s)/u.test(match[1])) return []
  const words = match[1].split(/\s+/)
  const verb = words.findIndex((word) => /^(who|which|said|says|told|has|had|is|was)$/.test(word))
  return (verb >= 0 ? words.slice(0, verb) : words)
    .map((word) => word.toLowerCase())
    .filter((word) => ROLE_WORDS.has(word))
    .slice(0, 2)
}
