import type { Affiliation } from "../../model/actor.ts"
import type { Span } from "../../model/span.ts"
import { fold } from "../../text/fold.ts"
import type { Word } from "../../text/syntax/tree.ts"
import { type CodebookIndex, codebookIndex } from "../codebook-index.ts"
import { TITLES } from "../name-lexicon.ts"
import type { NameSpan } from "../names.ts"
import type { Page, PageSentence } from "../page.ts"
import { ROLES } from "./lexicon.ts"

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Offices and ranks that one holds for a state: "Russian Foreign Minister" is Russia's, a "Jordanian militant" is nobody's. Lemmas. */
const STATE_ROLES = set(`
minister president chancellor premier secretary ambassador envoy diplomat official officer commander general gen colonel col lieutenant lt major maj captain capt sergeant sgt brigadier brig admiral adm marshal leader
spokesman spokeswoman spokesperson senator congressman congresswoman lawmaker mp king queen prince emir sultan ruler prime delegate representative negotiator adviser advisor soldier pilot
undersecretary commissioner parliamentarian strongman dictator delegation
`)

/**
 * Whom the words of a role bind its holder to: "Pentagon spokesman", "head of the Harbour Relief Network", "Russian Foreign Minister". The codebook's name where it
 * knows one, else the name as printed. Null where the words name nobody, name a place only ("resident of Aleppo") or a people ("Jordanian militant").
 * @param role the role's words, in one sentence
 * @param reach how many words behind the role may still tell whom it serves
 */
export function affiliationOf(
  page: Page,
  s: PageSentence,
  names: readonly NameSpan[],
  role: Span,
  reach = 0,
): Affiliation | null {
  const { words } = s
  const from = words.findIndex((word) => word.end > role.start)
  let to = from
  while (to < words.length && (words[to]?.start ?? 0) < role.end) to++
  if (from < 0) return null
  const head = headOf(words, from, to)
  if (head < 0) return null
  const isState = words.slice(from, to).some((word) => STATE_ROLES.has(word.lemma) || STATE_ROLES.has(fold(word.text)))
  const name = nameBehind(words, names, head, to + reach)
  if (name?.kind === "organisation") return boundTo(page, name, isState)
  const own = before(page, codebookIndex(page.codebook), words, names, { from, head, isState })
  // "Foreign Minister of Iraq" serves Iraq, an "envoy for Syria" does not serve Syria.
  return own ?? (name && words[head + 1]?.norm === "of" ? boundTo(page, name, isState) : null)
}

/** "Lena Haddad of the Relief Network": the body that stands right behind a person's name. */
export function bodyBehind(page: Page, name: NameSpan, names: readonly NameSpan[]): Affiliation | null {
  const { words } = name.sentence
  if (!/^(?:of|from)$/.test(words[name.to]?.norm ?? "")) return null
  const at = words[name.to + 1]?.norm === "the" ? name.to + 2 : name.to + 1
  const body = names.find((one) => one.from === at && one.kind === "organisation")
  return body ? boundTo(page, body, false) : null
}

/** The role's noun: the last one before a preposition. */
function headOf(words: readonly Word[], from: number, to: number): number {
  let head = -1
  for (let i = from; i < to; i++) {
    const word = words[i]
    if (!word) break
    if (head >= 0 && (word.upos === "ADP" || word.text === ",")) break
    if (ROLES.has(word.lemma) || TITLES.has(fold(word.text))) head = i
  }
  return head
}

/** The name behind the role's noun: "head of the Relief Network", "spokesman for the Defence Ministry". */
function nameBehind(words: readonly Word[], names: readonly NameSpan[], head: number, to: number): NameSpan | null {
  if (!/^(?:of|for|with|in|at|from)$/.test(words[head + 1]?.norm ?? "")) return null
  for (let at = head + 2; at < to; at++) {
    const name = names.find((one) => one.from === at)
    // "the Ruritanian General Staff": the people's word belongs to the body's.
    if (name) return (name.kind === "people" ? names.find((one) => one.from === name.to) : null) ?? name
    if (!/^(?:DET|ADJ|NOUN|PUNCT|VERB|PART)$/.test(words[at]?.upos ?? "")) return null
  }
  return null
}

/** "Pentagon spokesman", "Free Syrian Army commander", "U.S. Army Col.": the longest known name that the role begins with, else the body named inside. */
function before(
  page: Page,
  index: CodebookIndex,
  words: readonly Word[],
  names: readonly NameSpan[],
  { from, head, isState }: { readonly from: number; readonly head: number; readonly isState: boolean },
): Affiliation | null {
  for (let to = head; to > from; to--) {
    const [first, last] = [words[from], words[to - 1]]
    if (!first || !last || last.end - first.start > 120 || last.norm === "'s") continue
    const part = page.part(first.start, last.end)
    const actor = index.resolve(part.text)
    if (!actor || actor.type === "person" || actor.type === "outlet") continue
    return actor.type !== "state" || isState ? { ...part, name: actor.name } : null
  }
  const inside = names.filter((name) => name.from >= from && name.to <= head)
  const body = inside.find((name) => name.kind === "organisation")
  return body ? boundTo(page, body, isState) : null
}

function boundTo(page: Page, name: NameSpan, isState: boolean): Affiliation | null {
  const known = name.known.find(({ actor }) => actor.type !== "person")?.actor ?? null
  const part = page.part(name.start, name.end)
  if (name.kind === "organisation") return { ...part, name: known?.name ?? name.full ?? name.text }
  if (!isState || !known || known.type !== "state" || name.known.every(({ use }) => use === "metonym")) return null
  return { ...part, name: known.name }
}
