import type { Codebook } from "../../model/codebook.ts"
import type { Report } from "../../model/report.ts"
import type { Span } from "../../model/span.ts"
import { fold, type Word, wordsOf } from "../words.ts"

/** An outlet under one of the names by which texts cite it, as folded words. */
export interface OutletName {
  readonly outlet: string
  readonly words: readonly string[]
  /** Printed form where case matters (acronyms); null where it does not. */
  readonly printed: string | null
}

/** A place where a text says that it has something from an outlet. */
export interface Citation extends Span {
  readonly outlet: string
}

/** The outlets of a codebook under all their names. */
export function outletNames(codebook: Codebook): OutletName[] {
  return codebook.actors
    .filter((actor) => actor.type === "outlet")
    .flatMap((actor) => [actor.name, ...actor.aliases].map((name) => outletName(actor.name, name)))
    .filter((name) => name.words.length > 0)
}

function outletName(outlet: string, name: string): OutletName {
  const acronym = name.length <= 6 && name === name.toUpperCase()
  return { outlet, words: wordsOf(name).map((w) => w.norm), printed: acronym ? name : null }
}

/** The name by which other texts would cite a report's outlet: the name given, or the main label of its host; null where it has none. */
export function ownOutlet(report: Report): OutletName | null {
  if (!report.outlet) return null
  const host = /^(?:https?:\/\/)?(?:www\.)?([a-z0-9-]{3,40})\.(?:[a-z]{2,4})(?:\.[a-z]{2})?$/i.exec(report.outlet)
  const name = host?.[1] ?? report.outlet
  const words = wordsOf(name).map((w) => w.norm)
  return words.length > 0 ? { outlet: report.outlet, words, printed: null } : null
}

const AFTER = new Set(
  "reported reports said says quoted quotes quoting cited cites citing contributed wrote revealed correspondent correspondents".split(
    " ",
  ),
)
const BEFORE = new Set("told tells via quoting citing".split(" "))
const BEFORE_TWO = new Set([
  "according to",
  "quoted by",
  "reported by",
  "cited by",
  "interview with",
  "statement to",
  "obtained by",
])

/** Where a text cites outlets: "(AP)", "told AFP", "Reuters reported", "according to Xinhua". The text's own outlet is not cited by it. */
export function citations(report: Report, names: readonly OutletName[]): Citation[] {
  const byFirst = new Map<string, OutletName[]>()
  for (const name of names) {
    const key = name.words[0] ?? ""
    byFirst.set(key, [...(byFirst.get(key) ?? []), name])
  }
  const words = wordsOf(report.text)
  const own = ownOutlet(report)
  const found: Citation[] = []
  for (let i = 0; i < words.length; i++) {
    const candidates = byFirst.get(words[i]?.norm ?? "")
    if (!candidates) continue
    const hits = candidates.filter((name) => stands(report.text, words, i, name))
    const hit = hits.sort((a, b) => b.words.length - a.words.length)[0]
    if (!hit || isOwn(hit, own)) continue
    const end = i + hit.words.length
    const first = words[i]
    const last = words[end - 1]
    if (first && last && cited(report.text, words, i, end))
      found.push({ outlet: hit.outlet, start: first.start, end: last.end })
  }
  return found
}

function stands(text: string, words: readonly Word[], at: number, name: OutletName): boolean {
  if (!words[at]?.capital) return false
  if (!name.words.every((word, k) => words[at + k]?.norm === word)) return false
  const first = words[at]
  return name.printed === null || (first !== undefined && text.startsWith(name.printed, first.start))
}

function isOwn(hit: OutletName, own: OutletName | null): boolean {
  if (!own) return false
  const a = hit.words.join("")
  const b = own.words.join("")
  return a === b || fold(hit.outlet) === fold(own.outlet)
}

function cited(text: string, words: readonly Word[], from: number, to: number): boolean {
  const first = words[from]
  const last = words[to - 1]
  if (!first || !last) return false
  if (text.charAt(first.start - 1) === "(" && /^[)/ ]/.test(text.slice(last.end, last.end + 1))) return true
  const before = words[from - 1]?.norm ?? ""
  const skipThe = before === "the" || before === "news" || before === "agency" ? 1 : 0
  const one = words[from - 1 - skipThe]?.norm ?? ""
  const two = `${words[from - 2 - skipThe]?.norm ?? ""} ${one}`
  if (BEFORE.has(one) || BEFORE_TWO.has(two)) return true
  for (let k = to; k < to + 3; k++) {
    const next = words[k]?.norm ?? ""
    if (AFTER.has(next)) return !/[.!?;:\n]/.test(text.slice(last.end, words[k]?.start ?? last.end))
    if (
      ![
        "news",
        "agency",
        "service",
        "television",
        "tv",
        "has",
        "had",
        "also",
        "newspaper",
        "magazine",
        "state",
      ].includes(next)
    )
      return false
  }
  return false
}
