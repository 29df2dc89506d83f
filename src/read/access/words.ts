import type { Word } from "../../text/syntax/tree.ts"
import type { PageSentence } from "../page.ts"

/** Goods and carriers of aid: what a delivery is of. */
const GOODS =
  /^(?:aid|convoy|lorry|truck|supply|relief|shipment|medicine|medication|humanitarian|delivery|assistance|consignment|ration|flour|wheat|parcel|vaccine|airdrop|foodstuff|warehouse|ambulance)$/
/** "food" and the like are aid only among words for aid. */
const PLAIN = /^(?:food|water|fuel|blanket|tonne|ton|tent|kit)$/
const AID_AROUND =
  /\b(?:aid|humanitarian|UN|U\.N\.|United Nations|WFP|UNHCR|UNICEF|OCHA|ICRC|MSF|Red (?:Cross|Crescent)|(?:aid|relief|UN) agenc(?:y|ies)|relief (?:workers?|supplies|goods|effort|convoys?)|charit(?:y|ies)|besieged|donors?|airdrop(?:s|ped)?|famine|food|wheat|flour|medicines?|medical)\b/
/** Carriers of armies and of goods for sale are no aid. */
const MILITARY =
  /^(?:us|army|military|nato|police|presidential|fuel|armoured|armored|troop|enemy|rebel|government|supply|oil|ammunition|arms)$/

/** The words of a sentence that name aid, its carriers or its stores. */
export function aidWords(text: string, s: PageSentence): Word[] {
  // "the convoy" is the one that the sentence before told of
  const around = AID_AROUND.test(text.slice(Math.max(0, s.start - 200), s.end))
  return s.words.filter(
    (word) =>
      word.upos !== "VERB" &&
      (GOODS.test(word.lemma) || (around && PLAIN.test(word.lemma))) &&
      // "the humanitarian task force" carries nothing; a lorry or a delivery of anything is aid only beside words for it
      !(word.lemma === "humanitarian" && word.upos === "ADJ") &&
      !MILITARY.test(s.words[word.i - 1]?.norm ?? "") &&
      !isFeeling(s, word) &&
      (around || /^(?:aid|humanitarian)$/.test(word.lemma)),
  )
}

/** "expressed relief that they had left". */
function isFeeling(s: PageSentence, word: Word): boolean {
  return (
    word.lemma === "relief" &&
    (/^(?:express|feel|sigh|voice|cry|bring)$/.test(s.words[word.head]?.lemma ?? "") ||
      s.words[word.i + 1]?.norm === "that" ||
      /^(?:with|of|in|some|much)$/.test(s.words[word.i - 1]?.norm ?? ""))
  )
}

/** Words for those who bring aid. */
const BRINGERS =
  /\b(?:aid|relief|humanitarian|UN|United Nations|WFP|UNHCR|UNICEF|OCHA|ICRC|MSF|Red (?:Cross|Crescent)|medical) (?:\w{1,20} )?(?:workers?|agenc(?:y|ies)|teams?|staff|missions?|organi[sz]ations?|groups?|personnel|officials?|warehouses?|compounds?|offices?|vehicles?|convoys?|trucks?|lorr(?:y|ies)|supplies|depots?|stores?)\b|\bhumanitarians\b/gi

/** Places of a sentence that name those who bring aid, or their property, as word ranges. */
export function bringersIn(text: string, s: PageSentence): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = []
  for (const match of text.slice(s.start, s.end).matchAll(BRINGERS)) {
    const start = s.start + match.index
    const words = s.words.filter((word) => word.start >= start && word.end <= start + match[0].length)
    const [first, last] = [words[0], words.at(-1)]
    if (first && last) found.push({ first: first.i, last: last.i })
  }
  return found
}

/** Types of access constraint of OCHA's Access Monitoring and Reporting Framework, in kebab-case, as the causes that a text gives tell them apart. */
export const CAUSES: readonly (readonly [constraint: string, words: RegExp])[] = [
  ["mines-uxo", /\b(?:land ?mines?|mines|mined|unexploded|explosive remnants|booby[- ]?traps?|cluster munitions?)\b/i],
  [
    "physical-environment",
    /\b(?:floods?|flooding|rains?|snow|mud|storms?|landslides?|earthquake|washed[- ]out|impassable|collapsed bridge|destroyed bridge|rainy season)\b/i,
  ],
  [
    "military-operations",
    /\b(?:fighting|clashes|shelling|air ?strikes?|bombing|bombardments?|hostilities|offensive|insecurity|violence|snipers?|fire ?fights?|military operations?)\b/i,
  ],
]
