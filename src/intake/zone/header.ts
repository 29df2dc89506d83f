import type { Span } from "../../model/span.ts"

/** Fields that a text states in lines of its own at its top: "Outlet: Sample Wire A", or YAML-like front matter between "---" lines. */
export interface Header {
  readonly fields: { readonly [name in HeaderField]?: Span & { readonly value: string } }
  /** From the first field to the end of the last line of the block. */
  readonly span: Span
}

export type HeaderField = "title" | "outlet" | "date" | "byline" | "url" | "language" | "kind" | "version" | "note"

const NAMES: { readonly [printed: string]: HeaderField } = {
  title: "title",
  headline: "title",
  outlet: "outlet",
  publisher: "outlet",
  publication: "outlet",
  source: "outlet",
  date: "date",
  published: "date",
  "published at": "date",
  "publication date": "date",
  author: "byline",
  byline: "byline",
  by: "byline",
  url: "url",
  link: "url",
  language: "language",
  type: "kind",
  kind: "kind",
  version: "version",
  note: "note",
}

/** Reads the header block of a text; null where it begins with anything else. Two fields at least, and a blank line or "---" after them. */
export function findHeader(text: string): Header | null {
  const fenced = /^\s{0,200}---[ \t]*\r?\n/u.exec(text)
  const from = fenced ? fenced[0].length : (/^\s{0,200}/u.exec(text)?.[0].length ?? 0)
  const fields: { [name in HeaderField]?: Span & { value: string } } = {}
  let at = from
  let count = 0
  let end = from
  while (count < 20) {
    const line = /^([^\r\n]{0,500})(\r\n|\r|\n|$)/u.exec(text.slice(at, at + 520))
    if (!line) return null
    const content = line[1] ?? ""
    const m = /^([A-Za-z][A-Za-z ]{1,20}?)\s?:\s{0,4}(\S.{0,450}?)\s*$/u.exec(content)
    if (!m) break
    const name = NAMES[(m[1] ?? "").toLowerCase()]
    if (!name && !fenced) break
    const value = (m[2] ?? "").replace(/^"(.*)"$/u, "$1")
    const start = at + content.indexOf(value, (m[1] ?? "").length)
    if (name && !fields[name]) fields[name] = { start, end: start + value.length, value }
    end = at + content.trimEnd().length
    at += line[0].length
    count++
    if (line[2] === "") break
  }
  const after = text.slice(at, at + 10)
  const closed = fenced ? /^---/u.exec(after) : /^[ \t]*(?:\r?\n|$)/u.exec(after)
  if (!closed || Object.keys(fields).length < 2) return null
  return { fields, span: { start: text.search(/\S/u), end: fenced ? at + 3 : end } }
}
