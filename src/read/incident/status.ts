import type { Incident } from "../../model/incident.ts"
import { mayBePast } from "../clause.ts"
import type { Definiteness } from "./sketch.ts"
import type { Trigger } from "./trigger.ts"
import { wordsAfter, wordsBefore } from "./window.ts"

/** Whether what a trigger tells took place, and whether it is one event or many. */
export interface Standing {
  readonly status: Incident["status"]
  readonly scope: Incident["scope"]
  /** True where the words speak of such deeds in general, of nothing that could be counted or dated. */
  readonly generic: boolean
}

const ENDING =
  /\b(?:(?:end|(?<!non ?- ?)stop|stops|stopped|halt|halts|halting|cease|ceasing|ending|stopping|prevent\w*|avert\w*|avoid\w*|ban|bans|banning|prohibit\w*|freeze|suspend\w*|quit)(?: (?!(?:that|after|when|which|who|as|while|because|by|where|said|says|was|were|in which)\b)[\w'-]+){0,10}|without|against any|instead of|rather than|refrain\w* from|protect\w*(?: \w+){0,3} from) ?$/
const NEGATION = /\b(?:not|never|n't|no one|nobody|neither|none)\b(?: (?:been|be|have|has|yet|\w+ly))* ?$/
const FOILED =
  /\b(?:foil\w*|thwart\w*|prevented|averted|failed to|unable to|attempted to|attempts? to|attempted(?: \w+){1,3} to|tried to|trying to|intended to|planned|planning|plotted|plotting|attempt by(?: \w+){1,4} to)\b(?: \w+){0,6} ?$/
const FUTURE =
  /\b(?:will|'ll|would|shall|going to|about to|set to|plans? to|planning to|vow\w* to|threaten\w*(?: to)?|threat of|warn\w*(?: \w+){0,8} (?:would|will)|prepar\w+ (?:to|for)|ready to|intends? to|order\w* to|pledg\w* to|promis\w* to|upcoming|imminent|expected|call\w* for|demand\w*|urg\w*)\b(?: \w+){0,4} ?$/
const WISHED =
  /\b(?:offer\w*|propos\w*|want\w*|seek\w*|hop(?:e|es|ed|ing)|aim\w*|refus\w*|agree\w*|urg\w*|call\w* on(?: \S+){1,4}) to\b(?: \S+){0,8} ?$/
/** "urged supporters to take up arms and battle": what somebody is asked to do. */
const ASKED =
  /\b(?:urg(?:e|es|ed|ing)|call(?:s|ed|ing)? on|order(?:s|ed|ing)?|ask(?:s|ed|ing)?|press(?:es|ed|ing)?|instruct(?:s|ed|ing)?|encourag\w+)(?: (?!(?:and|but|after|when|that|to|he|she|they)\b)\S+){1,4} to(?: (?!(?:after|when|that|as|because|which)\b)\S+){0,7}$/
/** "may resort to attacks", "could involve a final offensive", "the ability to launch a bombing". */
const MODAL_DEED =
  /\b(?:may|might|could|can|ability to|able to|capable of|prepar\w+ to|poised to)(?: (?!(?:have|that|which|after|when|since|because|following|as|by|from|in|during)\b)[\w'-]+){1,6}$/
const HYPOTHETICAL =
  /\b(?:if|unless|could|may|might|should|can|cannot|whether|in case of|in the event of|risk of|fear of|fears of|possible|potential|possibility of|against|any|able to|capable of|supposed|would-be|war on|response to any)\b(?: \w+){0,4} ?$/
const PURPOSE = /\b(?:to|in order to|order to)(?: \w+ly)?$/
const REALISED =
  /\b(?:continu\w*|beg[aiu]n|start\w*|managed|return\w*|went on|resum\w*|proceed\w*|dar\w*|used|succeed\w*|came|helped|forced|proceeded|seen|appear\w*|seem\w*|said|reported|believed|alleged|thought|known|able)(?: \w+){0,2} to(?: \w+ly)?$/
const GENERIC =
  /\b(?:often|frequent|frequently|regularly|routinely|typically|usually|sometimes|rarely|rarer|occasional(?:ly)?|constantly|always|over the years|for years|crude|kinds? of|such as|type of|types of|widespread|any|daily|almost every|including on|previously|numerous|countless|most of|some of the (?:fiercest|worst|heaviest))\b/
/** Stretches of time too long for one event. */
const SINCE =
  /\b(?:since (?:the|\S+) (?:\S+ ){0,3}(?:start|beginning|outbreak|war|conflict|uprising|crisis|revolt|rebellion)|since (?:mid - )?(?:late |early )?(?:19|20)\d\d|throughout the (?:war|conflict)|in the past(?! (?:week|day|few|two|three|24))|over the past (?:\S+ )?(?:years?|months?|decades?)|past (?:\S+ )?(?:years?|months))\b/
const ONGOING_WORDS =
  /\b(?:continu(?:e|es|ed|ing)|ongoing|under way|underway|still|rag(?:e|es|ed|ing)|locked in|persist\w*|non - stop|unabated|month - long|intensif\w+)\b/
const OTHER_WORDS =
  /\b(?:another|earlier|previous|previously|past|similar|separate|second|third|other|last (?:week|month|year)s?|first since|worst|deadliest|prior|old|unrelated|previous|before|biggest)\b(?: \w+){0,3} ?$/

/** Reads status and scope from the words around the trigger. */
export function standingOf(trigger: Trigger): Standing {
  const before = textOf(wordsBefore(trigger, 12))
  const near = textOf(wordsBefore(trigger, 6))
  const after = textOf(wordsAfter(trigger, 10))
  const all = trigger.sentence.words.map((w) => w.norm).join(" ")
  const lasting = /\b(?:years|months|weeks|decades) of(?: \w+)? ?$/.test(before)
  const generic =
    lasting ||
    /\bsuch as\b/.test(textOf(wordsBefore(trigger, 24))) ||
    GENERIC.test(`${near} | ${after.split(" ").slice(0, 5).join(" ")}`) ||
    SINCE.test(`${before} | ${textOf(wordsAfter(trigger, 14))}`) ||
    isRunningTotal(trigger, before) ||
    /\bthose who(?: \w+)? ?$/.test(before) ||
    (/^(?:fought|battled|protested|demonstrated)$/.test(trigger.norm) && /\b(?:has|have|had)(?: \w+)?$/.test(before)) ||
    isHabitual(trigger) ||
    trigger.norm.startsWith("use of") ||
    isGenericPlural(trigger, before, after)
  const scope = scopeOf(trigger, before, after, generic)
  return { status: statusOf(trigger, before, near, after, all), scope, generic }
}

/** "have been killed since the new cabinet was formed": a count over a time, no deed. */
function isRunningTotal(trigger: Trigger, before: string): boolean {
  return (
    trigger.entry.form === "verb" &&
    /\b(?:has|have)(?: \w+)?(?: been)?$/.test(before) &&
    /\bsince\b/.test(textOf(wordsAfter(trigger, 14)))
  )
}

/** "when the army detains somebody": what is done as a rule. */
function isHabitual(trigger: Trigger): boolean {
  const verb = trigger.sentence.words[trigger.first]
  return (
    trigger.entry.form === "verb" &&
    verb !== undefined &&
    /^VB[ZP]$/.test(verb.xpos) &&
    !mayBePast(verb) &&
    /\b(?:when|whenever|wherever|if|every time)\b/.test(textOf(wordsBefore(trigger, 8)))
  )
}

function statusOf(trigger: Trigger, before: string, near: string, after: string, all: string): Incident["status"] {
  const verb = trigger.entry.form === "verb"
  if (
    FOILED.test(before) &&
    !/\bto (?:show|prove|say|claim|suggest|argue|find out)\b/.test(before) &&
    !/\b(?:foil\w*|repel\w*|failed)\b/.test(trigger.norm)
  )
    return "negated"
  if (verb && NEGATION.test(near) && !/\bnot (?:only|clear|known|immediately|the first)\b/.test(near)) return "negated"
  if (!verb && /\b(?:no|without)(?: (?:more|further|new|fresh|such|major))? $/.test(`${near} `)) return "negated"
  if (ENDING.test(before) && (!verb || /ing$/.test(trigger.norm))) return "hypothetical"
  if (ASKED.test(before)) return "future"
  if (!verb && MODAL_DEED.test(before)) return "hypothetical"
  if (verb && /\b(?:once|until|when) (?:it|they|(?:the )?\w+) (?:is|are)$/.test(near)) return "hypothetical"
  if (/\b(?:not|cannot|n't|unable to)(?: \w+)? (?:confirm|verify)\b/.test(before)) return "hypothetical"
  if (FUTURE.test(near) && !/\bwould have\b/.test(near)) return "future"
  if (WISHED.test(before)) return "future"
  if (
    HYPOTHETICAL.test(near) &&
    (verb || /\b(?:if|potential|possible|risk of|fears? of|any|against)(?: \w+){0,2} ?$/.test(near)) &&
    !/\b(?:whether|any) (?:the|a)\b/.test(near) &&
    !/against (?:the )?\w+$/.test(near)
  )
    return "hypothetical"
  if (verb && /\b(?:feared|risks?|risking|risked)(?: (?:being|to be))?(?: \w+ or)? ?$/.test(near)) return "hypothetical"
  if (!verb && isSupposed(trigger, near, after)) return "hypothetical"
  if (
    verb &&
    /\b(?:if|unless|whether)(?: \S+){0,9}$/.test(before) &&
    !/\b(?:then|asked|unclear|know|knew)\b/.test(before)
  )
    return "hypothetical"
  if (verb && PURPOSE.test(near) && !REALISED.test(before)) return "hypothetical"
  if (isOngoing(trigger, near, after, all)) return "ongoing"
  return "happened"
}

/** "suicide bombers can impose losses", "it begins with an attack on": a deed that is thought of, not told. */
function isSupposed(trigger: Trigger, near: string, after: string): boolean {
  if (/\b(?:risk|danger|threat|prospect|possibility|likelihood)s?(?: \w+){0,2} (?:of|for)(?: [\w-]+){0,3}$/.test(near))
    return true
  if (/\brumou?rs? (?:of|about)(?: \w+){0,2}$/.test(near)) return true
  if (
    /\b(?:begins?|starts?) with(?: an?)?$/.test(near) ||
    /\b(?:requires?|means?|involves?|entails?)(?: an?| any)?$/.test(near)
  )
    return true
  return (
    definitenessOf(trigger) !== "definite" &&
    /^(?:(?:on|in|against|at|of|near|by) (?:\S+ ){1,4})?(?:can|could|might|may|would)\b/.test(after)
  )
}

function isOngoing(trigger: Trigger, near: string, after: string, all: string): boolean {
  const { family, campaign } = trigger.entry
  const verb = trigger.entry.form === "verb"
  if (verb && /\bcontinu\w* to ?$/.test(near)) return true
  if (family !== "clash" && !campaign) return false
  if (
    /\b(?:launched|began|started|foiled|repelled|failed|abortive|ended|killed|brief)\b/.test(
      `${near} ${after.split(" ").slice(0, 3).join(" ")}`,
    )
  )
    return false
  if (ONGOING_WORDS.test(`${near} ${after}`)) return true
  if (
    /\bhas (?:been|forced|faced)\b|\bhave been\b/.test(all) &&
    /\b(?:fighting|offensive|battle|clashes|campaign)\b/.test(trigger.norm)
  )
    return true
  return /\b(?:amid|as)(?: \w+){0,2} ?$/.test(near) && campaign
}

/** Bare plurals in the present tense ("such groups launch attacks"), and nouns with "use of" in general speech. */
function isGenericPlural(trigger: Trigger, before: string, after: string): boolean {
  if (trigger.entry.form !== "noun") return false
  if (
    /^(?:are|is|were) (?:\w+ )?(?:aimed|meant|intended|directed|designed|carried out to|targeting only)\b/.test(after)
  )
    return true
  if (/s$/.test(trigger.norm) && /\bfirst(?: \S+){0,4} ?$/.test(before) && /\bsince\b/.test(after)) return true
  const bare = !/\b(?:the|these|those|this|that|a|an|\d+|two|three|several)(?: [\w-]+){0,2} ?$/.test(before)
  if (bare && /s$/.test(trigger.norm) && /^(?:\w+ ){0,3}(?:across|throughout|since|are|is)\b/.test(after)) return true

  if (/\b(?:their|its|his)(?: \w+)? (?:battle|fight|war) ?$/.test(before)) return true
  return false
}

function scopeOf(trigger: Trigger, before: string, after: string, generic: boolean): Incident["scope"] {
  const { norm, entry } = trigger
  if (entry.campaign && /\bcampaign/.test(norm)) return "campaign"
  if (generic) return "pattern"
  const verb = entry.form === "verb"
  if (
    /\b(?:(?:months?|years?|weeks?) - long|relentless|for (?:months|years|weeks))\b/.test(
      `${before.split(" ").slice(-4).join(" ")} ${after}`,
    )
  )
    return "campaign"
  if (verb && /\bcontinu\w* to ?$/.test(before)) return "campaign"
  if (
    !verb &&
    /s$/.test(norm) &&
    /^(?:\S+ ){0,4}?(?:have |had |has )?(?:intensified|escalated|increased)\b/.test(after)
  )
    return "campaign"
  if (
    !verb &&
    /(?:ing|bombardment|s)$/.test(norm) &&
    entry.family !== "clash" &&
    /(?:'s|\b(?:its|their|his))(?: (?:aerial|indiscriminate|relentless|brutal|own))? ?$/.test(before)
  )
    return "campaign"
  if (verb && /ing$/.test(norm) && isHabit(before)) return "pattern"
  if (verb && /\b(?:return\w*|continu\w*|keeps?) to ?$/.test(before)) return "pattern"
  return "event"
}

/** "accused of bombing", "is using", "have been shelling": done again and again, or going on. */
function isHabit(before: string): boolean {
  return (
    /\baccus\w*(?: \S+){1,8} of(?: \w+ly)?(?: \S+ and)? ?$/.test(before) ||
    /\b(?:was|were|is|are|has been|have been)(?: \w+ly)? ?$/.test(before)
  )
}

/** "The bomber detonated ...": the one who was spoken of before. */
function subjectIsKnown(trigger: Trigger): boolean {
  const before = wordsBefore(trigger, 5)
    .map((w) => w.norm)
    .join(" ")
  return /\b(?:the|his|their) (?:suicide )?(?:bombers?|attackers?|assailants?|gunm[ae]n|plane|aircraft|warplane|helicopter|jet|bomb|device|vehicle|car)(?: (?:had|has|then|reportedly|also))*$/.test(
    before,
  )
}

/** How the trigger is introduced: decides whether it may be the incident told before. */
export function definitenessOf(trigger: Trigger): Definiteness {
  if (trigger.entry.form === "verb") return subjectIsKnown(trigger) ? "definite" : "bare"
  const before = wordsBefore(trigger, 5).map((w) => w.norm)
  if (OTHER_WORDS.test(before.slice(-4).join(" "))) return "other"
  for (let i = before.length - 1; i >= Math.max(0, before.length - 5); i--) {
    const norm = before[i] ?? ""
    if (/^(?:the|this|that|these|those|its|their|his)$/.test(norm)) return "definite"
    if (/^(?:a|an|one|some|several|two|three|many|at|fresh|new)$/.test(norm)) return "indefinite"
    if (/^(?:in|by|of|on|and|from|when|after|to)$/.test(norm)) break
  }
  return "bare"
}

function textOf(words: readonly { readonly norm: string; readonly text: string }[]): string {
  // The group "IS" is no verb.
  return words.map((w) => (w.text === "IS" ? w.text : w.norm)).join(" ")
}
