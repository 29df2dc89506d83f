import type { MentionOf } from "../../model/mention.ts"
import type { Part } from "../../model/span.ts"
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
import { joined, partiesAt } from "../party.ts"
import { attributionAt } from "../side.ts"
import { trucesIn } from "../term-nouns.ts"
import { periodWords, sinceWords, truceDay } from "./period.ts"

/**
 * Reads counts of breaches and incidents as those who watch a truce give them: who counted, what, over which time, who is blamed. A count is no incident and is
 * never added to another one: monitors of one truce count different things.
 */
export const monitorCountExtractor: Extractor<"count"> = {
  name: "monitor-count",
  version: 1,
  needs: ["time", "place", "actor", "figure", "attribution"],
  gives: ["count"],
  *extract(page) {
    for (const s of page.sentences) {
      if (s.zone !== "body") continue
      for (const figure of page.all("figure", s)) {
        const draft = countAt(page, s, figure)
        if (draft) yield draft
      }
    }
  },
}

/** Nouns for breaches: a number of them is a count, whoever gives it. */
const BREACHES = /^(?:violations?|breaches|breach|infringements?|infractions?|transgressions?|contraventions?)$/
/** Nouns that are counted only where a verb of recording says so. */
const EVENTS =
  /^(?:incidents?|attacks?|explosions?|strikes?|airstrikes?|raids?|clashes|shellings?|overflights?|cases|complaints)$/
const RECORDS =
  /^(?:record|register|document|log|count|tally|verify|observe|note|list|detect|monitor|report|confirm|chronicle|catalogue|catalog|receive)$/
/** Words for those who watch: with them a count of mere incidents is a monitor's. */
const WATCHERS =
  /\b(?:monitors?|observers?|monitoring|observation|mission|commission|committee|mechanism|observatory|cent(?:re|er)|watchdog|peacekeepers?|verification|rights group|network)\b/i

function countAt(page: Page, s: PageSentence, figure: MentionOf<"figure">): Draft<"count"> | null {
  const noun = nounOf(s, figure)
  if (!noun || figure.partOf !== null) return null
  const breach = BREACHES.test(noun.norm)
  if (!breach && !EVENTS.test(noun.norm)) return null
  const recorded = recordingVerb(s, noun)
  if (recorded && isUnreal(s, recorded)) return null
  const monitor = monitorOf(page, s, figure, recorded)
  if (!breach && (!recorded || monitor === null || !isWatcher(page, monitor))) return null
  // "a violation of human rights law" and the like are not breaches of anything agreed
  if (breach && isOfLaw(s, noun)) return null
  const period = periodOf(page, s, figure, noun)
  const words = periodWords(page, s, noun) ?? (period ? sinceWords(page, s, period) : null)
  const said = attributionAt(page, figure)
  return {
    kind: "count",
    rule: recorded ? `recorded-${recorded.lemma}` : "breaches-counted",
    start: figure.start,
    end: figure.end,
    monitor,
    low: figure.low,
    best: figure.best,
    high: figure.high,
    bound: figure.bound,
    qualifier: figure.qualifier,
    unit: figure.population ?? figure.unit,
    of: brokenTerm(page, s, noun),
    definition: definitionOf(page, s, noun),
    against: blamed(page, s, noun),
    place: placeOf(page, s, noun)?.id ?? null,
    period: period?.id ?? null,
    periodWords: words,
    truceDay: words === null ? null : truceDay(words.text),
    figure: figure.id,
    saidIn: said?.id ?? null,
  }
}

/** The counted noun: the head of the figure's words ("23 breaches", "more than 1,200 ceasefire violations"). */
function nounOf(s: PageSentence, figure: MentionOf<"figure">): Word | null {
  for (let k = s.words.length - 1; k >= 0; k--) {
    const word = s.words[k]
    if (!word || word.start >= figure.end) continue
    if (word.start < figure.start) return null
    if (BREACHES.test(word.norm) || EVENTS.test(word.norm)) return word
  }
  return null
}

/** The verb of recording over the noun: its object, or its subject in the passive ("were registered"). */
function recordingVerb(s: PageSentence, noun: Word): Word | null {
  let at: Word | undefined = noun
  for (let steps = 0; at && steps < 3; steps++) {
    const head: Word | undefined = s.words[at.head]
    if (!head) return null
    if (head.upos === "VERB" && RECORDS.test(head.lemma)) return head
    if (/^(?:acl|amod)/.test(at.rel)) return null
    at = /^(?:obj|obl|nmod|nsubj:pass|conj|compound|flat)/.test(at.rel) ? head : undefined
  }
  const after = dependents(s, noun.i, "acl").find((child) => RECORDS.test(child.lemma))
  return after ?? null
}

