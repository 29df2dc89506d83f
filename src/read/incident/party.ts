import type { CodebookActor } from "../../model/codebook.ts"
import type { MentionOf } from "../../model/mention.ts"
import { codebookIndex, type NamedActor } from "../codebook-index.ts"
import type { Page, PageSentence } from "../page.ts"
import { forceBefore, loyalAt } from "./force.ts"
import { actorTypeOf, CAPABLE, homeSide, settle, sideInPhrase, sideOf, soleCoalition } from "./home.ts"
import { ARMY_SIDE, GOVERNMENT_SIDE, NOT_THE_DOER, PARTY_HEADS, PLATFORM_HEADS, UNNAMED_SIDES } from "./party-words.ts"

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
}

function partyAt(page: Page, sentence: PageSentence, actors: readonly MentionOf<"actor">[], i: number): Party | null {
  const { words } = sentence
  const base = baseAt(page, sentence, actors, i)
  if (!base) return null
  const next = words[base.last + 1]?.norm
  const afterHyphen = next === "-" ? words[base.last + 2]?.norm : next
  if (
    afterHyphen &&
    NOT_THE_DOER.has(afterHyphen) &&
    (next === "-" || /^(?:backed|held|controlled|linked)$/.test(afterHyphen))
  )
    return null
  if (words[i - 1]?.norm === "-" && /^(?:pro|anti|non|ex)$/.test(words[i - 2]?.norm ?? "")) return null
  return extend(page, sentence, i, base)
}

/** Joins the head nouns that follow ("Syrian" + "regime forces", "Nusra Front" + "militants") and settles the name. */
function extend(page: Page, sentence: PageSentence, first: number, base: Base): Party | null {
  const { words } = sentence
  // described by the deed itself: nobody that could be told from another
  if (/^(?:attackers?|assailants?|bombers?|perpetrators?|killers?|kidnappers?|culprits?)$/i.test(base.name)) return null
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
    // "X's air strikes": whose they are, right before the noun only
    if (heads.length === 0)
      return /^(?:'s|’s)$/.test(words[base.last + 1]?.norm ?? "")
        ? { ...plain, name: base.name, adjective: true, soft: false }
        : /^(?:accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing))$/.test(words[first - 1]?.norm ?? "")
          ? { ...plain, name: base.name, adjective: false, soft: false }
          : null
    return {
      ...plain,
      name: sideInPhrase(page, words[base.last]?.text ?? "", base.name),
      adjective: false,
      soft: false,
    }
  }
  if (base.kind === "metonym" && heads.length === 0) return { ...plain, name: base.name, adjective: false, soft: true }
  if (heads.length === 0) return { ...plain, name: base.name, adjective: true, soft: false }
  return {
    ...plain,
    name: nameWithHeads(page, base, words[base.last]?.text ?? "", heads),
    adjective: false,
    soft: false,
  }
}

function nameWithHeads(page: Page, base: Base, adjective: string, heads: readonly string[]): string {
  const own = heads.map((head) => UNNAMED_SIDES.get(head)).find((name) => name !== undefined)
  const phrase = [adjective, ...heads.filter((h) => !PLATFORM_HEADS.has(h))].join(" ")
  const known = codebookIndex(page.codebook).resolve(phrase)
  if (known && CAPABLE.has(known.type)) return known.name
  return own ?? base.name
}

function baseAt(page: Page, sentence: PageSentence, actors: readonly MentionOf<"actor">[], i: number): Base | null {
  const word = sentence.words[i]
  if (!word || !/^[\p{L}\p{N}]/u.test(word.text)) return null
  return (
    loyalBase(page, sentence, actors, i) ??
    baseFromActor(page, sentence, actors, i) ??
    baseFromCodebook(page, sentence, i) ??
    baseFromNoun(page, sentence, i)
  )
}

