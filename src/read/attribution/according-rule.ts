import type { Found } from "./found.ts"
import { sourceSpan, sourceWords } from "./source.ts"
import { isPunctuation, lowest, spanOf, trimmed, type View, wordAt } from "./view.ts"

/** "According to the ministry, …" and "…, according to the ministry": the rest of the clause is the content. */
export function accordingTo(view: View): Found[] {
  const found: Found[] = []
  for (const word of view.words) {
    if (word.norm !== "according" || view.words[word.i + 1]?.norm !== "to") continue
    const one = readAccording(view, word.i)
    if (one) found.push(one)
  }
  return found
}

function readAccording(view: View, i: number): Found | null {
  const head = sourceHead(view, i)
  if (head === null) return null
  const range = sourceWords(view, head, i, i + 1)
  if (!range) return null
  const source = { from: i + 2, to: endOfSource(view, i, range.to) }
  const before = i > 0 ? trimmed(view, clauseStart(view, i), i - 1) : null
  const after = view.words[source.to + 1]
  const rest = trimmed(view, source.to + 1, view.words.length - 1)
  const goesOn =
    after?.text === "," && rest !== null && (before === null || before.to - before.from < 3 || lacksVerb(view, before))
  const parts = goesOn ? [before, rest] : [before]
  const content = parts.filter((part) => part !== null)
  if (content.length === 0) return null
  return {
    rule: "according-to",
    view,
    word: i,
    lemma: "according",
    act: "assert",
    strong: true,
    source: sourceSpan(view, source),
    sourceWord: head,
    cue: spanOf(view, i, i + 1),
    content: content.map((part) => spanOf(view, part.from, part.to)),
    audience: null,
    negated: false,
    quotes: true,
  }
}

/** The noun that "according to" governs: the word that both hang on, if it stands to the right; else the first noun after it. */
function sourceHead(view: View, i: number): number | null {
  const governor = wordAt(view, i).head
  if (governor > i + 1) return governor
  const through = wordAt(view, i + 1).head
  if (through > i + 1) return through
  for (let k = i + 2; k < view.words.length; k++) {
    const word = wordAt(view, k)
    if (isPunctuation(word)) return null
    if (word.upos === "NOUN" || word.upos === "PROPN" || word.upos === "PRON") {
      while (["NOUN", "PROPN"].includes(view.words[k + 1]?.upos ?? "")) k++
      return k
    }
  }
  return null
}

/** A source at the head of a sentence ends at its first comma, unless an apposition follows between two commas; elsewhere where its subtree ends. */
function endOfSource(view: View, i: number, to: number): number {
  const last = view.words.length - 1
  const end = Math.min(Math.max(to, i + 2), last)
  const first = view.words.find((word) => word.i > i + 2 && word.text === ",")
  if (!first || (first.i > end && i > 0)) return end
  const second = view.words.find((word) => word.i > first.i + 1 && word.text === ",")
  if (
    second &&
    second.i - first.i < 16 &&
    lacksVerb(view, { from: first.i, to: second.i }) &&
    /^(a|an|the|who|\p{Lu}.*)$/u.test(view.words[first.i + 1]?.text ?? "")
  ) {
    return i === 0 ? second.i - 1 : Math.min(end, second.i - 1)
  }
  return i === 0
    ? first.i - 1
    : Math.min(end, Math.max(first.i - 1, hasOwnVerb(view, first.i + 1, end) ? first.i - 1 : end))
}

function hasOwnVerb(view: View, from: number, to: number): boolean {
  return from <= to && !lacksVerb(view, { from, to })
}

function clauseStart(view: View, i: number): number {
  for (let k = i - 1; k > 0; k--) if (wordAt(view, k).text === ";") return k + 1
  return Math.min(0, lowest(view, i))
}

function lacksVerb(view: View, part: { from: number; to: number }): boolean {
  for (let k = part.from; k <= part.to; k++)
    if (["VBD", "VBZ", "VBP", "MD"].includes(wordAt(view, k).xpos)) return false
  return true
}
