import type { Factuality, SpeechAct } from "../../model/attribution.ts"
import type { Found } from "./found.ts"
import { child, children, isRel, isVerbal, type View } from "./view.ts"

const POSSIBLE = new Set(["may", "might", "could", "possibly", "perhaps", "maybe", "can", "possible"])
const PROBABLE = new Set([
  "likely",
  "probably",
  "should",
  "apparently",
  "probable",
  "seems",
  "seem",
  "appears",
  "appear",
  "seemingly",
])
const NEGATIVE = new Set(["not", "n't", "never", "no", "none", "nobody", "nothing", "neither", "nor", "without"])
const OPEN_ACTS: ReadonlySet<SpeechAct> = new Set(["demand", "hope", "ask", "propose", "offer", "stipulate"])
const BELIEF = new Set([
  "believe",
  "think",
  "feel",
  "suspect",
  "assume",
  "presume",
  "suppose",
  "expect",
  "estimate",
  "reckon",
  "fear",
  "worry",
  "guess",
  "doubt",
])

/**
 * How sure the source presents the content to be (FactBank, Saurí & Pustejovsky 2009): certain, probable or possible, for or against; "Uu" where the
 * source leaves it open (demands, wishes, questions, conditions). It says nothing about what is true.
 */
export function factualityOf(found: Found): Factuality {
  if (
    OPEN_ACTS.has(found.act) ||
    found.rule === "verb-to" ||
    found.rule === "verb-object-to" ||
    found.rule === "passive-to"
  ) {
    return found.act === "refuse" ? "CT-" : "Uu"
  }
  const start = found.content[0]
  if (!start || !hasClause(found)) return found.act === "deny" || found.act === "refuse" ? "CT-" : "CT+"
  const head = mainVerb(found.view, start)
  const modality = head === null ? "CT" : modalityAt(found.view, head)
  if (modality === "Uu") return "Uu"
  const level = found.lemma === "doubt" ? "PR" : BELIEF.has(found.lemma) && modality === "CT" ? "PR" : modality
  const against = head !== null && negatedAt(found.view, head)
  const denied = found.act === "deny" || found.lemma === "doubt"
  if (found.negated) return "Uu"
  return `${level}${against !== denied ? "-" : "+"}` as Factuality
}

function hasClause(found: Found): boolean {
  return !["verb-object", "verb-preposition", "passive-object"].includes(found.rule)
}

/** The content's main verb: the first finite one with a subject, in the cue's sentence. */
function mainVerb(view: View, span: { readonly start: number; readonly end: number }): number | null {
  const inside = view.words.filter((word) => word.start >= span.start && word.end <= span.end)
  const clause = inside.find((word) => child(view, word.i, "nsubj", "expl") !== null && !isRel(word, "acl", "advcl"))
  return clause?.i ?? inside.find((word) => isVerbal(word))?.i ?? null
}

function modalityAt(view: View, head: number): "CT" | "PR" | "PS" | "Uu" {
  const near = children(view, head).filter((word) => isRel(word, "aux", "advmod", "cop", "xcomp", "mark"))
  const words = [...near.map((word) => word.norm), view.words[head]?.norm ?? ""]
  if (near.some((word) => isRel(word, "mark") && /^(if|whether|unless)$/.test(word.norm)) || words.includes("would")) {
    return words.includes("would") && !near.some((word) => /^(if|whether|unless)$/.test(word.norm)) ? "CT" : "Uu"
  }
  if (words.some((word) => POSSIBLE.has(word))) return "PS"
  return words.some((word) => PROBABLE.has(word)) ? "PR" : "CT"
}

function negatedAt(view: View, head: number): boolean {
  return children(view, head).some(
    (word) => NEGATIVE.has(word.norm) && (isRel(word, "advmod", "det") || word.norm === "n't"),
  )
}