function isUnreal(s: PageSentence, verb: Word): boolean {
  return (
    isNegated(s, verb.i) ||
    auxiliaries(s, verb.i).some((aux) => /^(?:will|would|could|may|might|should|must|can)$/.test(aux))
  )
}

/** Who counted: the subject of the verb of recording (its agent in the passive), else the speaker in whose words the number stands. */
function monitorOf(page: Page, s: PageSentence, figure: MentionOf<"figure">, verb: Word | null): string | null {
  const said = attributionAt(page, figure)
  if (verb) {
    const participle = verb.rel.startsWith("acl") && !dependents(s, verb.i, "obj").some(({ i }) => i > verb.i)
    const subject = isPassive(s, verb.i) || participle ? agentOf(s, verb.i) : likelySubject(s, verb.i)
    const names = subject === null ? [] : partiesAt(page, s, subject)
    if (names.length > 0) return joined(names)
    const own = subject === null ? null : watcherPhrase(page, s, subject)
    if (own) return own
  }
  return said?.speaker.name ?? null
}

/** "the monitoring mission", "a joint commission": one who watches, by description. */
function watcherPhrase(page: Page, s: PageSentence, i: number): string | null {
  const range = yieldOf(s, i, (child) => child.i > i || /^(?:det|case|punct|cc|conj)/.test(child.rel))
  const first = s.words[range.first]
  const last = s.words[i]
  if (!first || !last) return null
  const words = page.text.slice(first.start, last.end).replace(/\s+/g, " ")
  return WATCHERS.test(words) ? words.replace(/^(?:the|a|an)\s+/i, "") : null
}

function isWatcher(page: Page, name: string): boolean {
  if (WATCHERS.test(name)) return true
  return page.all("actor").some((actor) => actor.name === name && /^(?:igo|ngo)$/.test(actor.type))
}

/** What is broken: a truce or deal under the noun or in its compound ("of the ceasefire", "ceasefire violations"). */
function brokenTerm(page: Page, s: PageSentence, noun: Word): Part | null {
  for (const child of dependents(s, noun.i, "nmod", "compound")) {
    if (child.i > noun.i && caseOf(s, child.i) !== "of") continue
    const truce = trucesIn(page.text, s).find((one) => one.first <= child.i && child.i <= one.last)
    if (truce) return page.part(s.words[truce.first]?.start ?? child.start, s.words[truce.last]?.end ?? child.end)
    if (
      /^(?:deal|agreement|accord|pact|embargo|resolution|memorandum|protocol|line|zone|airspace)$/.test(child.lemma)
    ) {
      const range = yieldOf(s, child.i, (one) => /^(?:acl|case|punct|det)/.test(one.rel) || one.i > child.i + 3)
      return page.part(s.words[range.first]?.start ?? child.start, s.words[range.last]?.end ?? child.end)
    }
  }
  return null
}

function isOfLaw(s: PageSentence, noun: Word): boolean {
  return s.words
    .slice(Math.max(0, noun.i - 3), noun.i + 6)
    .some((word) => /^(?:rights|law|laws|constitution|code|traffic|hygiene|discipline|abuses|rules)$/.test(word.norm))
}

