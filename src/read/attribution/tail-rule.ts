import { cueGroup, verbEntry } from "./cue.ts"
import type { Found } from "./found.ts"
import { isQuoteMark, isVerbal, spanOf, trimmed, type View, wordAt } from "./view.ts"

/** Verbs that close a sentence with their source before or after them. */
const CLOSING = new Set(["said", "says", "say", "told", "reported", "added", "reports"])
/** What may follow the cue of a closing clause: when, to whom, how. */
const AFTERWARDS =
  /^(?:on|in|by|at|late|early|earlier|later|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|a|an|the|his|her|their|its|statement|telephone|phone|email|interview|twitter|facebook|via|internet|afp|reuters|ap|from|reporters|journalists|morning|evening|news|agency|website|page|report|condition|of|anonymity)$/
const NAME_WORDS = /^(?:NOUN|PROPN|ADJ|NUM|X)$/
/** Words inside a source's name or title. */
const LINKS = /^(?:of|for|al|el|-|’s|'s|s|and|bin|ibn|the)$/
const MAX_SOURCE = 12

/**
 * "Six people were killed a monitor said" and "Six people were killed said the monitor": a reporting clause at the end of a sentence that no comma
 * parts from what it reports, as in texts that lost their commas. Only for cues that no other rule has read.
 */
export function closingClauses(view: View, known: readonly Found[]): Found[] {
  const found: Found[] = []
  for (const word of view.words) {
    if (!CLOSING.has(word.norm) || word.i < 4) continue
    if (known.some((one) => one.cue !== null && one.cue.start <= word.start && word.end <= one.cue.end)) continue
    const entry = verbEntry(view, word.i)
    if (!entry) continue
    const clause = sourceBefore(view, word.i) ?? sourceAfter(view, word.i)
    if (!clause) continue
    const content = trimmed(view, 0, Math.min(clause.from, cueGroup(view, word.i).from) - 1)
    if (!content || content.to - content.from < 2 || !tells(view, content)) continue
    const group = cueGroup(view, word.i)
    found.push({
      rule: "closing-clause",
      view,
      word: word.i,
      lemma: entry.entry.lemma,
      act: entry.entry.act,
      strong: entry.entry.strong,
      source: spanOf(view, clause.from, clause.to),
      sourceWord: clause.head,
      cue: spanOf(view, Math.max(group.from, clause.to < group.from ? clause.to + 1 : group.from), group.to),
      content: [spanOf(view, content.from, content.to)],
      audience: null,
      negated: false,
      quotes: false,
    })
  }
  return found
}

interface Source {
  readonly from: number
  readonly to: number
  readonly head: number
}

/** "... a monitor | said": the noun phrase before a verb with which the sentence ends. */
function sourceBefore(view: View, v: number): Source | null {
  for (const word of view.words.slice(v + 1)) {
    if (/^[.!?"”]$/.test(word.norm) || word.upos === "PUNCT") continue
    if (!AFTERWARDS.test(word.norm)) return null
  }
  const to = beforeBrackets(view, v - 1)
  const last = wordAt(view, to)
  if (!/^(?:NOUN|PROPN|X)$/.test(last.upos) && !/^\p{Lu}/u.test(last.text)) return null
  const from = phraseStart(view, to)
  if (from === null) return null
  // "what the minister said", "as the army said", "by what officials say": no clause of its own.
  const before = view.words[from - 1]
  if (
    !before ||
    before.upos === "ADP" ||
    /^(?:what|that|who|which|as|how|where|when|if|because|after|and|or|but|to)$/.test(before.norm)
  )
    return null
  return { from, to, head: to }
}

/** "the Observatory (SOHR) said": the last word before the bracket. */
function beforeBrackets(view: View, to: number): number {
  if (view.words[to]?.text !== ")") return to
  for (let i = to - 1; i > Math.max(0, to - 6); i--) if (view.words[i]?.text === "(") return i - 1
  return to
}

/** The first word of the source that ends at `to`: its article, else the first of its names, else the bare plural itself. */
function phraseStart(view: View, to: number): number | null {
  let names = to
  for (let i = to; i >= Math.max(0, to - MAX_SOURCE); i--) {
    const word = wordAt(view, i)
    if (isQuoteMark(word)) return i + 1 <= to ? i + 1 : null
    if (/^(?:a|an|the|another|one)$/.test(word.norm)) return articleOf(view, i)
    if (/^\p{Lu}/u.test(word.text) && !isCalendar(word.norm)) {
      names = i
      continue
    }
    if (LINKS.test(word.norm) || (i === to && NAME_WORDS.test(word.upos)) || (names < to && isTitle(word.norm))) {
      if (isTitle(word.norm)) names = i
      continue
    }
    // "a monitoring group": what describes the last word counts only where an article stands before it
    if (names === to && i >= to - 2 && (word.xpos === "VBG" || /^(?:NOUN|ADJ)$/.test(word.upos))) continue
    break
  }
  while (names < to + 1 && names > 0 && /^(?:al|el|-)$/.test(view.words[names - 1]?.norm ?? "")) names--
  const first = wordAt(view, names)
  return names === to &&
    !/^(?:rebels|activists|witnesses|residents|officials|police|medics|sources|he|she|they|it)$/.test(first.norm) &&
    !/^\p{Lu}/u.test(first.text) &&
    first.norm !== "al"
    ? null
    : names
}

/** "the monitoring group the Observatory": an article right before another noun phrase belongs to the source too. */
function articleOf(view: View, i: number): number {
  const before = view.words[i - 1]
  const name = /^(?:group|network|agency|director|head|chief|spokesman|spokeswoman|minister)$/
  if (!before || !name.test(before.norm)) return i
  for (let k = i - 1; k >= Math.max(0, i - 5); k--) if (/^(?:a|an|the)$/.test(view.words[k]?.norm ?? "")) return k
  return i
}

function isTitle(norm: string): boolean {
  return /^(?:director|head|chief|spokesman|spokeswoman|minister|president|activist|official|general|leader|commander|governor|envoy|coalition|army|military|state|news|television|tv|source|sources|police)$/.test(
    norm,
  )
}

function isCalendar(norm: string): boolean {
  return /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
    norm,
  )
}

/** "... said | the director of the group": a noun phrase without a verb after a verb that ends what was told. */
function sourceAfter(view: View, v: number): Source | null {
  const before = wordAt(view, v - 1)
  if (!/^(?:NOUN|PROPN|NUM|ADJ|ADV|X)$/.test(before.upos) && !isQuoteMark(before)) return null
  const first = view.words[v + 1]
  if (!first || isCalendar(first.norm) || !(/^(?:a|an|the)$/.test(first.norm) || /^\p{Lu}/u.test(first.text)))
    return null
  let to = v
  let head: number | null = null
  for (let i = v + 1; i < view.words.length && i <= v + MAX_SOURCE; i++) {
    const word = wordAt(view, i)
    if (/^(?:adding|who|which|as|on|in|using|referring|speaking)$/.test(word.norm) || /^[.,;]$/.test(word.text)) break
    if (isVerbal(word)) return null
    to = i
    if (/^(?:NOUN|PROPN|X)$/.test(word.upos)) head ??= i
  }
  return head === null || to === v ? null : { from: v + 1, to, head: headOf(view, v + 1, to) ?? head }
}

/** The last word before a preposition: "director" in "director of the group". */
function headOf(view: View, from: number, to: number): number | null {
  let head: number | null = null
  for (let i = from; i <= to; i++) {
    const word = wordAt(view, i)
    if (word.upos === "ADP" && head !== null) return head
    if (/^(?:NOUN|PROPN)$/.test(word.upos)) head = i
  }
  return head
}

/** Whether the words before hold a verb: else there is nothing that could be said. */
function tells(view: View, content: { from: number; to: number }): boolean {
  for (let i = content.from; i <= content.to; i++) if (isVerbal(wordAt(view, i))) return true
  return false
}
