import { diffArrays } from "diff"

/** Longest texts that are compared word by word; longer ones are cut, since the comparison is quadratic on unrelated texts. */
const MOST_WORDS = 600

/**
 * The words that differ between two wordings of one statement: pairs of what stands in `before` and what stands for it in `after`
 * (either may be empty). Case, quotation marks and punctuation at the ends of words are not counted as changes. When the two share too
 * little to be aligned, one pair holds both texts whole.
 */
export function changedWords(before: string, after: string): [before: string, after: string][] {
  const a = words(before)
  const b = words(after)
  const parts = diffArrays(a, b, { comparator: (x, y) => fold(x) === fold(y), maxEditLength: 400 })
  if (!parts) return [[before, after]]
  const changes: [string, string][] = []
  let gone: string[] = []
  let come: string[] = []
  const flush = () => {
    if (gone.length > 0 || come.length > 0) changes.push([gone.join(" "), come.join(" ")])
    gone = []
    come = []
  }
  for (const part of parts) {
    if (part.removed) gone.push(...part.value)
    else if (part.added) come.push(...part.value)
    else flush()
  }
  flush()
  return withoutEdges(
    changes.filter(([x, y]) => fold(x) !== "" || fold(y) !== ""),
    a,
    b,
  )
}

/** One wording may quote more of the same remarks than the other: what only one has at its beginning or end is no change of words. */
function withoutEdges(changes: [string, string][], a: readonly string[], b: readonly string[]): [string, string][] {
  const kept = [...changes]
  const first = kept[0]
  if (first && (first[0] === "" || first[1] === "") && (starts(a, first[0]) || starts(b, first[1]))) kept.shift()
  const last = kept.at(-1)
  if (last && (last[0] === "" || last[1] === "") && (ends(a, last[0]) || ends(b, last[1]))) kept.pop()
  return kept
}

function starts(list: readonly string[], run: string): boolean {
  return run !== "" && list.join(" ").startsWith(run)
}

function ends(list: readonly string[], run: string): boolean {
  return run !== "" && list.join(" ").endsWith(run)
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)
}

function fold(word: string): string {
  return word
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")
}
