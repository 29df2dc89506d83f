import type { Span } from "../model/span.ts"
import { type Enumerator, enumeratorAt, inlineEnumerators } from "./enumerator.ts"

/** A paragraph, item or heading of a text that is laid out in numbered parts: its own words, without the items under it. */
export interface OutlineItem extends Span {
  /** Its number with those above it ("5(b)(ii)", "Article 3(2)", "Annex A, 4"); null where nothing is numbered. */
  readonly label: string | null
  /** Where its own words begin, behind number or bullet. */
  readonly bodyStart: number
  /** The title of its section, as it stands in the text; null where there is none. */
  readonly heading: Span | null
  /** Index of the item that it stands under; -1 at the top. */
  readonly parent: number
  /** The word of the section that it stands in ("annex", "article"), outermost first; empty where there is none. */
  readonly sections: readonly string[]
  /** True where it is only a heading ("Article 3", "Monitoring"). */
  readonly isHeading: boolean
  /** True for a bullet: it has no number of its own. */
  readonly bullet: boolean
}

interface Block extends Span {
  /** Number of blank lines before it, 0 where it follows at once. */
  readonly gap: number
}

/** Longest line without a full stop that is read as a heading. */
const LONGEST_HEADING = 90

/**
 * Reads the numbered parts of an agreement, resolution or the like: articles, paragraphs, "(a)", "(i)", roman numerals, annexes, bullets, also where
 * several stand in one line. Every line of the text that is not skipped lies in exactly one item.
 * @param skip stretches that are no part of the text (a header block).
 */
export function outlineOf(text: string, skip: readonly Span[] = []): OutlineItem[] {
  const writer = new OutlineWriter(text)
  for (const block of blocksOf(text, skip)) writer.add(block)
  return writer.items
}

/** The same text, unit for unit, with its items parted by form feeds and their numbers and wrapped lines blanked out: sentences then never cross items. */
export function partedText(text: string, items: readonly OutlineItem[]): string {
  const out: string[] = []
  let at = 0
  for (const { start, end, bodyStart } of items) {
    const gap = text.slice(at, start)
    // without a number the break takes the place of the white space before the item
    out.push(bodyStart === start && /\s$/.test(gap) ? `${gap.slice(0, -1)}\f` : gap)
    out.push("\f".repeat(bodyStart - start))
    out.push(text.slice(bodyStart, end).replace(/[\r\n\u2028\u2029\f\v]/g, " "))
    at = end
  }
  out.push(text.slice(at))
  return out.join("")
}

/** Lines joined to paragraphs: a line goes on with the one before unless a blank line, a number, an end of sentence or a heading parts them. */
function blocksOf(text: string, skip: readonly Span[]): Block[] {
  const blocks: { start: number; end: number; gap: number }[] = []
  let gap = 0
  for (const match of text.matchAll(/[^\n\r\u2028\u2029\f\v]+|\n/g)) {
    if (match[0] === "\n") {
      gap++
      continue
    }
    const start = match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0)
    const end = match.index + match[0].trimEnd().length
    if (end <= start || skip.some((span) => span.start < end && start < span.end)) continue
    const last = blocks.at(-1)
    if (last && gap <= 1 && goesOn(text, last, { start, end })) last.end = end
    else blocks.push({ start, end, gap })
    gap = 0
  }
  return blocks
}

const OPENING_VERB =
  /^(?:(?:Also|Further|Strongly|Again|Once again) )?(?:Decides|Demands|Calls|Requests|Urges|Reaffirms|Endorses|Emphasi[sz]es|Expresses|Condemns|Underscores|Welcomes|Stresses|Recalling|Reaffirming|Expressing|Noting|Welcoming|Commending|Determin(?:es|ing)|Acknowledg(?:es|ing)|Reiterat(?:es|ing)|Recogni[sz](?:es|ing)|Supports|Invites|Encourages|Authori[sz]es|Whereas|WHEREAS)\b/

