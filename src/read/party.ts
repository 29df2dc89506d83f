import type { Codebook } from "../model/codebook.ts"
import type { Word } from "../text/syntax/tree.ts"
import { caseOf, coordinated, dependents, yieldOf } from "./clause.ts"
import { codebookIndex } from "./codebook-index.ts"
import type { Page, PageSentence } from "./page.ts"
import { actorAt, COLLECTIVE, knownAs, knownAt, lastNamed } from "./party-phrase.ts"
import { attributionAt, sideOf } from "./side.ts"

/** Nouns that name a group or body able to bind itself; with their adjectives they stand in for a name that the text does not give. */
const GROUP_NOUNS = new Set(
  `side party group faction force troop rebel fighter militant militia militiaman insurgent opposition regime government authority army military
  official leader representative figure committee council coalition country state power town village city neighbourhood neighborhood district
  resident envoy delegation delegate team commander tribe elder negotiator ministry minister spokesman spokeswoman president nation member donor
  gunman terrorist jihadist islamist separatist loyalist protester alliance body organization organisation agency movement brigade belligerent
  combatant warlord parliament cabinet kingdom junta monarchy administration mediator guerrilla cleric soldier police`.split(
    /\s+/,
  ),
)

const FIRST_PERSON = new Set(["we", "us", "our", "ours", "i", "me", "my"])
const THIRD_PERSON = new Set(["it", "they", "he", "she", "them", "him", "its", "their", "his", "her"])

/**
 * Names of the parties that word `i` of a sentence heads: canonical names of actors, governments named by their capitals, groups in the text's words.
 * Coordinated parties come in order of reading. Empty where the words name nobody, and for pronouns that the report does not tie to a speaker.
 */
export function partiesAt(page: Page, s: PageSentence, i: number): string[] {
  const names: string[] = []
  for (const head of [...leftCoordinated(s, i), ...coordinated(s, i)]) {
    const name = partyAt(page, s, head)
    if (name !== null && !names.includes(name)) names.push(name)
  }
  return names
}

/** "Kerry and Foreign Minister Lavrov agreed": the head before "and" where the tree made it a modifier of the last name. */
function leftCoordinated(s: PageSentence, i: number): number[] {
  if (!/^(?:NOUN|PROPN)$/.test(s.words[i]?.upos ?? "")) return []
  for (let k = i - 1; k > 0 && i - k < 8; k--) {
    const word = s.words[k]
    if (!word) break
    if (word.norm === "and") {
      const first = s.words[k - 1]
      return first && /^(?:PROPN|NOUN)$/.test(first.upos) && !dependents(s, i, "cc").some((cc) => cc.i > i)
        ? [k - 1]
        : []
    }
    if (!/^(?:ADJ|NOUN|PROPN|DET)$/.test(word.upos) && word.xpos !== "PRP$") break
  }
  return []
}

/** The party that one word heads; see `partiesAt`. */
export function partyAt(page: Page, s: PageSentence, i: number): string | null {
  const word = s.words[i]
  if (!word) return null
  // "US" folds to "us"
  if (FIRST_PERSON.has(word.norm) && word.upos === "PRON") return speakerSide(page, word)
  if (THIRD_PERSON.has(word.norm)) return pronounParty(page, s, word)
  const known = titled(page, s, i) ?? knownAt(page, s, i)
  if (known) return known
  const behind = spokesFor(page, s, i)
  if (behind) return behind
  const actor = actorAt(page, word)
  // a description ("the military", "both parties") is read below, with the words that belong to it
  const named =
    actor !== null && (/\p{Lu}/u.test(actor.name) || codebookIndex(page.codebook).named(actor.name) !== null)
  if (actor && named) return actor.name
  const place = page.all("place", s).find((one) => one.start <= word.start && word.end <= one.end)
  if (place && (place.use !== "literal" || place.precision === "country")) return governmentOf(page.codebook, place)
  if (BARE_STATE.test(word.norm)) return bareState(page, s, i)
  if (GROUP_NOUNS.has(word.lemma) || GROUP_NOUNS.has(word.norm)) return staffOf(page, s, i) ?? groupPhrase(page, s, i)
  // an adjective inside a description ("armed forces spokesman") names nobody by itself
  return actor && !(word.upos === "ADJ" && actor.end > word.end) ? actor.name : null
}

/** "an armed forces spokesman", "a spokesman for the guerrillas": whom an unnamed spokesman speaks for; null for others and where the text does not say. */
function spokesFor(page: Page, s: PageSentence, i: number): string | null {
  if (!/^spokes(?:man|woman|person|people)$/.test(s.words[i]?.lemma ?? "")) return null
  const nouns = [
    ...dependents(s, i, "compound", "nmod:poss", "amod"),
    ...dependents(s, i, "nmod").filter((child) => /^(?:for|of)$/.test(caseOf(s, child.i) ?? "")),
  ]
  const behind = nounBehind(s, i)
  if (behind && !nouns.includes(behind)) nouns.push(behind)
  for (const noun of nouns) {
    const name = noun.i === i ? null : partyAt(page, s, noun.i)
    if (name !== null) return name
  }
  return null
}