/** "troops loyal to X": X's side where the codebook knows it, else the words themselves. */
function loyalBase(page: Page, sentence: PageSentence, actors: readonly MentionOf<"actor">[], i: number): Base | null {
  const loyal = loyalAt(sentence, i)
  if (!loyal) return null
  const { words } = sentence
  const [head, tail] = [words[i], words[loyal.to]]
  if (loyal.name < 0)
    return head && tail ? { last: loyal.to, name: page.text.slice(head.start, tail.end), kind: "party" } : null
  const inner = baseFromActor(page, sentence, actors, loyal.name) ?? baseFromCodebook(page, sentence, loyal.name)
  const actor = actors.find(
    (a) => a.start <= (words[loyal.name]?.start ?? -1) && (words[loyal.name]?.end ?? 0) <= a.end,
  )
  let last = inner?.last ?? loyal.to
  while (actor && (words[last + 1]?.start ?? Number.POSITIVE_INFINITY) < actor.end) last++
  const [first, end, name] = [words[i], words[last], words[loyal.name]]
  if (!first || !end || !name) return null
  const own = inner ? sideInPhrase(page, page.text.slice(name.start, end.end), inner.name) : null
  if (own !== null) return { last, name: own, kind: "party" }
  const bare = GOVERNMENT_SIDE.has(name.norm) ? homeSide(page, name.norm) : null
  return { last, name: bare ?? page.text.slice(first.start, end.end), kind: "party" }
}

function baseFromActor(
  page: Page,
  sentence: PageSentence,
  actors: readonly MentionOf<"actor">[],
  i: number,
): Base | null {
  const word = sentence.words[i]
  const actor = word && actors.find((a) => a.start <= word.start && word.start < a.end && startsHere(a, sentence, i))
  if (actor && BARE_FORCES.has(actor.text.toLowerCase().replace(/^the /, ""))) return baseFromNoun(page, sentence, i)
  if (!actor || /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(word.norm)) return null
  let last = i
  while ((sentence.words[last + 1]?.start ?? Number.POSITIVE_INFINITY) < actor.end) last++
  const known = codebookIndex(page.codebook).named(actor.name)
  if (actor.type === "person") {
    const side = known ? sideOf(known) : null
    return side ? { last, name: side, kind: "person" } : null
  }
  const printed = actor.text.toLowerCase()
  // "jets" alone are nobody's
  if (!known && printed.split(/\s+/).every((w) => PLATFORM_HEADS.has(w))) return null
  const group = actor.type === "other" && PARTY_HEADS.has(printed.split(/\s/).at(-1) ?? "")
  if (!CAPABLE.has(actor.type) && !group) return null
  if (!known) {
    const settled = settle(page, actor.text) ?? knownHead(page, sentence, i, last)
    if (settled) return { last, name: settled, kind: "party" }
    if (VAGUE.test(printed)) return null
  }
  const side = UNNAMED_SIDES.get(printed)
  const isDemonym = known?.demonyms.some((d) => d.toLowerCase() === printed) ?? false
  const isMetonym = known?.metonyms.some((m) => m.toLowerCase() === printed) ?? false
  return {
    last,
    name: side && !known ? side : known ? actor.name : withoutPlatform(actor.name),
    kind: isDemonym ? "demonym" : isMetonym || isBareState(known, actor.text) ? "metonym" : "party",
  }
}

/** "coalition jets" are the coalition's. */
function withoutPlatform(name: string): string {
  const words = name.split(/\s+/)
  while (words.length > 1 && PLATFORM_HEADS.has(words.at(-1)?.toLowerCase() ?? "")) words.pop()
  return words.join(" ")
}

/** "the Islamic State militant group": a name that the codebook knows with nouns for a party behind it. */
function knownHead(page: Page, sentence: PageSentence, first: number, last: number): string | null {
  const { words } = sentence
  const match = codebookIndex(page.codebook).longestAt(words, first)
  if (!match || match.to > last) return null
  const known = match.values.find((v) => v.use === "name" && CAPABLE.has(v.actor.type) && v.actor.type !== "state")
  return known && words.slice(match.to, last + 1).every((w) => PARTY_HEADS.has(w.norm)) ? known.actor.name : null
}

/** Words that name no side at all. */
const VAGUE =
  /^(?:the )?(?:forces|fighters|group|groups|units|factions|troops on the ground|human rights groups|rights groups)$/

/** A country's bare name is a place as often as a doer: only a subject acts. */
function isBareState(actor: CodebookActor | null, printed: string): boolean {
  return actor?.type === "state" && actor.name === printed && !printed.includes(" ")
}

