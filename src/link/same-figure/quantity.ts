import type { MentionOf } from "../../model/mention.ts"
import type { Reading } from "../reading.ts"

export type FigureMention = MentionOf<"figure">

/** Whom a figure counts, as far as it decides whether two figures can be one quantity. */
export type Counted =
  | "anyone"
  | "civilians"
  | "fighters"
  | "children"
  | "women"
  | "medics"
  | "aid workers"
  | "journalists"
  | "things"

const COUNTED: readonly (readonly [Counted, RegExp])[] = [
  ["children", /\b(?:child(?:ren)?|boys?|girls?|minors?|infants?|bab(?:y|ies)|toddlers?|pupils?|schoolchildren)\b/],
  ["women", /\bwom[ae]n\b/],
  ["medics", /\b(?:medics?|medical|doctors?|nurses?|paramedics?|ambulance|patients?)\b/],
  ["aid workers", /\b(?:aid workers?|rescuers?|rescue workers?|volunteers?|humanitarian)\b/],
  ["journalists", /\b(?:journalists?|reporters?|cameram[ae]n)\b/],
  [
    "fighters",
    /\b(?:soldiers?|troops?|fighters?|militants?|rebels?|jihadis?t?s?|terrorists?|gunm[ae]n|militia(?:m[ae]n)?|insurgents?|guards?|police(?:m[ae]n)?|officers?|combatants?|extremists?|loyalists?|servicem[ae]n|pilots?|commanders?|personnel)\b/,
  ],
  ["civilians", /\b(?:civilians?|citizens?|residents?|villagers?|bystanders?|refugees?)\b/],
]

/** Whom a figure counts: by its population's words, the most special first. */
export function countedBy(figure: FigureMention): Counted {
  const words = (figure.population ?? "").toLowerCase()
  const women = COUNTED[1]?.[1].test(words) === true
  if (women && COUNTED[0]?.[1].test(words)) return "women"
  for (const [counted, pattern] of COUNTED) if (pattern.test(words)) return counted
  return "anyone"
}

/** The number to compare by: best, else low, else high; null where none is printed. */
export const numberOf = (figure: FigureMention): number | null => figure.best ?? figure.low ?? figure.high

/** "Dozens" is read as twelve at least, but nobody says it of fewer than twenty. */
const PLURAL = 1.65

/** Whether two figures can both be right about one quantity: equal numbers, or one of them vague and not above the other. */
export function compatible(a: FigureMention, b: FigureMention): boolean {
  const x = numberOf(a)
  const y = numberOf(b)
  if (x === null || y === null) return true
  if (x === y) return true
  if (a.bound === "vague" && b.bound !== "vague") return y >= PLURAL * x && y < 10 * x
  if (b.bound === "vague" && a.bound !== "vague") return x >= PLURAL * y && x < 10 * y
  if (a.bound === "range" || b.bound === "range") return within(a, y) || within(b, x)
  return false
}

function within(range: FigureMention, n: number): boolean {
  return range.low !== null && range.high !== null && range.low <= n && n <= range.high
}

const COUNT = "(?:toll|number|count|tally|figure)s?"
const UPDATE = new RegExp(
  `\\b(?:latest|new|updated|revised|later|higher|final) (?:\\w{1,12} )?${COUNT}\\b|\\b${COUNT}\\b[^.\\n]{0,60}\\b(?:rose|risen|rises|rising|climb(?:s|ed)|updated|revised|raised)\\b|\\b(?:raised|revised|updated) (?:its|the|his|her) (?:\\w{1,12} )?${COUNT}\\b`,
  "i",
)

/** Whether the words around a figure say that it replaces another. */
export function replaces(figure: FigureMention, text: string): boolean {
  return UPDATE.test(text.slice(Math.max(0, figure.start - 90), figure.end + 60))
}

/** The figure that this one is read as a part of; null where that is of another measure or smaller, which no whole can be. */
export function wholeOf(figure: FigureMention, reading: Reading): FigureMention | null {
  const whole = reading.get("figure", figure.partOf)
  if (!whole || whole.measure !== figure.measure) return null
  const n = numberOf(figure)
  const all = numberOf(whole)
  return n !== null && all !== null && all < n ? null : whole
}
