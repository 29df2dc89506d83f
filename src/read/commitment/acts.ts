import type { ParsedSentence, Word } from "../../text/syntax/tree.ts"
import { caseOf, dependents, yieldOf } from "../clause.ts"
import { ACT_RULES, type ActRule } from "./act-table.ts"

/** What a promise is about, as the contract's kebab-case act. `known` is false for acts that are only the text's verb and object. */
export interface Act {
  readonly act: string
  readonly known: boolean
}

const BY_WORD = index()

function index(): Map<string, ActRule[]> {
  const byWord = new Map<string, ActRule[]>()
  for (const rule of ACT_RULES) {
    for (const word of new Set([...rule.verbs, ...(rule.nouns ?? [])])) {
      const list = byWord.get(word)
      if (list) list.push(rule)
      else byWord.set(word, [rule])
    }
  }
  return byWord
}

const EMPTY_VERBS = new Set([
  "be",
  "have",
  "do",
  "go",
  "get",
  "make",
  "take",
  "say",
  "come",
  "see",
  "know",
  "think",
  "seem",
  "remain",
])

const ASPECT = new Set(["keep", "continue", "go", "try", "help"])
/** What a party hopes of itself: a boast and no deed that could be kept. */
const BOASTS = new Set([
  "overcome",
  "emerge",
  "win",
  "prevail",
  "triumph",
  "succeed",
  "live",
  "die",
  "survive",
  "remain",
  "stay",
  "face",
  "wait",
  "hope",
])

