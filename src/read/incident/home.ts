import type { CodebookActor } from "../../model/codebook.ts"
import { codebookIndex } from "../codebook-index.ts"
import type { Page } from "../page.ts"
import { ARMY_SIDE, GOVERNMENT_SIDE, PLATFORM_HEADS } from "./party-words.ts"

/** Types of actors that can strike, fight, seize or be struck as a party. */
export const CAPABLE: ReadonlySet<string> = new Set(["state", "government-forces", "armed-group", "coalition"])

const homes = new WeakMap<Page, string | null>()

/** The country that the case's codebooks are about; of several the one that the report's places are in far more often. */
function homeCountry(page: Page): string | null {
  const known = homes.get(page)
  if (known !== undefined) return known
  const { countries } = page.codebook
  const places = page.all("place")
  const counts = countries
    .map((c) => ({ c, n: places.filter((p) => p.country === c).length }))
    .sort((a, b) => b.n - a.n)
  const [first, second] = counts
  const abroad = places.filter((p) => p.country !== null && !countries.includes(p.country)).length
  const home = first && (!second || first.n >= 2 * second.n + 1) && (first.n > 0 || abroad === 0) ? first.c : null
  homes.set(page, home)
  return home
}

/** The one coalition that the report names, for "the coalition" alone; null where it names none or several. */
export function soleCoalition(page: Page): string | null {
  const known = coalitions.get(page)
  if (known !== undefined) return known
  const index = codebookIndex(page.codebook)
  const names = new Set(page.all("actor").flatMap((a) => (a.type === "coalition" ? [a.name] : [])))
  for (const sentence of page.sentences)
    for (let i = 0; i < sentence.words.length; i++)
      for (const { actor } of index.longestAt(sentence.words, i)?.values ?? [])
        if (actor.type === "coalition") names.add(actor.name)
  const [name, ...others] = names
  const sole = name !== undefined && others.length === 0 ? name : null
  coalitions.set(page, sole)
  return sole
}

const coalitions = new WeakMap<Page, string | null>()

/** What kind of actor bears a name, as the codebook has it; null for names that it lacks. */
export function actorTypeOf(page: Page, name: string): CodebookActor["type"] | null {
  return codebookIndex(page.codebook).named(name)?.type ?? null
}

/**
 * Whose "government" or "army" it is: that of the one country that the case's codebooks are about, where they know its government;
 * else the words themselves.
 */
export function homeSide(page: Page, phrase: string): string {
  const known = codebookIndex(page.codebook).resolve(phrase)
  if (known && CAPABLE.has(known.type)) return known.name
  const country = homeCountry(page)
  if (!country) return phrase
  const home = page.codebook.actors.filter((a) => a.country === country)
  const state = home.find((a) => a.type === "state")
  if (!ARMY_SIDE.has(phrase)) return state?.name ?? phrase
  const wanted = phrase.includes("air force") ? /\bair force$/i : /\b(?:army|armed forces)$/i
  return home.find((a) => a.type === "government-forces" && wanted.test(a.name))?.name ?? state?.name ?? phrase
}

/** The side behind a described force: "abortive army" and "Assads air force" are their army and air force, "coalition jets" the coalition. */
export function settle(page: Page, text: string): string | null {
  const index = codebookIndex(page.codebook)
  const known = index.resolve(text)
  if (known && CAPABLE.has(known.type)) return known.name
  const words = text.split(/\s+/)
  while (
    words.length > 1 &&
    (PLATFORM_HEADS.has(words.at(-1)?.toLowerCase() ?? "") || /^(?:fighter|combat|war)$/i.test(words.at(-1) ?? ""))
  )
    words.pop()
  if (words.length === 1 && words[0]?.toLowerCase() === "coalition") return soleCoalition(page)
  for (const length of [3, 2, 1]) {
    const tail = words.slice(-length).join(" ").toLowerCase()
    if (words.length < length || !(ARMY_SIDE.has(tail) || GOVERNMENT_SIDE.has(tail))) continue
    const rest = words.slice(0, -length)
    if (rest.every((w) => /^\p{Ll}/u.test(w))) return homeSide(page, tail)
    const whose = index.resolve(rest.join(" ")) ?? index.resolve(rest.join(" ").replace(/['’]?s$/, ""))
    const side = whose?.type === "person" ? sideOf(whose) : null
    if (side !== null && side === homeSide(page, "government")) return homeSide(page, tail)
    return side
  }
  return null
}

/** The party that a person speaks and acts for. */
export function sideOf(person: CodebookActor): string | null {
  return person.partOf ?? person.tenures[0]?.of ?? null
}

/** The name that the codebook gives the forces of a person ("X's forces"), else the person's own side. */
export function sideInPhrase(page: Page, printed: string, side: string): string {
  const index = codebookIndex(page.codebook)
  const surname = printed.split(/\s+/).at(-1) ?? printed
  for (const phrase of [`${printed}'s forces`, `forces loyal to ${printed}`, `${surname}'s forces`]) {
    const known = index.resolve(phrase)
    if (known && CAPABLE.has(known.type)) return known.name
  }
  return side
}
