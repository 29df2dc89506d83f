import type { Word } from "../../../text/syntax/tree.ts"
import type { CodebookIndex } from "../../codebook-index.ts"
import { type NameRun, nameRuns, ROLE_WORDS, surnameKey } from "./name-run.ts"
import { BODIES, DOCUMENTS } from "./nouns.ts"
import { isOffice, type Person, type Register } from "./register.ts"

/** What a source phrase names. */
export interface Named {
  readonly name: string
  readonly how: "named" | "alias"
  /** The person, where it is one whom the report names in full. */
  readonly person: Person | null
  /** person: one human being · group: people without a name or several · body: a state, organisation, outlet, instrument */
  readonly kind: "person" | "group" | "body"
  /** The description that stands in for a name which the phrase lacks ("the ambassador"): head word in lower case. */
  readonly role: string | null
}

/**
 * Reads a source phrase: a name in full or short, a known alias, or a description kept as the text has it.
 * @param text the phrase
 * @param at its offset in the report
 * @param head the phrase's main word
 */
export function readPhrase(
  text: string,
  at: number,
  head: Word,
  register: Register,
  index: CodebookIndex,
): Named | null {
  const core = coreOf(text, head.start - at)
  if (standsForItself(core, head, index)) {
    const name = core.replace(/^the\s+/i, "").trim()
    return { name, how: "named", person: null, kind: "group", role: null }
  }
  // "the Observatory for Human Rights": a body that is known as a whole is never a person named by a part of it
  const whole = index.resolve(core)
  if (whole && whole.type !== "person") {
    return {
      name: whole.name,
      how: sameName(whole.name, core) ? "named" : "alias",
      person: register.byName(whole.name),
      kind: "body",
      role: null,
    }
  }
  const run = headRun(core, head, at)
  if (run) {
    const named = personIn(run, core, at, register, index)
    if (named) return named
  }
  // "Finance and oil minister Daniel Brenner": the tree may take a word of the title for the head
  const last = nameRuns(core).at(-1)
  if (last && last !== run && last.words.length > 1 && last.end === core.length && last.titles.length > 0) {
    const named = personIn(last, core, at, register, index)
    if (named) return named
  }
  const known = index.resolve(core)
  const unclear = run === null || register.ambiguous(surnameKey(run.words))
  if (known && !(known.type === "person" && unclear && (run === null || run.words.length === 1))) {
    const person = register.byName(known.name)
    const kind = known.type === "person" ? "person" : "body"
    return { name: known.name, how: sameName(known.name, core) ? "named" : "alias", person, kind, role: null }
  }
  const after = apposedName(text, core, at, register, index)
  if (after) return after
  const name = tidied(index.canonical(core))
  if (name === "" || NOBODY_SPEAKS.test(name)) return null
  const isRole = ROLE_WORDS.has(head.lemma) && !/^\p{Lu}/u.test(head.text)
  const plural = head.xpos === "NNS" || head.xpos === "NNPS"
  return {
    name,
    how: "named",
    person: null,
    kind: plural
      ? "group"
      : isRole
        ? "person"
        : run && run.words.length === 1 && head.upos === "PROPN"
          ? "person"
          : "body",
    role: isRole && !plural ? head.lemma : null,
  }
}

/** Members of forces: what they say is not their state's word. */
const MEMBERS =
  /^(?:soldier|troop|fighter|pilot|marine|sailor|officer|policeman|guard|sniper|commander|protester|resident|refugee)$/
/** "forces loyal to Haddad", "sources close to Haddad", "the lawyer for Haddad": somebody else's name at the end of a description. */
const BESIDE_SOMEBODY = /^(?:to|with|by|from|against|for|of|near|around|behind|under|about|like|than|and|or)$/

