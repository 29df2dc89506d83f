import type { Word } from "../../text/syntax/tree.ts"
import type { PageSentence } from "../page.ts"

/** Goods and carriers of aid: what a delivery is of. */
const GOODS =
  /^(?:aid|convoy|lorry|truck|supply|relief|shipment|medicine|medication|humanitarian|delivery|assistance|consignment|ration|flour|wheat|parcel|vaccine|airdrop|foodstuff|warehouse|ambulance)$/
/** "food" and the like are aid only among words for aid. */
const PLAIN = /^(?:food|water|fuel|blanket|tonne|ton|tent|kit)$/
const AID_AROUND =
  /\b(?:aid|relief|humanitarian|convoys?|UN|United Nations|WFP|UNHCR|UNICEF|OCHA|ICRC|MSF|Red (?:Cross|Crescent)|agenc(?:y|ies)|charit(?:y|ies)|besieged|donors?|airdrop(?:s|ped)?|famine|displaced)\b/

/** The words of a sentence that name aid, its carriers or its stores. */
export function aidWords(text: string, s: PageSentence): Word[] {
  const around = AID_AROUND.test(text.slice(s.start, s.end))
  return s.words.filter(
    (word) =>
      word.upos !== "VERB" &&
      (GOODS.test(word.lemma) || (around && PLAIN.test(word.lemma))) &&
      // "the humanitarian task force" carries nothing; a lorry or a delivery of anything is aid only beside words for it
      !(word.lemma === "humanitarian" && word.upos === "ADJ") &&
      (around ||
        /^(?:convoy|aid|relief|medicine|humanitarian|assistance|supply|lorry|truck|shipment)$/.test(word.lemma)),
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