/** The head of the phrase behind "for" or "of" right after word `i`, whatever the tree hung it on. */
function nounBehind(s: PageSentence, i: number): Word | undefined {
  if (!/^(?:for|of)$/.test(s.words[i + 1]?.norm ?? "")) return undefined
  for (let k = i + 2; k <= i + 8; k++) {
    const word = s.words[k]
    if (!word || !(/^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(word.upos) || /^(?:VBN|PRP\$|POS)$/.test(word.xpos)))
      return undefined
    if (/^(?:NOUN|PROPN)$/.test(word.upos) && !/^(?:NOUN|PROPN|PART)$/.test(s.words[k + 1]?.upos ?? "")) return word
  }
  return undefined
}

const TITLES =
  /^(?:secretary|minister|president|envoy|spokesman|spokeswoman|spokesperson|ambassador|chief|leader|general|commander|chairman|director|colonel|king|emir)$/

/** "Secretary of State John Kerry": the person whose title heads the phrase. */
function titled(page: Page, s: PageSentence, i: number): string | null {
  if (!TITLES.test(s.words[i]?.lemma ?? "")) return null
  const next = s.words[i + 1]
  // a name right behind its title is that person, whatever the tree made of the two
  const name =
    dependents(s, i, "appos", "flat").find((child) => child.upos === "PROPN" && child.i > i && child.i - i <= 8) ??
    (next?.upos === "PROPN" && /^\p{Lu}/u.test(s.words[i]?.text ?? "") ? next : undefined)
  if (!name) return null
  const known = knownAt(page, s, name.i)
  return known ?? actorAt(page, name)?.name ?? null
}

/** The canonical actor for a place or demonym that stands for a government ("Damascus", "Russian"); else the place's own name. */
export function governmentOf(
  codebook: Codebook,
  place: { readonly name: string; readonly text: string; readonly country: string | null },
): string {
  const index = codebookIndex(codebook)
  const named = index.resolve(place.text)
  if (named && named.type !== "person") return named.name
  return (place.country === null ? null : index.stateOf(place.country))?.name ?? place.name
}

function speakerSide(page: Page, word: Word): string | null {
  const name = attributionAt(page, word)?.speaker.name
  return name ? sideOf(page.codebook, name) : null
}

/**
 * A third-person pronoun is resolved only where nothing else can be meant: to the subject of the clause that its own depends on ("Moscow has
 * indicated they are ready"), or to the speaker whose indirect words name no other party before it ("said it would"). Number and kind must fit.
 */
function pronounParty(page: Page, s: PageSentence, word: Word): string | null {
  const person = /^(?:he|she|him|his|her)$/.test(word.norm)
  const above = subjectAbove(s, word)
  // "They have failed to leave, the government said": a speaker named behind its words is seldom the "they" in them
  if (above !== null && !(word.norm === "they" && (above.i > word.i || hasOther(s, above.i, word.i)))) {
    const name = partyAt(page, s, above.i)
    if (name !== null && isPerson(page, name) === person) return name
  }
  const subject = s.words.slice(0, word.i).find(({ rel }) => rel.startsWith("nsubj"))
  if (word.norm === "they" && subject && hasOther(s, subject.i, word.i)) return null
  const lone = loneSubject(page, s, word, person)
  if (lone !== null) return lone
  const said = attributionAt(page, word)
  if (!said || said.speaker.name === null || page.quotationAt(word)) return null
  const content = said.content.find((part) => part.start <= word.start && word.end <= part.end)
  if (!content || page.all("actor", content).some((actor) => actor.end <= word.start)) return null
  const name = said.speaker.name
  if (word.norm === "they" && said.source !== null && said.source.start > word.start) return null
  if (isPerson(page, name) === person) return person || codebookIndex(page.codebook).named(name) ? name : null
  return person || word.norm === "they" ? null : sideIfOther(page, name)
}

/** "police arrested nine men and claimed they were planning": another plural stands between, and either can be meant. */
function hasOther(s: PageSentence, from: number, to: number): boolean {
  return s.words
    .slice(from + 1, to)
    .some(({ xpos, rel }) => /^NNP?S$/.test(xpos) && /^(?:obj|nsubj|iobj|obl|conj|appos)/.test(rel))
}

/** The one party that is a subject before the pronoun in its sentence; null where there are none or several, so that no choice is made. */
function loneSubject(page: Page, s: PageSentence, word: Word, person: boolean): string | null {
  if (!word.rel.startsWith("nsubj")) return null
  const names = new Set<string>()
  for (const one of s.words.slice(0, word.i)) {
    if (!one.rel.startsWith("nsubj") || one.upos === "PRON") continue
    for (const name of partiesAt(page, s, one.i)) names.add(name)
  }
  const [only] = names
  return names.size === 1 && only !== undefined && isPerson(page, only) === person ? only : null
}

/** Whether a name is a person's, by the codebook or by the report's own mentions. */
function isPerson(page: Page, name: string): boolean {
  const known = codebookIndex(page.codebook).named(name)
  if (known) return known.type === "person"
  return page.all("actor").some((actor) => actor.name === name && actor.type === "person")
}

