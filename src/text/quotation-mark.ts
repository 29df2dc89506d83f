import type { Span } from "../model/span.ts"

/** A mark that may open or close a quotation. */
export interface Mark {
  readonly start: number
  readonly width: number
  /** Opening and closing marks of one quotation have the same sort. */
  readonly sort:
    | "straight"
    | "curly"
    | "tick"
    | "low"
    | "guillemet"
    | "reversed"
    | "angle"
    | "single"
    | "curly-single"
    | "low-single"
  readonly single: boolean
  readonly opens: boolean
  readonly closes: boolean
}

const MARKS = /["“”„«»‹›'‘’‚`]/g
/** Words that begin with an apostrophe. */
const CLIPPED = /^['’‘](?:em|tis|twas|til|till|cause|bout|round|cos|n|\d0s|\d\d)(?![\p{L}\p{N}])/iu

/** The quotation marks of a paragraph, apostrophes left out. */
export function quotationMarks(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = []
  const line = text.slice(paragraph.start, paragraph.end)
  let straightOpen = false
  for (const m of line.matchAll(MARKS)) {
    const start = paragraph.start + m.index
    const last = marks.at(-1)
    if (last && last.start + last.width > start) continue
    const mark = readMark(text, start, paragraph, straightOpen, marks)
    if (!mark) continue
    if (mark.sort === "straight") straightOpen = !mark.closes || mark.opens
    marks.push(mark)
  }
  return withoutApostrophes(text, marks)
}

function readMark(text: string, start: number, p: Span, straightOpen: boolean, before: readonly Mark[]): Mark | null {
  const c = text.charAt(start)
  const prev = start > p.start ? text.charAt(start - 1) : " "
  const twin = text.charAt(start + 1) === c && start + 1 < p.end
  const mark = (sort: Mark["sort"], opens: boolean, closes: boolean, width = 1): Mark => {
    return {
      start,
      width,
      sort,
      single: sort === "single" || sort === "curly-single" || sort === "low-single",
      opens,
      closes,
    }
  }
  const nextAt = (width: number) => (start + width < p.end ? text.charAt(start + width) : " ")
  const next = nextAt(1)
  const opening = startsHere(prev) && !/\s/.test(next)
  const closing = !/[\s([]/.test(prev) && endsHere(next)
  switch (c) {
    case '"':
      return straightMark(prev, next, opening, closing, straightOpen, mark)
    case "“":
      if (isOpen(before, "low") && closing) return mark("low", false, true)
      return closing && !opening && isOpen(before, "curly") ? mark("curly", false, true) : mark("curly", true, false)
    case "”":
      if (isOpen(before, "low") && !isOpen(before, "curly")) return mark("low", false, true)
      return mark("curly", opening && !isOpen(before, "curly"), true)
    case "„":
      return mark("low", true, false)
    case "«":
      return isOpen(before, "reversed") ? mark("reversed", false, true) : mark("guillemet", true, false)
    case "»":
      return isOpen(before, "guillemet") || !opening ? mark("guillemet", false, true) : mark("reversed", true, false)
    case "‹":
      return mark("angle", true, false)
    case "›":
      return mark("angle", false, true)
    case "`":
      return twin
        ? mark("tick", true, false, 2)
        : startsHere(prev) && /\p{L}/u.test(next)
          ? mark("single", true, false)
          : null
    case "‚":
      return opening && !/\p{Nd}/u.test(prev) ? mark("low-single", true, false) : null
    default:
      if (c === "'" && twin)
        return nextAt(2) === "'"
          ? null
          : mark("tick", startsHere(prev) && !/\s/.test(nextAt(2)) && !isOpen(before, "tick"), true, 2)
      return singleMark(text, start, c, prev, next, before, mark)
  }
}

type Make = (sort: Mark["sort"], opens: boolean, closes: boolean, width?: number) => Mark

function straightMark(
  prev: string,
  next: string,
  opening: boolean,
  closing: boolean,
  open: boolean,
  mark: Make,
): Mark | null {
  // 6" is a length where nothing is open.
  if (!open && /\p{Nd}/u.test(prev) && !/\p{L}/u.test(next)) return null
  if (opening && !closing) return mark("straight", true, false)
  if (closing && !opening) return mark("straight", false, true)
  // Between two spaces (tokenised text) or two letters: by turns.
  return open ? mark("straight", false, true) : mark("straight", true, false)
}

function singleMark(
  text: string,
  start: number,
  c: string,
  prev: string,
  next: string,
  before: readonly Mark[],
  mark: Make,
): Mark | null {
  const sort = c === "'" ? "single" : "curly-single"
  const clipped = CLIPPED.test(text.slice(start, start + 8))
  const opens = c !== "’" && /[\s([{"“`/–—-]/.test(prev) && /[\p{L}\p{N}“"([.…$£€]/u.test(next) && !clipped
  if (opens) return mark(sort, true, false)
  if (/\s/.test(prev) || /[\p{L}\p{N}]/u.test(next) || (clipped && startsHere(prev))) return null
  if (isOpen(before, "low-single")) return mark("low-single", false, true)
  // A grave accent opens what a straight mark closes; a curly mark closes either.
  return mark(c === "’" && !isOpen(before, "curly-single") && isOpen(before, "single") ? "single" : sort, false, true)
}

/** True where a mark of this sort was opened and not closed since. */
function isOpen(marks: readonly Mark[], sort: Mark["sort"]): boolean {
  // Looking back a bounded way keeps this linear on hostile text.
  for (let k = marks.length - 1; k >= 0 && k > marks.length - 40; k--) {
    const m = marks[k] as Mark
    if (m.sort === sort) return m.opens
  }
  return false
}

function startsHere(prev: string): boolean {
  return /[\s([{“"‘'„«‹`/:;,–—-]/.test(prev)
}

function endsHere(next: string): boolean {
  return !/[\p{L}\p{N}$£€#@]/u.test(next)
}

/**
 * Leaves out the single marks that are apostrophes: an opening one that nothing closes (unless it begins the paragraph),
 * and a closing one after a plural's "s" where a better one follows.
 */
function withoutApostrophes(text: string, marks: readonly Mark[]): Mark[] {
  const drop = new Set<Mark>()
  for (const sort of ["single", "curly-single"] as const) {
    const own = marks.filter((m) => m.sort === sort)
    for (let k = 0; k < own.length; k++) {
      const mark = own[k] as Mark
      const next = own[k + 1]
      if (mark.opens) {
        if (!next?.closes && !(k === 0 && mark === marks[0])) drop.add(mark)
      } else if (next?.closes && plural(text, mark) && !plural(text, next)) drop.add(mark)
    }
  }
  return drop.size > 0 ? marks.filter((m) => !drop.has(m)) : [...marks]
}

/** "rebels' demands": after an s, before a word in lower case. */
function plural(text: string, mark: Mark): boolean {
  return (
    /s$/i.test(text.slice(Math.max(0, mark.start - 1), mark.start)) &&
    /^\s\p{Ll}/u.test(text.slice(mark.start + 1, mark.start + 3))
  )
}
