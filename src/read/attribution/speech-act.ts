import type { SpeechAct } from "../../model/attribution.ts"
import type { Found } from "./found.ts"

/** What a cue does in the frame that it was found in: "call for" demands, "call it a trap" asserts; "ask whether" asks, "ask to" demands. */
export function speechActOf(found: Found, text: string): SpeechAct {
  const { lemma, rule } = found
  if (lemma === "call") return rule === "verb-predicate" || rule === "passive-predicate" ? "assert" : "demand"
  if (lemma === "ask" || lemma === "tell")
    return rule === "verb-object-to" || preposition(found, text) === "for"
      ? "demand"
      : lemma === "ask"
        ? "ask"
        : "assert"
  if (lemma === "agree") return rule === "verb-to" || preposition(found, text) === "to" ? "commit" : "endorse"
  if (lemma === "argue" && preposition(found, text) === "for") return "demand"
  if (lemma === "claim" && rule === "idiom") return "claim-responsibility"
  if (found.act === "hope" && found.negated) return "refuse"
  // "did not rule out", "did not deny": nothing is refused or denied
  if (found.negated && (found.act === "deny" || found.act === "refuse")) return "assert"
  if (found.negated && (found.act === "commit" || found.act === "offer")) return "refuse"
  return found.act
}

function preposition(found: Found, text: string): string {
  return found.cue ? (text.slice(found.cue.start, found.cue.end).toLowerCase().split(/\s+/).at(-1) ?? "") : ""
}
