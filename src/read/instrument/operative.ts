import type { ClauseEffect } from "../../model/clause.ts"
import type { Span } from "../../model/span.ts"

/** The words by which a clause does what it does, and what that is. */
export interface Operation extends Span {
  readonly effect: ClauseEffect
}

const ADVERB =
  "(?:Also|Further|Strongly|Again|Once again|Hereby|Solemnly|Urgently|Firmly|Jointly|Unanimously|In this regard),? "
const VERBS: Readonly<Record<string, ClauseEffect>> = {}
const table = (effect: ClauseEffect, words: string) => {
  for (const word of words.trim().split(/\s+/)) (VERBS as Record<string, ClauseEffect>)[word] = effect
}
table(
  "binds",
  "decides demands directs orders requires imposes mandates instructs prohibits extends establishes agrees undertakes resolves declares proclaims",
)
table("calls", "calls requests urges invites encourages appeals recommends asks exhorts")
table("permits", "authorizes authorises permits allows")
table(
  "affirms",
  `endorses reaffirms affirms welcomes condemns deplores expresses notes stresses emphasizes emphasises underlines underscores recognizes recognises acknowledges
   supports commends reiterates recalls takes considers confirms approves adopts determines pays regrets looks deems shares highlights warns intends thanks bears`,
)
const HEAD = /^["“]?([A-Z][a-z]{2,14})(?: (?:upon|on|for)(?! the (?:basis|occasion)))?(?=[\s,:])/u
/** After an adverb the verb stands in lower case. */
const LATE = new RegExp(`^["“]?${ADVERB}([a-z]{4,14})(?: (?:upon|on|for))?(?=[\\s,:])`, "u")

/** "Calls upon", "Also decides": the verb that a paragraph of a resolution begins with; null where it begins with anything else. */
export function headOperation(words: string): Operation | null {
  for (const pattern of [LATE, HEAD]) {
    const match = pattern.exec(words)
    const effect = VERBS[match?.[1]?.toLowerCase() ?? ""]
    if (!match || !effect) continue
    return { start: /^["“]/.test(words) ? 1 : 0, end: match[0].length, effect }
  }
  return null
}

const INNER: readonly (readonly [ClauseEffect, RegExp])[] = [
  [
    "leaves-out",
    /\b(?:(?:(?:shall|will|does|do) not|shall in no case) (?:apply|extend|cover|include|bind|protect)|(?:is|are|shall be) (?:excluded|exempted|exempt|not covered)|excludes|exempts)\b/iu,
  ],
  [
    "covers",
    /\b(?:(?:shall |will )?(?:appl(?:y|ies)|extends?|covers?) (?:to|throughout|in|within|the|all)|is (?:valid|in force) (?:in|throughout|within))\b/iu,
  ],
  [
    "permits",
    /\b(?:(?<!\b(?:[Nn]either|[Nn]o|[Nn]one)\b[^.;]{0,40}\s)may(?! \d| not\b)|(?:is|are) (?:authori[sz]ed|entitled|free|permitted) to|shall be free to)\b/iu,
  ],
  [
    "binds",
    /\b(?:shall(?: not)?|may not|(?<=\b(?:[Nn]either|[Nn]o|[Nn]one)\b[^.;]{0,40}\s)may|declares?(?= (?:an? |the )?(?:[\w-]{1,20} ){0,3}(?:cease-?fire|truce|cessation|pause))|must(?: not)?|will(?: not)?|undertakes?(?: not)? to|undertakes?|(?:have |has )?agree[sd]?(?: not)? (?:to|on|that|upon)|commits? (?:itself|themselves|himself)? ?(?:not )?to|(?:are|is) committed to|pledges?(?: not)? to|promises?(?: not)? to|guarantees?|(?:is|are)(?: not)? to(?= [a-z])|binds? (?:itself|themselves)|(?:is|are) (?:prohibited|forbidden|banned|obliged|required))\b/iu,
  ],
  ["calls", /(?<!^)\b(?:should|(?:is|are) (?:urged|invited|requested|encouraged|asked|called upon) to)\b/iu],
  ["defines", /\b(?:means|is defined as|refers to|(?:is|are) understood (?:as|to mean))\b/iu],
]

/** "shall", "undertakes to", "does not apply": the first words inside a clause that bind, permit, ask, define or leave out; null where none stand in it. */
export function innerOperation(words: string): Operation | null {
  let first: Operation | null = null
  for (const [effect, pattern] of INNER) {
    const match = pattern.exec(words)
    if (!match) continue
    const found = { start: match.index, end: match.index + match[0].trimEnd().length, effect }
    if (effect === "leaves-out") return found
    if (first === null || found.start < first.start) first = found
  }
  return first
}

const RECALLING =
  /^["“]?(?:\p{L}{2,12}(?:ly)? )?(?:\p{Lu}?\p{Ll}{2,12}ing|Whereas|WHEREAS|Deeply|Gravely|Alarmed|Concerned|Convinced|Determined|Mindful|Aware|Guided|Conscious|Resolved|Desirous|Disturbed|Appalled|Dismayed|Encouraged|In view of|Having|Pursuant to|In accordance with|With a view to|On the basis of)\b/u

/** Whether a paragraph before the first numbered or binding one recalls, welcomes or notes ("Recalling its resolution", "Whereas"). */
export function recalls(words: string): boolean {
  return RECALLING.test(words)
}
