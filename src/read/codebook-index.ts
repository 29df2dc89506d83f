import type { Codebook, CodebookActor, CodebookEvent, CodebookInstrument, CodebookPlace } from "../model/codebook.ts"
import { fold, nameUnits } from "../text/fold.ts"
import { type Token, tokenize } from "../text/token.ts"
import { NameTrie, type TrieMatch } from "./name-trie.ts"

/** How a name led to its actor. A metonym ("Moscow") is the actor only where it acts or speaks: the caller must know. */
export type NameUse = "name" | "demonym" | "metonym" | "surname"

export interface NamedActor {
  readonly actor: CodebookActor
  readonly use: NameUse
}

/** A codebook's names, ready for look-up. Build it through `codebookIndex`, which keeps one for each codebook. */
export interface CodebookIndex {
  /** The actor of that canonical name; null where the codebook holds none. */
  named(name: string): CodebookActor | null
  /**
   * Who a whole phrase means: names, aliases, "the Russians", "Moscow", "Russian government", "Foreign Minister Lavrov", "Assad".
   * Articles and titles before a name and an apposition after it do not matter. Null where the codebook cannot tell, or the phrase means
   * somebody else of that surname ("Asma Assad") or only somebody of it ("Russian officials").
   */
  resolve(phrase: string): CodebookActor | null
  /** The canonical name of what a phrase means, else the phrase without its leading article. */
  canonical(phrase: string): string
  /** The longest name that begins at token `i`, with all that it may mean, best first. */
  longestAt(tokens: readonly Token[], i: number): TrieMatch<NamedActor> | null
  /** The state of a country code; null where the codebook has none. */
  stateOf(country: string): CodebookActor | null
  /** The person or people who held an office on an ISO date; offices are compared folded, `of` by canonical name. */
  holders(role: string, of: string, date: string): readonly CodebookActor[]
  /** The instrument that begins at token `i` ("resolution 2254"). */
  instrumentAt(tokens: readonly Token[], i: number): TrieMatch<CodebookInstrument> | null
  instrument(phrase: string): CodebookInstrument | null
  eventAt(tokens: readonly Token[], i: number): TrieMatch<CodebookEvent> | null
  /** The codebook's place that begins at token `i`. */
  placeAt(tokens: readonly Token[], i: number): TrieMatch<CodebookPlace> | null
}

const indexes = new WeakMap<Codebook, CodebookIndex>()

/** The index of a codebook; built once and kept as long as the codebook is. */
export function codebookIndex(codebook: Codebook): CodebookIndex {
  let index = indexes.get(codebook)
  if (!index) {
    index = new Index(codebook)
    indexes.set(codebook, index)
  }
  return index
}

/** Head words after a state's adjective that mean the state itself. */
const GOVERNMENT = new Set(
  "government regime administration authorities leadership state side government's govt gov cabinet".split(" "),
)
/** Head words after a state's adjective that mean the state's armed hand, and so the state where no codebook names the force itself. */
const FORCES = new Set(
  (
    "army military forces force troops soldiers jets jet warplanes warplane planes plane aircraft helicopters helicopter airstrikes airstrike strikes strike " +
    "raids raid bombers bomber navy artillery missiles tanks warships"
  ).split(" "),
)
const MODIFIERS = new Set(
  "air armed military fighter special central federal ground naval war combat attack security allied coalition".split(
    " ",
  ),
)
const DETERMINERS = new Set(["the", "a", "an", "s", "so", "called", "socalled"])

class Index implements CodebookIndex {
  private readonly names = new NameTrie<NamedActor>()
  private readonly byName = new Map<string, CodebookActor>()
  private readonly states = new Map<string, CodebookActor>()
  private readonly instruments = new NameTrie<CodebookInstrument>()
  private readonly events = new NameTrie<CodebookEvent>()
  private readonly places = new NameTrie<CodebookPlace>()
  private readonly people: readonly CodebookActor[]
  private readonly answers = new Map<string, CodebookActor | null>()

