import type { Control } from "../../model/control.ts"

/** A verb by which a text tells of control: what it does to the place that is its object. */
export interface ControlVerb {
  readonly change: Control["change"]
  /** Prepositions between the verb and the place ("pulled out of X"); empty where the place is its object. */
  readonly via: readonly string[]
  /** Nouns that must be the object for the verb to tell of control ("take control of X", "lost ground in X"). */
  readonly through?: readonly string[]
}

const OBJECT: readonly string[] = []

/** Verb lemmas of control. Verbs that tell of control only with a certain object or preposition name it. */
export const CONTROL_VERBS: ReadonlyMap<string, readonly ControlVerb[]> = new Map<string, readonly ControlVerb[]>([
  ...["capture", "seize", "recapture", "retake", "overrun", "reclaim", "conquer", "liberate"].map(
    (verb) => [verb, [{ change: "gains", via: OBJECT }]] as const,
  ),
  [
    "take",
    [
      { change: "gains", via: ["of", "over"], through: ["control", "possession"] },
      { change: "gains", via: OBJECT, through: [] },
    ],
  ],
  ["regain", [{ change: "gains", via: ["of", "over"], through: ["control"] }]],
  ["gain", [{ change: "gains", via: ["of", "over"], through: ["control"] }]],
  ["control", [{ change: "holds", via: OBJECT }]],
  ["hold", [{ change: "holds", via: OBJECT }]],
  ["occupy", [{ change: "holds", via: OBJECT }]],
  [
    "lose",
    [
      { change: "loses", via: OBJECT },
      { change: "loses", via: ["of", "over"], through: ["control"] },
    ],
  ],
  ["encircle", [{ change: "encircles", via: OBJECT }]],
  ["surround", [{ change: "encircles", via: OBJECT }]],
  ["besiege", [{ change: "encircles", via: OBJECT }]],
  [
    "evacuate",
    [
      { change: "evacuates", via: OBJECT },
      { change: "evacuates", via: ["from"] },
    ],
  ],
  ["abandon", [{ change: "evacuates", via: OBJECT }]],
  ["withdraw", [{ change: "evacuates", via: ["from", "out"] }]],
  ["pull", [{ change: "evacuates", via: ["of", "from"] }]],
])

/** Adjectives made of a holder and a participle: "rebel-held Tel Noor", "government-controlled". */
export const HELD_ADJECTIVE = /^([\p{L}]{2,20})-(held|controlled|occupied)$/u