/** Whether a phrase that a list would read as a state or a person speaks of others: its people, its soldiers, those around somebody. */
function standsForItself(core: string, head: Word, index: CodebookIndex): boolean {
  const known = index.resolve(core)
  if (!known) return false
  if (known.type === "person") {
    if (/^(?:another|one|some|many|several|two|three|a|an)$/.test(head.norm) || /\s?['’]s?\s\p{Ll}+$/u.test(core))
      return true
    const last = nameRuns(core).at(-1)
    const own = last !== undefined && head.text !== "" && last.words.includes(head.text)
    return last !== undefined && !own && BESIDE_SOMEBODY.test(last.before)
  }
  if (known.type !== "state") return false
  if (MEMBERS.test(head.lemma)) return true
  // "Egyptians" are the people; "the Egyptians" may be their government
  return (
    /^\p{Lu}[\p{Ll}]+s$/u.test(core) && core !== known.name && /^NNP?S$/.test(head.xpos) && !/^(?:The|the)\s/.test(core)
  )
}

/** "No group", "nobody", "neither side": words that name no speaker. */
const NOBODY_SPEAKS = /^(?:no(?! \d)|neither|none|nobody|nothing)(?:\s|$)/i

/** A description as it is shown: without quotation marks and with a tokeniser's gaps closed. */
function tidied(name: string): string {
  return name
    .replace(/[“”"]|``|''/g, "")
    .replace(/ (?=['’]s?(?:\s|$))/g, "")
    .trim()
}

/** The phrase up to the first comma, bracket, dash or relative pronoun after its main word. */
export function coreOf(text: string, head: number): string {
  // "the paper, Young Men and War": a description in small letters before a comma is the core, wherever the tree has its head
  const described = /^(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s\p{Ll}[\p{Ll}-]+(?=\s?,\s)/u.exec(text)
  if (described) return described[0]
  const rest = text.slice(Math.max(0, head))
  const cut = /\s?,\s|\s(?:[–—(]|--?\s|-LRB-)|\s(?:who|which|that)\s/.exec(rest)
  return (cut ? text.slice(0, Math.max(0, head) + cut.index) : text).replace(/\s?['’]s?$/, "").trim()
}

/** The run of capitalised words that the phrase's main word belongs to, or that follows it as its name ("Minister John Smith", "spokesman John Smith"). */
function headRun(core: string, head: Word, at: number): NameRun | null {
  const runs = nameRuns(core)
  const offset = head.start - at
  const within = runs.find((run) => run.start <= offset && offset < run.end)
  if (within) return within
  const next = runs.find((run) => run.start > offset)
  if (!next) return null
  const between = core.slice(offset + head.text.length, next.start)
  if (/^\s+$/.test(between)) return next
  const capital = /^\p{Lu}/u.test(head.text)
  return capital && /^(?:\s+(?:of|for|and|the|\p{Lu}[\p{L}.'’-]*))*\s*$/u.test(between) ? next : null
}

function personIn(run: NameRun, core: string, at: number, register: Register, index: CodebookIndex): Named | null {
  // "the Interior Minister": an office in capitals is no name
  if (run.words.every((word) => isOffice(word))) return null
  const printed = run.words.join(" ")
  const key = surnameKey(run.words)
  if (run.words.length > 1) {
    const known = index.resolve(printed)
    if (known && known.type !== "person") return null
    const person = register.byName(known?.name ?? printed)
    if (known || person) {
      const name = known?.name ?? printed
      return { name, how: name === printed ? "named" : "alias", person, kind: "person", role: null }
    }
    const sameSurname = register.bySurname(key, at)
    if (sameSurname && isVariant(sameSurname.name, run.words))
      return { name: sameSurname.name, how: "alias", person: sameSurname, kind: "person", role: null }
    return null
  }
  const whole = index.resolve(core)
  if (whole && whole.type !== "person") return null
  const person = register.bySurname(key, at)
  if (person) return { name: person.name, how: "alias", person, kind: "person", role: null }
  const known = index.resolve(printed)
  if (known?.type === "person" && register.ambiguous(key)) return null
  if (known?.type === "person") return { name: known.name, how: "alias", person: null, kind: "person", role: null }
  if (known || run.titles.length === 0) return null
  return { name: printed, how: "named", person: null, kind: "person", role: null }
}

/** "Salim Meslet" beside "Salem Al-Meslet": the same surname and first names that begin alike. */
function isVariant(full: string, words: readonly string[]): boolean {
  return full.slice(0, 2).toLowerCase() === (words[0] ?? "").slice(0, 2).toLowerCase()
}

/** "the council's spokesman, Salem Aziz": the name stands after the description. */
function apposedName(text: string, core: string, at: number, register: Register, index: CodebookIndex): Named | null {
  const rest = text.slice(core.length)
  const match = /^\s?['’]?s?\s?,\s+/.exec(rest)
  if (!match) return null
  const from = core.length + match[0].length
  const run = nameRuns(text.slice(from))[0]
  // "the paper, Young Men and War": what has a title is no person
  if (run?.from !== 0 || run.words.length < 2 || DOCUMENTS.has(lastWord(core)) || BODIES.has(lastWord(core)))
    return null
  const named = personIn(run, run.words.join(" "), at + from, register, index)
  if (named) return named
  // an office before and a name of two or three words after a comma: the name is its holder's, known from elsewhere or not
  const name = run.words.join(" ")
  return run.words.length <= 3 && index.resolve(name) === null && ROLE_WORDS.has(lastWord(core))
    ? { name, how: "named", person: null, kind: "person", role: null }
    : null
}

function lastWord(core: string): string {
  const office = core.split(/\s(?:of|for|to|at|in)\s/, 1)[0] ?? core
  return (office.split(/\s+/).at(-1) ?? "").toLowerCase()
}

function sameName(name: string, phrase: string): boolean {
  return phrase.replace(/^the\s+/i, "").toLowerCase() === name.toLowerCase()
}
