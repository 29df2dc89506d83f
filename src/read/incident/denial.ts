import { overlaps } from "../../model/span.ts"
import type { Page, PageSentence } from "../page.ts"
import type { Family } from "./lexicon.ts"
import { type Party, partiesIn } from "./party.ts"
import { type Trigger, triggersIn } from "./trigger.ts"

const DENYING =
  /^(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)|rebut(?:s|ted)?|disput(?:e|es|ed)|disavow(?:s|ed)?)$/
const WHAT_IS_DENIED =
  /^(?:accusations?|allegations?|claims?|reports?|charges?|responsibility|involvement|using|carrying|targeting|bombing|striking|it|that|being|hitting|any|having|attacking|shelling|killing|conducting)$/
/** What is told of a practice or of a right, not answered to a charge. */
const NO_ANSWER =
  /^(?:entry|access|permission|visas?|bail|aid|treatment|food|medicine|entrance|passage|them|him|her|us|people|civilians)$/
const ALWAYS = /^(?:long|always|consistently|routinely|previously|often|generally|regularly)$/

/** Who denies the deed, where the sentence says so in words before the trigger ("the army denied reports of the attack"); null else. */
export function denierOf(trigger: Trigger, parties: readonly Party[]): Party | null {
  const { words } = trigger.sentence
  if (standsApart(trigger)) return null
  for (let i = trigger.first - 1; i >= Math.max(0, trigger.first - 20); i--) {
    if (!DENYING.test(words[i]?.norm ?? "")) continue
    const after = words.slice(i + 1, i + 6).map((w) => w.norm)
    const plain = /^den/.test(words[i]?.norm ?? "")
    if (!plain && !after.some((w) => WHAT_IS_DENIED.test(w))) return null
    return parties.filter((p) => p.last < i && i - p.last <= 10).at(-1) ?? null
  }
  return null
}

/** Whether the deed is told beside a denial and is not what is denied: "denied entry after the shelling", "denied firing the rockets that hit". */
export function standsApart(trigger: Trigger): boolean {
  const { words } = trigger.sentence
  for (let i = trigger.first - 1; i >= Math.max(0, trigger.first - 20); i--) {
    if (!DENYING.test(words[i]?.norm ?? "")) continue
    const after = words.slice(i + 1, i + 6).map((w) => w.norm)
    return NO_ANSWER.test(after.find((w) => !/^(?:the|a|an|any|its|their)$/.test(w)) ?? "") || isGiven(trigger, i)
  }
  return false
}

/** "denied firing the rockets that hit the town": what the clause of a definite noun tells is taken for given, not denied. */
function isGiven(trigger: Trigger, denial: number): boolean {
  const { words } = trigger.sentence
  const before = trigger.entry.form === "verb" ? words[trigger.first - 1]?.norm : undefined
  const noun = words[trigger.first - 2]
  return (
    (before === "that" || before === "which") &&
    noun?.upos === "NOUN" &&
    !/^(?:reports?|claims?|accusations?|allegations?|charges?|suggestions?|rumou?rs?)$/.test(noun.norm) &&
    words.slice(denial + 1, trigger.first).some((w) => w.norm === "the")
  )
}

/** A denial of what was told before: who denies, and the kinds of deeds that its own words name. */
export interface Denial {
  readonly name: string
  readonly families: readonly Family[]
}

/** Reads a denial of an accusation from a sentence; null for denials of practices in general and of anything else ("denied entry"). */
export function denialIn(page: Page, sentence: PageSentence): Denial | null {
  const { words } = sentence
  const at = words.findIndex((w) => DENYING.test(w.norm) || /^denials?$/.test(w.norm))
  if (at < 0) return null
  const noun = /^denials?$/.test(words[at]?.norm ?? "")
  const after = words.slice(at + 1, at + 9).map((w) => w.norm)
  if (words.slice(Math.max(0, at - 3), at).some((w) => ALWAYS.test(w.norm))) return null
  const parties = partiesIn(page, sentence).filter((p) => !p.adjective)
  const by = /^(?:by|from)$/.test(after[0] ?? "") ? parties.find((p) => p.first > at && p.first <= at + 5) : undefined
  if (noun && !by) return null
  if (!noun && NO_ANSWER.test(after.find((w) => !/^(?:the|a|an|any|its|their)$/.test(w)) ?? "")) return null
  const charge = words
    .slice(Math.max(0, at - 8), at)
    .some((w) => /^(?:charge|claim|accusation|allegation|report)s?$/.test(w.norm))
  const told =
    after.slice(0, 5).some((w) => WHAT_IS_DENIED.test(w) && !/ing$/.test(w)) ||
    /^(?:being|having|carrying)$/.test(after[0] ?? "")
  if (!noun && !charge && !told && !by) return null
  const party = by ?? parties.filter((p) => p.last < at && at - p.last <= 10).at(-1)
  if (!party || saidByOther(page, sentence, at, party)) return null
  const families = triggersIn(sentence).map((t) => t.entry.family)
  return { name: party.name, families: [...new Set(families)] }
}

/** "Rebels near the army's base denied": the attribution of the denial names another source than the party beside the verb. */
function saidByOther(page: Page, sentence: PageSentence, at: number, party: Party): boolean {
  const cue = sentence.words[at]
  const [first, last] = [sentence.words[party.first], sentence.words[party.last]]
  if (!cue || !first || !last) return false
  const said = page.all("attribution").find((a) => a.cue !== null && overlaps(a.cue, cue))
  return said?.source != null && !overlaps(said.source, { start: first.start, end: last.end })
}
