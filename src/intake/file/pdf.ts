import type { ZoneSpan } from "../../model/report.ts"

/** The text of a PDF: paragraphs with a blank line between them, and the running heads of its pages as zones. */
export interface PdfText {
  readonly text: string
  readonly zones: readonly ZoneSpan[]
}

interface PrintedLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly height: number
  readonly page: number
}

/**
 * Reads the text of a PDF, page by page; lines of one paragraph are joined.
 * @throws RangeError with a reason for the user: not readable, locked, or without text (a scan).
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  const lines: PrintedLine[] = []
  let pages = 0
  try {
    // Loading the PDF engine takes a moment that reports of other types should not pay for.
    const { getDocumentProxy } = await import("unpdf")
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
    pages = document.numPages
    for (let page = 1; page <= pages; page++) {
      const content = await (await document.getPage(page)).getTextContent()
      lines.push(...linesOfPage(content.items as readonly TextItem[], page))
    }
    await document.cleanup()
  } catch (error) {
    const name = error instanceof Error ? error.name : ""
    if (name === "PasswordException") throw new RangeError("the PDF is locked with a password")
    throw new RangeError(`the PDF can't be read (${error instanceof Error ? error.message : String(error)})`)
  }
  if (!lines.some((line) => /\p{L}{2}/u.test(line.text))) {
    throw new RangeError("the PDF holds no text (a scan needs text recognition first)")
  }
  return write(lines, runningHeads(lines, pages))
}

interface TextItem {
  readonly str?: string
  readonly transform?: readonly number[]
  readonly height?: number
  readonly hasEOL?: boolean
}

function linesOfPage(items: readonly TextItem[], page: number): PrintedLine[] {
  const lines: PrintedLine[] = []
  let text = ""
  let at: { x: number; y: number; height: number } | null = null
  const end = () => {
    const words = text.replace(/\s+/gu, " ").trim()
    if (words && at) lines.push({ text: words, ...at, page })
    text = ""
    at = null
  }
  for (const item of items) {
    if (typeof item.str !== "string") continue
    const x = item.transform?.[4] ?? 0
    const y = item.transform?.[5] ?? 0
    if (at !== null && Math.abs(at.y - y) > Math.max(at.height, 4) * 0.6 && item.str.trim()) end()
    if (item.str.trim()) at ??= { x, y, height: item.height || 10 }
    text += item.str
    if (item.hasEOL) end()
  }
  end()
  return lines
}

/** First and last lines that stand, but for their numbers, on three pages or more (or on both of two). */
function runningHeads(lines: readonly PrintedLine[], pages: number): ReadonlySet<PrintedLine> {
  const edges = new Map<string, PrintedLine[]>()
  for (let page = 1; page <= pages; page++) {
    const own = lines.filter((line) => line.page === page)
    for (const line of new Set([own[0], own.at(-1)])) {
      if (!line) continue
      // The title on the first page may have the words of the running head; its letters are larger.
      const key = `${line.text.replace(/\d+/gu, "#")} ${Math.round(line.height / 2)}`
      edges.set(key, [...(edges.get(key) ?? []), line])
    }
  }
  const least = pages >= 3 ? 3 : 2
  const found = new Set<PrintedLine>()
  for (const [key, same] of edges) {
    if (same.length >= least || /^(?:page )?#(?: ?(?:of|\/) ?#)? \d+$/iu.test(key))
      for (const line of same) found.add(line)
  }
  return found
}

function write(lines: readonly PrintedLine[], heads: ReadonlySet<PrintedLine>): PdfText {
  const zones: ZoneSpan[] = []
  const step = usualStep(lines.filter((line) => !heads.has(line)))
  let text = ""
  let before: PrintedLine | null = null
  for (const line of lines) {
    if (heads.has(line)) {
      if (text) text += "\n\n"
      zones.push({
        start: text.length,
        end: text.length + line.text.length,
        zone: "debris",
        why: "running head of the page",
      })
      text += line.text
      before = null
      continue
    }
    if (before === null || newParagraph(before, line, step)) text += `${text ? "\n\n" : ""}${line.text}`
    else if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line.text)) text = text.slice(0, -1) + line.text
    else text += ` ${line.text}`
    before = line
  }
  return { text, zones }
}

/** The distance between lines of one paragraph, in points: among the smaller ones that occur. */
function usualStep(lines: readonly PrintedLine[]): number {
  const steps = lines
    .map((line, i) => (lines[i - 1]?.page === line.page ? (lines[i - 1]?.y ?? 0) - line.y : 0))
    .filter((step) => step > 0)
    .sort((a, b) => a - b)
  return steps[Math.floor(steps.length * 0.25)] ?? 12
}

function newParagraph(before: PrintedLine, line: PrintedLine, step: number): boolean {
  if (before.page !== line.page) return /[.!?:]["”’)]?$/u.test(before.text)
  const gap = before.y - line.y
  if (gap < 0 || gap > step * 1.35) return true
  if (Math.abs(before.height - line.height) > 1.5) return true
  return line.x - before.x > 8 && /[.!?]["”’)]?$/u.test(before.text)
}
