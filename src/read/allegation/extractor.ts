import type { MentionOf } from "../../model/mention.ts"
import { likelySubject, partOfRange } from "../clause.ts"
import { codebookIndex } from "../codebook-index.ts"
import type { Draft, Extractor } from "../extractor.ts"
import type { Page, PageSentence } from "../page.ts"
import { joined, partiesAt } from "../party.ts"
import { knownAs } from "../party-phrase.ts"
import { attributionAt } from "../side.ts"
import { dealsIn, resolutionsIn, type TermNoun, trucesIn } from "../term-nouns.ts"
import { type Breach, brokenTerm } from "./breach.ts"
import { badFaith, deedAgainst } from "./contrast.ts"
import { ATTACKS } from "./words.ts"

/**
 * Reads who is said to have broken what: only where the text itself sets a deed against a promise. An allegation is a relation, never an incident, and
 * says nothing of whether it is true.
 */
export const allegationExtractor: Extractor<"allegation"> = {
  name: "allegation",
  version: 1,
  needs: ["time", "place", "actor", "attribution", "commitment", "count"],
  gives: ["allegation"],
  *extract(page) {
    const commitments = page.all("commitment").filter((one) => one.polarity === "will")
    let last: { by: string; s: PageSentence; of: TermNoun | null; ofSentence: PageSentence } | null = null
    const title = page.report.title ?? ""
    for (const s of page.sentences) {
      if (s.zone !== "body" || repeatsTitle(page, s, title)) continue
      const breaches = breachesIn(page, s, commitments)
      for (const breach of breaches) {
        const draft = draftOf(page, s, s, breach, commitments)
        if (!draft) continue
        yield draft
        if (draft.by !== null && breach.rule === "breaks") last = { by: draft.by, s, of: breach.noun, ofSentence: s }
      }
      if (breaches.length === 0 && last !== null && s.index === last.s.index + 1)
        yield* detailsOf(page, s, last, commitments)
    }
  },
}

function breachesIn(page: Page, s: PageSentence, commitments: readonly MentionOf<"commitment">[]): Breach[] {
  const truces = trucesIn(page.text, s)
  const deals = dealsIn(page.text, s, truces)
  const found: Breach[] = []
  const add = (breach: Breach | null) => {
    if (breach && !found.some((other) => other.first <= breach.last && breach.first <= other.last)) found.push(breach)
  }
  for (const noun of [...truces, ...deals, ...resolutionsIn(page.text, s)]) add(brokenTerm(page, s, noun))
  for (const truce of truces) if (found.length === 0) add(setAgainstTruce(page, s, truce, commitments))
  if (found.length === 0 && commitments.some((one) => /^(?:humanitarian-access|aid)$/.test(one.act))) {
    const aid = s.words.find((word) => /^(?:aid|shipment|convoy|delivery)$/.test(word.lemma))
    const breach = aid ? deedAgainst(page, s, aid) : null
    if (breach && breach.against.length > 0) add(breach)
  }
  if (found.length === 0 && commitments.length > 0) add(badFaith(page, s))
  return found
}

/** A deed against a truce: by the doer; where nobody is named, by the side that alone promised it. Those whom the truce leaves out break nothing. */
function setAgainstTruce(
  page: Page,
  s: PageSentence,
  truce: TermNoun,
  commitments: readonly MentionOf<"commitment">[],
): Breach | null {
  const breach = deedAgainst(page, s, truce)
  if (!breach) return null
  const commitment = commitmentFor(page, s, truce, commitments)
  const exempt = commitment?.exemptions.map((part) => part.text).join(" ") ?? ""
  const against = breach.against.filter((name) => !exempt.includes(name))
  if (against.length > 0) return { ...breach, against }
  if (breach.against.length > 0) return null
  const promisors = commitment?.promisor?.split("; ") ?? []
  return promisors.length === 1 && commitment?.exemptions.length === 0 ? { ...breach, against: promisors } : null
}

