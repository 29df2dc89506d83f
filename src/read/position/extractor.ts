import type { Position } from "../../model/position.ts"
import type { Word } from "../../text/syntax/tree.ts"
import { auxiliaries, dependents, isNegated, isPassive, likelySubject, partOfRange, yieldOf } from "../clause.ts"
import type { Draft, Extractor } from "../extractor.ts"
import type { Page, PageSentence } from "../page.ts"
import { partiesAt } from "../party.ts"
import { attributionAt, sideOf } from "../side.ts"
import { conditionOf } from "./condition.ts"
import { questionIn } from "./questions.ts"

/** Reads where parties stand on the questions of the talks, and on what condition. A demand made in a party's own words is its position; a bare report of fighting is none. */
export const positionExtractor: Extractor<"position"> = {
  name: "position",
  version: 2,
  needs: ["time", "place", "actor", "attribution"],
  gives: ["position"],
  *extract(page) {
    const leaders = leadersOf(page)
    const seen = new Set<string>()
    for (const s of page.sentences) {
      if (s.zone !== "body") continue
      for (const word of s.words) {
        const stance = stanceOf(s, word)
        const draft = stance ? positionAt(page, s, word, stance, leaders) : null
        if (!draft) continue
        const key = `${draft.holder}|${draft.question}|${draft.stance}|${s.index}`
        if (seen.has(key)) continue
        seen.add(key)
        yield draft
      }
    }
  },
}

type Stance = Position["stance"]

const FOR =
  /^(?:support|back|favour|favor|welcome|accept|endorse|insist|demand|want|urge|advocate|propose|call|approve)$/
const AGAINST = /^(?:oppose|reject|refuse|rule|object|dismiss|decline|resist|exclude|boycott)$/
const WILLING = /^(?:willing|ready|prepared|open)$/
/** What parties say that they will or will not do in talks; without a condition or a refusal such words are promises, which are read elsewhere. */
const BARGAINED = /^(?:negotiate|attend|hold|join|enter|talk|meet|sign|withdraw|stop|lift|disarm|cease|return|go|take)$/
const UNWILLING = /^(?:unwilling|reluctant|opposed)$/

