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
  return changes.filter(([x, y]) => fold(x) !== "" || fold(y) !== "")
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
