import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { readText } from "./read-text.ts"

const folder = new URL(".", import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith(".txt"))

describe("instruments' own texts, written for this test", () => {
  test.each(files)("%s", (file) => {
    const [text = "", expected = ""] = readFileSync(new URL(file, folder), "utf8").split("\n==>\n")
    expect(readText(text)).toEqual(expected.trimEnd().split("\n"))
  })
})
