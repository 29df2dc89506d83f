import type { Factuality, SpeechAct } from "../../model/attribution.ts"
import type { Span } from "../../model/span.ts"
import type { Word } from "../../text/syntax/tree.ts"
import type { Found } from "./found.ts"
import { child, children, isQuoteMark, isRel, isVerbal, type View, wordAt } from "./view.ts"

const POSSIBLE = new Set("may might could possibly perhaps maybe can possible".split(" "))
const PROBABLE = new Set(
  "likely probably apparently probable seems seem seemed appears appear appeared seemingly presumably unlikely improbable doubtful almost".split(
    " ",
  ),
)
const DEONTIC = new Set("should must ought shall".split(" "))
const CONDITIONS = /^(?:if|whether|unless)$/
const NEGATIVE = new Set(
  "not n't nt never no none nobody nothing neither nor hardly without unlikely impossible improbable doubtful".split(
    " ",
  ),
)
/** What is asked for, wished, offered or promised is left open: it is not told as a fact. */
const OPEN_ACTS: ReadonlySet<SpeechAct> = new Set([
  "demand",
  "hope",
  "ask",
  "propose",
  "offer",
  "stipulate",
  "commit",
  "threaten",
])
/** Cues that present what they introduce as probable. */
const BELIEF = new Set(
  "believe think feel suspect assume presume suppose expect estimate reckon fear worry guess doubt predict forecast anticipate foresee project suggest hint imply speculate".split(
    " ",
  ),
)
/** Cues whose noun phrase is an event that may happen. */
const OF_DANGER = new Set([
  "warn",
  "caution",
  "alert",
  "fear",
  "worry",
  "predict",
  "forecast",
  "anticipate",
  "expect",
  "rule_out",
])
const UNCLAUSED = new Set(["verb-object", "verb-preposition", "passive-object", "noun", "light-verb-noun", "idiom"])

/**
 * How sure the source presents the content to be (FactBank, Saurí & Pustejovsky 2009): certain, probable or possible, for or against; "Uu" where the
 * source leaves it open (demands, wishes, promises, questions, conditions). It says nothing about what is true.
 * @param act what the cue does in its frame
 */
export function factualityOf(found: Found, act: SpeechAct): Factuality {
  if (found.lemma === "rule_out") return found.negated ? "PS+" : "CT-"
  if (act === "refuse") return found.negated ? "Uu" : "CT-"
  if (found.negated) return "Uu"
  if (OPEN_ACTS.has(act) || isOpenInfinitive(found)) return "Uu"
  const span = found.content[0]
  const against = act === "deny" || found.lemma === "doubt"
  if (!span || !tellsClause(found, span)) {
    if (against) return "CT-"
    return OF_DANGER.has(found.lemma) ? (found.lemma === "expect" ? "PR+" : "PS+") : "CT+"
  }
  const { view } = found
  const head = mainVerb(view, span)
  if (head === null) return against ? "CT-" : "CT+"
  const modality = modalityAt(view, head, span)
  if (modality === "Uu") return "Uu"
  const negated = negatedAt(view, head, span)
  // "cannot", "could not" say that it is not so; "may not" that it is possibly not so
  const barred = negated && modality === "PS" && isAbility(view, head)
  const level =
    modality === "CT" && (BELIEF.has(found.lemma) || found.lemma === "doubt") ? "PR" : barred ? "CT" : modality
  return `${level}${negated !== against ? "-" : "+"}` as Factuality
}

/** "wants to", "urged them to", "is expected to": what is to be done is open; an expectation is told as probable by its that-clause only. */
function isOpenInfinitive(found: Found): boolean {
  return found.rule === "verb-to" || found.rule === "verb-object-to" || found.rule === "passive-to"
}

function tellsClause(found: Found, span: Span): boolean {
  if (!UNCLAUSED.has(found.rule)) return true
  return found.view.words.some((word) => word.start === span.start && word.norm === "that")
}

function inside(word: Word, span: Span): boolean {
  return word.start >= span.start && word.end <= span.end
}

/** The content's main verb: the first finite one with a subject, in the cue's sentence; an imperative where it begins with its verb. */
function mainVerb(view: View, span: Span): number | null {
  const words = view.words.filter((word) => inside(word, span))
  const clause = words.find(
    (word) => child(view, word.i, "nsubj", "expl", "csubj") !== null && !isRel(word, "acl", "advcl", "nsubj", "csubj"),
  )
  return clause?.i ?? words.find((word) => isVerbal(word))?.i ?? null
}

type Level = "CT" | "PR" | "PS" | "Uu"

function modalityAt(view: View, head: number, span: Span): Level {
  const near = children(view, head).filter(
    (word) => inside(word, span) && isRel(word, "aux", "advmod", "cop", "xcomp", "mark"),
  )
  const words = [...near.map((word) => word.norm), wordAt(view, head).norm]
  const opener = view.words.find((word) => inside(word, span) && !isQuoteMark(word))
  if (opener && CONDITIONS.test(opener.norm)) return "Uu"
  if (near.some((word) => isRel(word, "mark") && CONDITIONS.test(word.norm))) return "Uu"
  if (asksOrOrders(view, head, span, opener)) return "Uu"
  if (words.includes("would") && (hasCondition(view, head, span) || words.includes("have"))) return "Uu"
  if (words.some((word) => DEONTIC.has(word)) || hasTo(view, head))
    return words.includes("must") && words.includes("have") ? "PR" : "Uu"
  if (words.some((word) => POSSIBLE.has(word))) return "PS"
  return words.some((word) => PROBABLE.has(word)) ? "PR" : "CT"
}

/** "Where is the convoy?", "Leave the town!": questions and orders tell nothing. */
function asksOrOrders(view: View, head: number, span: Span, opener: Word | undefined): boolean {
  const last = view.words.findLast((word) => inside(word, span) && !isQuoteMark(word))
  if (last?.text === "?" || view.words[(last?.i ?? -2) + 1]?.text === "?") return true
  return opener?.i === head && wordAt(view, head).xpos === "VB" && child(view, head, "nsubj") === null
}

function hasCondition(view: View, head: number, span: Span): boolean {
  return view.words.some(
    (word) => word.i > head && inside(word, span) && /^(?:if|unless)$/.test(word.norm) && word.upos === "SCONJ",
  )
}

/** "has to stop", "need to leave". */
function hasTo(view: View, head: number): boolean {
  const word = wordAt(view, head)
  return /^(?:have|need)$/.test(word.lemma) && view.words[head + 1]?.norm === "to"
}

function isAbility(view: View, head: number): boolean {
  return children(view, head).some((word) => /^(?:can|could|ca)$/.test(word.norm))
}

function negatedAt(view: View, head: number, span: Span): boolean {
  if (/^(?:unlikely|impossible|improbable|doubtful)$/.test(wordAt(view, head).norm)) return true
  const near = children(view, head).filter((word) => inside(word, span))
  if (/^(?:doubt|question|secret|surprise|mistake)$/.test(wordAt(view, head).lemma)) return false
  if (near.some((word) => NEGATIVE.has(word.norm) && !isRel(word, "conj", "obj", "mark", "cc"))) return true
  // "no one was hurt", "there was no evidence": the negation stands with the subject
  const subject = near.find((word) => isRel(word, "nsubj"))
  // "there is no doubt that" affirms
  if (!subject || /^(?:doubt|question|secret|surprise|mistake)$/.test(subject.lemma)) return false
  return (
    /^(?:nobody|nothing|none|neither|no-one)$/.test(subject.norm) ||
    children(view, subject.i).some((word) => /^(?:no|neither)$/.test(word.norm) && word.i < subject.i)
  )
}
