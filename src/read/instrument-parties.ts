import type { Codebook } from "../model/codebook.ts"
import { codebookIndex } from "./codebook-index.ts"

/** Those between whom a title or preamble says that it is made ("between the Government of X and the Front"); empty where it says nothing of the kind. */
export function partiesBetween(codebook: Codebook, title: string): string[] {
  const match =
    /\b(?:between|[Rr]eached by|(?:[Aa]greed|[Cc]oncluded|[Ss]igned) (?:by|between))\s([^.;:()]{5,240})/u.exec(
      title.replace(/\s+/g, " ").replace(/\s?\([^()]{0,90}\)/g, ""),
    )
  const pieces = (match?.[1] ?? "")
    .replace(
      /,? (?:on )?(?:\d{1,2} \p{Lu}|\p{Lu}\p{Ll}+ \d{1,2}\b|(?:Annex|Appendix|signed|dated|concluded|together|hereinafter)\b).*$/u,
      "",
    )
    .split(/,? and (?=the |The |\p{Lu})|, (?=the |\p{Lu})/u)
  const names = pieces.flatMap((piece) => partyName(codebook, piece) ?? [])
  return names.length > 1 ? [...new Set(names)] : []
}

/** On whose behalf a signature line signs ("For the Government of X: ..."); null for witnesses and other lines. */
export function partySigning(codebook: Codebook, line: string): string | null {
  const match = /^(?:For(?: and on behalf of)?|On behalf of) (?:the )?([^:\n]{2,90})/u.exec(line)
  return match?.[1] ? partyName(codebook, match[1]) : null
}

/** The canonical name of the actor that the words name, else the words without article and what leads them in; null where they name nobody. */
export function partyName(codebook: Codebook, printed: string): string | null {
  const words = printed
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^.*\b(?:between|among|and|by|of the one part|of the other part)\s(?=the\s|\p{Lu})/u, "")
    .replace(/^(?:the|The|its|their)\s/, "")
    .replace(/[,\s]+$/, "")
  if (words === "" || words.length > 90 || !/\p{Lu}/u.test(words)) return null
  return codebookIndex(codebook).resolve(words)?.name ?? words
}
