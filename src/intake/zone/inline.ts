import type { Zone } from "../../model/report.ts"

const CREDIT =
  /[[(](?:[^()[\]]{0,50}[\s/,-])?(?:photos?|AFP|AP|EPA|Reuters|Getty(?: Images)?|Anadolu(?: Agency)?|Shutterstock|Agencies|handout)(?:[\s/,-][^()[\]]{0,50})?[\])]/iu

const HEADS: readonly { readonly why: string; readonly pattern: RegExp; readonly zone?: Zone }[] = [
  {
    why: "picture credit",
    zone: "caption",
    pattern:
      /^(?:Photograph|Photo|Picture|Image)s?\s?:\s?(?:\p{Lu}[\p{L}.'’-]{0,30}\s){0,4}?(?:\p{Lu}[\p{L}.'’-]{0,30}\s?(?:\\?\/)\s?)?(?:AFP|AP|EPA|PA|Reuters|Getty|Rex|Corbis|Guardian|Alamy)(?:\s?\\?\/\s?[\p{L}]{2,20})?(?: Images)?\.?(?=\s+["“‘]?\p{Lu})/u,
  },
  { why: "short address", pattern: /^get short url(?:\s+\d{1,6}){0,6}/iu },
  { why: "page label", pattern: /^(?:Video|VIDEO|Photo|Gallery|Share|Print|Tweet)\s(?=\p{Lu}|\d)/u },
  { why: "continue reading", pattern: /^(?:Full Article|Full article|FULL ARTICLE)(?=\s+\p{Lu})/u },
  { why: "byline", pattern: /^By the [\p{Lu}\p{L} ]{2,30}? [Ss]taff(?=\s+\p{Lu})/u },
  {
    why: "byline",
    pattern:
      /^By \p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]+){1,3}(?: and \p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]+){1,3})? ?, (?:CNN|[Ss]pecial to \p{Lu}+)(?=\s+\p{Lu})/u,
  },
]

/** Furniture glued behind the last sentence. Each needs a sentence's end before it. */
const TAILS: readonly { readonly why: string; readonly pattern: RegExp }[] = [
  {
    why: "credit line",
    pattern:
      /(?<=[.!?"”']\s{0,3})(?:(?:\(|-LRB-)\s?(?:with|source:?|additional|reporting|editing|writing|compiled)\b[^()]{1,400}\)?|(?:reporting|writing|additional reporting|editing) by\b.{1,240}|agencies contributed\b.{0,20})$/iu,
  },
  {
    why: "credit line",
    pattern:
      /(?<=[.!?"”']\s{0,3})(?:\p{Lu}[\p{L}.'’-]{0,30}(?:\s['’]s)?\s?,?\s(?:(?:and|in|at|from|journalists?)\s)?){1,40}contributed to this (?:report|article|story)\b.{0,60}$/u,
  },
  {
    why: "agency",
    pattern: /(?<=[.!?"”']\s{0,3})(?:-{1,2}|–|—|\()\s?(?:AFP|AP|Reuters|SANA|Xinhua|dpa|TASS|Agencies)\)?$/u,
  },
  { why: "desk code", pattern: /(?<=[.!?"”']\s{1,3})(?:\p{Lu}{2,6}|\d{1,3})(?:\s[\p{Lu}\d]{1,4})?$/u },
  {
    why: "copyright line",
    pattern:
      /(?<=[.!?"”']\s{0,3})(?:our standards\s?:.{0,80}|©.{1,200}|copyright \d{4}.{1,300}|.{0,40}all rights reserved.{0,20})$/iu,
  },
  { why: "last update", pattern: /(?<=[.!?)"”']\s{0,3})last update(?:d)?:.{4,90}$/iu },
  {
    why: "site menu",
    pattern:
      /(?<=[.!?)"”']\s{0,3}.{0,40})(?:community standards ?discussion.{0,80}|about \S.{0,40}\bcontact us\b.{0,120}|privacy policy\b.{0,60})$/iu,
  },
  {
    why: "another story",
    pattern: /(?<=[.!?"”']\s{0,3}|\bcontributed )(?:read (?:also|more)|see also|also read)\b.{0,120}$/iu,
  },
]

/** Furniture at the start of a line of text; null where the text begins at once. `end` counts from the start of the given string. */
export function inlineHead(text: string): { readonly end: number; readonly zone: Zone; readonly why: string } | null {
  for (const { why, pattern, zone = "debris" } of HEADS) {
    const m = pattern.exec(text.slice(0, 160))
    if (m) return { end: m[0].length, zone, why }
  }
  const credit = CREDIT.exec(text.slice(0, 420))
  if (!credit) return null
  const before = text.slice(0, credit.index)
  const after = text.slice(credit.index + credit[0].length, credit.index + credit[0].length + 20)
  const agencyOnly = !/photo|getty|handout|images|agencies/iu.test(credit[0])
  if (agencyOnly || before.length < 20 || /[.!?]["”']?\s/u.test(before.replace(/\b\p{L}{1,3}\.\s/gu, " "))) return null
  if (!/^\s*["“'‘]?\p{Lu}/u.test(after) && !/^\s\p{N}/u.test(after)) return null
  return { end: credit.index + credit[0].length, zone: "caption", why: "credited picture before the text" }
}

/** Furniture at the end of a line of text: where it begins; null where the line ends with its last sentence. */
export function inlineTail(text: string): { readonly start: number; readonly why: string } | null {
  let start = text.length
  let why = ""
  // One bit of furniture may stand behind another.
  for (let step = 0; step < 4; step++) {
    const found = lastTail(text.slice(0, start).trimEnd())
    if (!found) break
    start = found.start
    why = found.why
  }
  return why ? { start, why } : null
}

function lastTail(text: string): { readonly start: number; readonly why: string } | null {
  const from = Math.max(0, text.length - 420)
  const tail = text.slice(from)
  let best: { start: number; why: string } | null = null
  for (const { why, pattern } of TAILS) {
    const m = pattern.exec(tail)
    if (m && from + m.index > 0 && (best === null || from + m.index < best.start)) best = { start: from + m.index, why }
  }
  return best
}
