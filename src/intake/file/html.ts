import { Readability } from "@mozilla/readability"
import { parseHTML } from "linkedom"
import type { ZoneSpan } from "../../model/report.ts"
import { isIsoDate } from "../date/printed-date.ts"
import type { ReportFields } from "../report.ts"
import { foldedLine } from "../zone/line.ts"

/** What is read of a web page: the text that is frozen, and what its metadata state. */
export type PageFields = Pick<ReportFields, "text" | "title" | "outlet" | "url" | "byline" | "statedAt" | "zones">

/** Elements of hostile pages are counted: a page of more is refused by Readability. */
const MOST_ELEMENTS = 100_000

const BLOCKS = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE " +
    "SECTION TABLE TBODY THEAD TFOOT TR UL BODY"
  ).split(" "),
)
const SILENT = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE SVG CANVAS IFRAME OBJECT BUTTON SELECT INPUT TEXTAREA".split(" "),
)

/**
 * Reads a web page: Readability finds the article, its blocks become paragraphs with a blank line between them, the headline stands first.
 * @throws RangeError where the page holds no text.
 */
export function readHtml(html: string): PageFields {
  const { document } = parseHTML(framed(html))
  const meta = metadata(document)
  const article = articleOf(document)
  const title = meta.title ?? article?.title?.trim() ?? null
  const root = article?.content ? parseHTML(framed(article.content)).document.body : document.body
  const writer = new BlockWriter()
  if (title) writer.block(title, "headline", "title of the page")
  if (root) writer.walk(root, title)
  if (!writer.text.trim() || (title && writer.paragraphs < 2)) throw new RangeError("the page holds no text")
  return {
    text: writer.text,
    title,
    outlet: meta.outlet ?? article?.siteName?.trim() ?? null,
    url: meta.url,
    byline: meta.byline ?? article?.byline?.trim() ?? null,
    statedAt: meta.statedAt,
    zones: writer.zones,
  }
}

/** A page with the html and body elements that authors may leave out and linkedom does not put in. */
function framed(html: string): string {
  if (/<body[\s>]/iu.test(html)) return /<html[\s>]/iu.test(html) ? html : `<!doctype html><html>${html}</html>`
  const head = /<\/head\s{0,5}>/iu.exec(html)
  const at = head ? head.index + head[0].length : 0
  const inner = html.slice(at).replace(/<\/?html[^>]{0,200}>|<!doctype[^>]{0,200}>/giu, "")
  const before = html.slice(0, at).replace(/<!doctype[^>]{0,200}>|<html[^>]{0,200}>/giu, "")
  return `<!doctype html><html>${before}<body>${inner}</body></html>`
}

/** The encoding that a page names in its first kilobytes; null where it names none. */
export function charsetOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1")
  return /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w-]{2,40})/iu.exec(head)?.[1] ?? null
}

function articleOf(document: Document) {
  try {
    const copy = document.cloneNode(true) as Document
    return new Readability(copy, { maxElemsToParse: MOST_ELEMENTS, charThreshold: 200 }).parse()
  } catch {
    return null
  }
}

interface Metadata {
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly byline: string | null
  readonly statedAt: { readonly value: string; readonly why: string } | null
}

function metadata(document: Document): Metadata {
  const content = (...names: string[]): string | null => {
    for (const name of names) {
      const found = document.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
      const value = found?.getAttribute("content")?.trim()
      if (value) return value
    }
    return null
  }
  const linked = linkedData(document)
  const dates: (readonly [string | null | undefined, string])[] = [
    [
      content("article:published_time", "datePublished", "og:article:published_time"),
      "the page's metadata (published)",
    ],
    [linked.datePublished, "the page's linked data (datePublished)"],
    [
      content("date", "dc.date", "DC.date.issued", "pubdate", "publish-date", "parsely-pub-date"),
      "the page's metadata",
    ],
    [
      document.querySelector("time[datetime][pubdate], article time[datetime]")?.getAttribute("datetime"),
      "the page's time element",
    ],
  ]
  const stated = dates.find(([value]) => value && isIsoDate(tidyTime(value)))
  return {
    title: content("og:title") ?? document.querySelector("article h1, h1")?.textContent?.trim() ?? null,
    outlet: content("og:site_name") ?? linked.publisher ?? null,
    url: document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? content("og:url"),
    byline: personName(content("author", "article:author", "byl")),
    statedAt: stated?.[0] ? { value: tidyTime(stated[0]), why: stated[1] } : null,
  }
}

/** An author that is a name and not an address. */
function personName(value: string | null): string | null {
  return value && !/^https?:/u.test(value) ? value.replace(/^by\s+/iu, "") : null
}

const tidyTime = (value: string) => value.trim().replace(/([+-]\d\d)(\d\d)$/u, "$1:$2")

function linkedData(document: Document): { readonly datePublished?: string; readonly publisher?: string } {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const parsed = JSON.parse(script.textContent ?? "") as unknown
      const graph = (parsed as { "@graph"?: unknown[] })["@graph"]
      for (const node of Array.isArray(parsed) ? parsed : (graph ?? [parsed])) {
        const { datePublished, publisher } = node as { datePublished?: unknown; publisher?: { name?: unknown } }
        if (typeof datePublished !== "string") continue
        return { datePublished, ...(typeof publisher?.name === "string" ? { publisher: publisher.name } : {}) }
      }
    } catch {
      // Broken linked data tells nothing; the page's text still does.
    }
  }
  return {}
}

/** Writes the blocks of a page as paragraphs. */
class BlockWriter {
  text = ""
  paragraphs = 0
  readonly zones: ZoneSpan[] = []
  private line = ""

  /** Ends the running block and writes one more. */
  block(words: string, zone: ZoneSpan["zone"], why: string): void {
    this.flush(null)
    this.line = words
    this.flush({ zone, why })
  }

  walk(node: Node, title: string | null): void {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) {
        const words = child.textContent ?? ""
        this.line += (node as Element).tagName === "PRE" ? words : words.replace(/[\r\n]+/gu, " ")
        continue
      }
      if (child.nodeType !== 1) continue
      const name = (child as Element).tagName.toUpperCase()
      if (SILENT.has(name)) continue
      if (name === "BR") {
        this.line += "\n"
        continue
      }
      if (!BLOCKS.has(name)) {
        this.walk(child, title)
        if (name === "TD" || name === "TH") this.line += " "
        continue
      }
      this.flush(null)
      // The headline was written first; Readability often leaves it in the article as well.
      if (/^H[12]$/u.test(name) && title && foldedLine(child.textContent ?? "") === foldedLine(title)) continue
      this.walk(child, title)
      this.flush(
        name === "FIGCAPTION" || name === "FIGURE"
          ? { zone: "caption", why: "caption of a figure" }
          : headingMark(name),
      )
    }
  }

  private flush(mark: Pick<ZoneSpan, "zone" | "why"> | null): void {
    const words = this.line
      .split("\n")
      .map((part) => part.replace(/[ \t\r\f\v\u00a0]+/gu, " ").trim())
      .filter((part) => part !== "")
      .join("\n")
    this.line = ""
    if (!words) return
    if (this.text) this.text += "\n\n"
    const start = this.text.length
    this.text += words
    this.paragraphs++
    if (mark) this.zones.push({ start, end: this.text.length, ...mark })
  }
}

function headingMark(name: string): Pick<ZoneSpan, "zone" | "why"> | null {
  return /^H[1-6]$/u.test(name) ? { zone: "headline", why: "subheading" } : null
}
