import { type CueEntry, VERB_CUES } from "./lexicon/cue-entry.ts"
import { child, children, isRel, type View, wordAt } from "./view.ts"

/** The words of a cue, both inclusive, and whether they are negated. */
export interface CueGroup {
  readonly from: number
  readonly to: number
  readonly negated: boolean
}

const NEGATIONS = new Set(["not", "n't", "never", "hardly", "nor", "nt"])
/** Adverbs that link sentences rather than belong to the verb. */
const LINKING = new Set([
  "however",
  "meanwhile",
  "moreover",
  "later",
  "earlier",
  "meantime",
  "yesterday",
  "today",
  "then",
  "also",
])

/** Third-person and past forms of the strong verbs: what they are stays clear where the tagger takes them for nouns or adjectives. */
const FORMS = new Map<string, string>()
for (const entry of VERB_CUES.values()) {
  if (!entry.strong || entry.lemma.includes("_")) continue
  const { lemma } = entry
  const soft = /[^aeiou]y$/.test(lemma)
  const stem = soft ? `${lemma.slice(0, -1)}i` : lemma
  FORMS.set(soft ? `${stem}es` : /(s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`, lemma)
  FORMS.set(lemma.endsWith("e") ? `${lemma}d` : `${stem}ed`, lemma)
}

/** Forms that are verbs and nouns alike; after a plural and before an article or a clause they are verbs ("most officers support the plan"). */
const ALSO_NOUNS = new Set(
  "support back demand fear claim report plan vote hope call question doubt request promise challenge endorse oppose".split(
    " ",
  ),
)

/** The lemma of a strong verb that the tagger took for a noun or adjective, in a sentence that has no other finite verb before or above it. */
function missedVerb(view: View, i: number): string | null {
  const word = wordAt(view, i)
  const before = view.words[i - 1]
  const after = view.words[i + 1]
  if (
    ALSO_NOUNS.has(word.norm) &&
    /^NNP?S$/.test(before?.xpos ?? "") &&
    (after?.upos === "DET" || after?.norm === "that" || after?.upos === "PRON") &&
    !view.words.some((one) => /^(VBD|VBZ|VBP|MD)$/.test(one.xpos))
  )
    return word.norm
  if (isHeadlinePresent(view, i)) return word.norm
  const lemma = FORMS.get(word.norm)
  if (!lemma || !before || !["NOUN", "PROPN", "PRON"].includes(before.upos)) return null
  // "which orders all parties to": after a relative pronoun the form can only be the verb
  if (
    /^(who|which)$/.test(before.norm) &&
    /s$/.test(word.norm) &&
    /^(DET|NOUN|PROPN|ADJ|PRON|SCONJ)$/.test(view.words[i + 1]?.upos ?? "")
  )
    return lemma
  const root = view.words.find((one) => one.head < 0)
  if (!root || root.upos === "VERB" || view.words.some((one) => one.i < i && /^(VBD|VBZ|VBP|MD)$/.test(one.xpos)))
    return null
  if (view.words.some((one) => one.head === root.i && one.rel === "cop")) return null
  return lemma
}

/** "Rebels vow to leave city": in a headline without a finite verb, a bare form between its leading plural noun and "to" + verb is the verb. */
function isHeadlinePresent(view: View, i: number): boolean {
  const word = wordAt(view, i)
  const entry = VERB_CUES.get(word.norm)
  if (!entry?.strong || !entry.frames.has("i") || !/^NNP?S$/.test(view.words[i - 1]?.xpos ?? "")) return false
  if (view.words[i + 1]?.norm !== "to" || view.words[i + 2]?.xpos !== "VB") return false
  const plain = view.words.every(({ i: at, upos }) => at >= i || /^(?:NOUN|PROPN|ADJ|NUM|DET)$/.test(upos))
  return plain && !hasFiniteVerb(view, i) && !/^[.?!]$/.test(view.words.at(-1)?.text ?? "")
}

/** Past forms of verbs with a particle that taggers take for nouns: `," Aziz shot back`. */
const IRREGULAR = new Map([
  ["shot", "shoot"],
  ["fired", "fire"],
  ["chimed", "chime"],
  ["piped", "pipe"],
])

/** The verb's entry, with its particle where one follows ("point out"); null for verbs that attribute nothing. */
export function verbEntry(view: View, v: number): { entry: CueEntry; last: number } | null {
  const verb = wordAt(view, v)
  const particle = view.words[v + 1]
  const irregular =
    particle && IRREGULAR.has(verb.norm) ? VERB_CUES.get(`${IRREGULAR.get(verb.norm)}_${particle.norm}`) : undefined
  if (irregular) return { entry: irregular, last: v + 1 }
  if (verb.upos !== "VERB" && !/^(says|said)$/.test(verb.norm)) {
    const lemma = missedVerb(view, v)
    const missed = lemma === null ? undefined : VERB_CUES.get(lemma)
    return missed ? { entry: missed, last: v } : null
  }
  const next = view.words[v + 1]
  if (next && (next.rel === "compound:prt" || PARTICLES.has(next.norm))) {
    const entry = VERB_CUES.get(`${verb.lemma}_${next.norm}`)
    if (entry) return { entry, last: v + 1 }
  }
  if (verb.lemma === "make") return clearAfter(view, v)
  const entry = VERB_CUES.get(verb.lemma)
  return entry ? { entry, last: v } : null
}

/** "made clear", "made it clear". */
function clearAfter(view: View, v: number): { entry: CueEntry; last: number } | null {
  const entry = VERB_CUES.get("make_clear")
  const at =
    view.words[v + 1]?.norm === "clear"
      ? v + 1
      : view.words[v + 2]?.norm === "clear" && view.words[v + 1]?.norm === "it"
        ? v + 2
        : -1
  return entry && at > 0 ? { entry, last: at } : null
}

const PARTICLES = new Set(["out", "up", "down", "off", "back", "in", "on", "by", "upon", "about"])

/** The verb with auxiliaries, negation, adverbs beside it and a manner of publication ("said in a statement"). */
export function cueGroup(view: View, v: number, last: number = v): CueGroup {
  let from = v
  let negated = false
  while (from > 0) {
    const word = wordAt(view, from - 1)
    const belongs =
      word.upos === "AUX" ||
      NEGATIONS.has(word.norm) ||
      (word.norm === "to" && word.upos === "PART") ||
      (word.upos === "ADV" && word.head === v && word.xpos !== "WRB" && !isFirstBeforeComma(view, from - 1))
    if (!belongs) break
    if (NEGATIONS.has(word.norm)) negated = true
    from--
  }
  // a linking adverb at the left edge ("However he said") stays out, unless an auxiliary stands before it
  while (
    from < v &&
    wordAt(view, from).upos === "ADV" &&
    LINKING.has(wordAt(view, from).norm) &&
    wordAt(view, from).norm !== "also" &&
    from === 0
  )
    from++
  if (children(view, v).some((word) => NEGATIONS.has(word.norm) && word.i < v)) negated = true
  let to = last
  const after = view.words[to + 1]
  if (after?.upos === "ADV" && after.head === v && /ly$|^again$/.test(after.norm) && view.words[to + 2]?.norm !== ",")
    to++
  to = throughStatement(view, to)
  return { from, to, negated }
}

function isFirstBeforeComma(view: View, i: number): boolean {
  return i === 0 && view.words[1]?.norm === ","
}

const MEDIA = new Set(["statement", "email", "e-mail", "tweet", "post", "letter", "release"])

/** "said" + "in a (written) statement": news prints these as one reporting phrase. */
function throughStatement(view: View, to: number): number {
  if (view.words[to + 1]?.norm !== "in") return to
  for (let k = to + 2; k <= to + 5; k++) {
    const word = view.words[k]
    if (!word) return to
    if (MEDIA.has(word.norm)) return k
    if (word.upos !== "DET" && word.upos !== "ADJ" && word.upos !== "NOUN") return to
  }
  return to
}

/** Whether the verb stands in the passive, a reduced one ("accused by") included. */
export function isPassive(view: View, v: number): boolean {
  const verb = wordAt(view, v)
  if (verb.xpos !== "VBN" && verb.xpos !== "VBD") return false
  if (isRelativeWithSubject(view, v)) return false
  if (isThoughtToBe(view, v)) return true
  // "had admitted" is active whatever the tree says; "was told" passive
  for (let i = v - 1; i >= Math.max(0, v - 5); i--) {
    const word = wordAt(view, i)
    if (word.upos === "PROPN" || word.upos === "NOUN") break
    if (/^(be|get)$/.test(word.lemma) || /^(is|are|was|were|been|being|be|'s|'re|gets|got)$/.test(word.norm))
      return word.norm !== "'s" || verb.xpos === "VBN"
    if (/^(have|has|had|having|'ve|'d)$/.test(word.norm)) return false
    if (word.upos !== "ADV" && word.upos !== "PART" && word.text !== ",") break
  }
  if (child(view, v, "obj") && !/^(tell|ask|offer|promise|give)$/.test(verb.lemma)) return false
  // in a long sentence the parser may hang an auxiliary of the quotation on the verb after it
  if (children(view, v).some((word) => word.rel === "aux:pass" && word.text !== "IS" && word.i < v && v - word.i <= 7))
    return true
  if (verb.xpos !== "VBN") return false
  if (isRel(verb, "acl")) return hasFiniteVerb(view, v)
  return isRel(verb, "advcl") && !children(view, v).some((word) => isRel(word, "nsubj") || word.upos === "AUX")
}

/** "which the ministry blamed on": a noun phrase between the pronoun and the verb, and no other verb in the clause, is its subject. */
function isRelativeWithSubject(view: View, v: number): boolean {
  if (v < 2) return false
  let k = v - 1
  while (k > 0 && v - k < 8 && /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(wordAt(view, k).upos)) k--
  const last = wordAt(view, v - 1)
  if (k === v - 1 || !/^(?:which|whom)$/.test(wordAt(view, k).norm) || !/^(?:NOUN|PROPN)$/.test(last.upos)) return false
  const end = view.words.findIndex((word) => word.i > v && /^[,.;:]$/.test(word.text))
  return !view.words.slice(v + 1, end < 0 ? undefined : end).some((word) => /^(?:VB[DZP]|MD)$/.test(word.xpos))
}

/** "jets believed to be": a verb of thought right before the infinitive of "be" or "have" has no subject that thinks. */
function isThoughtToBe(view: View, v: number): boolean {
  return (
    /^(?:believed|thought|presumed|understood|suspected|alleged|reported|said|known|rumou?red)$/.test(
      wordAt(view, v).norm,
    ) &&
    view.words[v + 1]?.norm === "to" &&
    /^(?:be|have)$/.test(view.words[v + 2]?.norm ?? "")
  )
}

/** Whether the sentence has a finite verb other than this word; without one, a "participle" is the main verb that the tagger missed. */
export function hasFiniteVerb(view: View, except: number): boolean {
  return view.words.some((word) => word.i !== except && /^(VBD|VBZ|VBP|MD)$/.test(word.xpos))
}
