import type { Brief, BriefLine, Segment } from "../../model/brief.ts"

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#1a1d21;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.05rem;margin-top:2rem;border-bottom:1px solid #ccd}q{font-family:Georgia,serif;quotes:"“" "”";color:#123a63}
small{color:#555}ul{margin:.2rem 0 .6rem}li{margin:.35rem 0}`

/** The brief as one self-contained HTML page: no script, no remote file. Every word is escaped. */
export function briefToHtml(brief: Brief): string {
  const sections = brief.sections
    .filter(({ lines, empty }) => lines.length > 0 || empty !== "")
    .map(
      ({ heading, empty, lines, code }) =>
        `<section id="${escapeHtml(code)}"><h2>${escapeHtml(heading)}</h2>${lines.length > 0 ? list(lines) : `<p>${escapeHtml(empty)}</p>`}</section>`,
    )
  const reports = brief.reports
    .map(({ label, about }) => `<li>${escapeHtml(label)}: ${escapeHtml(about)}</li>`)
    .join("")
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(brief.title)}</title><style>${STYLE}</style></head><body><h1>${escapeHtml(brief.title)}</h1><p>${escapeHtml(brief.subtitle)}</p>${sections.join("")}<section><h2>Reports</h2><ul>${reports}</ul></section></body></html>\n`
}

function list(lines: readonly BriefLine[]): string {
  return `<ul>${lines.map((line) => `<li>${line.segments.map(segment).join("")}${support(line)}${line.under.length > 0 ? list(line.under) : ""}</li>`).join("")}</ul>`
}

function support(line: BriefLine): string {
  const marks = [line.support ? `[${line.support.reports}r ${line.support.origins}o]` : "", line.item ?? ""]
    .filter(Boolean)
    .join(" ")
  return marks ? ` <small>${escapeHtml(marks)}</small>` : ""
}

function segment(one: Segment): string {
  const text = escapeHtml(one.voice === "source" ? one.text.replace(/^["“”]+|["“”]+$/g, "") : one.text)
  return one.voice === "source" ? `<q>${text}</q>` : one.voice === "place" ? `<small>${text}</small>` : text
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
}