/** "including shelling and air strikes", "which it defines as": how the text says what was counted. */
function definitionOf(page: Page, s: PageSentence, noun: Word): Part | null {
  for (let k = noun.i + 1; k < Math.min(s.words.length - 1, noun.i + 22); k++) {
    const word = s.words[k]
    if (!word) return null
    const names = /^(?:including|namely|comprising|involving|ranging)$/.test(word.norm)
    if (!names) continue
    let last = k + 1
    while (last + 1 < s.words.length && last < k + 24) {
      const next = s.words[last + 1]
      if (!next || /^[.;:"”“]$/.test(next.text) || /^(?:since|said|says|according)$/.test(next.norm)) break
      last++
    }
    while (last > k && /^(?:,|and)$/.test(s.words[last]?.text ?? "")) last--
    return page.part(word.start, s.words[last]?.end ?? word.end)
  }
  return null
}

/** Who is blamed: "by the rebels", "the army committed", "accused the army of", "rebel violations". */
function blamed(page: Page, s: PageSentence, noun: Word): string | null {
  for (const child of [...dependents(s, noun.i, "nmod", "obl", "acl")]) {
    if (child.i <= noun.i) continue
    const by = child.rel.startsWith("acl")
      ? /^(?:commit|carry|perpetrate|blame)$/.test(child.lemma)
        ? agentOf(s, child.i)
        : null
      : child.i
    if (by === null || (by === child.i && caseOf(s, child.i) !== "by")) continue
    const names = partiesAt(page, s, by)
    if (names.length > 0) return joined(names)
  }
  const verb = s.words[noun.head]
  if (verb?.upos === "VERB" && /^(?:commit|perpetrate|make|carry)$/.test(verb.lemma)) {
    const doer = isPassive(s, verb.i) ? agentOf(s, verb.i) : likelySubject(s, verb.i)
    return doer === null ? null : joined(partiesAt(page, s, doer))
  }
  const accuse = s.words.slice(Math.max(0, noun.i - 14), noun.i).findLast(({ lemma }) => lemma === "accuse")
  const accused = accuse ? dependents(s, accuse.i, "obj", "nsubj:pass")[0] : undefined
  // "the army of 94 breaches" is the accused and the charge
  if (accused) return joined(partiesAt(page, s, accused.i).map((name) => name.replace(/ of .*$/, "")))
  // "violations of the truce by the army": wherever the tree hung it
  const by = s.words.slice(noun.i + 1, noun.i + 7)
  const mark = by.findIndex(({ norm }) => norm === "by")
  if (mark >= 0 && !by.slice(0, mark).some(({ upos }) => upos === "VERB" || upos === "PUNCT")) {
    const head = nominalAfter(s, noun.i + 1 + mark)
    const names = head === null ? [] : partiesAt(page, s, head)
    if (names.length > 0) return joined(names)
  }
  for (const child of dependents(s, noun.i, "compound", "amod", "nmod:poss")) {
    const names = partiesAt(page, s, child.i)
    if (names.length > 0) return joined(names)
  }
  return null
}

/** The head of the noun phrase right behind a preposition. */
function nominalAfter(s: PageSentence, preposition: number): number | null {
  const head = s.words[s.words[preposition]?.head ?? -1]
  if (head && head.i > preposition && head.i - preposition <= 6 && /^(?:NOUN|PROPN)$/.test(head.upos)) return head.i
  for (let k = preposition + 1; k <= preposition + 5; k++) {
    const word = s.words[k]
    const next = s.words[k + 1]
    if (word && /^(?:NOUN|PROPN)$/.test(word.upos) && !(next && /^(?:NOUN|PROPN)$/.test(next.upos))) return k
  }
  return null
}

function placeOf(page: Page, s: PageSentence, noun: Word): MentionOf<"place"> | null {
  return (
    page
      .all("place", s)
      .filter((place) => place.use === "literal" && place.precision !== "region")
      .find((place) => {
        const at = wordAt(s, place.start)
        // "eight violations, six of them in the port": the place of a part
        if (page.all("figure", s).some((other) => other.start > noun.end && other.end <= place.start)) return false
        return at > noun.i && at - noun.i <= 14 && /^(?:in|around|near|at|along|across)$/.test(prepositionBefore(s, at))
      }) ?? null
  )
}

function prepositionBefore(s: PageSentence, at: number): string {
  for (let k = at - 1; k >= Math.max(0, at - 5); k--) {
    const word = s.words[k]
    if (!word || /^(?:PUNCT|VERB)$/.test(word.upos)) return ""
    if (word.upos === "ADP") return word.norm
  }
  return ""
}

/** The time that the count is for; the time of saying is left out. */
function periodOf(page: Page, s: PageSentence, figure: MentionOf<"figure">, noun: Word): MentionOf<"time"> | null {
  let best: MentionOf<"time"> | null = null
  let distance = 18
  for (const time of page.all("time", s)) {
    const at = wordAt(s, time.start)
    if (at < 0 || (figure.start <= time.start && time.end <= figure.end)) continue
    const near = s.words.slice(Math.max(0, at - 3), at)
    if (near.some(({ lemma }) => /^(?:say|tell|announce|state|add|warn|from)$/.test(lemma))) continue
    const away = at > noun.i ? at - noun.i : noun.i - at + 4
    if (away >= distance) continue
    best = time
    distance = away
  }
  return best
}
