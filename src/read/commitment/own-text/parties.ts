import type { MentionOf } from "../../../model/mention.ts"
import { coordinated } from "../../clause.ts"
import { partiesBetween, partyName } from "../../instrument-parties.ts"
import type { Page, PageSentence } from "../../page.ts"
import { partiesAt } from "../../party.ts"

/** Who an instrument's own text binds and who issues it, as the text itself names and defines them. */
export interface InstrumentParties {
  /** Short forms that the text defines ("the Government") -> names, folded. */
  readonly aliases: ReadonlyMap<string, string>
  /** Those between whom it is made; empty where the text does not say. */
  readonly parties: readonly string[]
  /** The council or body whose resolution it is; null for what parties agree on. */
  readonly issuer: string | null
}

const DEFINED =
  /([^,;()“”"\n]{3,110}?)\s?\(\s?(?:(?:hereinafter|henceforth|hereafter),?\s)?(?:referred to (?:hereinafter )?as\s|called\s|known as\s)?["“]([^"”\n]{2,40})["”]\s?\)/gu
const TOGETHER = /^(?:the )?(?:parties|sides|two sides|signatories)$/iu
const EVERY =
  /^(?:(?:the|all|both|each|either|neither|no|every|two|other|these|said|of the|undersigned|signatory|warring|conflicting) ){0,3}(?:part(?:y|ies)|sides?|signator(?:y|ies))(?: to (?:the|this) (?:agreement|truce|ceasefire|conflict|understanding))?$/iu

/** Reads who the parties are: by definitions, "between X and Y", or those who sign. */
export function instrumentParties(page: Page): InstrumentParties {
  const clauses = page.all("clause")
  const head = clauses.filter(({ part }) => part === "title" || part === "preamble")
  const aliases = new Map<string, string>()
  const defined: string[] = []
  for (const clause of head) {
    for (const match of clause.text.matchAll(DEFINED)) {
      const alias = fold(match[2] ?? "")
      const name = partyName(page.codebook, match[1] ?? "")
      if (name === null || TOGETHER.test(match[2] ?? "")) continue
      aliases.set(alias, name)
      defined.push(name)
    }
  }
  const issuer = issuerOf(page, head)
  const made = () => {
    const signing = clauses.filter(({ part }) => part === "signature").flatMap((clause) => clause.parties)
    const told = [partiesBetween(page.codebook, page.report.title ?? ""), ...head.map((clause) => clause.parties)]
    return told.find((names) => names.length > 1) ?? (signing.length > 1 ? signing : [])
  }
  const parties = defined.length > 1 ? defined : issuer === null ? made() : []
  return { aliases, parties: [...new Set(parties)], issuer }
}

/** The names of the parties that word `i` heads: short forms as defined, "the Parties" as those between whom the text is made, else as the text has them. */
export function boundAt(page: Page, s: PageSentence, i: number, { aliases, parties }: InstrumentParties): string[] {
  // what the text defines holds before what anybody else calls so
  const short = coordinated(s, i).map((k) => aliasAt(page, s, k, aliases))
  if (INSTRUMENT.test(s.words[i]?.lemma ?? "")) return []
  if (short.length > 0 && short.every((name) => name !== undefined)) return [...new Set(short)]
  const names = partiesAt(page, s, i)
  const word = s.words[i]
  const printed = names.length > 0 ? names : word ? phrase(page, s, i) : []
  const found = printed.flatMap((name) => {
    const defined = aliases.get(fold(name))
    if (defined !== undefined) return [defined]
    const shorter = name.replace(/^(?:Urges|Requests|Invites|Encourages|Asks|Demands|Calls upon|Calls on) /, "")
    if (shorter !== name) return [shorter]
    const title =
      word && name.endsWith(word.text) ? /^-\p{Lu}\p{L}{2,20}/u.exec(page.text.slice(word.end, word.end + 22)) : null
    if (title) return [`${name}${title[0]}`]
    if (EVERY.test(name)) return parties.length > 0 ? [...parties] : [allOf(s, i, name)]
    return [name]
  })
  return [...new Set(found)]
}

/** Words for the text itself, which binds nobody by doing something. */
const INSTRUMENT =
  /^(?:agreement|accord|understanding|protocol|annex|article|paragraph|truce|ceasefire|cessation|memorandum|resolution|section)$/

/** The names that the text defines for the words before a verb ("Party A and Party B declare"). */
export function definedBefore(page: Page, s: PageSentence, verb: number, { aliases }: InstrumentParties): string[] {
  if (aliases.size === 0) return []
  return [...new Set(s.words.slice(0, verb).flatMap(({ i }) => aliasAt(page, s, i, aliases) ?? []))]
}

/** The name that the text defines for the words at `k`: "the Front", "Party A", "Northern Front". */
function aliasAt(page: Page, s: PageSentence, k: number, aliases: ReadonlyMap<string, string>): string | undefined {
  for (const [first, last] of [
    [k, k + 1],
    [k - 2, k],
    [k - 1, k],
    [k, k],
  ] as const) {
    const [a, b] = [s.words[first], s.words[last]]
    const name = a && b ? aliases.get(fold(page.text.slice(a.start, b.end).replace(/\s+/g, " "))) : undefined
    if (name !== undefined) return name
  }
  return undefined
}

/** "each party", "all sides": the words for those whom the text does not name, with the word for how many of them. */
function allOf(s: PageSentence, i: number, name: string): string {
  const bare = name.replace(/^(?:the|each|either|neither|no|every|all|both) /i, "").toLowerCase()
  const before = s.words.slice(Math.max(0, i - 4), i + 1).map(({ norm }) => norm)
  if (before.some((norm) => /^(?:each|either|neither|no|every)$/.test(norm))) return `each ${bare}`
  const many = before.find((norm) => /^(?:all|both)$/.test(norm))
  return many ? `${many} ${bare}` : bare
}

/** "the Front", "Party A": a capitalised noun phrase that no extractor knows, as the text has it. */
function phrase(page: Page, s: PageSentence, i: number): string[] {
  const word = s.words[i]
  if (!word) return []
  const isName = /^\p{Lu}/u.test(word.text) && word.upos !== "PRON" && i > 0
  const isGroup =
    /^(?:party|parties|side|sides|signatory|signatories|observers?|members?|fighters?|forces|commission|committee|committees|mechanism|secretary|envoy|states?)$/.test(
      word.norm,
    )
  if (!isName && !isGroup) return []
  let first = i
  while (first > 0 && i - first < 5 && /^(?:ADJ|NOUN|PROPN|NUM)$/.test(s.words[first - 1]?.upos ?? "")) first--
  if (/^(?:both|all|each|either|neither|no)$/.test(s.words[first - 1]?.norm ?? "")) first--
  let last = i
  if (s.words[i + 1]?.text === "-" || /^[A-Z]$/.test(s.words[i + 1]?.text ?? "")) last = i + 1
  const start = s.words[first]
  const end = s.words[last]
  return start && end ? [page.text.slice(start.start, end.end).replace(/\s+/g, " ")] : []
}

/** "The Security Council," alone on the first line of the preamble: the body that decides. */
function issuerOf(page: Page, head: readonly MentionOf<"clause">[]): string | null {
  for (const clause of head) {
    const match = /^(?:The|We, the|We) ([^,\n]{3,80}),?$/u.exec(clause.text)
    if (!match || /\b(?:Parties|parties|undersigned)\b/.test(clause.text)) continue
    return partyName(page.codebook, match[1] ?? "") ?? match[1] ?? null
  }
  return null
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:the|each|both|all|either|neither|no)\s/, "")
    .trim()
}
