import type { PageSentence } from "./page.ts"

/** A noun of the trade found in a sentence: its words (first to last, both inclusive) and the word that heads it. */
export interface TermNoun {
  readonly kind: "truce" | "deal" | "talks" | "resolution"
  readonly first: number
  readonly last: number
  readonly head: number
  readonly plural: boolean
}

const FIGHTING =
  "(?:fighting|hostilities|shelling|bombing|bombings|bombardments?|air ?strikes|air raids|attacks|raids|strikes|violence|clashes|military operations|combat operations|combat)"

/**
 * Words for an end of fighting that parties may declare or agree to. The last word of the first group heads "ceasefire"; the first word heads "cessation of ...".
 * Every repetition is bounded, so the search is linear in the sentence.
 */
const TRUCE = new RegExp(
  [
    String.raw`\b(?<plain>cease ?- ?fires?|ceasefires?|truces?|armistices?)\b`,
    String.raw`\b(?<of>cessations?[ -]of[ -](?:all )?(?:hostilities|hostility|fighting|violence|military operations))\b`,
    String.raw`\b(?<halt>(?:halts?|freezes?|pauses?|moratorium|suspension|stoppage|stop|end|lull|break) (?:in|on|of|to) (?!(?:the |a |this |its )?(?:halt|freeze|pause|lull|truce|cease|cessation|moratorium|break)\b)(?:the |all |its |their |any )?(?:[\w-]{1,20} (?:and [\w-]{1,20} )?){0,2}${FIGHTING})\b`,
    String.raw`\b(?<pause>(?:humanitarian|temporary|operational|daily|weekly|\d{1,3} ?- ?hour|[a-z]{3,9} ?- ?hour|\d{1,3}-day|[a-z]{3,9}-day) (?:[\w-]{1,15} )?(?:pauses?|lulls?|halts?))\b`,
    String.raw`\b(?<calm>(?:regime|period|day|days) of (?:calm|silence)|de ?- ?escalation (?:zones?|areas?))\b`,
  ].join("|"),
  "gi",
)

const DEAL =
  /\b(?:(?:deals?|agreements?|accords?|pacts?|arrangements?|settlements?|truce deals?|memorandum of understanding))\b/gi
const RESOLUTION =
  /\b(?:(?:resolutions?|communiqu[eé]s?|declarations?|roadmap|road map|protocols?|mandates?)(?: \d{3,4}| of [A-Z][a-z]{2,15})?)\b/gi
const TALKS =
  /\b(?:(?:peace |proximity |indirect |direct |fresh |new |technical |face ?- ?to ?- ?face )?(?:talks|negotiations?|discussions|consultations)|rounds? of (?:[\w-]{1,15} ){0,3}(?:talks|negotiations|discussions)|meetings?|conferences?|summits?|dialogue|sessions?|gatherings?)\b/gi

/** Nouns for truces in a sentence, in order of reading; see `TRUCE`. */
export function trucesIn(text: string, s: PageSentence): TermNoun[] {
  return scan(text, s, "truce", TRUCE)
}

/** Nouns for deals and agreements that are not part of a truce's own name ("the deal"; "ceasefire agreement" is the truce's). */
export function dealsIn(text: string, s: PageSentence, truces: readonly TermNoun[]): TermNoun[] {
  return scan(text, s, "deal", DEAL).filter(
    (deal) =>
      !truces.some((truce) => deal.head - truce.last <= 2 && deal.head - truce.last > 0 && adjoined(s, truce, deal)),
  )
}

/** Nouns for resolutions, communiqués and other instruments with their number. */
export function resolutionsIn(text: string, s: PageSentence): TermNoun[] {
  return scan(text, s, "resolution", RESOLUTION)
}

/** Nouns for talks, meetings and conferences. */
export function talksIn(text: string, s: PageSentence): TermNoun[] {
  return scan(text, s, "talks", TALKS)
}

/** "ceasefire agreement": the deal noun follows the truce noun with nothing but a hyphen or an adjective between. */
function adjoined(s: PageSentence, truce: TermNoun, deal: TermNoun): boolean {
  for (let i = truce.last + 1; i < deal.head; i++) {
    const word = s.words[i]
    if (!word || /^(ADP|VERB|PUNCT|SCONJ|CCONJ|DET)$/.test(word.upos)) return false
  }
  return true
}

function scan(text: string, s: PageSentence, kind: TermNoun["kind"], pattern: RegExp): TermNoun[] {
  const found: TermNoun[] = []
  const words = s.words
  let at = 0
  for (const m of text.slice(s.start, s.end).matchAll(pattern)) {
    const start = s.start + m.index
    const end = start + m[0].length
    while (at < words.length && (words[at]?.end ?? 0) <= start) at++
    const first = at
    let last = first
    while (last + 1 < words.length && (words[last + 1]?.start ?? end) < end) last++
    if (first >= words.length) break
    const headFirst = m.groups !== undefined && (m.groups.of ?? m.groups.halt ?? m.groups.calm) !== undefined
    const roundFirst = kind === "talks" && /^rounds? /i.test(m[0])
    const head = headFirst || roundFirst ? first : kind === "resolution" ? first : last
    found.push({
      kind,
      first,
      last,
      head,
      plural: /s$/i.test(words[head]?.text ?? "") && !/^talks|discussions|negotiations|consultations/i.test(m[0]),
    })
  }
  return found
}
