import { fold, isArticleAt } from "../text/fold.ts"
import { type Token, tokenize } from "../text/token.ts"

/** A name that the trie holds, with what it stands for. */
interface Entry<T> {
  readonly value: T
  /** Acronyms ("IS", "US") match capitals only; names that begin in capitals match capitalised words; the rest match any case. */
  readonly casing: Casing
}

/** From strict to loose. */
const CASINGS = ["acronym", "capital", "any"] as const
type Casing = (typeof CASINGS)[number]

interface Node<T> {
  readonly next: Map<string, Node<T>>
  readonly entries: Entry<T>[]
}

/** A name found in a row of tokens: tokens `from` up to, not with, `to`. */
export interface TrieMatch<T> {
  readonly from: number
  readonly to: number
  readonly values: readonly T[]
}

/**
 * Names by their folded words: finds the longest name that begins at a token, whatever its hyphens, accents and Arabic articles. Time is
 * linear in the length of the longest name. "al-Assad", "Al Assad" and "Assad" are one key; the match spans the article where there is one.
 */
export class NameTrie<T> {
  private readonly root: Node<T> = { next: new Map(), entries: [] }

  add(name: string, value: T): void {
    let node = this.root
    const tokens = tokenize(name)
    for (let i = 0; i < tokens.length; i++) {
      const unit = unitAt(tokens, i)
      if (unit === "") continue
      let next = node.next.get(unit)
      if (!next) {
        next = { next: new Map(), entries: [] }
        node.next.set(unit, next)
      }
      node = next
    }
    if (node === this.root) return
    const casing = casingOf(name)
    const at = node.entries.findIndex((entry) => entry.value === value)
    const known = node.entries[at]
    if (!known) node.entries.push({ value, casing })
    else if (CASINGS.indexOf(casing) > CASINGS.indexOf(known.casing)) node.entries[at] = { value, casing }
  }

  /** The longest name that begins at token `i`; null where none does. A name never begins or ends at a mark. */
  longestAt(tokens: readonly Token[], i: number): TrieMatch<T> | null {
    let node: Node<T> | undefined = this.root
    let best: TrieMatch<T> | null = null
    const first = tokens[i]
    if (!first) return null
    const start = fold(first.text)
    if (!this.root.next.has(start) && !isArticleAt(tokens, i)) return null
    for (let k = i; k < tokens.length; k++) {
      const unit = unitAt(tokens, k)
      if (unit === "") {
        if (k === i && !isArticleAt(tokens, k)) return null
        if (!JOINERS.has(tokens[k]?.text ?? "") && !isArticleAt(tokens, k)) break
        continue
      }
      node = node.next.get(unit)
      if (!node) break
      if (node.entries.length === 0) continue
      const values = node.entries.filter((entry) => fits(entry, tokens, i, k + 1)).map((entry) => entry.value)
      if (values.length > 0) best = { from: i, to: k + 1, values }
    }
    return best
  }

  /** What a whole phrase stands for; [] where it is no name of the trie. */
  whole(tokens: readonly Token[]): readonly T[] {
    const match = this.longestAt(tokens, 0)
    return match && match.to === tokens.length ? match.values : []
  }
}

/** Marks that may stand inside a name without breaking it. */
const JOINERS = new Set(["-", "‐", "‑", "–", "'", "’", "/", ".", '"', "[", "]"])

function unitAt(tokens: readonly Token[], i: number): string {
  const token = tokens[i]
  return !token || isArticleAt(tokens, i) ? "" : fold(token.text)
}

function casingOf(name: string): Casing {
  const letters = name.replace(/[^\p{L}]/gu, "")
  if (letters.length <= 6 && letters.length >= 2 && letters === letters.toUpperCase()) return "acronym"
  return /\p{Lu}/u.test(name) ? "capital" : "any"
}

function fits(entry: Entry<unknown>, tokens: readonly Token[], from: number, to: number): boolean {
  if (entry.casing === "any") return true
  const words = tokens.slice(from, to).filter((token, i) => /\p{L}/u.test(token.text) && !isArticleAt(tokens, from + i))
  if (entry.casing === "acronym") return words.every((token) => token.text === token.text.toUpperCase())
  return words.some((token) => /(?:^|-)\p{Lu}/u.test(token.text))
}