function goesOn(text: string, before: Span, line: Span): boolean {
  const last = text.slice(Math.max(before.start, text.lastIndexOf("\n", before.end - 1) + 1), before.end)
  const next = text.slice(line.start, line.end)
  if (enumeratorAt(next) !== null || OPENING_VERB.test(next)) return false
  if (/[.;:!?]["”’)\]]?$/.test(last)) return false
  const alone = enumeratorAt(last)
  if (alone !== null && last.slice(alone.length).trim() === "") return !alone.section
  // a short line in capitals or without a lower-case continuation is a heading
  if (/^\p{Ll}/u.test(next)) return true
  return last.length >= 45 && !isTitleLine(last)
}

/** A line of few words, all capitals or capitalised, without a verb's end mark. */
function isTitleLine(line: string): boolean {
  return (
    line.length <= LONGEST_HEADING && (/^[^\p{Ll}]+$/u.test(line) || !/\p{Ll}{2,}\s\p{Ll}{2,}\s\p{Ll}{2,}/u.test(line))
  )
}

/** Lines that close an instrument: place and day, and who signs. */
export const CLOSING =
  /^(?:(?:Done|Signed|Sealed|Adopted|Agreed|Concluded|Issued) (?:and \w{4,9} )?(?:at|in|on|this|by)\b|For (?:and on behalf of )?the\b[^.;]{2,90}(?::|$)|On behalf of\b|(?:Signed|Signatures?|Signatories|Witness(?:ed)?(?: by)?|Witnesses|In the presence of|In witness whereof)\b)/iu

interface Open {
  readonly style: string
  readonly value: number
  readonly rank: number
  readonly token: string
  readonly section: string | null
  readonly index: number
}

class OutlineWriter {
  readonly items: OutlineItem[] = []
  private readonly text: string
  private stack: Open[] = []
  private heading: Span | null = null

  constructor(text: string) {
    this.text = text
  }

  add(block: Block): void {
    let at = block.start
    const cuts = inlineEnumerators(this.text.slice(block.start, block.end)).map((cut) => cut + block.start)
    for (const end of [...cuts, block.end]) {
      at = this.addPiece(at, end)
    }
  }

  /** Adds the items of a stretch: each number at its head opens one ("1. (a) (i) ..."). */
  private addPiece(start: number, end: number): number {
    let at = start
    for (let depth = 0; depth < 4; depth++) {
      const found = enumeratorAt(this.text.slice(at, end), this.before())
      if (!found) break
      const bodyStart = skipSpace(this.text, at + found.length, end)
      const rest = enumeratorAt(this.text.slice(bodyStart, end), (style) => this.before()(style))
      const nested = rest !== null && !rest.section && bodyStart < end && !found.section
      this.openItem(found, at, nested ? bodyStart : end, bodyStart)
      if (!nested) return end
      at = bodyStart
    }
    this.plain(at, end)
    return end
  }

  /** The value that the innermost open item of a style has: tells "(i)" after "(h)" from the first roman one. */
  private before(): (style: string) => number | null {
    return (style) => this.stack.findLast((open) => open.style === style)?.value ?? null
  }

  private openItem(found: Enumerator, start: number, end: number, bodyStart: number): void {
    const same = this.stack.findLastIndex((open) => open.style === found.style)
    if (same >= 0) this.stack.length = same
    else if (found.section) this.stack = this.stack.filter((open) => open.section !== null && open.rank < found.rank)
    else if (found.rank > 0)
      this.stack = this.stack.filter((open) => open.section !== null || open.rank < found.rank || open.rank === 0)
    const parent = this.stack.at(-1)?.index ?? -1
    const rest = this.text.slice(bodyStart, end)
    const onlyHeading =
      found.section &&
      rest.length <= LONGEST_HEADING &&
      !/[.;:]$/.test(rest) &&
      !/\b(?:shall|will|is|are|agree)\b/.test(rest)
    const shortTitle = !found.section && found.style !== "bullet" && isHeadingWords(rest)
    if (found.section) this.heading = onlyHeading && rest !== "" ? { start: bodyStart, end } : null
    this.stack.push({ ...found, section: found.section ? found.word : null, index: this.items.length })
    if (shortTitle) this.heading = { start: bodyStart, end }
    this.push({
      start,
      end,
      bodyStart: Math.min(bodyStart, end),
      parent,
      isHeading: onlyHeading || shortTitle,
      bullet: found.style === "bullet",
    })
  }

  /** A paragraph without a number: it belongs to the section that is open; a short line is that section's title. */
  private plain(start: number, end: number): void {
    const words = this.text.slice(start, end)
    if (CLOSING.test(words)) {
      this.stack = []
      this.heading = null
    }
    while (this.stack.length > 0 && this.stack.at(-1)?.section === null) this.stack.pop()
    const parent = this.stack.at(-1)?.index ?? -1
    const isHeading = isHeadingWords(words) && !CLOSING.test(words)
    if (isHeading) this.heading = { start, end }
    this.push({ start, end, bodyStart: start, parent, isHeading, bullet: false })
  }

  private push(item: Omit<OutlineItem, "label" | "heading" | "sections">): void {
    const sections = this.stack.flatMap(({ section }) => (section === null ? [] : [section]))
    let end = item.end
    while (end > item.start && /\s/.test(this.text.charAt(end - 1))) end--
    const bodyStart = Math.min(item.bodyStart, end)
    this.items.push({
      ...item,
      end,
      bodyStart,
      label: labelOf(this.stack),
      heading: item.isHeading ? null : this.heading,
      sections,
    })
  }
}

/** "Monitoring", "Areas and persons left out": few words, no end mark, no finite verb of an undertaking. */
function isHeadingWords(words: string): boolean {
  return (
    words.length > 0 &&
    words.length <= LONGEST_HEADING &&
    !/[.;:,!?]$/.test(words) &&
    !/\b(?:shall|will|must|agrees?|is|are|and\/or)\b/i.test(words) &&
    /^[\p{Lu}\p{Nd}“"(]/u.test(words) &&
    words.split(/\s+/).length <= 10 &&
    !OPENING_VERB.test(words)
  )
}

/** "Article 3" + "2" + "a" -> "Article 3(2)(a)"; "Annex A" + "4" -> "Annex A, 4"; "5" + "b" + "ii" -> "5(b)(ii)"; null without any number. */
function labelOf(stack: readonly Open[]): string | null {
  let label = ""
  let numbered = false
  for (const { section, token, style } of stack) {
    if (style === "bullet") continue
    if (section !== null) {
      label += `${label === "" ? "" : ", "}${token}`
      numbered = section === "article" || section === "art." || section === "clause"
    } else if (/^\d{1,3}(?:\.\d{1,3})+$/.test(token)) {
      label = label.replace(/(?:, )?\d{1,3}(?:\.\d{1,3})*$/, "")
      label += `${label === "" ? "" : ", "}${token}`
      numbered = true
    } else {
      label += numbered ? `(${token})` : `${label === "" ? "" : ", "}${token}`
      numbered = true
    }
  }
  return label === "" ? null : label
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from
  while (at < to && /\s/.test(text.charAt(at))) at++
  return at
}