/** After an accusation, the next sentence of the same speaker tells the deeds: "the centre said they shelled". */
function* detailsOf(
  page: Page,
  s: PageSentence,
  last: { by: string; of: TermNoun | null; ofSentence: PageSentence },
  commitments: readonly MentionOf<"commitment">[],
): Iterable<Draft<"allegation">> {
  for (const word of s.words) {
    if (
      word.upos !== "VERB" ||
      !/^VB[DZN]$/.test(word.xpos) ||
      !ATTACKS.has(word.lemma) ||
      /^(?:kill|injure|wound)$/.test(word.lemma)
    )
      continue
    const speaker = speakerOf(page, word)
    if (speaker !== last.by) continue
    const subject = likelySubject(s, word.i)
    const named = knownAs(page, s, Math.max(0, word.i - 9))
    const told = subject === null ? [] : partiesAt(page, s, subject)
    const against = told.length > 0 ? told : named === null ? [] : [named]
    const breach: Breach = { rule: "details", first: word.i, last: word.i, against, accuser: null, noun: last.of }
    const draft = draftOf(page, s, last.ofSentence, breach, commitments)
    if (draft) yield draft
  }
}

function draftOf(
  page: Page,
  s: PageSentence,
  nounSentence: PageSentence,
  breach: Breach,
  commitments: readonly MentionOf<"commitment">[],
): Draft<"allegation"> | null {
  const span = partOfRange(page, s, breach)
  if (!span) return null
  // "23 breaches" of nobody in particular are a monitor's count and no accusation; blamed on somebody, the monitor accuses
  const count = page.all("count", s).find((one) => one.start < span.end && span.start < one.end)
  if (count && breach.against.length === 0 && count.against === null) return null
  if (count && breach.against.length === 0)
    return draftOf(
      page,
      s,
      nounSentence,
      {
        ...breach,
        against: count.against?.split("; ") ?? [],
        accuser: breach.accuser ?? count.monitor?.split("; ") ?? null,
      },
      commitments,
    )
  const said = attributionAt(page, s.words[breach.first] ?? span) ?? attributionAt(page, span)
  const by = breach.accuser !== null ? joined(breach.accuser) : speakerOf(page, s.words[breach.first] ?? span)
  const noun = breach.noun
  const commitment = noun ? commitmentFor(page, nounSentence, noun, commitments) : (commitments[0] ?? null)
  const words = noun ? partOfRange(page, nounSentence, noun) : null
  return {
    kind: "allegation",
    rule: breach.rule,
    start: span.start,
    end: span.end,
    by,
    against: joined(breach.against),
    of: words?.text ?? commitment?.text ?? null,
    incident: null,
    commitment: commitment?.id ?? null,
    saidIn: said?.id ?? null,
  }
}

/** The commitment that the words name: the one that they are part of, else the report's only one of truces. */
function commitmentFor(
  page: Page,
  s: PageSentence,
  noun: TermNoun,
  commitments: readonly MentionOf<"commitment">[],
): MentionOf<"commitment"> | null {
  const start = s.words[noun.first]?.start ?? -1
  const holds = (span: { start: number; end: number }) => span.start <= start && start < span.end
  const direct = commitments.find((one) => holds(one) || one.alsoAt.some(holds))
  if (direct) return direct
  if (noun.kind === "resolution") return commitments.find((one) => one.instrument !== null) ?? null
  const truces = commitments.filter(
    (one) =>
      /^(?:ceasefire|humanitarian-pause|halt-(?:bombing|shelling|air-strikes))$/.test(one.act) &&
      one.instrument === null,
  )
  return truces.length === 1 ? (truces[0] ?? null) : null
}

/** Who says it: the speaker of the innermost attribution; a bare "the centre" is the fuller name that an earlier source of the report ends in. */
function speakerOf(page: Page, span: { readonly start: number; readonly end: number }): string | null {
  const name = attributionAt(page, span)?.speaker.name ?? null
  if (name === null) return null
  const known = codebookIndex(page.codebook).resolve(name.replace(/^(\p{Lu}\p{L}{2,20}[^s\W])s(?= )/u, "$1"))
  if (known) return known.name
  if (/\p{Lu}/u.test(name) || /\s/.test(name)) return name
  const fuller = page
    .all("attribution")
    .find(
      (other) =>
        other.start < span.start &&
        other.source?.text.toLowerCase().includes(` ${name}`) &&
        /\p{Lu}/u.test(other.speaker.name ?? ""),
    )
  return fuller?.speaker.name ?? name
}

function repeatsTitle(page: Page, s: PageSentence, title: string): boolean {
  return title.length > 20 && page.text.slice(s.start, s.end).includes(title.slice(0, 60))
}
