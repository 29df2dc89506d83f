import type { MentionOf } from "../../../model/mention.ts"
import { codebookIndex } from "../../codebook-index.ts"
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
      const name = nameIn(page, clause.start + match.index, clause.start + match.index + (match[1]?.length ?? 0))
      if (name === null || TOGETHER.test(match[2] ?? "")) continue
      aliases.set(alias, name)
      defined.push(name)
    }
  }
  const issuer = issuerOf(page, head)
  const titles = [...head.map(({ text }) => text), page.report.title ?? ""]
  const made = () => [between(page, titles), signing(page, clauses)].find((names) => names.length > 1) ?? []
  const parties = defined.length > 1 ? defined : issuer === null ? made() : []
  return { aliases, parties: [...new Set(parties)], issuer }
}

/** The names of the parties that word `i` heads: short forms as defined, "the Parties" as those between whom the text is made, else as the text has them. */
export function boundAt(page: Page, s: PageSentence, i: number, { aliases, parties }: InstrumentParties): string[] {
  const names = partiesAt(page, s, i)
  const word = s.words[i]
  const printed = names.length > 0 ? names : word ? phrase(page, s, i) : []
  const found = printed.flatMap((name) => {
    const defined = aliases.get(fold(name))
    if (defined !== undefined) return [defined]
    const shorter = name.replace(/^(?:Urges|Requests|Invites|Encourages|Asks|Demands|Calls upon|Calls on) /, "")
    if (shorter !== name) return [shorter]
    if (EVERY.test(name))
      return parties.length > 0 ? [...parties] : [name.replace(/^(?:the|each|either|neither|no|every) /i, "")]
    return [name]
  })
  return [...new Set(found)]
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
    return nameIn(page, clause.start + clause.text.indexOf(match[1] ?? ""), clause.end) ?? match[1] ?? null
  }
  return null
}

/** "between the Government of X and the Front". */
function between(page: Page, titles: readonly string[]): string[] {
  for (const title of titles) {
    const match = /\b(?:between|[Rr]eached by|[Aa]greed (?:by|between))\s([^.;:()]{5,240})/u.exec(
      title.replace(/\s+/g, " "),
    )
    const pieces = (match?.[1] ?? "")
      .replace(
        /,? (?:on )?(?:\d{1,2} \p{Lu}|\p{Lu}\p{Ll}+ \d{1,2}\b|(?:Annex|Appendix|signed|dated|concluded)\b).*$/u,
        "",
      )
      .split(/,? and (?=the |The |\p{Lu})|, (?=the |\p{Lu})/u)
    const names = pieces.flatMap((piece) => nameOf(page, piece) ?? [])
    if (names.length > 1) return [...new Set(names)]
  }
  return []
}

/** "For the Government of X: ...": those on whose behalf it is signed; witnesses are none. */
function signing(page: Page, clauses: readonly MentionOf<"clause">[]): string[] {
  const names: string[] = []
  for (const clause of clauses) {
    const match =
      clause.part === "signature"
        ? /^(?:For(?: and on behalf of)?|On behalf of) (?:the )?([^:\n]{2,90})/u.exec(clause.text)
        : null
    const from = match ? clause.start + match[0].length - (match[1]?.length ?? 0) : 0
    const name = match ? nameIn(page, from, from + (match[1]?.length ?? 0)) : null
    if (name !== null) names.push(name)
  }
  return [...new Set(names)]
}

/** The canonical name of the actor that a stretch names, else its words without article and lead. */
function nameIn(page: Page, start: number, end: number): string | null {
  return nameOf(page, page.text.slice(start, end))
}

function nameOf(page: Page, printed: string): string | null {
  const words = printed
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^.*\b(?:between|among|and|by|of the one part|of the other part)\s(?=the\s|\p{Lu})/u, "")
    .replace(/^(?:the|The|its|their)\s/, "")
    .replace(/[,\s]+$/, "")
  if (words === "" || words.length > 90 || !/\p{Lu}/u.test(words)) return null
  return codebookIndex(page.codebook).resolve(words)?.name ?? words
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:the|each|both|all|either|neither|no)\s/, "")
    .trim()
}
