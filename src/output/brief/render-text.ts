import type { Brief, BriefLine, Segment } from "../../model/brief.ts"

/** How a renderer writes the parts of a brief as lines of text. */
interface Style {
  readonly heading: (text: string) => string
  readonly title: (text: string) => string
  readonly tool: (text: string) => string
  readonly source: (text: string) => string
  readonly mark: (text: string) => string
  readonly bullet: (depth: number, number: number) => string
  readonly width: number
}

const CODES = { bold: [1, 22], dim: [2, 22], cyan: [36, 39] } as const

/** The brief for a terminal, wrapped at `width` columns; colours only where asked for. */
export function briefToTerminal(brief: Brief, { width = 100, colour = false } = {}): string {
  const paint = (code: keyof typeof CODES, text: string) =>
    colour ? `\u001b[${CODES[code][0]}m${text}\u001b[${CODES[code][1]}m` : text
  return render(brief, {
    title: (text) => paint("bold", text.toUpperCase()),
    heading: (text) => paint("bold", text.toUpperCase()),
    tool: (text) => text,
    source: (text) => paint("cyan", `“${text}”`),
    mark: (text) => paint("dim", text),
    bullet: (depth, number) => (depth === 0 ? `${String(number).padStart(3)} ` : "      - "),
    width,
  })
}

/** The brief as Markdown: sources' words in italics and quotation marks. */
export function briefToMarkdown(brief: Brief): string {
  return render(brief, {
    title: (text) => `# ${text}`,
    heading: (text) => `## ${text}`,
    tool: escapeMarkdown,
    source: (text) => `*“${escapeMarkdown(text)}”*`,
    mark: escapeMarkdown,
    bullet: (depth, number) => (depth === 0 ? `${number}. ` : "   - "),
    width: 0,
  })
}

function render(brief: Brief, style: Style): string {
  const out = [style.title(brief.title), style.tool(brief.subtitle), ""]
  let number = 0
  for (const section of brief.sections) {
    if (section.lines.length === 0 && section.empty === "") continue
    out.push(style.heading(section.heading))
    if (style.width === 0) out.push("")
    if (section.lines.length === 0) out.push(`    ${style.tool(section.empty)}`)
    for (const line of section.lines) {
      number++
      out.push(...renderLine(line, 0, number, style))
    }
    out.push("")
  }
  out.push(style.heading("Reports"))
  if (style.width === 0) out.push("")
  for (const { label, about } of brief.reports) out.push(`${style.bullet(1, 0)}${style.tool(`${label}: ${about}`)}`)
  return `${out.join("\n")}\n`
}

function renderLine(line: BriefLine, depth: number, number: number, style: Style): string[] {
  const support = line.support ? ` [${line.support.reports}r ${line.support.origins}o]` : ""
  const text =
    line.segments.map((segment) => renderSegment(segment, style)).join("") +
    style.mark(`${support}${line.item ? ` ${line.item}` : ""}`)
  const bullet = style.bullet(depth, number)
  const own = wrap(text.replace(/[\r\n\t]+/g, " "), bullet, style.width)
  return [...own, ...line.under.flatMap((one) => renderLine(one, depth + 1, 0, style))]
}

function renderSegment(segment: Segment, style: Style): string {
  if (segment.voice === "source") return style.source(printable(segment.text))
  return segment.voice === "place" ? style.mark(segment.text) : style.tool(segment.text)
}

/** Source text is hostile: control characters never reach a terminal. A quotation keeps its own marks inside ours. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const clean = text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "")
  return clean.replace(/^["“”]+/, "").replace(/["“”]+$/, "")
}

function wrap(text: string, bullet: string, width: number): string[] {
  if (width === 0) return [bullet + text]
  const indent = " ".repeat(bullet.length)
  const lines: string[] = []
  let line = bullet
  let length = bullet.length
  for (const word of text.split(" ")) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes take no column
    const columns = word.replace(/\u001b\[\d+m/g, "").length
    if (length + columns + 1 > width && length > indent.length) {
      lines.push(line.trimEnd())
      line = indent
      length = indent.length
    }
    line += `${word} `
    length += columns + 1
  }
  lines.push(line.trimEnd())
  return lines
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, "\\$&")
}