/** The subject of the predicate that governs the pronoun's own clause, if the pronoun is the subject of that. */
function subjectAbove(s: PageSentence, word: Word): Word | null {
  const own = s.words[word.head]
  if (!own || !word.rel.startsWith("nsubj") || !/^(?:ccomp|parataxis|advcl)/.test(own.rel)) return null
  const subject = dependents(s, own.head, "nsubj")[0]
  return subject && subject.i !== word.i && subject.upos !== "PRON" ? subject : null
}

/** "it" in a person's words is the person's side, where the codebook knows one. */
function sideIfOther(page: Page, speaker: string): string | null {
  const side = sideOf(page.codebook, speaker)
  return side === speaker ? null : side
}

const BARE_STATE = /^(?:government|authorities|army|military|forces)$/
const NAMED_STATE = /(\p{Lu}[\p{L}.]{1,20}(?:['’]s)?) (?:armed forces|army|military|government|regime|authorities)\b/gu

/**
 * "the military", "the army" without a name: the last one of its kind that the report has named; for "the government", else the state of the only country that
 * the codebooks are about. Otherwise the words as they stand.
 */
function bareState(page: Page, s: PageSentence, i: number): string | null {
  const word = s.words[i]
  if (!word) return null
  const staffed = staffOf(page, s, i)
  if (staffed !== null) return staffed
  if (dependents(s, i, "compound", "amod").length > 0) return groupPhrase(page, s, i)
  const civil = /^(?:government|authorities)$/.test(word.norm)
  const index = codebookIndex(page.codebook)
  const before = [...page.text.slice(Math.max(0, word.start - 3000), word.start).matchAll(NAMED_STATE)]
  for (const match of before.reverse()) {
    if (/^(?:government|regime|authorities)$/.test(match[0].split(" ").at(-1) ?? "") !== civil) continue
    const actor = index.resolve(match[0]) ?? index.resolve(match[0].replace(/s (?=\p{L})/u, " "))
    if (actor) return actor.name
  }
  const [country, other] = page.codebook.countries
  const state = civil && country !== undefined && other === undefined ? index.stateOf(country) : null
  return state?.name ?? groupPhrase(page, s, i)
}

const STAFF =
  /^(?:official|force|troop|authority|army|military|delegation|delegate|negotiator|ministry|soldier|side|leader|representative|team)$/

/** "government officials", "Russian military", "regime authorities": the body that the modifier names. Not for figures, fighters or leaders of several. */
function staffOf(page: Page, s: PageSentence, i: number): string | null {
  const word = s.words[i]
  if (!word || !STAFF.test(word.lemma)) return null
  const named = dependents(s, i, "compound", "amod", "nmod:poss")
    .map((child) => partyAt(page, s, child.i))
    .filter((name) => name !== null)
  const [only] = named
  return only !== undefined && named.every((name) => name === only) ? only : null
}

/** "3 new towns", "the warring sides": the group in the text's words, without article, clause or preposition after it. */
function groupPhrase(page: Page, s: PageSentence, i: number): string | null {
  const word = s.words[i]
  if (!word) return null
  const before = yieldOf(
    s,
    i,
    (child) => child.i > i || /^(acl|appos|cc|conj|det|case|punct|nmod:poss)/.test(child.rel),
  )
  const of = dependents(s, i, "nmod").find((child) => caseOf(s, child.i) === "of" && child.i - i <= 4)
  const end = of ? yieldOf(s, of.i, (child) => /^(acl|appos|cc|conj|punct)/.test(child.rel)).last : i
  const both = /^(?:both|all)$/.test(s.words[before.first - 1]?.norm ?? "") ? 1 : 0
  const loyal =
    s.words[i + 1]?.norm === "loyal" || s.words[i + 1]?.norm === "allied"
      ? s.words[s.words[i + 3]?.upos === "DET" ? i + 4 : i + 3]
      : undefined
  const first = s.words[Math.max(before.first - both, i - 5)]
  const last = loyal ?? s.words[end] ?? word
  if (!first) return null
  const known = knownAs(page, s, i)
  if (known) return known
  // "a first group of rebels": those whom the group is made of
  if (of && /^(?:group|number|batch|handful|convoy|part|some)$/.test(word.lemma))
    return partyAt(page, s, of.i) ?? groupPhrase(page, s, of.i)
  // "the group", "the council": the last body that the report names so; a bare group is nobody
  if (
    first === last &&
    COLLECTIVE.test(word.norm) &&
    dependents(s, i, "det").some(({ norm }) => /^(?:the|this)$/.test(norm))
  )
    return lastNamed(page, word) ?? (/^(?:group|body|side)$/.test(word.norm) ? null : word.text)
  return page
    .part(first.start, last.end)
    .text.replace(/^(?:the|a|an|these|those|its|their)\s+/i, "")
    .replace(/^(?:some|major|main|key|leading|top|big|several|various|prominent) (?=\S)/i, "")
    .replace(/\s+/g, " ")
}

/** Several names in one field, as the contract wants them. */
export function joined(names: readonly string[]): string | null {
  const distinct = [...new Set(names)]
  return distinct.length > 0 ? distinct.join("; ") : null
}
