import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative, resolve, sep } from "node:path"
import { fileURLToPath } from "node:url"
import ts from "typescript"
import { describe, expect, it } from "vitest"

const root = dirname(fileURLToPath(import.meta.url))
const FLOORS: Readonly<Record<string, number>> = {
  model: 0,
  text: 1,
  intake: 2,
  read: 3,
  link: 4,
  record: 5,
  store: 6,
  output: 6,
  serve: 7,
  "index.ts": 8,
}
const MOST_LINES = 320
const MOST_FUNCTION_LINES = 75
/** Files that are mostly a table of data: lexicons, lists of names. They say so in their first lines with "Data table". */
const isTable = (text: string) => /^(?:.*\n){0,12}.*\bdata table\b/i.test(text)

const sources = readdirSync(root, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name: name.split(sep).join("/"), text: readFileSync(join(root, name), "utf8") }))

const floorOf = (name: string) => FLOORS[name.split("/")[0] ?? ""]

function imports(name: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g)].map((m) =>
    relative(root, resolve(join(root, dirname(name)), m[1] ?? ""))
      .split(sep)
      .join("/"),
  )
}

describe("floors", () => {
  it("every file stands on a floor", () => {
    expect(
      sources.filter(({ name }) => floorOf(name) === undefined && name !== "floors.test.ts").map(({ name }) => name),
    ).toEqual([])
  })

  it("imports point to the same floor or a lower one", () => {
    const wrong = sources
      .filter(({ name }) => !name.endsWith(".test.ts"))
      .flatMap(({ name, text }) =>
        imports(name, text)
          .filter((to) => (floorOf(to) ?? 99) > (floorOf(name) ?? -1))
          .map((to) => `${name} -> ${to}`),
      )
    expect(wrong).toEqual([])
  })

  it("extractors meet on the page: no subfolder of read/ imports another", () => {
    const folder = (name: string) => /^read\/([a-z-]+)\//.exec(name)?.[1] ?? null
    const wrong = sources
      .filter(({ name }) => folder(name) !== null && !name.endsWith(".test.ts"))
      .flatMap(({ name, text }) =>
        imports(name, text)
          .filter((to) => folder(to) !== null && folder(to) !== folder(name))
          .map((to) => `${name} -> ${to}`),
      )
    expect(wrong).toEqual([])
  })

  it("below serve/ there is no clock, randomness or environment", () => {
    const wrong = sources.filter(
      ({ name, text }) =>
        (floorOf(name) ?? 9) < 7 &&
        !name.endsWith(".test.ts") &&
        /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bprocess\.env\b|\brandomUUID\b/.test(text),
    )
    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  it("link/ and record/ do no I/O, nor does model/", () => {
    const wrong = sources.filter(
      ({ name, text }) =>
        /^(?:model|link|record)\//.test(name) && !name.endsWith(".test.ts") && /from "node:(?!perf)/.test(text),
    )
    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  it("no drawer for odds and ends", () => {
    expect(
      sources
        .filter(({ name }) => /(?:^|\/)(?:utils?|helpers?|common|misc|[a-z-]+-v\d)(?:\/|\.ts$)/.test(name))
        .map(({ name }) => name),
    ).toEqual([])
  })
})

describe("sizes", () => {
  it(`files stay under ${MOST_LINES} lines (data tables exempt)`, () => {
    const long = sources.filter(
      ({ text, name }) => !name.endsWith(".test.ts") && !isTable(text) && text.split("\n").length > MOST_LINES,
    )
    expect(long.map(({ name, text }) => `${name}: ${text.split("\n").length}`)).toEqual([])
  })

  it(`functions stay under ${MOST_FUNCTION_LINES} lines`, () => {
    const long: string[] = []
    for (const { name, text } of sources.filter((one) => !one.name.endsWith(".test.ts") && !isTable(one.text))) {
      const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)
      const visit = (node: ts.Node): void => {
        if (
          ts.isFunctionDeclaration(node) ||
          ts.isMethodDeclaration(node) ||
          ts.isArrowFunction(node) ||
          ts.isFunctionExpression(node)
        ) {
          const lines =
            file.getLineAndCharacterOfPosition(node.end).line -
            file.getLineAndCharacterOfPosition(node.getStart()).line +
            1
          if (lines > MOST_FUNCTION_LINES)
            long.push(`${name}: ${node.name?.getText(file) ?? "function"} has ${lines} lines`)
        }
        ts.forEachChild(node, visit)
      }
      visit(file)
    }
    expect(long).toEqual([])
  })
})
