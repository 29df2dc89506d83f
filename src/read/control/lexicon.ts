// Data table: words by which a text tells who holds, takes, loses, surrounds or leaves a place.
import type { Control } from "../../model/control.ts"

/** How a verb tells of control. */
export interface ControlVerb {
  readonly change: Control["change"]
  /** Words that must stand between the verb and the place, one of them right behind the verb ("took | control of"); null where the place is its object. */
  readonly through: RegExp | null
}

const object = (change: Control["change"], verbs: string): [string, ControlVerb][] =>
  verbs.split(" ").map((verb) => [verb, { change, through: null }])
const by = (change: Control["change"], verbs: string, through: RegExp): [string, ControlVerb][] =>
  verbs.split(" ").map((verb) => [verb, { change, through }])

const CONTROL_OF =
  /^(?:back )?(?:(?:full|complete|total|partial|some|firm|sole) )?(?:control|possession|command|charge) (?:of|over)\b/
const OUT_OF =
  /^(?:back |out |away )?(?:of|from)\b|^(?:its|their|his) (?:forces|troops|fighters|men|soldiers|units) (?:out of|from)\b/

/** Verbs by lemma; of several rows of one verb the first that fits the words holds. */
export const CONTROL_VERBS: readonly (readonly [lemma: string, frame: ControlVerb])[] = [
  ...by("gains", "take seize gain regain win wrest assume establish reestablish consolidate", CONTROL_OF),
  ...by("gains", "take", /^(?:back|over)\b(?! by)/),
  ...object("gains", "capture recapture seize retake overrun reclaim conquer liberate reconquer"),
  ...object("gains", "take"),
  ...by("holds", "have retain keep maintain hold exercise", CONTROL_OF),
  ...object("holds", "control hold occupy"),
  ...by("loses", "lose cede relinquish", CONTROL_OF),
  ...object("loses", "lose"),
  ...object("encircles", "encircle surround besiege blockade"),
  ...by("encircles", "lay tighten impose", /^(?:(?:its|their|his|a|the) )?siege (?:to|of|on)\b/),
  ...by("evacuates", "withdraw pull retreat evacuate", OUT_OF),
  ...object("evacuates", "abandon evacuate vacate"),
]

/** Adjectives made of a holder and a participle: "rebel-held Tel Noor", "government-controlled". */
export const HELD_ADJECTIVE = /^([\p{L}]{2,20})-(held|controlled|occupied|besieged)$/u

/** What may stand between a verb or preposition and the place ("most of the northern town of"). */
export const TO_PLACE =
  /^(?:the|a|an|,|of|all|most|much|nearly|almost|parts?|half|several|whole|entire|rest|large|wide|vast|swathes?|swaths?|both|key|strategic|nearby|neighbou?ring|main|small|big|border|coastal|desert|mountain|oil|rich|port|ancient|historic|besieged|contested|disputed|embattled|symbolic|important|central|north|south|east|west|northern|southern|eastern|western|northeastern|northwestern|southeastern|southwestern|city|cities|town|towns|village|villages|district|districts|quarter|quarters|neighbou?rhoods?|suburbs?|province|provinces|region|area|areas|capital|centre|center|stronghold|bastion|enclave|camp|island|crossing|refinery|terminal|also|back|over|just|completely|fully|largely)$/

/** Verbs and nouns before a deed by which it is no longer told as done: plans, tries, hopes, fights for. */
export const NOT_DONE = /^(?:will|would|could|should|may|might|must|can|shall|to|without|near)$/
/** Before "-ing": no deed that is done ("hopes of capturing"). */
export const NOT_DONE_ING =
  /^(?:of|at|from|to|without|before|for|about|toward|towards|against|consider|considered|planned|planning|avoid|avoided)$/
