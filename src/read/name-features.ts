import { fold } from "../text/fold.ts"
import type { Word } from "../text/syntax/tree.ts"
import { headWord } from "./acting.ts"
import type { NamedActor } from "./codebook-index.ts"
import { FIRST_NAMES, ORG_HEADS, PLACE_HEADS, TITLES } from "./name-lexicon.ts"
import type { WordSpan } from "./name-run.ts"
import type { Page, PageSentence } from "./page.ts"

/** What the features of a name need to know of its report beyond its sentence. */
export interface NameWorld {
  readonly page: Page
  /** Last words of names of two words and more that begin with a given name or stand after a title (folded). */
  readonly surnames: ReadonlySet<string>
  /** How often each folded word stands after "in", "at", "near", "from" in the report. */
  readonly located: ReadonlyMap<string, number>
}

/** What is known about one stretch of words that may be a name, as words that the model weighs. Training and reading share it. */
export function nameFeatures(world: NameWorld, s: PageSentence, at: WordSpan, known: readonly NamedActor[]): string[] {
  const { words } = s
  const features: string[] = ["bias"]
  const inside = words.slice(at.from, at.to)
  const folded = inside.map((word) => fold(word.text)).filter((word) => word !== "")
  const first = folded[0] ?? ""
  const last = folded.at(-1) ?? ""
  const size = Math.min(folded.length, 5)
  features.push(
    `n=${size}`,
    `f=${first}`,
    `l=${last}`,
    `l3=${last.slice(-3)}`,
    `l2=${last.slice(-2)}`,
    `sh=${shapeOf(inside)}`,
  )
  for (const word of folded) features.push(`w=${word}`)
  lexical(features, folded, size)
  context(features, words, at)
  if (size === 1) features.push(`sure=${world.surnames.has(last)}`, `locd=${Math.min(world.located.get(last) ?? 0, 3)}`)
  const text = world.page.text.slice(inside[0]?.start ?? 0, inside.at(-1)?.end ?? 0)
  gazetteer(features, world.page, text, size)
  for (const value of known.slice(0, 2)) features.push(`kb=${value.use}.${value.actor.type}`)
  if (known.length === 0) features.push("kb=none")
  if (at.from === 0) features.push("start")
  if (world.page.quotationAt({ start: inside[0]?.start ?? 0, end: inside.at(-1)?.end ?? 0 })) features.push("quoted")
  if (quotedAlone(words, at)) features.push("titled")
  return features
}

function lexical(features: string[], folded: readonly string[], size: number): void {
  const first = folded[0] ?? ""
  const last = folded.at(-1) ?? ""
  if (FIRST_NAMES.has(first)) features.push("given", `given.${size}`)
  if (FIRST_NAMES.has(last)) features.push("givenlast")
  if (folded.slice(1, -1).some((word) => word.length === 1)) features.push("initial")
  if (first.length === 1) features.push("initial1")
  if (ORG_HEADS.has(last)) features.push("orglast")
  if (ORG_HEADS.has(first)) features.push("orgfirst")
  if (folded.some((word) => ORG_HEADS.has(word))) features.push("org")
  if (PLACE_HEADS.has(last)) features.push(`placelast.${Math.min(size, 2)}`)
  if (PLACE_HEADS.has(first)) features.push("placefirst")
  if (folded.some((word) => TITLES.has(word))) features.push("title")
  if (folded.includes("of")) features.push("of")
  if (folded.includes("and")) features.push("and")
}

function context(features: string[], words: readonly Word[], at: WordSpan): void {
  const norm = (i: number) => words[i]?.norm ?? (i < 0 ? "<s>" : "</s>")
  const before = norm(at.from - 1)
  const after = norm(at.to)
  features.push(`p=${before}`, `p2=${norm(at.from - 2)} ${before}`, `a=${after}`, `a2=${after} ${norm(at.to + 1)}`)
  features.push(`pt=${words[at.from - 1]?.upos ?? "-"}`, `at=${words[at.to]?.upos ?? "-"}`)
  features.push(`al=${words[at.to]?.lemma ?? ""}`, `a+2=${words[at.to + 1]?.lemma ?? ""}`)
  if (TITLES.has(fold(words[at.from - 1]?.text ?? ""))) features.push("aftertitle")
  const head = headWord(words, at)
  const governor = head && head.head >= 0 ? words[head.head] : undefined
  if (head)
    features.push(
      `rel=${head.rel}`,
      `gov=${governor?.lemma ?? "root"}`,
      `relgov=${head.rel} ${governor?.lemma ?? ""}`,
      `pos=${head.upos}`,
    )
  if (after === "," && /^\p{Lu}/u.test(words[at.to + 1]?.text ?? "")) features.push("commacap")
  if (before === "," && /^\p{Lu}/u.test(words[at.from - 2]?.text ?? "")) features.push("capcomma")
  if (after === "(" && /^\p{Lu}{2,}$/u.test(words[at.to + 1]?.text ?? "")) features.push("acronymafter")
  if (before === "(" && after === ")") features.push("bracketed")
  const det = before === "the" || norm(at.from - 2) === "the" ? "the" : before === "a" || before === "an" ? "a" : "-"
  features.push(`det=${det}`)
}

function gazetteer(features: string[], page: Page, text: string, size: number): void {
  if (text.length > 40 || size > 4) return
  const entry = page.gazetteer.find(text)[0]
  if (!entry) {
    features.push("gaz=none")
    return
  }
  features.push(
    `gaz=${entry.precision}.${entry.weight >= 0.9 ? 3 : entry.weight >= 0.5 ? 2 : entry.weight > 0 ? 1 : 0}`,
  )
}

/** A name alone in quotation marks is a title of a work more often than anybody. */
function quotedAlone(words: readonly Word[], at: WordSpan): boolean {
  const mark = /^["“”‘’'`]+$/
  return mark.test(words[at.from - 1]?.text ?? "") && mark.test(words[at.to]?.text ?? "")
}

function shapeOf(words: readonly Word[]): string {
  const text = words.map((word) => word.text).join(" ")
  if (/^[\p{Lu}.&]+$/u.test(text)) return text.length <= 6 ? "ACR" : "UPPER"
  if (/\d/.test(text)) return "digit"
  if (/\p{Ll}\p{Lu}/u.test(text)) return "mixed"
  if (/[^\u0020-\u024f‐-―‘-”]/.test(text)) return "other"
  return words.length > 1 ? "Multi" : "Cap"
}
