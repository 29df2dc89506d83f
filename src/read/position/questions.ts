import type { Page, PageSentence } from "../page.ts"

/** Questions that parties take sides on, by the words that raise them; the first that fits a word names it. Names are the record's row headings. */
const QUESTIONS: readonly (readonly [question: string, words: RegExp])[] = [
  ["peace-talks", /^(?:talks|negotiations?|negotiate|dialogue|table)$/],
  ["ceasefire", /^(?:ceasefires?|truces?|armistice|hostilities|pause)$/],
  ["bombing", /^(?:bombing|bombings|bombardments?|airstrikes?|raids|shelling|strikes)$/],
  ["no-fly-zone", /^(?:no-fly|fly)$/],
  ["humanitarian-access", /^(?:access|aid|convoys?|corridors?)$/],
  ["siege", /^(?:sieges?|blockade)$/],
  ["ground-operation", /^(?:invasion|intervention)$/],
  ["political-transition", /^(?:transition|elections?|transitional|constitution)$/],
  ["prisoners", /^(?:prisoners?|detainees?|hostages?)$/],
  ["sanctions", /^(?:sanctions?|embargo)$/],
  ["monitoring", /^(?:monitors?|observers?|monitoring|peacekeepers?)$/],
  ["disarmament", /^(?:disarmament|disarm|demobili[sz]ation|decommissioning)$/],
  ["withdrawal", /^(?:withdrawal|pullout|pullback|withdraw)$/],
]

/** Forces are a question of their own only where sending or keeping them is: "ground troops", "deploy peace forces", "foreign soldiers". */
const FORCES = /^(?:troops?|forces?|soldiers)$/
const SENT =
  /^(?:ground|foreign|deploy|deployment|deployments|send|sending|deploying|special|withdraw|withdrawn|withdrawal|international|occupation|boots|british|american|french|russian|turkish|spanish|ethiopian|eritrean)$/

/** Words by which a leader's staying or going is raised: going turns a "for" of the words into an "against" of the role. */
const GOING = /^(?:departure|resign|resignation|step|stand|leave|go|removal|ouster|exit|quit|overthrow|relinquish)$/
const STAYING = /^(?:role|future|stay|fate|remain|power|keep)$/

/** Words that turn what they govern into its end: "an end to the bombing", "halt the raids", "lift the siege". */
const ENDING =
  /^(?:end|ending|halt|stop|stoppage|cessation|suspension|lift|lifting|cease|freeze|cancel|cancellation|quit|withdraw|withdrawal|withdrawn|remove|scrap)$/

/** A question that words raise. */
export interface Raised {
  readonly question: string
  /** The word that raises it. */
  readonly at: number
  /** True where the words are about its end ("an end to the bombing", "must go"): a stance for them is one against it. */
  readonly ends: boolean
}

/** The first question that some words of a sentence raise, in order of reading; words inside names ("the Transitional Council") raise none. Null where they raise none. */
export function questionIn(
  page: Page,
  s: PageSentence,
  at: readonly number[],
  leaders: ReadonlySet<string>,
): Raised | null {
  const inside = new Set(at)
  for (const i of [...inside].sort((a, b) => a - b)) {
    const word = s.words[i]
    if (!word) continue
    if (leaders.has(word.norm)) {
      const near = s.words.slice(Math.max(0, i - 5), i + 7).filter((other) => inside.has(other.i))
      const goes = near.some(({ norm, lemma }) => GOING.test(norm) || GOING.test(lemma))
      if (goes || near.some(({ norm, lemma }) => STAYING.test(norm) || STAYING.test(lemma)))
        return { question: `${word.norm}-role`, at: i, ends: goes }
    }
    if (isInName(page, s, i)) continue
    // "with the exception of a ground invasion"
    if (
      s.words
        .slice(Math.max(0, i - 5), i)
        .some(({ norm }) => /^(?:except|exception|without|excluding|barring)$/.test(norm))
    )
      continue
    const ends = isEnding(s, i)
    const hit = QUESTIONS.find(([, words]) => words.test(word.norm))
    if (hit)
      return {
        question: hit[0],
        at: i,
        ends: ends && word.norm !== "hostilities" && hit[0] !== "withdrawal" && hit[0] !== "disarmament",
      }
    if (
      /^operations?$/.test(word.norm) &&
      /^(?:military|ground|special|joint|international|foreign|air|peacekeeping|any)$/.test(s.words[i - 1]?.norm ?? "")
    )
      return { question: "ground-operation", at: i, ends }
    if (FORCES.test(word.norm) && s.words.slice(Math.max(0, i - 4), i + 5).some(({ norm }) => SENT.test(norm)))
      return { question: "ground-operation", at: i, ends }
    if (word.norm === "cease" && s.words[i + 2]?.norm === "fire") return { question: "ceasefire", at: i, ends: false }
  }
  return null
}

/** "end to NATO bombing", "halting the raids", "troops should be withdrawn": a word of ending over the word, within four words. */
function isEnding(s: PageSentence, i: number): boolean {
  const word = s.words[i]
  let head = word ? s.words[word.head] : undefined
  for (let steps = 0; head && steps < 2; steps++) {
    if (ENDING.test(head.norm) || ENDING.test(head.lemma)) return true
    head = s.words[head.head]
  }
  // "the bombing to stop"
  const next = s.words[i + 1]?.norm === "to" ? s.words[i + 2]?.norm : undefined
  if (next !== undefined && /^(?:stop|end|cease|halt)$/.test(next)) return true
  return s.words.slice(Math.max(0, i - 4), i).some(({ norm, lemma }) => ENDING.test(norm) || ENDING.test(lemma))
}

function isInName(page: Page, s: PageSentence, i: number): boolean {
  const word = s.words[i]
  if (!word || !/^\p{Lu}/u.test(word.text)) return false
  return page
    .all("actor")
    .some((actor) => actor.start <= word.start && word.end <= actor.end && actor.end - actor.start > word.text.length)
}