/** "to hand over", "will house": a deed's verb behind "to" or a modal that was tagged as a noun. */
export function isHiddenVerb(s: ParsedSentence, i: number): boolean {
  const word = s.words[i]
  const before = s.words[i - 1]
  if (!word || !before || !/^(?:to|will|would|shall|not|n't)$/.test(before.norm)) return false
  return (
    /^NNP?$/.test(word.xpos) &&
    (BY_WORD.get(word.norm)?.some((rule) => rule.verbs.has(word.norm)) ?? false) &&
    s.words[i + 1]?.norm !== "of"
  )
}

/** Prepositions of circumstance: what stands behind them is not what is done. */
const ASIDE = /^(?:during|despite|amid|after|before|since|under|following|until)\b/

/** The act that word `i` (a verb, or a noun for a deed) stands for; null where it names no deed that somebody could promise. */
export function actAt(s: ParsedSentence, i: number): Act | null {
  const word = s.words[i]
  if (!word) return null
  const verb = /^V/.test(word.xpos) || word.upos === "VERB" || word.upos === "AUX" || isHiddenVerb(s, i)
  // a clause's subject tells what is done only where there is no object ("talks would begin"); other clauses tell other deeds
  const transitive = dependents(s, i, "obj", "xcomp").length > 0
  const range = yieldOf(
    s,
    i,
    (child) =>
      /^(advcl|ccomp|acl:relcl|parataxis)/.test(child.rel) ||
      (child.rel.startsWith("obl") && ASIDE.test(caseOf(s, child.i) ?? "")) ||
      (child.rel.startsWith("nsubj") && (transitive || child.head !== i)) ||
      (child.rel === "conj" && verb && child.head === i),
  )
  const around = new Set<string>()
  for (let k = range.first; k <= range.last; k++) {
    const other = s.words[k]
    if (other && k !== i) addForms(around, other)
  }
  if (verb) addNear(s, i, around)
  // "cease-fire" is three tokens
  if (around.has("cease") && around.has("fire")) around.add("ceasefire")
  // leaving a deal or talks moves nobody
  if (/^(?:withdraw|withdrawal|pull|pullout|walk)$/.test(word.lemma) && leavesDeal(s, range)) return null
  // "would meet their demands", "met the deadline" talk to nobody
  if (
    word.lemma === "meet" &&
    [...around].some((one) =>
      /^(?:demand|need|target|deadline|condition|standard|requirement|obligation|challenge|goal|criterion)$/.test(one),
    )
  )
    return null
  if (around.has("unpunished")) return { act: "retaliate", known: true }
  for (const rule of BY_WORD.get(word.lemma) ?? BY_WORD.get(word.norm) ?? []) {
    const asVerb = verb && (rule.verbs.has(word.lemma) || rule.verbs.has(word.norm))
    const asNoun = !verb && (rule.nouns?.has(word.lemma) || rule.nouns?.has(word.norm))
    if (!asVerb && !asNoun) continue
    const needs = rule.about && (asVerb || rule.nounNeedsAbout)
    if (!needs || [...(rule.about ?? [])].some((about) => around.has(about))) return { act: rule.act, known: true }
  }
  // "vowed to keep fighting", "pledged to continue to honour": the deed is what is gone on with
  if (verb && ASPECT.has(word.lemma)) {
    const inner = dependents(s, i, "xcomp", "advcl", "ccomp").find(
      (child) => child.i > i && child.upos === "VERB" && child.i - i <= 4,
    )
    return inner ? actAt(s, inner.i) : null
  }
  if (!verb || EMPTY_VERBS.has(word.lemma)) return null
  const particle = dependents(s, i, "compound:prt")[0]
  if (particle) return { act: kebab(`${word.lemma} ${particle.norm}`), known: word.lemma === "hand" }
  const object = dependents(s, i, "obj").find((child) => child.upos === "NOUN" && child.i > i)
  // "agreed to work for a truce"
  if (word.lemma === "work") {
    if ([...around].some((one) => /^(?:ceasefire|truce|cessation|hostilities|armistice)$/.test(one)))
      return { act: "ceasefire", known: true }
    return null
  }
  if (BOASTS.has(word.lemma)) return null
  return { act: kebab(object ? `${word.lemma} ${object.lemma}` : word.lemma), known: false }
}

/** "withdraw from the agreement"; what is done "under the agreement" is done. */
function leavesDeal(s: ParsedSentence, range: { readonly first: number; readonly last: number }): boolean {
  return s.words
    .slice(range.first, range.last + 1)
    .some(
      ({ i, lemma }) =>
        /^(?:agreement|deal|truce|ceasefire|talk|talks|accord)$/.test(lemma) &&
        /^(?:from|of|out of|out)$/.test(caseOf(s, i) ?? ""),
    )
}

/** The next words of the same phrase, for objects that the tree hung elsewhere ("hand over light weapons to"). */
function addNear(s: ParsedSentence, i: number, around: Set<string>): void {
  // "air strikes" is often tagged as a noun and a verb
  const air = s.words.slice(i + 1, i + 4).find((word) => word.norm === "air")
  if (air && /^(?:strike|raid)s?$/.test(s.words[air.i + 1]?.norm ?? "")) around.add("airstrike")
  // "release (i) all detained workers": an item's number stands in between
  const from = s.words[i + 1]?.text === "(" && s.words[i + 3]?.text === ")" ? i + 4 : i + 1
  for (let k = from; k < from + 5; k++) {
    const word = s.words[k]
    const attribute = word?.xpos === "VBN" && word.rel === "amod"
    if (
      !word ||
      (/^(?:PUNCT|SCONJ|CCONJ|VERB|AUX|PRON)$/.test(word.upos) && word.xpos !== "PRP$" && !attribute) ||
      (word.upos === "ADP" && word.rel !== "compound:prt" && k > i + 1)
    )
      return
    addForms(around, word)
  }
}

/** A word's lemma and form; also without a plural's "s" where the tagger took a noun for a pronoun and left it on. */
function addForms(around: Set<string>, word: Word): void {
  around.add(word.lemma)
  around.add(word.norm)
  if (word.upos === "PRON" && /[^s]{3}s$/.test(word.norm)) around.add(word.norm.slice(0, -1))
}

function kebab(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
}

/** Groups of acts that one promise may be told by ("halt the bombing" and "cease fire"): used to join mentions of one commitment. */
export const FAMILY_OF: ReadonlyMap<string, string> = new Map(
  Object.entries({
    truce: "ceasefire humanitarian-pause halt-air-strikes halt-bombing halt-shelling halt-flights end-ceasefire",
    access: "humanitarian-access aid suspend-aid open-route",
    movement: "evacuate withdraw safe-passage",
    talks: "attend-talks talks present-plan political-transition",
    arms: "disarm destroy-chemical-weapons destroy-weapons",
    detainees: "release-detainees prisoner-exchange",
    force: "resume-strikes attack retaliate break-siege military-action strike fight deploy-forces",
  }).flatMap(([family, acts]) => acts.split(" ").map((act) => [act, family] as const)),
)

/** The family of an act; an act outside the table is a family of its own. */
export function familyOf(act: string): string {
  return FAMILY_OF.get(act) ?? act
}
