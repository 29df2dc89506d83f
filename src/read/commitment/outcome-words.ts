import type { OutcomeTold } from "../../model/outcome.ts"

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Verbs of leaving undone, before "to" and a deed. */
export const FAILS = set("fail neglect omit")

/** Verbs of beginning and of finishing, before a deed. */
export const BEGINS = set("begin start commence initiate")
export const FINISHES = set("complete finish finalise finalize")

/** Verbs of keeping one's word, with a noun for it; those with a preposition stand as "verb:preposition". */
export const KEEPS = set(
  "keep honour honor fulfil fulfill meet implement respect execute deliver:on deliver:in live:to make:on stick:to abide:by comply:with adhere:to stand:by act:on follow:on follow:with",
)

/** Verbs of breaking it: said of a promise, they tell that it was not kept. */
export const BREAKS = set("break betray dishonour dishonor violate breach")

/** Verbs of taking back what was offered, promised or joined. */
export const TAKES_BACK = set(
  "withdraw retract rescind revoke cancel scrap drop abandon renounce renege:on back:of back:from go:on backtrack:on backpedal:on walk:from pull:of withdraw:from quit",
)

/** Nouns for a given word. */
export const PROMISE_NOUN = set(
  "promise pledge commitment word obligation undertaking vow assurance guarantee offer proposal bargain",
)

/** Nouns for what was agreed. */
export const DEAL_NOUN = set(
  "deal agreement accord pact truce ceasefire cease-fire armistice pause arrangement terms term plan roadmap protocol settlement moratorium resolution initiative",
)

/** Words that tie a deed to what was promised before. */
export const REFERENCE = new RegExp(
  [
    String.raw`\bas (?:it |they |he |she |both sides )?(?:had |has |have |was |were )?(?:also |earlier |previously )?(?:promised|pledged|agreed|committed|undertaken|vowed|required|stipulated|scheduled|planned)\b`,
    String.raw`\b(?:it|they|he|she|that|which|has|have|had|was|were) (?:had |has |have )?(?:also |earlier |previously )?(?:promised|pledged|agreed|committed|undertaken|vowed)\b`,
    String.raw`\b(?:under|in line with|in keeping with|in accordance with|in compliance with|as part of|as required by|as called for (?:by|in)|required by|agreed in) (?:the|a|an|its|their|his|last|this|that) (?:[\w'-]{1,20} ){0,4}(?:deal|agreement|accord|pact|truce|ceasefire|cease-fire|plan|protocol|resolution|terms|roadmap|promise|pledge|commitment|arrangement|memorandum)\b`,
    String.raw`\b(?:despite|in spite of|contrary to) (?:its|their|his|her|the|a|an|having)(?: \w{3,12}){0,2} (?:promise|pledge|commitment|agreement|deal|undertaking|assurance|vow)s?\b`,
    String.raw`\bdeadline\b`,
  ].join("|"),
  "i",
)

/** Words that tell that only a part was done. */
export const IN_PART =
  /\b(?:partial(?:ly)?|partly|in part|(?:only )?(?:half|part|some|most|a (?:third|quarter|fraction|handful|few)) of|(?:a|the) first (?:group|batch|stage|phase|part|convoy|tranche)|(?:\d{1,6}|one|two|three|four|five|six|seven|eight|nine|ten|dozens) of (?:the|its|their|about|some|more than) )/i

/** What a verb of the trade tells of a promise or deal that is its object (or its passive subject). */
export function toldOf(key: string): OutcomeTold | null {
  if (KEEPS.has(key)) return "done"
  if (BREAKS.has(key)) return "not-done"
  if (TAKES_BACK.has(key)) return "withdrawn"
  if (/^(?:replace|supersede)$/.test(key)) return "superseded"
  if (/^(?:extend|prolong)$/.test(key)) return "extended"
  return null
}
