import { isCalendar } from "./calendar.ts"
import { cueGroup, isPassive, verbEntry } from "./cue.ts"
import type { Found } from "./found.ts"
import { isVerbal, spanOf, trimmed, type View, wordAt } from "./view.ts"

/** Verbs that tell by "as": "as the mayor noted, …". Verbs of manner are left out: "as the crowd chanted, shells fell" tells when. */
const TELLING = new Set(
  "say note report point observe warn explain argue write predict suggest acknowledge admit stress emphasize emphasise recall state show indicate confirm mention reveal document put describe tell announce claim allege insist concede remark".split(
    " ",
  ),
)
const LONGEST_SOURCE = 16
/** Words between the cue and the comma: "last week", "in a report on Tuesday". */
const LONGEST_REST = 10

/**
 * "As the Times noted, the convoy never left", "The truce, as the envoy put it, is paper", "…, as the army has said": what the clause with "as" stands
 * beside is what is told.
 */
export function asClauses(view: View, known: readonly Found[]): Found[] {
  const found: Found[] = []
  for (const word of view.words) {
    if (word.norm !== "as") continue
    const one = readClause(view, word.i)
    if (
      one &&
      !known.some((other) => other.cue && one.cue && other.cue.start < one.cue.end && one.cue.start < other.cue.end)
    )
      found.push(one)
  }
  return found
}

function readClause(view: View, as: number): Found | null {
  const before = view.words[as - 1]
  const opens = as === 0 || (as === 1 && before?.upos === "CCONJ")
  if (!opens && before?.text !== ",") return null
  const verb = verbAfter(view, as)
  if (verb === null || isPassive(view, verb)) return null
  const known = verbEntry(view, verb)
  const puts = wordAt(view, verb).lemma === "put" && view.words[verb + 1]?.norm === "it"
  if (!known?.entry.strong && !puts) return null
  const group = cueGroup(view, verb, puts ? verb + 1 : known?.last)
  const end = clauseEnd(view, group.to)
  const source = trimmed(view, as + 1, group.from - 1)
  if (end === null || !source || isCalendar(wordAt(view, source.to))) return null
  const left = opens ? null : trimmed(view, 0, as - 1)
  const right = trimmed(view, end + 1, view.words.length - 1)
  const content = (opens ? [right] : [left, right]).filter((part) => part !== null)
  if (!content.some((part) => hasVerb(view, part.from, part.to))) return null
  return {
    rule: "as-clause",
    view,
    word: verb,
    lemma: wordAt(view, verb).lemma,
    act: known?.entry.act ?? "assert",
    strong: true,
    source: spanOf(view, source.from, source.to),
    sourceWord: headOf(view, source.from, source.to),
    cue: spanOf(view, group.from, group.to),
    content: content.map((part) => spanOf(view, part.from, part.to)),
    audience: null,
    negated: group.negated,
    quotes: false,
  }
}

/** The telling verb after a noun phrase; null where another verb or a comma comes first. */
function verbAfter(view: View, as: number): number | null {
  for (let i = as + 2; i < view.words.length && i <= as + LONGEST_SOURCE; i++) {
    const word = wordAt(view, i)
    if (word.text === "," || word.norm === "if" || word.norm === "though") return null
    if (word.upos === "AUX") continue
    if (!isVerbal(word)) continue
    return TELLING.has(word.lemma) && /^VB[DZPN]?$/.test(word.xpos) ? i : null
  }
  return null
}

/** The last word before the comma or stop that ends the clause; null where the verb has an object or a clause of its own. */
function clauseEnd(view: View, cue: number): number | null {
  for (let i = cue + 1; i <= Math.min(view.words.length, cue + LONGEST_REST); i++) {
    const word = view.words[i]
    if (!word || /^[,.;:–—]$/.test(word.text)) return i - 1
    const adjunct =
      i > cue + 1 ||
      /^(?:ADV|ADP)$/.test(word.upos) ||
      isCalendar(word) ||
      /^(?:last|this|earlier|just)$/.test(word.norm)
    if (!adjunct || isVerbal(word) || word.norm === "that" || word.upos === "SCONJ") return null
  }
  return null
}

function hasVerb(view: View, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (isVerbal(wordAt(view, i))) return true
  return false
}

function headOf(view: View, from: number, to: number): number {
  for (let i = from; i <= to; i++) {
    const { head, upos } = wordAt(view, i)
    if (/^(?:NOUN|PROPN|PRON)$/.test(upos) && (head < from || head > to)) return i
  }
  return to
}
