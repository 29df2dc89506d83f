import { mayBePast } from "../clause.ts"
import type { PageSentence } from "../page.ts"

/** When the verb that a time hangs on puts its event. Null where nothing tells. */
export type Tense = "past" | "present" | "future" | null

const MODAL = new Set([
  "will",
  "shall",
  "'ll",
  "’ll",
  "wo",
  "would",
  "may",
  "might",
  "could",
  "should",
  "must",
  "ca",
  "can",
])
const PLANNED = new Set([
  "due",
  "scheduled",
  "expected",
  "slated",
  "set",
  "planned",
  "bound",
  "supposed",
  "likely",
  "plan",
  "expect",
  "intend",
])

/** Verbs whose "until" and "by" look ahead, whatever their own tense: "extended until Friday". */
const PUTS_OFF =
  /^(?:extend\w*|gave|give[sn]?|giving|postpon\w+|delay\w*|suspend\w*|adjourn\w*|demand\w*|ordered|told|asked|urged|promised|pledged|vowed|agreed|allowed|granted|set|deadline)$/

/** Verbs whose infinitive has their own tense. */
const IMPLIED =
  /^(?:force|manage|begin|start|continue|fail|try|compel|help|use|get|come|appear|seem|rush|race|cause|lead|have|allow|enable|return|proceed)$/

/** Past forms that mean nothing else and that the tagger has seldom seen. */
const PAST_FORMS = new Set(
  "shot withdrew retook overran undertook overthrew overtook mistook forsook shook drove flew broke wrote rose spoke stole swore tore wore wove chose froze arose awoke bled slew threw grew drew knew blew began rang sang sank sprang swam drank shrank ran fell took went came saw gave ate did strode strove woke rode hid bit forbade forgave foresaw sought fought caught taught brought bought thought lent sent spent bent built burnt dealt dreamt felt kept lost meant met paid said sold told slept stood swept wept won".split(
    " ",
  ),
)

/** The tense of the verb that the words at `[from, to]` (indexes) hang on: by the tree where there is one, else by the words around. */
export function tenseAt(sentence: PageSentence, from: number, to: number): Tense {
  const before = sentence.words[from - 1]
  const limit = sentence.words
    .slice(Math.max(0, from - 4), from)
    .findLast((word) => /^(?:until|till|by|before)$/.test(word.norm))
  if (limit && /^(?:have|has|had)$/.test(sentence.words[limit.i - 1]?.norm ?? "")) return "future"
  if (limit && sentence.words.slice(Math.max(0, from - 12), from).some((word) => PUTS_OFF.test(word.norm)))
    return "future"
  const on = before?.norm === "on" ? sentence.words[from - 2] : before
  // "said Friday that he would ...": the verb beside it, whatever the tree says
  if (on?.xpos === "VBD" && !PLANNED.has(on.norm)) return "past"
  return byTree(sentence, from, to) ?? byWords(sentence, from, to)
}

function byTree({ words, children }: PageSentence, from: number, to: number): Tense {
  let at = from
  // the head of the expression is the word that hangs outside of it
  for (let i = from; i <= to; i++) {
    const head = words[i]?.head ?? -1
    if (head < from || head > to) at = i
  }
  for (let steps = 0; steps < 8; steps++) {
    const word = words[at]
    if (!word || word.upos === "X") return null
    if (word.upos === "VERB" || word.upos === "AUX" || word.upos === "ADJ") {
      const found = verbTense(at)
      if (found) return found
    }
    if (word.head < 0) return null
    at = word.head
  }
  return null

  function verbTense(i: number): Tense {
    const verb = words[i]
    if (!verb) return null
    const helpers = (children[i] ?? [])
      .flatMap((c) => words[c] ?? [])
      .filter((c) => c.upos === "AUX" || c.rel.startsWith("aux") || c.rel === "cop")
    // "plunged to fewer than": a number, whatever the tagger says
    if (/^(?:fewer|less|more|nearly|around|about)$/.test(verb.norm)) return null
    if (helpers.some((h) => MODAL.has(h.norm))) return "future"
    if (PAST_FORMS.has(verb.norm)) return "past"
    if (helpers.some((h) => h.xpos === "VBD"))
      return PLANNED.has(verb.lemma) || PLANNED.has(verb.norm) ? "future" : "past"
    if (PLANNED.has(verb.norm) && helpers.length > 0) return "future"
    if (helpers.some((h) => h.lemma === "have")) return "past"
    const to = (children[i] ?? []).some((c) => words[c]?.norm === "to" && words[c]?.upos === "PART")
    // what somebody was forced or began to do took place
    if (to) return IMPLIED.test(words[verb.head]?.lemma ?? "") ? null : "future"
    if (verb.xpos === "VBD" || (helpers.length === 0 && mayBePast(verb))) return "past"
    if (verb.xpos === "VBZ" || verb.xpos === "VBP") return "present"
    if (verb.xpos === "VBG" && helpers.length > 0) return "present"
    if (verb.xpos === "VBN" && helpers.length === 0) return "past"
    return verb.upos !== "ADJ" && helpers.length > 0 ? "present" : null
  }
}

const FUTURE =
  /\b(?:will|shall|would|due|scheduled|slated|expected|set to|plans? to|planned for|to (?:be|meet|begin|start|take|hold|resume|visit|go|come|return|travel|convene|expire|end))\b|['’]ll\b/i

function byWords({ words }: PageSentence, from: number, to: number): Tense {
  const around = (a: number, b: number) =>
    words
      .slice(Math.max(0, a), b)
      .map((w) => w.text)
      .join(" ")
  const left = around(from - 10, from)
  if (FUTURE.test(left)) return "future"
  return /\b(?:will|is due|are due|is expected|are expected|is scheduled|is set)\b/i.test(around(to + 1, to + 8)) &&
    from < 4
    ? "future"
    : "past"
}
