import type { Span } from "../../model/span.ts"

/**
 * Lines and notices of a page that are nobody's reporting: copyright lines, credits, galleries, prompts. Intake marks most of them as zones; this
 * list keeps shared boilerplate from looking like a copy where a page came as bare text.
 */
const WHOLE_LINE: readonly RegExp[] = [
  /^\s*(?:advertisement|sponsored|share(?: this)?|close|read more|related(?: articles| stories| content)?|photos?|video|image(?: copyright)?|newsletter|comments?|print|tags?|source)\b.{0,80}$/i,
  /\bcontinue reading the main story\b/i,
  /^\s*\d{1,3}\s?(?:\/|of)\s?\d{1,3}\b/,
  /^\s*(?:copyright|©|\(c\))\s.{0,300}$/i,
  /\ball rights reserved\b/i,
  /^\s*(?:read or share this story|follow (?:us|\S+ on)|sign up|subscribe|click here|download the|like us on|join the conversation)\b/i,
  /^\s*\(?(?:reporting|additional reporting|writing|editing|compiled) by\b.{0,300}$/i,
  /(?:\/|via |\()(?:afp|ap|reuters|epa|getty|getty images|ap photo|ap images|shutterstock|istock|wireimage|file photo)[^a-z]{0,3}\s*$/i,
  /\((?:photo|image|picture|file photo|ap photo|reuters|getty|photo credit)[:/ ][^)]{0,120}\)\s*$/i,
  /\b(?:we welcome (?:your )?comments|views expressed in the comments|our comments? policy|comments? (?:that|which) (?:advance|violate))\b/i,
  /^\s*\(?(?:-LRB-)?\s*(?:reporting|additional reporting|writing|editing|compiled) by\b.{0,400}$/i,
  /^\s*(?:photo|image|picture|photograph|caption)s?(?: credit)?:/i,
]

const NOTICES: readonly RegExp[] = [
  /(?:\(|-LRB-)\s?(?:(?:additional )?reporting|writing|editing|compiled) by [^\n]{1,400}?(?:\)|-RRB-)/gi,
  /copyright \d{4} [^.\n]{1,80}\.? ?all rights reserved\.?(?: this material may not be published, broadcast, (?:rewritten|rewritten,|written)? ?or redistributed\.?)?/gi,
  /this material may not be published, broadcast, rewritten[^.\n]{0,40}\.?/gi,
  /advertisement continue reading the main story/gi,
]

/** Stretches of a text that are furniture, sorted, not overlapping. */
export function furnitureOf(text: string): Span[] {
  const found: Span[] = []
  for (const line of text.matchAll(/[^\n\r]+/g)) {
    const start = line.index
    if (line[0].length < 1200 && WHOLE_LINE.some((pattern) => pattern.test(line[0]))) {
      found.push({ start, end: start + line[0].length })
      continue
    }
    for (const pattern of NOTICES)
      for (const m of line[0].matchAll(pattern))
        found.push({ start: start + m.index, end: start + m.index + m[0].length })
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** A post quoted on a page: its words up to "— Name (@handle) date". It is its author's speech, with or without quotation marks. */
export function postsOf(text: string): Span[] {
  const found: Span[] = []
  for (const m of text.matchAll(/(?:—|--|–)\s?[^\n@()]{1,60}\(@\w{1,40}\)\s[A-Z][a-z]{2,9} \d{1,2}, \d{4}/g)) {
    const lineStart = text.lastIndexOf("\n", m.index) + 1
    found.push({ start: Math.max(lineStart, m.index - 700), end: m.index + m[0].length })
  }
  return found
}
