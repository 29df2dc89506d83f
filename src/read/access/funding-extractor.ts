import type { FundingStage } from "../../model/funding.ts"
import type { MentionOf } from "../../model/mention.ts"
import type { Word } from "../../text/syntax/tree.ts"
import {
  agentOf,
  auxiliaries,
  caseOf,
  dependents,
  isNegated,
  isPassive,
  likelySubject,
  wordAt,
  yieldOf,
} from "../clause.ts"
import type { Draft, Extractor } from "../extractor.ts"
import type { Page, PageSentence } from "../page.ts"
import { governmentOf, joined, partiesAt } from "../party.ts"
import { attributionAt } from "../side.ts"
import { governorsOf } from "./governors.ts"

/** Reads money for aid by its stage: requested, pledged, committed, paid. What is pledged is not read as paid, nor what is asked for as given. */
export const fundingExtractor: Extractor<"funding"> = {
  name: "funding",
  version: 1,
  needs: ["time", "place", "actor", "figure", "attribution"],
  gives: ["funding"],
  *extract(page) {
    for (const s of page.sentences) {
      if (s.zone !== "body") continue
      for (const figure of page.all("figure", s)) {
        const draft = fundingAt(page, s, figure)
        if (draft) yield draft
      }
    }
  },
}

const STAGES: readonly (readonly [stage: FundingStage, verbs: RegExp])[] = [
  ["requested", /^(?:ask|appeal|request|seek|need|require|call)$/],
  ["pledged", /^(?:pledge|promise|vow|offer)$/],
  ["committed", /^(?:commit|allocate|earmark|approve|sign|authorise|authorize|set)$/],
  ["paid", /^(?:pay|disburse|give|provide|transfer|donate|contribute|send|receive|deliver|deposit|release|channel)$/],
]
/** ISO 4217 codes and the sign-less names that the figures carry. */
const MONEY = /^[A-Z]{3}$/
const AID =
  /\b(?:aid|relief|assistance|humanitarian|donors?|refugees?|displaced|reconstruction|appeal|needy|famine|food|medicines?|UN|United Nations|UNHCR|UNICEF|WFP|agency|agencies|Red (?:Cross|Crescent)|pledge[sd]?|pledging|recovery|development)\b/