/** The stance that a predicate takes: a verb of support or refusal, "should", "must", "unwilling to". Null for words that take none. */
function stanceOf(s: PageSentence, word: Word): Stance | null {
  const negated = isNegated(s, word.i)
  if (
    UNWILLING.test(word.norm) &&
    (s.words[word.i - 1]?.upos === "AUX" || dependents(s, word.i, "cop", "aux").length > 0)
  )
    return "against"
  if (isProviso(s, word)) return "conditional"
  const modal = auxiliaries(s, word.i).some((aux) => /^(?:should|must)$/.test(aux))
  if (
    (word.upos === "VERB" || word.upos === "ADJ" || word.upos === "NOUN") &&
    modal &&
    !/^(?:know|say|note|add|be)$/.test(word.lemma)
  )
    return isSupposed(s, word) ? null : negated ? "against" : "for"
  if (word.upos === "VERB") {
    if (isPassive(s, word.i) || !isTold(s, word)) return null
    // "insisted that its raids were aimed at" asserts; "insisted on a truce" takes a stance
    if (/^(?:insist|call)$/.test(word.lemma) && !/^(?:on|upon|for)$/.test(s.words[word.i + 1]?.norm ?? "")) return null
    // "wanted to know whether" asks
    if (
      word.lemma === "want" &&
      dependents(s, word.i, "xcomp").some(({ lemma }) => /^(?:know|be|see|hear|ask|make|thank|say)$/.test(lemma))
    )
      return null
    if (BARGAINED.test(word.lemma) && auxiliaries(s, word.i).some((aux) => /^(?:will|would|wo|'ll)$/.test(aux)))
      return negated ? "against" : "for"
    // "has not approved", "did not accept" tell what was not done, not where somebody stands
    if (negated && auxiliaries(s, word.i).some((aux) => /^(?:has|have|had|did)$/.test(aux))) return null
    if (FOR.test(word.lemma)) return negated ? "against" : "for"
    if (AGAINST.test(word.lemma)) return negated ? null : "against"
  }
  if (dependents(s, word.i, "cop", "aux").length > 0 && s.words[word.i + 1]?.norm === "to") {
    if (WILLING.test(word.norm)) return negated ? "against" : "for"
  }
  return null
}

/** "any operation would be US-led": what somebody says of any such thing is the condition on which it could be. */
function isProviso(s: PageSentence, word: Word): boolean {
  if (!auxiliaries(s, word.i).some((aux) => /^(?:would|will|must|should)$/.test(aux))) return false
  // "any offer would be welcome" judges; who leads or approves it is a term
  const tied = s.words[word.i + 1]?.text.startsWith("-") || word.text.includes("-")
  if (word.upos !== "VERB" && !tied) return false
  if (dependents(s, word.i, "cop", "aux:pass").length === 0) return false
  return dependents(s, word.i, "nsubj").some(({ i }) => dependents(s, i, "det").some(({ norm }) => norm === "any"))
}

/** A finite verb or a participle that tells what is done; "a committee to propose", "a plan rejected by" tell no stance of the subject above them. */
function isTold(s: PageSentence, word: Word): boolean {
  const auxiliary = auxiliaries(s, word.i)
  if (auxiliary.some((aux) => /^(?:could|may|might|can)$/.test(aux)) || isSupposed(s, word)) return false
  if (/^VB[DPZ]$/.test(word.xpos)) return true
  if (word.xpos === "VB") return auxiliary.some((aux) => /^(?:will|would|wo|'ll|do|does|did)$/.test(aux))
  return auxiliary.length > 0
}

/** "whether he should leave", "if they refuse". */
function isSupposed(s: PageSentence, word: Word): boolean {
  return dependents(s, word.i, "mark").some(({ norm, i }) => i < word.i && /^(?:whether|if|unless|until)$/.test(norm))
}

function positionAt(
  page: Page,
  s: PageSentence,
  word: Word,
  stance: Stance,
  leaders: ReadonlySet<string>,
): Draft<"position"> | null {
  const proviso = stance === "conditional"
  const modal = proviso || auxiliaries(s, word.i).some((aux) => /^(?:should|must)$/.test(aux))
  const said = attributionAt(page, word)
  const holder = holderOf(page, s, word, modal)
  if (holder === null || NOBODY.test(holder)) return null
  const words = argumentsOf(s, word, modal)
  const raised = questionIn(page, s, words, leaders)
  if (!raised) return null
  const end = Math.max(raised.at, ...words.filter((i) => i <= raised.at + 10))
  // "US-led" is three tokens
  const mark = s.words[end]?.text === "-" ? end : s.words[end + 1]?.text === "-" ? end + 1 : null
  const last = mark === null ? end : Math.min(mark + 1, s.words.length - 1)
  const condition = proviso
    ? partOfRange(page, s, { first: Math.min(...dependents(s, word.i, "aux").map(({ i }) => i), word.i), last })
    : conditionOf(page, s, word.i, stance)
  if (BARGAINED.test(word.lemma) && !modal && !condition && stance === "for") return null
  const span = partOfRange(page, s, { first: modal ? Math.min(words[0] ?? word.i, word.i) : word.i, last })
  if (!span) return null
  const flipped = raised.ends ? (stance === "for" ? "against" : "for") : stance
  return {
    kind: "position",
    rule: proviso ? "any-would" : modal ? "should" : `stance-${word.lemma}`,
    start: span.start,
    end: span.end,
    holder,
    question: raised.question,
    stance: condition ? "conditional" : flipped,
    condition,
    saidIn: said?.id ?? null,
  }
}

/** The words that a stance is about: what hangs on the predicate as object, complement or goal (with "must" and "should" its subject too), without relative and other clauses. */
function argumentsOf(s: PageSentence, word: Word, modal: boolean): number[] {
  const range = yieldOf(
    s,
    word.i,
    (child) =>
      /^(?:acl:relcl|advcl|parataxis|conj|appos|discourse)/.test(child.rel) ||
      (child.rel.startsWith("nsubj") && child.head === word.i && !modal) ||
      (child.i > word.i && /^[:;]$/.test(child.text)),
  )
  const found: number[] = []
  const first = s.words[range.first]?.norm === "that" ? range.first + 1 : range.first
  for (let i = modal ? first : word.i + 1; i <= Math.min(range.last, word.i + 18); i++) {
    const here = s.words[i]
    if (!here || /^[:;]$/.test(here.text) || (i > word.i && endsClause(s, i))) break
    found.push(i)
  }
  return modal ? [...new Set([...found, word.i])].sort((a, b) => a - b) : found
}

/** A new clause or a circumstance begins: ", but not all", "and said", ", threatening", "after talks", "until he is free". What it raises is not what the stance is on. */
function endsClause(s: PageSentence, i: number): boolean {
  const word = s.words[i]
  const next = s.words[i + 1]
  if (!word) return true
  if (
    word.text === "," &&
    next &&
    (/^(?:but|and|who|which|although|though|while|as|so)$/.test(next.norm) || next.xpos === "VBG")
  )
    return true
  if (word.norm === "and" && next && /^VB[DZ]$/.test(next.xpos)) return true
  return /^(?:after|following|since|during|amid|before|until|unless|once|if|because|while|so long)$/.test(word.norm)
}

/** Descriptions that name no party: whoever they are, the record could not set them against one another. */
const NOBODY =
  /^(?:the |some |many |most |other |several )?(?:groups?|powers?|sides?|(?:one|other|each) side|officials?|people|m[ae]n|wom[ae]n|residents|witnesses|reports?|critics|analysts?|experts?|activists?|protesters|demonstrators|others|sources?|independents|observers|journalists?|newspapers?|editorial|article|statement|leaders?|members?)$/i

/** Who holds it: the speaker of a "should"; the subject of a verb of stance. */
function holderOf(page: Page, s: PageSentence, word: Word, modal: boolean): string | null {
  const speaker = attributionAt(page, word)?.speaker.name
  if (modal) return speaker ? whomFor(page, speaker) : null
  const subject = likelySubject(s, word.i)
  const [name] = subject === null ? [] : partiesAt(page, s, subject)
  if (name === undefined || subject === null) return null
  // "operation Odyssey Dawn" takes no stance
  if (
    /^operation$/i.test(s.words[subject - 1]?.norm ?? "") ||
    /\boperation\b/i.test(page.text.slice((s.words[subject]?.start ?? 0) - 24, s.words[subject]?.start))
  )
    return null
  return whomFor(page, name)
}

/** "a spokesman for the transitional government" speaks for the government. */
function whomFor(page: Page, name: string): string {
  const body =
    /^(?:an? |the )?(?:\p{L}{2,20} ){0,2}(?:spokes(?:man|woman|person)|official|representative) (?:for|of|from) (?:the )?(.{3,80})$/u.exec(
      name,
    )?.[1]
  return sideOf(page.codebook, body ?? name)
}

/** Surnames of heads of state and government that the codebook knows, in lower case: their staying or going is a question of its own. */
function leadersOf(page: Page): ReadonlySet<string> {
  const names = new Set<string>()
  for (const actor of page.codebook.actors) {
    if (actor.type !== "person" || actor.country === null || !page.codebook.countries.includes(actor.country)) continue
    if (actor.tenures.some((tenure) => /^(?:president|king|emir|leader|prime minister)$/i.test(tenure.role))) {
      const surname = actor.name
        .split(/[\s-]+/)
        .at(-1)
        ?.toLowerCase()
      if (surname) names.add(surname)
    }
  }
  return names
}
