/** Words of a title that tell which version or part it is, not which agreement. */
const VERSION_WORDS =
  /\b(?:draft|final|proposed|proposal|revised|signed|initialled|working|zero|text|version|rev|of|the|a|an|annex|appendix|schedule|no|as|agreed)\b(?:\s?[A-Z]\b|\s?\d{1,2}\b)?/giu

/**
 * Whether two titles or names mean one agreement: the same words once what tells only the version or part is left out; a number that both carry must be the same,
 * and of names with a number (a resolution's) that number decides.
 */
export function sameAgreementTitle(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false
  const number = (title: string) => /\bresolution (?:no\.? )?(\d{2,4})\b/iu.exec(title)?.[1] ?? null
  const [x, y] = [number(a), number(b)]
  if (x !== null || y !== null) return x === y
  const [left, right] = [core(a), core(b)]
  return left === right && left.split(" ").length >= 2
}

function core(title: string): string {
  return title
    .replace(/\([^()]{0,60}\)/g, " ")
    .replace(/[,;:–—-]\s*(?:annex|appendix|schedule|draft|final|version|rev)\b.*$/iu, " ")
    .replace(VERSION_WORDS, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase()
}

/** Whether a version's own word says that it only proposes. */
export function isDraft(version: string | null | undefined): boolean {
  return /\b(?:draft|propos|offer|working|non-?paper)/i.test(version ?? "")
}
