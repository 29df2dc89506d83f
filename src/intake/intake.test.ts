import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import iconv from "iconv-lite"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { IntakeError } from "./error.ts"
import { type IntakeOptions, intake, type TakenIn } from "./intake.ts"

const BODY =
  "Rebel leaders said on Friday that the pause would hold if aid was let through.\n\nOfficials in the capital did not answer questions about the convoy that was stopped.\n"

let base = ""
let folder = ""
let count = 0
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), "intake-"))
})
beforeEach(() => {
  folder = join(base, String(count++))
  mkdirSync(folder)
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(join(path, ".."), { recursive: true })
  writeFileSync(path, content)
  return path
}

async function take(
  source: readonly string[] | Readable,
  options: IntakeOptions = {},
): Promise<{ taken: TakenIn[]; errors: IntakeError[] }> {
  const taken: TakenIn[] = []
  const errors: IntakeError[] = []
  for await (const item of intake(source, options)) {
    if (item instanceof IntakeError) errors.push(item)
    else taken.push(item)
  }
  return { taken, errors }
}

const ids = (taken: readonly TakenIn[]) => taken.map((item) => item.report.id as string)

describe("encodings: the text is what was encoded, without its mark", () => {
  const russian = "Представители сторон заявили в пятницу, что перемирие вступит в силу в полночь по всей стране."
  const arabic = "أعلنت الأطراف المتحاربة يوم الجمعة عن وقف لإطلاق النار يبدأ عند منتصف الليل في جميع أنحاء البلاد"
  const french = "Les négociations ont été suspendues à Genève, a déclaré vendredi le médiateur, cité par l’agence."
  const english = `The pause \u201cwould hold\u201d, he said \u2013 if aid came. ${BODY}`
  test.each([
    ["utf-8", english],
    ["utf-16le", `\ufeff${english}`],
    ["utf-16be", `\ufeff${english}`],
    ["utf-16le", english],
    ["windows-1251", russian.repeat(3)],
    ["windows-1256", arabic.repeat(3)],
    ["windows-1252", french.repeat(3)],
    ["windows-1252", english],
  ])("%s", async (encoding, text) => {
    const path = write("a.txt", iconv.encode(text, encoding, { addBOM: false }))
    const { taken, errors } = await take([path])
    expect(errors).toEqual([])
    expect(taken[0]?.report.text).toBe(text.replace("\ufeff", ""))
  })

  test("a UTF-8 mark is dropped and line ends are kept", async () => {
    const { taken } = await take([write("a.txt", "\ufeffOne line.\r\nAnother line.\r\n")])
    expect(taken[0]?.report.text).toBe("One line.\r\nAnother line.\r\n")
  })
})

describe("ids and repeats", () => {
  test("a file is named by its base name; equal names take their path below the folder that holds both", async () => {
    write("mon/a.txt", `First. ${BODY}`)
    write("tue/deep/a.txt", `Second. ${BODY}`)
    write("tue/b.txt", `Third. ${BODY}`)
    const { taken } = await take([folder])
    expect(ids(taken)).toEqual(["mon/a.txt", "b.txt", "tue/deep/a.txt"])
  })

  test("one file named twice is read once", async () => {
    const path = write("a.txt", BODY)
    expect(ids((await take([path, folder, path])).taken)).toEqual(["a.txt"])
  })

  test("the same id with the same text is a repeat, with another text an error; other reports go on", async () => {
    const row = (id: string, text: string) => JSON.stringify({ id, text })
    const path = write("a.jsonl", [row("x", BODY), row("x", BODY), row("x", `${BODY}!`), row("y", BODY)].join("\n"))
    const repeats: string[] = []
    const { taken, errors } = await take([path], { onRepeat: ({ id }) => repeats.push(id) })
    expect(ids(taken)).toEqual(["x", "y"])
    expect(repeats).toEqual(["x"])
    expect(errors.map((error) => [error.report, error.place])).toEqual([["x", `${path}, line 3`]])
  })
})

describe("what can't be read is told with file and reason, and the rest goes on", () => {
  test("files", async () => {
    write("binary.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2, 3, 0, 0, 9]))
    write("empty.txt", "")
    write("blank.txt", " \n\t\n")
    write("large.txt", BODY.repeat(200))
    write("picture.png", "x")
    write("fake.pdf", "not a pdf")
    write("README.md", "# About this folder")
    write(".hidden.txt", "x")
    write("good.txt", BODY)
    const { taken, errors } = await take([folder, join(folder, "missing.txt")], { limit: 10_000 })
    expect(ids(taken)).toEqual(["good.txt"])
    const reasons = Object.fromEntries(errors.map((error) => [error.place.slice(folder.length + 1), error.reason]))
    expect(reasons).toMatchObject({
      "binary.txt": "the file is not text (binary data)",
      "empty.txt": "the file is empty",
      "blank.txt": "the report holds no text",
      "large.txt": "larger than the limit of 10000 bytes a report",
      "fake.pdf": "not a PDF, though its name says so",
      "missing.txt": "there is no such file or folder",
    })
    expect(reasons["picture.png"]).toContain(".png")
    expect(Object.keys(reasons)).toHaveLength(7)
  })

  test("lines", async () => {
    const lines = [
      '{"id":"a","text":"One."}',
      "{broken",
      '{"text":"no id"}',
      '{"id":"b"}',
      "[1]",
      "",
      `{"id":"c","text":"${"x".repeat(5000)}"}`,
      '{"id":"d","text":"Two."}',
    ]
    const { taken, errors } = await take([write("a.jsonl", lines.join("\r\n"))], { limit: 1000 })
    expect(ids(taken)).toEqual(["a", "d"])
    expect(errors.map((error) => /line \d+$/u.exec(error.place)?.[0])).toEqual([
      "line 2",
      "line 3",
      "line 4",
      "line 5",
      "line 7",
    ])
  })
})

describe("containers", () => {
  test("JSON lines keep the text exactly and take their fields", async () => {
    const text = "  \ufeffText with a mark inside and spaces around. \r\n"
    const row = {
      id: "a",
      text,
      title: "T",
      outlet: "Sample Wire A",
      url: "https://a.example",
      publishedAt: "2016-02-10",
    }
    const { taken } = await take([write("a.jsonl", `\ufeff${JSON.stringify(row)}\n`)])
    expect(taken[0]?.report).toMatchObject({ text, title: "T", outlet: "Sample Wire A", url: "https://a.example" })
    expect(taken[0]?.report.publishedAt).toMatchObject({ value: "2016-02-10", how: "given" })
    expect(taken[0]?.raw).toBeNull()
  })

  test("tables: usual names of columns, named columns, quoted line breaks, another encoding, rows without id", async () => {
    const csv = 'Headline;Body;Date;Source\n"A pause; at last";"One.\nTwo – “three”.";2016-02-10;Sample Wire A\n;;;\n'
    const { taken, errors } = await take([write("t.csv", iconv.encode(csv, "windows-1252"))])
    expect(
      taken.map(({ report }) => [report.id, report.text, report.title, report.outlet, report.publishedAt.value]),
    ).toEqual([["t.csv#1", "One.\nTwo – “three”.", "A pause; at last", "Sample Wire A", "2016-02-10"]])
    expect(errors.map((error) => error.report)).toEqual(["t.csv#2"])
    const named = await take([write("u.csv", "key,words\nk,Some words.\n")], { columns: { id: "key", text: "words" } })
    expect(ids(named.taken)).toEqual(["k"])
  })

  test("a date and an outlet from outside go over those of the rows", async () => {
    const path = write("a.jsonl", JSON.stringify({ id: "a", text: BODY, outlet: "X", publishedAt: "2016-01-01" }))
    const { taken } = await take([path], { published: "2016-02-10", outlet: "Y" })
    expect([taken[0]?.report.outlet, taken[0]?.report.publishedAt.value]).toEqual(["Y", "2016-02-10"])
  })
})

describe("standard input", () => {
  test("JSON lines, a page or plain text, told by the first bytes", async () => {
    const lines = Readable.from([Buffer.from('{"id":"a","te'), Buffer.from('xt":"One."}\n{"id":"b","text":"Two."}')])
    expect(ids((await take(lines)).taken)).toEqual(["a", "b"])
    expect(ids((await take(Readable.from([BODY]))).taken)).toEqual(["standard input"])
    const page = `<!doctype html><title>T</title><body><article><h1>A pause holds in the north</h1><p>${BODY}</p></article>`
    const { taken } = await take(Readable.from([page]))
    expect(taken[0]?.report.title).toBe("A pause holds in the north")
    expect((await take(Readable.from([]))).errors[0]?.reason).toBe("nothing came in")
  })
})

test("a page: blocks stay apart, headline first, metadata stated, captions and menus told from the text", async () => {
  const page = `<!doctype html><html><head><meta charset="windows-1252"><title>Pause | Sample Wire A</title>
    <meta property="og:title" content="Pause holds in the north"><meta property="og:site_name" content="Sample Wire A">
    <meta property="article:published_time" content="2016-02-28T08:30:00+0100"><meta name="author" content="By Jane Doe">
    <link rel="canonical" href="https://wire.example/pause"></head><body><nav><a href="/">Home</a> <a href="/w">World</a></nav>
    <article><h1>Pause holds in the north</h1><figure><img src="x.png"><figcaption>Trucks wait at a crossing</figcaption></figure>
    <p>Rebel leaders said on <b>Friday</b> that the pause would hold\n if aid was let through, and that they \u201cwould wait\u201d for it.</p>
    <p>Officials in the capital did not answer questions about the convoy that was stopped.<br>Nor did the ministry, which was asked twice in writing.</p>
    <ul><li>One list entry about the crossing in the north</li><li>Another list entry about the road to the south</li></ul>
    <p>The envoy told reporters that the two sides would meet again in the spring, without giving a day, a place or a list of those who were asked.</p></article>
    <script>alert("<p>no</p>")</script></body></html>`
  const { taken, errors } = await take([write("p.html", iconv.encode(page, "windows-1252"))])
  expect(errors).toEqual([])
  const report = taken[0]?.report
  expect(report?.text.split("\n\n").slice(0, 3)).toEqual([
    "Pause holds in the north",
    "Trucks wait at a crossing",
    "Rebel leaders said on Friday that the pause would hold if aid was let through, and that they \u201cwould wait\u201d for it.",
  ])
  expect(report?.text).toContain("stopped.\nNor did")
  expect(report?.text).not.toContain("alert")
  expect(report).toMatchObject({ outlet: "Sample Wire A", byline: "Jane Doe", url: "https://wire.example/pause" })
  expect(report?.publishedAt).toMatchObject({ value: "2016-02-28T08:30:00+01:00", how: "stated" })
  expect(report?.zones.map((zone) => zone.zone)).toEqual(["headline", "caption"])
})

test("a PDF: lines of a paragraph are joined, running heads are debris", async () => {
  const { taken, errors } = await take([write("p.pdf", pdf())])
  expect(errors).toEqual([])
  const report = taken[0]?.report
  expect(report?.text.split("\n\n")).toEqual([
    "Sample Monitor Bulletin 1",
    "The pause held on its first day, the monitors said, but for two breaches near the crossing.",
    "Both sides were told of them.",
    "Sample Monitor Bulletin 2",
    "A second convoy was let through on Sunday.",
  ])
  expect(report?.zones.map((zone) => zone.why)).toEqual(["running head of the page", "running head of the page"])
})

/** A small PDF of two pages, written by hand. */
function pdf(): Buffer {
  const page = (lines: readonly (readonly [number, string])[]) =>
    `BT /F 11 Tf ${lines.map(([y, words]) => `1 0 0 1 72 ${y} Tm (${words}) Tj`).join(" ")} ET`
  const streams = [
    page([
      [780, "Sample Monitor Bulletin 1"],
      [740, "The pause held on its first day, the moni-"],
      [726, "tors said, but for two breaches near the crossing."],
      [698, "Both sides were told of them."],
    ]),
    page([
      [780, "Sample Monitor Bulletin 2"],
      [740, "A second convoy was let through on Sunday."],
    ]),
  ]
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[4 0 R 6 0 R]/Count 2>>",
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ]
  for (const [i, stream] of streams.entries()) {
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + 2 * i} 0 R>>`,
    )
    objects.push(`<</Length ${stream.length}>>stream\n${stream}\nendstream`)
  }
  let out = "%PDF-1.4\n"
  const offsets = objects.map((object, i) => {
    const at = out.length
    out += `${i + 1} 0 obj${object}endobj\n`
    return at
  })
  const xref = out.length
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`
  return Buffer.from(`${out}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF`, "latin1")
}
