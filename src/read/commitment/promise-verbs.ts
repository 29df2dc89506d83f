import type { Force } from "../../model/commitment.ts"

/** A verb, adjective or noun by which somebody binds itself, and what may follow it. */
export interface PromiseWord {
  readonly polarity: "will" | "will-not"
  readonly force: Force
  /** What carries the act: an infinitive, a clause with "that", an object, a noun after one of these prepositions. */
  readonly to: boolean
  readonly that: boolean
  readonly object: boolean
  readonly after: readonly string[]
  /** Who is bound: the subject; for agreements the subject of the clause, where it has one. */
  readonly binds: "subject" | "clause-subject"
  /** Counts only in the words of the bound side itself ("plans to", "is ready to"): elsewhere it is a forecast. */
  readonly ownWordsOnly: boolean
  /** Counts only for acts of the known table (verbs with many other uses). */
  readonly knownActsOnly: boolean
  /** Tells of a promise only where the report tells of a deal ("are set to", "are due to"). */
  readonly loose: boolean
}

const word = (fields: Partial<PromiseWord> & Pick<PromiseWord, "force">): PromiseWord => ({
  polarity: "will",
  to: true,
  that: true,
  object: false,
  after: [],
  binds: "subject",
  ownWordsOnly: false,
  knownActsOnly: false,
  loose: false,
  ...fields,
})

const PLEDGE = word({ force: "declared", object: true, after: ["of"] })

/** By lemma. Verbs of saying with "will" are read elsewhere (will-frame.ts). */
export const PROMISE_VERBS: ReadonlyMap<string, PromiseWord> = new Map<string, PromiseWord>([
  ["agree", word({ force: "signed", after: ["to", "on", "upon"], binds: "clause-subject" })],
  ["pledge", PLEDGE],
  ["promise", PLEDGE],
  ["vow", word({ force: "declared" })],
  ["swear", word({ force: "declared", knownActsOnly: true })],
  ["undertake", word({ force: "declared" })],
  ["guarantee", word({ force: "declared", object: true, knownActsOnly: true })],
  ["commit", word({ force: "declared", that: false, after: ["to"], knownActsOnly: true })],
  ["consent", word({ force: "declared", that: false, after: ["to"] })],
  ["accept", word({ force: "declared", to: true, that: false, knownActsOnly: true })],
  ["offer", word({ force: "proposed", that: false, object: true, knownActsOnly: true })],
  ["propose", word({ force: "proposed", object: true, knownActsOnly: true })],
  ["refuse", word({ force: "declared", polarity: "will-not", that: false, knownActsOnly: true })],
  ["decline", word({ force: "declared", polarity: "will-not", that: false, knownActsOnly: true })],
  [
    "reject",
    word({ force: "declared", polarity: "will-not", to: false, that: false, object: true, knownActsOnly: true }),
  ],
  [
    "rule",
    word({ force: "declared", polarity: "will-not", to: false, that: false, object: true, knownActsOnly: true }),
  ],
  ["boycott", word({ force: "declared", polarity: "will-not", to: false, that: false, object: true })],
  ["plan", word({ force: "verbal", that: false, ownWordsOnly: true, knownActsOnly: true })],
  ["intend", word({ force: "verbal", that: false, ownWordsOnly: true, knownActsOnly: true })],
  ["decide", word({ force: "declared", that: false, knownActsOnly: true })],
  ["announce", word({ force: "declared", to: false, object: true, knownActsOnly: true })],
  ["declare", word({ force: "declared", to: false, that: false, object: true, knownActsOnly: true })],
  ["approve", word({ force: "declared", to: false, that: false, object: true, knownActsOnly: true })],
])

/** Adjectives that take "to": "ready to", "prepared to", "unwilling to". */
export const PROMISE_ADJECTIVES: ReadonlyMap<string, PromiseWord> = new Map<string, PromiseWord>([
  ["ready", word({ force: "verbal", that: false, knownActsOnly: true })],
  ["prepared", word({ force: "verbal", that: false, knownActsOnly: true })],
  ["prepare", word({ force: "verbal", that: false, ownWordsOnly: true, knownActsOnly: true })],
  ["willing", word({ force: "verbal", that: false, knownActsOnly: true })],
  ["determined", word({ force: "verbal", that: false, ownWordsOnly: true, knownActsOnly: true })],
  ["committed", word({ force: "verbal", that: false, after: ["to"], knownActsOnly: true })],
  ["unwill", word({ force: "verbal", polarity: "will-not", that: false, knownActsOnly: true })],
  ["unwilling", word({ force: "verbal", polarity: "will-not", that: false, knownActsOnly: true })],
  ["reluctant", word({ force: "verbal", polarity: "will-not", that: false, ownWordsOnly: true, knownActsOnly: true })],
  ["set", word({ force: "signed", that: false, knownActsOnly: true, loose: true })],
  ["due", word({ force: "signed", that: false, knownActsOnly: true, loose: true })],
  ["scheduled", word({ force: "signed", that: false, knownActsOnly: true, loose: true })],
  ["premature", word({ force: "verbal", polarity: "will-not", that: false, ownWordsOnly: true })],
])

/** Nouns with a possessor and an infinitive or "of": "its pledge to withdraw", "a Saudi offer to". */
export const PROMISE_NOUNS: ReadonlyMap<string, PromiseWord> = new Map<string, PromiseWord>([
  ["pledge", word({ force: "declared", after: ["of", "for"] })],
  ["promise", word({ force: "declared", after: ["of"] })],
  ["vow", word({ force: "declared" })],
  ["commitment", word({ force: "declared", after: ["to"], knownActsOnly: true })],
  ["undertaking", word({ force: "declared" })],
  ["guarantee", word({ force: "declared", after: ["of", "for"], knownActsOnly: true })],
  ["assurance", word({ force: "declared", after: ["of"], knownActsOnly: true })],
  ["offer", word({ force: "proposed", after: ["of"], knownActsOnly: true })],
  ["readiness", word({ force: "verbal", after: ["for"], knownActsOnly: true })],
  ["willingness", word({ force: "verbal", knownActsOnly: true })],
  ["refusal", word({ force: "declared", polarity: "will-not", knownActsOnly: true })],
  ["decision", word({ force: "declared", knownActsOnly: true })],
])