function fundingAt(page: Page, s: PageSentence, figure: MentionOf<"figure">): Draft<"funding"> | null {
  if (!MONEY.test(figure.unit) || !AID.test(page.text.slice(s.start, s.end))) return null
  const told = stageOf(s, figure)
  if (!told) return null
  const { stage, verb } = told
  if (isNegated(s, verb.i) || auxiliaries(s, verb.i).some((aux) => /^(?:could|may|might|should|must|can)$/.test(aux)))
    return null
  // "will give" promises and "would provide" offers: neither is paid
  const ahead = auxiliaries(s, verb.i).some((aux) => /^(?:will|would|'ll|shall)$/.test(aux)) || isInfinitive(s, verb)
  if (ahead && stage !== "requested" && stage !== "pledged") return null
  const receives = verb.lemma === "receive" || stage === "requested"
  const subject = isPassive(s, verb.i) ? agentOf(s, verb.i) : likelySubject(s, verb.i)
  const doer = subject === null ? null : joined(partiesAt(page, s, subject))
  return {
    kind: "funding",
    rule: `${stage}-${verb.lemma}`,
    start: figure.start,
    end: figure.end,
    stage,
    donor: receives ? other(page, s, verb, figure, /^(?:from|by)$/) : doer,
    recipient: receives ? doer : other(page, s, verb, figure, /^(?:to|for)$/),
    figure: figure.id,
    time: timeOf(page, s, verb, figure)?.id ?? null,
    saidIn: attributionAt(page, figure)?.id ?? null,
  }
}

function stageOf(s: PageSentence, figure: MentionOf<"figure">): { stage: FundingStage; verb: Word } | null {
  for (const verb of governorsOf(s, figure)) {
    const stage = STAGES.find(([, verbs]) => verbs.test(verb.lemma))?.[0]
    if (!stage) continue
    if (
      /^(?:call|ask|appeal|set)$/.test(verb.lemma) &&
      !/^(?:for|aside)$/.test(s.words[verb.i + 1]?.norm ?? "") &&
      !hasFor(s, figure)
    )
      return null
    return { stage, verb }
  }
  return null
}

function hasFor(s: PageSentence, figure: MentionOf<"figure">): boolean {
  return s.words[wordAt(s, figure.start) - 1]?.norm === "for"
}

function isInfinitive(s: PageSentence, verb: Word): boolean {
  return verb.xpos === "VB" && dependents(s, verb.i, "mark").some(({ norm }) => norm === "to")
}

/** The other side of a payment: a party, or the state of a country, behind one of the prepositions. */
function other(
  page: Page,
  s: PageSentence,
  verb: Word,
  figure: MentionOf<"figure">,
  prepositions: RegExp,
): string | null {
  const last = wordAt(s, figure.end - 1)
  const heads = [verb.i, ...s.words.slice(wordAt(s, figure.start), last + 1).map(({ i }) => i)]
  for (const head of heads) {
    for (const child of dependents(s, head, "obl", "nmod", "iobj")) {
      if (child.i <= last && child.rel !== "iobj") continue
      if (child.rel !== "iobj" && !prepositions.test(caseOf(s, child.i) ?? "")) continue
      const range = yieldOf(s, child.i, (one) => /^(?:acl|advcl|parataxis)/.test(one.rel))
      const place = page
        .all("place", s)
        .find(
          (one) => one.use === "literal" && wordAt(s, one.start) >= range.first && wordAt(s, one.start) <= range.last,
        )
      const taker = prepositions.test("to") ? countryAt(page, child) : null
      if (taker !== null) return taker
      const names = partiesAt(page, s, child.i)
      if (names.length > 0) return joined(names)
      if (place) return place.precision === "country" ? governmentOf(page.codebook, place) : place.name
    }
  }
  return prepositions.test("to") ? aidTo(page, s, last) : null
}

/** Aid "for Yemen" is for the country, whoever rules it: its own name, never its government's. Null where the word names no country. */
function countryAt(page: Page, word: Word): string | null {
  const place = page.all("place").find((one) => one.start <= word.start && word.end <= one.end)
  return place && place.precision === "country" && place.use !== "demonym" ? place.name : null
}

/** "$500 million in aid to Yemen": the hands that the words right behind the sum name. */
function aidTo(page: Page, s: PageSentence, last: number): string | null {
  for (let k = last + 1; k <= last + 5; k++) {
    const word = s.words[k]
    if (!word || /^(?:VERB|AUX|PUNCT)$/.test(word.upos)) return null
    if (word.norm !== "to" && word.norm !== "for") continue
    const head = s.words[word.head]
    if (!head || head.i <= k || head.i - k > 5) return null
    return countryAt(page, head) ?? joined(partiesAt(page, s, head.i))
  }
  return null
}

function timeOf(page: Page, s: PageSentence, verb: Word, figure: MentionOf<"figure">): MentionOf<"time"> | null {
  let best: MentionOf<"time"> | null = null
  let distance = 14
  for (const time of page.all("time", s)) {
    const at = wordAt(s, time.start)
    if (at < 0 || (figure.start <= time.start && time.end <= figure.end)) continue
    if (
      /^(?:say|tell|announce|state)$/.test(s.words[at - 1]?.lemma ?? "") ||
      /^(?:say|tell|announce|state)$/.test(s.words[at - 2]?.lemma ?? "")
    )
      continue
    // "has paid 20 million of the 50 million that it pledged last year": the time of another verb
    if (s.words.slice(Math.min(at, verb.i) + 1, Math.max(at, verb.i)).some(({ xpos }) => /^VB[DPZ]$/.test(xpos)))
      continue
    const away = Math.min(Math.abs(at - verb.i), Math.abs(at - wordAt(s, figure.end - 1)))
    if (away >= distance) continue
    best = time
    distance = away
  }
  return best
}
