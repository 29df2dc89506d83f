import type { Span } from "../model/span.ts"
import { paragraphs } from "./paragraph.ts"
import { type Mark, quotationMarks } from "./quotation-mark.ts"

/** A stretch in quotation marks; `start`/`end` take the marks in, `inner` leaves them out. */
export interface Quotation extends Span {
  /** What stands between the marks, without white space at its ends. */
  readonly inner: Span
  /** 0 for an outermost quotation, 1 for one inside another, and so on. */
  readonly depth: number
  /** False where no closing mark was found (the quotation then ends with its paragraph, or before the next opening mark of its sort). */
  readonly closed: boolean
  /** True where the quotation goes on from the paragraph before, which had no closing mark. */
  readonly continues: boolean
}

/** Marks open at one time: deeper ones are hostile or broken text, and are passed over. */
const DEEPEST = 8

interface Open {
  readonly mark: Mark
  readonly depth: number
  readonly continues: boolean
}

/**
 * Pairs the quotation marks of a text: straight, curly, single, guillemets, low-high, and a tokeniser's `` and ''. Sorted by
 * start; nested ones lie inside their outer one. Apostrophes, inch marks and closing marks without an opening one are no
 * quotations. A paragraph that opens a quotation again without the one before having closed goes on with it.
 */
export function pairQuotations(text: string): Quotation[] {
  const found: Quotation[] = []
  let carried = ""
  let left = null as LeftOpen | null
  for (const paragraph of paragraphs(text)) {
    const marks = quotationMarks(text, paragraph)
    const first = marks.find((mark) => family(mark) === "double")
    const closes = left !== null && first?.sort === left.mark.sort && first.closes && !first.opens
    if (left && closes) closeAcross(text, left, first, found)
    const before = found.length
    const unclosed = pairParagraph(text, paragraph, marks, carried, found)
    carried = unclosed ? family(unclosed.mark) : ""
    if (unclosed && ORIENTED.has(unclosed.mark.sort)) left = { ...unclosed, from: before, lines: 0 }
    else if (first || !left || left.lines >= MOST_LINES) left = null
    else left = { ...left, lines: left.lines + 1 }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Sorts of marks whose opening and closing forms differ, so that a closing one alone tells that its opening one stands before. */
const ORIENTED: ReadonlySet<Mark["sort"]> = new Set(["tick", "curly"])
/** Lines without a mark between the opening and the closing one, in texts with a sentence a line. */
const MOST_LINES = 4

/** A quotation that its paragraph left open, and the first place in the list of finds that is its paragraph's. */
interface LeftOpen extends Open {
  readonly from: number
  readonly lines: number
}

/** A text with a sentence a line: the quotation that an earlier line opened ends here. */
function closeAcross(text: string, left: LeftOpen, mark: Mark, found: Quotation[]): void {
  const end = mark.start + mark.width
  const inner = trimmed(text, left.mark.start + left.mark.width, mark.start)
  if (!inner) return
  for (let k = found.length - 1; k >= left.from; k--) {
    const other = found[k]
    if (!other || other.start < left.mark.start) continue
    if (other.start === left.mark.start) found.splice(k, 1)
    else found[k] = { ...other, depth: other.depth + 1 }
  }
  found.push({ start: left.mark.start, end, inner, depth: 0, closed: true, continues: left.continues })
}

/** Pairs one paragraph; `carried` is the family of the mark that the one before left open. Returns what this one leaves open. */
function pairParagraph(
  text: string,
  paragraph: Span,
  marks: readonly Mark[],
  carried: string,
  found: Quotation[],
): Open | null {
  const stack: Open[] = []
  const close = (open: Open, to: number, width: number, closed: boolean) => {
    const inner = trimmed(text, open.mark.start + open.mark.width, to - width)
    if (inner)
      found.push({ start: open.mark.start, end: to, inner, depth: open.depth, closed, continues: open.continues })
  }
  const unwind = (level: number, to: number) => {
    // Marks left open inside what closes now: single ones were apostrophes, double ones end here without their mark.
    while (stack.length > level) {
      const open = stack.pop()
      if (open && !open.mark.single) close(open, lastUnit(text, open.mark.start, to), 0, false)
    }
  }
  for (const mark of marks) {
    const level = mark.closes ? partner(stack, mark) : -1
    const open = stack[level]
    if (open) {
      unwind(level + 1, mark.start)
      stack.pop()
      close(open, mark.start + mark.width, mark.width, true)
    } else if (mark.opens && stack.length < DEEPEST) {
      const same = lastIndex(stack, (o) => o.mark.sort === mark.sort)
      if (same >= 0) unwind(same, mark.start)
      const first = mark.start === paragraph.start && stack.length === 0
      stack.push({ mark, depth: stack.length, continues: first && carried === family(mark) })
    }
  }
  const outer = stack.find((o) => !o.mark.single || o.mark.start === paragraph.start)
  if (outer?.mark.single) {
    close(outer, paragraph.end, 0, false)
    return outer
  }
  unwind(0, paragraph.end)
  return outer ?? null
}

/** Where on the stack the mark that this one closes is: of its own sort, or else of its family ("… and ” do meet). */
function partner(stack: readonly Open[], mark: Mark): number {
  const same = lastIndex(stack, (o) => o.mark.sort === mark.sort)
  return same >= 0 || mark.opens ? same : lastIndex(stack, (o) => family(o.mark) === family(mark))
}

function family(mark: Mark): string {
  switch (mark.sort) {
    case "straight":
    case "curly":
    case "tick":
      return "double"
    case "single":
    case "curly-single":
      return "single"
    default:
      return mark.sort
  }
}

function lastIndex(stack: readonly Open[], test: (o: Open) => boolean): number {
  for (let k = stack.length - 1; k >= 0; k--) if (test(stack[k] as Open)) return k
  return -1
}

function lastUnit(text: string, from: number, to: number): number {
  let end = to
  while (end > from + 1 && /\s/.test(text.charAt(end - 1))) end--
  return end
}

function trimmed(text: string, from: number, to: number): Span | null {
  let start = from
  let end = to
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return end > start ? { start, end } : null
}
