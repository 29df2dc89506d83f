import type { Word } from "../../text/syntax/tree.ts"
import { agentOf, auxiliaries, caseOf, dependents, isNegated, isPassive, likelySubject } from "../clause.ts"
import { isAsserted } from "../mood.ts"
import type { Page, PageSentence } from "../page.ts"
import { partiesAt } from "../party.ts"
import { attributionAt, knownSpeaker, sideOf } from "../side.ts"
import { type Act, actAt, familyOf } from "./acts.ts"
import { contentsOf } from "./contents.ts"
import type { Find } from "./find.ts"
import { isMediator } from "./noun-parties.ts"
import type { PromiseWord } from "./promise-verbs.ts"
import { rangeOf } from "./range.ts"

/** Reads a verb, adjective or noun of promising: one find for each family of acts that its complement names. */
export function promiseFinds(
  page: Page,
  s: PageSentence,
  i: number,
  promise: PromiseWord,
  as: "verb" | "adjective" | "noun",
): Find[] {
  const word = s.words[i]
  if (!word || (as !== "noun" && !isAsserted(s, i))) return []
  // "be prepared to meet": advice
  if (
    as === "adjective" &&
    s.words[i - 1]?.norm === "be" &&
    !auxiliaries(s, i).some((aux) => /^(?:will|would|'ll)$/.test(aux))
  )
    return []
  if (isShouted(s, i) || (as === "verb" && isForecast(page, s, i))) return []
  if (promise.loose && s.words[i + 1]?.norm !== "to" && dependents(s, i, "xcomp").length === 0) return []
  if (promise.loose && word.xpos !== "JJ" && auxiliaries(s, i).length === 0) return []
  const polarity = polarityOf(s, i, promise, as)
  if (polarity === null) return []
  const finds: Find[] = []
  const families = new Set<string>()
  for (const content of contentsOf(s, i, promise, as)) {
    const act = actAt(s, content.i) ?? (content.rel.startsWith("obj") ? knownActAt(s, i) : null)
    if (!act || ((promise.knownActsOnly || content.rel.startsWith("conj")) && !act.known)) continue
    if (families.has(familyOf(act.act))) continue
    // talks are boycotted for the talks' sake; an election or a ceremony is no step of theirs
    if (word.lemma === "boycott" && familyOf(act.act) !== "talks") continue
    // "ready to attack" threatens; only a word of commitment makes a threat a promise
    if (as === "adjective" && familyOf(act.act) === "force" && act.act !== "deploy-forces") continue
    const names = boundBy(page, s, i, content, promise, as)
    if (names === null || (promise.ownWordsOnly && !inOwnWords(page, word, names))) continue
    families.add(familyOf(act.act))
    const deed =
      word.lemma === "boycott"
        ? { ...act, act: "attend-talks" }
        : /^(?:leave|go|quit)$/.test(content.lemma) &&
            act.act === "evacuate" &&
            names.some((name) => isRuler(page, name))
          ? { ...act, act: "step-down" }
          : act
    finds.push(findOf(page, s, word, content, promise, deed, names, polarity))
    if (promise.loose) finds.push(...sequelFinds(page, s, content, finds))
  }
  return finds
}

/** A head of state or government that the codebook knows: one who leaves gives up an office. */
function isRuler(page: Page, name: string): boolean {
  const actor = knownSpeaker(page.codebook, name)
  return (
    actor?.type === "person" &&
    actor.tenures.some(({ role }) => /^(?:president|king|emir|leader|prime minister)$/i.test(role))
  )
}

/** "TRIBES AGREE TRUCE": a heading set in capitals inside the text, whose words are tagged at random. */
function isShouted(s: PageSentence, i: number): boolean {
  const around = s.words.slice(Math.max(0, i - 2), i + 3).filter(({ text }) => /\p{L}{2}/u.test(text))
  return around.length > 2 && around.every(({ text }) => text === text.toUpperCase())
}

/** "at some stage the tribe would agree to": somebody else's guess. In the words of the bound side, told back, "would" is its own "will". */
function isForecast(page: Page, s: PageSentence, i: number): boolean {
  const word = s.words[i]
  if (!word || !auxiliaries(s, i).includes("would")) return false
  const subject = likelySubject(s, i)
  // "the militia said it would agree"
  if (subject !== null && s.words[subject]?.upos === "PRON") return attributionAt(page, word) === null
  return !inOwnWords(page, word, subject === null ? [] : partiesAt(page, s, subject))
}

/** "... before they are taken out on Friday": the next step of the same deal, told by a clause beside the first. */
function sequelFinds(page: Page, s: PageSentence, content: Word, finds: readonly Find[]): Find[] {
  const [first] = finds
  if (!first) return []
  const mark = s.words.slice(content.i + 1, content.i + 16).find((word) => /^(?:before|after|once)$/.test(word.norm))
  if (!mark) return []
  const word = s.words.slice(mark.i + 1, mark.i + 7).find((one) => one.upos === "VERB" && actAt(s, one.i)?.known)
  const act = word ? actAt(s, word.i) : null
  if (!word || !act || familyOf(act.act) === familyOf(first.act)) return []
  return [
    {
      ...first,
      range: rangeOf(s, word.i, word.i),
      content: word.i,
      rule: "sequel",
      act: act.act,
      promisors: [],
      beneficiary: null,
      state: "in-effect" as const,
      force: "signed" as const,
    },
  ]
}

/** "pledged $5 million": the verb of promising and its object together are the deed. */
function knownActAt(s: PageSentence, i: number): Act | null {
  const act = actAt(s, i)
  return act?.act === "aid" ? act : null
}

function findOf(
  page: Page,
  s: PageSentence,
  word: Word,
  content: Word,
  promise: PromiseWord,
  act: Act,
  names: readonly string[],
  polarity: "will" | "will-not",
): Find {
  const flip = isNegated(s, content.i) && act.act !== "retaliate"
  return {
    s,
    range: rangeOf(s, word.i, content.i),
    content: content.i,
    rule: `promise-${word.lemma}`,
    promisors: names,
    act: act.act,
    force: forceOf(page, s, word, promise, names),
    polarity: flip ? (polarity === "will" ? "will-not" : "will") : polarity,
    state:
      promise.force === "proposed"
        ? "offered"
        : polarity === "will-not"
          ? "refused"
          : promise.force === "signed"
            ? "agreed"
            : "declared",
    instrument: null,
    beneficiary: beneficiaryOf(page, s, content.i),
    conditions: [],
    definite: false,
    weakPromisors: false,
    loose: promise.loose,
  }
}

/** Null where a negation leaves nothing promised ("has not agreed"). */
function polarityOf(s: PageSentence, i: number, promise: PromiseWord, as: string): "will" | "will-not" | null {
  if (!isNegated(s, i)) return promise.polarity
  if (promise.polarity === "will-not") return null
  if (as === "adjective") return "will-not"
  return auxiliaries(s, i).some((aux) => /^(?:will|would|wo|'ll)$/.test(aux)) ? "will-not" : null
}

/** Who is bound; an empty list where the text does not say, null where the words cannot be a promise at all. */
function boundBy(
  page: Page,
  s: PageSentence,
  i: number,
  content: Word,
  promise: PromiseWord,
  as: string,
): string[] | null {
  if (promise.binds === "clause-subject" && content.rel === "ccomp") {
    const own = dependents(s, content.i, "nsubj", "nsubj:pass")[0]
    if (own && own.upos !== "PRON") {
      const names = partiesAt(page, s, own.i)
      if (names.length > 0) return names
    }
  }
  if (as === "noun") return possessors(page, s, i)
  if (isPassive(s, i)) {
    const agent = agentOf(s, i)
    return agent === null ? [] : partiesAt(page, s, agent)
  }
  const subject = likelySubject(s, i)
  if (subject === null) return []
  const word = s.words[i]
  if (word?.norm === "premature") return speakerOf(page, word)
  const names = partiesAt(page, s, subject)
  const pronoun = s.words[subject]?.upos === "PRON"
  if (names.length === 0 && !pronoun && !/^(?:NOUN|PROPN)$/.test(s.words[subject]?.upos ?? "")) return null
  return names.length > 1 ? names.filter((name) => !isMediator(page, name)) : names
}

/** "its pledge", "a Saudi offer", "Moscow's commitments", "an offer by the army". */
function possessors(page: Page, s: PageSentence, i: number): string[] {
  for (const child of dependents(s, i, "nmod:poss", "amod", "compound", "nmod")) {
    if (child.i > i && caseOf(s, child.i) !== "by" && caseOf(s, child.i) !== "from") continue
    if (/^(?:its|their|his|her)$/.test(child.norm)) {
      const names = ownerOf(page, s, i)
      if (names.length > 0) return names
      continue
    }
    const names = partiesAt(page, s, child.i)
    if (names.length > 0) return names
  }
  return []
}

/** The party that "its" before word `i` stands for: the subject of the verb above, where the two are in one clause. */
function ownerOf(page: Page, s: PageSentence, i: number): string[] {
  let at = s.words[i]?.head ?? -1
  for (let steps = 0; steps < 4 && at >= 0; steps++) {
    const word = s.words[at]
    if (!word) break
    if (word.upos === "VERB") {
      const subject = likelySubject(s, at)
      return subject === null || subject === i ? [] : partiesAt(page, s, subject)
    }
    at = word.head
  }
  return []
}

/** "it is too early to": nobody but the speaker can be meant. */
function speakerOf(page: Page, word: Word): string[] {
  const name = attributionAt(page, word)?.speaker.name
  return name ? [knownSpeaker(page.codebook, name)?.name ?? name] : []
}

function inOwnWords(page: Page, word: Word, names: readonly string[]): boolean {
  const speaker = attributionAt(page, word)?.speaker.name
  return (
    speaker != null &&
    (names.includes(sideOf(page.codebook, speaker)) ||
      names.includes(knownSpeaker(page.codebook, speaker)?.name ?? speaker))
  )
}

function forceOf(
  page: Page,
  s: PageSentence,
  word: Word,
  promise: PromiseWord,
  names: readonly string[],
): Find["force"] {
  if (promise.force === "proposed" || promise.loose) return promise.force
  const speaker = attributionAt(page, word)?.speaker.name
  const mutual = names.length > 1 || dependents(s, word.i, "obl").some((child) => caseOf(s, child.i) === "with")
  if (promise.force === "signed" && mutual) return "signed"
  if (speaker && names.length > 0) {
    const side = sideOf(page.codebook, speaker)
    if (!names.includes(side) && !names.includes(speaker)) return "reported-by-other"
    return promise.force === "verbal" || page.quotationAt(word) ? "verbal" : "declared"
  }
  return promise.force === "verbal" || promise.force === "signed" ? "declared" : promise.force
}

/** The party that gets what is promised: an indirect object, or "to"/"for" a party. */
export function beneficiaryOf(page: Page, s: PageSentence, content: number): string | null {
  for (const child of dependents(s, content, "iobj", "obl", "nmod")) {
    if (child.rel !== "iobj" && !/^(?:to|for)$/.test(caseOf(s, child.i) ?? "")) continue
    const [name] = partiesAt(page, s, child.i)
    if (name) return name
  }
  return null
}
