import type { Codebook, CodebookActor } from "../../model/codebook.ts"
import type { MentionOf } from "../../model/mention.ts"
import type { Page, PageSentence } from "../page.ts"
import {
  ARMY_SIDE,
  GOVERNMENT_SIDE,
  NOT_THE_DOER,
  PARTY_HEADS,
  PLATFORM_HEADS,
  UNNAMED_SIDES,
} from "./party-words.ts"

/** Words of a sentence that name somebody who can strike, fight, seize or be struck as a party. */
export interface Party {
  /** Word indexes, inclusive. */
  readonly first: number
  readonly last: number
  readonly name: string
  /** Only an adjective so far ("Russian"): a doer only right before a noun for the deed or with a platform. */
  readonly adjective: boolean
  /** A person or a capital: a doer only where it is the subject of the deed. */
  readonly soft: boolean
}

interface Alias {
  readonly words: readonly string[]
  readonly actor: CodebookActor
  readonly how: "name" | "demonym" | "metonym"
}

const CAPABLE = new Set(["state", "government-forces", "armed-group", "coalition", "political"])
const indexes = new WeakMap<Codebook, ReadonlyMap<string, readonly Alias[]>>()

/** The codebook's names by first word, longest first. Hyphens and apostrophes are left out on both sides. */
function aliasIndex(codebook: Codebook): ReadonlyMap<string, readonly Alias[]> {
  const known = indexes.get(codebook)
  if (known) return known
  const index = new Map<string, Alias[]>()
  const add = (text: string, actor: CodebookActor, how: Alias["how"]) => {
    const words = text
      .toLowerCase()
      .replace(/[’'`]/g, "")
      .split(/[\s-]+/)
      .filter(Boolean)
    const first = words[0]
    if (!first) return
    const list = index.get(first)
    if (list) list.push({ words, actor, how })
    else index.set(first, [{ words, actor, how }])
  }
  for (const actor of codebook.actors) {
    if (!CAPABLE.has(actor.type) && actor.type !== "person") continue
    for (const alias of [actor.name, ...actor.aliases]) add(alias, actor, "name")
    for (const demonym of actor.demonyms) add(demonym, actor, "demonym")
    for (const metonym of actor.metonyms) add(metonym, actor, "metonym")
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length)
  indexes.set(codebook, index)
  return index
}

/** Finds the parties of a sentence, in reading order, without overlap. */
export function partiesIn(page: Page, sentence: PageSentence): Party[] {
  const actors = page.all("actor", sentence)
  const found: Party[] = []
  for (let i = 0; i < sentence.words.length; i++) {
    const party = partyAt(page, sentence, actors, i)
    if (!party) continue
    found.push(party)
    i = party.last
  }
  return found
}

interface Base {
  readonly last: number
  readonly name: string
  readonly kind: "party" | "demonym" | "person" | "metonym"
  readonly country: string | null
}

function partyAt(page: Page, sentence: PageSentence, actors: readonly MentionOf<"actor">[], i: number): Party | null {
  const { words } = sentence
  const base = baseAt(page, sentence, actors, i)
  if (!base) return null
  const next = words[base.last + 1]?.norm
  const afterHyphen = next === "-" ? words[base.last + 2]?.norm : next
  if (afterHyphen && NOT_THE_DOER.has(afterHyphen) && (next === "-" || /^(?:backed|held|controlled|linked)$/.test(afterHyphen))) return null
  if (words[i - 1]?.norm === "-" && /^(?:pro|anti|non|ex)$/.test(words[i - 2]?.norm ?? "")) return null
  return extend(page, sentence, i, base)
}

/** Joins the head nouns that follow ("Syrian" + "regime forces", "Nusra Front" + "militants") and settles the name. */
function extend(page: Page, sentence: PageSentence, first: number, base: Base): Party | null {
  const { words } = sentence
  let last = base.last
  const heads: string[] = []
  for (let k = base.last + 1; k < Math.min(words.length, base.last + 6); k++) {
    const norm = words[k]?.norm ?? ""
    if (norm === "'s" || norm === "s" || norm === "'") continue
    if (!PARTY_HEADS.has(norm)) break
    last = k
    heads.push(norm)
  }
  while (heads.length > 0 && /^(?:air|combat|special|armed|suicide|backed|loyal|security)$/.test(heads.at(-1) ?? "")) {
    heads.pop()
    last--
  }
  const plain = { first, last: Math.max(last, base.last) }
  if (base.kind === "party") return { ...plain, name: base.name, adjective: false, soft: false }
  if (base.kind === "person") {
    if (heads.length === 0) return null
    return { ...plain, name: base.name, adjective: false, soft: false }
  }
  if (base.kind === "metonym" && heads.length === 0) return { ...plain, name: base.name, adjective: false, soft: true }
  if (heads.length === 0) return { ...plain, name: base.name, adjective: true, soft: false }
  return { ...plain, name: nameWithHeads(page, base, words[base.last]?.text ?? "", heads), adjective: false, soft: false }
}

function nameWithHeads(page: Page, base: Base, adjective: string, heads: readonly string[]): string {
  const own = heads.map((head) => UNNAMED_SIDES.get(head)).find((name) => name !== undefined)
  const phrase = [adjective, ...heads.filter((h) => !PLATFORM_HEADS.has(h))].join(" ")
  const known = exactAlias(page.codebook, phrase)
  if (known) return known.name
  if (own) return own
  return base.name
}

function exactAlias(codebook: Codebook, phrase: string): CodebookActor | null {
  const words = phrase.toLowerCase().split(/[\s-]+/)
  for (const alias of aliasIndex(codebook).get(words[0] ?? "") ?? [])
    if (alias.how === "name" && alias.words.length === words.length && alias.words.every((w, k) => w === words[k]))
      return alias.actor
  return null
}

function baseAt(page: Page, sentence: PageSentence, actors: readonly MentionOf<"actor">[], i: number): Base | null {
  const word = sentence.words[i]
  if (!word || !/^[\p{L}\p{N}]/u.test(word.text)) return null
  return (
    baseFromActor(page, sentence, actors, i) ?? baseFromCodebook(page, sentence, i) ?? baseFromNoun(page, sentence, i)
  )
}

function baseFromActor(page: Page, sentence: PageSentence, actors: readonly MentionOf<"actor">[], i: number): Base | null {
  const word = sentence.words[i]
  const actor = word && actors.find((a) => a.start <= word.start && word.start < a.end && startsHere(a, sentence, i))
  if (!actor) return null
  let last = i
  while ((sentence.words[last + 1]?.start ?? Number.POSITIVE_INFINITY) < actor.end) last++
  const known = page.codebook.actors.find((a) => a.name === actor.name) ?? null
  if (actor.type === "person") {
    const side = known?.partOf ?? known?.tenures[0]?.of ?? null
    return side ? { last, name: side, kind: "person", country: null } : null
  }
  if (!CAPABLE.has(actor.type)) return null
  if (actor.type === "political" && !/^(?:rebels|opposition fighters)$/.test(actor.name)) return null
  const printed = actor.text.toLowerCase()
  const side = UNNAMED_SIDES.get(printed)
  const name = side && !known ? side : actor.name
  const isDemonym = known?.demonyms.some((d) => d.toLowerCase() === printed) ?? false
  return { last, name, kind: isDemonym ? "demonym" : "party", country: known?.country ?? null }
}

/** Whether the actor mention begins at this word, leaving out articles and adjectives that a mention may take in. */
function startsHere(actor: MentionOf<"actor">, sentence: PageSentence, i: number): boolean {
  const before = sentence.words[i - 1]
  return !before || before.start < actor.start
}

function baseFromCodebook(page: Page, sentence: PageSentence, i: number): Base | null {
  const { words } = sentence
  const norm = words[i]?.norm ?? ""
  const index = aliasIndex(page.codebook)
  const candidates = index.get(norm) ?? (norm.endsWith("s") ? index.get(norm.slice(0, -1)) : undefined) ?? []
  for (const alias of candidates) {
    const last = matchAlias(sentence, i, alias)
    if (last === null) continue
    const { actor, how } = alias
    const country = actor.country
    if (actor.type === "person") {
      const side = actor.partOf ?? actor.tenures[0]?.of ?? null
      if (side) return { last, name: side, kind: "person", country }
      continue
    }
    if (actor.type === "political") continue
    return { last, name: actor.name, kind: how === "demonym" ? "demonym" : how === "metonym" ? "metonym" : "party", country }
  }
  return null
}

/** The last word of the alias's match from word i, hyphens and lost apostrophes let be; null for no match. */
function matchAlias(sentence: PageSentence, i: number, alias: Alias): number | null {
  const { words } = sentence
  let at = i
  for (const [k, part] of alias.words.entries()) {
    while (k > 0 && /^[-‐–'’]$/.test(words[at]?.norm ?? "")) at++
    const word = words[at]
    if (!word) return null
    const norm = word.norm.replace(/['’]/g, "")
    const isLast = k === alias.words.length - 1
    if (norm !== part && !(isLast && norm === `${part}s` && part.length > 2)) return null
    // Short names are acronyms: "IS" is a group, "is" is a verb; "US" a state, "us" is not.
    if (part.length <= 4 && alias.words.length === 1 && alias.how === "name" && word.text !== word.text.toUpperCase() && !/^\p{Lu}\p{Ll}{2,}/u.test(word.text))
      return null
    at++
  }
  return at - 1
}

function baseFromNoun(page: Page, sentence: PageSentence, i: number): Base | null {
  const { words } = sentence
  for (const length of [4, 3, 2, 1]) {
    const phrase = words
      .slice(i, i + length)
      .map((w) => w.norm)
      .join(" ")
    const side = UNNAMED_SIDES.get(phrase)
    if (side) return { last: i + length - 1, name: side, kind: "party", country: null }
    if (GOVERNMENT_SIDE.has(phrase) || ARMY_SIDE.has(phrase))
      return { last: i + length - 1, name: homeSide(page, phrase), kind: "party", country: null }
  }
  return null
}

/**
 * Whose "government" or "army" it is: that of the one country that the case's codebooks are about, where they know its government;
 * else the words themselves.
 */
function homeSide(page: Page, phrase: string): string {
  const known = exactAlias(page.codebook, phrase)
  if (known) return known.name
  const [country, ...others] = page.codebook.countries
  if (!country || others.length > 0) return phrase
  const wanted = ARMY_SIDE.has(phrase) ? "government-forces" : "state"
  const home = page.codebook.actors.filter((a) => a.country === country && a.type === wanted)
  return home.length === 1 && home[0] ? home[0].name : phrase
}
