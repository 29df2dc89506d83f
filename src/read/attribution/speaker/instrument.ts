import type { CodebookIndex } from "../../codebook-index.ts"
import type { Page } from "../../page.ts"

const INSTRUMENT_NOUNS = new Set([
  "resolution",
  "agreement",
  "communique",
  "communiqué",
  "accord",
  "deal",
  "treaty",
  "declaration",
  "memorandum",
  "protocol",
  "roadmap",
])
const NUMBERED =
  /\b(?:U\.?N\.?\s+|UN\s+|United Nations\s+)?(?:Security Council\s+)?[Rr]esolution\s+(?:No\.\s*)?(\d{3,4})\b/g
const REACH_BACK = 600

/**
 * The instrument that speaks: named in the phrase itself, or meant by "that resolution", "the communique" after it was named shortly before.
 * Null where the main word is no instrument.
 */
export function instrumentIn(
  page: Page,
  index: CodebookIndex,
  phrase: string,
  at: number,
  lemma: string,
): string | null {
  if (!INSTRUMENT_NOUNS.has(lemma)) return null
  const own = nameOf(index, phrase)
  if (own) return own
  if (!/^(?:the|that|this)\s/i.test(phrase) || phrase.split(/\s+/).length > 3) return null
  const before = page.text.slice(Math.max(0, at - REACH_BACK), at)
  const numbered = [...before.matchAll(NUMBERED)].at(-1)
  return lemma === "resolution" && numbered ? nameOf(index, numbered[0]) : null
}

function nameOf(index: CodebookIndex, phrase: string): string | null {
  const known = index.instrument(phrase)
  if (known) return known.name
  const numbered = [...phrase.matchAll(NUMBERED)][0]
  if (!numbered) return null
  return /council|\bu\.?n\b/i.test(numbered[0]) ? `UN Security Council resolution ${numbered[1]}` : numbered[0]
}