/** Whether the actor mention begins at this word, leaving out articles and adjectives that a mention may take in. */
function startsHere(actor: MentionOf<"actor">, sentence: PageSentence, i: number): boolean {
  const before = sentence.words[i - 1]
  return !before || before.start < actor.start
}

function baseFromCodebook(page: Page, sentence: PageSentence, i: number): Base | null {
  const { words } = sentence
  const index = codebookIndex(page.codebook)
  const word = words[i]
  if (!word) return null
  const direct = index.longestAt(words, i)
  if (direct)
    return fromMatch(
      direct.values,
      direct.to - 1,
      words
        .slice(i, direct.to)
        .map((w) => w.text)
        .join(" "),
    )
  // Texts that lost their apostrophes: "Syrias", "ISILs", "Assads".
  if (!/^\p{Lu}.{2,}s$/u.test(word.text)) return null
  const bare = { ...word, text: word.text.slice(0, -1) }
  const lost = index.longestAt([bare], 0)
  return lost ? fromMatch(lost.values, i, bare.text) : null
}

function fromMatch(values: readonly NamedActor[], last: number, printed: string): Base | null {
  for (const use of ["name", "demonym", "metonym", "surname"] as const) {
    for (const { actor } of values.filter((v) => v.use === use)) {
      if (actor.type === "person") {
        const side = sideOf(actor)
        if (side && !(use === "surname" && values.length > 1)) return { last, name: side, kind: "person" }
        continue
      }
      if (
        !CAPABLE.has(actor.type) &&
        !(actor.type === "other" && PARTY_HEADS.has(printed.toLowerCase().split(/\s/).at(-1) ?? ""))
      )
        continue
      // A country's bare name ("Syria") is a place more often than a doer.
      const bareState =
        actor.type === "state" && use === "name" && !printed.includes(" ") && /^\p{Lu}\p{Ll}+$/u.test(printed)
      return {
        last,
        name: actor.name,
        kind: use === "demonym" ? "demonym" : use === "metonym" || bareState ? "metonym" : "party",
      }
    }
  }
  return null
}

function baseFromNoun(page: Page, sentence: PageSentence, i: number): Base | null {
  const { words } = sentence
  for (const length of [4, 3, 2, 1]) {
    const phrase = words
      .slice(i, i + length)
      .map((w) => w.norm)
      .join(" ")
    const side = UNNAMED_SIDES.get(phrase)
    if (side) {
      // "Islamist rebels": the noun names them, the adjective describes.
      const next = UNNAMED_SIDES.get(words[i + length]?.norm ?? "")
      return { last: i + length - (next ? 0 : 1), name: next ?? side, kind: "party" }
    }
    if (phrase === "coalition" || phrase === "coalition forces") {
      const named = soleCoalition(page)
      if (named) return { last: i + length - 1, name: named, kind: "party" }
    }
    if (!GOVERNMENT_SIDE.has(phrase) && !ARMY_SIDE.has(phrase)) continue
    // "his troops": whoever he is
    if (/^(?:his|her|their|its|our)$/.test(words[i - 1]?.norm ?? "")) return null
    const name = forceNamedBefore(page, sentence, i, phrase) ?? homeSide(page, phrase)
    return { last: i + length - 1, name, kind: "party" }
  }
  return null
}

/** Bare "soldiers" are those whom the report named before ("British soldiers"), not those of the country that it is about. */
function forceNamedBefore(page: Page, sentence: PageSentence, i: number, phrase: string): string | null {
  const start = sentence.words[i]?.start
  if (start === undefined || !BARE_FORCES.has(phrase)) return null
  return forceBefore(page, start, phrase, (s, at) => {
    const base = baseFromActor(page, s, page.all("actor", s), at) ?? baseFromCodebook(page, s, at)
    const party = base && base.kind !== "person" ? extend(page, s, at, base) : null
    // rebels are no "troops": only a state's forces are meant by the bare word
    return party && !party.adjective && OFFICIAL.has(actorTypeOf(page, party.name) ?? "") ? party.name : null
  })
}

const OFFICIAL = new Set(["state", "government-forces"])
const BARE_FORCES = new Set(["troops", "soldiers", "army", "military", "armed forces"])
