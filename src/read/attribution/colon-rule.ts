import { codebookIndex } from "../codebook-index.ts"
import type { Page } from "../page.ts"
import type { Found } from "./found.ts"
import type { FullQuotation } from "./full-quotation.ts"
import { ROLE_WORDS } from "./speaker/name-run.ts"
import { registerOnce } from "./speaker/register.ts"
import { isVerbal, spanOf, trimmed, type View, wordAt } from "./view.ts"

/** Labels before a colon that are no speakers. */
const NOT_SPEAKERS = new Set([
  "photo",
  "photos",
  "video",
  "watch",
  "breaking",
  "update",
  "updated",
  "related",
  "note",
  "editor",
  "exclusive",
  "analysis",
  "opinion",
  "caption",
  "source",
  "read",
  "more",
  "by",
  "correction",
  "live",
  "here",
  "this",
  "that",
  "following",
  "example",
  "reporting",
  "editing",
  "writing",
  "image",
  "report",
  "reports",
  "timeline",
  "explainer",
  "factbox",
  "part",
  "location",
  "date",
  "time",
  "url",
  "http",
  "https",
  "subject",
  "contact",
])
const MAX_LABEL = 7

/** "Minister: Talks go on" and, in a transcript, "AZIZ: We are ready": the words before the colon speak the rest. Also "Talks go on: minister" in headlines. */
export function colonForm(page: Page, view: View, quotations: readonly FullQuotation[]): Found | null {
  const colon = view.words.findIndex((word) => word.text === ":")
  if (colon < 1 || colon > MAX_LABEL || colon >= view.words.length - 2) return null
  for (let i = 0; i < colon; i++) {
    const word = wordAt(view, i)
    if (isVerbal(word) && !/^\p{Lu}/u.test(word.text)) return null
    if (NOT_SPEAKERS.has(word.norm) || /^\p{N}/u.test(word.text) || word.text === ",") return null
  }
  const head = nameBefore(view, colon)
  if (head === null) return null
  const rest = trimmed(view, colon + 1, view.words.length - 1)
  if (!rest || rest.to - rest.from < 2) return null
  const content = spanOf(view, rest.from, rest.to)
  const quotation = quotations.find((one) => one.start >= content.start - 1 && one.start <= content.start + 1)
  if (!quotation && !canSpeak(page, view, colon, head)) return null
  const found: Found = {
    rule: "colon",
    view,
    word: colon,
    lemma: ":",
    act: "assert",
    strong: true,
    source: spanOf(view, 0, colon - 1),
    sourceWord: head,
    cue: spanOf(view, colon, colon),
    content: quotation && quotation.end > content.end ? [{ start: quotation.start, end: quotation.end }] : [content],
    audience: null,
    negated: false,
    quotes: true,
  }
  if (quotation) quotation.taken = found
  return found
}

/** Nouns that speak in headlines, beside offices. */
const SPEAKING =
  /^(?:official|police|army|military|government|ministry|source|report|study|poll|survey|witness|resident|doctor|activist|monitor|group|agency|court|statement|opposition|rebel)s?$/

/** Whether a label without a quotation after it is somebody's: an office, a known person or body, a transcript's capitals. A topic ("Syria truce") or a country is none. */
function canSpeak(page: Page, view: View, colon: number, head: number): boolean {
  const label = page.text.slice(wordAt(view, 0).start, wordAt(view, colon - 1).end)
  const word = wordAt(view, head)
  if (ROLE_WORDS.has(word.lemma) || SPEAKING.test(word.lemma)) return true
  if (/^[\p{Lu}\s.'’-]{3,}$/u.test(label) && view.sentence.zone === "body") return true
  const index = codebookIndex(page.codebook)
  const actor = index.resolve(label)
  if (actor) return actor.type !== "state"
  const register = registerOnce(page, index)
  return register.byName(label) !== null || register.bySurname(label.toLowerCase(), word.start) !== null
}

/** The last noun before the colon, if what stands there looks like a speaker: names, or a capitalised title. */
function nameBefore(view: View, colon: number): number | null {
  let head: number | null = null
  let capitals = 0
  for (let i = 0; i < colon; i++) {
    const word = wordAt(view, i)
    if (/^\p{Lu}/u.test(word.text)) capitals++
    if (word.upos === "PROPN" || word.upos === "NOUN") head = i
  }
  if (head === null || !/^\p{Lu}/u.test(wordAt(view, 0).text)) return null
  return capitals * 2 >= colon ? head : null
}
