import { IRREGULAR_NOUNS, IRREGULAR_OTHERS, IRREGULAR_VERBS } from "./lemma-exceptions.ts"

/**
 * Dictionary form of a word, in lower case, from its normal form and tags: a table of irregular forms, then endings.
 * `verbs` holds dictionary forms of known verbs and decides where an ending allows two ("hoping": hope, not hop).
 */
export function lemmaOf(norm: string, upos: string, xpos: string, verbs: ReadonlySet<string>): string {
  switch (xpos) {
    case "VBZ":
    case "VBD":
    case "VBN":
    case "VBG":
    case "VBP":
    case "VB":
    case "MD":
      return verbLemma(norm, upos, xpos, verbs)
    case "NNS":
    case "NNPS":
      return nounLemma(norm)
    case "JJR":
    case "JJS":
    case "RBR":
    case "RBS":
      return degreeLemma(norm)
    case "PRP":
      return norm === "her" ? "she" : (IRREGULAR_OTHERS.get(norm) ?? norm)
    case "DT":
    case "RB":
      return IRREGULAR_OTHERS.get(norm) ?? norm
    default:
      return norm
  }
}

const BE = new Set(["am", "are", "is", "'m", "'re", "has", "'ve"])

function verbLemma(norm: string, upos: string, xpos: string, verbs: ReadonlySet<string>): string {
  if (norm === "'s") return upos === "AUX" && xpos === "VBZ" ? "be" : norm
  if (norm === "'d") return xpos === "MD" ? "would" : "have"
  if (norm === "s" || norm === "m" || norm === "re") return "be"
  if (norm === "ve") return "have"
  if (norm === "ll") return "will"
  if (xpos === "MD")
    return norm === "'ll" || norm === "wo" ? "will" : norm === "ca" ? "can" : norm === "sha" ? "shall" : norm
  if ((xpos === "VB" || xpos === "VBP") && !BE.has(norm) && upos !== "AUX") return norm
  if ((xpos === "VBD" || xpos === "VBN") && (norm === "lay" || norm === "lied")) return "lie"
  const irregular = IRREGULAR_VERBS.get(norm)
  if (irregular !== undefined) return irregular
  if (xpos === "VBZ") return withoutS(norm, verbs)
  if (xpos === "VBG") return norm.length > 4 && norm.endsWith("ing") ? stemOf(norm.slice(0, -3), verbs) : norm
  if (xpos === "VBD" || xpos === "VBN") {
    if (norm.length > 4 && norm.endsWith("ied")) return `${norm.slice(0, -3)}y`
    if (norm.length > 3 && norm.endsWith("ed")) return stemOf(norm.slice(0, -2), verbs)
  }
  return norm
}

// Endings of stems that lost their -e, and among them those that never had one.
const NEEDS_E =
  /(?:[cvuz]|[^aeiounrs]s|[aeiou]s|ns|rs|[aeiou]g|[dlr]g|[aelu]ng|[^aeiou]l|[^aeiou]il|[^eo]at|creat|[^aeiou]it|[^aeiou]ut|ir|[^aeo]ur|th|[^aeiou]ib|[^aeiou][aoi]k|[^aeiou]id|ced|[^aeiou]ud|[^aeiou]od|[lfbmvg]in|[sl]um|[^aeiou]im|lys|p[ao]s)$/
const NO_E = /(?:[^aeiou][ei]t|ss|[^aeiou]ll|[^c]us(?:t)?|hang|bang|[aeiou]{2}[kt]|[aeiou]th)$/

/** The verb behind a stem that lost -ed or -ing. */
function stemOf(stem: string, verbs: ReadonlySet<string>): string {
  const doubled = /([bdgklmnprtvz])\1$/.test(stem)
  const bare = doubled ? stem.slice(0, -1) : stem
  // "re-arming", "co-host": what stands behind the hyphen decides.
  const prefix = stem.slice(0, stem.lastIndexOf("-") + 1)
  const known = (s: string) => verbs.has(s) || (prefix !== "" && verbs.has(s.slice(prefix.length)))
  if (known(`${stem}e`) && !(known(stem) && /[^e]$/.test(stem) && /[aeiou][^aeiou]{2,}$/.test(stem))) return `${stem}e`
  if (known(stem)) return stem
  if (doubled && known(bare)) return bare
  if (doubled && !/(ll|ss|zz|ff)$/.test(stem)) return bare
  if (NO_E.test(stem)) return stem
  return NEEDS_E.test(stem) ? `${stem}e` : stem
}

function withoutS(norm: string, verbs: ReadonlySet<string>): string {
  if (norm.length < 3 || !norm.endsWith("s") || norm.endsWith("ss")) return norm
  if (norm.length > 4 && norm.endsWith("ies")) return `${norm.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(norm) && !verbs.has(norm.slice(0, -1))) return norm.slice(0, -2)
  return norm.slice(0, -1)
}

function nounLemma(norm: string): string {
  const irregular = IRREGULAR_NOUNS.get(norm)
  if (irregular !== undefined) return irregular
  const tail = norm.slice(norm.lastIndexOf("-") + 1)
  const last = tail === norm ? undefined : IRREGULAR_NOUNS.get(tail)
  if (last !== undefined) return norm.slice(0, norm.length - tail.length) + last
  if (norm.length > 4 && norm.endsWith("men")) return `${norm.slice(0, -2)}an`
  if (norm.length < 3 || !norm.endsWith("s") || norm.endsWith("ss") || norm.endsWith("'s")) return norm
  if (norm.length > 4 && norm.endsWith("ies")) return `${norm.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz|[^aeiou]o)es$/.test(norm)) return norm.slice(0, -2)
  return norm.slice(0, -1)
}

function degreeLemma(norm: string): string {
  const irregular = IRREGULAR_OTHERS.get(norm)
  if (irregular !== undefined) return irregular
  const stem = norm.endsWith("er") ? norm.slice(0, -2) : norm.endsWith("est") ? norm.slice(0, -3) : ""
  if (stem.length < 2) return norm
  if (stem.endsWith("i")) return `${stem.slice(0, -1)}y`
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1)
  if (
    /(?:[cgv]|[^aeiou]l|[aeiou]s|saf|lat|cut|whit|wid|rud|sur|pur|fre|blu|tru|nic|fin|clos|wis|rar|brav|strang|simpl|larg)$/.test(
      stem,
    )
  )
    return stem.endsWith("ng") && stem !== "strang" ? stem : `${stem}e`
  return stem
}