  constructor(codebook: Codebook) {
    this.people = codebook.actors.filter((actor) => actor.type === "person")
    for (const actor of codebook.actors) {
      this.byName.set(actor.name, actor)
      if (actor.type === "state" && actor.country && !this.states.has(actor.country))
        this.states.set(actor.country, actor)
      const named: NamedActor = { actor, use: "name" }
      for (const name of [actor.name, ...actor.aliases]) {
        this.names.add(name, named)
        if (BARE.has(actor.type) && /^\p{Lu}[\p{L}-]{3,}[^s]$/u.test(name)) this.names.add(`${name}s`, named)
      }
    }
    for (const actor of codebook.actors) this.addOtherNames(actor)
    for (const i of codebook.instruments) for (const name of [i.name, ...i.aliases]) this.instruments.add(name, i)
    for (const p of codebook.places) for (const name of [p.name, ...p.aliases]) this.places.add(name, p)
    for (const e of codebook.events) for (const name of [e.name, ...e.aliases]) this.events.add(name, e)
  }

  private addOtherNames(actor: CodebookActor): void {
    const demonym: NamedActor = { actor, use: "demonym" }
    for (const word of actor.demonyms) this.names.add(word, demonym)
    const metonym: NamedActor = { actor, use: "metonym" }
    for (const word of actor.metonyms) this.names.add(word, metonym)
    if (actor.type !== "person") return
    const surname = surnameOf(actor.name)
    if (surname && !COMMON.has(fold(surname))) this.names.add(surname, { actor, use: "surname" })
  }

  named(name: string): CodebookActor | null {
    return this.byName.get(name) ?? null
  }

  stateOf(country: string): CodebookActor | null {
    return this.states.get(country) ?? null
  }

  longestAt(tokens: readonly Token[], i: number): TrieMatch<NamedActor> | null {
    return this.names.longestAt(tokens, i)
  }

  resolve(phrase: string): CodebookActor | null {
    const known = this.answers.get(phrase)
    if (known !== undefined) return known
    if (this.answers.size > 20_000) this.answers.clear()
    const actor = phrase.length > 300 ? null : this.work(phrase)
    this.answers.set(phrase, actor)
    return actor
  }

