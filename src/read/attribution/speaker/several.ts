import type { CodebookIndex } from "../../codebook-index.ts"
import { nameRuns } from "./name-run.ts"
import { coreOf } from "./phrase.ts"
import type { Register } from "./register.ts"

const MEMBERS = 4
/** A member that no list knows: a plural or a collective of a few words ("state television", "other US officials"). */
const BARE =
  /^(?:[\p{L}.'’-]+\s){0,4}(?:\p{Ll}+s|television|media|radio|army|police|government|opposition|press|military|coalition|people)$/u
const INNER = /\s(?:of|for|in|at|on|from|with|by|to|who|that|which)\s/

/**
 * The names of several who speak together: "Kerry and Foreign Minister Lavrov", "the Observatory and state television". Read from the words, not
 * from the tree, which errs on titles. Null unless one of the members is known by name, and none is a part of a name or title.
 */
export function severalSpeakers(text: string, register: Register, index: CodebookIndex): string[] | null {
  const phrase = coreOf(text, text.length)
  if (phrase.length > 200 || !/\s(?:and|&)\s/.test(phrase)) return null
  const whole = index.resolve(phrase)
  if (whole && whole.type !== "person") return null
  const members = phrase.split(/\s?,\s(?:and\s)?|\s(?:and|&)\s/)
  if (members.length < 2 || members.length > MEMBERS) return null
  const names: string[] = []
  let known = 0
  for (const member of members) {
    const name = knownName(member, register, index)
    if (name) known++
    else if (phrase.includes(",") || !BARE.test(member) || INNER.test(member) || /^\p{Lu}/u.test(member)) return null
    names.push(name ?? member.replace(/^the\s/i, "").trim())
  }
  return known > 0 && new Set(names).size === names.length ? names : null
}

function knownName(member: string, register: Register, index: CodebookIndex): string | null {
  const actor = index.resolve(member)
  if (actor) return actor.name
  const runs = nameRuns(member)
  const run = runs.at(-1)
  if (!run || runs.length > 1 || run.end < member.length || run.words.length < 2) {
    const short = run && run.end === member.length && run.words.length === 1 ? run.words[0] : undefined
    return short ? (register.bySurname(short.toLowerCase(), Number.POSITIVE_INFINITY)?.name ?? null) : null
  }
  const printed = run.words.join(" ")
  return register.byName(printed)?.name ?? null
}