  canonical(phrase: string): string {
    const actor = this.resolve(phrase)
    if (actor) return actor.name
    return phrase.replace(/^(?:the|an?)\s+(?=\S)/i, "").replace(/['’]s?$/, "")
  }

  private work(phrase: string): CodebookActor | null {
    const head = (phrase.split(/,\s|\s[–—(]|\s(?:against|fighting)\s/, 1)[0] ?? phrase).replace(/[[\]]/g, "")
    let tokens = tokenize(head.trim())
    while (/^(?:['’]s?|["“”‘.,;:])$/.test(tokens.at(-1)?.text ?? "")) tokens = tokens.slice(0, -1)
    const whole = best(this.names.whole(tokens))
    if (whole) return whole.actor
    while (tokens.length > 1 && DETERMINERS.has(fold(tokens[0]?.text ?? ""))) tokens = tokens.slice(1)
    if (tokens.length > 2)
      tokens = tokens.filter((token, i) => i === 0 || i === tokens.length - 1 || !/^\p{Lu}\.?$/u.test(token.text))
    const bare = best(this.names.whole(tokens))
    if (bare) return bare.actor
    return this.ofState(tokens) ?? this.atEnd(tokens)
  }

  /** "Russian government", "the Saudi air force", "Moscow authorities". */
  private ofState(tokens: readonly Token[]): CodebookActor | null {
    const match = this.names.longestAt(tokens, 0)
    const state = match?.values.find((value) => value.actor.type === "state")
    if (!match || !state) return null
    const rest = tokens
      .slice(match.to)
      .map((token) => fold(token.text))
      .filter((unit) => unit !== "" && unit !== "s")
    const last = rest.at(-1)
    if (!last || !rest.slice(0, -1).every((unit) => MODIFIERS.has(unit))) return null
    return GOVERNMENT.has(last) || FORCES.has(last) ? state.actor : null
  }

  /** A name at the end of a phrase after titles and descriptions: "U.S. Secretary of State John Kerry", "President Assad". */
  private atEnd(tokens: readonly Token[]): CodebookActor | null {
    for (let i = 1; i < tokens.length; i++) {
      const match = this.names.longestAt(tokens, i)
      if (!match || match.to !== tokens.length) continue
      const found = match.values.find((value) => value.actor.type === "person" && value.use !== "demonym")
      if (!found) return null
      const full = nameUnits(found.actor.name).length > 1 && match.to - match.from > 1
      const before = tokens[i - 1]?.text ?? ""
      return full || TITLES.has(fold(before)) || /^\p{Ll}/u.test(before) || before === "." ? found.actor : null
    }
    return null
  }

  holders(role: string, of: string, date: string): readonly CodebookActor[] {
    const wanted = nameUnits(role).join(" ")
    return this.people.filter((person) =>
      person.tenures.some(
        (t) =>
          t.of === of &&
          nameUnits(t.role).join(" ") === wanted &&
          (t.from === null || t.from <= date) &&
          (t.to === null || date <= `${t.to}~`),
      ),
    )
  }

  instrumentAt(tokens: readonly Token[], i: number): TrieMatch<CodebookInstrument> | null {
    return this.instruments.longestAt(tokens, i)
  }

  instrument(phrase: string): CodebookInstrument | null {
    const tokens = tokenize(phrase.replace(/^(?:the|an?)\s+/i, ""))
    for (let i = 0; i < tokens.length; i++) {
      const found = this.instruments.longestAt(tokens, i)?.values[0]
      if (found) return found
    }
    return null
  }

  eventAt(tokens: readonly Token[], i: number): TrieMatch<CodebookEvent> | null {
    return this.events.longestAt(tokens, i)
  }

  placeAt(tokens: readonly Token[], i: number): TrieMatch<CodebookPlace> | null {
    return this.places.longestAt(tokens, i)
  }
}

/** "Syrias government", "ISILs": pages that lost their apostrophes still name whom they name. */
const BARE: ReadonlySet<string> = new Set(["state", "armed-group"])

/** Of several meanings of a name: a name before a people before a seat before a surname; of surnames only the sole one. */
function best(values: readonly NamedActor[]): NamedActor | null {
  const order: readonly NameUse[] = ["name", "demonym", "metonym", "surname"]
  for (const use of order) {
    const found = values.filter((value) => value.use === use)
    const first = found[0]
    if (first) return use === "surname" && found.length > 1 ? null : first
  }
  return null
}

/** The last name of a person, with its particle; null for single names. "Bashar al-Assad" gives "Assad", "Staffan de Mistura" "de Mistura". */
export function surnameOf(name: string): string | null {
  const words = name.split(/\s+/)
  if (words.length < 2) return null
  const particle = words.findIndex((word, i) => i > 0 && /^(?:de|van|von|der|di|da|del|bin|ibn|abu)$/i.test(word))
  return (particle > 0 ? words.slice(particle) : words.slice(-1)).join(" ").replace(/^(?:al|el|ash?|at|an)-/i, "")
}

/** Surnames that are words or first names in their own right: alone they name nobody. */
const COMMON = new Set(
  "rice power may cook ford warren earnest bush clinton johnson moon francis hague islam haidar muslim safi idris sabra manna amos ashton obrien hussein khatib biden hijab cameron".split(
    " ",
  ),
)

/** Last words of titles before a surname. */
const TITLES = new Set(
  (
    "president minister secretary mr mrs ms dr ambassador envoy chancellor premier pm king queen prince sheikh general gen colonel col lt major maj captain capt sergeant sgt " +
    "spokesman spokeswoman spokesperson chief leader commander senator sen congressman representative rep governor gov mayor judge justice director chairman professor prof " +
    "sir lord lady ayatollah imam pope bishop archbishop father sister brother dictator strongman admiral adm brigadier brig marshal counterpart negotiator mediator coordinator " +
    "emir sultan diplomat state moscows washingtons analyst activist officer official adviser advisor"
  ).split(" "),
)
